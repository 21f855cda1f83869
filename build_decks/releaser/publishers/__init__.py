"""Where a release goes: nowhere, into a directory, onto a branch, or to GitHub, as deck.toml says."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, assert_never

from build_decks.config import ReleaseConfig, ReleaseTarget
from build_decks.errors import Trouble
from build_decks.releaser.manifest import Manifest
from build_decks.releaser.repository import Repository


class Publisher(Protocol):
    """Publishes a release that is checked and tagged. Run again after a failure it ends in the same state."""

    tag_is_out: bool  # whether the tag is somewhere it cannot be taken back from

    def refusals(self) -> list[Trouble]:
        """What stands in the way, found without changing anything."""
        ...

    def outlook(self, manifest: Manifest) -> str:
        """What publishing will do, in one sentence."""
        ...

    def fetch(self, version: str, folder: Path) -> bool:
        """Puts the files of an earlier release into `folder`, an empty one; False where it cannot."""
        ...

    def recall(self, manifest: Manifest) -> bool:
        """Takes over the tag that an earlier run has published before it was stopped; False where there is none."""
        ...

    def publish(self, folder: Path, manifest: Manifest) -> str:
        """Publishes the release in `folder`, and says where it is. Raises Trouble."""
        ...


def publisher_of(config: ReleaseConfig, repository: Repository, notes: Path) -> Publisher:
    """The publisher that deck.toml, in the folder `notes`, asks for."""
    match config.target:
        case ReleaseTarget.NONE:
            from build_decks.releaser.publishers.nowhere import Nowhere

            return Nowhere()
        case ReleaseTarget.DIRECTORY:
            from build_decks.releaser.publishers.directory import Directory

            return Directory(config.directory, notes)
        case ReleaseTarget.GIT:
            from build_decks.releaser.publishers.branch import Branch

            return Branch(repository, config.remote, config.branch)
        case ReleaseTarget.GITHUB:
            from build_decks.releaser.publishers.github import GitHub

            return GitHub(repository, config.remote)
        case _:
            assert_never(config.target)
