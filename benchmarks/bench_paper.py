"""How long the PDFs take, how that grows with the rows, and how far that is from ReportLab's own layout engine.

    python benchmarks/bench_paper.py [NOTES.md]

First the three PDFs of a note file (to reach: under a second together), then sheets of 100 to 10,000 rows beside the same
texts as plain platypus paragraphs in the same columns.  The growth column must stay near 1: the time for ten times the
rows, divided by ten times the time.  CPU time, since other work on the machine must not count.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from build_decks import pipeline
from build_decks.finder import find_notes
from build_decks.sheet import Caution, Figure, Gloss, Sheet, Topic
from build_decks.writers.cheatsheet import write_cheatsheet
from build_decks.writers.flashcards import write_flashcards
from build_decks.writers.quiz import write_quiz

NOTES = Path(__file__).parent.parent / "source" / "aws-developer-associate.md"
ROWS = (100, 1_000, 10_000)
PER_TOPIC = 25
COLUMNS = 4


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else NOTES
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "out.pdf")
        write_cheatsheet(sheet_of(1), target)  # loads fonts and libraries
        platypus(sheet_of(1), target)
        study = pipeline.study(find_notes(path)[0], pipeline.configure(path))
        parts = {
            "cheat sheet": timed(lambda: write_cheatsheet(study.sheet, target)),
            "flashcards": timed(lambda: write_flashcards(study.deck, target)),
            "quiz": timed(lambda: write_quiz(study.deck, target)),
        }
        print(f"{path.name}: {', '.join(f'{name} {seconds:.2f} s' for name, seconds in parts.items())}")
        print(f"together {sum(parts.values()):.2f} s\n")
        head = ("ours", "per row", "growth", "platypus", "ratio")
        print(f"{'rows':<8}", *(f"{name:>10}" for name in head))
        before = 0.0
        for rows in ROWS:
            sheet = sheet_of(rows)
            ours, theirs = timed(lambda: write_cheatsheet(sheet, target)), timed(lambda: platypus(sheet, target))  # noqa: B023
            growth = f"{ours / before / 10:.2f}" if before else ""
            before = ours
            cells = (f"{ours:.2f} s", f"{ours / rows * 1000:.2f} ms", growth, f"{theirs:.2f} s", f"{ours / theirs:.2f}")
            print(f"{rows:<8}", *(f"{cell:>10}" for cell in cells), flush=True)


def sheet_of(rows: int) -> Sheet:
    """A sheet of so many rows, no two alike: figures, terms, now and then a caution."""
    topics = []
    for first in range(0, rows, PER_TOPIC):
        blocks = tuple(row(number) for number in range(first, min(rows, first + PER_TOPIC)))
        topics.append(Topic(f"Harbour {first // PER_TOPIC + 1}", f"Coast {first // PER_TOPIC % 5}", blocks))
    return Sheet("Harbours", "harbours.md", "2024-03-01", tuple(topics))


def row(number: int) -> Figure | Gloss | Caution:
    ref = (f"H {number + 1}",)
    if number % 10 == 9:
        return Caution(f"Quay {number} must be left before the ebb sets in", ref)
    if number % 2:
        return Gloss(f"Quay {number}", "was built of granite, and lies open to the wind from north and west", ref)
    return Figure(f"Depth at quay {number}", (f"{number % 17}.5 m", f"max {number % 17 + 4} m"), ref)


def platypus(sheet: Sheet, target: Path) -> None:
    """The same texts as plain paragraphs: no fit, no leaders, no balance, no tags."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    width, height = landscape(A4)
    column = width / COLUMNS
    frames = [Frame(number * column, 0, column, height) for number in range(COLUMNS)]
    document = BaseDocTemplate(str(target), pagesize=(width, height), pageTemplates=[PageTemplate(frames=frames)])
    style = ParagraphStyle("row", fontName="Helvetica", fontSize=7.5, leading=9)
    story = []
    for topic in sheet.topics:
        story.append(Paragraph(f"<b>{topic.title}</b> {topic.category}", style))
        for block in topic.blocks:
            match block:
                case Figure(label, values):
                    text = f"{label} <b>{' · '.join(values)}</b>"
                case Gloss(term, said):
                    text = f"<b>{term}</b> – {said}"
                case Caution(said):
                    text = said
                case _:
                    raise AssertionError(block)
            story.append(Paragraph(text, style))
    document.build(story)


def timed(job: Callable[[], object]) -> float:
    """CPU seconds."""
    start = time.process_time()
    job()
    return time.process_time() - start


if __name__ == "__main__":
    main()
