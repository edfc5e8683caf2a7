"""The evening after a sitting: what moved at the table, at home and abroad, and how it looked.

All of it comes from one seat's own observation.
"""

from collections.abc import Collection, Mapping

from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    CableAnswered,
    CapitalDecided,
    CapitalPressed,
    Disclosure,
    EveningFell,
    Event,
    LimitTightened,
    LimitYielded,
    MediatorSpoke,
    ModerationHeard,
    OfferMade,
    OrderCancelled,
    OrderDelayed,
    OrderGiven,
    PackagesFloated,
    SecretLeaked,
    SecretSittingAnswered,
    SuggestionLapsed,
    TermsSuggested,
    TrackMoved,
    TrunksPacked,
    TurnOpened,
)
from game.model.frozen import frozen
from game.model.ids import TrackId
from game.model.observation import Observation
from game.model.tracks import INFLUENCE, PartyTrack, track_of
from game.play.evenings import gave_ground, since_sitting
from game.play.language import marked
from game.play.wording_evening import describe_change
from game.play.wording_events import describe_event
from game.play.wording_peace import refused_before
from game.play.wording_views import describe_peace_odds
from game.play.words import Words, sentence
from game.ui.rows import with_turns
from game.ui.rows_private import in_private
from game.ui.rows_refusal import refusal_headline, refusal_lines, refusals

PEACE = ("remote", "doubtful", "possible", "likely", "near")
"""The words for how likely peace looks, from the stormy end of the glass to the fair one."""
TOLD = 3
"""Changes that are told in a line, the greatest first."""
CROWD = -30
"""Tenths by which the mood at home must fall for a crowd to gather."""
_ORDERS = (OrderDelayed, OrderGiven, OrderCancelled)
_AT_HOME = (
    CapitalDecided,
    *_ORDERS,
    LimitTightened,
    LimitYielded,
    CableAnswered,
    ModerationHeard,
)
_CAPTIONS = {
    "initialled": marked("Articles are initialled by lamplight"),
    "moved": marked("Papers change places on the table"),
    "quiet": marked("The chairs stand empty, the clock goes on"),
    "secret": marked("The secretaries have left the room"),
    "trunks": marked("Trunks in the hall"),
    "crowd": marked("A crowd gathers where the telegrams are read out"),
}
_REFUSED = marked("The treaty comes back, and the chairs stand empty")
_GLASS_AND_CAPITALS = marked(
    "{peace} But the glass tells how near the two sides stand, not what a capital will sign."
)


@frozen
class Evening:
    """What the page of an evening tells."""

    turn: int
    title: str
    day: str
    table: str
    home: str
    abroad: str
    scene: str
    """Which engraving shows it; a key of game.ui.vignettes.SCENES."""
    caption: str
    peace: str
    glass: str
    """Whether peace looks nearer than it did the evening before, in a sentence."""
    mark: int
    """Place in `PEACE`."""
    before: int | None
    """Its place the evening before, if that is known."""


def last_evening(seen: Observation) -> int:
    """The latest turn that has come to its end; 0 before the first has."""
    return max((e.turn for e in seen.minutes if isinstance(e, EveningFell)), default=0)


def evening(
    words: Words, seen: Observation, turn: int, by_turn: Mapping[int, str] | None = None
) -> Evening:
    """The evening of a turn.

    Args:
        words: The reader's names and sentences.
        seen: What the reader sees now.
        turn: The turn that has come to its end.
        by_turn: How likely peace looked when each turn began, in the words of `PEACE`.
    """
    odds = by_turn or {}
    now, before = odds.get(turn + 1, seen.peace_odds), odds.get(turn)
    events = _events(seen, turn)
    table, home, abroad = evening_lines(words, seen, turn)
    refused = refusals(events)
    scene = "quiet" if refused else _scene(seen, events)
    title = words.say("The evening after {sitting}", sitting=words.sitting(turn))
    mark = PEACE.index(now)
    earlier = PEACE.index(before) if before in PEACE else None
    peace, glass = describe_peace_odds(words, now), _glass(words, turn, mark, earlier)
    return Evening(
        turn=turn,
        title=refusal_headline(words, refused) if refused else title,
        day=_day(words, seen, turn),
        table=table,
        home=home,
        abroad=abroad,
        scene=scene,
        caption=words.say(_REFUSED if refused else _CAPTIONS[scene]),
        peace=words.say("The treaty is sent back.") if refused else peace,
        glass=words.say(_GLASS_AND_CAPITALS, peace=peace) if refused else glass,
        mark=mark,
        before=earlier,
    )


def evening_lines(
    words: Words, seen: Observation, turn: int, told: Collection[Event] = ()
) -> tuple[str, str, str]:
    """What a finished turn moved: at the table, at home and abroad; but what is told beside it."""
    events = [event for event in _events(seen, turn) if event not in told]
    moved = [event for event in events if isinstance(event, TrackMoved)]
    home = [event for event in moved if _is_own(seen, event.track)]
    abroad = [event for event in moved if not _is_own(seen, event.track)]
    return (
        _table_or_refusal(words, seen, turn, events),
        _at_home(words, seen, events, home),
        _abroad(words, seen, events, abroad),
    )


def _table_or_refusal(words: Words, seen: Observation, turn: int, events: list[Event]) -> str:
    """The table's line; where a treaty was refused before, with what that means."""
    if refusals(events):
        return refusal_lines(words, seen, turn)
    line, warning = _at_table(words, seen, events), refused_before(words, seen)
    if not warning:
        return line
    return words.say("{line} {more}", line=line, more=warning)


def _events(seen: Observation, turn: int) -> list[Event]:
    return [event for number, event in with_turns(seen) if number == turn]


def _is_own(seen: Observation, track: TrackId) -> bool:
    if seen.capital is None:
        return track == INFLUENCE
    return track.startswith(f"{seen.seat}.")


def _day(words: Words, seen: Observation, turn: int) -> str:
    opened = (e.day for e in seen.minutes if isinstance(e, TurnOpened) and e.turn == turn)
    return words.full_date(next(opened, seen.day))


def _glass(words: Words, turn: int, mark: int, before: int | None) -> str:
    if before is None or mark == before:
        return words.say("The glass stands where it stood.")
    if turn == 1:
        # No evening came before this one.
        if mark > before:
            return words.say("The glass has risen since the morning.")
        return words.say("The glass has fallen since the morning.")
    if mark > before:
        return words.say("The glass has risen since the sitting before.")
    return words.say("The glass has fallen since the sitting before.")


def _scene(seen: Observation, events: list[Event]) -> str:
    """The picture for a day: the gravest thing that happened."""
    if any(isinstance(event, TrunksPacked) for event in events):
        return "trunks"
    if any(isinstance(event, ArticleAgreed) for event in events):
        return "initialled"
    if any(isinstance(event, SecretSittingAnswered) and event.consent for event in events):
        return "secret"
    mood = track_of(seen.seat, PartyTrack.HOME)
    moves = (e for e in events if isinstance(e, TrackMoved) and e.track == mood)
    if sum(move.after - move.before for move in moves) <= CROWD:
        return "crowd"
    return "moved" if gave_ground(events) else "quiet"


# ---- the lines


def _at_table(words: Words, seen: Observation, events: list[Event]) -> str:
    told = _table_news(words, events)
    for event in events:
        if isinstance(event, ArticleReopened):
            told = words.say(
                "{told} “{issue}” was opened again.", told=told, issue=words.issue(event.issue)
            )
        elif isinstance(event, TrunksPacked):
            told = words.say(
                "{told} The trunks of {party} stand packed.",
                told=told,
                party=words.seat(event.by),
            )
        elif isinstance(event, PackagesFloated):
            private = in_private(words, seen, event.floats)
            told = words.say("{told} {more}", told=told, more=private)
    return told


def _table_news(words: Words, events: list[Event]) -> str:
    initialled = dict.fromkeys(e.issue for e in events if isinstance(e, ArticleAgreed))
    movers = gave_ground(events)
    if initialled:
        told = words.count(
            "At the table one article was initialled: {issues}.",
            "At the table {number} articles were initialled: {issues}.",
            len(initialled),
            issues=words.issues(initialled),
        )
        if not movers:
            return told
        return words.say(
            "{told} {parties} gave ground.",
            told=told,
            parties=sentence(words.listing(words.seat(party) for party in movers)),
        )
    if movers:
        return words.say(
            "At the table {parties} gave way, though not far enough to sign.",
            parties=words.listing(words.seat(party) for party in movers),
        )
    papers = [event.by for event in events if isinstance(event, OfferMade)]
    if len(set(papers)) == 1:
        return words.count(
            "At the table {party} laid down a paper, and nobody gave ground.",
            "At the table {party} laid down {number} papers, and nobody gave ground.",
            len(papers),
            party=words.seat(papers[0]),
        )
    if papers:
        return words.say("At the table papers changed hands, and nobody gave ground.")
    quiet = next((event.quiet for event in events if isinstance(event, EveningFell)), 1)
    if quiet > 1:
        return words.say(
            "At the table nothing moved, for {number} sittings in a row now.", number=quiet
        )
    return words.say("At the table nothing moved.")


def _at_home(words: Words, seen: Observation, events: list[Event], moves: list[TrackMoved]) -> str:
    told = _changes(words, moves)
    if seen.capital is None:
        residence = words.language.text(seen.agenda.mediator.residence)
        if told:
            return words.say("At {residence} {changes}.", residence=residence, changes=told)
        return words.say("At {residence} nothing stirs.", residence=residence)
    line = words.say("At home nothing stirs.")
    if told:
        line = words.say("At home {changes}.", changes=told)
    refused = refusals(events)
    # What came in the days before the sitting was told when one went to the table.
    tonight = since_sitting(events)
    news = [
        e for e in tonight if isinstance(e, _AT_HOME) and e.party == seen.seat and e not in refused
    ]
    if news:
        # The gravest is told; an order as it stands by night, and not one taken back since.
        first = min(reversed(news), key=_gravity)
        line = words.say("{line} {news}", line=line, news=sentence(describe_event(words, first)))
    return line


def _gravity(event: Event) -> int:
    return _AT_HOME.index(_ORDERS[0] if isinstance(event, _ORDERS) else type(event))


def _abroad(words: Words, seen: Observation, events: list[Event], moves: list[TrackMoved]) -> str:
    """The third line; that the mediator's terms have lapsed is told whatever else there is."""
    line = _loudest_abroad(words, seen, events, moves)
    if not any(isinstance(event, SuggestionLapsed) for event in events):
        return line
    if seen.seat == seen.agenda.mediator.id:
        return words.say("{line} Your terms have lapsed: not both sides said yes.", line=line)
    return words.say(
        "{line} The terms of {mediator} have lapsed: not both sides said yes.",
        line=line,
        mediator=words.mediator,
    )


def _loudest_abroad(
    words: Words, seen: Observation, events: list[Event], moves: list[TrackMoved]
) -> str:
    """The changes and the loudest news; the mediator is told of his own moves as his."""
    own_desk = seen.seat == seen.agenda.mediator.id
    told = _changes(words, moves)
    if told:
        line = words.say("Abroad {changes}.", changes=told)
    else:
        line = words.say("Abroad nothing stirs.")
    loud = (SecretLeaked, MediatorSpoke, CapitalPressed)
    news = [event for event in events if isinstance(event, loud)]
    if any(isinstance(event, SecretLeaked) for event in news):
        return words.say("{line} What was said in secret stands in the newspapers.", line=line)
    last = news[-1] if news else None
    if own_desk and isinstance(last, CapitalPressed) and last.by == "mediator":
        capital = words.capital(last.party)
        return words.say("{line} You have appealed to {capital}.", line=line, capital=capital)
    if own_desk and isinstance(last, CapitalPressed) and last.by in ("call", "trunks"):
        capital = words.capital(last.party)
        return words.say("{line} You have written to {capital}.", line=line, capital=capital)
    if own_desk and isinstance(last, MediatorSpoke):
        return words.say("{line} You have spoken to the newspapers.", line=line)
    heard = [e for e in events if isinstance(e, Disclosure) and e.source == "mediator"]
    if heard:
        return _with_word(words, line, heard[-1], own_desk)
    if last is not None:
        return words.say("{line} {news}", line=line, news=sentence(describe_event(words, last)))
    if own_desk and any(isinstance(event, TermsSuggested) for event in events):
        return words.say("{line} Both sides have your terms.", line=line)
    if any(isinstance(event, TermsSuggested) for event in events):
        return words.say(
            "{line} Both sides have terms from {mediator}.", line=line, mediator=words.mediator
        )
    return line


def _with_word(words: Words, line: str, told: Disclosure, own_desk: bool) -> str:
    """The line, and that one side was told something of the other."""
    if own_desk:
        hearer = words.seat(words.agenda.other(told.about))
        return words.say(
            "{line} You have told {party} something of the other side.", line=line, party=hearer
        )
    return words.say(
        "{line} {mediator} has told you something of the other side: see the minutes.",
        line=line,
        mediator=sentence(words.mediator),
    )


def _changes(words: Words, moves: list[TrackMoved]) -> str:
    """The greatest changes in words, each with its figure and its cause in brackets."""
    causes: dict[TrackId, dict[str, int]] = {}
    for move in moves:
        parts = causes.setdefault(move.track, {})
        parts[move.rule] = parts.get(move.rule, 0) + move.after - move.before
    sums = {track: sum(parts.values()) for track, parts in causes.items()}
    ordered = sorted(((t, c) for t, c in sums.items() if c), key=lambda pair: -abs(pair[1]))
    return words.listing(
        describe_change(words, track, change, causes[track]) for track, change in ordered[:TOLD]
    )
