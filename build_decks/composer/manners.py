"""What a preposition is followed by where it says how something is or is done: `at rest`, `by hand`, `through treaties`."""

from __future__ import annotations

import re

# What `in` or `at` is followed by where it says how something is: at rest, in bulk.
MANNER = frozenset(
    "rest transit request hand design demand risk will once advance parallel batches order bulk memory person sequence series".split()
)
# What `by` is followed by where nobody does it.
WAYS = frozenset(
    "default request mouth hand foot post mail email phone sea land air road rail water boat train injection inhalation infusion law force accident chance "
    "design weight volume deed statute car ship mistake lot vote ballot proxy wire telephone machine treaty contract agreement decree".split()
)
# `by size`, where things are sorted, is no doer; with these, `by` is said of what one stands by.
SORTED = frozenset(
    "class classify group sort rank order categorise categorize measure judge grade index assess evaluate rate".split()
)
STANDING_BY = frozenset(
    "abide stand live swear start begin go come pass differ vary profit end increase decrease rise fall grow".split()
)
# What goes in and comes out again, and what has no place.
PIERCING = frozenset("break see live get cut look come sit think work filter diffuse seep penetrate shine be".split())
BOUNDS = re.compile(r"\d|\b(?:limits?|range|bounds|budget|scope|reach|reason)\b")
