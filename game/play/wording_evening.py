"""What a day has moved, in prose: each change in words, with its figure in brackets."""

from collections.abc import Mapping
from typing import NamedTuple

from game.model.ids import SeatId, TrackId
from game.model.tracks import INFLUENCE, SYMPATHY, TRUST, PartyTrack, goodwill_towards
from game.play.figures import bare_change, full_change, size, whole
from game.play.language import marked
from game.play.wording_causes import describe_cause
from game.play.words import RELATION, Words

FELT, GREAT = 4, 12
"""Points, as they are printed, from which a change is told without "a little", and with "much"."""
_DRIFT = "9.2"
"""The rule of the days that pass: alone it is no cause worth naming."""
MOST_CAUSES = 3
"""Causes that are named beside a change, the weightiest first."""


class Grades(NamedTuple):
    """One way in which something can change, each grade a part of a sentence."""

    little: str
    plain: str
    much: str

    def words(self, change: int) -> str:
        """Those for a change in tenths: one scale for all tracks."""
        points = whole(abs(change))
        return self.much if points >= GREAT else self.plain if points >= FELT else self.little


class Turn(NamedTuple):
    """Both ways in which something can change."""

    up: Grades
    down: Grades

    def words(self, change: int) -> str:
        """Those for a change in tenths."""
        return (self.up if change > 0 else self.down).words(change)


_OWN: Mapping[str, Turn] = {
    PartyTrack.TREASURY: Turn(
        Grades(
            marked("the purse is a little fuller ({change})"),
            marked("the purse is fuller ({change})"),
            marked("the purse is much fuller ({change})"),
        ),
        Grades(
            marked("the purse grows a little lighter ({change})"),
            marked("the purse grows lighter ({change})"),
            marked("the purse empties fast ({change})"),
        ),
    ),
    PartyTrack.ARMY: Turn(
        Grades(
            marked("the army is a little stronger ({change})"),
            marked("the army is stronger ({change})"),
            marked("the army is much stronger ({change})"),
        ),
        Grades(
            marked("the army wears down a little ({change})"),
            marked("the army wears down ({change})"),
            marked("the army is badly shaken ({change})"),
        ),
    ),
    PartyTrack.HOME: Turn(
        Grades(
            marked("the public takes a little heart ({change})"),
            marked("the public takes heart ({change})"),
            marked("the public is in far better heart ({change})"),
        ),
        Grades(
            marked("the public grows a little uneasy ({change})"),
            marked("the public grows uneasy ({change})"),
            marked("the public is angry ({change})"),
        ),
    ),
    PartyTrack.STANDING: Turn(
        Grades(
            marked("{capital} thinks a little better of you ({change})"),
            marked("{capital} thinks better of you ({change})"),
            marked("{capital} thinks far better of you ({change})"),
        ),
        Grades(
            marked("{capital} trusts you a little less ({change})"),
            marked("{capital} trusts you less ({change})"),
            marked("{capital} trusts you far less ({change})"),
        ),
    ),
    PartyTrack.CREDIBILITY: Turn(
        Grades(
            marked("your word counts for a little more ({change})"),
            marked("your word counts for more ({change})"),
            marked("your word counts for much more ({change})"),
        ),
        Grades(
            marked("your word counts for a little less ({change})"),
            marked("your word counts for less ({change})"),
            marked("your word counts for much less ({change})"),
        ),
    ),
}
_OTHERS: Mapping[str, Turn] = {
    PartyTrack.ARMY: Turn(
        Grades(
            marked("the {adjective} army is a little stronger ({change})"),
            marked("the {adjective} army is stronger ({change})"),
            marked("the {adjective} army is much stronger ({change})"),
        ),
        Grades(
            marked("the {adjective} army wears down a little ({change})"),
            marked("the {adjective} army wears down ({change})"),
            marked("the {adjective} army is badly shaken ({change})"),
        ),
    ),
    PartyTrack.CREDIBILITY: Turn(
        Grades(
            marked("the word of {party} counts for a little more ({change})"),
            marked("the word of {party} counts for more ({change})"),
            marked("the word of {party} counts for much more ({change})"),
        ),
        Grades(
            marked("the word of {party} counts for a little less ({change})"),
            marked("the word of {party} counts for less ({change})"),
            marked("the word of {party} counts for much less ({change})"),
        ),
    ),
}
_SHARED: Mapping[TrackId, Turn] = {
    SYMPATHY: Turn(
        Grades(
            marked("the newspapers lean a little more towards {first} ({change})"),
            marked("the newspapers lean more towards {first} ({change})"),
            marked("the newspapers swing towards {first} ({change})"),
        ),
        Grades(
            marked("the newspapers lean a little more towards {second} ({change})"),
            marked("the newspapers lean more towards {second} ({change})"),
            marked("the newspapers swing towards {second} ({change})"),
        ),
    ),
    TRUST: Turn(
        Grades(
            marked("the delegations trust each other a little more ({change})"),
            marked("the delegations trust each other more ({change})"),
            marked("the delegations trust each other much more ({change})"),
        ),
        Grades(
            marked("the delegations trust each other a little less ({change})"),
            marked("the delegations trust each other less ({change})"),
            marked("the delegations trust each other much less ({change})"),
        ),
    ),
    INFLUENCE: Turn(
        Grades(
            marked("your influence grows a little ({change})"),
            marked("your influence grows ({change})"),
            marked("your influence grows much ({change})"),
        ),
        Grades(
            marked("your influence falls a little ({change})"),
            marked("your influence falls ({change})"),
            marked("your influence falls far ({change})"),
        ),
    ),
}
_GOODWILL = Turn(
    Grades(
        marked("{mediator} is a little warmer towards {party} ({change})"),
        marked("{mediator} is warmer towards {party} ({change})"),
        marked("{mediator} is much warmer towards {party} ({change})"),
    ),
    Grades(
        marked("{mediator} is a little cooler towards {party} ({change})"),
        marked("{mediator} is cooler towards {party} ({change})"),
        marked("{mediator} is much cooler towards {party} ({change})"),
    ),
)
_OWN_GOODWILL = Turn(
    Grades(
        marked("the goodwill between you and {party} grows a little ({change})"),
        marked("the goodwill between you and {party} grows ({change})"),
        marked("the goodwill between you and {party} grows much ({change})"),
    ),
    Grades(
        marked("the goodwill between you and {party} falls a little ({change})"),
        marked("the goodwill between you and {party} falls ({change})"),
        marked("the goodwill between you and {party} falls far ({change})"),
    ),
)
"""What he feels he knows himself: to him it is a thing that is earned and spent."""
_RELATION = Turn(
    Grades(
        marked("relations between {track} grow a little warmer ({change})"),
        marked("relations between {track} grow warmer ({change})"),
        marked("relations between {track} grow much warmer ({change})"),
    ),
    Grades(
        marked("relations between {track} cool a little ({change})"),
        marked("relations between {track} cool ({change})"),
        marked("relations between {track} grow cold ({change})"),
    ),
)
_ANY = Turn(
    Grades(
        marked("“{track}” rises a little ({change})"),
        marked("“{track}” rises ({change})"),
        marked("“{track}” rises far ({change})"),
    ),
    Grades(
        marked("“{track}” falls a little ({change})"),
        marked("“{track}” falls ({change})"),
        marked("“{track}” falls far ({change})"),
    ),
)


def describe_change(
    words: Words, track: TrackId, change: int, causes: Mapping[str, int] | None = None
) -> str:
    """How a track has changed, as a part of a sentence.

    Args:
        words: The reader's; what is his own is told as his own.
        track: The track.
        change: In tenths, not 0.
        causes: Rule -> its part of the change, to be named beside the figure.
    """
    first, second = words.agenda.party_ids
    fields = {
        "first": words.seat(first),
        "second": words.seat(second),
        "mediator": words.mediator,
        "track": words.track(track),
        "change": _with_causes(words, track, change, causes or {}),
    }
    for party in words.agenda.party_ids:
        if track == goodwill_towards(party):
            own = words.viewer == words.agenda.mediator.id
            turn = _OWN_GOODWILL if own else _GOODWILL
            return words.say(turn.words(change), **fields, party=words.seat(party))
    owner, _, kind = track.partition(".")
    if owner == RELATION:
        return words.say(_RELATION.words(change), **{**fields, "track": words.relation(track)})
    table = _OWN if owner == words.viewer else _OTHERS
    if owner in words.agenda.party_ids and kind in table:
        side = words.agenda.party(SeatId(owner))
        fields["party"] = words.seat(side.id)
        fields["capital"] = words.capital(side.id)
        fields["adjective"] = words.language.text(side.adjective)
        return words.say(table[kind].words(change), **fields)
    return words.say(_SHARED.get(track, _ANY).words(change), **fields)


def _with_causes(words: Words, track: TrackId, change: int, causes: Mapping[str, int]) -> str:
    """The figure and what made it: one cause by its name, several each with its part.

    So what is spent and what is won back the same day are both told.
    """
    figure = _as_read(words, track, change)
    felt = {rule: part for rule, part in causes.items() if whole(abs(part))}
    if not set(felt) - {_DRIFT}:
        return figure
    ordered = sorted(felt.items(), key=lambda pair: -abs(pair[1]))
    if len(ordered) == 1:
        cause = describe_cause(words, ordered[0][0])
        return words.say("{change}: {cause}", change=figure, cause=cause)
    if len(ordered) <= MOST_CAUSES:
        ordered = _adding_up(ordered, change)
    told = [
        words.say(
            "{cause} {change}",
            cause=describe_cause(words, rule),
            change=_as_read(words, track, part, of=change),
        )
        for rule, part in ordered[:MOST_CAUSES]
    ]
    return words.say("{change}: {causes}", change=figure, causes=words.listing(told))


def _adding_up(parts: list[tuple[str, int]], change: int) -> list[tuple[str, int]]:
    """Parts in whole points that come to the change: the smallest takes what rounding lost."""
    rounded = [(rule, _whole_points(part)) for rule, part in parts]
    lost = _whole_points(change) - sum(part for _, part in rounded)
    rule, least = rounded[-1]
    return [*rounded[:-1], *([(rule, least + lost)] if least + lost else [])]


def _whole_points(tenths: int) -> int:
    """Tenths rounded as they are read, in tenths again."""
    return 10 * whole(abs(tenths)) * (1 if tenths > 0 else -1)


def change_figure(words: Words, track: TrackId, change: int) -> str:
    """A change of a track with its sign; of opinion with the party towards whom it went."""
    if track != SYMPATHY or not change:
        return full_change(words, change)
    party = words.agenda.party_ids[change < 0]
    return words.say(
        "{points} towards {party}", points=size(words, change), party=words.seat(party)
    )


def _as_read(words: Words, track: TrackId, change: int, of: int | None = None) -> str:
    """A change with the sign that it has for the reader: what leans towards him is a gain.

    Args:
        words: The reader's.
        track: The track.
        change: In tenths.
        of: The change of which this is a part, if it is one.
    """
    if track != SYMPATHY or words.viewer == words.agenda.party_ids[0]:
        return bare_change(words, change)
    if words.viewer == words.agenda.party_ids[1]:
        return bare_change(words, -change)
    # Whoever takes no side reads it as more for the party that is named.
    return bare_change(words, change if (change if of is None else of) > 0 else -change)
