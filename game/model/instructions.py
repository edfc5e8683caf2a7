"""What one side alone knows: its preferences and its capital's limits."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId


class Tier(StrEnum):
    """How much a limit matters to the capital."""

    INDISPENSABLE = "indispensable"
    IMPORTANT = "important"
    IF_POSSIBLE = "if_possible"


@frozen
class LimitStep:
    """One step by which the capital may let a limit go."""

    to: OptionId
    asked: float
    """Odds when the delegation asks at a neutral moment, 0..1."""
    pressed: float
    """Odds at each press by the mediator, 0..1."""
    not_before: date | None = None
    why: str = ""


@frozen
class Limit:
    """The least that a delegation may sign on one issue, and what it wishes for."""

    issue: IssueId
    tier: Tier
    limit: OptionId
    wish: OptionId
    steps: tuple[LimitStep, ...] = ()
    source: str = ""


@frozen
class Pattern:
    """Points added when several issues are settled in certain ways together."""

    id: str
    title: str
    when: Mapping[IssueId, tuple[OptionId, ...]]
    """Issue -> the options that count as a match; every issue named must match."""
    points: int
    """In the same exact units as `Preferences.points`; may be negative."""
    why: str = ""


@frozen
class Preferences:
    """What each option is worth to a party, in exact integer points.

    Utility is `100 * (sum of points - lowest) / (highest - lowest)`: 0 the worst package of the
    treaty space, 100 the best. Integers make the sum the same in any order and on any machine.
    """

    points: Mapping[IssueId, tuple[int, ...]]
    """Weight times value per option, in the agenda's order of options."""
    patterns: tuple[Pattern, ...]
    lowest: int
    highest: int


@frozen
class Expectation:
    """What the public at home counts on; less than this costs the home front."""

    issue: IssueId
    option: OptionId
    anger: int
    """Tenths taken from the home track if the treaty gives less."""
    source: str = ""


@frozen
class Instructions:
    """A party's secret brief."""

    seat: SeatId
    preferences: Preferences
    limits: tuple[Limit, ...]
    expectations: tuple[Expectation, ...]
    draft: Mapping[IssueId, OptionId]
    """The opening paper already written: send it as it stands, or change it."""
    letter: str
    """The capital's instructions as the delegation reads them."""
    if_talks_fail: str
    play: str = ""
    """What the seat is like to play, in two lines."""

    def limit_on(self, issue: IssueId) -> Limit | None:
        """The capital's limit on this issue, if it gave one."""
        return next((limit for limit in self.limits if limit.issue == issue), None)
