"""Columns whose heads are deeds: `Built by`, `Released`, `Brings`."""

from __future__ import annotations

import re

from build_decks.composer.names import Named
from build_decks.composer.wording import Wording, finish
from build_decks.language.grammar import base, participle, past, third_person
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import means_person, names_somebody
from build_decks.language.tagger import tag

TIME_COLUMNS = frozenset("date year dates years when period time".split())
VERB_COLUMNS = frozenset(
    "requires provides contains includes means allows has treats prevents stores supports produces secretes "
    "inhibits activates affects detects controls shows needs covers".split()
)
REIGNED = frozenset("reign reigned ruled rule".split())
YEAR = re.compile(r"\b[12]\d{3}\b(?!\s?[a-zA-Z°%])|century")


def doer(column: str, value: str, who: Named, wording: Wording) -> str:
    """`was founded by`, `Founded by` → Who founded the party?"""
    done = re.fullmatch(r"(?:(?P<be>is|was) )?(?P<done>\w+) by", column.lower().strip(" ?:"))
    verb = "found" if done and done["done"] == "founded" else verb_lemma(done["done"]) if done else ""
    if done is None or not verb or not done["be"] and participle(verb) != done["done"]:
        return ""
    somebody = names_somebody(value) and value[:1].isupper() and verb != "cause"
    if not done["be"] and not somebody and verb != "cause":
        return ""
    was = done["be"] == "was" or not done["be"] and verb != "cause"
    by_person = was and verb != "cause" and names_somebody(value) or means_person(value)
    whom = re.sub(r"^an?\s", "the ", who.phrase) if done["be"] == "was" else who.phrase
    return wording.say("who_did" if by_person else "what_did", verb=past(verb) if was else third_person(verb), s=whom)


def when(column: str, value: str, who: Named, wording: Wording) -> str:
    """`Released`, `Year released`, `Reign` over years."""
    low, was = column.lower().strip(" ?:"), "were" if who.plural else "was"
    if low in REIGNED and re.search(r"\d{3}", value):
        return finish(f"when did {who.phrase} {'rule' if low.startswith('rul') else 'reign'}?")
    done = re.fullmatch(r"(?:(?:year|date)(?: of being)? )?(?P<done>\w+(?:ed|en|rn|ilt))", low)
    if done and YEAR.search(value) and (" " in low or verb_lemma(done["done"]) not in (None, "", done["done"])):
        return wording.say("when_done", verb=done["done"], s=who.phrase, was=was)
    return ""


def verb(column: str, value: str, who: Named, wording: Wording) -> str:
    """`Year`, `Requires`, `Brings`: when it was, what it does."""
    low = column.lower().strip(" ?:")
    if low in TIME_COLUMNS and re.search(r"\d", value):
        return wording.say("when_was", s=who.phrase, was="were" if who.plural else "was")
    if tag(low)[0].tag == "VVZ" and (re.match(r"\w+ly\b", value) or value.lower() in ("fast", "well")):
        return finish(f"how {who.does} {who.phrase} {base(low)}?")
    if low in VERB_COLUMNS or low.isalpha() and tag(low)[0].tag == "VVZ":
        return wording.say("cell_verb", verb=base(low), s=who.phrase, does=who.does)
    return ""
