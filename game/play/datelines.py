"""Which day a paper bears, and which days a page: those on which the conference is played.

A dispatch comes in the days before a sitting, and an author can only guess before which. Where the
day that he gave its sender does not fall among them, the eve of the sitting takes its place.
"""

import re
from datetime import date, timedelta

from game.model.observation import Delivered, Observation
from game.model.state import Phase
from game.play.words import MONTHS, Words

_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b")
"""A day as a scenario writes it in a sender: "London, 2 September"."""


def dateline(words: Words, seen: Observation, paper: Delivered) -> str:
    """The sender of a paper, with a day on which it can have been sent."""
    sender = words.language.text(paper.sender)
    first, last = _days_of(seen, paper.turn)
    written = _day_in(paper.sender, seen.days[0].year)
    if written is None or first <= written <= last:
        return sender
    return sender.replace(words.day(written), words.day(last))


def place_within(words: Words) -> str:
    """The place of the conference where the sentence goes on: a state named with it has a comma.

    "Portsmouth, New Hampshire," but "Vienna".
    """
    place = words.language.text(words.agenda.place)
    return words.say("{place},", place=place) if "," in place else place


def page_days(words: Words, seen: Observation) -> str:
    """The day that a page bears, or all days of a long wait before its second half."""
    eve = _days_of(seen, seen.turn)[1]
    waits = seen.phase is Phase.CORRIDOR and seen.outcome is None
    if waits and seen.corridor_round < seen.corridor_rounds and seen.day < eve:
        return words.days(seen.day, eve)
    return words.full_date(seen.day)


def _days_of(seen: Observation, turn: int) -> tuple[date, date]:
    """From the sitting before a turn, on whose night a paper may be sent, to its own eve."""
    number = max(1, min(turn, len(seen.days)))
    sitting = seen.days[number - 1]
    if turn > len(seen.days):
        return sitting, date.max
    before = seen.days[number - 2] if number > 1 else seen.agenda.opens
    # Where the sittings follow each other day by day, the morning of the sitting counts.
    eve = min(max(sitting - timedelta(days=1), before + timedelta(days=1)), sitting)
    # What waits for an envoy when he arrives may have been written long before.
    return (before if number > 1 else date.min), eve


def _day_in(sender: str, year: int) -> date | None:
    found = _DAY.search(sender)
    if found is None:
        return None
    try:
        return date(year, MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return None
