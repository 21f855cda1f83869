"""Notices that notes, their configuration or their templates have changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_KINDS = frozenset({".md", ".toml", ".html", ".j2", ".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})


def changes(source: Path, project: Path) -> Iterator[None]:
    """Yields after each change of `source`, a folder or a note file, of what lies beside it or of the project's templates.

    What a build writes is no change. Ends only by KeyboardInterrupt.
    """
    from watchfiles import watch

    folder = source if source.is_dir() else source.parent
    templates = project / "templates"

    def counts(_: object, path: str) -> bool:
        return Path(path).suffix.lower() in _KINDS and not Path(path).name.endswith("-preview.html")

    for _ in watch(*{folder, *([templates] if templates.is_dir() else [])}, watch_filter=counts, debounce=200):
        yield None
