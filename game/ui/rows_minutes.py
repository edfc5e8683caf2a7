"""The minutes as rows: who spoke, on which day, about what; and the dispatches."""

from collections.abc import Callable, Mapping, Sequence
from operator import is_

from game.model.events import (
    ArticleAgreed,
    Disclosure,
    Event,
    OfferClosed,
    OfferMade,
    PackagesFloated,
    SecretLeaked,
    TermsSuggested,
    TurnOpened,
)
from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, OptionId, SeatId
from game.model.observation import Delivered, Observation
from game.model.offers import Firmness, OfferStatus, Terms
from game.play.datelines import dateline
from game.play.language import Language, marked
from game.play.replaying import is_told
from game.play.wording_events import describe_event
from game.play.wording_letters import received
from game.play.wording_table import describe_links
from game.play.words import Words, sentence
from game.ui.rows_private import private_lines
from game.ui.rows_sounding import how_true

_CHANNELS = {
    "telegram": marked("telegram"),
    "newspaper": marked("newspaper"),
    "intelligence": marked("intelligence"),
    "note": marked("note"),
    "letter": marked("letter"),
    "event": marked("news"),
}
_CHANNEL_ICONS = {
    "telegram": "post-stamp",
    "newspaper": "newspaper",
    "intelligence": "candle-flame",
    "note": "envelope",
    "letter": "quill-ink",
    "event": "ringing-bell",
}
_OFFERED = {
    Firmness.EXPLORATORY: marked("Offer {number}, exploratory, on {count} articles."),
    Firmness.FIRM: marked("Offer {number}, firm, on {count} articles."),
    Firmness.FINAL: marked("Offer {number}, the final word, on {count} articles."),
}
_IN_ITS_PLACE = {
    Firmness.EXPLORATORY: marked(
        "Offer {number}, exploratory, on {count} articles, in place of offer {old}."
    ),
    Firmness.FIRM: marked("Offer {number}, firm, on {count} articles, in place of offer {old}."),
    Firmness.FINAL: marked(
        "Offer {number}, the final word, on {count} articles, in place of offer {old}."
    ),
}
_AGAIN = {
    Firmness.EXPLORATORY: marked("Offer {number}, exploratory: offer {old} once more."),
    Firmness.FIRM: marked("Offer {number}, firm: offer {old} once more."),
    Firmness.FINAL: marked("Offer {number}, the final word: offer {old} once more."),
}


@frozen
class MinuteRow:
    """An entry of the minutes, or the heading of a turn."""

    speaker: str
    """Empty for a heading."""
    colour: str
    """The theme's colour of the speaker's side."""
    when: str
    text: str
    details: tuple[str, ...] = ()
    """Lines below it, such as the articles that an offer changes."""
    full: str = ""
    """The whole sentence, for a page of its own."""
    issues: frozenset[IssueId] = frozenset()
    confidential: str = ""
    """A remark if this seat alone has heard of it; to a reader of everything, if not all have."""

    @property
    def is_heading(self) -> bool:
        """Whether it opens a turn."""
        return not self.speaker

    def holds(self, wanted: Sequence[str]) -> bool:
        """Whether all these words, in small letters, stand in it."""
        told = " ".join((self.speaker, self.when, self.text, *self.details, self.full)).casefold()
        return all(word in told for word in wanted)


@frozen
class DispatchRow:
    """A dispatch that has come in."""

    id: DispatchId
    icon: str
    title: str
    note: str
    """Where it comes from, by which way, and whether it is new."""
    new: bool
    """Whether it has not been read."""


class MinuteBook:
    """What one seat has heard, from one look to the next: only what is new is put into words."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self._heard: tuple[Event, ...] = ()
        self._names: Mapping[str, str] | None = None
        self._writer: _Writer | None = None

    def rows(
        self, words: Words, seen: Observation, about: IssueId | None = None, search: str = ""
    ) -> tuple[MinuteRow, ...]:
        """As `minute_rows`; the language stays what it was at the first call."""
        events, known = seen.minutes, len(self._heard)
        goes_on = len(events) >= known and all(map(is_, events, self._heard))
        if self._writer is None or not goes_on or words.names != self._names:
            self._writer, known = _Writer(words, seen, everything=False), 0
        self._writer.words = words
        for event in events[known:]:
            self._writer.take(event)
        self._heard, self._names = events, words.names
        return _chosen(self._writer.rows, about, search)


def minute_rows(
    words: Words,
    seen: Observation,
    about: IssueId | None = None,
    everything: tuple[Event, ...] | None = None,
    search: str = "",
) -> tuple[MinuteRow, ...]:
    """All that this seat has heard, oldest first.

    Args:
        words: The names that the seat may read.
        seen: What it knows.
        about: Only what is about this issue.
        everything: In the place of what the seat has heard, for a reader of all the minutes.
        search: Only what holds all these words, in any letters, in its text or its speaker.
    """
    writer = _Writer(words, seen, everything=everything is not None)
    for event in seen.minutes if everything is None else everything:
        writer.take(event)
    return _chosen(writer.rows, about, search)


def has_entry(event: Event) -> bool:
    """Whether the minutes have an entry, or a heading, for an event.

    An offer that takes the place of another tells of both, unless that was bad faith.
    """
    if isinstance(event, OfferClosed) and event.status == OfferStatus.REPLACED:
        return event.worsened
    return is_told(event)


class _Writer:
    """Puts one event after the other into words: what an offer changes hangs on those before."""

    def __init__(self, words: Words, seen: Observation, everything: bool) -> None:
        self.words, self._seen, self._everything = words, seen, everything
        self.rows: list[MinuteRow] = []
        self._day = seen.agenda.opens
        self._last: dict[SeatId, dict[IssueId, OptionId]] = {
            party: {} for party in seen.agenda.party_ids
        }
        self._replaced: dict[SeatId, int] = {}
        """Number of the offer that each side has just put aside for the one that follows."""

    def take(self, event: Event) -> None:
        seen = self._seen
        if isinstance(event, TurnOpened):
            self._day = event.day
            self.rows.append(_heading(self.words, event))
        elif has_entry(event):
            alone = event.audience == (seen.seat,)
            secret = len(event.audience) < len(seen.agenda.seats) if self._everything else alone
            self.rows.append(self._row(event, secret))
        if isinstance(event, OfferClosed) and event.status == OfferStatus.REPLACED:
            self._replaced[event.by] = event.number
        if isinstance(event, OfferMade):
            self._last[event.by] = {**self._last[event.by], **event.terms}
            self._replaced.pop(event.by, None)

    def _row(self, event: Event, secret: bool) -> MinuteRow:
        words, seen = self.words, self._seen
        seat = speaker_of(seen, event)
        full = describe_event(words, event)
        if isinstance(event, OfferMade):
            before, old = self._last[event.by], self._replaced.get(event.by)
            text, details = _offer(words, event, before, old)
        else:
            text, details = _in_short(words, seen, event, full)
        speaker = sentence(words.seat(seat)) if seat else words.say("The secretaries")
        if isinstance(event, PackagesFloated):
            # Those who write the minutes were out of the room.
            speaker = words.say("Both sides")
        return MinuteRow(
            speaker=speaker,
            colour=seat_colour(seen, seat),
            when=words.day(self._day),
            text=text,
            details=details,
            full=full,
            issues=_issues_of(event),
            confidential=words.say("in confidence") if secret else "",
        )


def _chosen(rows: list[MinuteRow], about: IssueId | None, search: str) -> tuple[MinuteRow, ...]:
    wanted = search.casefold().split()
    if about is None and not wanted:
        return tuple(rows)
    left = [
        row
        for row in rows
        if row.is_heading or ((about is None or about in row.issues) and row.holds(wanted))
    ]
    return tuple(_without_empty_turns(left))


def _heading(words: Words, event: TurnOpened) -> MinuteRow:
    sitting = words.sitting(event.turn)
    return MinuteRow(
        speaker="", colour="soft", when=words.day(event.day), text=sitting[:1].upper() + sitting[1:]
    )


def _without_empty_turns(rows: list[MinuteRow]) -> list[MinuteRow]:
    return [
        row
        for index, row in enumerate(rows)
        if not row.is_heading or (index + 1 < len(rows) and not rows[index + 1].is_heading)
    ]


def _in_short(
    words: Words, seen: Observation, event: Event, full: str
) -> tuple[str, tuple[str, ...]]:
    """What happened, and the lines below it: of most events the whole sentence, and none."""
    if isinstance(event, TermsSuggested):
        text = words.say(
            "Terms suggested to both sides, on {count} articles.", count=len(event.terms)
        )
        return text, tuple(
            words.article(issue.id, event.terms[issue.id])
            for issue in words.agenda.issues
            if issue.id in event.terms
        )
    if isinstance(event, Disclosure):
        return full, tuple(filter(None, (how_true(words, seen, event),)))
    if isinstance(event, PackagesFloated):
        text = words.say("The secretaries gone, both speak personally:")
        return text, private_lines(words, seen, event.floats)
    return full, ()


def _offer(
    words: Words, event: OfferMade, before: Terms, old: int | None
) -> tuple[str, tuple[str, ...]]:
    """An offer in short: whose place it takes, and the articles that differ from the last word."""
    again = event.number in words.repeated
    messages = _AGAIN if again else _OFFERED if old is None else _IN_ITS_PLACE
    text = words.say(messages[event.firmness], number=event.number, count=len(event.terms), old=old)
    if again:
        return text, ()
    changed = {i: option for i, option in event.terms.items() if before.get(i) != option}
    details = [
        words.article(issue.id, changed[issue.id])
        for issue in words.agenda.issues
        if issue.id in changed
    ]
    if not changed:
        details.append(words.say("All as before."))
    elif len(changed) < len(event.terms):
        details.append(words.say("The rest as before."))
    if event.links:
        details.append(describe_links(words, event.links))
    return text, tuple(details)


def _issues_of(event: Event) -> frozenset[IssueId]:
    if isinstance(event, OfferMade | TermsSuggested):
        return frozenset(event.terms)
    if isinstance(event, PackagesFloated | SecretLeaked):
        return frozenset(issue for terms in event.floats.values() for issue in terms)
    named = (
        getattr(event, name, None) for name in ("issue", "pledge", "first", "second", "reason")
    )
    return frozenset(issue for issue in named if issue is not None)


def speaker_of(seen: Observation, event: Event) -> SeatId | None:
    """The seat whose doing an event is; None for what concerns all."""
    if isinstance(event, ArticleAgreed):
        return event.by
    if event.kind in ("terms_suggested", "mediator_spoke", "mediator_waited", "capital_pressed"):
        return seen.agenda.mediator.id
    for name in ("by", "party", "about"):
        seat = getattr(event, name, None)
        if seat in seen.agenda.seats:
            return SeatId(seat)
    return None


def seat_colour(seen: Observation, seat: SeatId | None) -> str:
    """The theme's colour for a seat."""
    if seat in seen.agenda.party_ids:
        return seen.agenda.party(SeatId(seat)).colour
    return "third" if seat == seen.agenda.mediator.id else "soft"


def own_colour(seen: Observation) -> str:
    """The theme's colour for the paper in hand: the mediator's is no party's."""
    return "accent" if seen.seat in seen.agenda.party_ids else seat_colour(seen, seen.seat)


def dispatch_rows(
    words: Words, seen: Observation, has_read: Callable[[DispatchId], bool] = lambda paper: False
) -> tuple[DispatchRow, ...]:
    """The dispatches that have come in, the newest first; what has been read is no longer new."""
    ordered = sorted(received(words, seen), key=lambda one: -one.turn)
    return tuple(_dispatch(words, seen, one, new=not has_read(one.id)) for one in ordered)


def channel_icon(channel: str) -> str:
    """The icon of the way by which a paper came."""
    return _CHANNEL_ICONS.get(channel, "envelope")


def describe_channel(language: Language, channel: str) -> str:
    """The way by which a paper came, in a word."""
    return language.say(_CHANNELS.get(channel, channel))


def _dispatch(words: Words, seen: Observation, one: Delivered, new: bool) -> DispatchRow:
    return DispatchRow(
        id=one.id,
        icon=channel_icon(one.channel),
        title=words.language.text(one.title),
        note=_origin(words, seen, one, new),
        new=new,
    )


def _origin(words: Words, seen: Observation, one: Delivered, new: bool) -> str:
    channel = describe_channel(words.language, one.channel)
    sender = dateline(words, seen, one)
    if new:
        return words.say("New: {sender} ({channel})", sender=sender, channel=channel)
    return words.say("{sender} ({channel})", sender=sender, channel=channel)
