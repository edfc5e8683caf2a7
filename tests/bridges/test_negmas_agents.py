"""Our bargainers at negmas tables, and negmas negotiators at ours."""

from typing import Any

import numpy as np
import pytest

pytest.importorskip("negmas", reason="the bridge is optional")

from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.sao import (
    AspirationNegotiator,
    BoulwareTBNegotiator,
    ConcederTBNegotiator,
    LinearTBNegotiator,
    ResponseType,
    SAOMechanism,
    SAONegotiator,
)

from game.bargaining.protocol import OwnView, Result, Session, negotiate
from game.bridges.negmas_agents import ForeignBargainer, negotiator_class
from game.bridges.negmas_ufun import TableUtility, plain_space

SIZES = (4, 5)
ROUNDS = 20
WORTH = np.linspace(0.0, 1.0, 20)
"""Of one side; the other's is the reverse."""


class Lowering:
    """Names its packages from best to worst, one a round; takes what is as good as the next."""

    def __init__(self, seen: list[int | None] | None = None) -> None:
        self.seen: list[int | None] = [] if seen is None else seen
        self.opened: list[tuple[int, bool]] = []

    def open(self, view: OwnView, rounds: int, first: bool) -> Session:
        self.opened.append((rounds, first))
        return LoweringSession(view, self.seen)


class LoweringSession:
    def __init__(self, view: OwnView, seen: list[int | None]) -> None:
        self.view = view
        self.row = np.argsort(-view.utility, kind="stable").tolist()
        self.seen = seen

    def move(self, offered: int | None) -> int | None:
        self.seen.append(offered)
        mine: int = self.row.pop(0)
        worth = self.view.utility
        if offered is not None and worth[offered] >= max(worth[mine], self.view.reservation):
            return None
        return mine


def own_view(worth: Any = WORTH, reservation: float = 0.1) -> OwnView:
    return OwnView(SIZES, worth, reservation)


def table(worth: Any, reservation: float = 0.1) -> TableUtility:
    return TableUtility(worth, outcome_space=plain_space(SIZES), reserved_value=reservation)


# --- Ours among theirs ---------------------------------------------------------------------


def run(first: Any, second: Any, **options: Any) -> Any:
    mechanism = SAOMechanism(
        outcome_space=plain_space(SIZES), n_steps=ROUNDS, sync_calls=True, **options
    )
    mechanism.add(first, preferences=table(WORTH))
    mechanism.add(second, preferences=table(WORTH[::-1].copy()))
    mechanism.run()
    return mechanism


def test_two_of_ours_agree_in_the_middle_at_their_table() -> None:
    bargainer = Lowering()
    mechanism = run(negotiator_class(bargainer)(), negotiator_class(bargainer)())
    ufun = table(WORTH)
    here = negotiate(
        Lowering().open(own_view(), ROUNDS, True),
        Lowering().open(own_view(WORTH[::-1].copy()), ROUNDS, False),
        ROUNDS,
    )
    assert bargainer.opened == [(ROUNDS, True), (ROUNDS, False)]
    assert [ufun.rank(offer) for _, _, offer in mechanism.extended_trace] == [
        package for _, package in here.offers
    ]
    assert ufun.rank(mechanism.agreement) == here.package


def test_one_of_ours_bargains_with_one_of_theirs() -> None:
    for ours_first in (True, False):
        ours = negotiator_class(Lowering())()
        pair = (ours, ConcederTBNegotiator())
        mechanism = run(*(pair if ours_first else pair[::-1]))
        assert mechanism.agreement is not None


def test_a_negotiator_is_fit_for_a_second_negotiation() -> None:
    bargainer = Lowering()
    first, second = negotiator_class(bargainer)(), negotiator_class(bargainer)()
    assert run(first, second).agreement == run(first, second).agreement
    assert len(bargainer.opened) == 4


def test_other_utility_functions_are_read_once_into_a_table() -> None:
    space = plain_space(SIZES)
    additive = LinearAdditiveUtilityFunction(
        values=[{value: place for place, value in enumerate(issue.all)} for issue in space.issues],
        outcome_space=space,
    )
    views: list[OwnView] = []

    class Looking(Lowering):
        def open(self, view: OwnView, rounds: int, first: bool) -> Session:
            views.append(view)
            return super().open(view, rounds, first)

    mechanism = SAOMechanism(outcome_space=space, n_steps=ROUNDS, sync_calls=True)
    mechanism.add(negotiator_class(Looking())(), preferences=additive)
    mechanism.add(ConcederTBNegotiator(), preferences=table(WORTH[::-1].copy()))
    mechanism.run()
    (view,) = views
    assert view.sizes == SIZES
    assert view.utility.tolist() == [float(one + two) for one in range(4) for two in range(5)]
    # Where negmas says "any deal is better than none", the worst package is the measure.
    assert view.reservation == 0.0


def test_a_table_of_one_offer_a_step_has_half_as_many_rounds() -> None:
    bargainer = Lowering()
    run(negotiator_class(bargainer)(), ConcederTBNegotiator(), one_offer_per_step=True)
    assert bargainer.opened == [(ROUNDS // 2, True)]


def test_a_table_without_steps_is_refused() -> None:
    mechanism = SAOMechanism(outcome_space=plain_space(SIZES), time_limit=5, sync_calls=True)
    mechanism.add(negotiator_class(Lowering())(), preferences=table(WORTH))
    mechanism.add(ConcederTBNegotiator(), preferences=table(WORTH))
    with pytest.raises(ValueError, match="number of steps"):
        mechanism.run()


def test_a_negotiator_without_points_is_refused() -> None:
    mechanism = SAOMechanism(outcome_space=plain_space(SIZES), n_steps=5, sync_calls=True)
    mechanism.add(negotiator_class(Lowering())())
    mechanism.add(ConcederTBNegotiator(), preferences=table(WORTH))
    with pytest.raises(ValueError, match="no utility function"):
        mechanism.run()


def test_the_class_bears_the_name_of_its_bargainer() -> None:
    assert negotiator_class(Lowering()).__name__ == "Lowering"
    assert negotiator_class(Lowering(), "Stair").__name__ == "Stair"


# --- Theirs among ours ---------------------------------------------------------------------


def against(make: Any, *, first: bool) -> Result:
    """A negmas negotiator with the points WORTH against one of ours with the reverse."""
    foreign = ForeignBargainer(make).open(own_view(), ROUNDS, first)
    ours = Lowering().open(own_view(WORTH[::-1].copy()), ROUNDS, not first)
    return negotiate(*((foreign, ours) if first else (ours, foreign)), ROUNDS)


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    "make", [BoulwareTBNegotiator, LinearTBNegotiator, ConcederTBNegotiator, AspirationNegotiator]
)
def test_one_of_theirs_bargains_here_as_it_does_at_home(make: Any, first: bool) -> None:
    here = against(make, first=first)
    foreign, ours = make(), negotiator_class(Lowering())()
    mechanism = SAOMechanism(outcome_space=plain_space(SIZES), n_steps=ROUNDS, sync_calls=True)
    pairs = [(foreign, table(WORTH)), (ours, table(WORTH[::-1].copy()))]
    for side, ufun in pairs if first else pairs[::-1]:
        mechanism.add(side, preferences=ufun)
    mechanism.run()
    ufun = table(WORTH)
    there = [ufun.rank(offer) for _, _, offer in mechanism.extended_trace]
    assert [package for _, package in here.offers] == there
    assert here.package == (mechanism.agreement and ufun.rank(mechanism.agreement))


class Leaving(SAONegotiator):  # type: ignore[misc]
    """Names one package, then ends the talks."""

    def propose(self, state: Any, dest: str | None = None) -> Any:
        return tuple(next(iter(issue.all)) for issue in self.nmi.outcome_space.issues)

    def respond(self, state: Any, source: str | None = None) -> Any:
        return ResponseType.END_NEGOTIATION


class Failing(Leaving):
    def respond(self, state: Any, source: str | None = None) -> Any:
        raise RuntimeError("no idea")


class Babbling(Leaving):
    def propose(self, state: Any, dest: str | None = None) -> Any:
        return "no", "package"


class Silent(Leaving):
    def propose(self, state: Any, dest: str | None = None) -> Any:
        return None


@pytest.mark.parametrize("make", [Leaving, Failing])
def test_one_that_leaves_or_fails_repeats_what_it_likes_best(make: Any) -> None:
    session = ForeignBargainer(make).open(own_view(), ROUNDS, True)
    assert session.move(None) == 0
    assert not session.ended
    assert [session.move(3), session.move(4)] == [19, 19]
    assert session.ended
    assert ("no idea" in session.error) == (make is Failing)


def test_one_that_has_nothing_to_say_repeats_what_it_likes_best() -> None:
    session = ForeignBargainer(Silent).open(own_view(), ROUNDS, True)
    assert session.move(None) == 19
    assert session.ended


def test_one_that_names_no_package_of_the_domain_has_failed() -> None:
    session = ForeignBargainer(Babbling).open(own_view(), ROUNDS, True)
    assert session.move(None) == 19
    assert session.ended
    assert session.error.startswith("KeyError")


def test_a_session_that_is_asked_past_its_time_has_ended() -> None:
    session = ForeignBargainer(BoulwareTBNegotiator).open(own_view(), 2, False)
    assert [session.move(0), session.move(0)] != [None, None]
    assert session.move(0) == 19
    assert session.ended
