"""A repository of notes to release from, with a real bare one as its remote, and the real command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

NOTES = """# Harbour

- Lock width: 12 m
- VHF: very high frequency
- Gates: max opening 90 s, default 40 s
- Tides are of three kinds: spring, neap, storm
"""
CHANGELOG = "# Changelog\n\n## 1.0.0\n\n- The first one\n"


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder that holds the repository `work`, its remote `remote.git` and a folder `home` without any git settings."""

    folder: Path

    @property
    def work(self) -> Path:
        """The working tree."""
        return self.folder / "work"

    @property
    def remote(self) -> Path:
        """The bare repository."""
        return self.folder / "remote.git"

    def git(self, *args: str, bare: bool = False) -> str:
        """What git answers, in the working tree or in the remote."""
        done = subprocess.run(["git", *args], cwd=self.remote if bare else self.work, env=self.environment(), check=True,
                              capture_output=True, text=True)  # fmt: skip
        return done.stdout.strip()

    def environment(self) -> dict[str, str]:
        """The environment of all commands: no settings of whoever runs the tests, an early `bin` for stand-ins."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        path = os.pathsep.join((str(self.folder / "bin"), kept["PATH"]))
        return kept | {"HOME": str(self.folder / "home"), "GIT_CONFIG_NOSYSTEM": "1", "PATH": path}

    def run(self, *args: str) -> tuple[int, str, str]:
        """Exit code, stdout and stderr of `build-decks`, run in the working tree."""
        done = subprocess.run([sys.executable, "-m", "build_decks", *args], cwd=self.work, env=self.environment(),
                              capture_output=True, text=True)  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    def release(self, version: str, *args: str) -> tuple[int, str, str]:
        """The same for a release of the notes."""
        return self.run("release", "notes", "--version", version, *args)

    def write(self, name: str, text: str) -> None:
        """Writes a file of the working tree."""
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def commit(self, message: str = "Edit") -> None:
        """Builds the notes and commits everything."""
        code, _, err = self.run("notes")
        assert (code, err) == (0, "")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def state(self) -> tuple[str, ...]:
        """Everything that a failed release must leave as it was: files, tags, branches, here and at the remote."""
        here = (self.git("status", "--porcelain"), self.git("for-each-ref"), self.git("rev-parse", "HEAD"))
        ledger = (self.work / "notes" / "ledger.json").read_text("utf-8")
        return (*here, ledger, self.git("for-each-ref", bare=True))


def workshop(folder: Path) -> Workshop:
    """A repository whose notes are built, committed and pushed."""
    made = Workshop(folder)
    for name in ("work", "remote.git", "home", "bin"):
        (folder / name).mkdir(parents=True)
    made.git("init", "--quiet", "--bare", "--initial-branch=main", bare=True)
    made.git("init", "--quiet", "--initial-branch=main")
    made.git("config", "user.name", "The author")
    made.git("config", "user.email", "author@example.org")
    made.git("remote", "add", "origin", "../remote.git")
    made.write("notes/harbour.md", NOTES)
    made.write("CHANGELOG.md", CHANGELOG)
    made.write(".gitignore", "dist/\n")
    made.commit("First")
    made.git("push", "--quiet", "origin", "main")
    return made


def copied(shop: Workshop, folder: Path, deck_toml: str = "") -> Workshop:
    """A copy of a repository and its remote, with a deck.toml of its own."""
    shutil.copytree(shop.folder, folder, dirs_exist_ok=True)
    made = Workshop(folder)
    if deck_toml:
        made.write("notes/deck.toml", deck_toml)
        made.git("add", "--all")
        made.git("commit", "--quiet", "--message", "Configure")
    return made


def second_edition(shop: Workshop) -> None:
    """One value changed, one fact added, one retired, and what the change log says of it."""
    edited = (
        NOTES.replace("12 m", "14 m").replace("- VHF: very high frequency\n", "")
        + "- AIS: automatic identification system\n"
    )
    shop.write("notes/harbour.md", edited)
    shop.write(
        "CHANGELOG.md",
        CHANGELOG.replace("## 1.0.0", "## 1.1.0\n\n- *Corrected* <script>window.hurt = 1</script>\n\n## 1.0.0"),
    )
    shop.commit("Second")
