"""One build of a release in a process of its own: `python -m build_decks.releaser.rebuild SOURCE OUT LEDGER HOME SECONDS`.

Another process is what makes a second build worth comparing: its hash seed, time zone and folder are others. Prints one
JSON object: for each note file what it was built into, and all trouble.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from build_decks import pipeline
from build_decks.identity.keeper import Book


def main(source: str, out: str, ledger: str, home: str, seconds: str) -> None:
    """Builds, and prints what came of it."""
    folder = Path(out)
    report = pipeline.build(Path(source), folder, book=Book(Path(ledger), Path(home)), now=int(seconds))
    files = [
        {
            "source": file.source,
            "name": file.written[0].relative_to(folder).as_posix().removesuffix(pipeline.ENDINGS[0]),
            "facts": file.facts,
            "cards": file.cards,
            "omitted": len(file.omitted),
        }
        for file in report.files
    ]
    print(json.dumps({"files": files, "troubles": [[t.what, t.hint, t.path, t.line] for t in report.troubles]}))


if __name__ == "__main__":
    main(*sys.argv[1:])
