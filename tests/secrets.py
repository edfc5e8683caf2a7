"""The two secrecy tests on one random game, for any scenario."""

import random
from collections.abc import Callable
from dataclasses import replace

from game.engine.conference import apply, start
from game.engine.legality import find_violations
from game.engine.observe import observe
from game.model.events import Disclosure
from game.model.ids import SeatId
from game.model.instructions import Instructions, Limit, Preferences, Tier
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode
from tests.randomly import random_game


def with_other_secrets(scenario: Scenario, seat: SeatId, dice: random.Random) -> Scenario:
    """The scenario with this side's values, pride, limits, letters and tracks changed."""
    brief = scenario.parties[seat]
    points = {
        issue: tuple(dice.randint(0, 5000) for _ in row)
        for issue, row in brief.instructions.preferences.points.items()
    }
    instructions: Instructions = replace(
        brief.instructions,
        preferences=Preferences(
            points=points, patterns=(), lowest=0, highest=5000 * max(1, len(points))
        ),
        letter="something else",
        if_talks_fail="something else",
        limits=tuple(_other_limit(limit, dice) for limit in brief.instructions.limits),
        expectations=(),
    )
    pride = replace(brief.capital.pride, mean=dice.uniform(0, 30), in_history=dice.uniform(0, 30))
    capital = replace(brief.capital, pride=pride, temper=dice.uniform(1, 9), band=3.0)
    changed = replace(brief, instructions=instructions, capital=capital)
    own = {f"{seat}.treasury", f"{seat}.home", f"goodwill.{seat}"}
    tracks = tuple(
        replace(info, start=dice.randint(400, 900)) if info.id in own else info
        for info in scenario.tracks
    )
    return replace(scenario, parties={**scenario.parties, seat: changed}, tracks=tracks)


def _other_limit(limit: Limit, dice: random.Random) -> Limit:
    """The limit with other odds of yielding and another weight."""
    steps = tuple(replace(step, asked=dice.random(), pressed=dice.random()) for step in limit.steps)
    return replace(limit, tier=dice.choice(list(Tier)), steps=steps)


def disclosed_to(state: ConferenceState, reader: SeatId, about: SeatId) -> bool:
    """Whether anything about a side has been disclosed to a reader."""
    return any(
        isinstance(event, Disclosure) and event.about == about and reader in event.audience
        for event in state.minutes
    )


def a_capital_spoke(state: ConferenceState) -> bool:
    """Whether a capital has acted for all to see: sanctioned, refused, or recalled its envoy."""
    spoken = {"treaty_referred", "envoy_recalled"}
    return any(event.kind in spoken for event in state.minutes)


def conditions_read_secrets(scenario: Scenario) -> Scenario:
    """The scenario without dispatches whose arrival itself tells of a side's own tracks.

    A newspaper that reports unrest when a home front sinks is a disclosure by the author's
    choice; left in, it would tell the two worlds apart.
    """
    private = {
        f"{party}.{kind}"
        for party in scenario.agenda.party_ids
        for kind in ("treasury", "home", "standing")
    } | {f"goodwill.{party}" for party in scenario.agenda.party_ids}
    kept = tuple(
        dispatch
        for dispatch in scenario.dispatches
        if "track" not in repr(dispatch.when)
        or not any(name in repr(dispatch.when) for name in private)
    )
    kept = tuple(one for one in kept if not one.when.limits and "LimitTest" not in repr(one.when))
    ids = {dispatch.id for dispatch in kept}
    kept = tuple(one for one in kept if all(name in ids for name in one.when.happened))
    return replace(scenario, dispatches=kept)


def itself(seen: Observation) -> object:
    """The observation as it is."""
    return seen


def leak_of(
    scenario: Scenario,
    seed: int,
    secret: int,
    about: SeatId,
    every: int = 1,
    made_of: Callable[[Observation], object] = itself,
) -> str:
    """What the other party sees of a changed secret in a random game; empty if nothing.

    Args:
        scenario: the conference.
        seed: of the game.
        secret: of the change.
        about: whose secrets are changed.
        every: at which decisions one looks, each so many.
        made_of: what is made of the observations before they are compared.
    """
    other = with_other_secrets(scenario, about, random.Random(secret))
    state = start(other, seed=seed, draws=DrawMode.DRAWN, calendar="full").state
    reader = scenario.agenda.other(about)
    for number, (true_state, action) in enumerate(random_game(scenario, seed)):
        if a_capital_spoke(true_state) or a_capital_spoke(state):
            return ""
        if number % every == 0 and not disclosed_to(true_state, reader, about):
            seen = observe(scenario, true_state, reader)
            unseen = observe(other, state, reader)
            if repr(made_of(seen)) != repr(made_of(unseen)):
                return f"seed {seed}, action {number}: {sorted(differences(seen, unseen))}"
        if state.seat_to_act != true_state.seat_to_act:
            return f"seed {seed}, action {number}: the order of play"
        if find_violations(other, state, action):
            if action.seat == reader:
                return f"seed {seed}, action {number}: what the reader may do"
            # The side's own papers differ, and what the mediator has learned of it, so their
            # menus may: the two games part here.
            return ""
        state = apply(other, state, action).state
    return ""


def differences(one: Observation, two: Observation) -> set[str]:
    """The fields in which two observations differ."""
    return {name for name in one.__slots__ if getattr(one, name) != getattr(two, name)}  # type: ignore[attr-defined]


def told_beyond_the_disclosure(scenario: Scenario, state: ConferenceState) -> str:
    """What a reader sees with the last disclosure beyond that event itself; empty if nothing."""
    told = [event for event in state.minutes if isinstance(event, Disclosure)]
    for event in told[-1:]:
        for reader in scenario.agenda.party_ids:
            if reader not in event.audience:
                continue
            without = replace(state, minutes=tuple(e for e in state.minutes if e is not event))
            seen, unseen = observe(scenario, state, reader), observe(scenario, without, reader)
            if differences(seen, unseen) != {"minutes"}:
                return f"{event.field}: {sorted(differences(seen, unseen))}"
    return ""
