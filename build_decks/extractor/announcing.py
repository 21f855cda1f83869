"""Items that hang on the one before them: a list that a line announces, an answer behind its question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from build_decks.extractor.chained import chained
from build_decks.extractor.tabled import told
from build_decks.language.clauses import parse
from build_decks.language.facets import table
from build_decks.language.grammar import lower_first
from build_decks.language.roles import Role, bare, role_of
from build_decks.language.tagger import tag
from build_decks.outline import Item, ItemKind, Mark
from build_decks.rules.answers import ASKS
from build_decks.rules.labels import split_label
from build_decks.rules.line import Line, strong_runs

OPEN_END = re.compile(r"(?<=\w)\s*(?:\.\.\.|…)$")  # `Rust is caused by …`
FOLLOWING = re.compile(r"\bthe following\b[^.]*\.$", re.I)  # `It needs the following parts.`
BLANK = 5  # lines down at which a list may begin that a colon announces
MARKED = re.compile(r"Q(?:uestion)?\s?\d*\s?[:.)]\s+", re.I)
ANSWER = re.compile(r"A(?:nswer|ns)?\s?\d*\s?[:.)]\s+", re.I)


def without_mark(item: Item, parent: Line) -> tuple[str, tuple[str, ...]]:
    """The text of an item and the bold words it begins with; behind a question without the `A:` that marks an answer."""
    text, before = item.text.plain, parent.children[-1:] or [parent]
    mark = ANSWER.match(text) if before[0].item.text.plain.rstrip().endswith("?") else None
    if link := _linked(text, parent):
        return f"{link} {lower_first(text)}", ()
    return (text[mark.end() :], ()) if mark else (text, strong_runs(item))


LINK = re.compile(r"(?:^|\s)(?P<link>at|with|within|after|above|below|under|in|on|from|by):$", re.I)


def _linked(text: str, parent: Line) -> str:
    """The preposition that the line above ends with, where this one is a case of it with what happens then: `Remember that at:` and
    below it `A depth of 10 m, the pressure is 2 bar`."""
    link = LINK.search(parent.item.text.plain.rstrip()) if not parent.heading else None
    case, comma, then = text.partition(", ")
    clause = parse(then) if link and comma and re.search(r"\d", case) and parse(case) is None else None
    return link["link"].capitalize() if link and clause is not None and clause.sure and clause.subject else ""


def announced(items: Sequence[Item], names: bool = True) -> Iterator[Item]:
    """The items, with a list that one of them announces put below it: `Donors must not have:` and its bullets; where `names`
    stand over lists, these too."""
    items = tuple(told(items))
    lead: Item | None = None
    below: list[Item] = []
    bold = sum(_is_title(item) for item in items) > 1
    plain = names and sum(_is_name(one) and _may_stand_below(two) for one, two in pairwise(items)) > 1
    for item in map(_with_colon, map(chained, items)):
        under_title = lead is not None and (
            bold
            and _is_title(lead)
            and not _is_title(item)
            and item.kind is not ItemKind.TERM
            or plain
            and _is_name(lead)
            and _may_stand_below(item)
        )
        if lead is not None and (under_title or any(hangs(lead, below, item) for hangs in HANG_ON)):
            below.append(item)
            continue
        if lead is not None:
            yield _over(lead, below)
        lead, below = item, []
    if lead is not None:
        yield _over(lead, below)


def _over(lead: Item, below: list[Item]) -> Item:
    """A line with what hangs on it; a colon is understood where its last word wants an object: `You need to consider`."""
    if not below:
        return lead
    words = tag(lead.text.plain)
    wants = len(words) > 3 and lead.text.plain.rstrip()[-1:].isalpha() and words[-1].tag in ("VVI", "PRP", "VBB")
    text = replace(lead.text, plain=f"{lead.text.plain.rstrip()}:") if wants else lead.text
    return replace(lead, text=text, children=(*lead.children, *below))


def _with_colon(item: Item) -> Item:
    """A line that breaks off, or speaks of what follows, as one that ends in a colon."""
    plain = item.text.plain.rstrip()
    end = OPEN_END.search(plain) if len(plain.split()) > 2 else None
    if end is None and not (FOLLOWING.search(plain) and not item.cells):
        return item
    return replace(item, text=replace(item.text, plain=f"{plain[: end.start() if end else -1]}:"))


def _is_title(item: Item) -> bool:
    """A paragraph all in bold: a heading in all but name, where there are several of them."""
    text = item.text.plain.rstrip()
    return (
        item.kind is ItemKind.PARAGRAPH and item.text.marked(Mark.STRONG) == (item.text.plain,) and text[-1:].isalpha()
    )


def _is_term(item: Item) -> bool:
    """A paragraph that is no more than a name in bold, with a colon or without."""
    text = item.text.plain.strip().rstrip(" :")
    bold = item.text.marked(Mark.STRONG) in ((item.text.plain,), (text,))
    return item.kind is ItemKind.PARAGRAPH and bold and len(text.split()) <= 5 and role_of(text) is Role.NAME


def _is_name(item: Item) -> bool:
    """A paragraph that is no more than a name: a heading without its sign, where several stand over lists."""
    text = item.text.plain.strip()
    named = item.kind is ItemKind.PARAGRAPH and not item.children and re.fullmatch(r"[A-Z`].*[a-zA-Z)`]", text)
    short = bool(named) and len(bare(text).split()) <= 5 and tag(text)[0].tag != "AV0"
    return short and role_of(text) in (Role.NAME, Role.ADJECTIVE)


def _quoted_below(lead: Item, below: list[Item], item: Item) -> bool:
    """A quotation on the line right behind a point, without a blank between them: what the author remarks on it."""
    last = max(one.span.last for top in (lead, *below) for one in top.walk())
    remarks = lead.kind in (ItemKind.BULLET, ItemKind.STEP) and item.kind is ItemKind.QUOTE
    return remarks and not lead.children and item.span.first == last + 1


def _explained_below(lead: Item, below: list[Item], item: Item) -> bool:
    """A line of prose right behind a term in bold, or behind a question of the author's: what it is, the answer."""
    prose = item.kind in (ItemKind.PARAGRAPH, ItemKind.QUOTE) and lead.kind is ItemKind.PARAGRAPH
    if below or lead.children or item.text.plain.rstrip().endswith("?"):
        return False
    if not prose:  # points by turns, with their `Q`
        return item.kind is lead.kind and _is_question(lead) and MARKED.match(lead.text.plain) is not None
    if item.span.first == lead.span.last + 1:
        return _is_term(lead) and not item.text.marked(Mark.STRONG) or _is_question(lead)
    return item.span.first == lead.span.last + 2 and _is_question(lead) and _is_marked_question(lead)


def _goes_on_below(lead: Item, below: list[Item], item: Item) -> bool:
    """A line right behind `Term: what it is`, in the same paragraph, that leaves out what it speaks of: `comes from Fujian`."""
    if item.kind is not lead.kind or item.kind not in (ItemKind.PARAGRAPH, ItemKind.QUOTE) or lead.children:
        return False
    text = item.text.plain.strip()
    if item.span.first != (below[-1] if below else lead).span.last + 1 or split_label(text)[0] or ":" in text:
        return False
    label = split_label(lead.text.plain, strong_runs(lead))[0]
    if not label or role_of(label) is not Role.NAME:
        return False
    clause = parse(text)
    predicate = clause is not None and clause.sure and not clause.subject and not clause.imperative
    return predicate or text[0].islower()


def _is_question(item: Item) -> bool:
    text = MARKED.sub("", item.text.plain.strip())
    return text.endswith("?") and len(text.split()) >= 3 and ":" not in text and ASKS.search(text) is not None


def _is_marked_question(item: Item) -> bool:
    """A question all in bold, or with its `Q:`."""
    return item.text.marked(Mark.STRONG) == (item.text.plain,) or MARKED.match(item.text.plain) is not None


def _may_stand_below(item: Item) -> bool:
    return item.kind in (ItemKind.BULLET, ItemKind.STEP)


def _announces(lead: Item, below: list[Item], item: Item) -> bool:
    """Whether a list item belongs to an item beside it: hardly more than a blank line between them, and one list only."""
    if not _may_stand_below(item) or below and below[0].kind is not item.kind:
        return False
    last = max(one.span.last for top in (lead, *below) for one in top.walk())
    leads_itself = item.text.plain.rstrip().endswith(":") and not item.children
    if (
        item.span.first > last + (BLANK if lead.text.plain.rstrip().endswith(":") else 2)
        or leads_itself
        or lead.text.plain.rstrip(" :").lower() in table()["pointers"]["words"]
    ):
        return False  # `tags: #tide` is read without its tag
    text = lead.text.plain.rstrip()
    if lead.kind in (ItemKind.BULLET, ItemKind.STEP):
        return text.endswith(":") and not lead.children and not item.text.plain.rstrip().endswith(":")
    if lead.kind not in (ItemKind.PARAGRAPH, ItemKind.QUOTE) or lead.text.marked(Mark.IMAGE):
        return False
    titled = text[-1:].isalnum() and len(text.split()) <= 12
    titled = titled and (_is_title(lead) or item.span.first == lead.span.last + 1)
    return text.endswith(":") or bool(below or titled)


# How an item hangs on the one before it.
HANG_ON = (_announces, _quoted_below, _explained_below, _goes_on_below)
