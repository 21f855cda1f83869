"""Acronyms and the words whose initials spell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from build_decks.language.lexicon import lemmas

EMOJI = re.compile(
    "^(?:[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]|[•▪◦●○■–—*-](?=\\s)|>(?=\\s+[^\\s\\d]))+\\s*"
)


def acronym_pairs(text: str) -> tuple[tuple[str, str], ...]:
    """All acronyms of a text that stand beside their expansions, each once: `… AES (Advanced Encryption Standard) and KEK (…)`."""
    found: dict[str, str] = {}
    rest = EMOJI.sub("", text.strip()).replace("**", "")
    while (pair := acronym_pair(rest)) and pair[0] not in found:
        found[pair[0]] = pair[1]
        rest = rest[max(rest.find(pair[0]) + len(pair[0]), rest.find(pair[1]) + len(pair[1])) :]
    for match in re.finditer(r"\b([a-z]{3,5})\s?\(([^()]{5,60})\)", text):
        words = re.findall(r"[\w'’]+", match[2].lower())
        if len(words) == len(match[1]) and [w[0] for w in words] == list(match[1]):
            found.setdefault(match[1], match[2].strip())
    for match in re.finditer(r"\b([A-Z]{2,6})\s+[-–—/]\s+([A-Za-z][^.,;()]{5,60})", text):
        if words_ := expansion_in(match[1], match[2], strict_only=True):
            found.setdefault(match[1], words_)
    for word, short in abbreviations(text):
        found.setdefault(short, word)
    if (small := SMALL_LETTERS.match(text)) and not lemmas(small["short"]):
        initials = [w[0].lower() for w in re.findall(r"[\w'’]+", small["words"])]
        if initials == list(small["short"]):
            found.setdefault(small["short"], small["words"].strip())
    return tuple(found.items())


# `hp: horse power`, `dc = direct current, as in a battery`
SMALL_LETTERS = re.compile(
    r"(?P<short>[a-z]{2,5})\s?[:=–-]\s(?P<words>[A-Za-z][\w'’]*(?:[ -][A-Za-z][\w'’]*)+)(?=$|[.,;(])"
)


def abbreviations(text: str) -> Iterator[tuple[str, str]]:
    """(word, its short form) for single words with a short form in brackets: `kilobit (kb)`, `receives (Rx)`, `platelets (PLT)`."""
    for match in re.finditer(r"\b(?P<word>[A-Za-z][a-z]{5,})\s?\((?P<short>[A-Za-z][A-Za-z]{1,3})\)", text):
        word, short = match["word"], match["short"]
        low, letters = word.lower(), short.lower().removesuffix("x") if short[-1] == "x" else short.lower()
        if low[0] != letters[0] or short.islower() and (lemmas(short) or len(short) > 3) or len(short) * 2 > len(word):
            continue
        if _inside(letters, low) and short.lower() not in SMALL:
            yield word, short


@lru_cache(maxsize=4096)
def acronym_pair(text: str) -> tuple[str, str] | None:
    """(acronym, expansion) where a text is or holds both: `KMS (Key Management Service)`, `Elastic Network Interface (ENI)`,
    `EPIRB - Emergency Position Indicating Radio Beacon`, `TTL: Time to Live of …`, `ARP = Address Resolution Protocol`."""
    text = EMOJI.sub("", text.strip()).replace("**", "")
    for match in re.finditer(r"\b([A-Z][\w.&/-]{1,9})\s*\(([^()]{5,80})\)", text):
        words = expansion_in(match[1], match[2]) or expansion_at_end(match[1], match[2])
        if words:
            return match[1], words
    for match in re.finditer(r"\(([A-Z][\w.&/-]{1,9})\)", text):
        before = text[: match.start()].rstrip()
        words = expansion_before(match[1], before) or expansion_before(match[1], _without_noun(before))
        if words:
            return match[1], words
    match_ = re.match(r"([A-Z][\w.&/-]{1,9})\s*(?:[:=–—-]|\bstands for\b|\bmeans\b|\bis short for\b)\s*(.+)", text)
    if match_:
        words = expansion_in(match_[1], match_[2])
        if words:
            return match_[1], words
    shared = re.match(r"(?P<first>[A-Z]{2,5}) (?P<short>[A-Z]{2,6})\s*[:=–—-]\s*(?P=first) (?P<long>.+)", text)
    if shared and (words := expansion_in(shared["short"], shared["long"])):
        return f"{shared['first']} {shared['short']}", f"{shared['first']} {words}"  # `VW PS: VW Pilot Station`
    return None


def _without_noun(text: str) -> str:
    """`Hot Rolled Steel beams` → `Hot Rolled Steel`: the common noun behind a title is no part of it."""
    title = re.fullmatch(r"(?P<title>.*\b[A-Z][\w-]*)\s[a-z]+", text)
    return title["title"] if title else ""


def expansion_at_end(acronym: str, text: str) -> str:
    """The last words of a bracket that spell the acronym: `HRS (the common Hot Rolled Steel)`."""
    words = expansion_before(acronym, text)
    return words if words and all(w[0].isupper() or w in SMALL for w in words.split()) else ""


WORDS = (r"[\w'’]+", r"[\w'’]+(?:-[\w'’]+)*")  # `Form-factor` as two words, or as one


def _letters(acronym: str) -> str:
    return re.sub(r"[^a-z0-9]", "", re.sub(r"s$", "", acronym).lower())


@lru_cache(maxsize=8192)
def expansion_in(acronym: str, text: str, strict_only: bool = False) -> str:
    """The first words of a text that the acronym's letters stand for, or an empty string."""
    if sum(c.isupper() or c.isdigit() for c in acronym) < 2 or not re.fullmatch(r"[A-Z0-9][\w./&-]*", acronym):
        return ""
    letters = _letters(acronym)
    if len(letters) < 2:
        return ""
    for strict in (
        (True,) if strict_only else (True, False)
    ):  # one word a letter if that goes, else a word may give two or three
        for pattern in WORDS:
            words = list(re.finditer(pattern, text))
            counts = range(2, min(len(words), len(letters) + 4) + 1)
            for count in (*counts[-1:], *counts) if not strict and len(words) == len(counts) + 1 else counts:
                chosen = words[:count]
                if _spells(letters, [w.group().lower() for w in chosen], strict):
                    return text[chosen[0].start() : chosen[-1].end()].strip()
    return ""


def expansion_before(acronym: str, text: str) -> str:
    """The last words before a bracketed acronym that spell it: `… attaches an Elastic Network Interface` for ENI."""
    letters = _letters(acronym)
    for strict in (True, False):
        for pattern in WORDS:
            words = list(re.finditer(pattern, text))
            for count in range(2, min(len(words), len(letters) + 4) + 1):
                chosen = words[-count:]
                if _spells(letters, [w.group().lower() for w in chosen], strict):
                    return text[chosen[0].start() :].strip(" *-–—:")
    return ""


SMALL = frozenset("a an the of and to for in on with by as or at from".split())


def _spells(letters: str, words: list[str], strict: bool) -> bool:
    """Whether initials spell the acronym; small words may be skipped, and unless `strict` a word may give up to three letters.

    A figure repeats the letter before it (S3: Simple Storage Service), an X stands for cross or ex or closes a name (DAX).
    """
    if not letters or not words or words[-1] in SMALL or not _inside(letters[0], words[0]):
        return False
    letters = re.sub(r"([a-z])(\d)", lambda m: m[1] * int(m[2]) if m[2] != "0" else m[0], letters)

    @cache
    def fit(i: int, j: int) -> bool:
        if j == len(words):
            return i == len(letters) or (letters[i:] == "x" and len(letters) > 2)
        word = words[j]
        if word in SMALL and j > 0 and fit(i, j + 1):
            return True
        if i >= len(letters):
            return False
        return any(
            len(letters[i : i + taken]) == taken and _inside(letters[i : i + taken], word) and fit(i + taken, j + 1)
            for taken in ((1,) if strict else (1, 2, 3))
        )

    return fit(0, 0)


def _inside(piece: str, word: str) -> bool:
    """The piece begins the word and its other letters follow in order, as `ht` in `hypertext`."""
    if word[0] != piece[0]:
        return piece == "x" and word.startswith(("ex", "cross"))
    at = 0
    for letter in piece[1:]:
        at = word.find(letter, at + 1)
        if at < 0:
            return False
    return True
