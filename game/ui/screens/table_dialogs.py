"""What is asked before an action at the table is done: its price in words, then yes or no."""

from collections.abc import Sequence

from pygame import Rect

from game.model.actions import (
    AcceptOffer,
    Action,
    AskRecess,
    AskSecretSitting,
    DelayOrder,
    EndorseSuggestion,
    Hold,
    Leave,
    MakeOffer,
    PackTrunks,
    Reopen,
    WithdrawOffer,
)
from game.model.ids import IssueId
from game.model.offers import Firmness, Terms
from game.play.figures import points
from game.play.wording_actions import describe_action
from game.play.wording_menu import choice_hint, choice_label
from game.play.wording_moves import describe_move
from game.play.wording_peace import last_chance
from game.play.words import Words
from game.ui.drafting import Draft
from game.ui.intents import ChooseAction, Intent
from game.ui.rows_moves import GRAVE, order_to_leave
from game.ui.rows_worth import leaving, spoils_final, takes_back, weigh
from game.ui.screens.play_screen import PlayScreen
from game.ui.widgets.choices import RadioRow, open_choices
from game.ui.widgets.dialog import Answer, open_dialog


def confirm(
    screen: PlayScreen,
    action: Action,
    body: str,
    title: str = "",
    yes: str = "",
    grave: bool = False,
) -> None:
    """Ask once more; a grave action has the focus on the way back."""
    words = screen.words
    answers = [
        Answer(
            id="confirm_yes",
            text=yes or words.say("Do it"),
            primary=not grave,
            on_press=lambda: ChooseAction(action=action),
        ),
        Answer(id="confirm_no", text=words.say("Not yet")),
    ]
    open_dialog(
        screen.root,
        id="confirm",
        title=title or choice_label(words, action.kind),
        body=body,
        answers=answers,
        owner=action.kind,
        focus="confirm_no" if grave else "confirm_yes",
    )


def confirm_offer(screen: PlayScreen, draft: Draft) -> None:
    """Before an offer: what is new in it, what it binds to, and what it costs."""
    words, seen = screen.words, screen.observation
    action = MakeOffer(
        seat=seen.seat, terms=draft.terms, links=draft.groups, firmness=draft.firmness
    )
    lines = [_what_is_new(screen, draft), ""]
    worth = weigh(words, seen, draft.terms)
    if worth is not None:
        lines += [f"**{worth.verdict}** {worth.against_war}", ""]
        if draft.firmness is not Firmness.EXPLORATORY:
            lines += [f"- {told}" for told in worth.broken]
        lines.append("")
    lines.append(_binding(screen, draft.firmness))
    prices = words.prices
    if prices is not None and takes_back(seen, draft.terms, draft.firmness):
        cost = points(prices.withdraw_trust)
        lines += [
            "",
            words.say(
                "It gives less than your offer that stands: trust between the delegations falls "
                "by {cost}.",
                cost=cost,
            ),
        ]
    if prices is not None and spoils_final(seen):
        lines += [
            "",
            words.say(
                "**You would go on after your final word.** Your credibility falls by {credit} and "
                "the home front by {home}, and you have no second final word on these articles.",
                credit=points(prices.final_broken_credibility),
                home=points(prices.final_broken_home),
            ),
        ]
    yes = words.say("Send it")
    confirm(screen, action, "\n".join(lines), title=words.say("Send this offer?"), yes=yes)


def _what_is_new(screen: PlayScreen, draft: Draft) -> str:
    words, seen = screen.words, screen.observation
    own = seen.positions[seen.seat]
    if not own:
        return words.count(
            "Your first paper, on {number} article.",
            "Your first paper, on {number} articles.",
            len(draft.terms),
        )
    new = {issue: option for issue, option in draft.terms.items() if own.get(issue) != option}
    told = [words.say("Nothing in it is new.")]
    if new:
        told = [words.say("New in it:"), ""]
        told += [f"- {words.article(issue, option)}" for issue, option in new.items()]
    if draft.left_out:
        left = words.issues(i for i in draft.options if i in draft.left_out)
        told += ["", words.say("Left out: {issues}.", issues=left)]
    for group in draft.groups:
        linked = words.issues(group)
        told += ["", words.say("To be taken together or not at all: {issues}.", issues=linked)]
    return "\n".join(told)


def _binding(screen: PlayScreen, firmness: Firmness) -> str:
    words, prices = screen.words, screen.words.prices
    match firmness:
        case Firmness.EXPLORATORY:
            return words.say(
                "It is exploratory: they cannot accept it, and it binds you to nothing."
            )
        case Firmness.FIRM:
            cost = points(prices.withdraw_trust) if prices else ""
            return words.say(
                "It is firm: they may accept it, whole or in part. If you take it back, the trust "
                "between the delegations falls by {cost}.",
                cost=cost,
            )
        case Firmness.FINAL:
            cost = points(prices.final_broken_credibility) if prices else ""
            return words.say(
                "**It is your final word** and stands until the end of the next sitting. If you go "
                "on after it, your credibility falls by {cost}.",
                cost=cost,
            )


def confirm_acceptance(screen: PlayScreen, number: int, issues: Sequence[IssueId]) -> None:
    """Before articles are initialled: which they are, and what the treaty would then be worth."""
    words, seen = screen.words, screen.observation
    offer = seen.standing[seen.agenda.other(seen.seat)]
    terms = {issue: offer.terms[issue] for issue in issues}
    left = [i for i in offer.terms if i not in seen.agreed]
    whole = set(left) == set(issues)
    action = AcceptOffer(seat=seen.seat, offer=number, issues=None if whole else tuple(issues))
    lines = [f"- {words.article(issue, option)}" for issue, option in terms.items()]
    lines += ["", *_worth_lines(screen, terms)]
    lines.append(words.say("What you accept is initialled, on condition that all is agreed."))
    if len(seen.agreed) + len(issues) == len(seen.agenda.issues):
        lines += [
            "",
            words.say("**With this all is agreed:** the treaty goes to both capitals at once."),
            last_chance(words, seen),
        ]
    title = words.count("Accept {number} article?", "Accept {number} articles?", len(issues))
    confirm(screen, action, "\n".join(lines), title=title, yes=words.say("Initial it"))


def confirm_endorsement(screen: PlayScreen, number: int) -> None:
    """Before one says yes to the mediator's terms."""
    words, seen = screen.words, screen.observation
    suggestion = seen.suggestion
    if suggestion is None:
        return
    action = EndorseSuggestion(seat=seen.seat, suggestion=number)
    lines = [f"- {words.article(i, option)}" for i, option in suggestion.terms.items()]
    lines += ["", *_worth_lines(screen, suggestion.terms)]
    lines.append(choice_hint(words, "endorse_suggestion", seen))
    if all(issue.id in seen.agreed or issue.id in suggestion.terms for issue in seen.agenda.issues):
        lines += ["", last_chance(words, seen)]
    confirm(screen, action, "\n".join(lines), yes=words.say("Say yes"))


def _worth_lines(screen: PlayScreen, terms: Terms) -> list[str]:
    """What the treaty would be worth; where terms leave articles open, on what that counts."""
    words, seen = screen.words, screen.observation
    worth = weigh(words, seen, terms)
    if worth is None:
        return []
    rest = [i.id for i in seen.agenda.issues if i.id not in terms and i.id not in seen.agreed]
    counted = [words.say("If everything else came as on your last paper:"), ""] if rest else []
    if rest and not seen.positions[seen.seat]:
        counted = [words.say("If everything else came as your capital drafted it:"), ""]
    return [
        *counted,
        f"**{worth.verdict}** {worth.against_war}",
        "",
        *(f"- {told}" for told in worth.broken),
        "",
    ]


def ask_recess(screen: PlayScreen, most: int) -> None:
    """How many days of recess to ask for."""
    words, seen, theme = screen.words, screen.observation, screen.theme
    days = RadioRow(
        id="recess_days",
        rect=Rect(0, 0, 0, theme.t(36)),
        options=[str(number) for number in range(1, most + 1)],
    )

    def ask() -> Intent:
        return ChooseAction(action=AskRecess(seat=seen.seat, days=days.selected + 1))

    open_dialog(
        screen.root,
        id="confirm",
        title=words.say("Ask for how many days of recess?"),
        body=describe_move(words, seen, "ask_recess").body(words),
        answers=[
            Answer(id="confirm_yes", text=words.say("Ask for it"), primary=True, on_press=ask),
            Answer(id="confirm_no", text=words.say("Not yet")),
        ],
        owner="ask_recess",
        extra=days,
    )


def ask_reopening(screen: PlayScreen, issues: Sequence[IssueId]) -> None:
    """Which article to reopen, and whether at that price."""
    words, seen = screen.words, screen.observation

    def chosen(index: int) -> Intent | None:
        action = Reopen(seat=seen.seat, issue=issues[index])
        told = describe_move(words, seen, "reopen").body(words)
        body = f"{describe_action(words, action)}\n\n{told}"
        confirm(screen, action, body, grave=True)
        return None

    names = [words.article(issue, seen.agreed[issue].option) for issue in issues]
    open_choices(screen.root, screen.root.find("reopen"), names, -1, chosen)


def confirm_last_hold(screen: PlayScreen) -> None:
    """Before one holds on the day on which the capital's order is carried out."""
    words, seen = screen.words, screen.observation
    told = [
        *order_to_leave(words, seen),
        words.say("If the sitting ends so, the conference is over."),
    ]
    confirm(screen, Hold(seat=seen.seat), "\n".join(told), grave=True)


def confirm_plainly(screen: PlayScreen, kind: str, paper: Terms) -> None:
    """Before an action that names nothing: what it brings and what it costs."""
    words, seen = screen.words, screen.observation
    seat = seen.seat
    actions: dict[str, Action] = {
        "ask_secret_sitting": AskSecretSitting(seat=seat),
        "withdraw_offer": WithdrawOffer(seat=seat),
        "pack_trunks": PackTrunks(seat=seat),
        "delay_order": DelayOrder(seat=seat),
        "leave": Leave(seat=seat),
    }
    if kind == "leave":
        body = "\n\n".join(leaving(words, seen, paper))
    else:
        body = describe_move(words, seen, kind).body(words)
    confirm(screen, actions[kind], body, grave=kind in GRAVE)


def floating(words: Words, terms: Terms) -> str:
    """Before terms are floated: what the hour brings and risks was told when it was asked for."""
    return words.count(
        "You show that you could accept this paper as it lies, on {number} article. They can "
        "neither accept it nor hold you to it.",
        "You show that you could accept this paper as it lies, on {number} articles. They can "
        "neither accept it nor hold you to it.",
        len(terms),
    )
