"""Collects what goes wrong with one note file, so that the next can go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from build_decks.errors import Fault, Trouble, unusable


@contextmanager
def collecting(troubles: list[Trouble], place: str) -> Iterator[None]:
    """Turns whatever goes wrong with the file `place` into troubles, so that the next file can go on."""
    try:
        yield
    except Trouble as trouble:
        troubles.append(trouble)
    except ExceptionGroup as group:
        ours, others = group.split(Trouble)
        troubles.extend(_leaves(ours) if ours else ())
        if others:
            troubles.append(Fault(others, place))
    except OSError as error:
        troubles.append(unusable(error, place))
    except Exception as error:
        troubles.append(Fault(error, place))


def in_order(troubles: list[Trouble]) -> tuple[Trouble, ...]:
    """The troubles by path and line."""
    return tuple(sorted(troubles, key=lambda trouble: (trouble.path, trouble.line)))


def _leaves(group: BaseExceptionGroup[Trouble]) -> Iterator[Trouble]:
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _leaves(error)
        else:
            yield error
