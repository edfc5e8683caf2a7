"""By whose word a treaty came about, and what had become of an earlier one."""

from collections.abc import Iterator, Sequence
from datetime import date

from game.model.events import (
    ArticleAgreed,
    CapitalDecided,
    Event,
    OfferClosed,
    OfferMade,
    TermsSuggested,
    TreatyReferred,
    TurnOpened,
)
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.offers import Firmness, OfferStatus
from game.play.language import marked
from game.play.words import Words, sentence

_OF_OWN = {
    Firmness.FINAL: marked("{party} accepts your final word of {day}."),
    Firmness.FIRM: marked("{party} accepts your offer of {day}."),
}
_OF_OWN_TODAY = {
    Firmness.FINAL: marked("{party} accepts your final word on the day on which you spoke it."),
    Firmness.FIRM: marked("{party} accepts your offer on the day on which you made it."),
}
_BY_US = {
    Firmness.FINAL: marked("You accept the final word that {other} spoke on {day}."),
    Firmness.FIRM: marked("You accept the offer that {other} made on {day}."),
}
_BY_US_TODAY = {
    Firmness.FINAL: marked("You accept the final word that {other} spoke the same day."),
    Firmness.FIRM: marked("You accept the offer that {other} made the same day."),
}
_BETWEEN_THEM = {
    Firmness.FINAL: marked("{party} accepts the final word that {other} spoke on {day}."),
    Firmness.FIRM: marked("{party} accepts the offer that {other} made on {day}."),
}
_BETWEEN_THEM_TODAY = {
    Firmness.FINAL: marked("{party} accepts the final word that {other} spoke the same day."),
    Firmness.FIRM: marked("{party} accepts the offer that {other} made the same day."),
}
_REPORTED = {
    Firmness.FINAL: marked("{party} had accepted the final word that {other} spoke on {day}."),
    Firmness.FIRM: marked("{party} had accepted the offer that {other} made on {day}."),
}
_REPORTED_TODAY = {
    Firmness.FINAL: marked("{party} had accepted the final word that {other} spoke today."),
    Firmness.FIRM: marked("{party} had accepted the offer that {other} made today."),
}


def peace_deed(
    words: Words,
    seen: Observation,
    reader: SeatId | None,
    *,
    past: bool = False,
    today: date | None = None,
) -> str:
    """Who accepted what, as its reader says it; empty if the last articles led to no treaty.

    Args:
        words: the reader's names and sentences.
        seen: what has been heard of.
        reader: the seat that is spoken to; None for all the world.
        past: whether it is told, to all the world, of a day gone by.
        today: the day that the page bears, which is not told by its date.
    """
    days = _with_days(seen.minutes)
    referred = _last_referral(seen.minutes)
    if referred is None:
        return ""
    agreed = [n for n in range(referred) if isinstance(seen.minutes[n], ArticleAgreed)]
    last = seen.minutes[agreed[-1]] if agreed else None
    if not isinstance(last, ArticleAgreed):
        return ""
    # The last article of all is also the last of the offer that held it.
    for event in seen.minutes[agreed[-1] : referred]:
        if isinstance(event, OfferClosed) and event.status == OfferStatus.ACCEPTED:
            offer = next((one for one in days if _is_offer(one[1], event.number)), None)
            return _accepted(words, last.by, offer, reader, past, today) if offer else ""
    for day, event in reversed(days[:referred]):
        if isinstance(event, TermsSuggested):
            return _taken_up(words, reader, words.day(day), past)
    return ""


def _accepted(
    words: Words,
    by: SeatId,
    dated: tuple[date, Event],
    reader: SeatId | None,
    past: bool,
    today: date | None,
) -> str:
    day, offer = dated
    if not isinstance(offer, OfferMade):
        return ""
    firmness = Firmness.FINAL if offer.firmness is Firmness.FINAL else Firmness.FIRM
    if offer.by == reader:
        tables = (_OF_OWN, _OF_OWN_TODAY)
    elif by == reader:
        tables = (_BY_US, _BY_US_TODAY)
    elif past:
        tables = (_REPORTED, _REPORTED_TODAY)
    else:
        tables = (_BETWEEN_THEM, _BETWEEN_THEM_TODAY)
    told = words.say(
        tables[day == today][firmness],
        party=words.seat(by),
        other=words.seat(offer.by),
        day=words.day(day),
    )
    return sentence(told)


def _is_offer(event: Event, number: int) -> bool:
    return isinstance(event, OfferMade) and event.number == number


def _taken_up(words: Words, reader: SeatId | None, day: str, past: bool) -> str:
    if reader == words.agenda.mediator.id:
        return words.say("Both sides accept your terms of {day}.", day=day)
    message = marked("Both sides accept the terms that {mediator} laid before them on {day}.")
    if past:
        message = marked(
            "Both sides had accepted the terms that {mediator} laid before them on {day}."
        )
    return words.say(
        message,
        mediator=words.mediator,
        day=day,
    )


def earlier_refusals(words: Words, seen: Observation, *, sent_home: bool) -> Iterator[str]:
    """Which capital had refused a treaty, and when; the one that was sent home last is no past."""
    referred = _last_referral(seen.minutes) if sent_home else None
    for day, event in _with_days(seen.minutes[:referred]):
        if not isinstance(event, CapitalDecided) or event.sanctioned:
            continue
        capital = words.capital(event.party)
        if event.reason is None:
            yield words.say(
                "{capital} had refused an earlier treaty on {day}.",
                capital=capital,
                day=words.day(day),
            )
        else:
            yield words.say(
                "{capital} had refused an earlier treaty on {day}, over “{issue}”.",
                capital=capital,
                day=words.day(day),
                issue=words.issue(event.reason),
            )


def last_chance(words: Words, seen: Observation) -> str:
    """That the next refusal of a treaty would be the end (rule 8.3); empty where it would not."""
    if warning := refused_before(words, seen):
        return warning
    if seen.outcome is None and seen.turn >= seen.turns:
        return words.say(
            "No sitting follows this one: if a capital refuses the treaty, the conference is over."
        )
    return ""


def refused_before(words: Words, seen: Observation) -> str:
    """The same where it is so because a treaty has been refused before."""
    refused = (one for one in seen.minutes if isinstance(one, CapitalDecided))
    if seen.outcome is not None or all(one.sanctioned for one in refused):
        return ""
    return words.say(
        "One treaty has been refused already: if a capital refuses again, the conference is over."
    )


def since_referral(minutes: Sequence[Event]) -> Sequence[Event]:
    """What happened since the last treaty went home; everything if none ever did."""
    return minutes[_last_referral(minutes) or 0 :]


def _last_referral(minutes: Sequence[Event]) -> int | None:
    return next(
        (n for n in reversed(range(len(minutes))) if isinstance(minutes[n], TreatyReferred)), None
    )


def _with_days(minutes: Sequence[Event]) -> list[tuple[date, Event]]:
    """The minutes, each event with the day of its sitting."""
    day, dated = date.min, []
    for event in minutes:
        if isinstance(event, TurnOpened):
            day = event.day
        dated.append((day, event))
    return dated
