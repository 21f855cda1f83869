"""Enumerations inside a line: behind a colon, or as the object of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role, bare
from build_decks.language.tagger import tag
from build_decks.language.tokens import NUMBERS
from build_decks.quantity.finder import find_quantities
from build_decks.rules.base_forms import FORBIDDING
from build_decks.rules.glossed import members_of
from build_decks.rules.items import (
    MOST,
    is_apposed,
    is_class,
    is_short,
    says_two,
    split_items,
    told_twice,
    whole_items,
    with_head,
)
from build_decks.rules.line import Line
from build_decks.rules.resolving import resolved
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members

EXAMPLES = re.compile(
    r"^(?:(?:some|common|typical|other)\s)?(?P<of>examples?(?:\sof\s[\w -]{3,40}?)?)\s(?:include|are|is)\s(?P<items>.+)$",
    re.I,
)


@reads("# Reptiles\n- Cold-blooded. Examples include snakes and lizards.", "reptiles · examples: snakes, lizards")
@leaves("# Reptiles\n- Examples are hard to find")
def examples(line: Line) -> Iterator[Claim]:
    """`Examples include a, b and c`."""
    for part in line.parts if not line.heading else ():
        found = EXAMPLES.match(part)
        items = split_items(found["items"]) if found else ()
        if found and 2 <= len(items) <= MOST and all(is_short(i) for i in items):
            of = found["of"].lower() if " " in found["of"] else "examples"
            yield Claim(Members(of, items), part, found["items"])


EXISTING = re.compile(
    r"^(?:(?P<lead>there (?:are|were|exist)|(?:it|this|they) (?:has|have)) )?"
    r"(?:(?P<some>several|various|different|multiple|many) )?(?P<of>(?:the )?(?P<number>\d+|"
    + "|".join(NUMBERS[2:])
    + r")?\s?[\w -]{3,60}?)(?: are| include)?: (?P<items>.+)$",
    re.I,
)


@reads(
    "# Clouds\n- There are three general clouds: cirrus, cumulus (heaped), and stratus.",
    "clouds · three general clouds: cirrus, cumulus, stratus",
)
@reads("# Clouds\n- there are several cloud layers: low, middle, high", "clouds · cloud layers: low, middle, high")
@leaves("# Clouds\n- There are three clouds", "# Clouds\n- There are three clouds: two of them rain, and one snows")
def existing(line: Line) -> Iterator[Claim]:
    """`There are three clouds: a, b and c`, with as many members as it says."""
    for part in line.parts if not line.heading and not line.label else ():
        found = EXISTING.match(part)
        items = split_items(found["items"]) if found else ()
        if found is None or not 2 <= len(items) <= MOST or not all(is_short(i) and parse(i) is None for i in items):
            continue
        counted = (found["number"] or "").lower() in (str(len(items)), NUMBERS[len(items)])
        if (counted or found["lead"] and found["some"]) and is_plural(found["of"]):
            yield Claim(Members(found["of"], items), part, found["items"])


@reads("# KMS\n- Key states: active, disabled, retired", "KMS · key states: active, disabled, retired")
@reads("# Keel\n- Hull signs: rust, dents, cracks → would expect a dock", "Keel · hull signs: rust, dents, cracks")
@reads("# Ship\n- 3 winds: warm, dry & land/sea", "Ship · 3 winds: warm, dry, land/sea")
@reads("# Ship\n- Rig: cutter or sloop", "Ship · options for rig: cutter, sloop")
@reads("# Ringing\n- Tower Bells: hand and rope bells", "Ringing · types of Tower Bells: hand bells, rope bells")
@reads("# Mill\n- A mill needs: wind, grain, sacks", "mill · A mill needs: wind, grain, sacks")
@reads("# Lock\n- Handover: Greet, Count, Sign", "Lock · Handover: Greet, Count, Sign")
@reads("# Ship\n- Yearly inspection: hull, mast, ropes", "Ship · Yearly inspection: hull, mast, ropes")
@leaves(
    "- fast, small",
    "# Ship\n- Oak: heavy, hard, dear",
    "# Ship\n- Anchors: hold the ship and the boats",
    "# Ship\n- Flag locks: a flag and its rope",
    "# Ship\n- Harbour skills: judge the wind, understand",
    "# Ship\n- Deckhands: the poor, sons of the fishermen",
    "# Ship\n- Signals: where a boat is, not its name, just its place",
    "# Ship\n- Oiled ropes: Used for rafts and barges",
    "# Ship\n- Skiffs - flat bottoms, with one mast",
    "# Ship\n- Bilges: damp room between hold and keel",
)
def labelled(line: Line) -> Iterator[Claim]:
    """An enumeration behind the colon of a plural: `Key states: active, disabled`."""
    items = split_items(line.value) if line.label and line.separator and line.value and not line.heading else ()
    if re.match(r"\d+ ?%", line.label) or any(t.finite for t in tag(line.label)) and parse(line.label) is not None:
        return  # what makes up a share; a sentence announces them: see `counted`
    if (parts := members_of(line)) and not _is_predicate(parts[0]):
        yield Claim(Members(bare(line.label), parts, facet="parts"), line.words, line.value)
        return
    apart = ";" in line.value and len(line.parts) == len(items)  # `Signs: thirst; hunger`
    brief = not BETWEEN.search(line.value) and all(is_short(i) or apart and len(i.split()) <= 10 for i in items)
    if not 2 <= len(items) <= MOST or not (len(line.parts) == 1 or apart or "→" in line.value) or not brief:
        return
    if not re.match(rf"(?:{len(items)}|{NUMBERS[len(items)]})\s", line.label, re.I) and not _of_one_shape(items):
        return
    if 2 * sum(any(q.unit for q in find_quantities(item)) for item in items) >= len(items) or is_apposed(line.value):
        return  # numbers with what they count; what they are, in other words
    either = re.fullmatch(r"[^,]+? or [^,]+", line.value) is not None and len(line.label.split()) <= 3
    said = any(tag(i)[0].tag in ("VM0", "VBZ", "VHZ", "VVZ", "DPS", "PRP", "CJS") or _says_something(i) for i in items)
    if said or _is_predicate(items[0]) or sum(map(_is_order, items)) > 1:
        return  # `at full and new moon`: when, no list; statements, or what they do
    either = either and all(len(i.split()) <= 2 and all(t.noun or t.tag == "AJ0" for t in tag(i)) for i in items)
    if ONE_WITH_VERB.match(line.label) and (needs := parse(f"{line.label} something")) is not None and needs.object:
        yield Claim(Members(line.label, items, clause=replace(needs, object="")), line.words, line.value)
    elif either and tag(line.label)[-1].noun and not is_plural(line.subject.facet or "x"):
        yield Claim(Members(f"options for {lower_first(bare(line.label))}", items), line.words, line.value)
    elif (
        is_plural(line.label)
        or tag(line.label)[-1].tag == "NN2"
        or re.search(r"\b(?:types|kinds|includes?)\b", line.label)
    ):
        of, members = lower_first(bare(line.label)), whole_items(items, line.label)
        last = of.split(" ")[-1].lower()
        kinds = len(of.split(" ")) > 1 and is_plural(of) and all(m.lower().endswith(f" {last}") for m in members)
        yield Claim(Members(f"types of {bare(line.label)}" if kinds else of, members), line.words, line.value)
    elif len(items) >= 3 and DOING.search(line.label) and all(parse(i) is None and tag(i)[-1].noun for i in items):
        yield Claim(Members(bare(line.label), items, facet="parts"), line.words, line.value)  # what is part of it


BETWEEN = re.compile(r"\bbetween\s[^,;]+\sand\s")  # `room between hold and deck`: one thing
DOING = re.compile(r"(?:\w{3}ing|ment|[ai]tion)$")
ONE_WITH_VERB = re.compile(r"(?:an?|each|every) (?:[\w-]+ ){1,3}(?!\w*ss$)\w+s$", re.I)  # `A contract needs: …`


@reads(
    "# Locks\n- Must name 2 keepers: day guard and night guard", "locks · Must name 2 keepers: day guard, night guard"
)
@reads(
    "# Locks\n- Two keys open the vault: the clerk key and the guard key",
    "locks · Two keys open the vault: the clerk key, the guard key",
)
@leaves("# Locks\n- Two keepers: day guard and night guard")
def counted(line: Line) -> Iterator[Claim]:
    """A clause with a number, and behind its colon as many: `Must name 2 keepers: a and b`."""
    found = COUNTED.match(line.words) if not line.heading else None
    items, clause = (split_items(found["items"]), parse(found["head"])) if found else ((), None)
    told = clause is not None and clause.subject.lower() != "there"  # which `existing` reads
    if found and told and 2 <= len(items) <= MOST and all(map(is_short, items)):
        yield Claim(Members(found["head"], items, False, clause, "counted"), line.words, found["items"])


COUNTED = re.compile(r"^(?P<head>(?:[^:]+\b)?(?:\d+|two|three|four|five|six|seven)\s[^:]+):\s+(?P<items>.+)$", re.I)


@reads(
    "# X-Ray\n- Shows latency, status code, and error messages", "X-Ray · Shows: latency, status code, error messages"
)
@reads(
    "# Ropes\n- The two main kinds of rope are hemp and nylon", "ropes · The two main kinds of rope are: hemp, nylon"
)
@reads("# Ship\n- Hawser: holds rafts, barges, and ferries", "Hawser · holds: rafts, barges, ferries")
@reads("# Blood\n- Comes in blood groups, A, B and O", "blood · blood groups: A, B, O")
@leaves(
    "- On some hosts (e.g., EC2, ECS), install the agent",
    "# Rope\n- Consists of long, very thin, strong fibres",
    "# Rope\n- Allows sailors to hoist, reef, and furl sails",
    "# Rope\n- Binds hay, straw and wood in barns, stores and yards",
)
def in_clause(line: Line) -> Iterator[Claim]:
    """An enumeration that is the object of a clause, or of one of its prepositions."""
    named = bool(line.label and line.separator)
    if line.heading or named and (line.role is not Role.NAME or len(line.parts) > 1):
        return
    for part in line.parts:
        clause = parse(part)
        if named and (clause is None or clause.subject or clause.form is Form.COPULA or len(split_items(part)) < 3):
            continue
        if clause is not None and clause.verb == "use":
            clause = resolved(clause, line)
        if clause is None or not clause.sure or clause.verb == "name" or FORBIDDING.match(part):
            continue
        said = {"object": clause.object, **{f"tail:{at}": tail.object for at, tail in enumerate(clause.tails)}}
        enumerated = [place for place, words in said.items() if len(split_items(words)) >= 2]
        if any(tail.preposition in ("like", "as", "except") for tail in clause.tails):
            continue  # examples
        if len(enumerated) != 1 or clause.form is Form.COPULA and enumerated[0] != "object":
            continue  # none, or one within another
        place, words = enumerated[0], said[enumerated[0]]
        items = split_items(re.sub(r"^(?:both|either)\s+", "", words))
        items = with_head(items) if words.startswith("both ") else items
        pair = re.match(r"(?:both|either)\b", words) or clause.form is Form.COPULA and says_two(clause.subject)
        if (
            not (len(items) >= 3 or pair)
            or len(items) > MOST
            or not all(map(is_short, items))
            or not _of_one_shape(items)
            or told_twice(words)
        ):
            continue
        if is_class(items):
            yield Claim(Members(items[0], items[1:], facet="alone"), part, words)
            continue
        verb = part[: part.find(words)].strip() if words in part else clause.verb
        yield Claim(Members(verb, items, False, clause, place), part, words, line.own if named else None)


def _is_predicate(item: str) -> bool:
    """Whether the first of the items is a verb with its object: `hold the ship`, `varies by class`, `used for rafts`."""
    tokens = [t for t in tag(f"they {lower_first(item)}") if t.tag != "AV0"]
    if tag(item)[0].tag == "AJ0":
        return len(tokens) > 2 and tokens[2].tag == "PRP"  # `similar to a barn`; not `low bow`
    if len(tokens) > 2 and tag(item)[0].tag == "VVN":
        return tokens[2].tag in ("PRP", "TO0")
    return len(tokens) > 2 and tokens[1].tag in ("VVB", "VVZ", "VHB", "VBB") and tokens[-1].tag != tokens[1].tag


def _is_order(item: str) -> bool:
    """`Analyze hard cases`, `Understand`: what is done, in the base form."""
    first, *rest = tag(item)
    return first.tag == "VVB" and (not rest or rest[0].tag in ("AJ0", "AT0", "DPS", "PRP"))


def _says_something(item: str) -> bool:
    return (said := parse(item)) is not None and bool(said.subject) and said.sure and not said.elliptic


def _of_one_shape(items: tuple[str, ...]) -> bool:
    """No doing among things, no row of adjectives before one noun, nor of verbs behind one `to`."""
    tokens = [tag(item) for item in items]
    doings = sum(t[0].tag == "VVG" and len(t) > 1 for t in tokens)
    capital = "" if any(item[:1].isupper() for item in items[1:]) else items[0][:1]  # that of the line
    adjectives = sum(
        t[-1].tag in ("AJ0", "AV0", "VVN") and (not t[-1].word[0].isupper() or t[-1].word[0] == capital) for t in tokens
    )
    before_noun = adjectives == len(items) - 1 and tokens[-1][-1].noun
    said = any(
        len(t) > 2 and t[1].low == "by" and verb_lemma(t[0].word) for t in tokens[1:]
    )  # `a hut, run by the town, and …`
    deeds = any(t.tag == "TO0" for t in tokens[0]) and verb_lemma(items[1].split()[0]) == items[1].split()[0].lower()
    state = any(t[0].tag == "AJ0" and len(t) > 1 and t[1].tag in ("PRF", "PRP") for t in tokens[1:])  # `short of oars`
    clausal = any(t[0].low in ("not", "just", "only") or t[0].tag in ("AVQ", "DTQ", "CJS") for t in tokens)
    return doings in (0, len(items)) and not (before_noun or said or deeds or state or clausal)
