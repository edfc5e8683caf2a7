"""The menu as buttons and cards: what each move is called, what it costs, why it is closed."""

from game.model.events import CableAnswered, LimitYielded, PackagesFloated
from game.model.frozen import frozen
from game.model.observation import Choice, Observation
from game.model.state import Phase
from game.play.language import marked
from game.play.wording_events import describe_event
from game.play.wording_menu import choice_hint, choice_label
from game.play.wording_refusals import describe_violation
from game.play.words import Words, sentence
from game.ui.rows import with_turns


@frozen
class Move:
    """A move as the menu shows it."""

    kind: str
    label: str
    """In short, for a button."""
    title: str
    """In full, for a card or a dialog."""
    hint: str
    """What it may bring and what it costs."""
    icon: str
    key: str
    enabled: bool
    reason: str
    """Why it is closed, with the rule; empty if it is open."""
    reason_briefly: str = ""
    """The same without the rule, for a card."""


_SHORT = {
    "make_offer": marked("Send the offer"),
    "accept_offer": marked("Accept"),
    "endorse_suggestion": marked("Say yes, under seal"),
    "hold": marked("Hold"),
    "ask_secret_sitting": marked("Secret sitting"),
    "ask_recess": marked("Recess"),
    "reopen": marked("Reopen"),
    "withdraw_offer": marked("Withdraw"),
    "delay_order": marked("Put off the order"),
    "pack_trunks": marked("Pack the trunks"),
    "leave": marked("Leave"),
    "float_package": marked("Float these terms, personally"),
}
_LOOKS = {
    "make_offer": ("quill-ink", "o"),
    "accept_offer": ("shaking-hands", "a"),
    "endorse_suggestion": ("wax-seal", "y"),
    "hold": ("hourglass", "h"),
    "ask_secret_sitting": ("candle-flame", "s"),
    "ask_recess": ("pocket-watch", "r"),
    "reopen": ("open-book", "e"),
    "withdraw_offer": ("envelope", "w"),
    "delay_order": ("post-stamp", "d"),
    "pack_trunks": ("top-hat", "t"),
    "leave": ("exit-door", "x"),
    "float_package": ("candle-flame", "o"),
    "cable_capital": ("post-stamp", "c"),
    "advise_moderation": ("envelope", "a"),
    "call_on_mediator": ("top-hat", "m"),
    "brief_press": ("newspaper", "n"),
    "pledge": ("talk", "p"),
    "sound_out": ("conversation", "s"),
    "study_papers": ("open-book", "u"),
    "rest": ("candle-flame", "r"),
    "press_capital": ("post-stamp", "p"),
    "suggest_terms": ("scroll-quill", "s"),
    "tell_party": ("conversation", "t"),
    "enlist_power": ("imperial-crown", "e"),
    "speak_to_press": ("newspaper", "n"),
    "wait": ("hourglass", "w"),
}
TABLE_KINDS = (
    "make_offer",
    "accept_offer",
    "hold",
    "ask_secret_sitting",
    "ask_recess",
    "reopen",
    "withdraw_offer",
    "pack_trunks",
    "leave",
)
"""The buttons that are always there, so that none moves under the hand."""
_RARE_KINDS = ("endorse_suggestion", "delay_order")
"""Shown when they are on the menu."""
GRAVE = ("pack_trunks", "leave", "delay_order")


def table_moves(words: Words, seen: Observation) -> tuple[Move, ...]:
    """The buttons under the table; in a secret sitting there is but one."""
    if seen.menu.choice("float_package") is not None:
        return (_move(words, seen, "float_package", seen.menu.choice("float_package")),)
    rare = [kind for kind in _RARE_KINDS if seen.menu.choice(kind) is not None]
    kinds = (*TABLE_KINDS[:2], *rare, *TABLE_KINDS[2:])
    return tuple(_move(words, seen, kind, seen.menu.choice(kind)) for kind in kinds)


def card_moves(words: Words, seen: Observation) -> tuple[Move, ...]:
    """The moves of a corridor or of the mediator's hour, in the order of the menu."""
    return tuple(_move(words, seen, choice.kind, choice) for choice in seen.menu.choices)


def _move(words: Words, seen: Observation, kind: str, choice: Choice | None) -> Move:
    icon, key = _LOOKS[kind]
    title = choice_label(words, kind)
    return Move(
        kind=kind,
        label=words.say(_SHORT[kind]) if kind in _SHORT else title,
        title=title,
        hint=choice_hint(words, kind, seen),
        icon=icon,
        key=key,
        enabled=choice is not None and not choice.violations,
        reason=_reason(words, seen, choice),
        reason_briefly=_reason(words, seen, choice, ruled=False),
    )


def _reason(words: Words, seen: Observation, choice: Choice | None, ruled: bool = True) -> str:
    if choice is None:
        if seen.outcome is not None:
            return words.say("The conference is over.")
        if not seen.menu.choices:
            return words.say("It is not for you to act now.")
        if seen.consent_asked is not None:
            return words.say("The other side waits for your answer first.")
        return words.say("There is no occasion for it now.")
    told = (describe_violation(words, violation, ruled=ruled) for violation in choice.violations)
    return " ".join(told)


def order_to_leave(words: Words, seen: Observation) -> list[str]:
    """The capital's order to break off; nothing if there is none."""
    if seen.capital is None or seen.capital.order_due is None:
        return []
    told = [
        words.say(
            "{capital} has ordered you to break off: on {day}, when the sitting ends.",
            capital=words.capital(seen.seat),
            day=words.day(seen.capital.order_due),
        )
    ]
    if seen.capital.order_last:
        told.append(words.say("It is the third order: nothing can put it off or cancel it."))
    return told


def leaves_by_order(seen: Observation) -> bool:
    """Whether the conference ends by such an order if this side lets the sitting end."""
    due = seen.capital.order_due if seen.capital is not None else None
    return due is not None and due <= seen.day


def notice(words: Words, seen: Observation) -> str:
    """What one must not overlook just now, in a sentence or two; mostly empty."""
    if seen.outcome is not None or seen.seat not in seen.agenda.party_ids:
        return ""
    told = [*_urgent(words, seen), *answers_today(words, seen)]
    first = seen.phase is Phase.TABLE and seen.menu.choice("make_offer") is not None
    if not told and first and not seen.positions[seen.seat]:
        told.append(
            words.say(
                "Your first paper lies drafted as {capital} wrote it. Send it as it stands, or "
                "change what you like.",
                capital=words.capital(seen.seat),
            )
        )
    return " ".join(told)


def answers_today(words: Words, seen: Observation) -> list[str]:
    """What came back today: one's capital on a cable, both papers of a secret hour."""
    told = []
    for turn, event in with_turns(seen):
        if turn != seen.turn:
            continue
        if isinstance(event, CableAnswered | LimitYielded) and event.party == seen.seat:
            told.append(sentence(describe_event(words, event)))
        elif isinstance(event, PackagesFloated):
            told.append(_in_private(words, seen, event))
    return told


def _in_private(words: Words, seen: Observation, event: PackagesFloated) -> str:
    """On what the two papers of a secret hour agree, and on what they do not."""
    one, two = (event.floats[party] for party in seen.agenda.party_ids)
    open_ = [i.id for i in seen.agenda.issues if i.id not in seen.agreed]
    same = [issue for issue in open_ if issue in one and one.get(issue) == two.get(issue)]
    apart = [issue for issue in open_ if issue not in same]
    if not apart:
        return words.say("In private both named the same terms: lay them on the table.")
    if not same:
        return words.say("In private they agreed on nothing that is open.")
    return words.say(
        "In private both named the same on {same}; they differ on {apart}.",
        same=words.issues(same),
        apart=words.issues(apart),
    )


def _urgent(words: Words, seen: Observation) -> list[str]:
    told = []
    other = words.seat(seen.agenda.other(seen.seat))
    if seen.consent_asked == "secret":
        told.append(words.say("{party} asks that the secretaries leave the room.", party=other))
        told.append(choice_hint(words, "answer_secret_sitting", seen))
    elif seen.consent_asked == "recess":
        told.append(
            words.count(
                "{party} asks for a recess of {number} day.",
                "{party} asks for a recess of {number} days.",
                seen.recess_days_asked,
                party=other,
            )
        )
        told.append(choice_hint(words, "answer_recess", seen))
    elif seen.in_secret_sitting and seen.menu.choices:
        told.append(
            words.say(
                "Put on the paper what you could see, personally. Both papers are opened together, "
                "and bind nobody."
            )
        )
    told += order_to_leave(words, seen)
    if seen.turn == seen.turns and seen.phase is Phase.TABLE:
        told.append(words.say("This is the last sitting."))
    return told
