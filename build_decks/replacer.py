"""Replaces a file whole: what was there stays until all of the new one is written."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(target: Path, *, durable: bool = False) -> Iterator[BinaryIO]:
    """A stream whose bytes take the place of the file `target` when the block ends, and are thrown away where it fails.

    `durable` waits until the disk has them. Raises OSError.
    """
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    part = Path(temporary)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        # mkstemp lets only the owner read; a finished file is one like any other.
        umask = os.umask(0)
        os.umask(umask)
        part.chmod(0o666 & ~umask)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def replace_file(target: Path, data: bytes, *, durable: bool = False) -> None:
    """`data` as the new content of the file `target`. Raises OSError, and then leaves what was there."""
    with replacing(target, durable=durable) as stream:
        stream.write(data)
