"""The order of a release: refuse, check, build twice, import, read back, write, tag, publish.

Nothing outside the system's temporary folder changes before everything is checked. After that each step either happened
or did not, so that a release that failed half-way can be run again: it finds what is done and goes on.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from build_decks.errors import NotesTrouble, unusable
from build_decks.releaser import manifest, page_writer, site
from build_decks.releaser.maker import Say, make
from build_decks.releaser.manifest import Manifest
from build_decks.releaser.refuser import Order, Plan, plan


def release(order: Order, say: Say) -> None:
    """Releases, and says each step. Raises Trouble, or a group of them, where it cannot; then nothing is published."""
    try:
        _release(plan(order), say)
    except OSError as error:
        raise unusable(error) from error


def _release(planned: Plan, say: Say) -> None:
    order = planned.order
    say(f"Releasing {order.source.as_posix()} as {planned.version}, commit {planned.commit[:10]}")
    _run_commands(order.commands, say)
    with TemporaryDirectory(prefix="build-decks-") as temporary:
        scratch = Path(temporary)
        made = scratch / "release"
        made.mkdir()
        record = make(planned, scratch, made, say)
        if order.dry:
            _foretell(planned, record, made, say)
            return
        _place(planned, record, made, say)
    _publish(planned, record, say)


def _run_commands(commands: tuple[str, ...], say: Say) -> None:
    for command in commands:
        say(f"Running {command}")
        if subprocess.run(command, shell=True).returncode:
            raise NotesTrouble(f"the check {command!r} failed.", "Put right what it says.")


def _foretell(plan: Plan, record: Manifest, made: Path, say: Say) -> None:
    """What a release would do from here on."""
    say(
        f"Dry run: nothing was changed. A release would write {len(list(made.iterdir()))} files to {plan.folder.as_posix()}/:"
    )
    for path in sorted(made.iterdir()):
        say(f"  {path.name} ({page_writer.human_size(path.stat().st_size)})")
    say(f"The tag {record.tag} is there already." if plan.tagged else f"It would make the annotated tag {record.tag}.")
    say(plan.publisher.outlook(record))
    say((made / manifest.NOTES).read_text("utf-8").rstrip())


def _place(plan: Plan, record: Manifest, made: Path, say: Say) -> None:
    """Puts the release in its place. What an earlier run has left there stays if it is the same."""
    target = plan.folder
    there = manifest.read_manifest(target)
    if there and there.same_release(record) and manifest.is_whole(target):
        say(f"{target.as_posix()}/ is there already, from an earlier run")
        return
    if there and plan.tagged and there.commit == record.commit and manifest.is_whole(target):
        what = f"{record.version} was released with other files, and a released version never changes."
        raise NotesTrouble(what, "Raise the version.", target.as_posix())
    target.parent.mkdir(parents=True, exist_ok=True)
    with site.partial(target) as folder:
        shutil.copytree(made, folder)
        shutil.rmtree(target, ignore_errors=True)
    site.renew(target.parent)
    say(f"Wrote {len(list(target.iterdir()))} files to {target.as_posix()}/")


def _publish(plan: Plan, record: Manifest, say: Say) -> None:
    """Tags and publishes. Where publishing fails, a tag that is nowhere else is taken away again."""
    known = plan.tagged or plan.publisher.recall(record)
    if not known:
        plan.repository.tag(record.tag, f"Release {record.version}\n\n{plan.section}\n")
        say(f"Tagged {record.tag}")
    try:
        say(plan.publisher.publish(plan.folder, record))
    except BaseException:
        if not known and not plan.publisher.tag_is_out:
            plan.repository.untag(record.tag)
        raise
