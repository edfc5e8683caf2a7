"""All that moves in a conference: where each track stands, the way it came, and what moved it."""

from collections.abc import Iterable

from game.model.events import TrackMoved
from game.model.frozen import frozen
from game.model.ids import TrackId
from game.model.observation import Observation
from game.play.figures import whole
from game.play.wording_causes import describe_cause
from game.play.wording_evening import change_figure
from game.play.wording_views import height_word
from game.play.words import Words, sentence
from game.ui.rows import change_line, moves_by_track

MOST_CAUSES = 3
"""Causes that are told, the weightiest first; the rest are summed up."""


@frozen
class TrackRow:
    """One track."""

    track: TrackId
    title: str
    word: str
    height: float
    """0..100."""
    way: tuple[tuple[int, float], ...]
    """Sitting -> height after it; 0 is the beginning."""
    why: str
    """What has moved it since the beginning, summed by cause."""
    last: str
    """Its latest change; empty if it never moved."""


def track_rows(words: Words, seen: Observation) -> tuple[TrackRow, ...]:
    """Every track that this seat may see, in the scenario's order."""
    moves = moves_by_track(seen)
    return tuple(_row(words, seen, track, moves.get(track, [])) for track in seen.tracks)


def _row(
    words: Words, seen: Observation, track: TrackId, moves: list[tuple[int, TrackMoved]]
) -> TrackRow:
    height = seen.tracks[track]
    way = {0: (moves[0][1].before if moves else height) / 10}
    for turn, move in moves:
        way[turn] = move.after / 10
    way[seen.turn] = height / 10
    return TrackRow(
        track=track,
        title=sentence(words.track(track)),
        word=words.say(
            "{height} of 100, {word}", height=whole(height), word=height_word(words, height)
        ),
        height=height / 10,
        way=tuple(sorted(way.items())),
        why=_why(words, track, (move for _, move in moves)),
        last=change_line(words, *moves[-1]) if moves else "",
    )


def _why(words: Words, track: TrackId, moves: Iterable[TrackMoved]) -> str:
    sums: dict[str, int] = {}
    for move in moves:
        sums[move.rule] = sums.get(move.rule, 0) + move.after - move.before
    if not sums:
        return words.say("It has not moved.")
    ordered = sorted(sums.items(), key=lambda item: -abs(item[1]))
    told = [
        words.say(
            "{cause} {change}",
            cause=describe_cause(words, rule),
            change=change_figure(words, track, change),
        )
        for rule, change in ordered[:MOST_CAUSES]
    ]
    rest = sum(change for _, change in ordered[MOST_CAUSES:])
    if len(ordered) > MOST_CAUSES:
        told.append(words.say("all else {change}", change=change_figure(words, track, rest)))
    return words.say("Since the beginning: {causes}.", causes="; ".join(told))
