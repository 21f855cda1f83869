"""Where in a TOML file a key is set, for messages; tomllib keeps no places, so this looks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator


def lines_of_key(text: str, name: tuple[str, ...]) -> Iterator[int]:
    """The lines of a TOML `text`, counted from 1, that set the key or open the table `name`.

    Keys may be dotted, quoted and stand in a table; inline tables are found by the line of the table.
    """
    table: tuple[str, ...] = ()
    inline: int | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line):
            table = _parts(header.group(1))
            here = table
        elif key := re.match(r"\s*((?:\"[^\"]*\"|'[^']*'|[\w.\s-])+?)\s*=", line):
            here = (*table, *_parts(key.group(1)))
        else:
            continue
        if here[: len(name)] == name:
            yield number
        elif here == name[: len(here)] and "=" in line:
            inline = inline or number
    if inline is not None:
        yield inline


def _parts(dotted: str) -> tuple[str, ...]:
    """`extract."my units".kn` → ("extract", "my units", "kn")"""
    return tuple(part.strip().strip("\"'") for part in re.findall(r"\"[^\"]*\"|'[^']*'|[^.]+", dotted))
