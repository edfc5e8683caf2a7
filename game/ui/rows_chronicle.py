"""Everything that happens in a game that nobody plays, with the reasons of those who act."""

from collections.abc import Mapping
from typing import NamedTuple

from game.model.agenda import Agenda
from game.model.events import Event, MoveSealed, OfferMade, TurnOpened
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.play.figures import roman
from game.play.match import Match
from game.play.replay import Played
from game.play.replaying import is_told
from game.play.wording import Words, describe_action, describe_event, describe_rationale
from game.ui.map_data import MapChanges


class ChronicleRow(NamedTuple):
    """An entry; a heading has no speaker."""

    speaker: str
    colour: str
    text: str
    why: str = ""


class PositionRow(NamedTuple):
    """Where both sides stand on one article."""

    number: str
    title: str
    first: str
    second: str
    agreed: str
    limits: tuple[tuple[str, str], ...] = ()
    """A capital's limit in words, and the colour of its side; for those who may know it."""


def chronicle_rows(match: Match, words: Words) -> tuple[ChronicleRow, ...]:
    """All that has happened, the newest last, each action with its reason."""
    rows = [_event(words, one) for one in match.course.opening_events if is_told(one)]
    for played in match.course.played:
        rows += _action(words, played)
    return tuple(rows)


def _action(words: Words, played: Played) -> list[ChronicleRow]:
    """An action and what came of it; where an event tells of the action, it stands for it."""
    seat = played.action.seat
    # A new offer says more than that the old one is put aside for it.
    events = sorted(played.events, key=lambda one: not isinstance(one, OfferMade))
    told = [_event(words, one) for one in events if is_told(one)]
    if told and told[0].speaker and not isinstance(played.events[0], MoveSealed):
        text, told = told[0].text, told[1:]
    else:
        text = describe_action(words, played.action)
    why = describe_rationale(words, played.rationale)[0] if played.rationale is not None else ""
    name = words.seat(seat)
    return [ChronicleRow(name[:1].upper() + name[1:], _colour(words, seat), text, why), *told]


def position_rows(
    words: Words,
    seen: Observation,
    limits: Mapping[SeatId, Mapping[IssueId, OptionId]] | None = None,
) -> tuple[PositionRow, ...]:
    """Both sides' latest words on every article, and the limits of those named."""
    one, two = seen.agenda.party_ids

    def position(seat: SeatId, issue: IssueId) -> str:
        option = seen.positions.get(seat, {}).get(issue)
        return words.option(issue, option) if option else ""

    rows = []
    for issue in seen.agenda.issues:
        article = seen.agreed.get(issue.id)
        rows.append(
            PositionRow(
                number=roman(issue.number),
                title=words.issue(issue.id),
                first=position(one, issue.id),
                second=position(two, issue.id),
                agreed=words.option(issue.id, article.option) if article else "",
                limits=tuple(
                    (
                        words.say(
                            "Limit of {capital}: {option}",
                            capital=words.capital(seat),
                            option=words.option(issue.id, own[issue.id]),
                        ),
                        seen.agenda.party(seat).colour,
                    )
                    for seat, own in (limits or {}).items()
                    if issue.id in own
                ),
            )
        )
    return tuple(rows)


def map_of_agreed(seen: Observation) -> MapChanges:
    """What the articles agreed so far would change on the map."""
    return map_of_terms(seen.agenda, {one: article.option for one, article in seen.agreed.items()})


def map_of_terms(agenda: Agenda, terms: Mapping[IssueId, OptionId]) -> MapChanges:
    """What these terms would change on the map."""
    areas: dict[str, str] = {}
    lines: dict[str, str] = {}
    for issue, option in terms.items():
        meant = agenda.issue(issue).option(option)
        areas |= meant.map_areas
        lines |= meant.map_lines
    return MapChanges(areas, lines)


def _event(words: Words, event: Event) -> ChronicleRow:
    if isinstance(event, TurnOpened):
        sitting = words.sitting(event.turn)
        title = words.say("{day}, {sitting}", day=words.full_date(event.day), sitting=sitting)
        return ChronicleRow("", "accent", title)
    return ChronicleRow("·", "soft", describe_event(words, event))


def _colour(words: Words, seat: SeatId) -> str:
    colours = {party.id: party.colour for party in words.agenda.parties}
    return colours.get(seat, "third")
