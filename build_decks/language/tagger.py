"""Words with their part of speech.

Notes are not prose: `Captures metadata` has no subject and `Stores VHD files` begins with a word that could be two plural
nouns.  So identifiers, figures and codes are tokens of their own with a tag of our own, and a doubtful first word is
settled by reading the line a second time behind "It".
"""

from __future__ import annotations

import itertools
import re
from functools import cache, lru_cache

from build_decks.language.decoder import Decoder
from build_decks.language.lexicon import guessed_lemmas, lemmas
from build_decks.language.tokens import CLOSED, FIGURE, FINITE, NUMBER_WORDS, VERB_TAGS, Token, looks_like_code

# One token: an identifier, path, address or code; a figure; a word with inner hyphens, slashes or apostrophes; a sign.
TOKEN = re.compile(
    r"""
    https?://\S+
  | [$@.]?[A-Za-z_][\w$]*(?:(?:::|[:._/@$*-])[\w$*]+)+ | [$@][A-Za-z_]\w*
  | (?<!\S)\.{1,2}/?[A-Za-z_][\w./-]*\w
  | \d[\w.,:/%^×-]*\w | \d+
  | \w+(?:['’-]\w+)*
  | \.\.\. | [^\w\s]
    """,
    re.X,
)


@lru_cache(maxsize=8192)
def tag(text: str) -> tuple[Token, ...]:
    """The tokens of a line of notes."""
    spots = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text)]
    if not spots:
        return ()
    words = [_stand_in(word) for word, _, _ in spots]
    tagged = _tag_words(tuple(words))
    tokens = [
        Token(word, _settled(word, code), start, end) for (word, start, end), code in zip(spots, tagged, strict=True)
    ]
    for i, (token, after) in enumerate(itertools.pairwise(tokens)):
        if after.low == "few" and token.low == "a":
            tokens[i + 1] = Token(after.word, "AJ0", after.start, after.end)
        if (
            token.tag == "NN2"
            and after.tag == "VVD"
            and i > 1
            and tokens[i - 1].tag == "NN1"
            and tokens[0].tag == "AT0"
            and i + 2 < len(tokens)
            and tokens[i + 2].noun
            and verb_lemma(token.word)
            and not any(t.finite for t in tokens[:i])
        ):  # `The pump moves treated water`
            tokens[i] = Token(token.word, "VVZ", token.start, token.end)
            tokens[i + 1] = Token(after.word, "AJ0", after.start, after.end)
        if (
            i > 0
            and token.low
            in ("refers", "belongs", "consists", "relates", "applies", "leads", "occurs", "depends", "means", "stands")
            and token.tag != "VVZ"
        ):
            tokens[i] = Token(token.word, "VVZ", token.start, token.end)
        if (
            i > 0
            and tokens[i - 1].tag == "CRD"
            and token.tag == "VVZ"
            and tokens[i - 1].word.lower() not in ("1", "one")
        ):
            tokens[i] = Token(token.word, "NN2", token.start, token.end)  # `5 times with …`
        if i > 0 and token.tag == "VVI" and tokens[i - 1].noun:
            tokens[i] = Token(token.word, "NN1", token.start, token.end)  # `restrict data access to …`
        if (
            token.tag == "NN2"
            and after.tag in ("AT0", "DPS", "PNP")
            and i > 0
            and verb_lemma(token.word)
            and not any(t.finite for t in tokens[: i + 1])
        ):
            tokens[i] = Token(token.word, "VVZ", token.start, token.end)  # `Service polls the queue`
    if (
        len(tokens) > 3
        and tokens[1].tag == "NN2"
        and _acronym(tokens[0].word)
        and tokens[2].tag in ("NN1", "AJ0", "AT0")
        and _may_be_verb_of_it(tokens[1:])
    ):
        tokens[1] = Token(tokens[1].word, "VVZ", tokens[1].start, tokens[1].end)  # `S3 uses strong consistency`
    first = tokens[0]
    if first.noun and len(tokens) > 2 and _may_be_command(tokens):
        tokens[0] = Token(first.word, "VVB", first.start, first.end)
        return tuple(tokens)
    if first.tag not in FINITE and _may_be_verb_of_it(tokens):
        tokens[0] = Token(first.word, "VVZ", first.start, first.end)
    return tuple(tokens)


def _acronym(word: str) -> bool:
    """`S3`, `SQS`: capitals and figures only."""
    return bool(re.fullmatch(r"[A-Z][A-Z0-9]+", word))


MAX_WORD = 30  # longer words are no English: the model's time grows with the square of a word's length, and their ending decides


@lru_cache(maxsize=8192)
def _stand_in(word: str) -> str:
    """What the model knows a word by: `cannot`, `don't` were two words in its corpus; `encrypts/decrypts` goes by its first half."""
    low = word.lower().replace("’", "'")
    if low in ("cannot", "can't"):
        return "can"
    if low == "won't":
        return "will"
    if low.endswith("n't") and len(low) > 3:
        return low[:-3]
    first = word.split("/")[0] if re.fullmatch(r"[A-Za-z]+/[a-z]+", word) else word
    return first[-MAX_WORD:]


@cache
def _decoder() -> Decoder:
    return Decoder()


@lru_cache(maxsize=8192)
def _tag_words(words: tuple[str, ...]) -> list[str]:
    return _decoder().decode(words)


@lru_cache(maxsize=8192)
def _settled(word: str, code: str) -> str:
    """The tag, where the model cannot know: figures, identifiers, and the words it has never seen."""
    if FIGURE.match(word):
        return "CRD"
    if looks_like_code(word):
        return "NP0"
    if word.lower().replace("’", "'") in NEGATED:
        return NEGATED[word.lower().replace("’", "'")]
    if len(word) > 1 and word.isupper() and word.isalpha() and code.startswith("VV"):
        return "NP0"  # PUT, GET: capitals name, they don't act
    if code in ("CRD", "ORD") and word.lower() in ("second", "seconds"):
        return "NN2" if word.endswith("s") else "NN1"
    if code == "CRD" and not word.isdigit() and word.lower() not in NUMBER_WORDS:
        return "NP0"
    if code == "UNC" and word.islower():
        return "NN2" if word.endswith("s") and not word.endswith("ss") else "NN1"
    return code


NEGATED = {
    "don't": "VDB",
    "doesn't": "VDZ",
    "didn't": "VDD",
    "isn't": "VBZ",
    "aren't": "VBB",
    "wasn't": "VBD",
    "weren't": "VBD",
    "hasn't": "VHZ",
    "haven't": "VHB",
    "hadn't": "VHD",
}


UNKNOWN_VERB = re.compile(r"(?:de|re|un|dis|mis|en|pre|over)[a-z]{3,}(?:ed|s)|[a-z]{3,}i[sz](?:es?|ed|ing)")


@lru_cache(maxsize=8192)
def verb_lemma(word: str) -> str:
    """The base form if the word can be a verb, else an empty string; `encrypts/decrypts` → `encrypt/decrypt`."""
    if "/" in word:
        halves = [verb_lemma(half) or half.lower().removesuffix("s") for half in word.split("/")]
        return "/".join(halves) if verb_lemma(word.split("/")[0]) else ""

    low = word.lower()
    found = lemmas(low).get("VERB", ())
    if not found and UNKNOWN_VERB.fullmatch(low) and not lemmas(low):
        found = guessed_lemmas(low, "VERB")  # decrypted, opsonizes: no dictionary has them
    return found[0] if found else ""


@lru_cache(maxsize=8192)
def known(word: str) -> bool:
    """Whether English dictionaries know the word (in any part of speech)."""
    low = word.lower()
    return bool(lemmas(low)) or low in NUMBER_WORDS or _tag_words((low,))[0] in CLOSED


def _may_be_command(tokens: list[Token]) -> bool:
    """`Store message in S3`: a base form with an object and a tail, read as a verb behind "You", and no other verb."""
    first, nxt = tokens[0], tokens[1]
    if (
        first.low != verb_lemma(first.word)
        or any(t.finite or t.tag in ("VVN", "CJC") for t in tokens[1:])
        or nxt.low == first.low
    ):
        return False
    if nxt.tag in ("AT0", "DPS"):
        return True
    if (
        not (nxt.noun or nxt.tag == "AJ0")
        or not nxt.word.islower()
        or not any(t.tag in ("PRP", "TO0") and t.low != "of" for t in tokens[2:])
    ):
        return False
    again = _tag_words(("You", first.low, *(t.word for t in tokens[1:])))
    alone = _tag_words((first.low,))
    return again[1] in VERB_TAGS and alone[0] in VERB_TAGS


def _may_be_verb_of_it(tokens: list[Token]) -> bool:
    """`Stores VHD files`, `Works with both …`: a third person form whose rest holds an object or a preposition, no verb."""
    first = tokens[0].word
    if not re.fullmatch(r"[A-Za-z]+s", first) or first.endswith("ss") or len(tokens) < 2:
        return False
    lemma = verb_lemma(first)
    if not lemma or lemma == first.lower():
        return False
    rest = tokens[1:]
    for at, token in enumerate(rest):  # up to the first break, nothing else may be the verb
        if (
            token.word in (",", ";", ".", "–", "—", "-", ":", "(")
            or token.low in ("then", "so")
            or token.tag in ("CJS", "TO0", "DTQ", "PNQ", "CJT")
        ):
            break
        if token.finite and (token.tag != "VVB" or at > 1):
            return False
    nxt = rest[0]
    if nxt.word in (":", ",", "-", "–", "—", "(", "=", "→", ">"):
        return False
    if nxt.tag == "VVB" and (len(rest) == 1 or rest[1].tag == "AV0"):
        return True  # `Polls queue periodically`
    if nxt.tag in ("AT0", "DT0", "DPS", "AJ0", "PNP", "AVP") or nxt.low in ("both", "all", "multiple", "only", "up"):
        if nxt.tag == "AJ0" and (len(rest) == 1 or not any(t.noun for t in rest[1:3])):
            return False  # `Duplicates possible`
        return nxt.low != "such"
    if nxt.noun:  # a plural before another noun is rare in English, outside of titles: `Stores VHD files`
        return len(rest) > 1 and not all(t.word[:1].isupper() for t in tokens if t.word.isalpha()) or nxt.word.islower()
    again = _tag_words(("It", first.lower(), *(t.word for t in rest)))
    if nxt.tag == "CRD" and re.search(r"\d[A-Za-z]", nxt.word):
        return again[1] == "VVZ"  # `returns 1MB at a time`
    return nxt.tag == "PRP" and nxt.low not in ("of", "for", "in") and again[1] != "NN2"


def content_words(text: str) -> int:
    """How many words of a text carry meaning."""
    return sum(
        1
        for t in tag(text)
        if t.noun or t.tag in ("AJ0", "VVN", "VVG", "VVI", "CRD", "VVB", "VVZ", "VVD", "AJC", "AJS")
    )
