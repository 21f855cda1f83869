"""What all tests share."""

from __future__ import annotations

import pytest
from hypothesis import settings

# No deadline: the first example of a test pays for loading the language model.
settings.register_profile("default", deadline=None, derandomize=True)
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what came out into the expectations; review the diff")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether a test shall rewrite what it expects rather than fail."""
    return bool(request.config.getoption("--accept"))
