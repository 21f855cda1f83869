"""Acronyms and what they stand for, in all their shapes."""

from __future__ import annotations

from collections.abc import Iterator

from build_decks.language.acronyms import acronym_pairs, expansion_in
from build_decks.language.roles import bare
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Expansion


@reads("# KMS (Key Management Service)", "KMS stands for Key Management Service")
@reads("- Elastic Network Interface (ENI)", "ENI stands for Elastic Network Interface")
@reads("# CORS - Cross Origin Resource Sharing", "CORS stands for Cross Origin Resource Sharing")
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


@reads("# SQS\n- Simple Queue Service", "SQS stands for Simple Queue Service")
@reads("# CMK\n- Customer Master Key\n- Symmetric", "CMK stands for Customer Master Key")
@reads("- FTP\n  - File Transfer Protocol", "FTP stands for File Transfer Protocol")
@leaves("# SQS\n- Some quick setup of the queue", "# Queues\n- Simple Queue Service")
def below(line: Line) -> Iterator[Claim]:
    """A heading or parent that is an acronym, with its expansion as a bullet below it."""
    if line.heading or line.parent is None or line.label or not line.words:
        return
    words = bare(line.words)
    for part in bare(line.parent.label or line.parent.words).split():
        if expansion_in(part, words) == words and len(words.split()) <= 6:
            yield Claim(Expansion(part, words), line.words, words)
