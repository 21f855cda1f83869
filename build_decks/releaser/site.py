"""A folder of releases that can be put on the web as it is: a folder for each version, a page that lists them all, and in
front the page of the latest, with its decks under names that stay (`NAME.apkg`), to be linked from paper."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_decks.errors import NotesTrouble
from build_decks.pipeline import PROJECT
from build_decks.releaser.manifest import PAGE, Manifest, is_whole, read_manifest
from build_decks.releaser.version import Version
from build_decks.replacer import replace_file
from build_decks.templates_loader import find_template, render_template
from build_decks.writers.preview import policy

LIST = "releases.html"


def add_release(site: Path, release: Path) -> None:
    """Puts the release in the folder `release` into a site, all of it or nothing, and renews what stands in front.

    One that is there already stays as it is. Raises NotesTrouble where the site has this version with other files.
    """
    manifest = _manifest(release)
    target = site / manifest.version
    if target != release and not holds(site, manifest):
        site.mkdir(parents=True, exist_ok=True)
        with partial(target) as folder:
            shutil.copytree(release, folder)
    renew(site)


def holds(site: Path, manifest: Manifest) -> bool:
    """Whether a site has this very release. Raises NotesTrouble where it has another of the same version."""
    there = site / manifest.version
    if not there.exists():
        return False
    known = read_manifest(there)
    if known and known.same_release(manifest) and is_whole(there):
        return True
    raise NotesTrouble(
        f"{manifest.version} is here already, with other files.",
        "Raise the version; what is published stays.",
        str(there),
    )


def renew(site: Path) -> None:
    """Writes the list of releases, and in front of it the page and the decks of the latest."""
    manifests = releases_of(site)
    style = find_template("release/page.css", PROJECT).read_text("utf-8").replace("</", "<\\/")
    listed = render_template("release/releases.html", PROJECT, releases=manifests, style=style, policy=policy())
    replace_file(site / LIST, listed.encode())
    latest = next((m for m in manifests if "-" not in m.version), manifests[0])
    page = (site / latest.version / PAGE).read_text("utf-8")
    # The page's addresses are those of its own folder, wherever it is shown.
    replace_file(site / PAGE, page.replace("<head>", f'<head>\n<base href="{latest.version}/">', 1).encode())
    for contents in latest.contents:
        deck = contents.artifact("deck")
        (site / contents.name).parent.mkdir(parents=True, exist_ok=True)
        replace_file(site / f"{contents.name}.apkg", (site / latest.version / deck.name).read_bytes())
    replace_file(site / ".nojekyll", b"")  # GitHub Pages shall serve the files as they are


def releases_of(site: Path) -> list[Manifest]:
    """The releases in a site, the latest first."""
    versions = sorted(filter(None, (Version.read(path.name) for path in site.iterdir() if path.is_dir())), reverse=True)
    return [manifest for version in versions if (manifest := read_manifest(site / str(version)))]


@contextmanager
def partial(target: Path) -> Iterator[Path]:
    """A folder to fill, not there yet, that becomes `target` when all is well and is gone otherwise.

    What a run that was killed has left of it is cleared away.
    """
    folder = target.with_name(f".{target.name}.part")
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
        folder.rename(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _manifest(release: Path) -> Manifest:
    manifest = read_manifest(release)
    if manifest is None or not is_whole(release):
        raise NotesTrouble("this release is damaged.", "Delete the folder and release again.", str(release))
    return manifest
