"""The menu as buttons and cards: what each move is called, what it costs, why it is closed."""

from game.model.frozen import frozen
from game.model.observation import Choice, Observation
from game.model.state import Phase
from game.play.language import marked
from game.play.wording_menu import choice_hint, choice_label
from game.play.wording_refusals import describe_violation
from game.play.wording_views import describe_lifting, describe_order
from game.play.words import Words
from game.ui.rows_answers import may_now_sign, other_answers, secret_hour
from game.ui.rows_came import came_today
from game.ui.rows_news import (
    has_spoken,
    hold_ends_sitting,
    since_own_act,
    spoke_since_private,
    table_news,
)


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
_OCCASIONS = {
    "accept_offer": marked("They have no offer on the table that can be accepted."),
    "reopen": marked("Nothing is initialled yet that could be opened again."),
    "make_offer": marked("All articles are initialled: there is nothing left to offer."),
    "tell_party": marked(
        "There is nothing to tell yet: nobody has confided terms to you, and no limit has yielded "
        "to your appeals. What you have told once is not told again."
    ),
    "enlist_power": marked("Every power has helped once."),
    "suggest_terms": marked("All articles are initialled: there is nothing left to suggest."),
    "cable_capital": marked("No limit on an open article could yield."),
    "pledge": marked("You have asked for nothing yet to which you could pledge yourself."),
    "sound_out": marked("Fewer than two articles are open: there is nothing to compare."),
}
"""Why a kind of move is not on the menu, where the rules do not say it."""
_BRIEFLY = {
    "tell_party": marked("Nothing learned yet to tell."),
    "cable_capital": marked("No limit could yield."),
    "pledge": marked("Nothing asked for yet."),
    "suggest_terms": marked("All is initialled."),
    "sound_out": marked("Too few articles are open."),
}
"""The same on a card."""
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
RARE_KINDS = ("endorse_suggestion", "delay_order")
"""Shown when they are on the menu, in a place where they push no other aside."""
GRAVE = ("pack_trunks", "leave", "delay_order")


def table_moves(words: Words, seen: Observation) -> tuple[Move, ...]:
    """The buttons under the table; in a secret sitting there is but one."""
    if seen.menu.choice("float_package") is not None:
        return (_move(words, seen, "float_package", seen.menu.choice("float_package")),)
    rare = [kind for kind in RARE_KINDS if seen.menu.choice(kind) is not None]
    kinds = (*TABLE_KINDS, *rare)
    return tuple(_move(words, seen, kind, seen.menu.choice(kind)) for kind in kinds)


CORRIDOR_KINDS = (
    "cable_capital",
    "advise_moderation",
    "call_on_mediator",
    "brief_press",
    "pledge",
    "sound_out",
    "study_papers",
    "rest",
)
DESK_KINDS = (
    "press_capital",
    "suggest_terms",
    "tell_party",
    "enlist_power",
    "speak_to_press",
    "wait",
)


def card_moves(words: Words, seen: Observation) -> tuple[Move, ...]:
    """The moves of a corridor or of the mediator's hour; what is closed says why."""
    if not seen.menu.choices:
        return ()
    kinds = CORRIDOR_KINDS if seen.phase is Phase.CORRIDOR else DESK_KINDS
    return tuple(_move(words, seen, kind, seen.menu.choice(kind)) for kind in kinds)


def _move(words: Words, seen: Observation, kind: str, choice: Choice | None) -> Move:
    icon, key = _LOOKS[kind]
    title = choice_label(words, kind)
    label = words.say(_SHORT[kind]) if kind in _SHORT else title
    hint = choice_hint(words, kind, seen)
    if kind == "hold" and hold_ends_sitting(seen):
        label = words.say("End the sitting")
        hint = words.say("The other side has nothing to add: if you hold too, the sitting is over.")
    return Move(
        kind=kind,
        label=label,
        title=title,
        hint=hint,
        icon=icon,
        key=key,
        enabled=choice is not None and not choice.violations,
        reason=_reason(words, seen, kind, choice),
        reason_briefly=_reason(words, seen, kind, choice, ruled=False),
    )


def _reason(
    words: Words, seen: Observation, kind: str, choice: Choice | None, ruled: bool = True
) -> str:
    if choice is None:
        if seen.outcome is not None:
            return words.say("The conference is over.")
        if not seen.menu.choices:
            return words.say("It is not for you to act now.")
        if seen.consent_asked is not None:
            return words.say("The other side waits for your answer first.")
        brief = None if ruled else _BRIEFLY.get(kind)
        told = brief or _OCCASIONS.get(kind) or marked("There is no occasion for it now.")
        return words.say(told)
    faults = (describe_violation(words, fault, ruled=ruled) for fault in choice.violations)
    return " ".join(faults)


def order_to_leave(words: Words, seen: Observation) -> list[str]:
    """The capital's order to break off and what would lift it; nothing if there is none."""
    ordered = describe_order(words, seen)
    if not ordered:
        return []
    message = marked("{order} It is carried out when that sitting ends.")
    if leaves_by_order(seen):
        message = marked("{order} That is today, when the sitting ends.")
    return [words.say(message, order=ordered), describe_lifting(words, seen)]


def leaves_by_order(seen: Observation) -> bool:
    """Whether the conference ends by such an order if this side lets the sitting end."""
    due = seen.capital.order_due if seen.capital is not None else None
    return due is not None and due <= seen.day


def notice(words: Words, seen: Observation) -> str:
    """What one must not overlook just now, as one text; mostly empty."""
    return " ".join(notice_lines(words, seen))


def notice_lines(words: Words, seen: Observation) -> tuple[str, ...]:
    """The same thing by thing, the most pressing first."""
    if seen.outcome is not None or seen.seat not in seen.agenda.party_ids:
        return ()
    # What came back before one's own last act has been read.
    heard = since_own_act(seen)
    lines = [*_urgent(words, seen), *may_now_sign(words, seen, heard)]
    private, table = secret_hour(words, seen, heard), table_news(words, seen)
    lines += [*private, *table] if spoke_since_private(seen) else [*table, *private]
    if seen.phase is Phase.TABLE and not has_spoken(seen):
        lines += came_today(words, seen)
    lines += other_answers(words, seen, heard)
    first = seen.phase is Phase.TABLE and seen.menu.choice("make_offer") is not None
    if first and not seen.positions[seen.seat]:
        lines.append(
            words.say(
                "Your first paper lies drafted as {capital} wrote it. Send it as it stands, or "
                "change what you like.",
                capital=words.capital(seen.seat),
            )
        )
    # An answer may have been told with the move that brought it.
    return tuple(dict.fromkeys(lines))


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
                "Put on the paper what you could accept, speaking personally. Both papers are "
                "opened together; neither can be accepted until it is offered at the table."
            )
        )
    told += order_to_leave(words, seen)
    if seen.turn == seen.turns and seen.phase is Phase.TABLE:
        told.append(words.say("This is the last sitting."))
    return told
