"""HTML in notes: which tags a reader does not see, and which are words that the author put into angle brackets."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(/?)([A-Za-z][\w.-]*)([^>]*)>", re.DOTALL)
_TAGS = frozenset(
    "a abbr b big blockquote br center cite dd del details dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 "
    "h6 hr i iframe img ins kbd li mark ol p pre q s samp small span strike strong sub summary sup tbody td tfoot "
    "th thead tr tt u ul wbr".split()
)
# Also words that notes use as placeholders: tags only with attributes, or with their closing tag.
_TAGS_IN_PAIRS = frozenset(
    "address article aside audio body button caption code data footer form header html input label link main menu meta "
    "nav object option script section select source style table template time title var video".split()
)


def hidden(tag: str, source: str) -> str | None:
    """The name of a tag not shown, `/name` if it closes; "" for other unseen HTML; None if it is the author's text."""
    match = _TAG.fullmatch(tag)
    if not match:
        return ""
    slash, name, rest = match.groups()
    low = name.lower()
    if low in _TAGS:
        return slash + low
    if low in _TAGS_IN_PAIRS and (slash or rest.strip(" /") or f"</{low}>" in source.lower()):
        return slash + low
    if name[0].isupper() and (slash or rest.strip() or f"</{name}>" in source):
        return ""  # a component of MDX
    return None
