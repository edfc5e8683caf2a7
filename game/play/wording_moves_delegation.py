"""The moves of a delegation before they are made: in the corridor and at the table."""

from game.model.observation import Observation
from game.model.scenario import Prices
from game.model.tracks import SYMPATHY, TRUST, PartyTrack, goodwill_towards, track_of
from game.play.figures import points, whole
from game.play.language import marked
from game.play.wording_move_parts import MoveTold, height_of
from game.play.words import Words, sentence

# --- The delegations between the sittings ----------------------------------------------------


def in_corridor(words: Words, seen: Observation, prices: Prices, kind: str) -> MoveTold | None:
    """A move between the sittings; None for a kind that is made elsewhere."""
    own = words.capital(seen.seat)
    other = words.capital(seen.agenda.other(seen.seat))
    standing = height_of(seen, track_of(seen.seat, PartyTrack.STANDING))
    match kind:
        case "cable_capital":
            return MoveTold(
                brings=words.say(
                    "{capital} lets the limit that you name go by one step, and you may sign for "
                    "less. It listens better the more it trusts you (now {standing} of 100) and "
                    "the nearer the end.",
                    capital=own,
                    standing=standing,
                ),
                costs=words.say(
                    "Your capital's trust in you rises by {granted} if it grants the wish, and "
                    "falls by {refused} if it refuses. The answer takes a day or two, and no other "
                    "telegram goes meanwhile.",
                    granted=points(prices.cable_granted_standing),
                    refused=points(prices.cable_refused_standing),
                ),
                risk=_trust_at_home(
                    words,
                    prices,
                    words.say(
                        "A wish that was refused may be repeated only when something new has "
                        "happened."
                    ),
                ),
            )
        case "advise_moderation":
            return MoveTold(
                brings=words.say(
                    "A day later {capital} would sign for about {points} points less.",
                    capital=own,
                    points=f"{prices.moderation_pride / 100:g}",
                ),
                costs=words.say(
                    "Your capital's trust in you falls by {cost}; it stands at {standing}.",
                    cost=points(prices.moderation_standing),
                    standing=standing,
                ),
                risk=_trust_at_home(words, prices, ""),
            )
        case "call_on_mediator":
            goodwill = height_of(seen, goodwill_towards(seen.seat))
            return MoveTold(
                brings=words.say(
                    "{mediator} writes to {capital}: its pride yields a little, and a limit may.",
                    mediator=sentence(words.mediator),
                    capital=other,
                ),
                costs=words.say(
                    "His goodwill towards you falls by {cost}; it stands at {goodwill}. Below "
                    "{least} he receives nobody.",
                    cost=points(prices.call_goodwill),
                    goodwill=goodwill,
                    least=points(prices.call_least_goodwill),
                ),
                risk=words.say(
                    "If you have not moved since your last call, the letter goes to {capital}. "
                    "What you confide he may pass on.",
                    capital=own,
                ),
            )
        case "brief_press":
            return MoveTold(
                brings=words.say(
                    "{opinion} moves {points} points towards you.",
                    opinion=sentence(words.track(SYMPATHY)),
                    points=points(prices.brief_sympathy),
                ),
                costs=words.say(
                    "Nothing but the move. The newspapers listen for at most {most} points in a "
                    "game.",
                    most=points(prices.brief_sympathy_most),
                ),
                risk=words.say("None to speak of."),
            )
        case "pledge":
            return MoveTold(
                brings=words.say(
                    "The home front gains {points}, and opinion moves {press} points towards you, "
                    "while the newspapers still listen.",
                    points=points(prices.pledge_home),
                    press=points(prices.brief_sympathy),
                ),
                costs=words.say(
                    "{capital} is only {share} in 100 as likely as before to let that limit go.",
                    capital=own,
                    share=round(100 * prices.pledge_factor),
                ),
                risk=words.say(
                    "If you sign for less than you pledged, the home front falls by {cost}.",
                    cost=points(prices.pledge_broken_home),
                ),
            )
        case "sound_out":
            return _sounding(words, seen, prices)
        case "study_papers":
            return _study(words, seen, prices)
        case "rest":
            return MoveTold(
                brings=words.say("Nothing happens, and nobody takes offence."),
                costs=words.say("Nothing but the days."),
                risk="",
            )
        case _:
            return None


def _trust_at_home(words: Words, prices: Prices, before: str) -> str:
    told = words.say(
        "Below {least} your capital takes a step back that it had yielded; below {recall} it "
        "calls you home.",
        least=points(prices.tighten_standing),
        recall=points(prices.recall_standing),
    )
    return words.say("{before} {told}", before=before, told=told) if before else told


def _sounding(words: Words, seen: Observation, prices: Prices) -> MoveTold:
    trust = seen.tracks.get(TRUST, 0)
    tenth = round(10 * trust / max(1, prices.sound_trust_needed))
    message = marked(
        "The answer is certainly true if the trust between the delegations is {needed} or more. It "
        "stands at {trust}: about {tenth} in 10 that you hear the truth."
    )
    if trust >= prices.sound_trust_needed:
        message = marked(
            "None: the answer is true if the trust between the delegations is {needed} or more, "
            "and it stands at {trust}."
        )
    return MoveTold(
        brings=words.say("You learn which of two issues weighs more with the other side."),
        costs=words.say("You answer the same question about yourself."),
        risk=words.say(
            message, needed=points(prices.sound_trust_needed), trust=whole(trust), tenth=tenth
        ),
    )


def _study(words: Words, seen: Observation, prices: Prices) -> MoveTold:
    band = seen.capital.band if seen.capital is not None else (0.0, 100.0)
    low, high = (round(min(edge, 100.0)) for edge in band)
    return MoveTold(
        brings=words.say(
            "You learn more exactly for what {capital} would sign. So far you know that it asks "
            "something between {low} and {high} of 100, {width} points apart; afterwards the two "
            "lie about {then} apart. Your capital's trust rises by {standing}.",
            capital=words.capital(seen.seat),
            low=low,
            high=high,
            width=high - low,
            then=max(1, round((high - low) * prices.study_factor)),
            standing=points(prices.study_standing),
        ),
        costs=words.say("Nothing but the move; four times at most."),
        risk=words.say("None."),
    )


# --- At the table --------------------------------------------------------------------------

AT_TABLE = (
    "ask_secret_sitting",
    "answer_secret_sitting",
    "float_package",
    "withdraw_offer",
    "ask_recess",
    "answer_recess",
    "reopen",
    "pack_trunks",
    "delay_order",
)
"""Kinds of action at the table that are told in parts."""


def at_table(words: Words, seen: Observation, prices: Prices, kind: str) -> MoveTold | None:
    """An action at the table; None for a kind that is not told in parts."""
    trust = height_of(seen, TRUST)
    match kind:
        case "ask_secret_sitting" | "answer_secret_sitting" | "float_package":
            return MoveTold(
                brings=words.say(
                    "Both sides show, speaking personally, what they could accept. It is opened "
                    "together, and neither can accept it or be held to it: you learn how far they "
                    "might go."
                ),
                costs=words.say("They learn the same of you."),
                risk=words.say(
                    "That you meet alone everybody sees. The odds are {leak} in 100 that the "
                    "newspapers print what was shown, too: the home front then falls by {home}, "
                    "and the trust between the delegations by {trust}. If two sittings later a "
                    "side's offers are still more than {slack} steps short of what it showed, it "
                    "is taken for bad faith, and that trust falls by {disowned}.",
                    leak=round(100 * prices.leak_chance),
                    home=points(prices.leak_home),
                    trust=points(prices.leak_trust),
                    slack=prices.float_slack,
                    disowned=points(prices.float_disowned_trust),
                ),
            )
        case "withdraw_offer":
            return MoveTold(
                brings=words.say("Nothing of yours is on the table any more."),
                costs=words.say(
                    "If it was firm, the trust between the delegations falls by {cost}; it stands "
                    "at {trust}.",
                    cost=points(prices.withdraw_trust),
                    trust=trust,
                ),
                risk="",
            )
        case "ask_recess" | "answer_recess":
            return MoveTold(
                brings=words.say(
                    "Days for telegrams and second thoughts, before the next sitting."
                ),
                costs=words.say(
                    "Purse and patience at home drift on with every day. The last day does not "
                    "move: sittings pushed beyond it fall away."
                ),
                risk=words.say(
                    "Both must consent; {days} days in all.", days=prices.recess_days_most
                ),
            )
        case "reopen":
            return MoveTold(
                brings=words.say("An article is open again, once."),
                costs=words.say(
                    "Unless it answers theirs, the trust between the delegations falls by {trust}, "
                    "and your capital's trust in you by {standing}.",
                    trust=points(prices.reopen_trust),
                    standing=points(prices.reopen_standing),
                ),
                risk=words.say("The other side may then reopen one free of cost."),
            )
        case "pack_trunks":
            return MoveTold(
                brings=words.say(
                    "{mediator} is alarmed and turns to the other capital first.",
                    mediator=sentence(words.mediator),
                ),
                costs=words.say(
                    "The trust between the delegations falls by {cost}; it stands at {trust}. It "
                    "can be done once in a game.",
                    cost=points(prices.trunks_trust),
                    trust=trust,
                ),
                risk=words.say(
                    "If they have not moved by the end of the next sitting and you are still "
                    "here, your credibility falls by {bluff}.",
                    bluff=points(prices.trunks_bluff_credibility),
                ),
            )
        case "delay_order":
            return MoveTold(
                brings=words.say(
                    "The order to break off waits for the first sitting at least {days} days on.",
                    days=prices.order_delay_days,
                ),
                costs=words.say("Nothing; it can be done once."),
                risk=words.say(
                    "If nothing has moved by then, the order is carried out and the talks end."
                ),
            )
        case _:
            return None
