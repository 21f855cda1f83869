"""How much something went up or down, in the words of a telegram: `tolls up 12%, traffic down 3%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.articles import with_the
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Measure

CHANGE = re.compile(
    r"(?P<what>(?:[A-Za-z][\w-]* ){1,4})(?P<how>up|down|rose|fell|rises|falls|grew|dropped)(?: by)? (?P<n>\d[\d.,]*\s?%)"
)


@reads("# Ferries\n- Tolls up 12%, traffic down by 3%", "ferries · rise: 12%", "ferries · fall: 3%")
@leaves("# Ferries\n- Hands up 12", "# Ferries\n- Sails up")
def changed(line: Line) -> Iterator[Claim]:
    """A thing and by how much it rose or fell."""
    for part in line.parts if not line.heading else ():
        for piece in re.split(r",\s+(?:and\s+)?", part):
            found = CHANGE.fullmatch(piece.strip(" ."))
            if found is None or not tag(f"the {found['what']}")[-1].noun:
                continue
            verb = {"up": "rose", "down": "fell"}.get(found["how"], found["how"])
            clause = parse(f"{found['what']}{verb} by {found['n']}")
            quantity = next(iter(find_quantities(found["n"])), None)
            if clause is not None and clause.sure and clause.tails and quantity is not None:
                measure = Measure(quantity.shown, quantity.bound, quantity.dimension, "", "", "", clause, "tail:0")
                yield Claim(measure, part, found["n"], line.own if line.label and line.separator else line.subject)


AMOUNT = r"(?:(?:about|around|over|only|almost|nearly|some) )?[$€£]?\d[\d.,]*(?:\s?%| (?:thousand|million|billion|percent|per cent))?"
YEAR = r"(?:1\d|20)\d\d"
OVER_TIME = re.compile(
    rf"(?:(?P<opening>In {YEAR}|Between {YEAR} and {YEAR}|From {YEAR} to {YEAR}),? )?(?P<what>[^,;:]{{3,60}}?) "
    r"(?P<verb>rose|fell|grew|dropped|increased|decreased|declined|shrank|climbed|sank|soared|plunged) "
    rf"(?P<change>from (?P<one>{AMOUNT}(?: [a-z]+)??)(?: in (?P<then>{YEAR}))? to (?P<two>{AMOUNT}(?: [a-z]+)??))"
    rf"(?: (?P<when>in {YEAR}|between {YEAR} and {YEAR}|from {YEAR} to {YEAR}|(?:within|in|over) (?:[\w-]+ ){{1,2}}(?:days|weeks|months|years|decades)))?"
    r"(?P<rest>$|,? (?:in|due|because|as|after|when|once|thanks|owing|mainly|leading|resulting|which|while|although|and|but)\b.*|[,;].*)"
)


@reads(
    "# Ferries\n- Fares of the ferry fell from 40 pence in 1893 to 12 in 1901, mainly due to the bridge",
    "From what to what did the fares of the ferry fall between 1893 and 1901? 40 pence to 12",
)
@reads(
    "# Ferries\n- The number of boats rose from 3 to 9 thousand between 1800 and 1850",
    "From what to what did the number of boats rise between 1800 and 1850? 3 to 9 thousand",
)
@leaves("# Ferries\n- They rose from 3 to 9", "# Ferries\n- The ferry runs from 3 to 9", "- Tolls rose from 3 to 9")
def over_time(line: Line) -> Iterator[Claim]:
    """From what to what an amount changed, and between which years."""
    for part in line.parts if not line.heading and not line.label else ():
        found = OVER_TIME.fullmatch(part.strip(" ."))
        tokens = tag(lower_first(found["what"])) if found else ()
        if found is None or not tokens or tokens[0].low in DANGLING or tokens[0].tag in ("PNP", "DPS", "PRP", "CJS"):
            continue
        if found["then"]:
            year = re.fullmatch(r"in (\d+)", found["when"] or "")
            when = f" between {found['then']} and {year[1]}" if year else ""
        else:
            when = (
                f" {found['when']}"
                if found["when"]
                else f" {lower_first(found['opening'])}"
                if found["opening"]
                else ""
            )
        bare = not any(t.tag == "PRF" or t.tag == "NP0" for t in tokens)
        if not when or bare and not (line.subject.sure and found["then"]) or any(t.finite for t in tokens):
            continue
        lead = f"{line.subject.name}: from" if bare and len(tokens) <= 2 else "From"
        what = found["what"] if tokens[0].tag == "NP0" else with_the(lower_first(found["what"]))
        if (
            tokens[0].noun
            and tokens[0].tag != "NP0"
            and any(t.tag == "PRF" for t in tokens)
            and not what.startswith("the ")
        ):
            what = f"the {what}"
        question = f"{lead} what to what did {what} {verb_lemma(found['verb'])}{when}?"
        yield Claim(Answered(question, (f"{found['one']} to {found['two']}",)), part, found["change"])
