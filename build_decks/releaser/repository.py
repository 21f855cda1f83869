"""The git repository of the notes. Nothing here touches its files, its index or its branches; only `tag` and `push` leave a trace.

Trees and commits for the published branch are made with git's own plumbing in an index beside the repository's.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_decks.errors import NotesTrouble, Trouble

# What a hook or another git sets would make ours work on its index or its repository.
_FOREIGN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
# The published bytes are those of the release: no conversion on their way into the branch or out of it.
_EXACT = (
    "-c",
    "core.autocrlf=false",
    "-c",
    "core.safecrlf=false",
    "-c",
    "core.attributesFile=",
    "-c",
    "core.quotePath=false",
)


class GitTrouble(NotesTrouble):
    """What git said when it refused."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with a working tree at `root`."""

    root: Path

    @property
    def head(self) -> str:
        """The commit that is checked out."""
        return self.git("rev-parse", "--verify", "HEAD^{commit}")

    @property
    def branch(self) -> str:
        """The branch that is checked out; empty where none is."""
        done = self._run(("symbolic-ref", "--quiet", "--short", "HEAD"))
        return done.stdout.decode().strip()

    def date(self, commit: str) -> int:
        """When a commit was made, in seconds."""
        return int(self.git("show", "--no-patch", "--format=%ct", f"{commit}^{{commit}}"))

    def unclean(self, apart: Path) -> list[str]:
        """The files that are not as committed, without those below `apart`."""
        beside = os.path.relpath(apart.resolve(), self.root)
        excluded = (
            [] if beside.startswith("..") or beside == "." else [f":(exclude,top,literal){Path(beside).as_posix()}"]
        )
        listed = self.git("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", ":/", *excluded)
        return sorted(entry[3:] for entry in listed.split("\0") if entry)

    def holds(self, commit: str, path: Path) -> bool:
        """Whether a commit has the file at `path`."""
        return self.content(commit, path) is not None

    def content(self, commit: str, path: Path) -> bytes | None:
        """The file at `path`, inside the working tree, as a commit has it; None where it has none."""
        inside = path.absolute().relative_to(self.root).as_posix()
        done = self._run(("cat-file", "blob", f"{commit}:{inside}"))
        return done.stdout if done.returncode == 0 else None

    def tags(self) -> list[str]:
        """The tags of this commit and of those before it."""
        return self.git("tag", "--list", "--merged", "HEAD").split()

    def tagged(self, tag: str) -> tuple[str, bool] | None:
        """The commit that a tag names and whether it is an annotated one; None where there is no such tag."""
        done = self._run(("rev-parse", "--verify", "--quiet", f"refs/tags/{tag}^{{commit}}"))
        if done.returncode:
            return None
        return done.stdout.decode().strip(), self.git("cat-file", "-t", f"refs/tags/{tag}") == "tag"

    def tag(self, tag: str, message: str) -> None:
        """Makes an annotated tag of the commit that is checked out."""
        self.git("tag", "--annotate", "--cleanup=verbatim", "--file=-", tag, given=message.encode())

    def untag(self, tag: str) -> None:
        """Takes a tag away again."""
        self.git("tag", "--delete", tag)

    def export(self, tree: str, folder: Path) -> None:
        """Writes all files of a commit or tree into `folder`."""
        index = {"GIT_INDEX_FILE": str(_index(folder))}
        self.git("read-tree", tree, more=index)
        self.git("checkout-index", "--all", "--force", f"--prefix={folder.as_posix()}/", more=index)

    def commit(self, folder: Path, parent: str, message: str) -> str:
        """A commit of all files of `folder` on `parent` (empty for a first one); `parent` itself where they are the same."""
        index = {"GIT_INDEX_FILE": str(_index(folder)), "GIT_WORK_TREE": str(folder), "GIT_DIR": self._directory()}
        self.git("read-tree", "--empty", more=index)
        self.git(*_EXACT, "add", "--all", "--force", "--", ".", more=index, where=folder)
        tree = self.git("write-tree", more=index)
        if parent and tree == self.git("rev-parse", f"{parent}^{{tree}}"):
            return parent
        return self.git("commit-tree", tree, *(("-p", parent) if parent else ()), "-F", "-", given=message.encode())

    def fetch(self, remote: str, ref: str) -> str:
        """Fetches one ref of a remote without recording it, and returns its commit; empty where the remote has none."""
        listed = self.git("ls-remote", remote, ref).split()
        if not listed:
            return ""
        self.git("fetch", "--no-tags", "--no-write-fetch-head", "--quiet", remote, listed[0])
        return listed[0]

    def remote_tag(self, remote: str, tag: str) -> str:
        """The commit that a remote's tag names; empty where it has no such tag."""
        lines = [line.split("\t") for line in self.git("ls-remote", remote, f"refs/tags/{tag}*").splitlines()]
        named = {name: commit for commit, name in lines}
        return named.get(f"refs/tags/{tag}^{{}}") or named.get(f"refs/tags/{tag}", "")

    def fetch_tag(self, remote: str, tag: str, commit: str) -> bool:
        """Fetches the tag of a remote if it names this commit there."""
        if self.remote_tag(remote, tag) != commit:
            return False
        self.git("fetch", "--no-tags", "--no-write-fetch-head", "--quiet", remote, f"refs/tags/{tag}:refs/tags/{tag}")
        return True

    def push(self, remote: str, *refs: str) -> None:
        """Pushes all of the refs or none."""
        self.git("push", "--atomic", "--quiet", remote, *refs)

    def has_remote(self, remote: str) -> bool:
        """Whether a remote of this name is known."""
        return remote in self.git("remote").split()

    def identity(self) -> Trouble | None:
        """What is wrong with the name that tags and commits are made under, if anything is."""
        if self._run(("var", "GIT_COMMITTER_IDENT")).returncode == 0:
            return None
        return GitTrouble(
            "git does not know who makes the tag.", 'Tell it: git config user.name "…" and git config user.email "…".'
        )

    def git(
        self, *args: str, given: bytes = b"", more: Mapping[str, str] | None = None, where: Path | None = None
    ) -> str:
        """What git answers. Raises GitTrouble where it refuses."""
        done = self._run(args, given, more, where)
        if done.returncode:
            verb = next(arg for arg in args if not arg.startswith("-") and "=" not in arg)
            said = [line for line in done.stderr.decode(errors="replace").splitlines() if line.strip()]
            told = next(
                (line for line in said if line.startswith(("fatal:", "error:", " !"))), said[-1] if said else ""
            )
            raise GitTrouble(f"git {verb} failed: {told.strip().rstrip('.')}.")
        return done.stdout.decode(errors="surrogateescape").strip("\n")

    def _run(
        self,
        args: tuple[str, ...],
        given: bytes = b"",
        more: Mapping[str, str] | None = None,
        where: Path | None = None,
    ) -> subprocess.CompletedProcess[bytes]:
        return _call(args, where or self.root, given, more)

    def _directory(self) -> str:
        return self.git("rev-parse", "--absolute-git-dir")


def find_repository(folder: Path) -> Repository:
    """The repository that `folder` lies in. Raises GitTrouble where git is missing, or there is none with a commit."""
    try:
        done = _call(("rev-parse", "--show-toplevel"), folder)
    except FileNotFoundError as error:
        raise GitTrouble("a release needs git, and it is not installed.", "Install git.") from error
    if done.returncode:
        raise GitTrouble(
            "these notes are in no git repository, so a release could not say what it was made of.",
            "Run git init, add and commit them.",
            folder.as_posix(),
        )
    repository = Repository(Path(done.stdout.decode().strip()))
    if _call(("rev-parse", "--verify", "--quiet", "HEAD"), folder).returncode:
        raise GitTrouble("this repository has no commit yet.", "Commit the notes.", folder.as_posix())
    return repository


def _call(
    args: tuple[str, ...], where: Path, given: bytes = b"", more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _FOREIGN} | {"LC_ALL": "C"}
    return subprocess.run(
        ("git", *args), cwd=where, input=given, capture_output=True, env=environment | dict(more or {})
    )


def _index(folder: Path) -> Path:
    """The index file of an exported folder; beside it, so that it is none of its files."""
    return folder.with_name(f"{folder.name}.index")
