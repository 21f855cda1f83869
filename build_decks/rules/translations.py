"""Foreign terms with what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Definition

FOREIGN = re.compile(
    r"(?:(?:in |from (?:the )?)?(?:latin|greek|french|german|italian|spanish|portuguese|russian|arabic|hebrew|sanskrit|japanese|chinese|dutch)"
    r"(?:\s(?:for|meaning))?[:,]?|meaning|literally|lit\.)\s+[\"“‘']?(?P<words>[^\"”’]{3,60}?)[\"”’']?$",
    re.I,
)


@reads('- Persona non grata (Latin for "unwelcome person")', "Persona non grata = unwelcome person")
@reads("- Rallentando (meaning slowing down)", "Rallentando = slowing down")
@leaves("- Reads pages (meaning it is slow)", "- Schnell (German)")
def translated(line: Line) -> Iterator[Claim]:
    """A term with its translation in brackets: `persona non grata (Latin for "unwelcome person")`."""
    for aside in line.asides if not line.heading else ():
        found = FOREIGN.fullmatch(aside)
        term = line.item.text.plain.partition(f"({aside}")[0].strip(" :–-")
        if found and 1 <= len(term.split()) <= 4 and (parse(found["words"]) is None or not tag(found["words"])[0].noun):
            if re.match(r"(?:it|this|that|they|you)\b", found["words"], re.I):
                continue
            yield Claim(Definition(term, found["words"], kind="meaning"), line.item.text.plain, found["words"])
