"""What a release needs beyond a build: the extra `build-decks[release]`, and the versions of all that made it."""

from __future__ import annotations

import platform
import re
from importlib import metadata

from build_decks import __version__
from build_decks.errors import NotesTrouble

_NAME = re.compile(r"[A-Za-z0-9._-]+")


def missing(what: str) -> NotesTrouble:
    """The trouble that a part of the extra is not installed."""
    return NotesTrouble(f"{what}, and that is not installed.", "Install it: pip install 'build-decks[release]'.")


def versions() -> tuple[tuple[str, str], ...]:
    """What a build runs on: Python, build-decks and, sorted, all that it depends on, each with its version."""
    found: dict[str, str] = {}
    waiting = ["build-decks"]
    while waiting:
        name = waiting.pop()
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        key = re.sub(r"[-_.]+", "-", distribution.name).lower()
        if key not in found:
            found[key] = distribution.version
            required = (
                line for line in distribution.requires or () if "extra ==" not in line.replace("extra==", "extra ==")
            )
            waiting += [match[0] for line in required if (match := _NAME.match(line))]
    found.pop("build-decks", None)
    return (("python", platform.python_version()), ("build-decks", __version__), *sorted(found.items()))
