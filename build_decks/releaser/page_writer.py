"""The download page of a release: what is in it, how it looks, one tap to the deck, and how to check what was loaded."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import dataclass

from markupsafe import Markup

from build_decks.identity.differ import Change, Status
from build_decks.pipeline import PROJECT
from build_decks.reader.renderer import render_html
from build_decks.releaser.anki_checker import Shown
from build_decks.releaser.manifest import Contents, Manifest
from build_decks.templates_loader import find_template, render_template
from build_decks.writers.preview import policy
from build_decks.writers.sides import scoped

_CHOSEN = 3  # cards shown of each deck
_NUMBER = re.compile(r'class="brief">[^<]*\d')  # an answer that is one number, set large
_SHORT = 400  # characters of a side's HTML, so that it fits a small frame


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One note file on the page: its contents, the picture of its sheet (PNG) and cards as Anki shows them."""

    contents: Contents
    picture: bytes
    cards: tuple[Shown, ...]

    @property
    def picture_uri(self) -> str:
        """The picture as an address that holds it."""
        return f"data:image/png;base64,{base64.b64encode(self.picture).decode('ascii')}"


def download_page(
    manifest: Manifest, exhibits: tuple[Exhibit, ...], section: str, changes: tuple[Change, ...], address: str
) -> str:
    """The page as HTML that needs nothing but the files beside it. `address` is where it will be found, empty if nobody knows."""
    style = find_template("release/page.css", PROJECT).read_text("utf-8").replace("</", "<\\/")
    cards_css = next((card.css for exhibit in exhibits for card in exhibit.cards), "")
    return render_template(
        "release/page.html",
        PROJECT,
        release=manifest,
        exhibits=exhibits,
        section=render_html(section),
        changes={status.value: [c for c in changes if c.status is status] for status in Status},
        style=Markup(style),
        cards_style=scoped(cards_css, ".anki"),
        policy=policy(),
        address=address,
        code=Markup(qr_code(address)) if address else "",
        size=human_size,
        side=Markup,
    )


def chosen(cards: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Cards that show what a deck is like: a number first, then one of each other kind; short ones, without pictures."""
    fit = [card for card in cards if "<img" not in card.back and "[anki:" not in card.back and len(card.front) < _SHORT]
    by_kind: dict[str, list[Shown]] = {}
    for card in sorted(fit, key=lambda card: (not _NUMBER.search(card.back), len(card.back))):
        by_kind.setdefault(_kind(card), []).append(card)
    firsts = [same[0] for _, same in sorted(by_kind.items(), key=lambda pair: -len(pair[1]))]
    return tuple((firsts + [card for card in fit if card not in firsts])[:_CHOSEN])


def _kind(card: Shown) -> str:
    return "list" if "<li" in card.back else "gap" if 'class="cloze"' in card.front else "question"


def qr_code(address: str) -> str:
    """The address as a QR code, in SVG."""
    import segno

    stream = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        stream, kind="svg", border=2, xmldecl=False, scale=4, title=address
    )
    return stream.getvalue().decode()


def human_size(size: int) -> str:
    """A size in bytes for people: `58 kB`, `1.4 MB`."""
    for unit, amount in (("MB", size / 1_000_000), ("kB", size / 1000)):
        if amount >= 1:
            return f"{amount:.1f}\u00a0{unit}" if amount < 10 else f"{amount:,.0f}\u00a0{unit}"
    return f"{size}\u00a0bytes"
