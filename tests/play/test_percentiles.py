"""Where a result stands among simulated conferences: the measure, its file, its words."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.percentiles import Percentiles, percentile_of, steps_of
from game.play.codec import CodecError
from game.play.debrief import debrief
from game.play.language import ENGLISH, load_language
from game.play.percentile_file import Field, read_field, write_percentiles
from game.play.program import program_digest
from game.play.wording import words_of_all
from game.play.wording_field import describe_field
from game.simulation.percentiles import percentile_plan, percentiles_of
from game.simulation.simulate import simulate
from tests.play.games import begin, play_out
from tests.tiny import NORTH, SOUTH, UMPIRE, tiny

VALUES = st.lists(st.floats(0, 100), min_size=1, max_size=300)


@given(VALUES, st.floats(0, 100))
def test_a_better_result_never_stands_lower(values: list[float], value: float) -> None:
    steps = steps_of(values)
    assert list(steps) == sorted(steps)
    assert 0 <= percentile_of(steps, value) <= percentile_of(steps, value + 1.0) <= 100
    assert percentile_of(steps, min(values) - 1.0) == 0
    assert percentile_of(steps, max(values) + 1.0) == 100


def test_the_percentile_counts_those_that_did_worse() -> None:
    steps = steps_of([float(one) for one in range(101)])
    assert percentile_of(steps, 30.0) == 30
    # Half of all ended in the same no deal: to end so too is better than nobody.
    assert percentile_of(steps_of([10.0] * 50 + [20.0] * 50), 10.0) == 0


def test_there_is_no_distribution_of_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        steps_of([])


@pytest.fixture(scope="module")
def made() -> Percentiles:
    plan = percentile_plan(tiny(), games=20, calendar="full", seed=2)
    return percentiles_of(tiny(), plan, simulate(tiny(), plan).rows)


def test_a_file_is_fresh_until_scenario_or_program_change(
    made: Percentiles, tmp_path: Path
) -> None:
    path = tmp_path / "tiny.full.percentiles.json"
    write_percentiles(made, path)
    assert read_field(path, tiny()) == Field(percentiles=made, stale=False)
    assert read_field(path, replace(tiny(), digest="0" * 16)).stale
    write_percentiles(replace(made, program="0" * 16), path)
    assert read_field(path, tiny()).stale
    assert program_digest() == made.program


def test_a_file_that_is_none_is_refused(made: Percentiles, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text('{"games": 3}', encoding="utf-8")
    with pytest.raises(CodecError):
        read_field(path, tiny())
    path.write_text(" " * 300_000, encoding="utf-8")
    with pytest.raises(CodecError, match="larger"):
        read_field(path, tiny())


def test_the_verdict_says_it_for_each_seat_and_says_when_it_is_stale(made: Percentiles) -> None:
    match = play_out(begin())
    told = debrief(match.scenario, match.course)
    words = words_of_all(load_language(ENGLISH, Path("nowhere")), match.scenario)
    assert describe_field(words, told, [NORTH]) == []
    fresh = replace(told, field=Field(percentiles=made, stale=False))
    lines = describe_field(words, fresh, [NORTH, SOUTH, UMPIRE])
    assert len(lines) == 4
    assert "of 100 conferences" in lines[0]
    assert "20 conferences between the people of history" in lines[-1]
    stale = replace(told, field=Field(percentiles=made, stale=True))
    assert "an earlier version of this conference" in describe_field(words, stale, [NORTH])[-1]
