"""A line's text → its statements: sentences, clauses set side by side, predicates of one subject; what `unfolding` finds inside."""

from __future__ import annotations

import itertools
import re

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import past, third_person
from build_decks.language.lexicon import verb_lemma
from build_decks.language.sharing import OUTCOMES
from build_decks.language.tagger import tag
from build_decks.language.tokens import ARROW, VERB_TAGS, Token, without_stops
from build_decks.rules.gapping import filled_in, told_of_each
from build_decks.rules.opposed import opposed
from build_decks.rules.pointed import belongs_to
from build_decks.rules.spread import spread
from build_decks.rules.unfolding import unfolded

# A full stop behind a single capital (`J. Hobson`) or an abbreviation ends nothing.
SENTENCE = re.compile(
    r"(?:(?<![^\w°-][A-Z])|(?=[.]\s(?:They|It|He|She|The|This|These|We|You|In|A)\s[a-z]))(?<!^[A-Z])(?<!e\.g)(?<!i\.e)(?<!etc)(?<!vs)(?<!\sv)(?<!Dr)(?<!Mr)(?<!St)(?<!ca)(?<!approx)(?<!w\.r\.t)(?<!resp)(?<!cf)(?<!\sal)[.!]"
    r"(?:\s+(?=[A-Z\"“(]|\d{1,2}(?:st|nd|rd|th)\b))|(?<=[a-z]{4})(?<!approx)(?<!incl)(?<!resp)(?<!spec)(?<!temp)(?<!dept)(?<!tech)(?<!prob)[.!]\s+(?=[a-z]{2}[a-z\s])|;\s+|(?<=\w)--(?=\w)|\s--\s|\s+(?:=>|→|⇒)\s+|(?<!nothing),?\s+but\s+(?:also\s+(?=(?:has|have|is|are|can|will|must|does)\s)|(?!also\b|not\b))|\s+(?:–|—|-)\s+"
)
IN_CASE = re.compile(r"\s(?:if|unless|when)\s[^,;]+$")
OPENS_CASE = re.compile(r"(?:if|unless|when|whenever)\s[^,;]+$", re.I)
OWING = re.compile(r"(?:due|owing|thanks) to\b|because of\b", re.I)  # why it is so, no predicate
OPENERS = re.compile(
    r"(?:if|when|once|whenever|unless|after|before|while|because|since|as|for|in|with|not|without|although|though|due|owing|despite|unlike|\w+ing)\b",
    re.I,
)


def sentences(text: str) -> tuple[str, ...]:
    """The statements of a line: cut at full stops, semicolons, dashes, arrows and `but`, and where a clause holds another one."""
    steps = [p.strip() for p in re.split(r"\s*(?:=>|→|⇒|->|>)\s*", text)]
    if len(steps) >= 2 and all(1 <= len(p.split()) <= 5 and p[:1].isupper() for p in steps):
        return (text,)  # a click path or a chain: one thing
    if re.fullmatch(r"either\s[^.;]+\sor\s[^.;]+", text.rstrip(" ."), re.I):
        return (without_stops(text),)  # both halves, or it means something else
    if len(sides := ARROW.split(text)) == 2 and belongs_to(sides[0], sides[1]):
        text = sides[0]
    parts = [
        re.sub(
            r"^(?:but|and|however|also(?!\s\w+ed\s(?!(?:in|on|at|by|to|for|with|from|as|via)\b)))\s+(?!not\b|only\b)",
            "",
            without_stops(p.strip(" ,;")).strip(" ,;"),
            flags=re.I,
        )
        for p in _split(re.sub(r"^([^.;:]+?), by default, ([^.,;:]+)", r"\1 \2 by default", text))
    ]
    return tuple(
        piece
        for part in parts
        if part
        for each in spread(part)
        for whole in unfolded(each)
        for inner in opposed(whole)
        for spliced in _side_by_side(inner)
        for piece in _predicates(spliced)
    )


def _split(text: str) -> list[str]:
    """A text cut where a sentence ends, but never inside a quotation: `the rule of "slow but sure"`."""
    cut = [0]
    for match in SENTENCE.finditer(text):
        before = text[: match.start()]
        if before.count('"') % 2 and '"' in text[match.end() :] or before.count("“") > before.count("”"):
            continue
        ahead, behind = text[cut[-1] : match.start()], text[match.end() :]
        if "but" in match[0] and (
            "," not in match[0] and IN_CASE.search(ahead) or OPENS_CASE.match(ahead) and "," in behind
        ):
            continue  # `if the walls are thick but the roof is thin`: one condition
        if "but" in match[0] and _is_one_phrase(text[cut[-1] : match.start()], text[match.end() :]):
            continue
        cut.extend((match.start(), match.end()))
    return [text[start:end] for start, end in zip(cut[::2], (*cut[1::2], len(text)), strict=True)]


def _is_one_phrase(before: str, after: str) -> bool:
    """`Thin walls but a thick roof`, `a hall behind the gate but in front of the yard`: no half of it has a verb.

    >>> _is_one_phrase("Thin walls", "a thick roof"), _is_one_phrase("The walls are thin", "the roof is thick")
    (True, False)
    >>> _is_one_phrase("hull that has the same keel", "a longer mast"), _is_one_phrase("It has a keel", "no mast")
    (True, False)
    """
    words, ahead = tag(re.split(r"[.;:]", after, maxsplit=1)[0]), tag(before)
    if len(words) < 2 or not any(t.noun for t in words) or any(_is_verb(t) for t in words):
        return False
    other = words[0].tag in ("AJ0", "AJC", "AT0") and words[0].low != "no"  # `that has the same keel but a longer mast`
    return not any(map(_is_verb, ahead)) or other and ahead[-1].noun


def _is_verb(token: Token) -> bool:
    return token.finite or token.tag in VERB_TAGS - {"VVN"}


def _side_by_side(part: str) -> list[str]:
    """`Britain took Cyprus, France took Tunis` → both: a comma behind which a clause with a subject of its own begins."""
    if each := told_of_each(part):
        return each
    pieces = re.split(r",\s|\s(?=and\s(?:by|in|since|until|after)\s(?:the\s)?\d{4})", part)
    if len(pieces) < 2 or OPENERS.match(part):
        return [part]
    cut = [pieces[0]]
    for piece in pieces[1:]:
        bare = re.sub(r"^(?:and|or|so|then)\s+", "", piece)
        open_ended = re.search(r"\s(?:if|when|where|unless|that)\s", cut[-1])  # it may be one of several conditions
        if not open_ended and _stands_alone(bare) and (before := parse(cut[-1])) is not None and before.subject:
            cut.append(bare)
        elif len(pieces) == 2 and (whole := filled_in(cut[0], piece)):
            cut.append(whole)
        else:
            cut[-1] = f"{cut[-1]}, {piece}"
    return cut


def _stands_alone(piece: str) -> bool:
    clause = parse(piece)
    if clause is None or not clause.sure or not clause.subject or clause.elliptic or clause.imperative:
        return False
    first = tag(clause.subject)[0]
    return (first.tag in ("NP0", "AT0", "NN2", "DPS") or first.word[0].isupper()) and not re.match(
        r"(?:which|who|that|it|they|he|she|this|these)\b", piece, re.I
    )


def _predicates(part: str) -> list[str]:
    """`Soaked in brine, dried on racks, kept for a year` → its three predicates, where every piece is one."""
    if (both := _done_and_doing(part)) is not None:
        return both
    pieces = [re.sub(r"^(?:and|or|then)\s+", "", p.strip()) for p in part.split(", ")]
    pieces = [pieces[0], *(_finite(p, _is_past(pieces[0])) for p in pieces[1:])]
    if len(pieces) == 2 and [token.tag for token in tag(pieces[0])] == ["AJ0"] and _is_predicate(pieces[1]):
        return pieces  # `Robust, runs well on diesel`
    if len(pieces) < 2 or OPENERS.match(part) or any(len(p.split()) < 2 or OWING.match(p) for p in pieces):
        return [part]
    clauses = [parse(p) for p in pieces]
    if (
        clauses[0] is not None
        and clauses[0].subject
        and any(c is not None and c.elliptic and not c.subject and c.form is Form.PASSIVE for c in clauses[1:])
    ):
        return _described_doer(part)  # `a bulge would form, known as blister`: said of the bulge
    if (
        all(c is not None and (not c.imperative or i == 0) and c.sure for i, c in enumerate(clauses))
        and all(
            c is not None and (not c.subject or i == 0 or _own_subject(p))
            for i, (c, p) in enumerate(zip(clauses, pieces, strict=True))
        )
        and not any(
            c is not None and c.condition and i == 0 and c.condition in pieces[0] for i, c in enumerate(clauses)
        )
    ):
        return pieces
    return _described_doer(part)


def _is_predicate(piece: str) -> bool:
    clause = parse(piece)
    return clause is not None and clause.sure and not clause.subject and not clause.imperative


def _done_and_doing(part: str) -> list[str] | None:
    """`Kept in barns and feeds on hay`, `Kept in barns, eating hay`: what is done to a thing, and what it does."""
    tokens = tag(part)
    if not tokens or tokens[0].tag != "VVN" or len(tokens) < 5 or tokens[1].tag != "PRP":
        return None
    for token, after in itertools.pairwise(tokens[2:]):
        if token.tag == "CJC" and after.tag == "VVZ":
            cut = [part[: token.start].strip(" ,"), part[after.start :]]
        elif token.word == "," and after.low.endswith("ing") and verb_lemma(after.word):
            cut = [part[: token.start], third_person(after.word) + part[after.end :]]
        else:
            continue
        done, doing = parse(cut[0]), parse(cut[1])
        if done is None or done.form is not Form.PASSIVE or done.subject or doing is None or doing.subject:
            return None
        return cut if doing.form is Form.ACTION and (doing.object or doing.tails) else None
    return None


def _described_doer(part: str) -> list[str]:
    """`a Scottish physician, discovered penicillin` → the noun phrase that says who it is, and what was done."""
    match = re.match(
        r"^(?P<np>(?:an?|the)\s[^,]{3,60}|[A-Z]?[a-z]+(?:\s[a-z-]+){0,3}), (?P<said>[a-z]+\s.+)$", part, re.I
    )
    if match is None or any(t.finite for t in tag(match["np"])):
        return [part]
    behind = tag(f"it {match['said']}")[1:]
    if behind and behind[0].tag in ("VVD", "VBZ", "VBD", "VHZ") and parse(f"it {match['said']}") is not None:
        return [match["np"], match["said"]]
    return [part]


def _is_past(piece: str) -> bool:
    clause = parse(piece)
    return clause is not None and bool(clause.subject) and clause.past


def _finite(piece: str, was: bool) -> str:
    """`returning 1 MB at a time` → `returns 1 MB at a time`, so that it is a predicate like its neighbours; not what comes of them."""
    tokens = tag(piece)
    told = len(tokens) > 2 and tokens[0].tag == "VVG" and verb_lemma(tokens[0].word) not in OUTCOMES
    if told and (tokens[1].noun or tokens[1].tag in ("AT0", "CRD", "DT0", "AJ0", "DPS")):
        return (past if was else third_person)(tokens[0].word) + piece[tokens[0].end :]
    return piece


def _own_subject(piece: str) -> bool:
    clause = parse(piece)
    return (
        clause is not None
        and bool(clause.subject)
        and clause.subject.split()[0].lower() not in ("which", "who", "that", "it", "they")
    )
