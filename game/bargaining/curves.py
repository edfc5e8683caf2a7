"""Plain bargainers to measure others by: an aspiration over time, a mirror, and small steps."""

from game.bargaining.protocol import OwnView, Session
from game.model.frozen import frozen


@frozen
class ByTime:
    """Aspires to less as time goes by, whatever the other side does (Faratin et al. 1998)."""

    exponent: float = 1.0
    """Of time in what has been given up: 4 boulware, 1 even, 1/4 conceder."""
    share: float = 1.0
    """Part of the way from the best package to no deal that it goes by the end."""

    def open(self, view: OwnView, rounds: int, first: bool) -> Session:
        """A side of a new negotiation."""
        return _ByTime(self, view, rounds)


class _ByTime:
    def __init__(self, kind: ByTime, view: OwnView, rounds: int) -> None:
        self.kind, self.view, self.rounds = kind, view, rounds
        self.ladder = view.ladder
        self.turn = 0

    def move(self, offered: int | None) -> int | None:
        """Take what reaches the aspiration; else name the package next to it."""
        self.turn += 1
        time = self.turn / (self.rounds + 1.0)
        given = self.kind.share * time**self.kind.exponent
        level = self.view.best - given * (self.view.best - self.view.reservation)
        if offered is not None and self.view.utility[offered] >= level:
            return None
        return self.ladder.at_least(level)


@frozen
class Mirror:
    """Gives as much as the other side has given, both counted in its own utility."""

    def open(self, view: OwnView, rounds: int, first: bool) -> Session:
        """A side of a new negotiation."""
        return _Mirror(view)


class _Mirror:
    def __init__(self, view: OwnView) -> None:
        self.view = view
        self.ladder = view.ladder
        self.first: float | None = None
        self.level = view.best

    def move(self, offered: int | None) -> int | None:
        """Aspire to the best less what the other side's offers have gained since its first."""
        if offered is not None:
            worth = float(self.view.utility[offered])
            self.first = worth if self.first is None else self.first
            wish = self.view.best - max(0.0, worth - self.first)
            self.level = max(self.view.reservation, min(self.level, wish))
            if worth >= self.level:
                return None
        return self.ladder.at_least(self.level)


@frozen
class SmallSteps:
    """Names its packages from the best down, one further for each new one that it hears.

    After the MiCRO strategy (de Jonge 2022).
    """

    def open(self, view: OwnView, rounds: int, first: bool) -> Session:
        """A side of a new negotiation."""
        return _SmallSteps(view)


class _SmallSteps:
    def __init__(self, view: OwnView) -> None:
        self.view = view
        self.ladder = view.ladder
        self.heard: set[int] = set()
        self.sent = 0

    def move(self, offered: int | None) -> int | None:
        """Take what is no worse than the next package of its own; else name that."""
        if offered is not None:
            self.heard.add(offered)
        further = self.sent <= len(self.heard) and self.sent < len(self.ladder.order)
        place = self.sent if further else max(self.sent - 1, 0)
        package = int(self.ladder.order[place])
        if offered is not None and self.view.utility[offered] >= self.view.utility[package]:
            return None
        self.sent += further
        return package


BOULWARE = ByTime(exponent=4.0)
LINEAR = ByTime(exponent=1.0)
CONCEDER = ByTime(exponent=0.25)
