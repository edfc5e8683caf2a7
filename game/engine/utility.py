"""What a package is worth to a party, and how far an offer has come."""

from collections.abc import Mapping

from game.model.agenda import Agenda
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Preferences
from game.model.observation import Observation
from game.model.offers import Package, Terms


def points_of(agenda: Agenda, preferences: Preferences, package: Package) -> int:
    """Exact points of a whole package: option points plus the patterns that it matches."""
    total = 0
    for issue in agenda.issues:
        total += preferences.points[issue.id][issue.position(package[issue.id])]
    for pattern in preferences.patterns:
        if all(package[issue] in options for issue, options in pattern.when.items()):
            total += pattern.points
    return total


def utility(agenda: Agenda, preferences: Preferences, package: Package) -> float:
    """Utility of a whole package, 0 the worst in the treaty space, 100 the best."""
    points = points_of(agenda, preferences, package)
    return (points - preferences.lowest) * 100.0 / (preferences.highest - preferences.lowest)


def favourite(agenda: Agenda, seat: SeatId, issue: IssueId) -> OptionId:
    """The party's end of the row of options."""
    options = agenda.issue(issue).options
    return options[0].id if seat == agenda.parties[0].id else options[-1].id


def completed(agenda: Agenda, by: SeatId, *layers: Terms) -> dict[IssueId, OptionId]:
    """A whole package: the first layer that speaks to an issue, else the party's favourite."""
    package: dict[IssueId, OptionId] = {}
    for issue in agenda.issues:
        for layer in layers:
            if issue.id in layer:
                package[issue.id] = layer[issue.id]
                break
        else:
            package[issue.id] = favourite(agenda, by, issue.id)
    return package


def whole_package(seen: Observation, terms: Terms) -> dict[IssueId, OptionId]:
    """Terms as a seat reads them whole: what is agreed, the terms, its last position, its draft."""
    agreed = {issue: article.option for issue, article in seen.agreed.items()}
    draft = seen.instructions.draft if seen.instructions else {}
    own = seen.positions.get(seen.seat, {})
    return completed(seen.agenda, seen.seat, agreed, terms, own, draft)


def in_agenda_order(agenda: Agenda, terms: Terms) -> dict[IssueId, OptionId]:
    """The same terms with the issues as the agenda lists them.

    Terms that are equal must have equal consequences, whatever order they were written in: the
    order of articles decides which of them a refusing capital names.
    """
    return {issue.id: terms[issue.id] for issue in agenda.issues if issue.id in terms}


def steps_given(agenda: Agenda, seat: SeatId, issue: IssueId, option: OptionId) -> int:
    """Steps of options from the party's own favourite: the public size of a concession."""
    row = agenda.issue(issue)
    place = row.position(option)
    return place if seat == agenda.parties[0].id else len(row.options) - 1 - place


def generosity(agenda: Agenda, seat: SeatId, positions: Mapping[IssueId, OptionId]) -> int:
    """Sum of the steps that a party's positions lie from its favourites; public."""
    return sum(steps_given(agenda, seat, issue, option) for issue, option in positions.items())


def is_beyond(
    agenda: Agenda, seat: SeatId, issue: IssueId, option: OptionId, limit: OptionId
) -> bool:
    """Whether an option gives more than the limit allows this party to give."""
    return steps_given(agenda, seat, issue, option) > steps_given(agenda, seat, issue, limit)
