"""Settings of the whole test run: no screen, no sound, and a way to rewrite golden texts."""

import os

import pytest
from hypothesis import settings

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

# Speed is measured in benchmarks/, never asserted here: a slow machine is no fault.
settings.register_profile("portsmouth", deadline=None)
settings.load_profile("portsmouth")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="Write the recorded playthroughs anew; the commit says why they changed.",
    )


@pytest.fixture
def rewrite_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite-golden"))
