"""Document → lines: every item taken apart, with its subject, its parent and its children."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.extractor.announcing import announced, without_mark
from build_decks.extractor.biographies import deed_of
from build_decks.extractor.book import Book, book_of
from build_decks.extractor.brackets import speaking
from build_decks.extractor.going_on import goes_on_about
from build_decks.extractor.lettered import name_described, name_option, name_part, noun_of_verb
from build_decks.extractor.phases import name_phase
from build_decks.extractor.subjects import class_noun, subject_under
from build_decks.extractor.telling_headings import telling
from build_decks.extractor.topics import of_facet, tell_topic
from build_decks.facts import Subject
from build_decks.language.chapter_codes import without_code
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_name
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role, bare, role_of
from build_decks.language.short_names import in_sentence
from build_decks.language.tagger import known, tag
from build_decks.language.trees import read_ahead
from build_decks.outline import Directive, Document, Item, ItemKind, Mark, Section, Text
from build_decks.rules.defining import NO_TERM
from build_decks.rules.labels import named_by_order, titled
from build_decks.rules.line import Line, bold_opening, code_opening, strong_runs, take_apart
from build_decks.rules.pointed import without_arrow
from build_decks.rules.readings import trees_of
from build_decks.rules.sentences import sentences
from build_decks.rules.spread import opened


def lines_of(document: Document, left_out: frozenset[str] = frozenset()) -> list[Line]:
    """One line for each heading (as a parent only) and each item, in source order; skipped parts are left out,
    and so are the sections whose headings (in lower case) are `left_out`."""
    root = Line(
        Item(document.root.span, ItemKind.PARAGRAPH, document.root.heading),
        Subject(document.title),
        role=Role.EMPTY,
        heading=True,
    )
    found: list[Line] = []
    book = book_of(document, left_out)
    _section(document.root, [root], book, found)
    for line in (root, *found):
        for place, child in enumerate(line.children):
            child.place = place
    for line in found:
        tell_topic(line)
        name_option(line)
        name_described(line)
        name_part(line)
        name_phase(line)
    return found


def _section(section: Section, above: list[Line], book: Book, found: list[Line]) -> None:
    if section.directive is Directive.SKIP or section.heading.plain.lower() in book.left_out:
        return
    leader: Line | None = None
    subject = _subject(above, book)
    for item in announced(section.items, names=above[-1].role is not Role.FACET):
        if leader is not None and item.kind in (ItemKind.BULLET, ItemKind.STEP):
            if leader not in above[-1].children:
                above[-1].children.append(leader)
            _item(item, [*above, leader], leader.own, book, found)
        else:
            _item(item, above, subject, book, found)
            leader = _leader(item, above, subject, book)
    for below in section.sections:
        written = without_code(below.heading, book.codes)
        heading = of_facet(written, above[-1])
        text = heading.plain
        words, _, _, _, asides, _ = take_apart(book.cased(text, below.level))
        line = Line(
            Item(below.span, ItemKind.PARAGRAPH, heading),
            _subject(above, book),
            words or text,
            asides=asides,
            role=_role_of_heading(written, heading, book, below.level),
            parent=above[-1],
            heading=True,
            level=below.level,
            short=book.called(text, below.level),
        )
        line.short = line.short or book.lowered(line.name)
        line.own = _subject([*above, line], book)
        above[-1].children.append(line)
        found += (line, *telling(line))
        _section(below, [*above, line], book, found)


def _subject(above: list[Line], book: Book) -> Subject:
    """The subject of what stands below these lines, of which the first is the root."""
    subject = subject_under(above[1:], book.title, book.names, book.homonyms, book.titled, book.text)
    return replace(subject, person=True) if subject.name in book.persons else subject


def _apart(
    text: str, strong: tuple[str, ...] = (), code: str = ""
) -> tuple[str, str, str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """(words, label, separator, value, parts, asides, examples) of a text, in the order in which a line has them."""
    words, label, separator, value, asides, examples = take_apart(opened(text), strong, code)
    told = tuple(example for example in examples if _is_sentence(example))
    return words, label, separator, value, (*sentences(value or without_arrow(words)), *told), asides, examples


def _is_sentence(example: str) -> bool:
    """`e.g., Venice has 400 bridges`: an example that says something of a thing by its name."""
    clause = parse(example)
    named = clause is not None and clause.sure and not clause.elliptic and is_name(clause.subject.split(" ")[0])
    return bool(named and clause and clause.subject and (clause.object or clause.tails))


def _role_of_heading(written: Text, heading: Text, book: Book, level: int) -> Role:
    if heading != written:
        return Role.FACET
    if book.titled and re.fullmatch(r"[A-Z][a-z]+", heading.plain) and level == 1 and known(heading.plain.lower()):
        return Role.FACET  # `Presentation` beside Diagnosis and Management
    return Role.TITLE if heading.plain in book.mere_titles else role_of(heading.plain, heading=True)


def _leader(item: Item, above: list[Line], subject: Subject, book: Book) -> Line | None:
    """The term in bold that opens a paragraph, as the parent of the list that follows: `**Frost** damages roots.`"""
    term = strong_runs(item)[0].strip(" :.") if item.kind is ItemKind.PARAGRAPH and strong_runs(item) else ""
    if not term or len(term.split()) > 5 or item.text.plain.rstrip().endswith((":", "?")):
        return None
    if role_of(term, bold=True) is not Role.NAME or len(item.text.plain.split()) < len(term.split()) + 3:
        return None
    line = Line(item, subject, term, role=Role.NAME, parent=above[-1], level=above[-1].level)
    line.own = _subject([*above, line], book)
    return line


def _item(item: Item, above: list[Line], subject: Subject, book: Book, found: list[Line]) -> None:
    if item.directive is Directive.SKIP:
        return
    taken = _apart(*without_mark(item, above[-1]), code_opening(item))
    deed = deed_of(taken[0], subject)
    if deed and taken[1]:  # `Coined "horsepower": …` tells what the word means
        deed, taken = "", _apart(taken[0].partition(" ")[2])
    elif deed:
        taken = _apart(deed)
    words, label, separator = taken[:3]
    line = Line(
        item,
        subject,
        *taken,
        Role.EMPTY
        if item.kind is ItemKind.TABLE
        else Role.NAME
        if separator == "`"
        else Role.CLAUSE
        if deed
        else role_of(
            titled(label, words, taken[3]) + (":" if item.text.plain.rstrip().endswith(":") else ""),
            bold=item.text.marked(Mark.STRONG)[:1] in ((label,), (words.rstrip(":"),), (item.text.plain,)),
        ),
        above[-1],
        level=above[-1].level,
        bold=bold_opening(item),
        doer=subject.name if deed else "",
    )
    if line.role is Role.CLAUSE and line.value and separator and _is_verb_alone(label, subject):
        line.role = Role.NAME
    if line.role is Role.CLAUSE and line.value and separator and _is_participle_of(label, above):
        line.role = Role.ADJECTIVE
    if line.role in (Role.CLAUSE, Role.EMPTY) and bare(label or words).lower() in book.verbs:
        line.role = Role.NAME
    if line.role is Role.NAME and item.children and not line.value and bare(label or words).lower() in book.facets:
        line.role = Role.FACET
    command = _command(item)
    line.role = Role.NAME if command or named_by_order(line.label, line.value) else line.role
    line.short = command or book.lowered(line.name)
    line.own = _subject([*above, line], book)
    if command or line.own.name.lower() in book.verbs:
        line.own = replace(line.own, proper=True)
    if noun := noun_of_verb(line):
        line.role = Role.NAME
        line.own = replace(line.subject, name=label.lower(), kind=noun, facet="", proper=False)
    quality = separator in ("-", "–", "—") and line.role is Role.ADJECTIVE
    if quality and not 0 < len(class_noun(above[1:], label, adjectives=False).split()) <= 3 or NO_TERM.fullmatch(label):
        line.own = (
            line.subject
        )  # `Resilient – kept in three places`, `AKA dock – …`: a quality, another name, no option
    if not line.label and (goes_on := goes_on_about(line, above[-1])):
        line.subject = line.own = goes_on
    above[-1].children.append(line)
    for one in (line, *speaking(line), *_in_cells(line)):
        found.append(one)
        read_ahead(text for part in one.parts for text in trees_of(part))
    under = _subject([*above, line], book) if item.children else subject
    for child in announced(item.children):
        _item(child, [*above, line], under, book, found)


def _is_verb_alone(label: str, subject: Subject) -> bool:
    """`Ping`, `Drift sailing`: one word, or a doing behind its kind, before what is said of it; no sentence, nothing of its subject."""
    first, _, doing = label.partition(" ")
    one = verb_lemma(first) == first.lower() and re.fullmatch(r"(?:[a-z]+ing)?", doing) is not None
    return one and label.lower() not in subject.name.lower()


def _is_participle_of(label: str, above: list[Line]) -> bool:
    """`Written` below `Contract types`: one of several by how it is done."""
    done = re.fullmatch(r"[A-Za-z][a-z]+", label) is not None and tag(label.lower())[0].tag == "VVN"
    return done and bool(class_noun(above[1:], label, adjectives=False))


COMMAND = re.compile(r"(?P<name>[\w./-]+(?: [\w./-]+){0,2})(?:\s+(?:[\[{<]|\.\.\.).*)?")


def _command(item: Item) -> str:
    """A line all in code with something below it, as the name of what is told there: `reeve` of `reeve [rope] <block>`."""
    plain = item.text.plain.strip()
    found = COMMAND.fullmatch(plain) if item.children and item.text.marked(Mark.CODE) == (plain,) else None
    return found["name"] if found else ""


def _in_cells(row: Line) -> Iterator[Line]:
    """What the cells of a row say behind their first sentence, of what the row is named after."""
    if row.item.kind is not ItemKind.ROW:
        return
    name = in_sentence(bare(row.item.cells[0].plain)) if row.item.cells else ""
    subject = Subject(name, proper=any(w[:1].isupper() for w in name.split()[1:]), trail=row.subject.trail)
    for cell in row.item.cells[1:]:
        for sentence in re.split(r"(?<=[a-z\d)]\.)\s+(?=[A-Z])|\n+", cell.plain.strip())[1:]:
            taken = _apart(sentence)
            words, clause = taken[0], parse(taken[0])
            if (clause is None or clause.verb not in ("be", "mean")) and len(words.split()) >= 4:
                item = replace(row.item, kind=ItemKind.PARAGRAPH, text=Text(sentence), cells=())
                yield Line(
                    item,
                    subject,
                    *taken,
                    Role.CLAUSE,
                    row.parent,
                    level=row.level,
                    own=subject,
                    aside=True,
                    whole=row.item.text.plain,
                )
