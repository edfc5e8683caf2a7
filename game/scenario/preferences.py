"""What packages are worth, in exact integer points."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from game.model.agenda import Issue
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Pattern, Preferences
from game.scenario.schema import ScenarioShape
from game.scenario.schema_base import Track
from game.scenario.schema_parties import PartyShape


def preferences_of(shape: ScenarioShape, seat: str, issues: Sequence[Issue]) -> Preferences:
    """A party's preferences, with the worst and the best package of the whole treaty space."""
    party = shape.parties[seat]
    points = {issue.id: _points_on(shape, seat, party, issue) for issue in issues}
    patterns = tuple(
        Pattern(
            id=pattern.id,
            title=pattern.title,
            when={
                IssueId(issue): tuple(OptionId(option) for option in options)
                for issue, options in pattern.when.items()
            },
            # Tenths of a weight point times a value of 100, as the options' own points.
            points=round(pattern.points * 10) * 100,
            why=pattern.why,
        )
        for pattern in party.patterns
    )
    return Preferences(
        points=points,
        patterns=patterns,
        lowest=extreme_points(issues, points, patterns, min),
        highest=extreme_points(issues, points, patterns, max),
    )


def bearable_amount(shape: ScenarioShape) -> Fraction | None:
    """The most money that the payer's treasury of the first day can bear, in millions."""
    if shape.payment is None:
        return None
    treasury: Track = shape.parties[shape.payment.payer].tracks.treasury
    per_point = Fraction(str(shape.payment.per_treasury_point.value))
    return per_point * Fraction(round(treasury.start * 10), 10)


def _points_on(shape: ScenarioShape, seat: str, party: PartyShape, issue: Issue) -> tuple[int, ...]:
    preference = party.preferences[issue.id]
    weight = round(preference.weight * 10)
    whole = [weight * preference.values[option.id] for option in issue.options]
    bearable = bearable_amount(shape)
    payment = shape.payment
    if payment is None or bearable is None or (payment.payee, payment.issue) != (seat, issue.id):
        return tuple(whole)
    return _paid_in_part(issue, whole, bearable)


def _paid_in_part(issue: Issue, whole: Sequence[int], bearable: Fraction) -> tuple[int, ...]:
    """The payee's points for promises of money: no more than what will be paid is worth."""
    kept = [
        round(points * min(Fraction(1), bearable / option.amount)) if option.amount else points
        for points, option in zip(whole, issue.options, strict=True)
    ]
    # A larger promise brings at least what a smaller one would have brought.
    return tuple(
        max(
            [kept[place]]
            + [
                kept[other]
                for other, smaller in enumerate(issue.options)
                if 0 < (smaller.amount or 0) < (option.amount or 0)
            ]
        )
        for place, option in enumerate(issue.options)
    )


def extreme_points(
    issues: Sequence[Issue],
    points: Mapping[IssueId, Sequence[int]],
    patterns: Sequence[Pattern],
    better: Callable[[int, int], int],
) -> int:
    """The exact least (`min`) or greatest (`max`) sum of points over all packages.

    Goes through the issues one by one and keeps, for every set of patterns that can still match,
    the extreme sum so far; so the time grows with the patterns, not with the treaty space.
    """
    last = {
        pattern.id: max(place for place, issue in enumerate(issues) if issue.id in pattern.when)
        for pattern in patterns
    }
    sums: dict[frozenset[str], int] = {frozenset(last): 0}
    for place, issue in enumerate(issues):
        after: dict[frozenset[str], int] = {}
        for alive, total in sums.items():
            for option, gain in zip(issue.options, points[issue.id], strict=True):
                matching = alive - _failed(patterns, issue.id, option.id)
                complete = {name for name in matching if last[name] == place}
                reached = (
                    total
                    + gain
                    + sum(pattern.points for pattern in patterns if pattern.id in complete)
                )
                rest = matching - complete
                after[rest] = better(after[rest], reached) if rest in after else reached
        sums = after
    best = sums.popitem()[1]
    for total in sums.values():
        best = better(best, total)
    return best


def _failed(patterns: Sequence[Pattern], issue: IssueId, option: OptionId) -> frozenset[str]:
    return frozenset(
        pattern.id
        for pattern in patterns
        if issue in pattern.when and option not in pattern.when[issue]
    )


def package_count(option_counts: Sequence[int]) -> int:
    """How many packages the issues make: the size of the treaty space."""
    count = 1
    for options in option_counts:
        count *= options
    return count


def seat_ids(shape: ScenarioShape) -> tuple[SeatId, SeatId, SeatId]:
    """The two parties in the file's order, then the mediator."""
    first, second = shape.parties
    return SeatId(first), SeatId(second), SeatId(shape.mediator.id)
