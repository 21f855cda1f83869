"""Second readings: of a line from which no question came, what can still be asked safely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import acronym_pair
from build_decks.language.clause import Clause
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.predicates import quality
from build_decks.language.roles import DANGLING, Role, bare, is_field, lists_members, names_a_side
from build_decks.language.shapes import ADVICE
from build_decks.language.tagger import content_words, known, tag
from build_decks.language.tokens import ARROW
from build_decks.language.trees import clauses
from build_decks.rules.bare_values import lists_options
from build_decks.rules.classes import is_step
from build_decks.rules.defining import NO_TERM, POINTING, is_first_of_list, is_stuff
from build_decks.rules.glossed import is_variant, members_of, risk_in
from build_decks.rules.labels import tells
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.values import property_like
from build_decks.statements import Cell, Contrast, Definition, Gap, Members, Says

TITLED = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+, (?=[A-Z0-9])")  # somebody's work: `Ada Marlow, The Harbour`
LONGEST = 22  # words of an answer


@reads(
    "- Shelf 3: other jars that no lower shelf has room for",
    "shelf 3 = other jars that no lower shelf has room for",
)
@reads("- Early stop: if a part fails, the rest stays shut", "early stop = if a part fails, the rest stays shut")
@leaves("- Note: see below", "- Stop: no", "- Hulls have two skins: oak planks and copper plates")
def labelled(line: Line) -> Iterator[Claim]:
    """`term: whatever is said of it`."""
    no_term = NO_TERM.fullmatch(line.label) or " than " in line.label or tells(line.label)
    if no_term or lists_members(line.subject.facet) or members_of(line):
        return  # `Bones: fractures` below Indications: what they are divided by
    if not line.label or not line.value or line.separator == "=" or len(line.label.split()) > 6:
        return
    value = line.value.strip(" .")
    if content_words(value) < 2 or len(value.split()) > LONGEST or tag(value)[0].low in DANGLING or value[0] in "@=<>":
        return
    if tag(line.label)[0].tag == "PRP" or is_plural(line.label) and not is_plural(value) and not _is_clause(value):
        return
    if _is_clause(value) and (is_plural(line.label) or re.fullmatch(r"\S*[A-Z]\S*[A-Z]\S*", line.label)):
        return  # a name with what holds there; `Old valves: turning them only loosens the spring`: said of them, not what they mean
    yield Claim(Definition(line.name, value, kind="meaning" if _is_clause(value) else ""), line.words, value, line.own)


@reads("- Closed valves: use rare parts of brass", "closed valves · Closed valves use rare parts of brass [object]")
@leaves("- Closed valves: rare parts of brass", "- Torn sails: can't beat to windward with them")
def labelled_deed(line: Line) -> Iterator[Claim]:
    """`term: what it does`, read as one sentence."""
    if not line.label or not line.value or len(line.label.split()) > 5:
        return
    clause = parse(line.value)
    if clause is None or clause.subject or tag(line.value)[0].tag == "VVN" or clause.verb in ADVICE:
        return
    if clause.modal and clause.negated:
        return  # `Torn sails: cannot sail fast`: it is people who cannot
    for words, whole in clauses(f"{line.label} {line.value[0].lower()}{line.value[1:]}"):
        if whole.subject == line.label and whole.object and len(whole.object.split()) <= 10 and whole.sure:
            yield Claim(Says(whole, "object"), words, whole.object, line.own)


@reads("# Fever\n- Overreaction of the body to heat", "Fever = Overreaction of the body to heat")
@reads("# Ships\n- Barges\n  - The deck is not closed", "barges = The deck is not closed")
@leaves("# Fever\n- High\n- Overreaction of the body to heat", "# Owls\n- Owls of the north")
def opening(line: Line) -> Iterator[Claim]:
    """The first line under a name, a noun phrase with a tail: what the thing is."""
    parent = line.parent
    if line.label or line.role is Role.FACET or parent is None or parent.role is not Role.NAME or not line.own.sure:
        return
    if len(parent.children) > 1 and parent.item.text.plain.rstrip().endswith(":"):
        return  # the first of those it announces
    if line is not next(parent.told, None) or acronym_pair(line.item.text.plain) is not None:
        return  # the first of what stands below, but not with its short form
    if is_first_of_list(line.words, parent.name, [c.words for c in parent.children if c is not line and not c.heading]):
        return
    if names_a_side(parent.name) or POINTING.search(parent.name) or is_stuff(line.words, parent.name):
        return
    if (
        parent.heading
        and " " in parent.name
        and tag(parent.name)[0].tag == "VVG"
        or is_variant(parent)
        or is_step(line)
    ):
        return  # Moving old files: what is done, no thing; one of several cases
    tokens = tag(line.words)
    done = tokens and verb_lemma(tokens[0].low) == tokens[0].low and tokens[1:2]
    to_do = done and tokens[1].tag in ("AT0", "DPS", "CJS", "AV0")
    does = len(tokens) > 1 and (tokens[0].tag, tokens[1].tag) == ("NN2", "ORD")  # `Stores first 9 pages`
    if not tokens or to_do or does or tokens[0].low in DANGLING or TITLED.match(line.words):
        return  # `Cram as many boats into the dock`: what is to be done
    clause = parse(line.words)
    if clause is not None and not parent.heading and _holds(clause) and len(line.words.split()) <= 14:
        yield Claim(Definition(parent.name, line.words, kind="quality"), line.words, line.words, parent.own)
    if clause is not None:
        return
    again = line.words.lower().startswith(f"{parent.name.lower()} ")  # said of it, not what it is
    tailed = not again and any(t.tag in ("PRF", "PRP", "DTQ", "CJT") for t in tokens[1:])
    named = tokens[0].noun or tokens[0].tag in ("AT0", "AJ0")
    if tailed and named and content_words(line.words) >= 2 and len(line.words.split()) <= LONGEST:
        yield Claim(Definition(parent.name, line.words), line.words, line.words, parent.own)


CAUSE = re.compile(r"(due to|because of|caused by|as a result of)\s(.+)$", re.I)


@reads("# Fever\n- Local responses (rashes, hay fever)", "fever · Local responses: rashes, hay fever")
@reads("# Fever\n- Dry lips (due to lack of water)", "Fever · Dry lips (due to [lack of water])")
@reads("# Sailing\n- Thick fog (Risk of collision)", "Thick fog × risk: collision")
@leaves(
    "# Fever\n- Local responses (see below)",
    "# Fever\n- Grows (slowly)",
    "# Fever\n- Chills (with or without headache)",
    "# Fever\n- It raises:\n  - Heart rate (fast pulse)",
)
def bracketed(line: Line) -> Iterator[Claim]:
    """A noun phrase with what it is, or which they are, in brackets."""
    if line.label or len(line.asides) != 1 or line.role is not Role.NAME or len(line.words.split()) > 5:
        return
    inside = line.asides[0]
    of_all = ", (" in line.item.text.plain  # `Freed the harbour, (tide against wind)`: said of a whole deed
    if of_all or re.match(r"\w+['’]s?\s|(?:especially|particularly|mainly|mostly|usually|often)\s", inside):
        return  # whose it is, a remark
    tokens = tag(inside)
    if cause := CAUSE.match(inside):
        yield Claim(Gap(f"{line.words} ({cause[1]} ", cause[2], ")"), line.item.text.plain, cause[2])
        return
    if risk := risk_in(inside):
        yield Claim(Cell(line.words, "risk", risk), line.item.text.plain, inside)
        return
    if line.parent is not None and line.parent.role is Role.CLAUSE and not line.parent.heading:
        return  # `It lowers: the pulse (slow beat)`: a word for the deed, not for the thing
    if (
        not tokens
        or parse(inside) is not None
        or not tokens[-1].noun
        or len(tokens) > 12
        or tokens[0].tag in ("PRP", "PRF")
        or re.search(r"\d", inside)
    ):
        return
    items = tuple(item for item in re.split(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+", inside) if item)
    if len(items) >= 2:
        yield Claim(Members(line.words, items), line.item.text.plain, inside)
    elif not inside.isupper() and len(tokens) >= 2 and tokens[0].tag != "VBI" and not is_plural(line.words):
        described = len(tokens) > 3 or any(t.tag in ("PRP", "PRF") for t in tokens)
        thing = lower_first(line.words)
        of_many = is_plural(line.subject.name) or is_field(line.subject.name)  # `Pumps` over `Bilge pump (hand pump)`
        prop, _, value = inside.partition(" ")
        if of_many and value and property_like(prop):
            yield Claim(Cell(line.words, prop, value), line.item.text.plain, inside)
            return
        named = Definition(line.words, inside) if described or of_many else Cell(line.subject.name, thing, inside)
        told = line.subject.sure and parse(line.words) is None and tag(thing)[-1].noun and known(line.words.split()[-1])
        if described or told:
            yield Claim(named, line.item.text.plain, inside)


@reads("# Bronze bells\n- Cheaper than steel bells", "bell () that is cheaper than steel bells: Bronze bells")
@reads("# Bronze bells\n- More brittle than steel bells", "bell () that is more brittle than steel bells: Bronze bells")
@leaves("# Bells\n- Cheaper than steel", "# Bronze bells\n- Cheap", "# Bronze bells\n- More than 40 churches")
def compared(line: Line) -> Iterator[Claim]:
    """A comparative with its `than`: which of the kind is so."""
    words = re.split(r"\s[–—-]\s", line.words)[0]
    tokens = tag(words)
    kind = line.subject.name.split()[-1].lower() if len(line.subject.name.split()) > 1 else ""
    comparative = bool(tokens) and (tokens[0].tag == "AJC" or tokens[0].low in ("more", "less") and len(tokens) > 1)
    if (
        not kind
        or not known(kind)
        or not comparative
        or "than" not in words.split()[1:4]
        or len(tokens) > 10
        or re.search(r"\bthan\s\d", words)
    ):
        return
    says = quality(f"{words[0].lower()}{words[1:]}")
    yield Claim(Contrast(singular(kind), (), line.subject.name, says), words, line.subject.name)


@reads(
    "# Class C\n- Requirements\n  - Two radios\n  - At least a licence of the second kind",
    "Class C · Requirements: Two radios, At least a licence of the second kind",
)
@reads(
    "# Frost\n- Signs\n  - it lies in the hollows - they are white\n  - cold at the feet",
    "Frost · Signs: it lies in the hollows - they are white, cold at the feet",
)
@leaves(
    "# Frost\n- Effects\n  - The old ropes become stiff\n  - The old hulls crack",
    "# Class C\n- Requirements\n  - Two radios",
    "# Class C\n- Radios\n  - One\n  - Two",
)
def side(line: Line) -> Iterator[Claim]:
    """A side of a thing (`Requirements`, `Causes`) with what stands below it, whatever its shape."""
    below = [child for child in line.children if not child.heading and not child.aside]
    if (
        line.role is not Role.FACET
        or lists_options(line)
        or not 2 <= len(below) <= 7
        or any(not c.aside for child in below for c in child.children)
    ):
        return
    items = tuple(re.sub(r"^(?:it|they) (?:is|are) ", "", child.words.strip(" .,;"), flags=re.I) for child in below)
    if (
        all(items)
        and all(len(item.split()) <= 16 for item in items)
        and 2 * sum(_is_clause(item) and tag(item)[0].tag != "PNP" for item in items) < len(items)
        and all(child.separator in ("", "-", "–", "—") for child in below)
    ):
        yield Claim(Members(bare(line.item.text.plain), items), line.item.text.plain, "; ".join(items))


@reads("# Attacks\n- Flooding - availability", "attacks · Flooding: [availability]")
@leaves("# Attacks\n- Flooding: see below: here", "# Attacks\n- Flooding")
def label_gap(line: Line) -> Iterator[Claim]:
    """`term: a word or a few`, whatever the one is to the other: the notes' own line with the value hidden."""
    value = line.value.strip(" .")
    longest = 10 if lists_members(line.subject.facet) else 6
    if not line.label or not value or len(value.split()) > longest or len(line.label.split()) > 5:
        return
    no_term = len(line.label) > 1 and NO_TERM.fullmatch(line.label) or tells(line.label)
    if ":" in value or ARROW.search(value) or no_term:
        return
    said = value[0] in '"“' or parse(value) is None and value.split()[-1] != line.label  # `depth: the actual depth`
    if content_words(value) and said and value[0] not in "=@%>" and tag(value)[0].low not in DANGLING:
        yield Claim(Gap(f"{line.label}: ", value, ""), line.words, value)


def _holds(clause: Clause) -> bool:
    """A whole sentence of something else than the thing above: `Barges` / `The deck is not closed`."""
    return clause.sure and not clause.elliptic and bool(re.match(r"(?:the|its)\s", clause.subject, re.I))


def _is_clause(words: str) -> bool:
    clause = parse(words)
    opens = re.match(r"(?:if|when|even|once|unless|after|before|because|while)\b", words, re.I)
    return bool(opens or clause is not None and clause.subject and not clause.elliptic)
