"""Who somebody was, told in a line of its own below the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import means_person
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition


@reads("# Ann Lee\n- 1736-1784\n- English miller and preacher", "Ann Lee = English miller and preacher")
@reads(
    "# Ann Lee (1736-1784)\n- Refused to pay\n- keen supporter of the poets", "Ann Lee = keen supporter of the poets"
)
@leaves("# Ann Lee (1736-1784)\n- Friend of the poets: Joan", "# Grain mills (1736-1784)\n- English preacher")
def was(line: Line) -> Iterator[Claim]:
    """A noun phrase for somebody below a person's name, with no word of what that person did."""
    if line.heading or line.label or not line.subject.person or len(line.parts) != 1 or line.children:
        return
    said = line.parts[0]
    first = tag(said)[0]
    if (
        2 <= len(said.split()) <= 14
        and (means_person(said) or _does(said))
        and first.tag not in ("DPS", "PNP", "CRD")
        and not parse(said)
    ):
        yield Claim(Definition(line.subject.name, said, past=True), line.words, said)


def _does(said: str) -> bool:
    """`keen supporter of the mills`: a noun for who does something."""
    head = head_noun(tag(said))
    doing = re.fullmatch(r"(?P<verb>[a-z]{3,})(?:er|or)", head.low) if head is not None else None
    return doing is not None and any(verb_lemma(doing["verb"] + e) == doing["verb"] + e for e in ("", "e"))
