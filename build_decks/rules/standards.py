"""Standards by their number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clauses import parse
from build_decks.language.roles import Role, bare
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Answered, Gap

# A body in capitals and a number: ISO 9001, IEC 60529-2, SP 800-53.
STANDARD = re.compile(r"(?:[A-Z]{2,}(?:/[A-Z]{2,})*\s)+\d[\d.]*(?:[-:]\d+)*[a-z]{0,2}(?=[\s,;)]|$)")


@reads("# Screws\n- Metric thread (DIN 13-1)", "Which standard is “Metric thread”? DIN 13-1")
@reads(
    "# Screws\n- Metric thread: cut by hand (see DIN 13-1 for pipes)",
    "screws · Metric thread: cut by hand (see [DIN 13-1] for pipes)",
)
@leaves("# Screws\n- Metric thread (DIN)", "# Screws\n- Bought in the year (AD 1913 or later)")
def standard(line: Line) -> Iterator[Claim]:
    """The standard that stands in brackets behind what it lays down."""
    for aside in line.asides if not line.heading else ():
        found = STANDARD.search(aside)
        if found is None or re.match(r"(?:AD|BC|BCE|CE|AM|PM)\s\d", found.group()):
            continue
        name = bare(line.label or line.words)
        if (
            found.group() == aside
            and line.role in (Role.NAME, Role.CLAUSE)
            and len(name.split()) <= 6
            and parse(name) is None
        ):
            yield Claim(Answered(f"Which standard is “{name}”?", (aside,)), line.item.text.plain, aside)
        else:
            before, after = aside[: found.start()], aside[found.end() :]
            yield Claim(
                Gap(f"{line.words.rstrip('.')} ({before}", found.group(), f"{after})"),
                line.item.text.plain,
                found.group(),
            )
