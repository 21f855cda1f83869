"""What a card is called from one build to the next: a key made of what the notes say.

    SQS, "Retention: default 4 days, max 14 days", asked for "14 days"  →  sqs | retention default · max …

The subject, then the line with the answer left out (`…`) and whatever else the line is asked for (`·`): another value, and it is
still the same card. No word of ours is in it, neither how we ask nor the name of the rule that read it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import normalize

from build_decks.composer.ask import Ask
from build_decks.composer.names import full_name
from build_decks.deck import Listing, answer_of
from build_decks.facts import Fact

ANSWER = "…"
OTHER = "·"
_WORD = re.compile(rf"[\w+#%$€£]+|{ANSWER}|{OTHER}")
_OURS = str.maketrans({ANSWER: " ", OTHER: " "})
_OF_TWO = re.compile(r"^Which \w+ things ")  # which asks the same as `What`
_AHEAD = re.compile(r"^(?:In )?[A-Z][^:,?]*[:,] (?=(?:wh|how)[a-z]* )")  # where it is asked
_ARTICLE = re.compile(r"(?<=^What is )(?:an? )(?=\w+\?$)")  # `What is a honey?` asks for honey
_RUN = re.compile(rf"({ANSWER}|{OTHER})(?: (?:and |or )?\1)+")


@dataclass(frozen=True, slots=True)
class Asked:
    """What one card asks, as far as its key is concerned; `slot`, `surface` and `trail` tell apart what the line alone
    does not."""

    place: tuple[str, int]
    subject: str
    line: str
    slot: str
    surface: str
    trail: str
    answers: tuple[str, ...]


def asked_of(fact: Fact, ask: Ask) -> Asked:
    """What this question asks of this fact."""
    span, subject = fact.provenance.span, fact.subject
    return Asked(
        place=(span.path, span.first),
        subject=plain(full_name(subject)),
        line=fact.provenance.line,
        slot=plain(ask.slot),
        surface=fact.provenance.surface,
        trail=plain(" ".join((*subject.trail, subject.condition))),
        answers=ask.body.items if isinstance(ask.body, Listing) else (answer_of(ask.body),),
    )


def keys_of(asked: Sequence[Asked]) -> list[str]:
    """A key for each, no two alike. Where the notes say the same twice, all that do get a longer key, so that it makes
    no difference which of them comes first."""
    lines: defaultdict[tuple[str, int], list[Asked]] = defaultdict(list)
    for one in asked:
        lines[one.place].append(one)
    keys = [f"{one.subject} | {statement_of(one, lines[one.place])}" for one in asked]
    for step in range(5):
        counts = Counter(keys)
        keys = [key if counts[key] == 1 else _longer(one, key, step) for one, key in zip(asked, keys, strict=True)]
    seen: Counter[str] = Counter()
    for at, key in enumerate(keys):
        seen[key] += 1
        if seen[key] > 1:
            keys[at] = f"{key} | {seen[key]}"
    return keys


def _longer(one: Asked, key: str, step: int) -> str:
    """A key that says more than `key`: the whole line, what is asked, of which words, where they stand, at last the answer."""
    more = (
        one.slot,
        _words(_without(_folded(one.surface), one.answers, ANSWER)),
        one.trail,
        plain(" ".join(one.answers)),
    )
    return f"{one.subject} | {statement_of(one)}" if step == 0 else f"{key} | {more[step - 1]}"


def statement_of(one: Asked, line: Sequence[Asked] = ()) -> str:
    """The line without the answer and, where words are left then, without what the other cards of the line ask for."""
    masked = _without(_folded(one.line), one.answers, ANSWER)
    rest = masked
    for other in line:
        if other.answers != one.answers:
            rest = _without(rest, other.answers, OTHER, whole=True)
    words = _words(rest)
    return words if any(word.isalpha() for word in words.split()) else _words(masked)


def _without(line: str, answers: tuple[str, ...], sign: str, whole: bool = False) -> str:
    """`line` with `sign` for each of the answers: the answer as it stands or, unless `whole`, the words it is made of."""
    for answer in (_folded(answer).strip() for answer in answers):
        at = _find(answer, line)
        if at >= 0:
            line = f"{line[:at]}{sign}{line[at + len(answer) :]}"
        elif not whole:
            line = _without_words(line, answer, sign)
    return line


def _find(words: str, line: str) -> int:
    """Where `words` stand in the line and are no part of longer ones, or -1. No pattern: each would be compiled for one search."""
    at = line.find(words) if words else -1
    while at >= 0 and (_in_word(line[at - 1 : at]) or _in_word(line[at + len(words) : at + len(words) + 1])):
        at = line.find(words, at + 1)
    return at


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _without_words(line: str, answer: str, sign: str) -> str:
    """For an answer put into other words than the line's: at least half of its words must stand there."""
    words, here = set(_words(answer).split()), _words(line).split()
    if 2 * len(words.intersection(here)) < max(len(words), 1):
        return line
    return " ".join(sign if word in words else word for word in here)


def plain(text: str) -> str:
    """The words of a text in lower case, without its punctuation."""
    return _words(_folded(text))


def _folded(text: str) -> str:
    """Lower case, compatible characters alike, without any sign of ours."""
    return normalize("NFKC", text.translate(_OURS)).casefold()


def _words(folded: str) -> str:
    words = " ".join(_WORD.findall(folded))
    return _RUN.sub(r"\1", words) if ANSWER in words or OTHER in words else words


def same_questions(question: str) -> tuple[str, str]:
    """What a question has in common with those that ask the same, and with those that ask it in another place of one line."""
    asked = _ARTICLE.sub("", question)
    return plain(_OF_TWO.sub("What ", asked)), plain(_AHEAD.sub("", asked))
