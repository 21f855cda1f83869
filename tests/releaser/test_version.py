"""Versions, and what a change log says of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_decks.releaser.changelog import section_of
from build_decks.releaser.version import Version

# In rising order, as semver.org's own rules for precedence have it.
RISING = "0.9.9 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.10.0 2.0.0".split()


def read(text: str) -> Version:
    version = Version.read(text)
    assert version is not None
    return version


def test_versions_are_ordered_as_semver_says() -> None:
    assert [str(version) for version in sorted(map(read, reversed(RISING)))] == RISING


@pytest.mark.parametrize(
    "text", ["", "1", "1.2", "v1.2.0", "1.2.0.0", "01.2.0", "1.2.0-", "1.2.0-01", "1.2.0+5", "1.2.0 ", "1.2.x", "١.2.0"]
)
def test_what_is_no_version(text: str) -> None:
    assert Version.read(text) is None


@given(
    st.tuples(*[st.integers(0, 10**9)] * 3),
    st.lists(st.from_regex(r"[A-Za-z-][0-9A-Za-z-]*", fullmatch=True), max_size=3),
)
def test_a_version_reads_as_it_is_written(numbers: tuple[int, ...], pre: list[str]) -> None:
    text = ".".join(map(str, numbers)) + ("-" + ".".join(pre) if pre else "")
    assert str(read(text)) == text
    assert Version.of_tag(read(text).tag) == read(text)
    assert Version.of_tag(text) is None


LOG = """# Changelog

## [1.1.0] - 2026-05-01

- More

```
## 1.0.0 is no heading here
```

### Fixed

- Less

## v1.0.0

- First

[1.1.0]: https://example.org
"""


def test_a_section_ends_at_the_next_version() -> None:
    assert section_of(LOG, "1.1.0").splitlines()[0] == "- More"
    assert section_of(LOG, "1.1.0").splitlines()[-1] == "- Less"
    assert section_of(LOG, "1.0.0") == "- First"
    assert section_of(LOG, "1.1") == section_of(LOG, "2.0.0") == section_of("## 1.0.0\n\n## 0.9", "1.0.0") == ""
