"""How a treaty is read at home, and the epilogue that the scenario's rules put together."""

from game.engine.conditions import holds
from game.engine.step import Step, move_track
from game.engine.utility import is_beyond
from game.model.frozen import frozen
from game.model.scenario import EpilogueRule, Scenario
from game.model.state import ConferenceState
from game.model.tracks import TRACK_MAX, PartyTrack, Tracks, track_of


@frozen
class Aftermath:
    """What came after."""

    rules: tuple[EpilogueRule, ...]
    """The paragraphs of the epilogue, in the order in which they are told."""
    tracks: Tracks
    """All tracks after the effects of these rules, in tenths."""


def read_at_home(scenario: Scenario, state: ConferenceState) -> Step:
    """Each public holds the treaty against what it had counted on (rule 8.7)."""
    step = Step(state=state)
    for party in scenario.agenda.party_ids:
        for expected in scenario.parties[party].instructions.expectations:
            article = state.agreed.get(expected.issue)
            if article is not None and is_beyond(
                scenario.agenda, party, expected.issue, article.option, expected.option
            ):
                home = track_of(party, PartyTrack.HOME)
                step = move_track(scenario, step, home, -expected.anger, "8.7")
    return step


def aftermath(scenario: Scenario, state: ConferenceState) -> Aftermath:
    """The epilogue of a closed conference; a later rule sees what the earlier ones moved."""
    tracks = dict(state.tracks)
    told: list[EpilogueRule] = []
    for rule in scenario.epilogue:
        if not holds(scenario, state, rule.when, tracks):
            continue
        told.append(rule)
        for track, change in rule.effects.items():
            tracks[track] = min(max(tracks[track] + change, 0), TRACK_MAX)
    return Aftermath(rules=tuple(told), tracks=tracks)
