"""Where the templates are, and the Jinja environment they are rendered in.

A template is looked for twice: in the project's own `templates/` (beside the notes' folder), then among those that came
with the tool.  Templates are data of the user's, so they run in Jinja's sandbox, and a misspelt name is an error.
"""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from build_decks.errors import NotesTrouble

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

# In an installed package the templates lie inside it; in a checkout they are the folder beside it.
_PACKAGE = Path(__file__).resolve().parent


def shipped_templates() -> Path:
    """The folder of templates that came with the tool."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def template_folders(project: Path | None) -> tuple[Path, ...]:
    """The folders that are searched, the project's own first. `project` is the folder that holds `templates/`."""
    own = () if project is None else (project / "templates",)
    return (*own, shipped_templates())


def find_template(name: str, project: Path | None = None) -> Path:
    """The file of the template `name`, such as "anki/card.css": the project's own, or the one that came with the tool.

    Raises NotesTrouble when neither has it, and when `name` would lead out of the templates.
    """
    folders = template_folders(project)
    if not Path(name).is_absolute() and ".." not in Path(name).parts:
        for folder in folders:
            if (folder / name).is_file():
                return folder / name
    raise NotesTrouble(f"there is no template {name!r}.", f"Put it at {folders[0] / name}.")


def environment(project: Path | None = None, *, autoescape: bool) -> ImmutableSandboxedEnvironment:
    """A sandboxed Jinja environment over both folders. `autoescape` is True for HTML fields, False for plain text."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(template_folders(project)),
        undefined=StrictUndefined,
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def render_template(name: str, project: Path | None = None, **values: object) -> str:
    """The template `name` filled with `values`, each of them escaped unless it is Markup.

    Raises NotesTrouble where the template cannot be filled.
    """
    try:
        return environment(project, autoescape=True).get_template(name).render(**values)
    except Exception as error:  # a template is the user's code: it can fail in any way
        raise template_trouble(error, name, project) from error


def template_trouble(error: Exception, name: str, project: Path | None = None) -> NotesTrouble:
    """What to say of the template `name` that failed with `error`: its path and line, and what went wrong."""
    path = str(find_template(name, project))
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    line = getattr(error, "lineno", None) or (lines[-1] if lines else None) or 0
    return NotesTrouble(f"the template cannot be filled: {error}.", "Put it right.", path, line)
