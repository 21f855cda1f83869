"""Publishing onto a branch of a git remote, such as the gh-pages that GitHub shows as a site."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from build_decks.errors import NotesTrouble, Trouble
from build_decks.releaser.manifest import Manifest, is_whole
from build_decks.releaser.repository import GitTrouble, Repository
from build_decks.releaser.site import add_release


class Branch:
    """A site of releases as the files of a branch: each release is a commit on top, pushed together with the tag."""

    tag_is_out = False

    def __init__(self, repository: Repository, remote: str, branch: str) -> None:
        self.repository = repository
        self.remote = remote
        self.branch = branch

    def refusals(self) -> list[Trouble]:
        """The remote must be known and answer, and the branch must not be that of the notes."""
        refused: list[Trouble] = []
        if self.branch == self.repository.branch:
            what = f"release.branch is {self.branch!r}, the branch of the notes themselves."
            refused.append(NotesTrouble(what, 'Name one for the releases: branch = "gh-pages".'))
        return refused + remote_refusals(self.repository, self.remote)

    def outlook(self, manifest: Manifest) -> str:
        """What will be pushed."""
        return f"It is committed to the branch {self.branch} of {self.remote} and pushed there with the tag {manifest.tag}."

    def fetch(self, version: str, folder: Path) -> bool:
        """Takes an earlier release from the branch."""
        try:
            commit = self.repository.fetch(self.remote, f"refs/heads/{self.branch}")
            self.repository.export(f"{commit}:{version}", folder)
        except GitTrouble:
            return False
        return is_whole(folder)

    def recall(self, manifest: Manifest) -> bool:
        """Fetches the tag, where the remote has it on this commit."""
        return self.repository.fetch_tag(self.remote, manifest.tag, manifest.commit)

    def publish(self, folder: Path, manifest: Manifest) -> str:
        """Commits the release to the branch and pushes branch and tag, both or neither."""
        parent = self.repository.fetch(self.remote, f"refs/heads/{self.branch}")
        with TemporaryDirectory(prefix="build-decks-") as temporary:
            site = Path(temporary, "site")
            site.mkdir()
            if parent:
                self.repository.export(parent, site)
            add_release(site, folder)
            commit = self.repository.commit(site, parent, f"Release {manifest.version}")
        refs = [] if commit == parent else [f"{commit}:refs/heads/{self.branch}"]
        push_with_tag(self.repository, self.remote, manifest, refs)
        self.tag_is_out = True
        return f"Published on the branch {self.branch} of {self.remote}, in {manifest.version}/."


def remote_refusals(repository: Repository, remote: str) -> list[Trouble]:
    """What is wrong with a remote, if anything is."""
    if not repository.has_remote(remote):
        return [NotesTrouble(f"there is no git remote {remote!r}.", f"Add it: git remote add {remote} URL.")]
    try:
        repository.git("ls-remote", "--quiet", remote, "HEAD")
    except GitTrouble as trouble:
        return [
            NotesTrouble(f"the remote {remote!r} does not answer: {trouble.what}", "Check its address and your access.")
        ]
    return []


def push_with_tag(repository: Repository, remote: str, manifest: Manifest, refs: list[str]) -> None:
    """Pushes refs, and the tag where the remote has not got it yet, all or none.

    Raises NotesTrouble where the remote has this tag on another commit.
    """
    there = repository.remote_tag(remote, manifest.tag)
    if there and there != manifest.commit:
        what = f"{remote} has the tag {manifest.tag} on another commit, {there[:10]}."
        raise NotesTrouble(what, "Raise the version; what is published stays.")
    if not there:
        refs = [*refs, f"refs/tags/{manifest.tag}"]
    if refs:
        repository.push(remote, *refs)
