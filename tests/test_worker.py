"""The worker: a job is done there as it would be here, and where it cannot be, here."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from build_decks import worker
from build_decks.worker import begin, beside


def test_a_job_is_done_in_another_process() -> None:
    assert begin(os.getpid)() not in (os.getpid(), 0)
    assert begin(os.getpid)() == begin(os.getpid)()


def test_it_is_done_in_the_folder_and_environment_of_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(os.getpid)()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAND", "wet")
    assert begin(Path.cwd)() == tmp_path
    assert begin(partial(os.getenv, "SAND"))() == "wet"


def test_answers_can_wait_and_come_in_any_order() -> None:
    first, second, third = (begin(partial(pow, 2, exponent)) for exponent in (3, 4, 5))
    assert (third(), first(), second(), first()) == (32, 8, 16, 8)


def test_messages_may_be_larger_than_a_pipe_holds() -> None:
    text = "quay " * 1_000_000
    first, second = begin(partial(str.upper, text)), begin(partial(str.title, text))
    assert len(first()) == len(second()) == len(text)


def test_an_exception_is_raised_where_it_is_waited_for() -> None:
    root = begin(partial(math.sqrt, -1))
    assert begin(partial(math.sqrt, 4))() == 2
    with pytest.raises(ValueError, match="math domain"):
        root()


def test_what_a_job_prints_does_not_end_up_among_the_answers() -> None:
    begin(partial(print, "5\nhello"))()
    assert begin(partial(pow, 2, 3))() == 8


def _view() -> memoryview:
    return memoryview(b"sand")


def test_a_result_that_cannot_be_sent_is_made_here() -> None:
    assert begin(_view)().tobytes() == b"sand"


def test_a_job_is_over_when_its_block_is_left(tmp_path: Path) -> None:
    target = tmp_path / "written"
    with pytest.raises(KeyError), beside(partial(target.write_text, "whole")):
        raise KeyError
    assert target.read_text() == "whole"


def test_without_a_worker_jobs_are_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_worker", worker._Worker())
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert begin(os.getpid)() == os.getpid()


def test_ctrl_c_is_not_for_the_worker() -> None:
    its = begin(os.getpid)()
    os.kill(its, signal.SIGINT)
    assert begin(os.getpid)() == its


def test_what_a_dead_worker_was_at_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_worker", worker._Worker())
    os.kill(begin(os.getpid)(), signal.SIGKILL)
    assert [begin(os.getpid)() for _ in range(3)] == [os.getpid()] * 3


def test_the_worker_ends_with_the_process_whose_it_is() -> None:
    code = "import os; from build_decks.worker import begin; print(begin(os.getpid)())"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert not done.stderr
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)
