"""What a day has moved, in prose: each change in words, with its figure in brackets."""

from collections.abc import Mapping
from typing import NamedTuple

from game.model.ids import SeatId, TrackId
from game.model.tracks import INFLUENCE, SYMPATHY, TRUST, PartyTrack, goodwill_towards
from game.play.figures import bare_change, full_change, size
from game.play.language import marked
from game.play.words import RELATION, Words

GREAT = 30
"""Tenths from which a change is told in the stronger words."""


class Turn(NamedTuple):
    """Four ways in which something can change, each a part of a sentence."""

    up: str
    up_far: str
    down: str
    down_far: str

    def words(self, change: int) -> str:
        """Those for a change in tenths."""
        if change > 0:
            return self.up_far if change >= GREAT else self.up
        return self.down_far if -change >= GREAT else self.down


_OWN: Mapping[str, Turn] = {
    PartyTrack.TREASURY: Turn(
        marked("the purse is a little fuller ({change})"),
        marked("the purse is well filled again ({change})"),
        marked("the purse grows lighter ({change})"),
        marked("the purse empties fast ({change})"),
    ),
    PartyTrack.ARMY: Turn(
        marked("the army is a little stronger ({change})"),
        marked("the army is much stronger ({change})"),
        marked("the army wears down ({change})"),
        marked("the army is badly shaken ({change})"),
    ),
    PartyTrack.HOME: Turn(
        marked("the public takes a little heart ({change})"),
        marked("the public is in good heart ({change})"),
        marked("the public grows uneasy ({change})"),
        marked("the public is angry ({change})"),
    ),
    PartyTrack.STANDING: Turn(
        marked("{capital} thinks a little better of you ({change})"),
        marked("{capital} is well pleased with you ({change})"),
        marked("{capital} trusts you a little less ({change})"),
        marked("{capital} begins to doubt you ({change})"),
    ),
    PartyTrack.CREDIBILITY: Turn(
        marked("your word counts for a little more ({change})"),
        marked("your word counts for much more ({change})"),
        marked("your word counts for a little less ({change})"),
        marked("your word counts for much less ({change})"),
    ),
}
_OTHERS: Mapping[str, Turn] = {
    PartyTrack.ARMY: Turn(
        marked("the {adjective} army is a little stronger ({change})"),
        marked("the {adjective} army is much stronger ({change})"),
        marked("the {adjective} army wears down ({change})"),
        marked("the {adjective} army is badly shaken ({change})"),
    ),
    PartyTrack.CREDIBILITY: Turn(
        marked("the word of {party} counts for a little more ({change})"),
        marked("the word of {party} counts for much more ({change})"),
        marked("the word of {party} counts for a little less ({change})"),
        marked("the word of {party} counts for much less ({change})"),
    ),
}
_SHARED: Mapping[TrackId, Turn] = {
    SYMPATHY: Turn(
        marked("the newspapers lean a little more towards {first} ({change})"),
        marked("the newspapers swing towards {first} ({change})"),
        marked("the newspapers lean a little more towards {second} ({change})"),
        marked("the newspapers swing towards {second} ({change})"),
    ),
    TRUST: Turn(
        marked("the delegations trust each other a little more ({change})"),
        marked("the delegations trust each other much more ({change})"),
        marked("the delegations trust each other a little less ({change})"),
        marked("the delegations trust each other much less ({change})"),
    ),
    INFLUENCE: Turn(
        marked("your influence grows a little ({change})"),
        marked("your influence grows ({change})"),
        marked("your influence is a little spent ({change})"),
        marked("much of your influence is spent ({change})"),
    ),
}
_GOODWILL = Turn(
    marked("{mediator} is a little warmer towards {party} ({change})"),
    marked("{mediator} is much warmer towards {party} ({change})"),
    marked("{mediator} is a little cooler towards {party} ({change})"),
    marked("{mediator} is much cooler towards {party} ({change})"),
)
_OWN_GOODWILL = Turn(
    marked("you are a little warmer towards {party} ({change})"),
    marked("you are much warmer towards {party} ({change})"),
    marked("you are a little cooler towards {party} ({change})"),
    marked("you are much cooler towards {party} ({change})"),
)
_RELATION = Turn(
    marked("relations between {track} grow a little warmer ({change})"),
    marked("relations between {track} grow much warmer ({change})"),
    marked("relations between {track} cool a little ({change})"),
    marked("relations between {track} cool ({change})"),
)
_ANY = Turn(
    marked("“{track}” rises a little ({change})"),
    marked("“{track}” rises ({change})"),
    marked("“{track}” falls a little ({change})"),
    marked("“{track}” falls ({change})"),
)


def describe_change(words: Words, track: TrackId, change: int) -> str:
    """How a track has changed, as a part of a sentence.

    Args:
        words: The reader's; what is his own is told as his own.
        track: The track.
        change: In tenths, not 0.
    """
    first, second = words.agenda.party_ids
    fields = {
        "first": words.seat(first),
        "second": words.seat(second),
        "mediator": words.mediator,
        "track": words.track(track),
        "change": _as_read(words, track, change),
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


def change_figure(words: Words, track: TrackId, change: int) -> str:
    """A change of a track with its sign; of opinion with the party towards whom it went."""
    if track != SYMPATHY or not change:
        return full_change(words, change)
    party = words.agenda.party_ids[change < 0]
    return words.say(
        "{points} towards {party}", points=size(words, change), party=words.seat(party)
    )


def _as_read(words: Words, track: TrackId, change: int) -> str:
    """A change with the sign that it has for the reader: what leans towards him is a gain."""
    if track != SYMPATHY or words.viewer == words.agenda.party_ids[0]:
        return bare_change(words, change)
    if words.viewer == words.agenda.party_ids[1]:
        return bare_change(words, -change)
    # To whoever takes no side it is neither gain nor loss.
    return size(words, change)
