"""What a release is, as it stands in its `manifest.json`: of which commit, what is in it, and what built and checked it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

FILE_NAME = "manifest.json"
SUMS = "SHA256SUMS"
NOTES = "RELEASE_NOTES.md"
PAGE = "index.html"

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the release: `kind` is what it is ("deck"), `size` in bytes."""

    name: str
    kind: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What one note file gave: `name` is that of its files in a build, `pages` of sheet, flashcards and quiz, `omitted` facts that the sheet leaves to the cards."""

    source: str
    name: str
    title: str
    facts: int
    cards: int
    omitted: int
    pages: tuple[int, int, int]
    artifacts: tuple[Artifact, ...]

    def artifact(self, kind: str) -> Artifact:
        """Its file of this kind."""
        return next(artifact for artifact in self.artifacts if artifact.kind == kind)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A release. `date` is the day of its commit, `previous` the release before it or empty; `changes` counts the facts
    added, changed and retired since; `built_with` and `checked_with` are (name, version), `checks` what was found."""

    title: str
    version: str
    tag: str
    commit: str
    date: str
    previous: str
    changes: tuple[int, int, int]
    contents: tuple[Contents, ...]
    built_with: Pairs
    checked_with: Pairs
    checks: tuple[str, ...]

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """All files that were built, in the order of the note files."""
        return tuple(artifact for contents in self.contents for artifact in contents.artifacts)

    def same_release(self, other: Manifest) -> bool:
        """Whether both are of one commit and hold the same built files, byte for byte."""
        return (self.version, self.commit, self.artifacts) == (other.version, other.commit, other.artifacts)

    def as_text(self) -> str:
        """The manifest as its file."""
        data = asdict(self) | {"built_with": dict(self.built_with), "checked_with": dict(self.checked_with)}
        data["changes"] = dict(zip(("added", "changed", "retired"), self.changes, strict=True))
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of the release in `folder`; None where there is none, or none that can be read."""
    try:
        data = json.loads((folder / FILE_NAME).read_text("utf-8"))
        contents = [
            _of(Contents, one | {"artifacts": [_of(Artifact, a) for a in one["artifacts"]]}) for one in data["contents"]
        ]
        more = {"contents": contents, "changes": list(data["changes"].values())}
        more |= {name: list(map(tuple, data[name].items())) for name in ("built_with", "checked_with")}
        manifest: Manifest = _of(Manifest, data | more)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return manifest


def artifact_of(path: Path, kind: str) -> Artifact:
    """A file as an artifact."""
    data = path.read_bytes()
    return Artifact(path.name, kind, len(data), hashlib.sha256(data).hexdigest())


def write_sums(folder: Path) -> None:
    """Writes SHA256SUMS over all other files of a folder, as `sha256sum --check` reads it."""
    paths = sorted(path for path in folder.iterdir() if path.name != SUMS)
    lines = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths)
    (folder / SUMS).write_text("".join(lines), "utf-8", newline="\n")


def is_whole(folder: Path) -> bool:
    """Whether the files of a folder are exactly those of its SHA256SUMS."""
    try:
        lines = (folder / SUMS).read_text("utf-8").splitlines()
        sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
        return sums == {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.name != SUMS
        }
    except OSError:
        return False


def _of(kind: type[Any], data: dict[str, Any]) -> Any:
    """A dataclass from its JSON object."""
    values = {field.name: data[field.name] for field in fields(kind)}
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})
