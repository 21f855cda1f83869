"""How a heading or a parent is called inside a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.acronyms import acronym_pair
from build_decks.language.facets import facets, unframed
from build_decks.language.grammar import gerund, is_name, is_plural, is_proper, lower_first, upper_first
from build_decks.language.lexicon import lemmas
from build_decks.language.roles import ABOUT_IT, bare
from build_decks.language.tagger import known, tag


@lru_cache(maxsize=8192)
def short_name(text: str, heading: bool = False) -> str:
    """The name by which a heading is called in a sentence: `KMS (Key Management Service)` → `KMS`, `CORS - Cross …` → `CORS`."""
    acronym = acronym_pair(text)
    if acronym:
        return acronym[0]
    name = unshouted(unframed(bare(text)) if heading else bare(text))
    thing, _, side = name.partition(" - ")
    if heading and side.lower() in facets()[1]:
        name = f"{thing} {side.lower()}"  # Sails - Types
    kind, _, own = name.partition(": ")
    if heading and is_proper(own) and len(own.split()) <= 2 and not is_proper(kind):
        name = own  # Signal book: INTERCO
    name = re.split(r"\s[–—-]\s|:\s|(?<=[A-Z]{3})\s/(?:\s(?=[A-Z])|$)", name)[0].strip() or name
    name = ABOUT_IT.sub("", name)
    several = re.match(r"\d{1,2}\s+(?P<of>[A-Za-z][a-z]+(?: [a-z]+){0,3}s)$", name) if heading else None
    if several and is_plural(several["of"]):
        name = several["of"]  # 5 Antibody classes
    return _doing(name) if heading else in_sentence(_doing(name))


@lru_cache(maxsize=8192)
def in_sentence(name: str) -> str:
    """A title as it stands inside a sentence: `FIFO Queues` → `FIFO queues`, `Long polling` → `long polling`, `Step Functions` stays."""
    words = name.split()
    if not words:
        return name
    if len(words) == 1:
        return name if is_name(name) else lower_first(name)
    if any(w[:1].isupper() and not w.isupper() for w in words[1:]):
        return name
    return lower_first(name)


LONG = 7  # letters: no acronym has as many


def unshouted(name: str) -> str:
    """`HARBOUR RULES` → `Harbour rules`: words of the dictionary in capitals are no acronyms, if there are two or it is long."""
    words = name.split()
    if not name.isupper() or sum(w.isalpha() for w in words) < 2 and len(name) < LONG:
        return name
    small = [
        w.lower() if w.isalpha() and len(w) >= LONG or len(w) > 2 and known(w.lower()) or w in LITTLE else w
        for w in words
    ]
    return " ".join((upper_first(small[0]), *small[1:]))


LITTLE = frozenset("OF IN TO ON BY OR AS AT".split())

# Verbs by which a heading says what one is to do, though some are nouns too; and any word that is a verb and nothing else.
TOLD = frozenset("use configure create implement manage install enable deploy perform choose avoid".split())
DEED = re.compile(r"(?P<verb>[A-Za-z]{3,})\s(?P<what>\w.*)$")


def _doing(name: str) -> str:
    """A heading that tells to do something, as the doing it is about: `Use drip trays` → `Using drip trays`."""
    deed = DEED.match(name)
    verb = deed["verb"].lower() if deed else ""
    if (
        deed is None
        or is_name(deed["verb"])
        or verb not in TOLD
        and (tag(name)[0].tag not in ("VVB", "VVI") or lemmas(verb).keys() != {"VERB"})
    ):
        return name
    what = tag(deed["what"])
    if verb not in TOLD and not (what[0].tag in ("AT0", "DPS") or is_plural(deed["what"]) or what[0].low == "best"):
        return name  # `Append blob` is one of several
    begins = what[0].noun or what[0].tag in ("AT0", "AJ0", "AJS", "DPS", "VVN") or what[0].low == "best"
    if not begins or what[0].low in ("case", "cases") or not any(t.noun for t in what):
        return name
    doing = gerund(deed["verb"].lower())
    return f"{upper_first(doing) if deed['verb'][0].isupper() else doing} {deed['what']}"


def without_purpose(name: str) -> str:
    """`durable ropes to prevent losses` → `durable ropes`; not `change with respect to price`."""
    to = next((token.start for token in tag(name) if token.tag == "TO0"), len(name))
    return name[:to].removesuffix("in order ").rstrip()
