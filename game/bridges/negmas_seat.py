"""A seat at the conference held by any negotiator of negmas, named by its module and class.

    NegmasSeat("negmas.sao:BoulwareTBNegotiator")

Rounds are sittings. At the table it is asked once a sitting: the package that it names becomes a
firm offer on all that is open, its acceptance takes the whole of the other side's offer. In the
corridor it rests, and it consents to no recess and no secret talk: its protocol has no word for
them. What would ruin its side is refused, whatever it says: nothing is offered or accepted below
its no-deal value or beyond an indispensable limit.

Like every delegation it decides by what it sees alone. Its negotiator does remember, so that it is
told all that the other side has asked since the first sitting, and its chance has one seed. One
process holds one course of talks (`negmas_process`) and is told only what is new. Where that would
not be the truth (another game, a step back, an article agreed, a limit moved, the process gone),
another is started and told everything from the beginning; so both ways lead to the same answer. A
negotiator that fails, leaves or is too slow has nothing to say, and the game goes on.
"""

from math import ceil
from typing import Any

import numpy as np

from game.analysis.efficient import valuation_of
from game.bridges.negmas_process import Answer, ForeignProcess, Table
from game.bridges.negmas_view import (
    OpenSpace,
    asked_by_sitting,
    has_spoken,
    open_space,
    place_of,
)
from game.delegations.delegation import Decision, Dice, Rationale, Reason, because
from game.delegations.situation import ABOVE_NO_DEAL
from game.engine.utility import favourite, is_beyond, utility
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerRecess,
    AnswerSecretSitting,
    FloatPackage,
    Hold,
    MakeOffer,
    Rest,
)
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Instructions, Tier
from game.model.observation import Observation, OwnCapital
from game.model.offers import Firmness, Package, Terms
from game.model.state import Phase

SECONDS = 10.0
"""Time for an answer. The first one includes the sorting of thousands of packages."""
MEGABYTES = 4_000
"""Memory of its process, address space included, of which numpy reserves much and uses little."""

RESERVATION_STEP = 2.0
"""The no-deal value drifts from day to day. Rounded up to steps of this many points, it is the same
for most of the talks, which need not begin anew."""


@frozen
class _Place:
    """One party's view of today, worked out once for a decision."""

    seen: Observation
    brief: Instructions
    capital: OwnCapital
    space: OpenSpace
    floor: float
    """Utility below which nothing is signed."""

    @property
    def other(self) -> SeatId:
        """The party across the table."""
        return self.seen.agenda.other(self.seen.seat)

    def whole(self, terms: Terms) -> dict[IssueId, OptionId]:
        """The treaty that these terms would make; where they are silent, as the other side asks."""
        agreed = {issue: article.option for issue, article in self.seen.agreed.items()}
        bound = self.seen.bound.get(self.other, {})
        return {
            issue.id: agreed.get(issue.id)
            or terms.get(issue.id)
            or bound.get(issue.id)
            or favourite(self.seen.agenda, self.other, issue.id)
            for issue in self.seen.agenda.issues
        }

    def worth(self, package: Package) -> float:
        """Own utility of a whole treaty."""
        return utility(self.seen.agenda, self.brief.preferences, package)

    def ruin(self, terms: Terms) -> Reason | None:
        """Why these terms are never to be signed; None if they may be."""
        if self.worth(self.whole(terms)) < self.floor:
            return because("It would have signed for less than war would bring: refused.")
        for limit in self.capital.limits:
            if limit.tier != Tier.INDISPENSABLE or limit.issue not in terms:
                continue
            option = terms[limit.issue]
            if is_beyond(self.seen.agenda, self.seen.seat, limit.issue, option, limit.limit):
                return because(
                    "It would have gone beyond what is indispensable on {issue}: refused.",
                    issue=limit.issue,
                )
        return None


class NegmasSeat:
    """A delegation that asks a negotiator of negmas."""

    def __init__(self, spec: str, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        """Name the negotiator; nothing is loaded before it is first asked.

        Args:
            spec: module and class.
            seconds: time for an answer, after which it has nothing to say.
            megabytes: memory of its process.
        """
        self.spec = spec
        self._limits = (seconds, megabytes)
        self._talks: dict[SeatId, tuple[ForeignProcess, list[int | None]]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """To another process it goes by name, without its own."""
        return _seat, (self.spec, *self._limits)

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """What the negotiator says, as far as it may.

        Raises:
            ValueError: the seat is the mediator's.
        """
        seen, brief, capital = observation, observation.instructions, observation.capital
        if brief is None or capital is None:
            raise ValueError(f"'{seen.seat}' is no party: a negotiator cannot mediate")
        if seen.phase is Phase.CORRIDOR:
            return _decided(Rest(seat=seen.seat), because("It waits for the sitting."))
        if seen.in_secret_sitting:
            terms = {i: o for i, o in brief.draft.items() if i not in seen.agreed} or {
                issue.id: favourite(seen.agenda, seen.seat, issue.id)
                for issue in seen.agenda.issues
                if issue.id not in seen.agreed
            }
            return _decided(
                FloatPackage(seat=seen.seat, terms=terms), because("It knows no secret talks.")
            )
        if seen.consent_asked == "secret":
            refuse: Action = AnswerSecretSitting(seat=seen.seat, consent=False)
            return _decided(refuse, because("It knows no secret talks."))
        if seen.consent_asked == "recess":
            return _decided(
                AnswerRecess(seat=seen.seat, consent=False), because("It knows no recess.")
            )
        if has_spoken(seen) or seen.menu.allowed("make_offer") is None:
            return _decided(Hold(seat=seen.seat), because("It speaks once a sitting."))
        place = _Place(
            seen=seen,
            brief=brief,
            capital=capital,
            space=open_space(seen, brief.preferences, capital),
            floor=capital.no_deal.no_deal_value + ABOVE_NO_DEAL,
        )
        return self._at_table(place)

    def check(self) -> None:
        """Load the negotiator once, so that a misspelt name is known before a game begins.

        Raises:
            ValueError: it cannot be used; the sentence says why.
        """
        table = Table(sizes=(2,), utility=np.array([0.0, 1.0]), reservation=0.0, rounds=2)
        seconds, megabytes = self._limits
        process = ForeignProcess(self.spec, table, seconds=seconds, megabytes=megabytes)
        process.stop()
        if process.fault:
            raise ValueError(f"{self.spec}: {process.fault}")

    def close(self) -> None:
        """End the processes; they end with ours in any case."""
        for process, _ in self._talks.values():
            process.stop()
        self._talks.clear()

    def _at_table(self, place: _Place) -> Decision:
        seat, space = place.seen.seat, place.space
        asked = asked_by_sitting(place.seen)
        valuation = valuation_of(place.seen.agenda, place.brief.preferences)
        rows = {
            issue.id: row
            for issue, row in zip(place.seen.agenda.issues, valuation.points, strict=True)
        }
        indices = [
            None if package is None else place_of(place.seen, space, rows, package)
            for package in asked
        ]
        answer = self._ask(place, indices)
        if answer.accepts:
            return _accept(place, asked[-1] or {})
        if answer.offer is not None:
            return _offer(place, space.terms_at(answer.offer), "It proposes terms worth {worth}.")
        return _decided(
            Hold(seat=seat), because("It has nothing to say: {why}.", why=answer.silence)
        )

    def _ask(self, place: _Place, asked: list[int | None]) -> Answer:
        """The negotiator's answer, from the process that holds just these talks."""
        table = Table(
            sizes=place.space.sizes,
            utility=place.space.utility / 100.0,
            reservation=ceil(place.floor / RESERVATION_STEP) * RESERVATION_STEP / 100.0,
            rounds=place.seen.turns,
        )
        seat = place.seen.seat
        process, told = self._talks.pop(seat, (None, []))
        if process is not None and not (
            process.alive and process.table.is_like(table) and asked[: len(told)] == told
        ):
            process.stop()
            process = None
        if process is None:
            seconds, megabytes = self._limits
            process = ForeignProcess(self.spec, table, seconds=seconds, megabytes=megabytes)
        answer = process.ask(asked)
        if process.alive:
            self._talks[seat] = (process, asked)
        return answer


def _seat(spec: str, seconds: float, megabytes: int) -> NegmasSeat:
    return NegmasSeat(spec, seconds=seconds, megabytes=megabytes)


def _accept(place: _Place, asked: Terms) -> Decision:
    """Take the whole of the other side's offer; where none can be taken, offer what is asked."""
    seen = place.seen
    choice = seen.menu.allowed("accept_offer")
    offer = seen.standing.get(place.other)
    if choice is None or offer is None or not choice.groups:
        terms = {issue: asked[issue] for issue in place.space.issues if issue in asked}
        return _offer(place, terms, "It would take what the other side asked: worth {worth}.")
    terms = {issue: offer.terms[issue] for group in choice.groups for issue in group}
    refused = place.ruin(terms)
    if refused is not None:
        return _decided(Hold(seat=seen.seat), refused)
    why = because("It takes what is offered: worth {worth}.", worth=place.worth(place.whole(terms)))
    return _decided(AcceptOffer(seat=seen.seat, offer=offer.number), why, place.floor)


def _offer(place: _Place, terms: Terms, message: str) -> Decision:
    seen = place.seen
    refused = place.ruin(terms)
    if refused is not None:
        return _decided(Hold(seat=seen.seat), refused)
    standing = seen.standing.get(seen.seat)
    if standing is not None and standing.terms == terms:
        return _decided(Hold(seat=seen.seat), because("It stands by its offer."), place.floor)
    why = because(message, worth=place.worth(place.whole(terms)))
    action = MakeOffer(seat=seen.seat, terms=terms, firmness=Firmness.FIRM)
    return _decided(action, why, place.floor)


def _decided(action: Action, why: Reason, target: float | None = None) -> Decision:
    return Decision(action=action, rationale=Rationale(why=why, target=target))
