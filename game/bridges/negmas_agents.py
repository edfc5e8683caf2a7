"""Our bargainers as negmas negotiators, and negmas negotiators as bargainers of ours.

Both sides count a round as negmas counts a step: each side speaks once.
"""

import math
from collections.abc import Callable
from typing import Any

from negmas.sao import (
    ResponseType,
    SAOCallNegotiator,
    SAOMechanism,
    SAOResponse,
)

from game.bargaining.protocol import Bargainer, OwnView, Session
from game.bridges.negmas_ufun import TableUtility, plain_space, utilities_of

# --- Ours among theirs ---------------------------------------------------------------------


class OurNegotiator(SAOCallNegotiator):  # type: ignore[misc]  # negmas is untyped
    """A bargainer of ours at a negmas table; `negotiator_class` says which one."""

    bargainer: Bargainer

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._session: Session | None = None
        self._packages: TableUtility | None = None

    def on_negotiation_start(self, state: Any) -> None:
        """A new negotiation: what was said in the last one is forgotten."""
        super().on_negotiation_start(state)
        self._session = None

    def __call__(self, state: Any, dest: str | None = None) -> Any:
        """The answer to the offer on the table."""
        offer = state.current_offer
        if self._session is None or self._packages is None:
            self._open(first=offer is None)
        assert self._session is not None and self._packages is not None
        answer = self._session.move(None if offer is None else self._packages.rank(offer))
        if answer is not None:
            return SAOResponse(ResponseType.REJECT_OFFER, self._packages.outcome_at(answer))
        if offer is None:
            return SAOResponse(ResponseType.END_NEGOTIATION, None)
        return SAOResponse(ResponseType.ACCEPT_OFFER, offer)

    def _open(self, *, first: bool) -> None:
        """Read the own utility function once, and begin.

        Raises:
            ValueError: there is no utility function, or no number of steps.
        """
        ufun, nmi = self.ufun, self.nmi
        if ufun is None:
            raise ValueError(f"'{self.name}' has no utility function to bargain by")
        values = utilities_of(ufun, nmi.outcome_space)
        reservation = float(ufun.reserved_value)
        if not math.isfinite(reservation):
            # negmas' word for "any deal is better than none".
            reservation = float(values.min())
        view = OwnView(
            sizes=tuple(issue.cardinality for issue in nmi.outcome_space.issues),
            utility=values,
            reservation=reservation,
        )
        self._packages = TableUtility(values, outcome_space=nmi.outcome_space)
        self._session = self.bargainer.open(view, _rounds(nmi), first)


def negotiator_class(bargainer: Bargainer, name: str | None = None) -> type[OurNegotiator]:
    """A negmas negotiator that bargains as this bargainer does.

    It reads its utility function, of whatever kind, once per negotiation, and counts rounds: the
    mechanism must have a number of steps, a limit in seconds alone will not do.

    Args:
        bargainer: whose sessions to hold.
        name: of the class, for tables of results; the bargainer's own by default.
    """
    title = name or type(bargainer).__name__
    return type(title, (OurNegotiator,), {"bargainer": bargainer, "__doc__": title})


def _rounds(nmi: Any) -> int:
    """How often each side may speak.

    Raises:
        ValueError: the mechanism counts no steps.
    """
    steps = nmi.n_steps
    if steps is None or not math.isfinite(steps):
        raise ValueError("Our bargainers count rounds: give the mechanism a number of steps")
    return math.ceil(steps / 2) if nmi.one_offer_per_step else int(steps)


# --- Theirs among ours ---------------------------------------------------------------------


class _Puppet(SAOCallNegotiator):  # type: ignore[misc]  # negmas is untyped
    """The other side at a foreign negotiator's table: says what it is told, or asks to wait."""

    line: Any = None
    """The package to name next; None: not known yet."""

    def __call__(self, state: Any, dest: str | None = None) -> Any:
        """The line that was set, once."""
        if self.line is None:
            return SAOResponse(ResponseType.WAIT, None)
        line, self.line = self.line, None
        return SAOResponse(ResponseType.REJECT_OFFER, line)


class ForeignSession:
    """A negmas negotiator across the table, at a mechanism of its own that we step.

    negmas has it that a side may end the talks; here it may not. Such a negotiator, and one that
    failed, names the package it likes best from then on, which it would surely sign; `ended`
    tells of it, for those who count that as no deal.
    """

    def __init__(self, negotiator: Any, ufun: TableUtility, rounds: int, first: bool) -> None:
        """Seat the negotiator.

        Args:
            negotiator: an alternating-offers negotiator of negmas, in no negotiation yet.
            ufun: its own points.
            rounds: how often each side may speak.
            first: whether the negotiator speaks first.
        """
        self.ended = False
        self.error = ""
        """What the negotiator failed of, if it did."""
        self._ufun = ufun
        self._puppet = _Puppet()
        self._mechanism = SAOMechanism(
            outcome_space=ufun.outcome_space,
            n_steps=rounds,
            sync_calls=True,
        )
        for side in (negotiator, self._puppet) if first else (self._puppet, negotiator):
            self._mechanism.add(side, preferences=ufun if side is negotiator else None)
        self._id = negotiator.id

    def move(self, offered: int | None) -> int | None:
        """Its answer to the package on the table; None when it takes what is offered."""
        if self.ended:
            return self._favourite()
        if offered is not None:
            self._puppet.line = self._ufun.outcome_at(offered)
        try:
            state = self._step()
            named = self._named(state)
        except Exception as problem:  # noqa: BLE001 - a stranger's code may raise anything
            self.error = f"{type(problem).__name__}: {problem}"
            self.ended = True
            return self._favourite()
        if state.agreement is not None:
            return None
        self.ended = named is None
        return self._favourite() if named is None else named

    def _step(self) -> Any:
        """The state of the table after the negotiator has spoken."""
        if self._mechanism.state.waiting:
            # It spoke first: our line ends the step that its last offer began.
            self._mechanism.step()
        return self._mechanism.step()

    def _named(self, state: Any) -> int | None:
        """Index of the package that it has just named.

        Raises:
            KeyError, TypeError, ValueError: there is no such package.
        """
        if state.broken or state.timedout:
            return None
        for speaker, outcome in state.new_offers:
            if speaker == self._id and outcome is not None:
                return self._ufun.rank(outcome)
        return None

    def _favourite(self) -> int:
        return int(self._ufun.values.argmax())


class ForeignBargainer:
    """A kind of negmas negotiator as a bargainer of ours."""

    def __init__(self, make: Callable[[], Any]) -> None:
        """Keep the recipe.

        Args:
            make: gives a new negotiator: its class, or a function that calls it with more.
        """
        self._make = make

    def open(self, view: OwnView, rounds: int, first: bool) -> ForeignSession:
        """A new negotiator with these points, at a new table."""
        ufun = TableUtility(
            view.utility,
            outcome_space=plain_space(view.sizes),
            reserved_value=view.reservation,
        )
        return ForeignSession(self._make(), ufun, rounds, first)
