"""The conference of history, reckoned like a game, so that a game can be held against it."""

from dataclasses import replace
from datetime import date

from game.engine.aftermath import aftermath, read_at_home
from game.engine.conference import start
from game.engine.step import Step, move_track
from game.model.offers import AgreedArticle
from game.model.outcome import Ending, Outcome
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode
from game.model.tracks import TRUST, Tracks

FULL = "full"
"""The calendar of the whole conference; every scenario has it."""


def history_tracks(scenario: Scenario) -> Tracks:
    """Where the tracks lay in the end in history, after the epilogue, in tenths.

    The days wear on them, what happened in history arrives, each article brings trust, and the
    treaty is read at home. The heights of the start where the scenario knows no history.
    """
    state = start(scenario, seed=0, draws=DrawMode.FIXED, calendar=FULL).state
    treaty = scenario.verdict.history
    if any(issue.id not in treaty for issue in scenario.agenda.issues):
        return state.tracks
    turn = _last_turn(state, scenario.verdict.history_agreed)
    first = scenario.agenda.parties[0].id
    begin = replace(
        state,
        tracks={info.id: info.start for info in scenario.tracks},
        turn=turn,
        day=state.days[turn - 1],
        delivered={},
        agreed={
            issue: AgreedArticle(option=option, turn=turn, accepted_by=first)
            for issue, option in treaty.items()
        },
        minutes=(),
    )
    step = _until_agreed(scenario, begin)
    outcome = Outcome(
        ending=Ending.RATIFIED,
        treaty=treaty,
        agreed_on=scenario.verdict.history_agreed,
        signed_on=scenario.verdict.history_signed,
        cause="ratified",
    )
    step = step.then(read_at_home, scenario)
    return aftermath(scenario, replace(step.state, outcome=outcome)).tracks


def _last_turn(state: ConferenceState, agreed_on: date | None) -> int:
    if agreed_on is None:
        return len(state.days)
    held = [turn for turn, day in enumerate(state.days, start=1) if day <= agreed_on]
    return held[-1] if held else 1


def _until_agreed(scenario: Scenario, state: ConferenceState) -> Step:
    step = Step(state=state)
    days = (state.day - scenario.agenda.opens).days
    for info in scenario.tracks:
        step = move_track(scenario, step, info.id, info.drift * days, "9.2")
    for dispatch in scenario.dispatches:
        late = dispatch.when.not_before is not None and dispatch.when.not_before > state.day
        if not dispatch.in_history or late:
            continue
        for track, change in dispatch.effects.tracks.items():
            step = move_track(scenario, step, track, change, "9.1")
        delivered = {**step.state.delivered, dispatch.id: state.turn}
        step = step.put(replace(step.state, delivered=delivered))
    trust = scenario.prices.initial_trust * len(scenario.agenda.issues)
    return move_track(scenario, step, TRUST, trust, "3.4")
