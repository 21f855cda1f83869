"""Foreign terms with what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import ARROW
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Code, Definition

LANGUAGES = "latin|greek|french|german|italian|spanish|portuguese|russian|arabic|hebrew|sanskrit|japanese|chinese|dutch"
FOREIGN = re.compile(
    rf"(?:(?:in |from (?:the )?)?(?:{LANGUAGES})"
    r"(?:\s(?:for|meaning))?[:,]?|meaning|literally|lit\.)\s+[\"“‘']?(?P<words>[^\"”’]{3,60}?)[\"”’']?$",
    re.I,
)


ABOVE = re.compile(rf"(?P<language>{LANGUAGES}|swedish|polish|turkish|korean|welsh|irish)\b", re.I)
WORD = re.compile(r"[^\W\d_][^\d:;,=]*")
LONGEST = 4  # words of what is translated


@reads("# German nouns\n- Kahn – barge", "German nouns · Kahn ~ barge")
@reads("# Spanish\n- la vela = the sail\n- barco (ship)", "Spanish · la vela ~ the sail", "Spanish · barco ~ ship")
@leaves("# German ships\n- Gorch Fock: built in 1958", "# Ships\n- Kahn – barge", "# German\n- Cases: four")
def word(line: Line) -> Iterator[Claim]:
    """A word with its translation, below a heading that names its language."""
    language = next(filter(None, map(ABOVE.match, reversed((*line.subject.trail, line.subject.name)))), None)
    if line.heading or line.children or language is None:
        return
    term, meaning = _sides(line)
    if re.search(r"\b(?:vs|of|the|and)\b", term) or not all(
        WORD.fullmatch(side) and len(side.split()) <= LONGEST for side in (term, meaning)
    ):
        return
    foreign = [w for w in re.findall(r"[^\W\d_]+", term.lower()) if not known(w)]
    if (foreign or meaning.startswith("to ")) and any(known(w) for w in re.findall(r"[a-z]+", meaning.lower())):
        kind = "word" if len(foreign) <= 1 and len(term.split()) <= 2 else "phrase"
        yield Claim(Code(term, meaning, f"{language['language'].capitalize()} {kind}"), line.item.text.plain, meaning)


def _sides(line: Line) -> tuple[str, str]:
    """What is translated, and its translation: behind a label, in brackets, behind an arrow; empty where there is none."""
    term, meaning = line.label, line.value
    if not term:
        words, *behind = ARROW.split(line.words)
        term, meaning = words, (behind or line.asides or ("",))[0]
    return term.strip(), meaning.strip(' ."“”')


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
