"""Forms of words and phrases: base forms, plurals, capitals. From lemminflect's tables, no lists of our own."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.lexicon import inflections, lemmas, verb_lemma
from build_decks.language.tagger import TOKEN, known, tag
from build_decks.language.tokens import CLOSED, FINITE, Token, looks_like_code

WORD = re.compile(r"[\w'’-]+")
ODD = re.compile(r"[A-Z].*[A-Z]|[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]")  # signs of a name: SQS, CloudFront, S3
SINGULAR_S = frozenset(
    "analytics physics mathematics economics politics ethics genetics electronics mechanics dynamics acoustics optics robotics linguistics athletics "
    "logistics forensics aerodynamics thermodynamics kinetics means news series species".split()
)
HYPHENED = re.compile(r"^[a-z]+-[a-z]+-")


@lru_cache(maxsize=4096)
def _inflected(lemma: str, tag_name: str) -> str:
    if "/" in lemma:
        return "/".join(_inflected(half, tag_name) for half in lemma.split("/"))
    forms = inflections(lemma, tag_name) if lemma else ()
    return forms[0] if forms else lemma


def base(verb: str) -> str:
    """`Captures` → `capture`, `lay` → `lay`."""
    return "lay" if verb == "lay" else verb_lemma(verb) or verb.lower()


def third_person(verb: str) -> str:
    """`capture` → `captures`."""
    return _inflected(base(verb), "VBZ")


def participle(verb: str) -> str:
    """`write` → `written`. The table leaves the participle out where it equals the past."""
    if verb == "found":  # as a base form it is that of `founded`
        return "founded"
    lemma = base(verb)
    if "/" in lemma:
        return "/".join(participle(half) for half in lemma.split("/"))
    if lemma.endswith("ed") and not known(lemma):
        return lemma  # `de-registered`, which no dictionary takes back to its base
    if lemma.endswith(("run", "come")) and lemma != "welcome":
        return lemma  # `ran`, but `is run`
    found = _inflected(lemma, "VBN")
    return found if found != lemma else _inflected(lemma, "VBD")


def past(verb: str) -> str:
    """`write` → `wrote`."""
    return "founded" if verb == "found" else _inflected(base(verb), "VBD")


def gerund(verb: str) -> str:
    """`rotate` → `rotating`."""
    return _inflected(base(verb), "VBG")


def _last_word(phrase: str) -> str:
    words = WORD.findall(phrase)
    return words[-1] if words else ""


@lru_cache(maxsize=8192)
def plural(noun: str) -> str:
    """The phrase with its last word in the plural: `local secondary index` → `local secondary indexes`."""
    last = _last_word(noun)
    if (
        not last
        or is_plural(last)
        or last.endswith("ing")
        and len(last) > 5
        and last not in ("setting", "string", "building", "meeting")
    ):
        return noun
    if not known(last) or not last.islower():
        end = "s" if not re.search(r"(?:s|x|ch|sh)$", last) else "es"
        form = re.sub("(?<=[^aeiou])y$", "ie", last) + end if last[-1:].isalpha() else last + "s"
    else:
        form = {"index": "indexes"}.get(last, _inflected(last, "NNS"))
    return noun[: noun.rfind(last)] + form


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """The phrase with its head (its last word, or the word before `of`) in the singular: `FIFO Queues` → `FIFO Queue`."""
    head, of, tail = noun.partition(" of ")
    last = _last_word(head)
    if not is_plural(last):
        return noun
    lemma: str = lemmas(last.lower()).get("NOUN", (last.removesuffix("s"),))[0]
    if sum(c.isupper() for c in last) > 1:
        lemma = last.removesuffix("s")
    elif last[:1].isupper():
        lemma = lemma.capitalize() if not last.isupper() else last.removesuffix("s")
    return head[: head.rfind(last)] + lemma + of + tail


# `half of the boats`, `20% of the water`, `3 of 10 boats`: as many as what they are a part of
SHARE_OF = re.compile(
    r"(?:(?:about|around|only|over|nearly|almost|at least|up to|(?:more|less) than) )?"
    r"(?:[\d.,]+ ?(?:%|percent|per cent)|half|\w+ (?:thirds|quarters|fifths|tenths)|an? (?:third|quarter|fifth|tenth)|\d+) of (?=\w)",
    re.I,
)
ONE_OR_DEED = re.compile(r"(?:(?:each|every|either|neither)|[a-z]+ing (?:the|an?|these|those|its|their))\s", re.I)
SEVERAL = re.compile(r"\w, (?:[\w -]+, )*(?:and|or) \w")  # the eye, the ear, and the nose
THING_DOING = re.compile(r"an?\s[\w-]+(?: [\w-]+)? [a-z]+ing\s", re.I)  # a rope joining the boat and the pier
BEHIND_HEAD = re.compile(
    r" (?:[Oo]f|in|for|to|with|from|by|on|that|which|at|against|about|between|under|among|without|like|such|above|below|over|behind|beyond|inside|outside|within|near|per) | \w+(?:ed|en|wn) (?:by|from|in|to|with|on|at|for) |[,(:]"
)
TWO = re.compile(r"\w (?:and|&) \w")
# `Ways and Means Board`: one body by its name.
BODY = re.compile(
    r"[A-Z][a-z]+ and [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Committee|Board|Council|Commission|Fund|Office|Bureau|Agency|Society|Court|Department|Ministry|Company)"
)
PATH = re.compile(r"(?:^|[\s~.])/[\w./-]+$|\w\.[a-z]\w*$")  # /proc/devices
NAMES = re.compile(r"\s[A-Z]['’]s$|^[Tt]he [A-Z]\w+[^sui]s$")  # the three P's, the Alps
HUMPED = re.compile(r"(?:[A-Z][a-z]+)+(?P<last>[A-Z][a-z]+s)")  # LogFiles


@lru_cache(maxsize=4096)
def is_plural(phrase: str) -> bool:
    """Whether the head of a noun phrase is plural: `API calls`, `criteria`, `Streams`; not `Kinesis`, `SQS`, `access`."""
    if " " in phrase:
        if "ADJ" in lemmas(phrase.partition(", ")[0].lower()):  # `cold, dark nights`
            phrase = phrase.partition(", ")[2] or phrase
        if ONE_OR_DEED.match(phrase) or THING_DOING.match(phrase):
            return False
        if share := SHARE_OF.match(phrase):
            return is_plural(phrase[share.end() :])
        if SEVERAL.search(phrase):
            return True
    head = BEHIND_HEAD.split(phrase.strip())[0]
    if " " in head and TWO.search(head):
        return BODY.fullmatch(head) is None
    if ("/" in head or "." in head) and PATH.search(head):
        return False
    if " " in head and NAMES.search(head):
        return True
    last = _last_word(head)
    low = last.lower()
    if low.endswith("s") and (hump := HUMPED.fullmatch(last)):
        return known(hump["last"].lower()) and is_plural(hump["last"].lower())
    if len(last) < 3 or last.isupper() or looks_like_code(last):
        return bool(re.fullmatch(r"[A-Z][A-Za-z]*[A-Z]s", last))
    if low in ("data", "people", "children", "criteria", "bacteria", "police"):
        return low != "data"
    if last[:2].isupper() and re.fullmatch(r"[A-Z]{2,}s", last):
        return True
    if not low.endswith("s") or low.endswith(("ss", "us", "is", "sis")):
        return _irregular_plural(low)
    if (
        low in SINGULAR_S
        or low.endswith(("economics", "physics", "dynamics", "kinetics", "metrics", "politics"))
        and low != "metrics"
    ):
        return False
    nouns = lemmas(low).get("NOUN", ())
    if low.endswith("os") and last[0].isupper() and not known(low[:-1]):
        return False  # Kerberos
    if nouns:
        return low not in nouns or low[:-1] in nouns
    return known(low[:-1]) or last.islower() or (tag(head)[-1].tag == "NN2" if tag(head) else False)


def _irregular_plural(low: str) -> bool:
    nouns = lemmas(low).get("NOUN", ())
    return bool(nouns) and low not in nouns and not low.endswith(("ing", "ed"))


@lru_cache(maxsize=8192)
def is_name(word: str) -> bool:
    """Whether a word is a name by its looks or because no dictionary knows it: SQS, CloudFront, Cognito, S3, Bismarck."""
    bare = word.strip("\"'“”‘’()[],.:;")
    if not bare or not bare[0].isalnum():
        return bool(bare) and looks_like_code(bare)
    if not (bare.isalpha() and bare[1:].islower()) and ODD.search(bare) and not re.fullmatch(r"\d+[a-z]+", bare):
        return True
    first, *rest = bare.split("-")
    compound = rest and all(part.islower() and known(part) for part in rest) and known(first)  # In-place, Pre-signed
    return bare[0].isupper() and not (known(bare) or compound)


@lru_cache(maxsize=8192)
def is_proper(name: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a name stands by itself: it holds a proper name, an acronym or a code. `names`: what the document only writes capitalised."""
    return any(is_name(word) or word in names for word in re.split(r"[\s/]+", name))


NO_NAME = CLOSED | FINITE - {"VVB", "VVD"}  # `Does Anna row?`


@lru_cache(maxsize=8192)
def lower_first(text: str) -> str:
    """The text as it stands inside a sentence: `Strict ordering` → `strict ordering`; names and codes keep their letters."""
    opening = TOKEN.match(text) if text[:1].isupper() else None
    if opening is None or len(opening[0]) == 1 and opening[0] != "A" or is_name(opening[0]):
        return text
    tokens = tag(text)
    first = tokens[0]
    if (
        len(tokens) > 1
        and tokens[1].word[0].isupper()
        and tokens[1].word.isalpha()
        and not tokens[1].word.isupper()
        and first.tag not in NO_NAME
    ):
        return text
    title_case = [t for t in tokens[1:] if t.word[0].isupper() and t.word.isalpha() and not is_name(t.word)]
    if first.tag == "NP0" and (title_case or (len(tokens) > 1 and not tokens[1].word.islower()) or len(tokens) == 1):
        return text
    if "-" in first.word and any(part[:1].isupper() for part in first.word.split("-")[1:]):
        return text
    return first.word[0].lower() + text[1:]


RATE = re.compile(r"[kcmµnp]?[a-zµ]/(?:[dm]?L|[smhld]|ml|dl|min|kg|day)")  # `g/L`, `m/s`


def upper_first(text: str) -> str:
    """The first letter in upper case, except in codes (`x-amz-id`, `sts:AssumeRole`, `iPhone`)."""
    word = text.split(" ")[0] if text else ""
    if not word or looks_like_code(word) or HYPHENED.search(word) or RATE.fullmatch(word):
        return text
    return text[0].upper() + text[1:]


def head_noun(tokens: tuple[Token, ...]) -> Token | None:
    """The head of a noun phrase: its last noun before a preposition, relative clause, bracket or comma."""
    head: Token | None = None
    for token in tokens:
        if token.noun or (token.tag == "VVG" and head is None) or (token.tag == "CRD" and head is None):
            head = token
        elif head is not None and (
            token.tag in ("PRP", "PRF", "DTQ", "CJT", "TO0", "CJS", "VVN", "PNQ") or token.word in ",;:("
        ):
            break
    return head


def sentence_case(title: str) -> str:
    """A title inside a sentence: `Maximum Length` → maximum length, `OSI Layer` → OSI layer."""
    return " ".join(w.lower() if re.fullmatch(r"[A-Z][a-z]+", w) and known(w) else w for w in title.split(" "))
