"""A result beside those of many simulated conferences, in words."""

from collections.abc import Iterable

from game.analysis.percentiles import percentile_of
from game.model.ids import SeatId
from game.play.debrief import Debrief
from game.play.words import Words, sentence


def describe_field(words: Words, told: Debrief, seats: Iterable[SeatId]) -> list[str]:
    """How many conferences ended worse for each of these seats; nothing if none were played.

    Args:
        words: of a reader who may know everything.
        told: the debrief.
        seats: whose results to tell.
    """
    field = told.field
    if field is None:
        return []
    lines = []
    for seat in seats:
        steps = field.percentiles.score.get(seat)
        score = told.judgement.mean_of(seat)
        if steps is None:
            continue
        party = words.mediator if seat == words.agenda.mediator.id else words.seat(seat)
        lines.append(
            words.say(
                "{party}: a better score than in {share} of 100 conferences.",
                party=sentence(party),
                share=percentile_of(steps, score),
            )
        )
    if not lines:
        return []
    games = f"{field.percentiles.games:,}"
    lines.append(
        words.say(
            "Measured against {games} conferences between the people of history, with their "
            "fortunes drawn by lot.",
            games=games,
        )
    )
    if field.stale:
        lines.append(
            words.say(
                "Those were played with an earlier version of this conference or of its "
                "delegations: take the comparison for a rough one."
            )
        )
    return lines
