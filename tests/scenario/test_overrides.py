"""Changing single values of a scenario: where paths lead, and what is refused."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.faults import ScenarioFaults
from game.scenario.load import load_scenario
from game.scenario.overrides import MOST, Override, OverrideFault, overridden, parse_override
from game.scenario.what_if_faults import find_changed_faults
from game.scenario.yaml_source import read_source, read_text

TINY = Path(__file__).parent.parent / "scenarios" / "tiny.yaml"
SOURCE = read_source(TINY)


def changed(*texts: str) -> Any:
    return overridden(SOURCE, [parse_override(text) for text in texts]).data


def test_without_changes_the_source_is_as_it_was() -> None:
    assert overridden(SOURCE, []) is SOURCE


def test_a_number_in_the_place_of_a_quantity_sets_its_own_number() -> None:
    track = changed("parties.north.tracks.treasury=80")["parties"]["north"]["tracks"]["treasury"]
    assert track == {"start": 80, "drift": -0.5, "why": "Two good harvests."}
    price = changed("prices.press_fade=0.5")["prices"]["press_fade"]
    assert price == {"value": 0.5, "why": "A middling figure."}
    pride = SOURCE.data["parties"]["north"]["mind"]["pride"]
    now = changed("parties.north.mind.pride=12")["parties"]["north"]["mind"]["pride"]
    assert now == {**pride, "mean": 12}


def test_what_the_file_leaves_out_may_be_set() -> None:
    data = changed("parties.north.tracks.army.drift=0.5")
    assert data["parties"]["north"]["tracks"]["army"]["drift"] == 0.5


def test_entries_of_a_list_are_called_by_name_issue_aim_date_or_place() -> None:
    limit = changed("parties.north.limits.border.steps.none.pressed=0.3")["parties"]["north"][
        "limits"
    ][0]
    assert limit["steps"][0]["pressed"] == 0.3
    assert changed("issues.border.blame=9")["issues"][0]["blame"] == 9
    assert changed("issues.0.blame=9") == changed("issues.border.blame=9")
    first = SOURCE.data["calendars"]["full"]["sittings"][0]["date"]
    assert changed(f"calendars.full.sittings.{first}.note=Rain")


def test_the_source_itself_stays_as_it_was() -> None:
    before = read_source(TINY).data
    changed("parties.north.limits=[]", "title=Another")
    assert SOURCE.data == before


def test_later_changes_are_made_after_earlier_ones() -> None:
    assert changed("title=One", "title=Two")["title"] == "Two"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title", "Write PATH=VALUE"),
        ("=3", "Write PATH=VALUE"),
        ("parties.north.tracks.tresury=80", "Did you mean 'treasury'?"),
        ("parties.nobody.name=X", "there is no 'nobody' in parties. There are: north, south."),
        ("issues.9.blame=1", "there is no '9' in issues. There are: border, toll."),
        ("title.more=1", "title is a single value"),
        ("title={a: [", "cannot be read"),
        ("title=!!python/object:os.system x", "cannot be read"),
    ],
)
def test_what_leads_nowhere_is_refused_with_a_way_out(text: str, words: str) -> None:
    with pytest.raises(OverrideFault) as refused:
        changed(text)
    assert words in str(refused.value)


def test_an_entry_called_like_another_is_asked_for_by_its_place() -> None:
    source = read_text("parties:\n- {issue: a}\n- {issue: a}\n")
    with pytest.raises(OverrideFault, match="Use a place: 0, 1"):
        overridden(source, [Override(path="parties.a.limit", value=1)])


def test_too_many_changes_are_refused() -> None:
    with pytest.raises(OverrideFault, match="too many"):
        overridden(SOURCE, [Override(path="title", value="X")] * (MOST + 1))


def test_a_changed_scenario_is_checked_as_strictly_as_a_file() -> None:
    with pytest.raises(ScenarioFaults) as refused:
        load_scenario(TINY, [parse_override("parties.north.tracks.treasury=180")])
    (fault,) = refused.value.errors
    assert "must be 100 or less" in fault.message
    assert "(With parties.north.tracks.treasury=180.)" in fault.message
    with pytest.raises(ScenarioFaults, match="Unknown option 'moon'"):
        load_scenario(TINY, [parse_override("parties.north.draft.border=moon")])


def test_a_change_changes_the_digest_and_nothing_else_does() -> None:
    base = load_scenario(TINY)
    assert load_scenario(TINY, [parse_override("issues.border.blame=7")]).digest != base.digest
    # What-ifs and schools are no part of what is played.
    assert load_scenario(TINY, [parse_override("school=Another")]).digest == base.digest


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_is_a_change_or_an_override_fault(path: str, value: str) -> None:
    try:
        load_scenario(TINY, [parse_override(f"{path}={value}")])
    except (OverrideFault, ScenarioFaults):
        return


def test_a_what_if_that_makes_an_unplayable_scenario_is_told_with_its_line() -> None:
    text = TINY.read_text(encoding="utf-8")
    bad = text.replace("parties.north.tracks.treasury: 90", "parties.north.tracks.treasury: 900")
    (fault,) = find_changed_faults(read_text(bad), "copy.yaml")
    assert "With the what-if 'rich_north'" in fault.message
    assert text.splitlines()[fault.line - 1].strip().startswith("- id: rich_north")
    lost = text.replace("parties.north.tracks.treasury: 90", "parties.north.tracks.gold: 90")
    (fault,) = find_changed_faults(read_text(lost), "copy.yaml")
    assert "there is no 'gold'" in fault.message
    assert find_changed_faults(read_text(text), "copy.yaml") == ()
