"""Looks for everything that stands in the way of a release, before anything is done."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from build_decks.config import Config, ReleaseTarget
from build_decks.errors import NotesTrouble, Trouble, UsageTrouble
from build_decks.finder import find_notes
from build_decks.pipeline import configure
from build_decks.releaser.anki_checker import require_anki
from build_decks.releaser.builder import Place
from build_decks.releaser.changelog import find_changelog, section_of
from build_decks.releaser.pdf_checker import require_pdfium
from build_decks.releaser.publishers import Publisher, publisher_of
from build_decks.releaser.repository import Repository, find_repository
from build_decks.releaser.version import Version


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: release `source` as `version` into `out`/release. `commands` must succeed before anything is
    built; `target` is where to publish, if not where deck.toml says; a `dry` run changes nothing."""

    source: Path
    version: str
    out: Path
    commands: tuple[str, ...] = ()
    target: ReleaseTarget | None = None
    dry: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known once nothing stands in the way."""

    order: Order
    version: Version
    config: Config
    repository: Repository
    commit: str
    tagged: bool
    previous: Version | None
    section: str
    place: Place
    publisher: Publisher

    @property
    def folder(self) -> Path:
        """The folder of this release."""
        return self.order.out / "release" / str(self.version)


def plan(order: Order) -> Plan:
    """Looks for everything that stands in the way of a release, and raises all of it together."""
    version = Version.read(order.version)
    if version is None:
        raise UsageTrouble(f"{order.version!r} is no version.", "Write it as 1.2.0, or 1.2.0-rc.1.")
    find_notes(order.source)
    config = configure(order.source)
    if order.target is not None:
        config = replace(config, release=replace(config.release, target=order.target))
    folder = (order.source if order.source.is_dir() else order.source.parent).absolute()
    repository = find_repository(folder)
    publisher = publisher_of(config.release, repository, folder)
    place = Place.of(order.source)
    head = repository.head
    refused: list[Trouble] = []

    if unclean := repository.unclean(order.out):
        named = f"{', '.join(unclean[:3])}{' …' if len(unclean) > 3 else ''}"
        refused.append(NotesTrouble(f"the tree is not clean: {named}.", "Commit it, or have git ignore it."))
    section = _section(folder, repository, version, refused)
    tag = repository.tagged(version.tag)
    released = sorted(filter(None, map(Version.of_tag, repository.tags())))
    if tag and tag[0] != head:
        what = f"the tag {version.tag} is there already, on another commit, {tag[0][:10]}."
        refused.append(NotesTrouble(what, "Raise the version."))
    elif tag and not tag[1]:
        hint = f"Delete it (git tag -d {version.tag}), or fetch the annotated one: git fetch --tags --force."
        refused.append(NotesTrouble(f"the tag {version.tag} is a lightweight one.", hint))
    elif not tag and released and released[-1] > version:
        refused.append(
            NotesTrouble(f"{version} is not later than {released[-1]}, which is released.", "Raise the version.")
        )
    if not place.ledger.is_file() or not repository.holds(head, place.ledger):
        what = "these notes have no ledger under version control, so their cards could not keep their history."
        refused.append(
            NotesTrouble(what, "Build them, and commit ledger.json with the notes.", os.path.relpath(place.ledger))
        )
    if identity := repository.identity():
        refused.append(identity)
    refused += publisher.refusals()
    for require in (require_anki, require_pdfium):
        try:
            require()
        except NotesTrouble as trouble:
            refused.append(trouble)
    if refused:
        raise ExceptionGroup("this cannot be released", refused)
    earlier = max((one for one in released if one < version), default=None)
    return Plan(order, version, config, repository, head, tag is not None, earlier, section, place, publisher)


def _section(folder: Path, repository: Repository, version: Version, refused: list[Trouble]) -> str:
    path = find_changelog(folder, repository.root)
    if path is None:
        refused.append(
            NotesTrouble("there is no CHANGELOG.md.", f"Write one with a section: ## {version}", folder.as_posix())
        )
        return ""
    section = section_of(path.read_text("utf-8"), str(version))
    if not section:
        hint = f"Write what is new below a heading: ## {version}"
        refused.append(NotesTrouble(f"nothing is said about {version}.", hint, os.path.relpath(path)))
    return section
