"""What a seat sees, in words: gauges, bands, odds, limits, the general staff's appreciation."""

from game.delegations.advice_record import order_stands
from game.model.ids import SeatId, TrackId
from game.model.instructions import Tier
from game.model.observation import Appreciation, Observation, OwnLimit
from game.model.tracks import PartyTrack, goodwill_towards, track_of
from game.play.appraisal import Acceptability, Standing
from game.play.figures import whole
from game.play.language import marked
from game.play.words import Words, sentence

_ACCEPTABLE = {
    Acceptability.SURELY: marked("{capital} would surely sign this."),
    Acceptability.PROBABLY: marked("{capital} would probably sign this."),
    Acceptability.DOUBTFULLY: marked("It is doubtful whether {capital} would sign this."),
    Acceptability.NOT: marked("{capital} would not sign this."),
}
_STANDINGS = {
    Standing.WISH: marked("all that your capital wishes"),
    Standing.WITHIN: marked("within your instructions"),
    Standing.AT_LIMIT: marked("the least that you may sign"),
    Standing.BEYOND: marked("beyond your instructions"),
    Standing.FREE: marked("your capital has set no limit"),
}
_TIERS = {
    Tier.INDISPENSABLE.value: marked("indispensable"),
    Tier.IMPORTANT.value: marked("important"),
    Tier.IF_POSSIBLE.value: marked("if it can be had"),
}
_PEACE = {
    "near": marked("Peace looks near."),
    "likely": marked("Peace looks likely."),
    "possible": marked("Peace looks possible."),
    "doubtful": marked("Peace looks doubtful."),
    "remote": marked("Peace looks remote."),
}
_HEIGHTS = (
    (150, marked("nearly gone")),
    (300, marked("low")),
    (450, marked("middling")),
    (600, marked("fair")),
    (800, marked("good")),
    (1001, marked("very good")),
)
BEST = 100
"""What the best treaty is worth that a side can wish for."""
_WORTH_NAMING = 0.005
"""Odds below this would be printed as none in a hundred."""


def describe_acceptability(words: Words, party: SeatId, band: Acceptability) -> str:
    """Whether one's own capital would sign, in a sentence."""
    return words.say(_ACCEPTABLE[band], capital=words.capital(party))


def describe_band(words: Words, seen: Observation) -> str:
    """From which worth on one's own capital will sign, and that its limits count beside it.

    Empty to a seat that has no capital.
    """
    if seen.capital is None:
        return ""
    low, high = seen.capital.band
    message = marked(
        "{capital} will surely sign a treaty worth {high} of 100 or more to you that keeps within "
        "all limits it calls indispensable or important; it will sign none below {low}."
    )
    if round(high) > BEST:
        # A capital may ask for more than any treaty holds; it is then not yet ready to sign.
        message = marked(
            "There is no treaty that {capital} would surely sign today, and none below {low} of "
            "100 that it would sign at all."
        )
    return words.say(
        message, capital=words.capital(seen.seat), high=round(high), low=round(min(low, BEST))
    )


def describe_standing(words: Words, standing: Standing) -> str:
    """Where an option lies beside one's own limit, in a few words."""
    return words.say(_STANDINGS[standing])


def describe_tier(words: Words, tier: str) -> str:
    """How much a limit matters to the capital."""
    return words.say(_TIERS[tier])


def describe_peace_odds(words: Words, odds: str) -> str:
    """How likely peace looks, from what is public."""
    return words.say(_PEACE[odds])


def height_word(words: Words, tenths: int) -> str:
    """The height of a track in words."""
    return words.say(next(word for bound, word in _HEIGHTS if tenths < bound))


def describe_track(words: Words, track: TrackId, tenths: int) -> str:
    """A track with its height in figures and in words."""
    return words.say(
        "{track}: {height} of 100, {word}.",
        track=sentence(words.track(track)),
        height=whole(tenths),
        word=height_word(words, tenths),
    )


def gauges(observation: Observation) -> tuple[TrackId, ...]:
    """The few tracks that matter most to a seat; a party's four, the mediator's three."""
    seat = observation.seat
    wanted: tuple[TrackId, ...]
    if observation.capital is None:
        first, second = observation.agenda.party_ids
        wanted = (TrackId("influence"), goodwill_towards(first), goodwill_towards(second))
    else:
        wanted = (
            track_of(seat, PartyTrack.TREASURY),
            track_of(seat, PartyTrack.HOME),
            track_of(seat, PartyTrack.STANDING),
            goodwill_towards(seat),
        )
    return tuple(track for track in wanted if track in observation.tracks)


def describe_order(words: Words, seen: Observation) -> str:
    """The capital's order to break off, or the day to which it was put off; empty without one."""
    own = seen.capital
    if own is None or own.order_due is None:
        return ""
    message = marked("{capital} has ordered you to break off on {day}.")
    if own.order_delayed:
        message = marked("You have put off the order to break off to {day}.")
    return words.say(message, capital=words.capital(seen.seat), day=words.day(own.order_due))


def describe_lifting(words: Words, seen: Observation) -> str:
    """What would take such an order back (rule 6.6)."""
    own = seen.capital
    if own is None or own.order_due is None:
        return ""
    if own.order_last:
        return words.say("It is the third order: nothing can put it off or cancel it.")
    if not order_stands(seen):
        return words.say(
            "What takes such an order back has come to pass: it falls when the sitting ends."
        )
    return words.say(
        "It is taken back if an article is agreed, if {other} gives ground, or if {mediator} "
        "appeals to {capital}.",
        other=words.seat(seen.agenda.other(seen.seat)),
        mediator=words.mediator,
        capital=words.capital(seen.seat),
    )


def describe_limit(words: Words, limit: OwnLimit) -> str:
    """A limit as it stands today, with the wish beside it."""
    told = words.say(
        "{issue}, {tier}. The least you may sign: {limit}. The wish: {wish}.",
        issue=words.issue(limit.issue),
        tier=describe_tier(words, limit.tier),
        limit=words.option(limit.issue, limit.limit),
        wish=words.option(limit.issue, limit.wish),
    )
    if limit.yielded:
        told = words.say("{told} It has yielded already.", told=told)
    if limit.may_yield:
        told = words.say("{told} It might yield further if you ask.", told=told)
    return told


def describe_limit_briefly(words: Words, limit: OwnLimit) -> str:
    """A limit in one line, to choose among several."""
    return words.say(
        "{issue}: now “{limit}” ({tier})",
        issue=words.issue(limit.issue),
        limit=words.option(limit.issue, limit.limit),
        tier=describe_tier(words, limit.tier),
    )


def describe_limit_of(words: Words, limit: OwnLimit) -> str:
    """The same to somebody who looks on."""
    told = words.say(
        "{issue}, {tier}. The limit that its capital set: {limit}. The wish: {wish}.",
        issue=words.issue(limit.issue),
        tier=describe_tier(words, limit.tier),
        limit=words.option(limit.issue, limit.limit),
        wish=words.option(limit.issue, limit.wish),
    )
    if limit.yielded:
        told = words.say("{told} It has yielded already.", told=told)
    if limit.may_yield:
        told = words.say("{told} It might have yielded further.", told=told)
    return told


def describe_appreciation(words: Words, view: Appreciation) -> tuple[str, ...]:
    """The general staff's view of going on with the war, line by line."""
    lines = [
        words.say(
            "Worth is counted from 0 to 100: 100 is the best treaty that we could wish for, 0 the "
            "worst."
        ),
        words.count(
            "If the talks fail, the war goes on for about {number} month.",
            "If the talks fail, the war goes on for about {number} months.",
            view.months,
        ),
    ]
    for front in view.fronts:
        if front.odds >= _WORTH_NAMING:
            lines.append(
                words.say(
                    "{percent} in 100: {front}. A peace from there would be worth {value} to us.",
                    percent=round(front.odds * 100),
                    front=words.language.text(front.title),
                    value=round(front.value),
                )
            )
    lines.append(words.say("Getting there would cost us {cost} points.", cost=round(view.cost)))
    lines.append(
        words.say(
            "If nothing is signed, that is worth {value} of 100 to us.",
            value=round(view.no_deal_value),
        )
    )
    return tuple(lines)
