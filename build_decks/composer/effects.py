"""What a deed makes of its object: somebody is made to do something, a thing becomes what it was not."""

from __future__ import annotations

import re

from build_decks.language.clause import Clause
from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import means_person
from build_decks.language.tagger import tag

MAKING = frozenset(
    "allow enable permit force require cause help want expect ask encourage persuade convince urge instruct teach order command tell invite lead drive motivate tempt induce trust".split()
)


def made_to(clause: Clause) -> tuple[str, str] | None:
    """(whom, what) of `forces farmers to sell their land`, `helps the crew find leaks`."""
    if clause.verb in ("help", "let", "make") and (bare := _bare_deed(clause.object)):
        return bare
    needed = clause.verb == "require" and not (is_plural(clause.object) or means_person(clause.object))  # what for
    if (
        clause.verb in MAKING
        and not needed
        and clause.object
        and not clause.tails
        and re.match(r"to (?!be\b)[a-z]", clause.purpose)
    ):
        return clause.object, clause.purpose.removeprefix("to ")
    found = (
        re.match(r"(?P<whom>.+?) to (?P<deed>(?!be\b)[a-z]+(?: .+)?)$", clause.object)
        if clause.verb in MAKING
        else None
    )
    first = found["deed"].split()[0] if found else ""
    return (found["whom"], found["deed"]) if found and first and verb_lemma(first) == first else None


def have_what(deed: str) -> tuple[str, str]:
    """`have a lamp`: to have what; of other deeds, to do what."""
    found = re.match(r"have ((?!to\b)\S+ .+)$", deed)
    return ("have", found[1]) if found else ("do", deed)


def changed(clause: Clause) -> tuple[str, str] | None:
    """(a sale, void) of `makes a sale void`: what comes of it for whom."""
    plain = (
        clause.verb in ("make", "render")
        and not set_apart(clause)
        and not (clause.modal or clause.negated or clause.past)
    )
    tokens = tag(clause.object) if plain else ()
    at = next(
        (i for i, t in enumerate(tokens) if i and "NOUN" in lemmas(tokens[i - 1].low) and t.tag in ("AJ0", "AJC")), 0
    )
    if not at or not all(t.tag in ("AJ0", "AJC", "CJC") for t in tokens[at:]):
        return None
    return clause.object[: tokens[at].start].strip(), clause.object[tokens[at].start :]


# Where something goes that is moved.
WAY = re.compile(
    r"(?P<thing>(?:(?!\b(?:to|from)\b).)*?[a-z]{2}) (?P<way>(?:back )?(?:away|apart|together|down|up)|back|alone|aloud|(?:in|out|up|down|for|back)wards?)"
)
CALLING = frozenset("call name dub term nickname label".split())
CALLED = re.compile(
    r"(?P<whom>(?:its|their|his|her|the|these|an?) [a-z-]+(?: (?!the\b|an?\b)[a-z-]+)?) (?P<name>(?:the |an? )?[A-Z“\"‘].+)"
)  # `its boat the Red Gull`
BETTER = re.compile(
    r"(?P<thing>.+?) (?P<how>(?:much |far |even )?(?:worse|better|easier|harder|(?:better|worse) off|possible|impossible))"
)


def set_apart(clause: Clause) -> tuple[str, str] | None:
    """(sheets, inwards) of `pulls the sheets inwards`, (leaks, worse) of `makes leaks worse`: what is asked for, and what of the
    object stays behind the verb."""
    if clause.verb in CALLING and (called := CALLED.fullmatch(clause.object)):
        return called["name"], called["whom"]
    found = WAY.fullmatch(clause.object)
    if found is None and clause.verb in ("make", "render"):
        found = BETTER.fullmatch(clause.object)
        thing, how = tokens[-2:] if len(tokens := tag(clause.object)) > 1 else (None, None)
        graded = how is not None and (how.tag == "AJC" or how.tag == "AV0" and how.low.endswith("er"))
        if found is None and thing is not None and how is not None and graded and thing.noun:
            return clause.object[: how.start].strip(), how.word  # `makes rain heavier`
    if found is None and clause.verb in ("keep", "leave", "hold") and len(tokens := tag(clause.object)) > 1:
        state, thing = tokens[-1], tokens[-2]
        if state.tag == "AJ0" and thing.noun and lemmas(thing.low):  # `keeps the rope dry`
            return clause.object[: state.start].strip(), state.word
    return (found[1], found[2]) if found else None


def _bare_deed(words: str) -> tuple[str, str] | None:
    """(the cell, keep its shape) of `the cell keep its shape`, behind `helps` or `makes`."""
    tokens = tag(words)
    for before, deed, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        base = verb_lemma(deed.low) == deed.low and deed.tag in ("VVB", "VVI", "NN1")
        if (
            (before.noun or before.tag == "PNP")
            and base
            and after.tag in ("AT0", "DPS", "NN1", "NN2", "PRP", "AJ0", "DT0", "AV0", "CRD")
        ):
            return words[: deed.start].strip(), words[deed.start :]
    last = tokens[-1] if len(tokens) > 1 and tokens[-2].noun else None
    if last is not None and lemmas(last.low) and set(lemmas(last.low)) == {"VERB"} and verb_lemma(last.low) == last.low:
        return words[: last.start].strip(), words[last.start :]  # `makes the gas explode`
    return None
