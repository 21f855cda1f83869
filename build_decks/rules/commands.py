"""Commands in a block of code, under the line or the comment that says what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.grammar import lower_first, third_person
from build_decks.language.lexicon import verb_lemma
from build_decks.language.shapes import as_deed
from build_decks.language.tagger import tag
from build_decks.outline import ItemKind
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered

COMMENT = re.compile(r"(?:#|//|--)\s+(?P<said>\S.*)")
COMMAND = re.compile(r"(?:[$>%]\s+)?(?P<command>[a-z][a-z\d_.-]+(?:\s+[^\s;{}()\"']+){1,8})")
SHELLS = frozenset(("", "sh", "bash", "shell", "zsh", "console", "terminal", "cmd", "powershell", "text", "txt"))
LONGEST = 80  # characters of a command
NEAR = 2  # lines between a caption and its command
VAGUE = re.compile(r"(?:example|usage|output|note|code|syntax|command|e\.g\.?|then|or|result)s?\b", re.I)


@reads(
    "# Boats\n- Rename a boat:\n```\nboatctl rename <old> <new>\n```",
    "Which command renames a boat? boatctl rename <old> <new>",
)
@reads(
    "# Boats\nTo list all moorings:\n```sh\n$ boatctl list --all\n```",
    "Which command do you use to list all moorings? boatctl list --all",
)
@reads(
    "# Boats\n```\n# Opening a gate\nboatctl open <gate>\n```",
    "Which command do you use for opening a gate? boatctl open <gate>",
)
@reads(
    "# Boats\nRed light on a gate:\n\n```\nboatctl light <gate>\n```",
    "What is the command for the red light on a gate? boatctl light <gate>",
)
@leaves(
    "# Boats\n- Example:\n```\nboatctl list --all\n```",
    "# Boats\n- Add two numbers:\n```python\nsum = a + b\n```",
    "# Boats\nRename a boat:\n```\nboatctl stop boat\nboatctl start boat\n```",
)
def captioned(line: Line) -> Iterator[Claim]:
    """One command, and what it does: in the line above its block, or in a comment right above it."""
    if line.item.kind is not ItemKind.CODE or line.item.info.lower() not in SHELLS:
        return
    rows = [row.strip() for row in line.item.text.plain.splitlines() if row.strip()]
    commands = [row for row in rows if not COMMENT.fullmatch(row)]
    captions = [found["said"] for row in rows if (found := COMMENT.fullmatch(row))]
    if len(commands) == 1 and not captions:
        captions = [_above(line)]
    if len(commands) != len(captions) or captions and rows[0] != commands[0] and rows[1::2] != commands:
        return
    for caption, row in zip(captions, commands, strict=True):
        found, question = COMMAND.fullmatch(row), question_for(caption.strip())
        if found and question and len(row) <= LONGEST:
            yield Claim(Answered(question, (found["command"],)), f"{caption} {row}", found["command"])


def captions(line: Line) -> bool:
    """Whether a line says what the one command in the block below it does."""
    behind = line.siblings[line.place + 1 : line.place + 2]
    code = next((one for one in (*line.children[:1], *behind) if one.item.kind is ItemKind.CODE), None)
    text = line.item.text.plain
    return code is not None and any(claim.surface.startswith(f"{text} ") for claim in captioned(code))


def _above(line: Line) -> str:
    """The line that a block of code stands right below."""
    near = line.before or line.parent
    if near is None or near.heading or near.item.kind is ItemKind.CODE:
        return ""
    return near.item.text.plain if line.item.span.first - near.item.span.last <= NEAR else ""


def question_for(caption: str) -> str:
    """What a command is asked by: `List all moorings`, `To list them`, `Listing them`; a thing only before a colon."""
    said = caption.rstrip(" :.")
    tokens = tag(said)
    if not 2 <= len(said.split()) <= 12 or VAGUE.match(said) or re.search(r"[.?;]|\b(?:it|this|them|these)\b", said):
        return ""
    first, _, rest = said.partition(" ")
    low = first.lower()
    if low == "to" and verb_lemma(rest.split(" ")[0]) == rest.split(" ")[0]:
        return f"Which command do you use to {rest}?"
    if low.endswith("ing") and verb_lemma(low) not in ("", low):
        return f"Which command do you use for {lower_first(said)}?"
    if verb_lemma(low) == low and (tokens[0].tag in ("VVB", "VVI") or tag(rest)[0].tag in ("AT0", "DPS", "DT0")):
        return f"Which command {third_person(low)} {rest}?"
    thing = not any(t.finite for t in tokens) and tokens[0].tag not in ("PRP", "PRF", "AV0") and tokens[-1].noun
    if not thing or not caption.endswith(":"):
        return ""
    return f"What is the command for {_named(said)}?"


def _named(thing: str) -> str:
    first = tag(thing)[0]
    plain = first.word[1:].islower() and first.tag in ("NN1", "AJ0", "NN2")
    return f"the {lower_first(thing)}" if plain else thing


ADVERB = re.compile(r"(?P<adverb>[a-z]+ly) (?P<rest>.+)", re.I)


def which_command(told: str) -> str:
    """The question for a command by what it does, beside it in a table; otherwise empty.

    >>> which_command("Manually upload a chart."), which_command("Moves boats"), which_command("A list of boats")
    ('Which command manually uploads a chart?', 'Which command moves boats?', '')
    """
    said = told.strip(" .")
    found = ADVERB.fullmatch(said)
    deed = found["rest"] if found else said
    first, _, rest = lower_first(deed).partition(" ")
    lemma = verb_lemma(first)
    if (
        not lemma
        or first not in (lemma, third_person(lemma))
        or not rest
        or len(said.split()) > 18
        or re.search(r"[.;:]", said)
    ):
        return ""
    opening = tag(rest)[0].tag if not found else ""
    if opening in ("PRF", "PRP", "VBZ", "VM0", "CJC") or opening and not tag(f"they {lemma} {rest}")[1].finite:
        return ""
    adverb = f"{found['adverb'].lower()} " if found else ""
    does = lower_first(as_deed(deed, False))
    does = does if does.startswith(third_person(lemma)) else f"{third_person(lemma)} {rest}"
    return f"Which command {adverb}{does}?"
