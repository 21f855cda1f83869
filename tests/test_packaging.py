"""The package as others install it, and the lock as others read it."""

from __future__ import annotations

import email
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
import yaml

from build_decks import __version__

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def package(root: Path, target: Path) -> dict[str, Path]:
    """The sdist and the wheel of a checkout, by their endings."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", target], cwd=root, check=True, capture_output=True
    )
    return {path.suffix: path for path in target.iterdir()}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return package(ROOT, tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="module")
def wheel(packages: dict[str, Path]) -> zipfile.ZipFile:
    return zipfile.ZipFile(packages[".whl"])


def test_wheel_holds_the_package_and_its_templates_only(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert {name.split("/")[0] for name in names} == {"build_decks", f"build_decks-{__version__}.dist-info"}
    for path in (ROOT / "templates").rglob("*"):
        if path.is_file():
            assert f"build_decks/templates/{path.relative_to(ROOT / 'templates').as_posix()}" in names
    for path in (ROOT / "build_decks").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert path.relative_to(ROOT).as_posix() in names


def test_packages_are_the_same_from_another_folder_and_from_the_sdist(
    packages: dict[str, Path], tmp_path: Path
) -> None:
    ignored = shutil.ignore_patterns(".git", ".venv", "dist", ".*_cache", ".hypothesis", "__pycache__")
    shutil.copytree(ROOT, tmp_path / "copy", ignore=ignored, copy_function=shutil.copy)  # not their times
    again = package(tmp_path / "copy", tmp_path / "again")
    assert {end: path.read_bytes() for end, path in again.items()} == {
        end: path.read_bytes() for end, path in packages.items()
    }
    with tarfile.open(packages[".gz"]) as sdist:
        sdist.extractall(tmp_path / "sdist", filter="data")
    (unpacked,) = (tmp_path / "sdist").iterdir()
    third = package(unpacked, tmp_path / "third")
    assert third[".whl"].read_bytes() == packages[".whl"].read_bytes()


def test_metadata_is_complete(wheel: zipfile.ZipFile) -> None:
    inside = f"build_decks-{__version__}.dist-info"
    metadata = email.message_from_bytes(wheel.read(f"{inside}/METADATA"))
    assert (metadata["Name"], metadata["Version"]) == ("build-decks", __version__)
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Summary"]
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert "# build-decks" in metadata.get_payload()
    assert metadata.get_all("Provides-Extra") == ["release"]
    required = {normal(re.split(r"[<>=~!\s;]", line)[0]) for line in metadata.get_all("Requires-Dist") or ()}
    assert {"genanki", "reportlab", "markdown-it-py", "jinja2", "anki", "pypdfium2"} <= required
    assert f"{inside}/licenses/LICENSE" in wheel.namelist()
    assert "build_decks/py.typed" in wheel.namelist()


def test_installed_from_the_wheel_it_works_in_any_folder(packages: dict[str, Path], tmp_path: Path) -> None:
    """A fresh environment with the wheel in it; what it depends on is lent by this one, so that no network is needed."""
    fresh = tmp_path / "fresh"
    venv.create(fresh, with_pip=False)
    python = fresh / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    own, lent = (
        Path(subprocess.run([one, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], check=True,
                            capture_output=True, text=True).stdout.strip())
        for one in (python, sys.executable)
    )  # fmt: skip
    (own / "lent.pth").write_text(f"{lent}\n", "utf-8")  # its modules, but no editable install of ours
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--disable-pip-version-check", str(packages[".whl"])], check=True)

    def run(*command: str | Path) -> str:
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env={"PATH": os.environ["PATH"]})
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    where = run(python, "-c", "from build_decks import templates_loader as t; print(t.shipped_templates())").strip()
    assert Path(where).is_relative_to(fresh)
    assert Path(where, "release", "page.html").is_file()
    assert run(python.with_name("build-decks"), "--version") == f"build-decks {__version__}\n"
    (tmp_path / "glossary.md").write_text("# Queues\n\n- TTL: time to live\n- max message size: 256 KB\n", "utf-8")
    (tmp_path / "deck.toml").write_text('[sheet]\ntheme = "ink-saver"\n', "utf-8")
    run(python.with_name("build-decks"), "glossary.md", "--out", "cards")
    made = sorted(path.name for path in (tmp_path / "cards").iterdir())
    assert made == [
        f"glossary{end}"
        for end in ("-cheatsheet.pdf", "-facts.json", "-flashcards.pdf", "-preview.html", "-quiz.pdf", ".apkg")
    ]


WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_pin_their_actions_and_may_do_little(path: Path) -> None:
    text = path.read_text("utf-8")
    used = re.findall(r"uses: *(.*)", text)
    assert used
    for action in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert job.get("permissions", {}) == ({"contents": "write"} if name == "release" else {})
        commands = "\n".join(step.get("run", "") for step in job["steps"])
        assert re.search(r"^ *make release|\.ci/run$", commands, re.M), "CI runs the targets that everybody runs"
        assert "${{" not in commands, "what a push names must not become shell"


def test_lock_pins_everything_by_hash_and_names_no_index() -> None:
    requirements = re.split(r"\n(?=[A-Za-z])", re.sub(r"^\s*#.*\n", "", LOCK, flags=re.M))
    for requirement in requirements:
        assert re.match(r"[\w.-]+==[\w.]+", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement
    assert "://" not in LOCK
    assert "--index" not in LOCK
    assert "--find-links" not in LOCK


def test_lock_holds_what_the_project_asks_for() -> None:
    asked = (*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"])
    locked = {normal(name) for name in re.findall(r"^([\w.-]+)==", LOCK, re.M)}
    assert {normal(re.split(r"[<>=~!\s]", name)[0]) for name in asked} <= locked


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["build", "--help"], ["buidl"], ["check", "--hurry"]])
def test_what_reads_no_notes_answers_at_once(arguments: list[str]) -> None:
    """Nothing heavy is imported before a command needs it."""
    code = f"import sys, build_decks.cli as cli; cli.run({arguments}); print('modules', *sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    heavy = {"genanki", "reportlab", "jinja2", "numpy", "HanTa", "lemminflect", "markdown_it", "build_decks.pipeline"}
    assert not heavy & set(answer.partition("modules ")[2].split())


def test_changelog_and_readme_keep_up() -> None:
    changelog, readme = ((ROOT / name).read_text("utf-8") for name in ("CHANGELOG.md", "README.md"))
    assert re.search(rf"^## (Unreleased|{re.escape(__version__)})", changelog, re.M)
    assert re.search(r"^make test\b", readme, re.M)
