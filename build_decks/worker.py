"""A second process that works while this one goes on: a machine has more than one core, and Python uses one.

The worker is another Python, started with the first job. It does one job after the other, each a function with its
arguments, and keeps what it has loaded. What it cannot do, because it has died or the job fails, is done here instead:
later, but with the same result, and an exception is raised where it belongs. So a job must be one that can be done twice.
"""

from __future__ import annotations

import atexit
import gc
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Generic, TypeVar

T = TypeVar("T")

_SERVE = "import sys; sys.path[:] = {path!r}; from build_decks.worker import serve; serve()"
_GONE = (OSError, EOFError, pickle.UnpicklingError)  # what shows that there is no worker, or no more


class Answer(Generic[T]):
    """What will come of a job. Calling it waits for that."""

    def __init__(self, job: Callable[[], T]) -> None:
        self._job = job
        self.results: list[T] = []  # one, when it has come

    def __call__(self) -> T:
        if not self.results:
            _worker.finish()
        if not self.results:
            self.results = [self._job()]
        return self.results[0]


def begin(job: Callable[[], T]) -> Answer[T]:
    """Gives the worker a job: a function of a module, or a `partial` of one, with arguments that can be pickled."""
    return _worker.begin(job)


@contextmanager
def beside(job: Callable[[], T]) -> Iterator[Answer[T]]:
    """Has a job done beside the body of the `with`; it is over when that is left."""
    try:
        yield begin(job)
    finally:
        _worker.finish()


class _Worker:
    """The process, and the job it is at: one at a time, so that never both wait for the other to read."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._at: Answer[Any] | None = None

    def begin(self, job: Callable[[], T]) -> Answer[T]:
        self.finish()
        answer = Answer(job)
        # In the same folder and with the same environment it is done as it would be here.
        message = pickle.dumps((Path.cwd(), dict(os.environ), job))
        with suppress(*_GONE):
            self._process = self._process or _started()
            assert self._process.stdin is not None
            _send(message, self._process.stdin)
            self._at = answer
        return answer

    def finish(self) -> None:
        """Waits until the worker is at no job."""
        answer, self._at = self._at, None
        if answer is not None:
            assert self._process is not None
            assert self._process.stdout is not None
            with suppress(*_GONE):
                answer.results = pickle.loads(_received(self._process.stdout))


_worker = _Worker()


def _started() -> subprocess.Popen[bytes]:
    command = [sys.executable or "", "-c", _SERVE.format(path=sys.path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    with suppress(BrokenPipeError), process:
        pass  # its pipes are closed, and it is waited for


def serve() -> None:
    """What the worker does: the jobs that come from its standard input, until that is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the process whose jobs these are
    gc.set_threshold(100_000)
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not fall among the answers
    with suppress(EOFError, BrokenPipeError):
        while True:
            _send(_answered(_received(jobs)), answers)


def _answered(message: bytes) -> bytes:
    """The result of a job, in a list; an empty list if it has none."""
    try:
        folder, environment, job = pickle.loads(message)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        return pickle.dumps([job()])
    except Exception:
        return pickle.dumps([])


def _send(message: bytes, stream: IO[bytes]) -> None:
    stream.write(b"%d\n%b" % (len(message), message))
    stream.flush()


def _received(stream: IO[bytes]) -> bytes:
    """A message as a whole, before anything is made of it: nobody waits while that takes its time."""
    length = stream.readline()
    if not length:
        raise EOFError
    return stream.read(int(length))
