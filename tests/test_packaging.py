"""The package as others install it, and the lock as others read it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from build_decks import __version__

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True,
                   capture_output=True)  # fmt: skip
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_wheel_holds_the_package_and_its_templates_only(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert {name.split("/")[0] for name in names} == {"build_decks", f"build_decks-{__version__}.dist-info"}
    for path in (ROOT / "templates").rglob("*"):
        if path.is_file():
            assert f"build_decks/templates/{path.relative_to(ROOT / 'templates').as_posix()}" in names
    for path in (ROOT / "build_decks").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert path.relative_to(ROOT).as_posix() in names


def test_wheel_builds_a_deck_without_the_checkout(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    """Unpacked and first on the path, the wheel runs with its own templates, here where there are no others."""
    wheel.extractall(tmp_path / "unpacked")
    notes = tmp_path / "glossary.md"
    notes.write_text("# Queues\n\n- TTL: time to live\n- max message size: 256 KB\n", "utf-8")
    code = (
        "from build_decks import cli, templates_loader; print(templates_loader.shipped_templates());"
        "cli.main(['glossary.md', '--out', 'cards'])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True,
                          env={"PYTHONPATH": str(tmp_path / "unpacked")})  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.startswith(str(tmp_path / "unpacked" / "build_decks" / "templates"))
    made = sorted(path.name for path in (tmp_path / "cards").iterdir())
    assert made == [
        f"glossary{end}"
        for end in ("-cheatsheet.pdf", "-facts.json", "-flashcards.pdf", "-preview.html", "-quiz.pdf", ".apkg")
    ]


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
