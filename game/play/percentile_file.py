"""The data file with which a verdict says how many conferences ended worse for a seat."""

from pathlib import Path

from game.analysis.percentiles import Percentiles
from game.model.frozen import frozen
from game.model.scenario import Scenario
from game.paths import data_dir, write_whole
from game.play.codec import Codec, CodecError
from game.play.program import program_digest

_PERCENTILES: Codec[Percentiles] = Codec("a file of percentiles", Percentiles | None)
MOST_BYTES = 200_000


@frozen
class Field:
    """The conferences that a result is measured against."""

    percentiles: Percentiles
    stale: bool
    """They were played with another scenario or another program than this."""


def percentile_path(scenario: Scenario, calendar: str) -> Path:
    """Where the percentiles of a scenario's calendar lie."""
    return data_dir("scenarios") / f"{scenario.name}.{calendar}.percentiles.json"


def field_for(scenario: Scenario, calendar: str) -> Field | None:
    """The conferences to measure a result against; None where nobody has played them yet.

    A file that cannot be used counts as none: a verdict is good without it, and
    `main.py percentiles --check` says what is wrong.
    """
    try:
        return read_field(percentile_path(scenario, calendar), scenario)
    except (OSError, CodecError):
        return None


def read_field(path: Path, scenario: Scenario) -> Field:
    """The same from a file.

    Raises:
        OSError: it cannot be read.
        CodecError: it holds no percentiles.
    """
    with path.open("rb") as file:
        text = file.read(MOST_BYTES + 1)
    if len(text) > MOST_BYTES:
        raise CodecError(f"{path} is larger than {MOST_BYTES:,} bytes.")
    found = _PERCENTILES.decode(text)
    fresh = found.scenario == scenario.digest and found.program == program_digest()
    return Field(percentiles=found, stale=not fresh)


def write_percentiles(percentiles: Percentiles, path: Path) -> None:
    """Write the file; it appears when it is whole.

    Raises:
        OSError: it cannot be written.
    """
    write_whole(path, _PERCENTILES.encode(percentiles) + "\n")
