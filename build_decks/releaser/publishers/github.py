"""Publishing as a release on GitHub, through its command line tool `gh`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from build_decks.errors import NotesTrouble, Trouble
from build_decks.releaser.manifest import NOTES, Manifest, is_whole
from build_decks.releaser.publishers.branch import push_with_tag, remote_refusals
from build_decks.releaser.repository import Repository


class GitHub:
    """A GitHub release: a draft while files are sent, published when all of them are there."""

    tag_is_out = False

    def __init__(self, repository: Repository, remote: str) -> None:
        self.repository = repository
        self.remote = remote

    def refusals(self) -> list[Trouble]:
        """`gh` must be installed, signed in, and know the repository."""
        if not shutil.which("gh"):
            return [NotesTrouble("publishing on GitHub needs its tool gh.", "Install it: https://cli.github.com.")]
        if self._gh("auth", "status").returncode:
            return [NotesTrouble("gh is not signed in.", "Run gh auth login, or set GH_TOKEN.")]
        seen = self._gh("repo", "view", "--json", "url")
        if seen.returncode:
            return [NotesTrouble(f"gh cannot see the repository on GitHub: {_said(seen)}.", "Check its remotes.")]
        return remote_refusals(self.repository, self.remote)

    def outlook(self, manifest: Manifest) -> str:
        """What will be pushed and made."""
        return f"The tag {manifest.tag} is pushed to {self.remote}, and a GitHub release made of it with all files."

    def fetch(self, version: str, folder: Path) -> bool:
        """Downloads an earlier release."""
        return self._gh("release", "download", f"v{version}", "--dir", str(folder)).returncode == 0 and is_whole(folder)

    def recall(self, manifest: Manifest) -> bool:
        """Fetches the tag, where the remote has it on this commit."""
        return self.repository.fetch_tag(self.remote, manifest.tag, manifest.commit)

    def publish(self, folder: Path, manifest: Manifest) -> str:
        """Pushes the tag, sends what is not there yet, and publishes when everything is."""
        files = sorted(folder.iterdir())
        strange = [path.name for path in files if not path.name.isascii()]
        if strange:
            what = f"GitHub does not keep a name such as {strange[0]!r}."
            raise NotesTrouble(what, "Rename the note file, or publish elsewhere.")
        push_with_tag(self.repository, self.remote, manifest, [])
        self.tag_is_out = True
        release = self._view(manifest)
        if release is None:
            kind = ["--prerelease"] if "-" in manifest.version else []
            title = f"{manifest.title} {manifest.version}"
            notes = ["--title", title, "--notes-file", str(folder / NOTES)]
            self._must("release", "create", manifest.tag, "--verify-tag", "--draft", *kind, *notes)
            release = self._view(manifest) or {}
        wanted = {path.name: path.stat().st_size for path in files}
        there = _sizes(release)
        lacking = [str(path) for path in files if there.get(path.name) != path.stat().st_size]
        if lacking and not release.get("isDraft", True):
            what = f"{manifest.version} is published on GitHub already, with other files."
            raise NotesTrouble(what, "Raise the version; what is published stays.")
        if lacking:
            self._must("release", "upload", manifest.tag, "--clobber", *lacking)
        there = _sizes(self._view(manifest) or {})
        wrong = [name for name, size in wanted.items() if there.get(name) != size]
        if wrong:
            raise NotesTrouble(f"GitHub has not got all files, such as {wrong[0]!r}.", "Run the release again.")
        if release.get("isDraft", True):
            self._must("release", "edit", manifest.tag, "--draft=false")
        return f"Published on GitHub: {(self._view(manifest) or {}).get('url', manifest.tag)}"

    def _view(self, manifest: Manifest) -> dict[str, Any] | None:
        """The release as GitHub has it; None where it has none."""
        done = self._gh("release", "view", manifest.tag, "--json", "isDraft,assets,url")
        if done.returncode:
            return None
        seen: dict[str, Any] = json.loads(done.stdout)
        return seen

    def _must(self, *args: str) -> None:
        done = self._gh(*args)
        if done.returncode:
            raise NotesTrouble(f"gh {' '.join(args[:2])} failed: {_said(done)}.", "Run the release again to go on.")

    def _gh(self, *args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(("gh", *args), cwd=self.repository.root, capture_output=True, text=True, encoding="utf-8")


def _sizes(release: dict[str, Any]) -> dict[str, int]:
    return {asset["name"]: asset["size"] for asset in release.get("assets", ())}


def _said(done: subprocess.CompletedProcess[str]) -> str:
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    return lines[-1].strip().rstrip(".") if lines else f"exit code {done.returncode}"
