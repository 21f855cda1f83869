"""Predicates below a mere topic: nobody says who does it, so there is no question, but the line as it stands may have a gap."""

from __future__ import annotations

from collections.abc import Iterator

from build_decks.language.clause import Clause
from build_decks.language.clauses import parse
from build_decks.language.tagger import content_words, tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Gap


@reads(
    "# Winter rot\n- Fungi enter the bark\n- Beetles carry the spores\n- Frost opens old wounds\n"
    "- Can be stopped by copper or heat\n- Rain washes the leaves",
    "Winter rot · Can be stopped by [copper or heat]",
)
@leaves("# Copper\n- Can be melted by heat or current\n- Carries heat")
def predicate(line: Line) -> Iterator[Claim]:
    """What a line without a subject says below a topic: hide its object, or else its last phrase."""
    if line.heading or line.acts or not line.subject.sure:
        return
    for part in line.parts:
        clause = parse(part)
        if clause is None or clause.subject or not clause.sure or clause.negated:
            continue
        hidden = _end(part, clause)
        at = part.rfind(hidden) if hidden else 0
        if at > 0 and content_words(part[:at]) >= 1:
            yield Claim(Gap(part[:at], hidden, part[at + len(hidden) :]), part, hidden)


def _end(part: str, clause: Clause) -> str:
    """The last thing that a clause names, if it ends the part and tells something."""
    ends = (clause.purpose.removeprefix("to "), clause.tails[-1].object if clause.tails else "", clause.object)
    last = next((end for end in ends if end), "")
    telling = any(t.noun for t in tag(last)) and 1 <= len(last.split()) <= 8
    return last if telling and part.rstrip(" .").endswith(last) else ""
