"""What still divided the two sides: not each open article does, as both may ask the same of it."""

from collections.abc import Iterable, Mapping

from game.model.agenda import Agenda
from game.model.ids import IssueId, SeatId
from game.model.offers import Terms


def divided_over(
    agenda: Agenda, positions: Mapping[SeatId, Terms], unsettled: Iterable[IssueId]
) -> tuple[IssueId, ...]:
    """Those of some articles on which the last words of the two sides differ.

    An article to which one side has not spoken divides them; one on which each offers as much as
    the other asks, or more, does not.

    Returns:
        The articles, that with the heaviest blame first.
    """
    apart = [one for one in unsettled if _differ(agenda, positions, one)]
    return tuple(sorted(apart, key=lambda one: -agenda.issue(one).blame))


def _differ(agenda: Agenda, positions: Mapping[SeatId, Terms], issue: IssueId) -> bool:
    first, second = (positions.get(party, {}).get(issue) for party in agenda.party_ids)
    if first is None or second is None:
        return True
    # Options run from what the first party likes best to what the second does.
    place = agenda.issue(issue).position
    return place(first) < place(second)
