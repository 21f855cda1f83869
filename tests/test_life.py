"""The life of a deck in the real Anki: built, imported, learned, tagged by hand, its notes edited, built and imported again."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from anki.collection import Collection

from build_decks.composer import decker
from build_decks.composer.ask import Ask
from build_decks.composer.wording import Wording
from build_decks.deck import Basic, Cloze, answer_of, question_of
from build_decks.facts import Fact
from build_decks.identity.differ import RECENT, Status, doubt_lines, search_of
from build_decks.pipeline import BuildReport, build
from tests.writers.anki_helper import Shown, cards, collection, import_package

NOTES = """---
title: Harbours
---

# Locks

- Max lock width: 12 m
- Gates: opening time default 40 s, max 90 s
- VHF: very high frequency
- A sluice is a gate that lets water through
- Lock keepers are of three kinds: day keepers, night keepers, relief keepers

| Signal | Meaning |
|---|---|
| 101 | enter the lock |
| 202 | wait for the keeper |
| 303 | leave the lock |

# Moorings

## Buoys

- Buoy: a float that is held by an anchor
- Max length at a buoy: 9 m
- Set `drag` to `false` before you leave

## Pontoons

- Pontoon: a deck that floats
- Max stay: 14 days
- Power: 230 V, 16 A

# Tides

- Springs come twice a month
- Neaps: the lowest range of the tide
- Max range: 5.6 m
"""


@dataclass
class Life:
    """A folder of notes, the decks that are built of it, and the Anki of somebody who learns them."""

    home: Path
    col: Collection
    now: int = field(default_factory=lambda: int(time.time()) - 10 * RECENT)  # no package may be from the future

    @property
    def notes(self) -> Path:
        return self.home / "notes"

    def built(self) -> BuildReport:
        """A build, later than all that the learner has done; decks whose notes are gone are thrown away."""
        self.now += 1000
        report = build(self.notes, self.home / "dist", now=self.now)
        for package in (self.home / "dist").glob("*.apkg"):
            if not (self.notes / f"{package.stem}.md").exists():
                package.unlink()
        return report

    def imported(self) -> Counter[str]:
        """What importing all packages did to the notes."""
        counts: Counter[str] = Counter()
        for package in sorted((self.home / "dist").glob("*.apkg")):
            log = import_package(self.col, package)
            counts += Counter(new=len(log.new), updated=len(log.updated), conflicting=len(log.conflicting))
        self.touched_now()  # some versions stamp what they update with the time of the import
        return counts

    def learn(self) -> None:
        """Reviews, tags and flags whatever is there."""
        self.col.tags.bulk_add(list(self.col.find_notes("")), "mine")
        self.col.sched.set_due_date(list(self.col.find_cards("is:new")), "3-30")
        self.col.set_user_flag_for_cards(2, list(self.col.find_cards("")))
        self.touched_now()

    def touched_now(self) -> None:
        """All this happens after the last build and before the next, by the clock of the test."""
        assert self.col.db
        self.col.db.execute("update notes set mod = ?", self.now + 10)

    def histories(self) -> dict[int, tuple[int, int, int]]:
        """Of each card by its id: interval, due day, flag."""
        return {
            cid: (card.ivl, card.due, card.flags) for cid in self.col.find_cards("") if (card := self.col.get_card(cid))
        }

    def shown(self) -> dict[tuple[str, int], Shown]:
        """The cards by the guids of their notes and their numbers."""
        return {(card.guid, card.ordinal): card for card in cards(self.col)}


@contextmanager
def life(home: Path, **files: str) -> Iterator[Life]:
    """A deck that is built, imported and learned."""
    (home / "notes").mkdir(parents=True)
    for name, text in files.items():
        (home / f"notes/{name}.md").write_text(text, "utf-8")
    with collection(home / "anki") as col:
        one = Life(home, col)
        assert not one.built().troubles
        assert one.imported()["new"] > 0
        one.learn()
        yield one


Edit = Callable[[str], str | dict[str, str]]


def swap(old: str, new: str) -> Edit:
    """The text with `new` for `old`."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def section(text: str, heading: str) -> str:
    """A section from its heading to the next of its level."""
    found = re.search(rf"^{re.escape(heading)}\n.*?(?=^# |\Z)", text, re.M | re.S)
    assert found
    return found[0]


def move_tides_first(text: str) -> str | dict[str, str]:
    tides = section(text, "# Tides")
    return swap("# Lock chambers\n", f"{tides.strip()}\n\n# Lock chambers\n")(text.replace(tides, ""))


def reversed_bullets(text: str) -> str:
    """Each run of bullets upside down."""
    return re.sub(r"(?:^- .*\n)+", lambda run: "".join(reversed(run[0].splitlines(keepends=True))), text, flags=re.M)


def split_in_two(text: str) -> dict[str, str]:
    moorings = section(text, "# Moorings")
    return {"harbour": text.replace(moorings, ""), "moorings": moorings}


# What is done to the notes, and how many cards are new and retired by it.
EDITS: tuple[tuple[str, Edit, int, int], ...] = (
    ("nothing", lambda text: text, 0, 0),
    ("a value", swap("width: 12 m", "width: 14 m"), 0, 0),
    ("another wording", swap("A sluice is a gate that lets water through", "A sluice is a gate which lets the water pass"), 0, 0),
    ("a typo is made", swap("held by an anchor", "held by an acnhor"), 0, 0),
    ("a typo is mended", swap("held by an acnhor", "held by an anchor"), 0, 0),
    ("a heading is renamed", swap("## Buoys", "## Mooring buoys"), 0, 0),
    ("a chapter is renamed", swap("# Locks", "# Lock chambers"), 0, 0),
    ("a section moves", move_tides_first, 0, 0),
    ("lines change places", reversed_bullets, 0, 0),
    ("a first heading", swap("# Tides", "# About these notes\n\nFor the harbour master's exam.\n\n# Tides"), 0, 0),
    ("a first section", swap("# About", "# Canals\n\n- Max canal depth: 3 m\n\n# About"), 1, 0),
    ("a file is split in two", split_in_two, 0, 0),
    ("a file is renamed", lambda text: {"ports": text}, 0, 0),
    ("a line is deleted", swap("- VHF: very high frequency\n", ""), 0, 1),
    ("the line comes back", swap("- A sluice", "- VHF: very high frequency\n- A sluice"), 0, 0),
    ("several at once", lambda text: reversed_bullets(text.replace("14 m", "15 m").replace("# Lock chambers", "# Locks")), 0, 0),
    ("nothing again", lambda text: text, 0, 0),
)  # fmt: skip


def test_a_deck_lives_through_all_that_is_done_to_its_notes(tmp_path: Path) -> None:
    main = "harbour"
    with life(tmp_path, harbour=NOTES) as deck:
        for name, edit, new, retired in EDITS:
            before, shown, notes = deck.histories(), deck.shown(), deck.col.note_count()
            edited = edit((deck.notes / f"{main}.md").read_text("utf-8"))
            if isinstance(edited, dict):
                (deck.notes / f"{main}.md").unlink()
                main = next(iter(edited))
            for file, text in (edited if isinstance(edited, dict) else {main: edited}).items():
                (deck.notes / f"{file}.md").write_text(text, "utf-8")

            report = deck.built()
            assert not report.troubles, name
            statuses = Counter(change.status for change in report.changes)
            assert (statuses[Status.NEW], statuses[Status.RETIRED]) == (new, retired), (name, report.changes)
            done = deck.imported()
            assert (done["new"], done["conflicting"]) == (new, 0), name
            assert deck.col.note_count() == notes + new, name
            after = deck.histories()
            assert {card: after.get(card) for card in before} == before, name  # no history is lost
            assert len(after) == len(before) + new, name  # and none begun twice
            now = deck.shown()
            touched = [place for place in shown if "mine" not in now[place].tags]
            assert all(now[place].fields != shown[place].fields for place in touched), name
            assert done["updated"] == len({guid for guid, _ in touched}), name
            if name.startswith("nothing"):
                assert not touched
            deck.learn()
        living = {card.guid for card in deck.shown().values()}
        assert len(living) == deck.col.note_count()


def test_an_unchanged_rebuild_is_the_same_to_the_byte_whenever_it_is_built(tmp_path: Path) -> None:
    with life(tmp_path, harbour=NOTES) as deck:
        (deck.notes / "harbour.md").write_text(NOTES.replace("12 m", "14 m"), "utf-8")
        deck.built()
        files = (deck.home / "dist/harbour.apkg", deck.notes / "ledger.json")
        first = [file.read_bytes() for file in files]
        deck.now += 2 * RECENT
        deck.built()
        assert [file.read_bytes() for file in files] == first


def test_an_earlier_value_is_told_while_it_is_recent(tmp_path: Path) -> None:
    def back(deck: Life) -> str:
        (card,) = (one for one in deck.shown().values() if "lock width" in one.front)
        return " ".join(card.answer_lines)

    with life(tmp_path, harbour=NOTES) as deck:
        path = deck.notes / "harbour.md"
        path.write_text(NOTES.replace("12 m", "14 m"), "utf-8")
        deck.built()
        deck.imported()
        assert re.match(r"14 m was 12 m until \d{4}-\d\d ", back(deck))
        deck.now += 2 * RECENT
        path.write_text(NOTES.replace("12 m", "14 m").replace("5.6 m", "5.8 m"), "utf-8")
        deck.built()
        done = deck.imported()
        assert done["updated"] == 1  # what is no longer told is no reason to touch a note
        path.write_text(NOTES, "utf-8")
        deck.built()
        deck.imported()
        assert "was" not in back(deck)  # what is taken back is forgotten


def test_what_the_learner_changed_in_an_unchanged_note_stays(tmp_path: Path) -> None:
    with life(tmp_path, harbour=NOTES) as deck:
        note = deck.col.get_note(deck.col.find_notes("Question:*sluice*")[0])
        note["Detail"] = "my own words"
        note.tags.append("marked")
        deck.col.update_note(note)
        deck.touched_now()
        deck.col.sched.suspend_cards(note.card_ids())
        (deck.notes / "harbour.md").write_text(NOTES.replace("12 m", "14 m"), "utf-8")
        deck.built()
        deck.imported()
        kept = deck.col.get_note(note.id)
        assert kept["Detail"] == "my own words"
        assert {"marked", "mine"} <= set(kept.tags)
        assert kept.cards()[0].queue == -1


def test_a_new_look_reaches_the_cards_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with life(tmp_path, harbour=NOTES) as deck:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "templates/anki").mkdir(parents=True)
        (tmp_path / "templates/anki/cards.css").write_text(".card { color: teal }", "utf-8")
        deck.built()
        assert deck.imported()["updated"] == 0
        assert {card.css for card in deck.shown().values()} == {".card { color: teal }"}
        assert all("mine" in card.tags for card in deck.shown().values())


def test_two_that_could_be_one_are_told_and_not_guessed(tmp_path: Path) -> None:
    locks = "# Locks\n\n## Alder\n\n- Max gate width: 3 m\n\n## Birch\n\n- Max gate width: 3 m\n"
    with life(tmp_path, locks=locks) as deck:
        (deck.notes / "locks.md").write_text("# Locks\n\n## Cedar\n\n- Max gate width: 3 m\n", "utf-8")
        report = deck.built()
        statuses = Counter(change.status for change in report.changes)
        assert statuses == {Status.NEW: 1, Status.RETIRED: 2}
        (line,) = doubt_lines(report.changes)
        assert "could not be told for sure" in line
        assert re.search(r"locks.md:5: .*[Aa]lder.* or .*[Bb]irch", line)


def test_any_number_of_retired_notes_can_be_searched_for(tmp_path: Path) -> None:
    with life(tmp_path, harbour=NOTES) as deck:
        guids = sorted({guid for guid, _ in deck.shown()})
        found = deck.col.find_notes(search_of([*(f"{number:020x}" for number in range(2500)), *guids]))
        assert len(found) == deck.col.note_count()
        assert search_of(["a", "b"]) == "Key:a OR Key:b"


# --- a later version of the rules


def as_another_version(monkeypatch: pytest.MonkeyPatch, reword: Callable[[Ask], Ask]) -> None:
    """From now on each fact is asked as `reword` says, and every rule has another name."""
    from build_decks.composer.asks import asks_of
    from build_decks.composer.chooser import chosen

    def later(fact: Fact, wording: Wording) -> Iterator[Ask]:
        return (reword(ask) for ask in asks_of(fact, wording))

    def renamed(facts: tuple[Fact, ...], alone: bool = False) -> Iterator[Fact]:
        for fact in chosen(facts, alone):
            yield replace(fact, provenance=replace(fact.provenance, rule=f"new {fact.provenance.rule}"))

    monkeypatch.setattr(decker, "asks_of", later)
    monkeypatch.setattr(decker, "chosen", renamed)
    monkeypatch.setattr(decker, "why_bare", lambda *_: "")  # which gaps are good enough is not asked here


def worded_anew(ask: Ask) -> Ask:
    """Another question, and what it asks for has another name in the program."""
    if not isinstance(ask.body, Basic):
        return ask
    question = f"Say, {ask.body.question[:1].lower()}{ask.body.question[1:]}"
    return replace(ask, body=Basic(question, ask.body.answer.removeprefix("A ")), slot=f"the {ask.slot}")


def as_a_gap(ask: Ask) -> Ask:
    """A sentence with a gap, where there was a question."""
    body = Cloze(f"{question_of(ask.body)} – It is ", answer_of(ask.body), ", as the notes say.")
    return replace(ask, body=body) if isinstance(ask.body, Basic) else ask


@pytest.mark.parametrize("reword", [worded_anew, as_a_gap])
def test_a_later_version_that_asks_otherwise_keeps_every_history(
    reword: Callable[[Ask], Ask], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with life(tmp_path, harbour=NOTES) as deck:
        before, shown = deck.histories(), deck.shown()
        as_another_version(monkeypatch, reword)
        report = deck.built()
        assert not {Status.NEW, Status.RETIRED} & {change.status for change in report.changes}, report.changes
        done = deck.imported()
        assert (done["new"], done["conflicting"]) == (0, 0)
        assert deck.histories() == before
        now = deck.shown()
        assert not any(card.fields["Was"] for card in now.values())  # no value has changed, only how it is read
        anew = [place for place in shown if now[place].front_lines != shown[place].front_lines]
        assert len(anew) > len(shown) / 2
