"""The YAML between the `---` lines at the head of a note file."""

from __future__ import annotations

from dataclasses import dataclass

from build_decks.errors import NotesTrouble


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says; `lines` is how many lines it takes, fences included."""

    lines: int = 0
    title: str = ""
    tags: tuple[str, ...] = ()
    date: str = ""


def split_front_matter(lines: list[str], shown: str) -> FrontMatter:
    """The front matter of these lines; empty where there is none. Raises NotesTrouble with the line if it is broken."""
    if lines[0].rstrip() != "---":
        return FrontMatter()
    close = next((at for at, line in enumerate(lines) if at and line.rstrip() in ("---", "...")), 0)
    if not close or ":" not in "".join(lines[1:close]):
        return FrontMatter()
    import yaml

    try:
        # The base loader leaves every value as written: a date stays the author's, `no` stays a word.
        data = yaml.load("\n".join(lines[1:close]), Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problem = getattr(error, "problem", None) or "no YAML"
        hint = "Put values that hold a colon or begin with a sign in quotes."
        raise NotesTrouble(f"the front matter cannot be read ({problem}).", hint, shown, line) from None
    except RecursionError:
        raise NotesTrouble("the front matter is nested too deeply.", "Flatten it.", shown, 1) from None
    if not isinstance(data, dict):
        return FrontMatter()
    return FrontMatter(close + 1, _line(data.get("title")), _tags(data.get("tags")), _line(data.get("date")))


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _tags(value: object) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(dict.fromkeys(tag for part in parts if (tag := _line(part).removeprefix("#"))))
