"""Names of countries and the like: what is in them is not said to be theirs."""

from __future__ import annotations

import re

# By their endings, and the commonest besides.
PLACE = re.compile(
    r"[A-Z][a-z]*(?:[a-z]land|[aeiours]sia|[bdnlrst]ia|stan|many)|Britain|Spain|Portugal|France|Italy|Greece|Egypt|Turkey|Japan|China|Korea|Vietnam|"
    r"Brazil|Mexico|Cuba|Chile|Peru|Israel|Iraq|Iran|Canada|Sweden|Norway|Denmark|Belgium|Europe|Africa|America|Rome|Kenya"
)
