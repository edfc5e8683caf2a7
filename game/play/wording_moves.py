"""A move before it is made: what it may bring, what it costs and what may go wrong."""

from game.model.observation import Observation
from game.model.scenario import Prices
from game.play.figures import gain, price
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
        "Your capital's trust: {cable_granted_standing} if granted, "
        "{cable_refused_standing} if refused."
    ),
    "advise_moderation": marked("Your capital's trust: {moderation_standing}."),
    "call_on_mediator": marked("His goodwill: {call_goodwill}."),
    "brief_press": marked("No price but the move."),
    "pledge": marked("Binds you; to break it: home front {pledge_broken_home}."),
    "sound_out": marked("You answer the same question."),
    "study_papers": marked("No price but the move."),
    "rest": marked("No price."),
    "press_capital": marked("Influence {press}, goodwill there {press_goodwill}."),
    "suggest_terms": marked("Influence {suggest}."),
    "tell_party": marked("Influence {tell}, trust between the delegations {tell_trust}."),
    "enlist_power": marked("Influence {enlist}."),
    "speak_to_press": marked("Influence {speak}, goodwill there {press_goodwill}."),
    "wait": marked("No price."),
}


def describe_price(words: Words, seen: Observation, kind: str) -> str:
    """The price of a move between sittings in a few words, for a card."""
    message = _PRICES.get(kind)
    if message is None or words.prices is None:
        return choice_hint(words, kind, seen)
    figures = {
        name: price(value)
        for name in Prices.__dataclass_fields__
        if isinstance(value := getattr(words.prices, name), int)
    }
    figures["cable_granted_standing"] = gain(words.prices.cable_granted_standing)
    if seen.desk is not None:
        figures |= {lever: price(cost) for lever, cost in seen.desk.costs.items()}
    return words.say(message, **figures)
