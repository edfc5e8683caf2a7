"""The score against history, part by part."""

from collections.abc import Sequence

import pytest

from game.analysis.verdict import Comparison, Judgement, home_front, judge
from game.analysis.yardstick import measure
from game.model.ids import IssueId, OptionId
from game.model.outcome import Ending, Outcome
from game.model.scenario import Scenario
from game.model.tracks import Tracks
from tests.analysis.small_scenario import FRIENDSHIP, RIVALRY, make_scenario, make_tracks
from tests.analysis.spaces import FIRST, SECOND, issue_id, option_id

# Two issues, each of great weight to one side: the exchange [0, 2] is what both should find.
SIDES = (([[60, 30, 0], [40, 20, 0]], []), ([[0, 20, 40], [0, 30, 60]], []))


def treaty(places: Sequence[int]) -> dict[IssueId, OptionId]:
    return {issue_id(issue): option_id(place) for issue, place in enumerate(places)}


def ratified(*places: int) -> Outcome:
    return Outcome(ending=Ending.RATIFIED, treaty=treaty(places))


def scenario_with(**changed: object) -> Scenario:
    settings = {"no_deal": (20.0, 20.0), "history": treaty((1, 1))} | changed
    return make_scenario(SIDES, **settings)  # type: ignore[arg-type]


def judged(scenario: Scenario, outcome: Outcome, tracks: Tracks | None = None) -> Judgement:
    even = make_tracks()
    return judge(scenario, outcome, tracks or even, even, measure(scenario))


def test_the_historical_treaty_scores_as_history_does() -> None:
    judgement = judged(scenario_with(), ratified(1, 1))

    for score in judgement.parties.values():
        assert score.parts == score.history
        assert score.utility == score.history_utility
    assert judgement.mediator.mean == judgement.mediator.history_mean


def test_interests_run_from_no_deal_to_the_best_ratifiable_package() -> None:
    scenario = scenario_with()

    # South bears (0, 1), worth 30 to it and 80 to north: the best for north; (0, 2) is worth 60.
    assert judged(scenario, ratified(0, 1)).parties[FIRST].parts.interests == 100.0
    assert judged(scenario, ratified(0, 2)).parties[FIRST].parts.interests == pytest.approx(200 / 3)
    assert judged(scenario, ratified(2, 2)).parties[FIRST].parts.interests == 0.0
    assert judged(scenario, ratified(0, 0)).parties[FIRST].parts.interests == 100.0


def test_statecraft_is_the_share_of_the_joint_gain() -> None:
    scenario = scenario_with()

    assert judged(scenario, ratified(0, 2)).parties[SECOND].parts.statecraft == 100.0
    assert judged(scenario, ratified(1, 1)).parties[SECOND].parts.statecraft == 56.25


@pytest.mark.parametrize("ending", [e for e in Ending if e is not Ending.RATIFIED])
def test_a_treaty_not_ratified_is_no_treaty(ending: Ending) -> None:
    judgement = judged(scenario_with(), Outcome(ending=ending, treaty=treaty((0, 2))))

    score = judgement.parties[FIRST]
    assert (score.utility, score.parts.interests, score.parts.statecraft) == (20.0, 0.0, 0.0)
    assert score.parts.home_front == 25.0
    assert score.issues == {}
    assert judgement.mediator.aims == {"peace": 0.0}


def test_unrest_halves_the_home_front_of_a_ratified_treaty() -> None:
    assert home_front(ratified(0, 2), make_tracks(north_home=0), FIRST) == 50.0
    assert home_front(ratified(0, 2), make_tracks(north_home=1000), FIRST) == 100.0


def test_sympathy_counts_for_one_side_and_against_the_other() -> None:
    judgement = judged(scenario_with(), ratified(1, 1), make_tracks(sympathy=700))

    assert judgement.parties[FIRST].parts.standing == 70.0
    assert judgement.parties[SECOND].parts.standing == pytest.approx(30.0)


def test_only_the_relations_that_the_scenario_names_count() -> None:
    scenario = scenario_with(relations={FIRST: (FRIENDSHIP, RIVALRY)})
    tracks = make_tracks(relation_friendship=900, relation_rivalry=100, sympathy=800)

    judgement = judged(scenario, ratified(1, 1), tracks)

    assert judgement.parties[FIRST].parts.standing == pytest.approx(60.0)
    assert judgement.parties[SECOND].parts.standing == pytest.approx(20.0)


def test_blame_for_a_rupture_costs_half_its_weight_in_standing() -> None:
    outcome = Outcome(ending=Ending.BROKEN_OFF, blame={FIRST: 80, SECOND: 0})

    judgement = judged(scenario_with(), outcome)

    assert judgement.parties[FIRST].parts.standing == 10.0
    assert judgement.parties[SECOND].parts.standing == 50.0


def test_each_issue_is_set_beside_history_from_both_sides() -> None:
    judgement = judged(scenario_with(), ratified(0, 1))

    assert judgement.parties[FIRST].issues == {
        issue_id(0): Comparison.BETTER,
        issue_id(1): Comparison.AS,
    }
    assert judgement.parties[SECOND].issues == {
        issue_id(0): Comparison.WORSE,
        issue_id(1): Comparison.AS,
    }


def test_the_score_is_the_mean_of_the_four_parts() -> None:
    parts = judged(scenario_with(), ratified(0, 2)).parties[FIRST].parts

    expected = (parts.interests + parts.statecraft + parts.home_front + parts.standing) / 4
    assert parts.mean == pytest.approx(expected)


def test_the_mediator_is_scored_on_his_aims_by_their_weight() -> None:
    scenario = scenario_with(
        aims=(("peace", 4), ("balance", 3), ("open_door", 2), ("influence", 1)),
        open_door={issue_id(0): (option_id(0), option_id(1)), issue_id(1): (option_id(0),)},
    )

    mediator = judged(scenario, ratified(0, 2), make_tracks(influence=300)).mediator

    assert mediator.aims == {"peace": 100, "balance": 100, "open_door": 50, "influence": 30}
    assert mediator.mean == pytest.approx((400 + 300 + 100 + 30) / 10)


def test_a_lopsided_treaty_is_no_balance() -> None:
    scenario = scenario_with(aims=(("balance", 1),))

    assert judged(scenario, ratified(0, 0)).mediator.mean == 0.0


def test_an_aim_of_another_kind_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match="unknown aim 'glory'"):
        judged(scenario_with(aims=(("glory", 1),)), ratified(1, 1))


def test_a_scenario_without_history_is_scored_alone() -> None:
    judgement = judged(scenario_with(history={}), ratified(1, 1))

    score = judgement.parties[FIRST]
    assert (score.history, score.history_utility, score.issues) == (None, None, {})
    assert judgement.mediator.history_mean is None
