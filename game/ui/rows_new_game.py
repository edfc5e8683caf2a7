"""What the page for a new game offers first, and what it says of the calendars."""

from dataclasses import dataclass, field

from game.model.ids import SeatId
from game.model.state import DrawMode
from game.play.language import Language
from game.play.library import ScenarioCard
from game.play.openings import HOT_SEAT, WATCH, new_seed
from game.ui.surroundings import House

DRAWS = (DrawMode.DRAWN.value, DrawMode.FIXED.value)


@dataclass
class Choices:
    """What has been chosen so far."""

    scenario: int = 0
    chair: str = ""
    players: dict[SeatId, str] = field(default_factory=dict)
    draws: int = 0
    calendar: int = 0
    seed: str = ""
    taking_back: bool = True


def first_choices(house: House) -> Choices:
    """What was chosen for the last game, as far as this conference has it."""
    card, liked = house.card, house.preferences
    chairs, calendars = (*card.agenda.seats, HOT_SEAT, WATCH), list(card.calendars)
    return Choices(
        seed=str(new_seed()),
        chair=liked.chair if liked.chair in chairs else card.agenda.party_ids[0],
        draws=DRAWS.index(liked.draws) if liked.draws in DRAWS else 0,
        calendar=calendars.index(liked.calendar) if liked.calendar in calendars else 0,
        taking_back=not house.taking_back_barred,
    )


def calendar_notes(language: Language, card: ScenarioCard) -> list[str]:
    """Of each calendar how long it is; and which one to try first."""
    shortest = min(card.calendars, key=lambda name: card.sittings[name])
    notes = []
    for name in card.calendars:
        told = language.count(
            "{number} sitting at most.", "{number} sittings at most.", card.sittings[name]
        )
        if name == shortest:
            notes.append(language.say("{told} It is the one to try first.", told=told))
        else:
            first = language.text(card.calendars[shortest])
            notes.append(
                language.say(
                    "{told} For a first game take “{calendar}”.", told=told, calendar=first
                )
            )
    return notes
