"""Rows of a table that are no things but cases: when, how much, in what degree the other cells hold."""

from __future__ import annotations

import re

from build_decks.language.articles import is_mass, with_article, with_the
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import is_plural, lower_first, sentence_case, singular
from build_decks.language.persons import means_person
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import tag
from build_decks.rules.table_cells import CASE

SUBORDINATE = re.compile(r"(?:if|when|whenever|while|until|once|unless|as soon as|in case)\s", re.I)
PLACING = frozenset("after before during for with without at in on between within following throughout".split())
_SIGN = r"[<>≤≥=~∼]=?"
COMPARED = re.compile(
    rf"(?:(?P<sign>{_SIGN})|(?:more|less|fewer|greater|higher|lower|older|younger) than|at (?:least|most)|up to|over|under|above|below|between|from|about)\s*(?=\d)",
    re.I,
)
HOLDS = re.compile(r"(?<=\w)\s*(?P<sign>[<>≤≥]=?)\s*(?=\d)")
SPOKEN = {"<": "below", ">": "above", "≤": "at most", "<=": "at most", "≥": "at least", ">=": "at least"}
RANGE = re.compile(r"\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*|\+|(?=\s?[a-z%°µ]))\s?[a-zµ%°/]*(?:\s?C)?")
MEASURES = re.compile(
    r"\b(?:age|length|distance|duration|time|temperature|height|weight|depth|size|speed|score|pressure|income|width|dose|rate|levels?|value|concentration|ph|bmi)\b",
    re.I,
)
UNIT_OF_TIME = re.compile(r"(?:second|minute|hour|day|week|month|year)s", re.I)
_STRETCH = r"(?:hour|day|week|month|year|minute|quarter|trimester|half|km|mile|metre|meter|kilometre)s?"
STRETCH = re.compile(
    rf"(?:first|next|last|second|third|fourth|following|final|initial)\s(?:\d[\d–-]*\s|few\s)?{_STRETCH}", re.I
)
DAY = re.compile(r"(?P<on>days?)?(?:hours?|weeks?|months?|years?|minutes?|trimester)?\s\d+(?:\s?[-–]\s?\d+)?", re.I)
SITUATION = re.compile(
    r"(?:(?:\w+ )?(?:problem|situation|event|condition|case|scenario|trigger|sign|finding|fault|error|circumstance|criterion|occasion|patient|group|population)s?|criteria|if|when|where)",
    re.I,
)
ORDINAL = re.compile(r"(?:first|second|third|fourth|fifth)", re.I)
MATTER = re.compile(
    r"^(?:the )?(?:severity|severities|stages?|grades?|grading|staging|degrees?|phases?|classes|classification|levels?|types) of (?:the )?",
    re.I,
)


def case_of(row: str, head: str, matter: str) -> str:
    """What the row of a table says of when the other cells hold, as it stands behind a question: `> 30 knots` below `Wind` → at a wind
    > 30 knots, `Ferry is late` → when the ferry is late, `Mild` below `Severity` of frost → in mild frost. Empty where it is a thing."""
    text = " ".join(row.split()).strip(" .:;")
    if not text:
        return ""
    for kind in (_told, _in_degree, _compared, _stretch, _condition, _happening):
        if case := kind(text, head, matter):
            return case
    return ""


def _told(text: str, head: str, matter: str) -> str:
    """What begins with the word that makes it a case: `If it rains`, `After sunset`."""
    if found := SUBORDINATE.match(text):
        rest = text[found.end() :]
        if COMPARED.match(rest) and head:  # `If < 3 m` below `Depth`
            measure = with_the(lower_first(sentence_case(head)))
            return f"{found[0].lower()}{measure} {'are' if is_plural(head) else 'is'} {_spoken(rest)}"
        return _spoken(lower_first(text), "are" if is_plural(HOLDS.split(rest)[0]) else "is")
    first, _, rest = text.partition(" ")
    if first.lower() in PLACING and rest and tag(lower_first(text))[0].tag in ("PRP", "CJS"):
        return lower_first(text)
    return ""


def _in_degree(text: str, head: str, matter: str) -> str:
    if not CASE.fullmatch(head) or not matter or " " in text:
        return ""
    if ORDINAL.fullmatch(text):
        return f"in the {text.lower()} {singular(lower_first(head))} of {matter}"
    return f"in {text.lower()} {matter}" if tag(text.lower())[0].tag in ("AJ0", "AJC", "AJS", "VVN") else ""


def _compared(text: str, head: str, matter: str) -> str:
    """An amount of what the head names: `Up to 5 years` below `Length of stay`; minutes by their number."""
    if UNIT_OF_TIME.fullmatch(head) and re.fullmatch(r"\d[\d.,]*(?:\s?[-–]\s?\d+)?", text):
        return f"after {text} {head.lower() if text != '1' else singular(head.lower())}"
    found = COMPARED.match(text)
    if not found and not RANGE.fullmatch(text) or not MEASURES.search(head):
        return ""
    noun = lower_first(sentence_case(head))
    last = re.split(r"\s(?:of|for|in)\s", noun)[0].split()[-1]
    measure = "the age" if noun == "age" else noun if is_plural(noun) or is_mass(last) else with_article(noun)
    text = _spoken(lower_first(text))
    return f"at {measure} {text if text.startswith(('above', 'below')) else f'of {text}'}"


def _stretch(text: str, head: str, matter: str) -> str:
    if STRETCH.fullmatch(text):
        return f"in the {text.lower()}"
    found = DAY.fullmatch(text)
    return f"{'on' if found['on'] else 'in'} {text.lower()}" if found and text[0].isalpha() else ""


def _condition(text: str, head: str, matter: str) -> str:
    """`Heart rate > 120`, `Fever, pulse > 100`: what holds."""
    found, clause = HOLDS.search(text), parse(text)
    if found is None or clause is not None and not clause.subject:
        return ""
    return f"with {_spoken(in_sentence(text))}"


def _spoken(text: str, be: str = "") -> str:
    """Signs as they are read out: `pulse > 100` → pulse above 100."""
    first = COMPARED.match(text)
    if first and first["sign"] in SPOKEN:
        return f"{SPOKEN[first['sign']]} {text[first.end() :]}"

    def word(found: re.Match[str]) -> str:
        said = SPOKEN.get(found["sign"], found["sign"])
        bound = re.search(r"\b(?:is|are|to|of|be|by)$", text[: found.start()])
        return (
            f" {said} " if bound else f" {be} {said} " if be else f" {'of ' if said.startswith('at ') else ''}{said} "
        )

    return HOLDS.sub(word, text)


def _happening(text: str, head: str, matter: str) -> str:
    """`Ferry is late`, `Children with a cough` below `Situation`: what happens, or in whom."""
    situation = SITUATION.fullmatch(head) is not None
    clause = parse(text)
    if clause is not None and clause.sure and clause.subject and clause.subject.lower() != "it":
        finite = any(t.finite for t in tag(lower_first(text)))
        if finite and clause.form is not Form.PASSIVE or finite and re.search(r"\b(?:is|are|was|were|be)\b", text):
            return f"when {_with_the(text, clause.subject)}" if situation or len(text.split()) > 2 else ""
        if situation and clause.form in (Form.PASSIVE, Form.COPULA):
            be = "are" if is_plural(clause.subject) else "is"
            rest = text[len(clause.subject) :].strip()
            return f"when {with_the(lower_first(clause.subject))} {be} {rest}"
    if not situation:
        return ""
    found = re.fullmatch(r"(?P<thing>[A-Za-z]+) (?P<does>[a-z]+s)", text)
    if found and re.search(r"[^s]$", found["thing"]) and facets()[1].get(found["does"]) is None:
        clause = parse(f"the {text.lower()} often")
        if clause is not None and clause.subject:
            return f"when {with_the(found['thing'].lower())} {found['does']}"
    head_word = re.split(r"\s(?:with|in|of|who|without|on|over|under|aged)\s", text)[0]
    if is_plural(head_word) and means_person(singular(head_word.split()[-1].lower())):
        return f"in {lower_first(text)}"
    return ""


def _with_the(text: str, subject: str) -> str:
    rest = text[len(subject) :] if text.lower().startswith(subject.lower()) else ""
    return f"{with_the(in_sentence(subject))}{rest}" if rest else in_sentence(text)
