"""Which short pieces stand in the columns of a newspaper, in which order.

Papers of one evening lie on one desk, so none repeats another. The first of the day has the
conference and its calendar, the later ones what can be said on any day; a paper of one side has the
mood at home. Oddments fill the rest, and each paper takes up where the last one ended.
"""

from collections.abc import Iterable

from game.model.ids import SeatId
from game.model.observation import Delivered, Observation
from game.play.datelines import dateline
from game.play.press_hour import Hour
from game.play.wording_press_ahead import by_cable, days_ahead
from game.play.wording_press_figures import figures
from game.play.wording_press_news import bulletin, open_questions, public_events
from game.play.wording_press_notice import Notice
from game.play.wording_press_small import small_pieces
from game.play.wording_press_standing import (
    OPINION_EVERY,
    SUBJECTS,
    home_pieces,
    public_mind,
    standing_piece,
)
from game.play.words import Words

AFTER = 3
"""How many wordings the second paper of a day is ahead of the first."""
BRIEFS = 3
"""Other papers of which a line is told."""


def notices(
    words: Words, seen: Observation, hour: Hour, paper: Delivered, city: str
) -> Iterable[Notice]:
    """The pieces round the lead, the newest first; a page prints as many as it has room for."""
    slot = hour.slot
    if slot.place == 0:
        yield from _of_the_day(words, seen, hour, city)
    else:
        yield from _home(words, seen, hour, city)
        if slot.place == 1:
            yield _standing(words, seen, slot.evening + 1, AFTER)
    yield figures(words, paper.id, slot)
    yield from small_pieces(words, slot)


def _of_the_day(words: Words, seen: Observation, hour: Hour, city: str) -> Iterable[Notice]:
    """What the first paper of a day has to itself."""
    if hour.slot.shared:
        return
    if not hour.slot.public:
        yield by_cable(words, seen, hour)
        yield from _home(words, seen, hour, city)
        return
    yield from public_events(words, seen, hour)
    yield bulletin(words, seen, hour)
    yield from _home(words, seen, hour, city)
    yield days_ahead(words, seen, hour)
    yield from open_questions(words, seen, hour)
    if hour.slot.evening % OPINION_EVERY == 0 and city not in capitals(words, seen):
        yield from public_mind(words, seen, hour)
    yield from _briefs(words, seen, hour)
    yield _standing(words, seen, hour.slot.evening, 0)


def _standing(words: Words, seen: Observation, turn: int, ahead: int) -> Notice:
    """What can be said on any day: one subject after the other, then in other words."""
    return standing_piece(words, seen, turn % SUBJECTS, turn // SUBJECTS + ahead)


def _home(words: Words, seen: Observation, hour: Hour, city: str) -> Iterable[Notice]:
    """The mood at home, in the first paper of the day from the reader's own capital."""
    own = capitals(words, seen).get(city)
    if own is None or own != seen.seat:
        return
    beside = [one for one in seen.dispatches if one.id in hour.slot.beside]
    if not any(words.language.text(one.sender).startswith(city) for one in beside):
        yield from home_pieces(words, seen, hour, own)


def _briefs(words: Words, seen: Observation, hour: Hour) -> Iterable[Notice]:
    """What the papers had that all the world read last, a line of each."""
    before = [one for one in seen.dispatches if one.id in hour.slot.before]
    lines = []
    for one in before[-BRIEFS:]:
        title = words.language.text(one.title)
        ends = title.endswith((".", "?", "!"))
        lines.append(
            words.say(
                "{sender}. {title}" if ends else "{sender}. {title}.",
                sender=dateline(words, seen, one),
                title=title,
            )
        )
    if lines:
        yield Notice(words.say("From Other Papers"), "\n".join(lines))


def capitals(words: Words, seen: Observation) -> dict[str, SeatId]:
    """The parties by the names of their capitals."""
    return {words.capital(party): party for party in seen.agenda.party_ids}
