"""Acronyms and what they stand for, in all their shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Subject
from build_decks.language.acronyms import acronym_pairs, expansion_in
from build_decks.language.lexicon import lemmas
from build_decks.language.roles import bare
from build_decks.language.tokens import unquoted
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Expansion, Members


@reads("# KMS (Key Management Service)", "KMS stands for Key Management Service")
@reads("- Elastic Network Interface (ENI)", "ENI stands for Elastic Network Interface")
@reads(
    "# EPIRB - Emergency Position Indicating Radio Beacon",
    "EPIRB stands for Emergency Position Indicating Radio Beacon",
)
@reads("- TTL: Time to Live of a cached copy", "TTL stands for Time to Live")
@reads("- ARP = Address Resolution Protocol", "ARP stands for Address Resolution Protocol")
@reads(
    "- GBIC(Gigabit Interface Converter) and bpm(beats per minute)",
    "GBIC stands for Gigabit Interface Converter",
    "bpm stands for beats per minute",
)
@reads("- SFF(Small Form-factor)", "SFF stands for Small Form-factor")
@leaves("- FIFO: strict order", "- SSE-S3: managed keys (AES)", "- Use the CLI (see docs)")
def pair(line: Line) -> Iterator[Claim]:
    """An acronym beside its expansion, in either order: in brackets, behind a colon, a dash or an equals sign."""
    for acronym, words in acronym_pairs(line.item.text.plain):
        yield Claim(Expansion(acronym, words), line.item.text.plain, words)


STANDS = re.compile(
    r"\b(?P<short>[A-Z][\w.-]{0,9}|[\w.-]{1,5})['’”\"]?\s(?:stands for|is short for|is an abbreviation (?:of|for)|is the abbreviation (?:of|for))\s"
    r"[\"“]?(?P<words>[^\"”.,;()]{3,60})",
)


@reads("# Ships\n- Bq stands for barque", "Bq stands for barque")
@reads("# Ships\n- 'DWT' stands for 'Dead Weight Tons.'", "DWT stands for Dead Weight Tons")
@leaves("# Ships\n- The flag stands for peace and quiet, and it stands for us")
def stands_for(line: Line) -> Iterator[Claim]:
    """What the author says a short form stands for, whatever its letters."""
    for found in STANDS.finditer(line.item.text.plain):
        short = found["short"]
        if not lemmas(short) and short[:1].isalpha():
            words = found["words"].strip()
            yield Claim(Expansion(short, unquoted(words)), found.group(), words)


@reads(
    "# Care\n- RICE\n  - Rest\n  - Ice\n  - Compression\n  - Elevation",
    "RICE · letters: Rest > Ice > Compression > Elevation",
)
@reads(
    "# Care\n- FAST\n  - F: face\n  - A: arms\n  - S: speech\n  - T: time",
    "FAST · letters: face > arms > speech > time",
)
@reads(
    "# Care\n## FAST test\n- F = face\n- A = arms\n- S = speech\n- T = time",
    "FAST test · letters: face > arms > speech > time",
)
@leaves("# Care\n- RICE\n  - Rest\n  - Compression", "# Care\n- Ice\n  - In\n  - Cold\n  - Evenings")
def letters(line: Line) -> Iterator[Claim]:
    """A mnemonic whose letters the children below it spell, one each."""
    name = bare(line.label or line.words)
    below = [c for c in line.children if not c.heading and c.words]
    short = re.match(r"[A-Z]{3,7}(?=$| [a-z]+$)", name)  # FAST, the FAST test
    name = short[0] if short else ""
    if not name or len(below) < len(name) or line.value:
        return
    chosen = below[: len(name)]
    spelled = all(len(c.label) == 1 and c.value for c in chosen)
    items = tuple(c.value.strip(" .") if spelled else bare(c.label or c.words) for c in chosen)
    if [(c.label or c.words)[0].upper() for c in chosen] == list(name) and all(len(i.split()) <= 6 for i in items):
        own = line.own if line.own.name.startswith(name) else Subject(name, proper=True)
        yield Claim(Members("letters", items, True, None, "letters"), line.item.text.plain, "; ".join(items), own)


@reads("# SQS\n- Simple Queue Service", "SQS stands for Simple Queue Service")
@reads("# CMK\n- Customer Master Key\n- Symmetric", "CMK stands for Customer Master Key")
@reads("- FTP\n  - File Transfer Protocol", "FTP stands for File Transfer Protocol")
@reads(
    "# NGO\n- Non-Governmental Organisation: a club of private people", "NGO stands for Non-Governmental Organisation"
)
@leaves("# SQS\n- Some quick setup of the queue", "# Queues\n- Simple Queue Service", "# S M\n- [s], [m]")
def below(line: Line) -> Iterator[Claim]:
    """A heading or parent that is an acronym, with its expansion as a bullet below it."""
    if line.heading or line.parent is None or not line.words:
        return
    if line.label and not bare(line.parent.words).isalpha():
        return  # one of two: `Continuous Delivery` below CI/CD
    words = bare(line.label or line.words)
    for part in bare(line.parent.label or line.parent.words).split():
        if words and expansion_in(part, words) == words and len(words.split()) <= 6 and not words.isupper():
            yield Claim(Expansion(part, words), line.words, words)
