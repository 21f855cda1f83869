"""How a part of a line is read: from its tags, or from its tree, which knows better where there is more than one verb.

Where only the tree can tell what the tags left in doubt, both must agree, or nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from build_decks.language.clause import Clause, Form
from build_decks.language.clause_checks import breaks_off, tears
from build_decks.language.clauses import parse
from build_decks.language.degrees import adjective_opens
from build_decks.language.governing import TELLING
from build_decks.language.grammar import is_plural, lower_first, participle, past, third_person
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.parts import Function
from build_decks.language.second_deeds import AND_DOES, SECOND, joins_a_deed, without_deed
from build_decks.language.tagger import tag
from build_decks.language.tokens import Token
from build_decks.language.trees import clauses, constituents
from build_decks.language.verb_tags import OPENING
from build_decks.language.verbs import ACTIVE
from build_decks.rules.base_forms import HANDS, SET

# What the tags read better than the tree: what something is set against, what it is done in order to.
READ = re.compile(r",\s+not\b|\bin order to\b")
NO_NOUN = re.compile(r"(?:the|an?) \w+$")
DETERMINED = re.compile(r"(?:an?|the|its|their|all|every|each|no)\s")
OWING = re.compile(r"(?:due|owing|thanks) to\b", re.I)
# What may be a second clause: `cytokines and activated cells present antigens`.
JOINED = re.compile(r"\sand\s(?P<next>\S+)(?P<more>\s\S+\s\S)?")


def trees_of(part: str, again: bool = False) -> Iterator[str]:
    """The sentences of a part whose trees are asked for, so that they can be read ahead."""
    if sentence := sentence_of(part, again):
        yield sentence
    elif (whole := parse(part)) is not None and (_doubtful(part, whole) or not whole.sure):
        yield part


@lru_cache(maxsize=8192)
def sentence_of(part: str, again: bool = False) -> str:
    """What of a part its tree is read from, if it is: a sentence with its subject, or a longer predicate behind `It`."""
    whole = parse(part)
    if not again and not is_prose(part, whole):
        return ""
    tokens = tag(part)
    owing = OWING.match(part) and any(t.finite for t in tokens)  # `Due to the frost, …`: why it is so
    opening = "It is" if tokens and not owing and (_participle_opens(tokens) or adjective_opens(tokens)) else "It"
    if whole is not None and not whole.subject and main_behind(part.partition(", ")[2]):
        return part
    if tokens and (whole is not None and not whole.subject and not whole.imperative or opening == "It is"):
        return f"{opening} {lower_first(part)}"
    return part


def sentence_clauses(part: str, again: bool) -> list[tuple[str, Clause]]:
    """The clauses of a part, read from its tree."""
    whole = parse(part)
    if again and whole is not None and whole.sure and not settled(part, whole):
        return []  # its tags and its tree disagree
    if whole is not None and (whole.whole or whole.particle == "you" and whole.sure):
        return [(part, whole)]
    text = sentence_of(part, again)
    found = [(words, _sound(clause, part)) for words, clause in (clauses(text) if text else ())]
    if whole is not None and any(c.object in ("this", "these") and c.object != whole.object for _, c in found):
        return [(part, whole)] if whole.sure else []  # it parted `this` from its noun
    if any(tears(c, text) for _, c in found):
        return [(part, whole)] if whole is not None and whole.sure else []
    if any(NO_NOUN.match(c.object) and lemmas(c.object.split()[-1]).keys() == {"VERB"} for _, c in found):
        return []  # `oil the front and rear wheels`
    if text != part:
        said = [(re.sub(r"^It (?:is )?", "", words), c) for words, c in found]
        bare = text.startswith("It is ")
        return [(words, _of_nobody(c, bare) if c.subject == "It" else c) for words, c in said]
    if whole is not None and whole.sure and not whole.subject and found and part.startswith(f"{found[0][1].subject} "):
        return []  # `Load wrapped crates`: an instruction, of which its tree makes a sentence
    return [(words, clause) for words, clause in found if clause.subject]


def _of_nobody(clause: Clause, bare: bool) -> Clause:
    """The clause without the `It`, or the `It is`, that was put before it."""
    return replace(clause, subject="", elliptic=clause.elliptic or bare and clause.form is Form.PASSIVE)


def _sound(clause: Clause, part: str) -> Clause:
    """The clause, in doubt where `and` joins what its tree did not see: `in May and boats leave`, `A for B and C for D`;
    and where words before its subject belong to that."""
    tails = tuple(replace(tail, object=without_deed(tail.object)) for tail in clause.tails)
    asked = re.match(r"(?:how|what|which|who|whether|why|where|when)\s", clause.object)
    second = AND_DOES if asked else SECOND if " to " in clause.object else None
    whole = second.sub("", clause.object) if second else clause.object
    clause = replace(clause, object=without_deed(whole), tails=tails)
    if clause.verb in TELLING and clause.object and re.search(rf"\b{clause.verb}s? you\s", part):
        clause = replace(clause, particle="you", object=re.sub(r"^you ", "", clause.object))
    ends = (clause.object, *(tail.object for tail in clause.tails))
    if any(map(breaks_off, ends)) or any(map(joins_a_deed, ends)) or _is_cut(clause.subject, part):
        return replace(clause, sure=False)
    if re.search(r"\s(?:and|or)$", clause.subject):
        return replace(clause, sure=False)  # `rates of repair and waste removal`: no verb but the second of two nouns
    for end in ends:
        at = part.find(end) if " and " in end else -1
        behind = tag(part[at + len(end) :]) if at >= 0 else ()
        if behind and behind[0].finite:
            return replace(clause, sure=False)
    used = [tail.preposition for tail in clause.tails]
    gapped = any(" and " in t.object and used.count(t.preposition) > 1 for t in clause.tails)
    return replace(clause, sure=False) if gapped else clause


def _is_cut(subject: str, part: str) -> bool:
    """`parts` of `Newly made parts of …`: the word before it describes it."""
    at = part.find(subject) if subject else -1
    ahead = tag(part[:at]) if at > 0 else ()
    if not ahead or ahead[0].tag in ("PRP", "CJS", "AVQ"):
        return False  # what opens the sentence
    return (ahead[-1].noun or ahead[-1].tag in ("AJ0", "VVN", "AT0")) and ahead[-1].end >= at - 1


def settled(part: str, whole: Clause) -> list[tuple[str, Clause]]:
    """A short clause read from its tags, if its tree has the same verb; its tree's reading where that finds more than one clause."""
    if whole.whole or whole.particle == "you":
        return [(part, whole)]  # a long subject, found by its own verb, which a tree gets wrong
    if not whole.sure and not whole.imperative:
        told = [_sound(clause, part) for _, clause in clauses(part) if clause.subject]
        plain = len(told) == 1 and told[0].sure and not tears(told[0], part) and part.startswith(f"{told[0].subject} ")
        return [(part, told[0] if plain else whole)]
    if not _doubtful(part, whole):
        return [(part, _sound(whole, part))]
    seen = [(words, c) for words, c in clauses(part) if c.subject and not _within(c, whole.condition)]
    if whole.imperative and _may_name(whole):
        behind = (whole.object or whole.tails[0].object).split()[0]
        acts = any(
            one.function in (Function.OBJECT, Function.TAIL) and part.startswith(behind, one.start)
            for one in constituents(part)
        )
        return [(part, _sound(whole, part))] if acts else []
    if not whole.subject:
        first = tag(part)[0].word
        return [] if any(clause.subject == first for _, clause in seen) else [(part, _sound(whole, part))]
    if whole.verb == "help" and whole.infinitive:
        return [(part, whole)]  # `helps predict rain`, of which its tree makes another verb
    same = next((clause for _, clause in seen if clause.verb == whole.verb), None)
    if same is None:
        return [] if seen or not _of_one(whole, part) else [(part, whole)]
    first, second = (" ".join((c.object, *map(str, c.tails))).strip() for c in (same, whole))
    return seen if first and second.startswith(f"{first} and ") else [(part, whole)]


def _within(clause: Clause, condition: str) -> bool:
    """Whether a clause of the tree is no more than the condition of the whole: `because it masks the smell`."""
    return bool(condition) and f" {clause.subject} " in f" {condition} " and clause.object in condition


def _of_one(whole: Clause, part: str) -> bool:
    """`The stream floods fields`: one thing, and the form that its verb has today; its tree has no sentence at all."""
    deed = f"{whole.subject} {third_person(whole.verb)} "
    told = any(t.noun for t in tag(whole.object)) or whole.tails and re.match(r"(?:an?|each|every)\s", part, re.I)
    return bool(told) and whole.sure and f"{part} ".startswith(deed) and not part.istitle()


def with_its_own(part: str, clause: Clause) -> Clause:
    """`Surrounds basins with high gates`: what the tree takes for the object's own is no tail of the verb; a bare name is its means."""
    tail = clause.tails[0] if clause.tails and clause.tails[0].preposition == "with" else None
    if (
        tail is None
        or " " not in tail.object
        or clause.form is not Form.ACTION
        or clause.imperative
        or not clause.object
    ):
        return clause
    text, joined = sentence_of(part, True), f"{clause.object} {tail}"
    held = any(one.function is Function.OBJECT and text[one.start : one.end] == joined for one in constituents(text))
    return replace(clause, object=joined, tails=clause.tails[1:]) if held else clause


def _doubtful(part: str, whole: Clause) -> bool:
    """Whether tags alone may be wrong: a plural taken for the verb (`Ship blank drives`), an object with a clause in it."""
    if whole.imperative and _may_name(whole):
        return True
    if not whole.subject and not whole.imperative and len(tokens := tag(part)) > 2:  # `stars stay close`
        return "NOUN" in lemmas(tokens[0].low) and (
            tokens[1].tag == "VVZ" or verb_lemma(tokens[1].low) == tokens[1].low
        )
    if not whole.subject or whole.form is not Form.ACTION:
        return False
    if _joined(" ".join((whole.object, *map(str, whole.tails)))):
        return True
    told = whole.past or whole.modal or whole.negated or is_plural(whole.subject)
    return not told and not DETERMINED.match(whole.object) and "NOUN" in lemmas(whole.verb)


def _may_name(whole: Clause) -> bool:
    """`anchor chain lockers`, `heat from the stove`: a noun, for all that its tags say, where more nouns or a preposition follow."""
    if whole.verb in HANDS | SET or "NOUN" not in lemmas(whole.verb) and not whole.object:
        return False
    stack = tag(whole.object)
    if not stack:
        return bool(whole.tails) and whole.tails[0].preposition in ("from", "of", "on", "for", "with")
    return len(stack) > 1 and all(t.noun for t in stack) or stack[0].noun and len(stack) > 2 and stack[1].tag == "PRF"


def _joined(words: str) -> bool:
    """Whether `and` may join more than two nouns: `the wall and leaves`, `the level and view the map`."""
    return any(m["more"] or verb_lemma(m["next"]) for m in JOINED.finditer(words))


def main_behind(rest: str) -> bool:
    """Whether what stands behind the opening of a sentence is a clause with its own subject."""
    main = parse(rest)
    return main is not None and main.sure and bool(main.subject) and not main.elliptic


def _participle_opens(tokens: tuple[Token, ...]) -> bool:
    """`Stored in logs`, not `Wrote to the king`, nor `Led the army`: a past form with an object is no participle."""
    tokens = tokens[1:] if len(tokens) > 1 and tokens[0].low in OPENING else tokens  # `only required to moor`
    first, verb = tokens[0], verb_lemma(tokens[0].word)
    if first.tag not in ("VVN", "VVD") or verb and past(verb) == first.low != participle(verb) or verb in ACTIVE:
        return False
    behind = tokens[2:] if tokens[1:] and tokens[1].low in ("about", "around", "over", "nearly") else tokens[1:]
    if len(behind) < len(tokens) - 1:
        return not behind or behind[0].tag != "CRD"  # `killed about a third`
    return not behind or not (behind[0].noun or behind[0].tag in ("AT0", "DPS", "CRD", "DT0", "AJ0"))


def is_prose(part: str, whole: Clause | None) -> bool:
    """Whether a part is a sentence with its articles and more than one plain clause."""
    tokens = tag(part)
    verbs = sum(t.finite for t in tokens)
    plain = whole is not None and (
        whole.imperative or whole.sure and verbs < 2 and (len(tokens) < 12 or READ.search(part) is not None)
    )
    prose = any(t.tag in ("AT0", "DPS") for t in tokens)  # telegrams leave their articles out
    tails = [t for t in whole.tails if t.preposition != "like"] if whole is not None else []
    several = whole is not None and not whole.imperative and len(tails) >= 2 and "," not in whole.subject
    if several and len(tokens) >= 6 and not re.search(r"\b(?:to/from|in conjunction)\b", part):
        return True  # which phrase belongs to which, its tree knows better
    return not plain and prose and len(tokens) >= 8 and verbs > 0
