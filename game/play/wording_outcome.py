"""How a conference ended, in sentences."""

from typing import assert_never

from game.model.ids import SeatId
from game.model.outcome import Ending, Outcome
from game.play.words import Words


def describe_ending(words: Words, ending: str, by: SeatId | None, cause: str) -> str:
    """The end of a conference in one sentence."""
    party = words.seat(by) if by else words.say("One side")
    match Ending(ending):
        case Ending.RATIFIED:
            return words.say("The conference is over: there is peace.")
        case Ending.NOT_RATIFIED:
            return words.say(
                "The conference is over: {party} has not ratified the treaty.", party=party
            )
        case Ending.REFUSED:
            return words.say(
                "The conference is over: {party} has refused to sanction the treaty.",
                party=party,
            )
        case Ending.BROKEN_OFF:
            return _broken_off(words, party, cause)
        case Ending.TIME_RAN_OUT:
            return words.say(
                "The conference is over: the last sitting has passed without a treaty."
            )
        case unknown:
            assert_never(unknown)


def _broken_off(words: Words, party: str, cause: str) -> str:
    match cause:
        case "ordered":
            return words.say(
                "The conference is over: {party} has broken off, as its capital ordered.",
                party=party,
            )
        case "third_order":
            return words.say(
                "The conference is over: {party} has broken off on the third order of its capital.",
                party=party,
            )
        case _:
            return words.say("The conference is over: {party} has left it.", party=party)


def describe_outcome(words: Words, outcome: Outcome) -> tuple[str, ...]:
    """The end with its dates, or with what it broke over and whom the world blames.

    Args:
        words: The names that the reader may read.
        outcome: How it ended.
    """
    lines = [describe_ending(words, outcome.ending.value, outcome.ended_by, outcome.cause)]
    if outcome.agreed_on is not None:
        lines.append(words.say("Agreed on {date}.", date=words.full_date(outcome.agreed_on)))
    if outcome.signed_on is not None:
        lines.append(words.say("Signed on {date}.", date=words.full_date(outcome.signed_on)))
    if outcome.ratified_on is not None:
        lines.append(words.say("Ratified by {date}.", date=words.full_date(outcome.ratified_on)))
    # A treaty that a capital refused broke over nothing at the table.
    if outcome.blame and outcome.ending is not Ending.REFUSED:
        if not outcome.broken_over:
            lines.append(
                words.say("What the world remembers: nothing but the last word was wanting.")
            )
        else:
            lines.append(
                words.say(
                    "What the world remembers it broke over: “{issue}”.",
                    issue=words.issue(outcome.broken_over[0]),
                )
            )
    for party, blame in (outcome.blame or {}).items():
        lines.append(
            words.say(
                "Blame that falls on {party}: {blame} of 100.",
                party=words.seat(party),
                blame=blame,
            )
        )
    return tuple(lines)
