"""Publishing nowhere: the release stays where it was written."""

from __future__ import annotations

from pathlib import Path

from build_decks.errors import Trouble
from build_decks.releaser.manifest import Manifest


class Nowhere:
    """The default, which says what to configure."""

    tag_is_out = False

    def refusals(self) -> list[Trouble]:
        """Nothing stands in the way of nothing."""
        return []

    def outlook(self, manifest: Manifest) -> str:
        """That it stays here, and how that can be changed."""
        return (
            'It is published nowhere: deck.toml has no [release] target. It can be "directory" (with directory = "…"), "git" '
            '(a branch of remote = "origin", branch = "gh-pages") or "github".'
        )

    def fetch(self, version: str, folder: Path) -> bool:
        """There is nowhere to fetch from."""
        return False

    def recall(self, manifest: Manifest) -> bool:
        """Tags stay here."""
        return False

    def publish(self, folder: Path, manifest: Manifest) -> str:
        """Says that there is nothing to do."""
        return self.outlook(manifest)
