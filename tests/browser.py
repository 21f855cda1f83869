"""The real browser: opens a page as a reader would, without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, sync_playwright

PHONE = 360  # CSS pixels, the narrowest phone in use


def chromium() -> str | None:
    """The browser of this system: Chromium, under the names that it has on different ones, or Chrome."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def opened(path: Path, *, width: int = PHONE, scheme: Literal["light", "dark"] = "light") -> Iterator[Page]:
    """The page at `path` in Chromium. Whatever it asks for beside itself, and whatever it complains of, fails the test."""
    faults: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: faults.append(request.url) if not _is_own(request.url, path) else None)
        page.goto(path.resolve().as_uri())
        yield page
        browser.close()
    assert faults == []


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def _is_own(url: str, path: Path) -> bool:
    return url.startswith("data:") or url.partition("#")[0] == path.resolve().as_uri()
