"""The last newspaper: how the conference ended, as the day knew it, and nothing later."""

from collections.abc import Iterator
from datetime import date

from game.model.events import CapitalDecided, RatificationFailed
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.outcome import Ending, Outcome
from game.model.tracks import PartyTrack, track_of
from game.play.debrief import ClauseRow, Debrief
from game.play.figures import roman, whole
from game.play.language import marked
from game.play.press_hour import Slot
from game.play.wording_events import describe_event
from game.play.wording_outcome import describe_ending
from game.play.wording_peace import earlier_refusals, peace_deed, since_referral
from game.play.wording_press_notice import Notice
from game.play.wording_press_small import small_pieces
from game.play.words import Words, sentence

FOREMOST = 3
"""Articles of which the paper has the words of the treaty: those that the world looks to most."""
LATE = 8
"""Papers after which the last one takes up the small pieces."""
HEAVY, LIGHT = 70, 40
"""Of 100: from the first on blame lies heavily on a party, below the second hardly at all."""
_SENT_HOME = (Ending.RATIFIED, Ending.NOT_RATIFIED, Ending.REFUSED)
_BLAMED = (
    (HEAVY, marked("The world lays the blame heavily at the door of {party} ({blame} of 100).")),
    (LIGHT, marked("{party} has its share of the blame ({blame} of 100).")),
    (0, marked("Hardly anybody blames {party} ({blame} of 100).")),
)
_MOODS_SIGNED = (
    (50, marked("The lanterns are out in {capital}, and the terms are read aloud with approval.")),
    (30, marked("{capital} takes the terms sullenly. The crowds before the boards ask what it was "
                "all for, and go home.")),
    (0, marked("{capital} is in no mood for lanterns. The terms are read before the boards in a "
               "silence that the police do not like.")),
)  # fmt: skip
_MOODS_BROKEN = (
    (50, marked("{capital} hears that there is no treaty, and is of good heart. It says that it "
                "asked for nothing better.")),
    (30, marked("{capital} hears that there is no treaty. Those who have sons at the front say "
                "nothing.")),
    (0, marked("{capital} hears that there is no treaty. Bread is dear, and the crowd does not "
               "cheer.")),
)  # fmt: skip


@frozen
class EndPaper:
    """All that the paper prints, but for its headline."""

    date: str
    deck: str
    lead: str
    """Paragraphs, parted by newlines."""
    pieces: tuple[Notice, ...]
    """The most important first: a page prints as many as it has room for."""
    small: tuple[Notice, ...]
    """What fills the page where the pieces do not."""


def end_paper(words: Words, told: Debrief, seen: Observation) -> EndPaper:
    """The paper of the day on which it was known how it ended."""
    outcome = told.outcome
    if outcome.ending is Ending.RATIFIED:
        lead = list(_signed(words, told, seen))
    elif outcome.ending is Ending.NOT_RATIFIED:
        lead = list(_undone(words, outcome, seen))
    else:
        lead = list(_parted(words, told, seen))
    return EndPaper(
        date=_dated(words, told),
        deck=_deck(words, outcome),
        lead="\n".join(lead),
        pieces=tuple(_pieces(words, told, seen)),
        small=tuple(_fillers(words)),
    )


def _dated(words: Words, told: Debrief) -> str:
    place = words.language.text(words.agenda.place)
    if told.outcome.ending is Ending.NOT_RATIFIED and told.outcome.signed_on is not None:
        # On which day a signature was undone nobody has said.
        day = words.day(told.outcome.signed_on)
        return words.say("{place}, after the signing of {day}", place=place, day=day)
    day = words.full_date(end_day(told))
    return words.say("{place}, {day}", place=place, day=day)


def end_day(told: Debrief) -> date:
    """The day on which it was known at the table how it ended."""
    last = max(row.day for row in told.days if row.turn)
    return told.outcome.signed_on or told.outcome.agreed_on or last


def _deck(words: Words, outcome: Outcome) -> str:
    if outcome.ending is Ending.RATIFIED:
        return words.say("The treaty is signed: what it says")
    if outcome.ending is Ending.NOT_RATIFIED and outcome.ended_by is not None:
        party = words.seat(outcome.ended_by)
        return words.say("{party} does not ratify what it has signed", party=party)
    return describe_ending(words, outcome.ending.value, outcome.ended_by, outcome.cause)


# ---- the lead


def _signed(words: Words, told: Debrief, seen: Observation) -> Iterator[str]:
    one, two = (words.seat(party) for party in words.agenda.party_ids)
    yield words.say(
        "The treaty of peace between {one} and {two} was signed here today. The envoys had been "
        "of one mind since {agreed}, after {sitting}.",
        one=one,
        two=two,
        agreed=words.day(told.outcome.agreed_on or end_day(told)),
        sitting=words.sitting(max(row.turn for row in told.days)),
    )
    yield from _how(words, seen)
    yield words.say(
        "Both capitals have given their sanction. The seals of the two governments are to follow."
    )


def _undone(words: Words, outcome: Outcome, seen: Observation) -> Iterator[str]:
    yield from (describe_event(words, e) for e in seen.minutes if isinstance(e, RatificationFailed))
    if outcome.signed_on is not None:
        yield words.say(
            "It was signed here on {day}, and the envoys had gone home on the strength of it.",
            day=words.day(outcome.signed_on),
        )
    yield from _how(words, seen)


def _how(words: Words, seen: Observation, today: date | None = None) -> Iterator[str]:
    """That a treaty before this one was refused; and who then took whose word."""
    yield from earlier_refusals(words, seen, sent_home=True)
    deed = peace_deed(words, seen, reader=None, past=True, today=today)
    if deed:
        yield deed


def _refused(words: Words, seen: Observation) -> Iterator[str]:
    """Which capital would not have the treaty that was sent home last."""
    decided = (one for one in since_referral(seen.minutes) if isinstance(one, CapitalDecided))
    for one in decided:
        if not one.sanctioned:
            yield describe_event(words, one)


def _parted(words: Words, told: Debrief, seen: Observation) -> Iterator[str]:
    outcome = told.outcome
    last = max(row.turn for row in told.days)
    sitting = words.sitting(last)
    yield words.say("The envoys part after {sitting} without a treaty.", sitting=sitting)
    if outcome.ending is Ending.REFUSED:
        yield from _refused(words, seen)
        yield from _how(words, seen, today=end_day(told))
    elif outcome.broken_over:
        yield words.say(
            "It is “{issue}” that the world will remember it broke over.",
            issue=words.issue(outcome.broken_over[0]),
        )
    else:
        yield words.say(
            "Of every article that was open both sides asked the same in the end: nothing but "
            "the last word was wanting."
        )
    for party, blame in (outcome.blame or {}).items():
        message = next(text for least, text in _BLAMED if blame >= least)
        yield sentence(words.say(message, party=words.seat(party), blame=blame))


# ---- the pieces


def _pieces(words: Words, told: Debrief, seen: Observation) -> Iterator[Notice]:
    if told.outcome.treaty is not None:
        yield from _treaty(words, told.clauses)
    else:
        yield from _left(words, told, seen)
    for party in words.agenda.party_ids:
        height = told.aftermath.tracks.get(track_of(party, PartyTrack.HOME))
        if height is not None:
            yield _from_home(words, party, whole(height), told.outcome.treaty is not None)
    yield _departure(words, told)
    if told.outcome.treaty is not None:
        yield from _foremost(words, told.clauses)


def _treaty(words: Words, rows: tuple[ClauseRow, ...]) -> Iterator[Notice]:
    """Every article in a line."""
    lines = [_line(words, row) for row in rows if row.option is not None]
    yield Notice(words.say("The Articles"), "\n".join(lines))


def _foremost(words: Words, rows: tuple[ClauseRow, ...]) -> Iterator[Notice]:
    """The articles that the world looks to most, in the words of the treaty."""
    order = sorted(rows, key=lambda row: -words.agenda.issue(row.issue).blame)
    for row in order[:FOREMOST]:
        issue = words.agenda.issue(row.issue)
        if row.option is None:
            continue
        head = words.say(
            "Article {number}: {issue}", number=roman(issue.number), issue=words.issue(row.issue)
        )
        clause = words.language.text(issue.option(row.option).clause)
        yield Notice(head, " ".join(clause.split()))


def _line(words: Words, row: ClauseRow) -> str:
    option = words.option(row.issue, row.option) if row.option is not None else ""
    return words.say(
        "{number}. {issue}. {option}.",
        number=roman(words.agenda.issue(row.issue).number),
        issue=words.issue(row.issue),
        option=option,
    )


def _left(words: Words, told: Debrief, seen: Observation) -> Iterator[Notice]:
    """How far the treaty had come, and where both sides stood on what was left."""
    still = [row.issue for row in told.clauses if row.option is None]
    lines = []
    for issue in still:
        parts = [
            words.say(
                "{party}: {option}.",
                party=words.seat(party),
                option=words.option(issue, seen.positions[party][issue]),
            )
            for party in words.agenda.party_ids
            if issue in seen.positions.get(party, {})
        ]
        lines.append(
            words.say(
                "{number}. {issue}. {words}",
                number=roman(words.agenda.issue(issue).number),
                issue=words.issue(issue),
                words=" ".join(parts),
            ).strip()
        )
    if lines:
        yield Notice(words.say("Where Both Sides Stood"), "\n".join(lines))
    settled = [_line(words, row) for row in told.clauses if row.option is not None]
    if settled:
        yield Notice(words.say("Initialled, and Now Void"), "\n".join(settled))


def _from_home(words: Words, party: SeatId, height: int, signed: bool) -> Notice:
    capital = words.capital(party)
    table = _MOODS_SIGNED if signed else _MOODS_BROKEN
    message = next((text for least, text in table if height >= least), table[-1][1])
    return Notice(
        words.say("By Cable from {capital}", capital=capital), words.say(message, capital=capital)
    )


def _departure(words: Words, told: Debrief) -> Notice:
    if told.outcome.treaty is not None:
        text = words.say(
            "The pens with which the treaty was signed were asked for by eleven persons. The hotel "
            "has had its inkstand locked away."
        )
    else:
        text = words.say(
            "The trunks went down to the train before noon. Each of the chief delegates said, in "
            "nearly the same words, that he had done what he could."
        )
    return Notice(words.say("At the Hotel"), text)


def _fillers(words: Words) -> Iterator[Notice]:
    """Small pieces for whatever room is left: none of those that the first papers had."""
    yield from small_pieces(words, Slot(public=True, place=1, number=LATE))
