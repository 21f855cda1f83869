"""Makes the pictures of the README from what the build made: docs/card.png and docs/sheet.png.

    make && .venv/bin/python -m tools.pictures [REF ...]

REF names the cards to show, by their row ids (such as "SQS 4"); the cards are shown by Anki's own backend in Chromium, as on
a phone.  Needs Chromium and pdftoppm.
"""

from __future__ import annotations

import html
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.writers.anki_helper import Shown, imported

NAME = "aws-developer-associate"
CHOSEN = ("SQS 12", "SF 4", "KMS 2")
PAGE = """<!doctype html><html class="mobile"><head><meta charset="utf-8"><style>{css}</style></head>
<body class="card card1 {mode}"><div id="content"><div id="qa">{side}</div></div></body></html>"""


def cards_of(package: Path) -> list[Shown]:
    """Every card of a package as Anki shows it."""
    with tempfile.TemporaryDirectory() as folder:
        return imported(package, Path(folder))


def picture_of_cards(cards: list[Shown], target: Path) -> None:
    """Fronts and backs side by side, the last two by night."""
    sides = [(cards[0].front, "", cards[0]), *((c.back, "" if i == 0 else "nightMode", c) for i, c in enumerate(cards))]
    frames = "".join(
        f'<iframe srcdoc="{html.escape(PAGE.format(css=card.css, mode=mode, side=side))}" width="360" height="480"></iframe>'
        for side, mode, card in sides
    )
    style = "body{margin:0 8px;background:#c9ccd3}iframe{border:0;border-radius:18px;margin:18px 8px}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 376 * len(sides) + 16, "height": 516})
        page.set_content(f"<style>{style}</style>{frames}")
        page.wait_for_timeout(300)
        page.screenshot(path=target)
        browser.close()


def main(refs: list[str]) -> int:
    """Makes both pictures. Exit code 1 where a card named is not in the deck."""
    docs = Path("docs")
    docs.mkdir(exist_ok=True)
    by_ref = {card.fields["Ref"]: card for card in cards_of(Path(f"dist/{NAME}.apkg"))}
    missing = [ref for ref in refs if ref not in by_ref]
    if missing:
        print(f"no such card: {', '.join(missing)}; there are {', '.join(by_ref)}", file=sys.stderr)
        return 1
    picture_of_cards([by_ref[ref] for ref in refs], docs / "card.png")
    sheet = [
        "pdftoppm",
        "-r",
        "110",
        "-f",
        "1",
        "-l",
        "1",
        "-singlefile",
        "-png",
        f"dist/{NAME}-cheatsheet.pdf",
        "docs/sheet",
    ]
    subprocess.run(sheet, check=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:] or list(CHOSEN)))
