"""The number of a release, as Semantic Versioning orders them (https://semver.org, 2.0.0)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Self

_NUMBER = r"(0|[1-9]\d*)"
_SEMVER = re.compile(rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}(?:-((?:[0-9A-Za-z-]+\.)*[0-9A-Za-z-]+))?", re.ASCII)


@total_ordering
@dataclass(frozen=True, slots=True)
class Version:
    """`1.2.0` or `1.2.0-rc.1`; build metadata (`+…`) is not for releases, two of which would then be of one rank."""

    major: int
    minor: int
    patch: int
    pre: tuple[str, ...] = ()

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The version that `text` is, None where it is none."""
        found = _SEMVER.fullmatch(text)
        if not found:
            return None
        pre = tuple(found[4].split(".")) if found[4] else ()
        if any(part.isdigit() and len(part) > 1 and part.startswith("0") for part in pre):
            return None
        return cls(int(found[1]), int(found[2]), int(found[3]), pre)

    @classmethod
    def of_tag(cls, tag: str) -> Self | None:
        """The version that a tag names: `v1.2.0`."""
        return cls.read(tag[1:]) if tag.startswith("v") else None

    @property
    def tag(self) -> str:
        """The tag of this version."""
        return f"v{self}"

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}{'-' if self.pre else ''}{'.'.join(self.pre)}"

    def __lt__(self, other: Version) -> bool:
        return self._rank() < other._rank()

    def _rank(self) -> tuple[object, ...]:
        """Numbers before words, and any of them before the release itself."""
        pre = tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in self.pre)
        return (self.major, self.minor, self.patch, not self.pre, pre)
