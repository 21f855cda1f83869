"""What holds for a whole note file: which words are names, which headings serve as facets, which is the title of the notes only."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_decks.extractor.biographies import persons_in
from build_decks.language.acronyms import acronym_pair
from build_decks.language.chapter_codes import chapter_codes
from build_decks.language.grammar import is_name, is_plural, is_proper, plural, singular
from build_decks.language.roles import Role, bare, role_of
from build_decks.language.tagger import known
from build_decks.outline import Document, Item, Mark, Section


@dataclass(frozen=True, slots=True)
class Book:
    """`names` are the words that are only written with a capital, `small` those that are written without, `common` those that mostly are; `facets` and
    `homonyms` see `recurring`; `verbs` are single verbs that stand among names as one of them; `titled` whether the title names the thing all is said of; `mere_titles` are headings that
    name the notes and nothing in them; `persons` are the names of people; `codes` number the chapters."""

    title: str
    names: frozenset[str]
    small: frozenset[str]
    common: frozenset[str]
    left_out: frozenset[str]
    facets: frozenset[str]
    homonyms: frozenset[str]
    verbs: frozenset[str]
    mere_titles: frozenset[str]
    titled: bool
    persons: frozenset[str]
    text: str = ""
    codes: frozenset[str] = frozenset()

    def called(self, heading: str, level: int) -> str:
        """What the notes call a heading for short, or nothing: `Harbour Master's Office (HMO)` → `HMO` where the notes speak of the HMO, a top
        heading also without its bracket, where they speak of nothing else."""
        pair = acronym_pair(heading)
        if pair is not None and bare(heading) == pair[1]:
            return pair[0] if re.search(rf"\b{re.escape(pair[0])}(?!\w)", self.text) else ""
        words = [w for w in re.findall(r"[A-Za-z]+", heading) if w.lower() not in ("of", "the", "and", "for")]
        initials = "".join(w[0] for w in words).upper()
        if level > 1 or len(words) < 3 or heading.lower() in self.text.lower():
            return ""
        return initials if len(re.findall(rf"\b{initials}\b", self.text)) >= 2 else ""

    def lowered(self, name: str) -> str:
        """`Suppletion`, which no dictionary knows, but the text writes small too: no name. Otherwise nothing."""
        low = name.lower()
        return low if re.fullmatch(r"[A-Z][a-z]+", name) and is_name(name) and low in self.common else ""

    def cased(self, heading: str, level: int) -> str:
        """A heading as it stands inside a sentence, where the text writes its words small: `Plea negotiations` → `plea negotiations`.

        Below the top level `Delayed Queues` too, unless the text writes the whole with capitals.
        """
        first, *rest = words = heading.split(" ")
        title = bool(rest) and all(w.strip("()")[:1].isupper() for w in words if len(w) > 3 and not w.isdigit())
        if not rest and first.isalpha() and is_plural(first) and known(singular(first.lower())):
            return first.lower() if not first.isupper() else first
        if not title:
            sentence = bool(rest) and rest[0].islower() and re.fullmatch(r"[A-Z][a-z-]+", first) is not None
            name = is_name(first) and not (sentence and first.lower() in self.small)
            return heading if name or not self._small(first) else " ".join((first.lower(), *rest))
        common = [w for w in words if not re.fullmatch(r"[A-Z][A-Z0-9-]+|\(.*\)", w)]
        if heading in self.text or any(
            re.search("[a-z][A-Z]", w) or not re.fullmatch(r"[A-Za-z-]{2,}", w) for w in common
        ):
            return heading
        lowered = " ".join(w.lower() if w in common else w for w in words)
        written_small = lowered[1:] in self.text and not is_name(first)
        small = level >= 2 and self._small(words[-1]) and all(self._small(w) or self._common(w) for w in common)
        return lowered if written_small or small else heading

    def _common(self, word: str) -> bool:
        """A word of the dictionary that the text never writes with a capital inside a line."""
        return word not in self.names and known(word) and not is_name(word)

    def _small(self, word: str) -> bool:
        low = word.lower()
        return low in self.small or singular(low) in self.small or plural(low) in self.small


def book_of(document: Document, left_out: frozenset[str]) -> Book:
    """What the whole document tells about its words and headings."""
    inside: Counter[str] = Counter()
    small: Counter[str] = Counter()
    said: set[str] = set()
    for item in document.items():
        words = re.findall(r"[A-Za-z][\w-]*", item.text.plain)
        inside.update(w for w in words[1:] if w[0].isupper())
        small.update(w for w in words if w[0].islower())
        said.update(w.lower() for w in words)
    names = frozenset(w for w, n in inside.items() if n >= 2 and w.lower() not in small)
    code = {w for item in document.items() for run in item.text.marked(Mark.CODE) for w in run.split()}
    common = frozenset(w for w, n in small.items() if n >= inside[w.capitalize()] and w not in code)
    facets, homonyms = recurring(document)
    verbs = frozenset(verb for group in _groups(document.root) for verb in _verbs_among_names(group))
    return Book(
        document.title,
        names,
        frozenset(small),
        common,
        left_out,
        facets,
        homonyms,
        verbs,
        _mere_titles(document, said) | _spelled(document),
        _is_titled(document),
        persons_in(document),
        document.text,
        chapter_codes(document),
    )


GENERIC = re.compile(
    r"\b(?:readme|index|notes?|summary|chapter|lecture|week|unit|part|lesson|day|untitled|revision|study)\b", re.I
)


def _is_titled(document: Document) -> bool:
    """Whether the title names the thing whose sides the top headings are: `Causes`, `Signs` and `Treatment` in the file `scurvy.md`."""
    roles = [role_of(top.heading.plain, heading=True) for top in document.root.sections]
    sides = roles.count(Role.FACET)
    named = re.fullmatch(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,3}", document.title) and not GENERIC.search(document.title)
    return bool(named) and sides >= 2 and sides >= 2 * sum(role is not Role.EMPTY for role in roles) / 3


def _mere_titles(document: Document, said: set[str]) -> frozenset[str]:
    """The one top heading of the notes, if it stands over others and nothing below it speaks of it: `Biology 101`."""
    top = document.root.sections
    if len(top) != 1 or len(top[0].sections) < 2:
        return frozenset()
    heading = top[0].heading.plain
    if not re.search(r"\d", heading):
        return frozenset()
    below = {w.lower() for s in top[0].sections for below in s.walk() for w in re.findall(r"\w+", below.heading.plain)}
    words = {w.lower() for w in re.findall(r"[A-Za-z]{3,}", heading)}
    return frozenset() if words & (said | below) else frozenset({heading})


def _spelled(document: Document) -> frozenset[str]:
    """`ABC`, below which Anchor, Buoy and Cable stand: letters to remember what stands below, no thing that has them."""
    return frozenset(
        section.heading.plain
        for section in document.root.walk()
        if re.fullmatch("[A-Z]{3,7}", section.heading.plain)
        and "".join(item.text.plain[:1] for item in section.items).upper().startswith(section.heading.plain)
    )


def _groups(root: Section) -> Iterator[Sequence[Item]]:
    """The items that stand side by side."""
    for section in root.walk():
        yield section.items
        yield from (item.children for item in section.lines())


def _verbs_among_names(group: Sequence[Item]) -> Iterator[str]:
    """`Lift` or `Notes` among `Hold`, `Scales`, `Winch`, each with what it does: what is called so, no order to lift, no heading."""
    told = (item.text.plain.partition(": ")[0] if ": " in item.text.plain or item.children else "" for item in group)
    roles = {bare(label): role_of(label) for label in told if label}
    verbs = [
        label
        for label, role in roles.items()
        if re.fullmatch(r"[A-Z][a-z]+", label) and (role is Role.CLAUSE or role is Role.EMPTY and is_plural(label))
    ]
    if 3 * len(verbs) <= len(roles) and sum(role is Role.NAME for role in roles.values()) >= 2 * len(verbs):
        yield from (verb.lower() for verb in verbs)


def recurring(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """(facets, homonyms) among the parents that stand under several things in the same words, in lower case.

    `Screening` with its facts under each risk is a facet of every one of them; `average risk`, under which such facets stand, is
    a name that needs its owner.
    """
    under: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    nested: Counter[str] = Counter()
    beside = {label for group in _groups(document.root) for label in _below_several(group)}
    for section in document.root.walk():
        groups = [section.items, *(item.children for item in section.lines())]
        for number, group in enumerate(groups):
            for item in group:
                label = bare(item.text.plain).lower()
                if item.children and (label in beside or not is_proper(bare(item.text.plain))):
                    under[label].add((section.span.first, number))
                    nested[label] += any(child.children for child in item.children)
    often = {
        label
        for label, parents in under.items()
        if (len(parents) >= 3 or label in beside and not nested[label]) and label and len(label.split()) <= 4
    }
    return frozenset(w for w in often if not nested[w]), frozenset(w for w in often if nested[w]) | _shared(document)


def _below_several(group: Sequence[Item]) -> set[str]:
    """The labels that stand below more than one of these items, with a value or with lines below them."""
    labels = Counter(
        label
        for item in group
        for label in {bare(c.text.plain.partition(": ")[0]).lower() for c in item.children if _has_value(c)}
    )
    return {label for label, times in labels.items() if times >= 2}


def _has_value(item: Item) -> bool:
    return bool(item.children) or ": " in item.text.plain


def _shared(document: Document) -> frozenset[str]:
    """Acronyms as headings, which another chapter has as one or as a term, too: `TTL` of a cache and of a table."""
    tops = [top for top in document.root.sections if top.level == 1]
    chapters = [{*_headings(top), *_labels(top)} for top in tops]
    headings = {name for top in tops for name in _headings(top) if re.fullmatch("[A-Z]{2,5}", name)}
    named = {bare(top.heading.plain) for top in tops}
    return frozenset(n for n in headings - named if sum(n in chapter for chapter in chapters) >= 2)


def _headings(chapter: Section) -> Iterator[str]:
    return (bare(section.heading.plain) for section in chapter.walk() if section is not chapter)


def _labels(chapter: Section) -> Iterator[str]:
    """The words before the colons of a chapter's lines."""
    for section in chapter.walk():
        for item in section.items:
            yield from (bare(one.text.plain.partition(":")[0]) for one in item.walk() if ": " in one.text.plain)
