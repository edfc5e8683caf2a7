"""The report of a scenario's treaty space, for programs and for its author."""

import json

from game.analysis.report import analyze, as_json, as_text
from game.model.instructions import Tier
from tests.analysis.small_scenario import make_scenario
from tests.analysis.spaces import FIRST, SECOND, issue_id, option_id

SIDES = (([[60, 30, 0], [40, 20, 0]], []), ([[0, 20, 40], [0, 30, 60]], []))
HISTORY = {issue_id(0): option_id(1), issue_id(1): option_id(1)}


def test_programs_read_the_keys_they_were_promised() -> None:
    found = as_json(analyze(make_scenario(SIDES, no_deal=(20.0, 20.0), history=HISTORY)))

    exchange = {"issue0": "option0", "issue1": "option2"}
    assert found["packages"] == 9
    assert found["zopa"] == 7 / 9
    assert found["frontier"] == 5
    assert found["nash"] == found["kalai"] == found["kalai_smorodinsky"] == exchange
    assert found["history"] == {
        "terms": {"issue0": "option1", "issue1": "option1"},
        "utility": {"north": 50.0, "south": 50.0},
        "distance_to_frontier": 200**0.5,
        "share_of_joint_gain": 0.5625,
        "in_zopa": True,
    }
    assert json.loads(json.dumps(found)) == found


def test_an_author_reads_short_sentences() -> None:
    scenario = make_scenario(SIDES, no_deal=(20.0, 20.0), history=HISTORY)

    text = as_text(scenario.agenda, analyze(scenario)).splitlines()

    assert text[:6] == [
        "The treaty space has 9 packages; 5 of them are efficient.",
        "If the talks fail: North 20.0, South 20.0.",
        "7 packages lie at or above both no-deal values (77.78% of the space);"
        " 3 of them are efficient.",
        "Best that each can hope for, if the other side is to ratify: North 80.0, South 80.0.",
        "Nash point: North 60.0, South 60.0.",
        "  Issue 0: Option 0",
    ]
    at = text.index("The treaty of history: North 50.0, South 50.0.")
    assert text[at : at + 3] == [
        "The treaty of history: North 50.0, South 50.0.",
        "It lies 14.1 points from the nearest efficient package that is better for one side and"
        " no worse for the other.",
        "It realises 56% of the joint gain within the indispensable limits.",
    ]


def test_an_author_is_told_when_no_agreement_is_possible() -> None:
    scenario = make_scenario(SIDES, no_deal=(90.0, 90.0))

    analysis = analyze(scenario)

    assert as_json(analysis)["nash"] == {}
    assert as_json(analysis)["history"] == {}
    assert as_text(scenario.agenda, analysis).splitlines()[2:4] == [
        "No agreement is possible: every package leaves one side worse than no deal.",
        "The scenario marks no treaty of history.",
    ]


def test_limits_that_exclude_each_other_leave_no_joint_gain() -> None:
    first = {issue_id(0): (Tier.INDISPENSABLE, option_id(0))}
    second = {issue_id(0): (Tier.INDISPENSABLE, option_id(2))}
    scenario = make_scenario(SIDES, limits=(first, second), history=HISTORY)

    analysis = analyze(scenario)

    assert analysis.history is not None
    assert analysis.history.share_of_joint_gain == 0.0
    assert analysis.best_ratifiable == {FIRST: 40.0, SECOND: 60.0}
