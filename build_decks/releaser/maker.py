"""Makes a release in a folder: built and checked artifacts, what records them, and the page that offers them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from build_decks.errors import NotesTrouble
from build_decks.finder import find_notes
from build_decks.identity.ledger import Ledger
from build_decks.identity.ledger_file import from_bytes
from build_decks.pipeline import ENDINGS, Study, configure, study
from build_decks.releaser import changes, manifest, page_writer
from build_decks.releaser.anki_checker import AnkiReport, check_decks
from build_decks.releaser.builder import Build, build_twice, rebuild
from build_decks.releaser.manifest import Contents, Manifest
from build_decks.releaser.notes_writer import release_notes
from build_decks.releaser.pdf_checker import Papers, check_papers, require_pdfium
from build_decks.releaser.refuser import Plan
from build_decks.releaser.tools import versions

Say = Callable[[str], None]

KINDS = dict(zip(ENDINGS, ("deck", "cheatsheet", "flashcards", "quiz", "preview", "facts"), strict=True))


def make(plan: Plan, scratch: Path, made: Path, say: Say) -> Manifest:
    """Builds and checks everything, and writes the release into the folder `made`."""
    build = build_twice(plan.repository, plan.commit, plan.place, scratch / "builds")
    files = len(build.files) * len(ENDINGS)
    checks = [f"Built twice, in two folders and processes: all {files} files are the same, byte for byte."]
    say(checks[-1])
    studies = _studies(plan)
    papers = [_check_papers(studies[file.source], file.paths(build.folder)) for file in build.files]
    sheets, cut, quizzes = (sum(getattr(p, kind) for p in papers) for kind in ("sheet", "flashcards", "quiz"))
    checks.append(
        f"Read back the PDFs, {sheets} + {cut} + {quizzes} pages: every row of the sheet and every card is printed."
    )
    say(checks[-1])
    earlier, whence = _earlier_decks(plan, scratch / "earlier")
    report = check_decks([file.paths(build.folder)[".apkg"] for file in build.files], earlier, scratch / "anki")
    checks += _told(report, plan, whence)
    for check in checks[2:]:
        say(check)

    past = _ledger_of(plan)
    changed = changes.changes_between(past, build.ledger)
    record = _record(plan, build, studies, papers, tuple(checks), changes.counts(changed), report.version, made)
    exhibits = tuple(
        page_writer.Exhibit(contents, paper.picture, page_writer.chosen(cards))
        for contents, paper, cards in zip(record.contents, papers, report.cards, strict=True)
    )
    address = f"{plan.config.base_url.rstrip('/')}/" if plan.config.base_url else ""
    if not address:
        say("The page has no QR code: deck.toml has no base_url that says where it will be found.")
    page = page_writer.download_page(record, exhibits, plan.section, changed, address)
    for name, text in (
        (manifest.FILE_NAME, record.as_text()),
        (manifest.NOTES, release_notes(record, plan.section, changed)),
        (manifest.PAGE, page),
    ):
        (made / name).write_text(text, "utf-8", newline="\n")
    manifest.write_sums(made)
    return record


def _studies(plan: Plan) -> dict[str, Study]:
    config = configure(plan.order.source)
    return {notes.shown: study(notes, config) for notes in find_notes(plan.order.source)}


def _check_papers(one: Study, paths: dict[str, Path]) -> Papers:
    return check_papers(one.deck, one.sheet, *(paths[f"-{kind}.pdf"] for kind in ("cheatsheet", "flashcards", "quiz")))


def _earlier_decks(plan: Plan, scratch: Path) -> tuple[list[Path], str]:
    """The decks of the last release, and where they are from: kept here, published, or built again from its tag."""
    if plan.previous is None:
        return [], ""
    kept = plan.order.out / "release" / str(plan.previous)
    fetched = scratch / "published"
    fetched.mkdir(parents=True)
    if manifest.is_whole(kept):
        folder, whence = kept, "as it was released"
    elif plan.publisher.fetch(str(plan.previous), fetched):
        folder, whence = fetched, "as it is published"
    else:
        files = rebuild(plan.repository, plan.previous.tag, plan.place, scratch) or ()
        return [file.paths(scratch / "built")[".apkg"] for file in files], "built again from its tag"
    return sorted(folder.glob("*.apkg")), whence


def _told(report: AnkiReport, plan: Plan, whence: str) -> list[str]:
    told = [
        f"Imported into Anki {report.version} twice: {report.notes:,} notes the first time, nothing new the second."
    ]
    if plan.previous and report.kept:
        told.append(
            f"Imported over {plan.previous}, {whence}, after every card was learned: {report.kept:,} notes kept their "
            f"history, {report.new:,} new, none doubled."
        )
    return told


def _ledger_of(plan: Plan) -> Ledger:
    """The ledger of the last release; an empty one where there was none."""
    data = plan.repository.content(plan.previous.tag, plan.place.ledger) if plan.previous else None
    return from_bytes(data, f"{plan.previous}: ledger.json") if data else Ledger()


def _record(
    plan: Plan,
    build: Build,
    studies: dict[str, Study],
    papers: list[Papers],
    checks: tuple[str, ...],
    counts: tuple[int, int, int],
    anki: str,
    made: Path,
) -> Manifest:
    """Copies the built files under their versioned names into the folder `made`, and records them."""
    contents = []
    for file, paper in zip(build.files, papers, strict=True):
        artifacts = []
        for ending, path in file.paths(build.folder).items():
            # One folder holds them all, on GitHub too: "unit1/sqs" is published as "unit1-sqs".
            target = made / f"{file.name.replace('/', '-')}-{plan.version}{ending}"
            if target.exists():
                raise NotesTrouble(f"two note files would be released as {target.name}.", "Rename one.", file.source)
            shutil.copyfile(path, target)
            artifacts.append(manifest.artifact_of(target, KINDS[ending]))
        pages = (paper.sheet, paper.flashcards, paper.quiz)
        title = studies[file.source].deck.title
        about = (file.source, file.name, title, file.facts, file.cards, file.omitted)
        contents.append(Contents(*about, pages, tuple(artifacts)))
    titles = {one.title for one in contents}
    return Manifest(
        title=plan.config.title or (titles.pop() if len(titles) == 1 else plan.place.source.name),
        version=str(plan.version),
        tag=plan.version.tag,
        commit=plan.commit,
        date=time.strftime("%Y-%m-%d", time.gmtime(plan.repository.date(plan.commit))),
        previous=str(plan.previous or ""),
        changes=counts,
        contents=tuple(contents),
        built_with=versions(),
        checked_with=(("anki", anki), ("pdfium", require_pdfium())),
        checks=checks,
    )
