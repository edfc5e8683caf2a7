"""A moment of a saved game in words: the day, the last action, what the capitals had in mind."""

from itertools import accumulate

from game.model.events import ArticleAgreed, Event, MoveSealed, OfferMade
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.state import Phase
from game.play.language import Language
from game.play.replaying import (
    Eyes,
    Glimpse,
    Mind,
    Replay,
    heard_by,
    look,
    moments,
    sittings,
    words_through,
)
from game.play.wording import (
    Words,
    describe_action,
    describe_event,
    describe_limit_of,
    describe_phase,
    describe_rationale,
)
from game.play.words import sentence
from game.ui.map_data import MapChanges
from game.ui.rows import GaugeRow, gauge_rows
from game.ui.rows_chronicle import PositionRow, map_of_agreed, position_rows
from game.ui.rows_minutes import MinuteRow, has_entry, minute_rows, speaker_of

GAUGES_OF_EACH = 2
"""Of each party's own gauges so many are shown to those who see everything."""


@frozen
class View:
    """A game through some eyes: what does not change from moment to moment."""

    eyes: Eyes
    words: Words
    moments: tuple[int, ...]
    """Numbers of actions, from 0; the slider steps through them."""
    sittings: tuple[tuple[int, int], ...]
    """(place among the moments, sitting that begins there)."""
    minutes: tuple[MinuteRow, ...]
    """Of the whole game, as these eyes read them."""
    told_by: tuple[int, ...]
    """After each number of actions, how many of the minutes had been written."""

    def place(self, number: int) -> int:
        """The latest of the moments that is no later than this number of actions."""
        return max(place for place, moment in enumerate(self.moments) if moment <= number)

    def minutes_of(self, number: int) -> tuple[MinuteRow, ...]:
        """What was written down of the action with this number."""
        return self.minutes[self.told_by[number - 1] if number else 0 : self.told_by[number]]


@frozen
class Deed:
    """The last action in words."""

    speaker: str
    """Empty where something came about of which the doer is not known."""
    text: str
    """What was done."""
    details: tuple[str, ...]
    """Lines below it, such as the articles that an offer changes."""
    reasons: tuple[str, ...]
    """Why a program did it; for those who see everything."""
    followed: tuple[str, ...]
    """What came of it."""


def view_through(replay: Replay, language: Language, eyes: Eyes) -> View:
    """A game through these eyes.

    Raises:
        NotYetOpen: it may not be seen so before its end.
    """
    words = words_through(replay, language, eyes)
    through = moments(replay, eyes)
    heard = heard_by(replay, eyes)
    events = tuple(event for part in heard for event in part)
    places = {number: place for place, number in enumerate(through)}
    return View(
        eyes=eyes,
        words=words,
        moments=through,
        sittings=tuple(
            (places[number], turn) for turn, number in sittings(replay, through).items()
        ),
        minutes=minute_rows(words, look(replay, replay.last, eyes).seen, everything=events),
        # Every event that has an entry has one row.
        told_by=tuple(accumulate(sum(map(has_entry, part)) for part in heard)),
    )


def eyes_words(words: Words, eyes: Eyes) -> str:
    """Through whose eyes, in a word or two."""
    return words.say("Everything") if eyes is None else sentence(words.seat(eyes))


def briefly_when(words: Words, glimpse: Glimpse) -> str:
    """The day and the part of the turn."""
    return words.say(
        "{day}: {phase}",
        day=words.day(glimpse.day),
        phase=describe_phase(words, glimpse.seen.phase.value),
    )


def when(words: Words, glimpse: Glimpse) -> str:
    """The day, the sitting and the part of it; before a sitting, of which day that is."""
    sits = glimpse.seen.days[glimpse.turn - 1]
    if glimpse.seen.phase is Phase.CORRIDOR and glimpse.day != sits:
        return words.say(
            "{day}, before {sitting} of {sits}",
            day=words.full_date(glimpse.day),
            sitting=words.sitting(glimpse.turn),
            sits=words.day(sits),
        )
    return words.say(
        "{day}, {sitting}: {phase}",
        day=words.full_date(glimpse.day),
        sitting=words.sitting(glimpse.turn),
        phase=describe_phase(words, glimpse.seen.phase.value),
    )


def deed(view: View, glimpse: Glimpse) -> Deed:
    """What was done last, in words, as far as these eyes saw it."""
    words = view.words
    entered = [event for event in glimpse.heard if has_entry(event)]
    # A new offer says more than that the old one is put aside in bad faith.
    rows = sorted(
        zip(entered, view.minutes_of(glimpse.number), strict=True),
        key=lambda pair: not isinstance(pair[0], OfferMade),
    )
    if not glimpse.number:
        return _deed(view, glimpse, None, words.say("The conference is about to begin."), rows)
    # Where an event tells of the action, it stands for it; a sealed move has none yet.
    sealed = bool(glimpse.heard) and isinstance(glimpse.heard[0], MoveSealed)
    if glimpse.action is not None and (sealed or not rows):
        told = describe_action(words, glimpse.action)
        return _deed(view, glimpse, glimpse.action.seat, told, rows)
    (event, row), *others = rows
    doer = glimpse.action.seat if glimpse.action is not None else speaker_of(glimpse.seen, event)
    text, details = (row.text, row.details) if row.details else (describe_event(words, event), ())
    return _deed(view, glimpse, doer, text, others, details)


def _deed(
    view: View,
    glimpse: Glimpse,
    seat: SeatId | None,
    text: str,
    followed: list[tuple[Event, MinuteRow]],
    details: tuple[str, ...] = (),
) -> Deed:
    words, rationale = view.words, glimpse.rationale
    return Deed(
        speaker=sentence(words.seat(seat)) if seat is not None else "",
        text=text,
        details=details,
        reasons=describe_rationale(words, rationale) if rationale is not None else (),
        followed=tuple(describe_event(words, event) for event, _ in followed),
    )


def deed_text(view: View, glimpse: Glimpse) -> str:
    """The last action as a page to read."""
    told, say = deed(view, glimpse), view.words.say
    parts = [f"**{told.speaker}.** {told.text}" if told.speaker else told.text]
    parts.append(_items(told.details))
    if told.reasons:
        parts += [f"## {say('Why')}", _items(told.reasons)]
    if told.followed and (told.reasons or told.details):
        parts.append(f"## {say('What came of it')}")
    parts.append(_items(told.followed))
    return "\n\n".join(part for part in parts if part)


def _items(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def articles(words: Words, glimpse: Glimpse) -> tuple[PositionRow, ...]:
    """The agenda as it stood, with the limits of the capitals into which these eyes look."""
    limits = {
        mind.seat: {limit.issue: limit.limit for limit in mind.limits} for mind in glimpse.minds
    }
    return position_rows(words, glimpse.seen, limits)


def map_at(glimpse: Glimpse) -> MapChanges:
    """What the articles agreed by then change on the map; those of the last action pointed out."""
    changes = map_of_agreed(glimpse.seen)
    fresh: tuple[str, ...] = ()
    for event in glimpse.heard:
        if isinstance(event, ArticleAgreed):
            option = glimpse.seen.agenda.issue(event.issue).option(event.option)
            fresh += (*option.map_areas, *option.map_lines)
    return MapChanges(changes.areas, changes.lines, fresh)


def gauges_seen(words: Words, glimpse: Glimpse) -> tuple[GaugeRow, ...]:
    """A seat's own gauges; to those who see everything, some of every seat's."""
    if glimpse.eyes is not None:
        return gauge_rows(words, glimpse.seen)
    agenda = glimpse.seen.agenda
    found = [
        row
        for party in agenda.party_ids
        for row in gauge_rows(words, glimpse.views[party])[:GAUGES_OF_EACH]
    ]
    return (*found, *gauge_rows(words, glimpse.seen)[:1])


def mind_line(words: Words, mind: Mind) -> str:
    """What a capital weighed, in one line."""
    low, high = (round(end) for end in mind.line)
    if low == high:
        return words.say(
            "{capital}: war is worth {war} of 100, and it signs from {line} on.",
            capital=words.capital(mind.seat),
            war=round(mind.no_deal),
            line=low,
        )
    return words.say(
        "{capital}: war is worth {war} of 100; its line lies between {low} and {high}.",
        capital=words.capital(mind.seat),
        war=round(mind.no_deal),
        low=low,
        high=high,
    )


def minds_text(words: Words, glimpse: Glimpse) -> str:
    """The capitals' minds with all their limits, as a page to read."""
    parts = []
    for mind in glimpse.minds:
        parts.append(f"## {mind_line(words, mind)}")
        parts.append("\n".join(f"- {describe_limit_of(words, limit)}" for limit in mind.limits))
    return "\n\n".join(parts)


def sitting_words(words: Words, glimpse: Glimpse) -> str:
    """Which sitting it is, of how many."""
    return words.say("Sitting {number} of {count}", number=glimpse.turn, count=glimpse.seen.turns)


def origin_words(words: Words, replay: Replay, number: int) -> str:
    """At the beginning and at the place where it is so: that it branched off from another game."""
    if replay.origin is None or number not in (0, replay.origin.actions):
        return ""
    return words.count(
        "This game branched off from “{save}” after {number} move.",
        "This game branched off from “{save}” after {number} moves.",
        replay.origin.actions,
        save=replay.origin.save,
    )
