"""A way to ask a fact."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_decks.deck import Body, Weight


@dataclass(frozen=True, slots=True)
class Ask:
    """A way to ask a fact. `slot` names what is asked of the fact, whatever the wording, for the card's key."""

    body: Body
    slot: str
    weight: Weight = Weight.SHOULD
    detail: str = ""


def mentions(text: str, name: str) -> bool:
    have = {w.lower().rstrip("s") for w in re.findall(r"\w+", text)}
    return {w.lower().rstrip("s") for w in re.findall(r"\w+", name)} <= have
