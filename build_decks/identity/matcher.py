"""Which card is which: pairs what was published with what the notes say now.

The surest sign first, each taken only where it means one card on either side:

    the same key, the same question                         in its file: the value may have changed
    the same key                                            in another file: moved
    the same statement with the same answer                 elsewhere: heading renamed, section moved
    the same statement under the same heading               read differently, or the value changed
    nearly the same statement                               reworded, where one card is clearly the nearest
    nearly the same line                                    asked for another part of it, where that leaves one card each
    the same answer, nearly the same question               the list below a reworded line

Two candidates are never decided between: the card is new, and the doubt is told. How a card asks plays no part: what was a
gap may have become a question.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from build_decks.identity import signs
from build_decks.identity.ledger import Trace
from build_decks.identity.likeness import Candidates, alike, bare, likeness, neighbours, same_line
from build_decks.identity.signs import Section, Sign

_NEAR = 0.65  # how like two cards of one section must be …
_NEAR_ELSEWHERE = 0.78  # … and two of one file
_NEAR_QUESTION = 0.6  # how like two questions with the same answer must be
_SAME_PLACE = 0.1  # what it counts to stand between the same two cards
_CLEAR = 0.06  # by how much the nearest must lead


@dataclass(frozen=True, slots=True)
class Matches:
    """`pairs` map places in the list of new traces to places in that of old ones; `doubts` are new ones with the old
    ones each could have been."""

    pairs: dict[int, int]
    doubts: dict[int, tuple[int, ...]]


def match(old: Sequence[Trace], new: Sequence[Trace], *, exactly: bool = False) -> Matches:
    """Pairs the traces, each at most once; `exactly` leaves out what has been reworded or has another value."""
    if not old or not new:
        return Matches({}, {})
    matcher = _Matcher(old, new)
    for sign in (
        signs.key_here,
        signs.question_here,
        signs.key_and_answer,
        signs.key_anywhere,
        signs.said_here,
        signs.said_in_file,
        signs.said_in_section,
    ):
        matcher.pair(sign, sign)
    matcher.pair(signs.said_anywhere, signs.said_anywhere)
    if not exactly:
        moved = matcher.sections() | matcher.renamings()
        matcher.pair(lambda one: signs.said_at(one, moved.get(signs.section(one), signs.section(one))), signs.said_here)
        matcher.pair(
            lambda one: signs.statement_at(one, moved.get(signs.section(one), signs.section(one))), signs.statement_here
        )
        matcher.pair_nearest(matcher.sections() | moved)
        matcher.pair_lines(matcher.sections() | moved)
        matcher.pair(signs.answer_in_file, signs.answer_in_file, near=_NEAR_QUESTION)
    doubts = {
        at: tuple(sorted(found - set(matcher.pairs.values())))
        for at, found in matcher.doubts.items()
        if at not in matcher.pairs
    }
    return Matches(matcher.pairs, {at: found for at, found in doubts.items() if found})


@dataclass(slots=True)
class _Matcher:
    old: Sequence[Trace]
    new: Sequence[Trace]
    pairs: dict[int, int] = field(default_factory=dict)
    doubts: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def free(self) -> tuple[list[int], list[int]]:
        """The old and the new ones that are not paired yet."""
        taken = set(self.pairs.values())
        return [at for at in range(len(self.old)) if at not in taken], [
            at for at in range(len(self.new)) if at not in self.pairs
        ]

    def pair(self, of_old: Sign, of_new: Sign, near: float = 0.0) -> None:
        """Pairs those that show the same sign and are alone with it; None is no sign.

        Their questions must be as like as `near`, 0 to 1.
        """
        old, new = self.free()
        groups: defaultdict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for at in old:
            groups[of_old(self.old[at])][0].append(at)
        for at in new:
            groups[of_new(self.new[at])][1].append(at)
        groups.pop(None, None)
        for olds, news in groups.values():
            if len(olds) == len(news) == 1:
                if near and alike(self.old[olds[0]].question, self.new[news[0]].question) < near:
                    continue
                self.pairs[news[0]] = olds[0]
            elif olds:
                self._pair_by_questions(olds, news)

    def _pair_by_questions(self, olds: Sequence[int], news: Sequence[int]) -> None:
        """Of several that show the same sign, pairs those whose questions differ least from each other, on either side."""
        words = {("old", at): set(bare(self.old[at].question).split()) for at in olds}
        words |= {("new", at): set(bare(self.new[at].question).split()) for at in news}
        far = {(o, n): len(words["old", o] ^ words["new", n]) for o in olds for n in news}
        for n in news:
            self.doubts[n].update(olds)
            best = _alone_least({o: far[o, n] for o in olds})
            if best is not None and _alone_least({other: far[best, other] for other in news}) == n:
                self.pairs[n] = best

    def sections(self) -> dict[Section, Section]:
        """Where each old section is now: where most of what is known of it has gone."""
        gone: defaultdict[Section, Counter[Section]] = defaultdict(Counter)
        for new, old in self.pairs.items():
            gone[signs.section(self.old[old])][signs.section(self.new[new])] += 1
        places = {}
        for place, counts in gone.items():
            ((there, count),) = counts.most_common(1)
            if 2 * count > counts.total():
                places[place] = there
        return places

    def renamings(self) -> dict[Section, Section]:
        """Old sections of which nothing is known to be left → the one new section of the file that says most of the same."""
        known_old = {signs.section(self.old[at]) for at in self.pairs.values()}
        known_new = {signs.section(self.new[at]) for at in self.pairs}
        old, new = self.free()
        where: defaultdict[Hashable, set[Section]] = defaultdict(set)
        for at in new:
            if (place := signs.section(self.new[at])) not in known_new:
                where[signs.said_by(self.new[at])].add(place)
        shared: defaultdict[Section, Counter[Section]] = defaultdict(Counter)
        for at in old:
            if (place := signs.section(self.old[at])) not in known_old:
                shared[place].update(where.get(signs.said_by(self.old[at]), ()))
        claims = {place: there for place, counts in shared.items() if (there := _most(counts)) is not None}
        claimed = Counter(claims.values())
        return {place: there for place, there in claims.items() if claimed[there] == 1}

    def pair_nearest(self, moved: dict[Section, Section]) -> None:
        """Pairs what is nearly the same and clearly the nearest, on either side; each pair may leave the next one alone."""
        by_old: defaultdict[int, dict[int, float]] = defaultdict(dict)
        by_new: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for o, n, near in self._near(moved):
            by_old[o][n] = by_new[n][o] = near
        todo = sorted(by_new, reverse=True)
        while todo:
            n = todo.pop()
            best = _clear_best(by_new[n])
            if best is None or _clear_best(by_old[best]) != n:
                continue
            o = best
            self.pairs[n] = o
            for other in by_old.pop(o):
                by_new[other].pop(o, None)
                todo.append(other)
            for other in by_new.pop(n):
                by_old[other].pop(n, None)
                todo.extend(by_old[other])
        for n, likes in by_new.items():
            self.doubts[n].update(likes)

    def pair_lines(self, moved: dict[Section, Section]) -> None:
        """Pairs what comes from nearly the same line under the same heading, where it is all that is left of it."""
        old, new = self.free()
        lines: defaultdict[Section, list[int]] = defaultdict(list)
        for o in old:
            place = signs.section(self.old[o])
            lines[moved.get(place, place)].append(o)
        near: dict[int, list[int]] = {}
        for n in new:
            near[n] = [o for o in lines[signs.section(self.new[n])] if same_line(self.old[o], self.new[n])]
        claims = Counter(o for olds in near.values() for o in olds)
        for n, olds in near.items():
            if len(olds) == 1 and claims[olds[0]] == 1:
                self.pairs[n] = olds[0]
            else:
                self.doubts[n].update(olds)

    def _near(self, moved: dict[Section, Section]) -> Iterator[tuple[int, int, float]]:
        """(old, new, likeness) of all that are near enough."""
        old, new = self.free()
        candidates = Candidates()
        for o in old:
            candidates.add(o, moved.get(signs.section(self.old[o]), signs.section(self.old[o]))[0], self.old[o])
        before, after = neighbours(self.old, set(self.pairs.values())), neighbours(self.new, self.pairs)
        for n in new:
            for o in candidates.of(self.new[n]):
                place = signs.section(self.old[o])
                same = moved.get(place, place) == signs.section(self.new[n])
                near = likeness(self.old[o], self.new[n])
                if same and before[o] == after[n]:
                    near += _SAME_PLACE
                if near >= (_NEAR if same else _NEAR_ELSEWHERE):
                    yield o, n, near


def _alone_least(far: dict[int, int]) -> int | None:
    """The one that is least, if it is so alone."""
    best = min(far, key=lambda at: far[at])
    return best if list(far.values()).count(far[best]) == 1 else None


def _clear_best(likes: dict[int, float]) -> int | None:
    """The one that leads clearly, if any."""
    if not likes:
        return None
    best = max(likes, key=lambda at: likes[at])
    return best if all(likes[at] <= likes[best] - _CLEAR for at in likes if at != best) else None


def _most(counts: Counter[Section]) -> Section | None:
    best = counts.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None
