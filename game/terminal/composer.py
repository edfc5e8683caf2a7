"""Terms put together step by step: an offer, a package floated or suggested, a confidence."""

from collections.abc import Mapping
from dataclasses import replace

from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.observation import Observation
from game.model.offers import Firmness, Terms
from game.play.appraisal import standing_of
from game.play.wording import (
    Words,
    describe_firmness,
    describe_links,
    describe_standing,
)
from game.terminal.console import LONGEST_ECHO, Console, LeaveGame
from game.terminal.pages import worth_lines


@frozen
class Draft:
    """Terms being written."""

    terms: Terms
    links: tuple[tuple[IssueId, ...], ...] = ()
    firmness: Firmness = Firmness.FIRM


@frozen
class Desk:
    """Where terms are written: who writes, for what, about which issues."""

    console: Console
    words: Words
    seen: Observation
    issues: tuple[IssueId, ...]
    """Issues that the terms may name."""
    binding: bool
    """An offer, with links and firmness; else bare terms."""
    finals: tuple[str, ...] = ()
    """Issues on which one's final word has been spoken."""


def compose(desk: Desk) -> Draft | None:
    """Terms that the player has written; None if the paper was thrown away."""
    draft = _begin(desk)
    if draft is None:
        return None
    _show(desk, draft)
    while True:
        typed = desk.console.ask(_prompt(desk)).lower()
        match typed.split():
            case [] | ["show"]:
                _show(desk, draft)
            case ["back"]:
                return None
            case ["quit"]:
                raise LeaveGame
            case ["help"]:
                _help(desk)
            case ["send"]:
                if draft.terms:
                    return draft
                desk.console.say(desk.words.say("The paper is still empty. Name an article first."))
            case ["worth"]:
                _worth(desk, draft)
            case ["link"] if desk.binding:
                draft = _link(desk, draft)
            case ["firmness"] if desk.binding:
                draft = _firmness(desk, draft)
            case [word]:
                draft = _change(desk, draft, word)
            case _:
                desk.console.say(
                    desk.words.say(
                        "One word at a time, please: the number of an issue, send, back, help or "
                        "quit."
                    )
                )


def _help(desk: Desk) -> None:
    """What each word does while terms are written."""
    words = desk.words
    desk.console.say(words.say("The number of an issue: choose its answer, or leave it out."))
    if desk.binding:
        desk.console.say(words.say("link: name articles to be taken together or not at all."))
        desk.console.say(words.say("firmness: whether the offer can be accepted, and how long."))
    desk.console.say(words.say("worth: what the terms are worth to you."))
    desk.console.say(words.say("show: read the paper again."))
    desk.console.say(words.say("send: the paper is done. back: throw it away."))
    desk.console.say(words.say("quit: leave the game; what is not sent is not kept."))


def _prompt(desk: Desk) -> str:
    if desk.binding:
        return desk.words.say(
            "Issue number, worth, link, firmness, show, send, back, help or quit:"
        )
    return desk.words.say("Issue number, worth, show, send, back, help or quit:")


def _begin(desk: Desk) -> Draft | None:
    """Where to start from: what was written, said or offered before, or an empty paper."""
    words = desk.words
    starts = [(label, terms) for label, terms in _starts(desk) if terms]
    starts.append((words.say("An empty paper"), {}))
    if len(starts) == 1:
        return Draft(terms={})
    desk.console.say(words.say("Start from:"))
    chosen = desk.console.choose(
        [label for label, _ in starts], words.say("Number, back, help or quit:")
    )
    return None if chosen is None else Draft(terms=starts[chosen][1])


def _starts(desk: Desk) -> list[tuple[str, dict[IssueId, OptionId]]]:
    words, seen = desk.words, desk.seen
    starts: list[tuple[str, Mapping[IssueId, OptionId]]] = []
    own = seen.positions.get(seen.seat, {})
    if seen.instructions is not None:
        if own:
            starts.append((words.say("Your last position"), {**seen.instructions.draft, **own}))
        else:
            starts.append((words.say("The paper already drafted"), seen.instructions.draft))
    for seat, offer in seen.standing.items():
        if seat != seen.seat:
            label = words.say(
                "The standing offer of {party} (offer {number})",
                party=words.seat(seat),
                number=offer.number,
            )
            starts.append((label, offer.terms))
    if seen.suggestion is not None:
        starts.append(
            (words.say("The terms of {mediator}", mediator=words.mediator), seen.suggestion.terms)
        )
    return [
        (label, {issue: terms[issue] for issue in desk.issues if issue in terms})
        for label, terms in starts
    ]


def _show(desk: Desk, draft: Draft) -> None:
    words = desk.words
    for number, issue in enumerate(desk.issues, start=1):
        option = draft.terms.get(issue)
        if option is None:
            told = words.say("{issue}: not named.", issue=words.issue(issue))
        else:
            told = words.say("{article}.", article=words.article(issue, option))
            if desk.seen.capital is not None:
                beside = describe_standing(words, standing_of(desk.seen, issue, option))
                told = words.say("{article} For you: {standing}.", article=told, standing=beside)
        desk.console.say(f"{number}. {told}")
    if draft.links:
        desk.console.say(describe_links(words, draft.links))
    if desk.binding:
        firmness = describe_firmness(words, draft.firmness)
        desk.console.say(words.say("The offer is {firmness}.", firmness=firmness))
    _worth(desk, draft)


def _worth(desk: Desk, draft: Draft) -> None:
    tell_worth(desk.console, desk.words, desk.seen, draft.terms)


def tell_worth(console: Console, words: Words, seen: Observation, terms: Terms) -> None:
    """What terms are worth to the seat that looks at them; nothing to the mediator."""
    console.say_all(worth_lines(words, seen, terms))


def _change(desk: Desk, draft: Draft, word: str) -> Draft:
    words = desk.words
    issue = _issue(desk, word)
    if issue is None:
        desk.console.say(
            words.say(
                "'{word}' is none of the words for here. Type the number of an issue, send, back, "
                "help or quit.",
                word=word[:LONGEST_ECHO],
            )
        )
        return draft
    options = desk.seen.agenda.issue(issue).options
    labels = []
    for option in options:
        label = words.option(issue, option.id)
        if desk.seen.capital is not None:
            beside = describe_standing(words, standing_of(desk.seen, issue, option.id))
            label = words.say("{option}. For you: {standing}.", option=label, standing=beside)
        labels.append(label)
    desk.console.say(words.issue(issue))
    chosen = desk.console.choose(
        [*labels, words.say("Leave it out")],
        words.say("Number, back, help or quit:"),
        [*(option.id for option in options), "out"],
    )
    if chosen is None:
        return draft
    terms = {one: to for one, to in draft.terms.items() if one != issue}
    if chosen < len(options):
        terms[issue] = options[chosen].id
    ordered = {one: terms[one] for one in desk.issues if one in terms}
    links = tuple(group for group in draft.links if all(one in ordered for one in group))
    draft = replace(draft, terms=ordered, links=links)
    _worth(desk, draft)
    return draft


def _issue(desk: Desk, word: str) -> IssueId | None:
    if word.isdecimal() and 1 <= int(word[:6]) <= len(desk.issues):
        return desk.issues[int(word) - 1]
    return IssueId(word) if word in desk.issues else None


def _link(desk: Desk, draft: Draft) -> Draft:
    words = desk.words
    typed = desk.console.question(
        words.say("Numbers of the issues to be taken together, none, back, help or quit:"),
        words.say(
            "Type the numbers of two or more articles on the paper, like 1 2: they can only be "
            "taken together. none: untie all that are tied. back, or Enter alone: leave it as it "
            "is."
        ),
    ).lower()
    if typed in ("", "back"):
        return draft
    if typed == "none":
        return replace(draft, links=())
    group = []
    for word in typed.replace(",", " ").split():
        issue = _issue(desk, word)
        if issue is None or issue not in draft.terms:
            desk.console.say(
                words.say(
                    "'{word}' is not on the paper. Type numbers of articles on it, like 1 2.",
                    word=word[:LONGEST_ECHO],
                )
            )
            return draft
        if issue not in group:
            group.append(issue)
    if len(group) < 2:
        desk.console.say(words.say("A link needs at least two articles."))
        return draft
    kept = tuple(old for old in draft.links if not set(old) & set(group))
    draft = replace(draft, links=(*kept, tuple(group)))
    desk.console.say(describe_links(words, draft.links))
    return draft


def _firmness(desk: Desk, draft: Draft) -> Draft:
    words = desk.words
    labels = {
        Firmness.EXPLORATORY: words.say(
            "Exploratory: cannot be accepted, and is free to take back."
        ),
        Firmness.FIRM: words.say("Firm: can be accepted; to take it back costs trust."),
        Firmness.FINAL: words.say(
            "Final: stands until the end of the next sitting; to go on after it is dear."
        ),
    }
    allowed = [one for one in labels if one is not Firmness.FINAL or not _is_spent(desk, draft)]
    chosen = desk.console.choose(
        [labels[one] for one in allowed],
        words.say("Number, back, help or quit:"),
        [one.value for one in allowed],
    )
    return draft if chosen is None else replace(draft, firmness=allowed[chosen])


def _is_spent(desk: Desk, draft: Draft) -> bool:
    return any(issue in desk.finals for issue in draft.terms)
