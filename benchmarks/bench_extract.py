"""How long reading, extraction and composing take, how that grows with the notes, and what pathological lines cost.

    python benchmarks/bench_extract.py [NOTES.md]

The growth column must stay near 1: the time for twice the notes, divided by twice the time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from build_decks.composer.decker import compose_cards
from build_decks.config import Config
from build_decks.extractor import extract
from build_decks.outline import Document
from build_decks.reader import read_text

NOTES = Path(__file__).parent.parent / "source" / "aws-developer-associate.md"
LONG = 8_000  # characters of a pathological line
LINES = {
    "one long word": "- The key is " + "ab" * (LONG // 2),
    "many words": "- " + "the queue stores messages " * (LONG // 26),
    "many numbers": "- " + "12 kg, " * (LONG // 7),
    "one long number": "- " + "1,000" * (LONG // 5),
    "brackets": "- " + "(a " * (LONG // 3),
    "colons": "- " + "a: " * (LONG // 3),
    "commas": "- parts: " + "a, " * (LONG // 3),
    "dashes": "- " + "a - " * (LONG // 4),
    "conditions": "- " + "if a then b, " * (LONG // 13),
    "deep nesting": "\n".join("  " * depth + f"- item {depth}" for depth in range(40)),
    "one parent of many": "- Parts:\n" + "\n".join(f"  - part number {n}" for n in range(LONG // 20)),
    "many headings": "\n\n".join(f"# Topic {n}\n\n- limit: {n} kg" for n in range(LONG // 20)),
}


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else NOTES
    text = path.read_text("utf-8")
    size = len(text.splitlines())
    warm_up = timed(lambda: study("# A\n\n- The queue stores 5 messages.\n"))
    print(f"{path.name}: {size} lines; models loaded and warmed up in {warm_up:.2f} s\n")
    head = ("read", "extract", "compose", "per 1,000", "/ read", "growth")
    print(f"{'notes':<22}", *(f"{name:>10}" for name in head))
    before = 0.0
    for times in (1, 2, 4):
        read_in, extracted_in, composed_in = study("\n\n".join(varied(text, n) for n in range(times)))
        growth = f"{extracted_in / before / 2:.2f}" if before else ""
        before = extracted_in
        seconds = (read_in, extracted_in, composed_in, extracted_in / times / size * 1000)
        cells = (*(f"{value:.2f} s" for value in seconds), f"{extracted_in / read_in:.1f}", growth)
        print(f"{f'{times} × {size} lines':<22}", *(f"{cell:>10}" for cell in cells))
    print(f"\n{f'{LONG} characters of':<22}{'once':>9}{'twice':>9}{'growth':>8}")
    for name, line in LINES.items():
        once = timed(lambda line=line: study(line))  # type: ignore[misc]
        twice = timed(lambda line=line: study(f"{line}{line[2:]}"))  # type: ignore[misc]
        print(f"{name:<22}{once:>8.2f}s{twice:>8.2f}s{twice / once / 2:>8.2f}", flush=True)


def study(text: str) -> tuple[float, float, float]:
    """Seconds for reading, extraction and composing."""
    start = time.perf_counter()
    document: Document = read_text(text, "notes.md")
    read = time.perf_counter()
    extraction = extract(document, Config())
    extracted = time.perf_counter()
    compose_cards(extraction, document)
    return read - start, extracted - read, time.perf_counter() - extracted


def varied(text: str, number: int) -> str:
    """The notes with every line changed, so that no cache answers for the copy; without its front matter."""
    if number == 0:
        return text
    body = text.partition("\n---\n")[2] or text
    return "\n".join(f"{line} again{number}" if line.strip() else line for line in body.splitlines())


def timed(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
