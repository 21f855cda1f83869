"""Templates: the project's own first, then those that came along; in a sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from build_decks.errors import NotesTrouble
from build_decks.templates_loader import environment, find_template, shipped_templates


def shipped_names() -> list[str]:
    root = shipped_templates()
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_templates_come_along() -> None:
    assert {name.split("/")[0] for name in shipped_names()} >= {"anki", "sheet"}


def test_own_template_wins_and_others_stay(tmp_path: Path) -> None:
    name, other = shipped_names()[:2]
    own = tmp_path / "templates" / name
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    assert find_template(name, tmp_path) == own
    assert find_template(other, tmp_path) == shipped_templates() / other
    assert environment(tmp_path, autoescape=True).get_template(name).render() == "mine"


@pytest.mark.parametrize("name", ["sheet/none.toml", "../pyproject.toml", "/etc/hostname", "sheet"])
def test_no_template(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotesTrouble, match="there is no template"):
        find_template(name, tmp_path)


def test_misspelt_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment(autoescape=True).from_string("{{ qestion }}").render(question="?")


def test_sandbox() -> None:
    with pytest.raises(SecurityError):
        environment(autoescape=True).from_string("{{ ''.__class__.__mro__ }}").render()


def test_escaping_is_as_asked() -> None:
    assert environment(autoescape=True).from_string("{{ x }}").render(x="a < b") == "a &lt; b"
    assert environment(autoescape=False).from_string("{{ x }}").render(x="a < b") == "a < b"
