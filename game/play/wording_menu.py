"""The menu in words: what each choice is called, what it costs, and what it may bring."""

from game.model.observation import Choice, Observation
from game.model.scenario import Prices
from game.play.figures import points
from game.play.language import marked
from game.play.words import Words, sentence

_LABELS = {
    "make_offer": marked("Make an offer"),
    "accept_offer": marked("Accept their offer, or articles of it"),
    "endorse_suggestion": marked("Say yes, under seal, to the terms of {mediator}"),
    "withdraw_offer": marked("Withdraw your offer"),
    "reopen": marked("Reopen an initialled article"),
    "ask_secret_sitting": marked("Ask for a secret sitting"),
    "answer_secret_sitting": marked("Answer the wish for a secret sitting"),
    "float_package": marked("Float terms, personally"),
    "ask_recess": marked("Ask for a recess"),
    "answer_recess": marked("Answer the wish for a recess"),
    "pack_trunks": marked("Have the trunks packed"),
    "delay_order": marked("Put off the order to break off"),
    "hold": marked("Hold"),
    "leave": marked("Leave the conference"),
    "cable_capital": marked("Cable home for latitude"),
    "advise_moderation": marked("Advise moderation at home"),
    "call_on_mediator": marked("Call on {mediator}"),
    "brief_press": marked("Receive the newspapers"),
    "pledge": marked("Pledge yourself in the newspapers"),
    "sound_out": marked("Sound the other side out"),
    "study_papers": marked("Study the papers"),
    "rest": marked("Rest"),
    "press_capital": marked("Appeal to a capital"),
    "suggest_terms": marked("Suggest terms to both"),
    "tell_party": marked("Tell one side what you have learned"),
    "enlist_power": marked("Enlist another power"),
    "speak_to_press": marked("Speak to the newspapers"),
    "wait": marked("Wait"),
}
_GAINS = {
    "make_offer": marked("Terms for some or all issues; they replace your standing offer."),
    "accept_offer": marked("What you accept is initialled, on condition that all is agreed."),
    "endorse_suggestion": marked("If the other side says yes too, the terms are initialled."),
    "withdraw_offer": marked("Nothing of yours is on the table any more."),
    "reopen": marked("An article is open again, once; the other side may answer in kind."),
    "ask_secret_sitting": marked("Both float terms unseen; neither can be held to them."),
    "answer_secret_sitting": marked("If you consent, both float terms unseen by the other."),
    "float_package": marked("Opened together with theirs; neither side can be held to it."),
    "ask_recess": marked("The sittings to come move; the last day does not."),
    "answer_recess": marked("If you consent, the sittings to come move; the last day does not."),
    "pack_trunks": marked(
        "A threat, no more: the talks go on, and {mediator} turns in alarm to the other capital."
    ),
    "delay_order": marked("A sitting or two gained; an order can be put off once."),
    "hold": marked("Costs nothing; when both hold in turn the sitting is over."),
    "leave": marked("Final: the war goes on, and the world asks who broke off, and over what."),
    "cable_capital": marked("Your capital may let one limit go by a step; the answer takes days."),
    "advise_moderation": marked("Your capital expects a little less, a day later."),
    "call_on_mediator": marked(
        "He writes to the other capital; to your own, if you have not moved since your last call."
    ),
    "brief_press": marked("Opinion turns a little towards you."),
    "pledge": marked("The public applauds; your own capital will hardly relax on it again."),
    "sound_out": marked(
        "Which of two issues matters more to them; you answer the same. True, if the trust between "
        "the delegations allows."
    ),
    "study_papers": marked("You see more clearly what your capital would sign."),
    "rest": marked("Nothing happens."),
    "press_capital": marked(
        "Its pride yields, its limits may; each next appeal to the same capital works less."
    ),
    "suggest_terms": marked("Two yeses under seal initial them."),
    "tell_party": marked("A limit that yielded to you, or what was confided."),
    "enlist_power": marked("It works on one capital; each power helps once."),
    "speak_to_press": marked("Opinion turns against the side that stands in the way."),
    "wait": marked("Costs nothing, and your influence recovers a little."),
}
_COSTS = {
    "withdraw_offer": marked(
        "If it was firm, the trust between the delegations falls by {withdraw_trust}."
    ),
    "reopen": marked(
        "Unless it answers theirs, the trust between the delegations falls by {reopen_trust}, and "
        "your capital's trust in you by {reopen_standing}."
    ),
    "ask_secret_sitting": marked(
        "The newspapers may print what was shown. If your offers stay far short of it afterwards, "
        "the trust between the delegations falls by {float_disowned_trust}."
    ),
    "answer_secret_sitting": marked(
        "The newspapers may print what was shown. If your offers stay far short of it afterwards, "
        "the trust between the delegations falls by {float_disowned_trust}."
    ),
    "float_package": marked(
        "The newspapers may print what was shown. If your offers stay far short of it afterwards, "
        "the trust between the delegations falls by {float_disowned_trust}."
    ),
    "ask_recess": marked("They must consent; there are {recess_days_most} days of recess in all."),
    "pack_trunks": marked(
        "The trust between the delegations falls by {trunks_trust}. If it is seen to be a bluff, "
        "your credibility falls by {trunks_bluff_credibility}."
    ),
    "cable_capital": marked(
        "Your capital's trust in you rises by {cable_granted_standing} if it grants the wish, and "
        "falls by {cable_refused_standing} if it refuses."
    ),
    "advise_moderation": marked("Its trust in you falls by {moderation_standing}."),
    "call_on_mediator": marked("His goodwill towards you falls by {call_goodwill}."),
    "brief_press": marked("You can win at most {brief_sympathy_most} points so in a game."),
    "pledge": marked("If you break it, the home front falls by {pledge_broken_home}."),
    "study_papers": marked("Your capital's trust in you rises by {study_standing}."),
    "press_capital": marked(
        "Your influence falls by {press}, and the goodwill there by {press_goodwill}."
    ),
    "suggest_terms": marked("Your influence falls by {suggest}."),
    "tell_party": marked(
        "Your influence falls by {tell}, and the trust between the delegations by {tell_trust}."
    ),
    "enlist_power": marked("Your influence falls by {enlist}."),
    "speak_to_press": marked(
        "Your influence falls by {speak}, and the goodwill there by {press_goodwill}."
    ),
}
KINDS = tuple(_LABELS)
"""Every kind of choice that a menu can hold."""
_IN_OTHER_UNITS = {"recess_days_most"}


def choice_label(words: Words, kind: str) -> str:
    """What a choice is called."""
    return words.say(_LABELS[kind], mediator=words.mediator)


def choice_hint(words: Words, kind: str, observation: Observation | None = None) -> str:
    """What a choice may bring and what it costs, in a line."""
    gain = sentence(words.say(_GAINS[kind], mediator=words.mediator))
    figures = _figures(words.prices, observation)
    cost = _COSTS.get(kind)
    if cost is None or not _has_all(cost, figures):
        return gain
    return words.say("{gain} {cost}", gain=gain, cost=words.say(cost, **figures))


def needs_more(choice: Choice) -> bool:
    """Whether a choice must still name something before it is an action."""
    asks = {"make_offer", "float_package", "suggest_terms", "ask_recess", "call_on_mediator"}
    answers = {"answer_secret_sitting", "answer_recess"}
    named = bool(choice.issues or choice.groups or choice.parties or choice.names)
    return named or choice.kind in asks | answers


def _figures(prices: Prices | None, observation: Observation | None) -> dict[str, str]:
    figures: dict[str, str] = {}
    if prices is not None:
        for name in Prices.__dataclass_fields__:
            value = getattr(prices, name)
            if isinstance(value, int):
                figures[name] = str(value) if name in _IN_OTHER_UNITS else points(value)
    if observation is not None and observation.desk is not None:
        figures |= {lever: points(cost) for lever, cost in observation.desk.costs.items()}
    return figures


def _has_all(message: str, figures: dict[str, str]) -> bool:
    try:
        message.format(**figures)
    except KeyError:
        return False
    return True
