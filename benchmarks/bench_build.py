"""What a whole build costs beside the least that could be done: each as a process of its own, in turn, start-up included.

    python benchmarks/bench_build.py [NOTES.md]

`floor` reads the notes once with markdown-it, and writes every line as a card with genanki and as a line of three PDFs with
ReportLab: no thought, no layout, the same libraries and files. `build again` has a ledger and nothing to change.
Seconds of processor time (user and system, of both processes of a build), medians; the ratios are of runs side by side, so a busy
machine moves them little. `clock` is the least time by the clock of all runs: what a build takes where nothing else is going on.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

NOTES = Path(__file__).parent.parent / "source" / "aws-developer-associate.md"
RUNS = 5
READ = """
import sys
import time
from pathlib import Path
from markdown_it import MarkdownIt
tokens = MarkdownIt().enable("table").parse(Path(sys.argv[1]).read_text("utf-8"))
"""
FLOOR = f"""{READ}
import genanki
from reportlab.pdfgen.canvas import Canvas
lines = [token.content for token in tokens if token.type == "inline"]
model = genanki.Model(1, "m", fields=[{{"name": "Q"}}, {{"name": "A"}}],
                      templates=[{{"name": "c", "qfmt": "{{{{Q}}}}", "afmt": "{{{{A}}}}"}}])
deck = genanki.Deck(2, "d")
for line in lines:
    deck.add_note(genanki.Note(model, [line, line]))
genanki.Package(deck).write_to_file(sys.argv[2] + "/floor.apkg")
for name in "abc":
    canvas = Canvas(f"{{sys.argv[2]}}/{{name}}.pdf")
    for number, line in enumerate(lines):
        canvas.drawString(20, 800 - number % 60 * 13, line[:90])
        if number % 60 == 59:
            canvas.showPage()
    canvas.save()
"""


def main() -> None:
    notes = Path(sys.argv[1]) if len(sys.argv) > 1 else NOTES
    with TemporaryDirectory() as name:
        folder = Path(name)
        again = shutil.copy(notes, made(folder / "again"))
        python, tool = sys.executable, [sys.executable, "-m", "build_decks"]
        commands = {
            "python -c pass": [python, "-c", "pass"],
            "--version": [*tool, "--version"],
            "markdown-it alone": [python, "-c", READ, str(notes)],
            "floor": [python, "-c", FLOOR, str(notes), str(made(folder / "floor"))],
            "build": [*tool, "build", str(notes), "--no-ledger", "--out", str(folder / "first")],
            "build again": [*tool, "build", again, "--out", str(folder / "second")],
        }
        for command in commands.values():
            seconds(command)  # warm the caches of the machine, and make the ledger
        times = {name: [0.0] * RUNS for name in commands}
        clock = dict.fromkeys(commands, float("inf"))
        for run in range(RUNS):
            for name, command in commands.items():
                start = time.perf_counter()
                times[name][run] = seconds(command)
                clock[name] = min(clock[name], time.perf_counter() - start)
    print(f"{notes.name}, {len(notes.read_text('utf-8').splitlines())} lines\n")
    print(f"{'':<20}{'seconds':>9}{'/ floor':>9}{'/ read':>9}{'clock':>9}")
    for name, its in times.items():
        ratios = (
            median(a / b for a, b in zip(its, times[other], strict=True)) for other in ("floor", "markdown-it alone")
        )
        print(f"{name:<20}{median(its):>9.2f}", *(f"{ratio:>8.2f}" for ratio in ratios), f"{clock[name]:>8.2f}")


def made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def seconds(command: list[str]) -> float:
    """Processor time of a command that must succeed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command}: exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
