"""A seat's confidential papers as plain rows: limits, what it values, the war, the people."""

from typing import NamedTuple

from game.model.ids import SeatId
from game.model.instructions import Tier
from game.model.observation import Observation
from game.play.figures import MINUS, hundredths, points
from game.play.initialled import initialled_before
from game.play.wording import Words, describe_tier
from game.play.wording_menu import choice_label

_WORTH_SHOWING = 0.005
_LEVERS = {
    "suggest": "suggest_terms",
    "press": "press_capital",
    "tell": "tell_party",
    "enlist": "enlist_power",
    "speak": "speak_to_press",
}
"""What a lever is called where its price stands -> the kind of move it is."""


class LimitRow(NamedTuple):
    """One limit of the capital; a heading has only a title."""

    title: str
    wish: str = ""
    least: str = ""
    yielding: str = ""


class BarRow(NamedTuple):
    """A name with a share of 0..1 and the share in words; a heading has no share."""

    title: str
    share: float | None = None
    words: str = ""
    note: str = ""


class PersonRow(NamedTuple):
    """Somebody on whom or with whom much depends; a heading has only a name."""

    name: str
    native: str = ""
    office: str = ""
    about: str = ""
    portrait: str | None = None
    heading: bool = False


def settled_before(words: Words, seen: Observation) -> str:
    """Where others have sat already: how much they have settled and what is left; else empty."""
    done = initialled_before(seen)
    left = [issue.id for issue in seen.agenda.issues if issue.id not in done]
    if not done or not left:
        return ""
    return words.count(
        "Of {all} articles {done} were settled at earlier sittings. One is left: {issues}. With "
        "it this game begins, on {day}.",
        "Of {all} articles {done} were settled at earlier sittings. {number} are left: {issues}. "
        "With them this game begins, on {day}.",
        len(left),
        all=len(seen.agenda.issues),
        done=len(done),
        issues=words.issues(left),
        day=words.day(seen.days[0]),
    )


def limit_rows(words: Words, seen: Observation) -> tuple[LimitRow, ...]:
    """The limits tier by tier, the hardest first."""
    if seen.capital is None:
        return ()
    rows: list[LimitRow] = []
    for tier in Tier:
        found = [limit for limit in seen.capital.limits if limit.tier == tier.value]
        if found:
            title = describe_tier(words, tier.value)
            rows.append(LimitRow(title[:1].upper() + title[1:]))
        for limit in found:
            yielding = ""
            if limit.may_yield:
                yielding = words.say("might yield if you ask")
            if limit.yielded:
                yielding = words.say("has yielded")
            rows.append(
                LimitRow(
                    words.issue(limit.issue),
                    words.option(limit.issue, limit.wish),
                    words.option(limit.issue, limit.limit),
                    yielding,
                )
            )
    return tuple(rows)


def value_rows(words: Words, seen: Observation) -> tuple[BarRow, ...]:
    """How much of everything one can win lies in each issue, and what goes well together."""
    if seen.instructions is None:
        return ()
    preferences = seen.instructions.preferences
    spans = {issue: max(points) - min(points) for issue, points in preferences.points.items()}
    most = max(spans.values()) or 1
    rows = [BarRow(words.say("What is at stake in each article"))]
    sorted_spans = sorted(spans.items(), key=lambda pair: -pair[1])
    shares = hundredths([span for _, span in sorted_spans])
    for (issue, span), share in zip(sorted_spans, shares, strict=True):
        figure = words.say("{share} of 100", share=share)
        rows.append(BarRow(words.issue(issue), span / most, figure))
    scale = (preferences.highest - preferences.lowest) or 1
    if preferences.patterns:
        rows.append(BarRow(words.say("Points that go with articles together")))
    for pattern in preferences.patterns:
        figure = f"{100 * pattern.points / scale:+.1f}".replace("-", MINUS)
        rows.append(BarRow(words.language.text(pattern.title), None, figure, figure))
    return tuple(rows)


def front_rows(words: Words, seen: Observation) -> tuple[BarRow, ...]:
    """Where the front may lie when the war ends, and what that peace would be worth."""
    if seen.capital is None:
        return ()
    rows = []
    for front in seen.capital.no_deal.fronts:
        if front.odds < _WORTH_SHOWING:
            continue
        rows.append(
            BarRow(
                words.language.text(front.title),
                front.odds,
                words.say("{percent} in 100", percent=round(front.odds * 100)),
                words.say("that peace is worth {value} of 100", value=round(front.value)),
            )
        )
    return tuple(rows)


def aim_rows(words: Words, seen: Observation) -> tuple[BarRow, ...]:
    """The mediator's aims by weight, then his levers with their price, then the powers."""
    desk = seen.desk
    if desk is None:
        return ()
    whole = sum(aim.weight for aim in desk.aims) or 1
    rows = [BarRow(words.say("Your aims"))]
    for aim, share in zip(desk.aims, hundredths([aim.weight for aim in desk.aims]), strict=True):
        figure = words.say("{share} of 100", share=share)
        rows.append(BarRow(words.language.text(aim.title), aim.weight / whole, figure))
    rows.append(BarRow(words.say("Your levers, and what each costs of your influence")))
    most = max(desk.costs.values(), default=1) or 1
    for lever, cost in desk.costs.items():
        # A lever bears the name that its move bears on the desk.
        name = choice_label(words, _LEVERS[lever]) if lever in _LEVERS else lever
        rows.append(BarRow(name, cost / most, points(cost)))
    if desk.powers:
        rows.append(BarRow(words.say("Powers that could be enlisted")))
    for power in desk.powers:
        told = words.say("works on {party}", party=words.seat(power.works_on))
        rows.append(BarRow(words.language.text(power.name), None, told, told))
    return tuple(rows)


def people_rows(words: Words, seen: Observation) -> tuple[PersonRow, ...]:
    """Everybody of whom the scenario tells: those across the table first."""
    agenda, text = seen.agenda, words.language.text
    own = seen.seat
    others = [seat for seat in agenda.seats if seat != own]
    groups: list[tuple[str, SeatId | None]] = [(words.seat(seat), seat) for seat in others]
    groups += [(words.seat(own), own), (words.say("Elsewhere"), None)]
    rows: list[PersonRow] = []
    for title, seat in groups:
        people = [person for person in agenda.people if person.seat == seat]
        if people:
            rows.append(PersonRow(title[:1].upper() + title[1:], heading=True))
        rows += [
            PersonRow(
                text(person.name),
                person.native_name,
                text(person.office),
                " ".join(text(person.about).split()),
                person.portrait,
            )
            for person in people
        ]
    return tuple(rows)
