"""How a conference ended for each seat, scored beside the treaty of history.

Every part runs from 0 to 100. Interests and statecraft depend on the treaty alone; the home front
and the standing in the world also on how the conference went.
"""

from collections.abc import Mapping
from enum import StrEnum
from math import fsum

from game.analysis.yardstick import Yardstick, share_of_joint_gain, utilities_of
from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import IssueId, SeatId
from game.model.instructions import Preferences
from game.model.offers import Package
from game.model.outcome import Ending, Outcome
from game.model.scenario import MediatorBrief, Scenario
from game.model.tracks import INFLUENCE, SYMPATHY, TRACK_MAX, PartyTrack, Tracks, track_of

# A treaty that the realm accepts is half of what a government asks of its home front; that the
# streets stay quiet is the other half.
_RATIFIED_WEIGHT = 0.5
# Blame has already cost sympathy, which counts here too, so it is not taken off in full again.
_BLAME_WEIGHT = 0.5


class Comparison(StrEnum):
    """How an issue was settled for one party, beside history."""

    BETTER = "better"
    AS = "as"
    WORSE = "worse"


@frozen
class PartyParts:
    """The four parts of a party's score, each 0..100."""

    interests: float
    """Where its utility lies between no deal (0) and the best ratifiable package (100) of day 1."""
    statecraft: float
    """Share of the joint gain realised, in per cent."""
    home_front: float
    """Half for a treaty ratified, half for how content the public is."""
    standing: float
    """Mean of the world's sympathy for it and of its relations, less half its blame."""

    @property
    def mean(self) -> float:
        """The party's score, 0..100."""
        return (self.interests + self.statecraft + self.home_front + self.standing) / 4.0


@frozen
class PartyScore:
    """What the end means to one party."""

    seat: SeatId
    utility: float
    """Of the treaty in force, 0..100; without one, the no-deal value of day 1."""
    parts: PartyParts
    history_utility: float | None
    """None, as below, where the scenario knows no history."""
    history: PartyParts | None
    issues: Mapping[IssueId, Comparison]
    """By this party's own points; empty without a treaty or without a history."""


@frozen
class MediatorScore:
    """What the end means to the mediator."""

    aims: Mapping[str, float]
    """Id of the aim -> 0..100, in the scenario's order."""
    mean: float
    """Weighted as the scenario weights the aims, 0..100."""
    history_aims: Mapping[str, float]
    """The same of the treaty of history; empty where the scenario knows none."""
    history_mean: float | None


@frozen
class Judgement:
    """The scores of all three seats."""

    parties: Mapping[SeatId, PartyScore]
    mediator: MediatorScore

    def mean_of(self, seat: SeatId) -> float:
        """A seat's score, 0..100; the mediator's for any seat that is no party's."""
        party = self.parties.get(seat)
        return self.mediator.mean if party is None else party.parts.mean


def judge(
    scenario: Scenario,
    outcome: Outcome,
    tracks: Tracks,
    history_tracks: Tracks,
    yardstick: Yardstick,
) -> Judgement:
    """The scores of a conference, with those of the treaty of history beside them.

    Args:
        scenario: the conference.
        outcome: how it ended; only a ratified treaty is in force.
        tracks: where the tracks came to lie in the end, after the epilogue, in tenths.
        history_tracks: the same for the treaty of history.
        yardstick: what `measure` found for the scenario.
    """
    history = history_of(scenario)
    parts = party_parts(scenario, outcome, tracks, yardstick)
    aims = mediator_aims(scenario, outcome, tracks, parts)
    past = past_aims = None
    if history is not None:
        past = party_parts(scenario, history, history_tracks, yardstick)
        past_aims = mediator_aims(scenario, history, history_tracks, past)
    return Judgement(
        parties={
            seat: PartyScore(
                seat=seat,
                utility=_utilities(scenario, outcome, yardstick)[seat],
                parts=parts[seat],
                history_utility=(
                    None if history is None else _utilities(scenario, history, yardstick)[seat]
                ),
                history=None if past is None else past[seat],
                issues=_compare(scenario, seat, treaty_in_force(outcome), history),
            )
            for seat in scenario.agenda.party_ids
        },
        mediator=MediatorScore(
            aims=aims,
            mean=weighted_aims(scenario.mediator, aims),
            history_aims=past_aims or {},
            history_mean=None if past_aims is None else weighted_aims(scenario.mediator, past_aims),
        ),
    )


def treaty_in_force(outcome: Outcome) -> Package | None:
    """The treaty if it was ratified."""
    return outcome.treaty if outcome.ending is Ending.RATIFIED else None


def history_of(scenario: Scenario) -> Outcome | None:
    """The end of the conference in history, if the scenario marks an option of every issue."""
    treaty = scenario.verdict.history
    if any(issue.id not in treaty for issue in scenario.agenda.issues):
        return None
    return Outcome(ending=Ending.RATIFIED, treaty=treaty)


def party_parts(
    scenario: Scenario, outcome: Outcome, tracks: Tracks, yardstick: Yardstick
) -> dict[SeatId, PartyParts]:
    """The four parts of both parties' scores."""
    utilities = _utilities(scenario, outcome, yardstick)
    statecraft = 100.0 * share_of_joint_gain(yardstick, utilities)
    return {
        seat: PartyParts(
            interests=interests_served(yardstick, seat, utilities[seat]),
            statecraft=statecraft,
            home_front=home_front(outcome, tracks, seat),
            standing=standing_in_the_world(scenario, outcome, tracks, seat),
        )
        for seat in scenario.agenda.party_ids
    }


def interests_served(yardstick: Yardstick, seat: SeatId, utility: float) -> float:
    """Place of a utility between the no-deal value (0) and the best ratifiable package (100)."""
    least, most = yardstick.no_deal[seat], yardstick.best[seat]
    if most <= least:
        return 0.0
    return _within_0_100(100.0 * (utility - least) / (most - least))


def home_front(outcome: Outcome, tracks: Tracks, seat: SeatId) -> float:
    """How the end was taken at home, 0..100."""
    ratified = 100.0 if treaty_in_force(outcome) is not None else 0.0
    content = _height(tracks[track_of(seat, PartyTrack.HOME)])
    return _RATIFIED_WEIGHT * ratified + (1.0 - _RATIFIED_WEIGHT) * content


def standing_in_the_world(
    scenario: Scenario, outcome: Outcome, tracks: Tracks, seat: SeatId
) -> float:
    """How the world looks upon a party after the end, 0..100."""
    toward_first = _height(tracks[SYMPATHY])
    is_first = seat == scenario.agenda.parties[0].id
    heights = [toward_first if is_first else 100.0 - toward_first]
    heights += [_height(tracks[track]) for track in scenario.verdict.relations.get(seat, ())]
    blame = (outcome.blame or {}).get(seat, 0)
    return _within_0_100(fsum(heights) / len(heights) - _BLAME_WEIGHT * blame)


def mediator_aims(
    scenario: Scenario, outcome: Outcome, tracks: Tracks, parts: Mapping[SeatId, PartyParts]
) -> dict[str, float]:
    """How far each of the mediator's aims was reached, 0..100, in the scenario's order.

    `peace`: a treaty in force. `balance`: neither side's interests served far better than the
    other's. `open_door`: share of the options that keep the region open. `influence`: what he has
    left. The second and the third need a treaty.

    Raises:
        KeyError: the scenario gives him an aim of another kind.
    """
    treaty = treaty_in_force(outcome)
    reached = {"peace": 0.0, "balance": 0.0, "open_door": 0.0}
    if treaty is not None:
        one, two = (parts[seat].interests for seat in scenario.agenda.party_ids)
        reached["peace"] = 100.0
        reached["balance"] = 100.0 - abs(one - two)
        reached["open_door"] = _share_kept_open(scenario.mediator, treaty)
    reached["influence"] = _height(tracks[INFLUENCE])
    unknown = [aim.id for aim in scenario.mediator.aims if aim.id not in reached]
    if unknown:
        raise KeyError(
            f"The mediator has the unknown aim '{unknown[0]}'; there are {', '.join(reached)}"
        )
    return {aim.id: reached[aim.id] for aim in scenario.mediator.aims}


def _share_kept_open(brief: MediatorBrief, treaty: Package) -> float:
    if not brief.open_door:
        return 100.0
    kept = sum(treaty[issue] in options for issue, options in brief.open_door.items())
    return 100.0 * kept / len(brief.open_door)


def weighted_aims(brief: MediatorBrief, aims: Mapping[str, float]) -> float:
    """The mediator's score: the mean of his aims by the weights that the scenario gives them."""
    weights = sum(aim.weight for aim in brief.aims)
    return fsum(aim.weight * aims[aim.id] for aim in brief.aims) / weights if weights else 0.0


def _utilities(
    scenario: Scenario, outcome: Outcome, yardstick: Yardstick
) -> Mapping[SeatId, float]:
    treaty = treaty_in_force(outcome)
    return yardstick.no_deal if treaty is None else utilities_of(scenario, treaty)


def _compare(
    scenario: Scenario, seat: SeatId, treaty: Package | None, history: Outcome | None
) -> dict[IssueId, Comparison]:
    if treaty is None or history is None or history.treaty is None:
        return {}
    preferences = scenario.parties[seat].instructions.preferences
    return compare_issues(scenario.agenda, preferences, treaty, history.treaty)


def compare_issues(
    agenda: Agenda, preferences: Preferences, treaty: Package, history: Package
) -> dict[IssueId, Comparison]:
    """Each issue beside history, by the points of its option alone; patterns do not count."""
    found: dict[IssueId, Comparison] = {}
    for issue in agenda.issues:
        row = preferences.points[issue.id]
        now, then = row[issue.position(treaty[issue.id])], row[issue.position(history[issue.id])]
        if now == then:
            found[issue.id] = Comparison.AS
        else:
            found[issue.id] = Comparison.BETTER if now > then else Comparison.WORSE
    return found


def _height(tenths: int) -> float:
    """A track's height, 0..100."""
    return 100.0 * tenths / TRACK_MAX


def _within_0_100(value: float) -> float:
    return min(max(value, 0.0), 100.0)
