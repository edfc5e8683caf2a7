"""From a good file to a Scenario: units, exact points, names that stay the same."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.agenda import Issue, Option
from game.model.ids import DispatchId, IssueId, OptionId, SeatId, TrackId
from game.model.instructions import Pattern
from game.model.scenario import Scenario
from game.scenario.faults import ScenarioFaults
from game.scenario.load import Reading, load_scenario, scenario_from_source
from game.scenario.preferences import extreme_points
from game.scenario.yaml_source import read_text

TINY = Path(__file__).parent.parent / "scenarios" / "tiny.yaml"
TEXT = TINY.read_text(encoding="utf-8")
NORTH, SOUTH = SeatId("north"), SeatId("south")
BORDER, TOLL = IssueId("border"), IssueId("toll")


@pytest.fixture(scope="module")
def tiny() -> Scenario:
    return load_scenario(TINY)


def read(text: str) -> Reading:
    return scenario_from_source(read_text(text), file="copy.yaml")


def changed(*edits: tuple[str, str]) -> Reading:
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return read(text)


def test_a_good_file_becomes_a_scenario_named_after_it(tiny: Scenario) -> None:
    assert tiny.name == "tiny"
    assert tiny.agenda.seats == ("north", "south", "consul")
    assert len(tiny.agenda.sittings) == 4
    assert {"full", "short"} == set(tiny.calendars)


def test_tracks_are_kept_in_tenths(tiny: Scenario) -> None:
    treasury = next(track for track in tiny.tracks if track.id == "north.treasury")
    assert (treasury.start, treasury.drift) == (400, -5)


def test_each_track_is_seen_by_those_it_concerns(tiny: Scenario) -> None:
    seen = {track.id: track.seats for track in tiny.tracks}
    assert seen[TrackId("north.treasury")] == (NORTH,)
    assert tiny.agenda.seats == seen[TrackId("north.credibility")]
    assert seen[TrackId("influence")] == ("consul",)
    assert seen[TrackId("goodwill.south")] == (SOUTH, "consul")


def test_effects_are_in_tenths_and_hundredths(tiny: Scenario) -> None:
    flood, council = tiny.dispatches
    assert dict(flood.effects.tracks) == {
        "north.treasury": -40,
        "goodwill.north": 15,
        "relation.neighbours": 10,
    }
    assert dict(council.effects.pride) == {"south": -150}
    assert (DispatchId("flood"),) == council.when.happened


def test_a_dispatch_to_all_goes_to_every_seat(tiny: Scenario) -> None:
    assert tiny.agenda.seats == tiny.dispatches[0].to


def test_prices_keep_their_units(tiny: Scenario) -> None:
    assert tiny.prices.withdraw_trust == 80
    assert tiny.prices.moderation_pride == 100
    assert tiny.prices.leak_chance == 0.08
    assert tiny.prices.recess_days_most == 6


def test_blame_is_judged_in_tens(tiny: Scenario) -> None:
    assert tiny.agenda.issue(TOLL).blame == 80


def test_points_are_weight_times_value_in_whole_numbers(tiny: Scenario) -> None:
    points = tiny.parties[SOUTH].instructions.preferences.points
    assert points[BORDER] == (0, 4200, 6000)


def test_money_counts_for_the_payee_only_as_far_as_it_will_be_paid(tiny: Scenario) -> None:
    # 30 points of treasury bear 600 thousand: two thirds of the 900 promised.
    points = tiny.parties[NORTH].instructions.preferences.points
    assert points[TOLL] == (2667, 2000, 0)


def test_a_larger_promise_is_never_worth_less_than_a_smaller_one() -> None:
    reading = changed(("high: 100, low: 50", "high: 100, low: 99"))
    assert reading.scenario is not None
    points = reading.scenario.parties[NORTH].instructions.preferences.points
    assert points[TOLL] == (3960, 3960, 0)


def test_the_treaty_of_history_is_made_of_the_marked_options(tiny: Scenario) -> None:
    assert dict(tiny.verdict.history) == {"border": "hills", "toll": "low"}


def test_a_scenario_needs_no_history() -> None:
    reading = read(TEXT.replace(", history: true", ""))
    assert reading.scenario is not None
    assert dict(reading.scenario.verdict.history) == {}


def test_comments_and_layout_do_not_change_the_digest(tiny: Scenario) -> None:
    again = read("# A remark\n" + TEXT.replace("place: Millbridge", 'place: "Millbridge"'))
    assert again.scenario is not None
    assert tiny.digest == again.scenario.digest
    assert len(tiny.digest) == 16


def test_any_number_changes_the_digest(tiny: Scenario) -> None:
    other = changed(("weight: 6", "weight: 6.1"))
    assert other.scenario is not None
    assert tiny.digest != other.scenario.digest


def test_a_faulty_file_raises_with_every_fault(tmp_path: Path) -> None:
    path = tmp_path / "copy.yaml"
    path.write_text(TEXT.replace("weight: 6", "weight: -6", 1).replace("chance: 0.5", "chance: 2"))
    with pytest.raises(ScenarioFaults) as caught:
        load_scenario(path)
    assert len(caught.value.errors) == 2
    assert all(line.startswith(f"{path}:") for line in str(caught.value).splitlines())


def options(count: int) -> tuple[Option, ...]:
    return tuple(Option(id=OptionId(f"o{i}"), title="", clause="") for i in range(count))


@st.composite
def spaces(draw: st.DrawFn) -> tuple[list[Issue], dict[IssueId, list[int]], list[Pattern]]:
    counts = draw(st.lists(st.integers(2, 4), min_size=2, max_size=4))
    issues = [
        Issue(id=IssueId(f"i{n}"), number=n, title="", question="", options=options(count))
        for n, count in enumerate(counts)
    ]
    points = {
        issue.id: draw(st.lists(st.integers(0, 50), min_size=len(issue.options), max_size=4))[
            : len(issue.options)
        ]
        for issue in issues
    }
    patterns = []
    for number in range(draw(st.integers(0, 4))):
        named = draw(st.lists(st.sampled_from(issues), min_size=1, unique_by=lambda i: i.id))
        when = {
            issue.id: tuple(
                draw(
                    st.lists(
                        st.sampled_from([o.id for o in issue.options]), min_size=1, unique=True
                    )
                )
            )
            for issue in named
        }
        points_off = draw(st.integers(-60, 60))
        patterns.append(Pattern(id=f"p{number}", title="", when=when, points=points_off))
    return issues, points, patterns


@given(spaces())
def test_worst_and_best_are_exact(
    space: tuple[list[Issue], dict[IssueId, list[int]], list[Pattern]],
) -> None:
    issues, points, patterns = space
    sums = []
    for package in product(*(issue.options for issue in issues)):
        chosen = {issue.id: option.id for issue, option in zip(issues, package, strict=True)}
        total = sum(points[i.id][i.position(chosen[i.id])] for i in issues)
        for pattern in patterns:
            if all(chosen[issue] in good for issue, good in pattern.when.items()):
                total += pattern.points
        sums.append(total)
    assert min(sums) == extreme_points(issues, points, patterns, min)
    assert max(sums) == extreme_points(issues, points, patterns, max)


LINES = TEXT.splitlines(keepends=True)
PIECES = [
    "",
    ":",
    "- ",
    "{}",
    "[]",
    "null",
    "true",
    "-1",
    "1e9",
    "'",
    '"',
    "\t",
    "&a ",
    "*a",
    "x: ",
]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_change_to_a_file_raises_anything_but_faults(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        lines = lines or ["\n"]
        place = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "swap", "insert", "replace", "cut"])):
            case "drop":
                del lines[place]
            case "double":
                lines.insert(place, lines[place])
            case "swap":
                other = data.draw(st.integers(0, len(lines) - 1))
                lines[place], lines[other] = lines[other], lines[place]
            case "insert":
                at = data.draw(st.integers(0, len(lines[place])))
                piece = data.draw(st.sampled_from(PIECES))
                lines[place] = lines[place][:at] + piece + lines[place][at:]
            case "replace":
                key, colon, _ = lines[place].partition(":")
                lines[place] = f"{key}{colon} {data.draw(st.sampled_from(PIECES))}\n"
            case _:
                del lines[place:]
    reading = read("".join(lines))
    assert (reading.scenario is None) == bool(reading.errors)
    assert list(reading.errors) == sorted(reading.errors)
    assert all("does not fit here" not in fault.message for fault in reading.errors)


loose = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
BRANCHES = [path for path in read_text(TEXT).values if path and len(path) <= 5]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(BRANCHES), loose)
def test_no_value_anywhere_raises_anything_but_faults(path: tuple[Any, ...], value: Any) -> None:
    source = read_text(TEXT)
    here = source.data
    for part in path[:-1]:
        here = here[part]
    here[path[-1]] = value
    reading = scenario_from_source(source, file="copy.yaml")
    assert (reading.scenario is None) == bool(reading.errors)
    assert all("does not fit here" not in fault.message for fault in reading.errors)
