"""What to offer: at one's own aspiration, the package that the other side most probably takes."""

from game.analysis.efficient import Frontier
from game.delegations.situation import Situation
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.offers import Package, Terms

CHEAP = 4.0
"""Utility points up to which a concession is put on the table by itself; a dearer one is linked
with what it is to be exchanged for."""
SMALL_CHANGE = 4.0
"""Utility points below which what has been given is never taken back, whatever might be had for
it elsewhere: it would look like bad faith. Dearer concessions may be traded for one another."""
HELD_BACK = 2.0
"""Points above one's aspiration at which it is the instructions, and no longer one's own will,
that keep one's terms; until then there is something of one's own to give first."""
CANDIDATES = 12
"""Efficient packages looked at for one that takes nothing back."""
WORTH_STRETCHING = 3.0
"""Points by which the other side must gain, as believed, before an important limit is left."""


@frozen
class Draft:
    """A package that one could propose."""

    package: Package
    worth: float
    """Own utility."""
    odds: float
    """Believed odds that the other side takes it."""
    stretched: tuple[IssueId, ...] = ()
    """Important limits left behind by choice."""


def float_at(situation: Situation, level: float) -> Draft:
    """The same for a talk that binds nobody: each limit is taken to have yielded a step more."""
    brief = situation.seen.instructions
    allowed = situation.allowed(late=False)
    for limit in situation.capital.limits:
        full = brief.limit_on(limit.issue) if brief else None
        if limit.issue in allowed and full is not None and limit.may_yield:
            steps = situation.book.rows.steps[situation.seen.seat][limit.issue]
            most = steps[full.steps[limit.yielded].to]
            allowed[limit.issue] = tuple(o for o, given in steps.items() if given <= most)
    return _best_within(situation, level, allowed)


def draft_at(situation: Situation, level: float) -> Draft:
    """The package worth this level to oneself, or a little more, that is best for the other side.

    In the last sittings an important limit may be left behind, if the other side gains by it and
    the capital would probably still sign.
    """
    kept = _best_for_them(situation, level, late=False)
    if not situation.late:
        return kept
    wider = _best_for_them(situation, level, late=True)
    broken = situation.broken_important(wider.package)
    if not broken:
        return kept
    needed = situation.target + situation.capital.temper * len(broken)
    beliefs = situation.beliefs
    gain = beliefs.utility(wider.package) - beliefs.utility(kept.package)
    if gain < WORTH_STRETCHING:
        return kept
    if wider.worth < needed:
        wider = _best_for_them(situation, needed, late=True)
        broken = situation.broken_important(wider.package)
    return Draft(package=wider.package, worth=wider.worth, odds=wider.odds, stretched=broken)


def _best_for_them(situation: Situation, level: float, late: bool) -> Draft:
    return _best_within(situation, level, situation.allowed(late))


def _best_within(
    situation: Situation, level: float, allowed: dict[IssueId, tuple[OptionId, ...]]
) -> Draft:
    space = situation.book.space
    frontier = space.efficient(
        situation.beliefs.valuation(),
        agreed=situation.agreed,
        allowed=_without_retreat(situation, allowed),
    )
    own = space.utility(frontier.own)
    first = min(int(own.searchsorted(level - 1e-9)), len(own) - 1)
    place = _taking_nothing_back(situation, frontier, first)
    package = space.terms(frontier.packages[place])
    return Draft(
        package=package,
        worth=float(own[place]),
        odds=situation.beliefs.odds(package, situation.progress),
    )


def _without_retreat(
    situation: Situation, allowed: dict[IssueId, tuple[OptionId, ...]]
) -> dict[IssueId, tuple[OptionId, ...]]:
    """The options left on open issues; small concessions, once offered, are kept."""
    seen, book = situation.seen, situation.book
    left = {i: options for i, options in allowed.items() if i not in seen.agreed}
    for issue, position in seen.positions.get(seen.seat, {}).items():
        if issue in seen.agreed or book.loss[issue][position] > SMALL_CHANGE:
            continue
        steps = book.rows.steps[seen.seat][issue]
        kept = tuple(o for o in left.get(issue, tuple(steps)) if steps[o] >= steps[position])
        # Empty when the capital has since taken a step back: then its limit counts.
        left[issue] = kept or left[issue]
    return left


def _taking_nothing_back(situation: Situation, frontier: Frontier, first: int) -> int:
    """The first package from a place on that gives no fewer steps than what one has offered."""
    positions = situation.seen.positions.get(situation.seen.seat, {})
    shown = {i: o for i, o in positions.items() if i not in situation.seen.agreed}
    rows, seat = situation.book.rows, situation.seen.seat
    steps = rows.steps[seat]
    places = [(at, steps[issue]) for at, issue in enumerate(rows.options) if issue in shown]
    given = rows.given(seat, shown)
    names = list(rows.options.values())
    for place in range(first, min(first + CANDIDATES, len(frontier.own))):
        row = frontier.packages[place].tolist()
        if sum(step[names[at][row[at]]] for at, step in places) >= given:
            return place
    return first


def is_held_back(situation: Situation, draft: Draft) -> bool:
    """Whether the limits, and not one's own hopes, keep one's terms where they are."""
    return draft.worth >= situation.hope + HELD_BACK


def open_part(situation: Situation, package: Package) -> dict[IssueId, OptionId]:
    """The terms of a package on what is not agreed yet."""
    return {i: o for i, o in package.items() if i not in situation.seen.agreed}


def links_for(situation: Situation, terms: Terms) -> tuple[tuple[IssueId, ...], ...]:
    """Dear concessions tied to the demands that they are to buy; all else stands alone."""
    loss, asked = situation.book.loss, situation.asked
    dear = [issue for issue, option in terms.items() if loss[issue][option] > CHEAP]
    if not dear:
        return ()
    demands = [
        issue
        for issue, option in terms.items()
        if loss[issue][option] <= situation.wished_loss(issue) and loss[issue][asked[issue]] > CHEAP
    ]
    group = tuple(issue for issue in terms if issue in dear or issue in demands)
    return (group,) if len(group) > 1 else ()
