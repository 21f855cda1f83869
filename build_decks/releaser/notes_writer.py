"""RELEASE_NOTES.md: what the change log says of a version, and which facts were added, changed and retired since the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.identity.differ import Change, Status, retired_search
from build_decks.releaser.manifest import Manifest

_MOST = 200  # lines of one list; the manifest counts them all
# What Markdown or the sites that show it would act on; an @ would call a person, so it is parted from the name.
_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$-])")


def release_notes(manifest: Manifest, section: str, changes: tuple[Change, ...]) -> str:
    """The release notes as Markdown; `section` is the change log's, in its author's words."""
    return "\n".join([f"# {plain(manifest.title)} {manifest.version}", "", section, *_facts(manifest, changes)]) + "\n"


def plain(text: str) -> str:
    """Text of the notes as Markdown that shows just that.

    >>> plain("a*b <i> @me")
    'a\\\\*b \\\\<i\\\\> @\u2060me'
    """
    return _ACTIVE.sub(r"\\\1", " ".join(text.split())).replace("@", "@\u2060")


def _facts(manifest: Manifest, changes: tuple[Change, ...]) -> Iterator[str]:
    if not manifest.previous:
        facts, cards = (sum(getattr(one, name) for one in manifest.contents) for name in ("facts", "cards"))
        yield f"\nThe first release: {facts:,} facts on {cards:,} cards."
        return
    for status, heading in ((Status.NEW, "Added"), (Status.CHANGED, "Changed"), (Status.RETIRED, "Retired")):
        found = [change for change in changes if change.status is status]
        if found:
            yield f"\n## {heading} since {manifest.previous}: {len(found):,}\n"
            yield from (_line(change) for change in found[:_MOST])
            if len(found) > _MOST:
                yield f"- … and {len(found) - _MOST:,} more"
    if not changes:
        yield f"\nThe facts are those of {manifest.previous}."
    if search := retired_search(changes):
        yield f"\nAn import takes nothing away. To find the retired cards in Anki's browser: `{search}`"


def _line(change: Change) -> str:
    question, old, new = (plain(text) for text in (change.question, change.old, change.new))
    match change.status:
        case Status.CHANGED:
            return f"- {question} {old} → {new}"
        case Status.RETIRED:
            return f"- {question} {old}"
        case _:
            return f"- {question} {new}"
