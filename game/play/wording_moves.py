"""A move before it is made: what it may bring, what it costs and what may go wrong."""

from game.model.observation import Observation
from game.model.scenario import Prices
from game.play.figures import points
from game.play.language import marked
from game.play.wording_menu import choice_hint
from game.play.wording_move_parts import MoveTold
from game.play.wording_moves_delegation import AT_TABLE, at_table, in_corridor
from game.play.wording_moves_mediator import at_desk
from game.play.words import Words


def describe_move(words: Words, seen: Observation, kind: str) -> MoveTold:
    """What a person should know before choosing a move of this kind."""
    prices = words.prices
    told = None
    if prices is not None:
        if seen.desk is not None:
            told = at_desk(words, seen, seen.desk, prices, kind)
        elif kind in AT_TABLE:
            told = at_table(words, seen, prices, kind)
        else:
            told = in_corridor(words, seen, prices, kind)
    return told or MoveTold(brings=choice_hint(words, kind, seen), costs="", risk="")


_PRICES = {
    "cable_capital": marked(
        "Your capital's trust rises by {cable_granted_standing} if it grants, falls by "
        "{cable_refused_standing} if not."
    ),
    "advise_moderation": marked("Your capital's trust falls by {moderation_standing}."),
    "call_on_mediator": marked("His goodwill falls by {call_goodwill}."),
    "brief_press": marked("It costs but the move."),
    "pledge": marked("If you break it, the home front falls by {pledge_broken_home}."),
    "sound_out": marked("You answer the same question."),
    "study_papers": marked("It costs but the move."),
    "rest": marked("It costs nothing."),
    "press_capital": marked("It costs {press} influence and {press_goodwill} goodwill."),
    "suggest_terms": marked("It costs {suggest} influence."),
    "tell_party": marked("It costs {tell} influence and {tell_trust} trust."),
    "enlist_power": marked("It costs {enlist} influence."),
    "speak_to_press": marked("It costs {speak} influence and {press_goodwill} goodwill."),
    "wait": marked("It costs nothing."),
}


def describe_price(words: Words, seen: Observation, kind: str) -> str:
    """The price of a move between sittings in a few words, for a card."""
    message = _PRICES.get(kind)
    if message is None or words.prices is None:
        return choice_hint(words, kind, seen)
    figures = {
        name: points(value)
        for name in Prices.__dataclass_fields__
        if isinstance(value := getattr(words.prices, name), int)
    }
    if seen.desk is not None:
        figures |= {lever: points(cost) for lever, cost in seen.desk.costs.items()}
    return words.say(message, **figures)
