"""A second process that works while this one goes on: a machine has more than one core, and Python uses one.

The worker is another Python, started with the first job. It does one job after the other, each a function with its
arguments, and keeps what it has loaded. What it cannot do, because it has died or the job fails, is done here instead:
later, but with the same result, and an exception is raised where it belongs. So a job must be one that can be done twice.

A pool of `concurrent.futures` would start a third process to look after the two and load `multiprocessing` before the first job
could begin; and on Ctrl-C it would wait for the job at hand.
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
from queue import SimpleQueue
from threading import Event, Thread
from typing import IO, Any, Generic, TypeVar

T = TypeVar("T")

_SERVE = "import sys; sys.path[:] = {path!r}; from build_decks.worker import serve; serve()"
# What shows that there is no worker, or no more; a ValueError comes of pipes that are closed at the end.
_GONE = (OSError, EOFError, ValueError, pickle.UnpicklingError)


class Answer(Generic[T]):
    """What will come of a job. Calling it waits for that."""

    def __init__(self, job: Callable[[], T]) -> None:
        self._job = job
        self._results: list[T] = []
        self._over = Event()

    def come(self, results: list[T]) -> None:
        """The worker is done with the job: its result, or none."""
        self._results = results
        self._over.set()

    def wait(self) -> None:
        """Waits until the worker is done with the job."""
        self._over.wait()

    def __call__(self) -> T:
        self.wait()
        if not self._results:
            self._results = [self._job()]
        return self._results[0]


def begin(job: Callable[[], T]) -> Answer[T]:
    """Gives the worker a job: a function of a module, or a `partial` of one, with arguments that can be pickled."""
    return _worker.begin(job)


@contextmanager
def beside(job: Callable[[], T]) -> Iterator[Answer[T]]:
    """Has a job done beside the body of the `with`; it is over when that is left."""
    answer = begin(job)
    try:
        yield answer
    finally:
        answer.wait()


class _Worker:
    """The process, and the thread that hands it the jobs in turn and takes what comes back."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._jobs: SimpleQueue[tuple[bytes, Answer[Any]]] = SimpleQueue()
        self._thread: Thread | None = None

    def begin(self, job: Callable[[], T]) -> Answer[T]:
        answer = Answer(job)
        # In the same folder and with the same environment it is done as it would be here.
        self._jobs.put((pickle.dumps((Path.cwd(), dict(os.environ), job)), answer))
        if self._thread is None:
            self._thread = Thread(target=self._hand_over, daemon=True)
            self._thread.start()
        return answer

    def _hand_over(self) -> None:
        while True:
            message, answer = self._jobs.get()
            answer.come(self._results(message))

    def _results(self, message: bytes) -> list[Any]:
        with suppress(*_GONE):
            process = self._process = self._process or _started()
            assert process.stdin is not None
            assert process.stdout is not None
            _send(message, process.stdin)
            results: list[Any] = pickle.loads(_received(process.stdout))
            return results
        return []


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
    gc.set_threshold(1_000_000)
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
