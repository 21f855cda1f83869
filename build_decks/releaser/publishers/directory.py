"""Publishing into a directory: a web server's, a shared drive's."""

from __future__ import annotations

import shutil
from pathlib import Path

from build_decks.errors import NotesTrouble, Trouble
from build_decks.releaser.manifest import Manifest, is_whole
from build_decks.releaser.site import add_release


class Directory:
    """A site of releases at `path`, as deck.toml in the folder `notes` writes it: relative to that folder, or absolute."""

    tag_is_out = False

    def __init__(self, path: str, notes: Path) -> None:
        self.site = notes / Path(path).expanduser()
        self.named = bool(path)
        self.notes = notes

    def refusals(self) -> list[Trouble]:
        """Without a directory, or without the folder that it is to be made in, there is nowhere to go."""
        shown = (self.notes / "deck.toml").as_posix()
        if not self.named:
            return [NotesTrouble('release.target is "directory", and none is named.', 'Add directory = "…".', shown)]
        if not self.site.is_dir() and (self.site.exists() or not self.site.parent.is_dir()):
            return [NotesTrouble(f"{self.site} is no folder and cannot become one.", "Name another directory.", shown)]
        return []

    def outlook(self, manifest: Manifest) -> str:
        """Where it will be copied."""
        return f"It is copied to {self.site / manifest.version}."

    def fetch(self, version: str, folder: Path) -> bool:
        """Copies an earlier release out of the site."""
        if not is_whole(self.site / version):
            return False
        shutil.copytree(self.site / version, folder, dirs_exist_ok=True)
        return True

    def recall(self, manifest: Manifest) -> bool:
        """Tags stay here."""
        return False

    def publish(self, folder: Path, manifest: Manifest) -> str:
        """Copies the release into the site, all of it or nothing."""
        add_release(self.site, folder)
        return f"Published in {self.site / manifest.version}."
