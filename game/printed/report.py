"""The debrief of a finished game as one page: for a wall, a mailbox, or a printer.

It reveals all secrets, and is for after the end alone.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.play.debrief import Debrief
from game.play.language import Language
from game.play.player_words import player_title
from game.play.sources import source_line
from game.play.tales import AFTERWARDS
from game.play.verdict_rows import (
    ScoreLine,
    clause_lines,
    day_lines,
    headline,
    mediator_scores,
    mind_revealed,
    party_scores,
    settled_heading,
)
from game.play.wording import (
    Words,
    describe_action,
    describe_outcome,
    words_of_all,
)
from game.play.wording_field import describe_field
from game.play.wording_thoughts import about_thoughts, describe_thoughts
from game.printed.template import one_line, paragraphs, render

COLOURS = {"first": "#8f2620", "second": "#1f4d6e", "third": "#4a5a24"}
NEUTRAL, GOLD = "#5d4b38", "#b8860b"
WIDE, HIGH = 640, 340
LEFT, TOP, RIGHT, BOTTOM = 46, 14, 626, 300


def report_page(
    scenario: Scenario,
    told: Debrief,
    seats: Mapping[SeatId, str],
    seed: int,
    language: Language,
    templates: Path,
) -> str:
    """The page, in HTML.

    Args:
        scenario: the conference.
        told: its debrief.
        seats: who sat where at the end.
        seed: of the game.
        language: in which the page is written.
        templates: the folder with the pages' templates.
    """
    words = words_of_all(language, scenario)
    agenda, text, say = scenario.agenda, language.text, words.say
    year = str(agenda.sittings[0].day.year)
    return render(
        templates,
        "report.html",
        {
            "lang": language.code,
            "title": text(agenda.title),
            "subtitle": text(agenda.subtitle),
            "place": text(agenda.place),
            "heading": headline(words, told),
            "stamp": "",
            "foot": say("{title}: game number {seed}", title=text(agenda.title), seed=seed),
            "outcome": describe_outcome(words, told.outcome),
            "played": _played(words, seats, language),
            "treaty_heading": say("The treaty"),
            "treaty_heads": (
                say("Article"),
                settled_heading(words, told),
                say("In {year}", year=year),
                say("Beside {year}", year=year),
            ),
            "clauses": clause_lines(words, told),
            "scores_heading": say("Scores"),
            "here": say("Here"),
            "then": say("In {year}", year=year),
            "scores": _scores(words, scenario, told),
            "field": describe_field(words, told, agenda.seats),
            "after_heading": say("What came after"),
            "after": [
                {
                    "title": text(rule.title),
                    "paragraphs": paragraphs(text(rule.text)),
                    "source": (source_line(language, rule.source) if rule.source else ""),
                }
                for rule in told.aftermath.rules
            ],
            "tales_heading": say("Often told otherwise"),
            "tales": [
                {"told": text(myth.told), "so": one_line(text(myth.so))}
                for myth in scenario.myths
                if myth.stage in AFTERWARDS
            ],
            "history_heading": say("How it ended in {year}", year=year),
            "history": one_line(text(scenario.verdict.history_text)),
            "secrets_heading": say("What the capitals would have signed"),
            "secrets": _secrets(words, told),
            "charts": [_lines_chart(words, scenario, told), _plane_chart(words, scenario, told)],
            "days_heading": say("Day by day"),
            "days": day_lines(words, told),
            "thoughts_heading": say("What the others thought"),
            "thoughts_note": about_thoughts(words),
            "thoughts": _thoughts(words, told),
        },
    )


def _played(words: Words, seats: Mapping[SeatId, str], language: Language) -> str:
    told = [
        words.say("{seat} ({player})", seat=words.seat(seat), player=player_title(language, player))
        for seat, player in seats.items()
    ]
    return words.listing(told)


def _scores(words: Words, scenario: Scenario, told: Debrief) -> list[dict[str, Any]]:
    titles = {aim.id: aim.title for aim in scenario.mediator.aims}
    found: list[Sequence[ScoreLine]] = [
        party_scores(words, told, party) for party in scenario.agenda.party_ids
    ]
    found.append(mediator_scores(words, told, titles))
    return [{"title": rows[0].title, "rows": rows[1:]} for rows in found]


def _secrets(words: Words, told: Debrief) -> list[str]:
    lines = [mind_revealed(words, told, seat) for seat in told.last_word.bottom]
    lines.append(
        words.say(
            "The end realises {share} in 100 of what both could have gained together.",
            share=round(told.joint_gain * 100),
        )
    )
    return lines


def _thoughts(words: Words, told: Debrief) -> list[dict[str, Any]]:
    return [
        {
            "who": words.say(
                "{sitting}, {party}",
                sitting=words.sitting(thought.turn),
                party=words.seat(thought.action.seat),
            ),
            "deed": describe_action(words, thought.action),
            "lines": lines,
        }
        for thought, lines in describe_thoughts(words, told.thoughts)
    ]


# --- Charts --------------------------------------------------------------------------------


def _frame(title: str) -> dict[str, Any]:
    ticks = [{"y": _down(value), "label": str(value)} for value in range(0, 101, 20)]
    return {
        "title": title,
        "width": WIDE,
        "height": HIGH,
        "left": LEFT,
        "right": RIGHT,
        "bottom": BOTTOM,
        "ticks": ticks,
        "below": [],
        "lines": [],
        "dots": [],
        "legend": [],
    }


def _down(utility: float) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * utility / 100.0, 1)


def _across(share: float) -> float:
    return round(LEFT + (RIGHT - LEFT) * share, 1)


def _keys(names: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    return [
        {"y": TOP + 18 + 15 * place, "label": label, "colour": colour}
        for place, (label, colour) in enumerate(names)
    ]


def _lines_chart(words: Words, scenario: Scenario, told: Debrief) -> dict[str, Any]:
    """What each capital would have signed (whole) and what war was worth to it (dashed)."""
    chart = _frame(
        words.say("What each capital would have signed, and (dashed) what war was worth to it")
    )
    minds = (*told.lines, told.last_word)
    last = len(minds) - 1
    names = []
    for party in scenario.agenda.parties:
        colour = COLOURS.get(party.colour, NEUTRAL)
        names.append((words.capital(party.id), colour))
        for dashed, values in (
            (False, [point.bottom[party.id] for point in minds]),
            (True, [point.no_deal[party.id] for point in minds]),
        ):
            points = " ".join(
                f"{_across(at / last)},{_down(value)}" for at, value in enumerate(values)
            )
            chart["lines"].append(
                {"points": points, "colour": colour, "width": 2 if not dashed else 1.2,
                 "dashed": dashed}
            )  # fmt: skip
    step = max(1, -(-len(told.lines) // 5))
    chart["below"] = [
        {"x": _across(at / last), "label": words.day(point.day)}
        for at, point in enumerate(told.lines)
        if at % step == 0
    ]
    chart["legend"] = _keys(names)
    return chart


def _plane_chart(words: Words, scenario: Scenario, told: Debrief) -> dict[str, Any]:
    """All offers, the frontier, the treaty and history's, by what they were worth to both."""
    one, two = scenario.agenda.parties
    chart = _frame(
        words.say(
            "Every offer by its worth to {first} (to the right) and to {second} (upwards)",
            first=words.seat(one.id),
            second=words.seat(two.id),
        )
    )
    plane = told.plane
    frontier = " ".join(f"{_across(x / 100)},{_down(y)}" for x, y in plane.frontier)
    chart["lines"].append({"points": frontier, "colour": NEUTRAL, "width": 1.5, "dashed": False})
    colours = {party.id: COLOURS.get(party.colour, NEUTRAL) for party in (one, two)}

    def dot(x: float, y: float, radius: float, colour: str, label: str) -> dict[str, Any]:
        return {"x": _across(x / 100), "y": _down(y), "r": radius, "colour": colour, "label": label}

    for offer in told.offers:
        label = words.say(
            "{party}, {sitting}", party=words.seat(offer.by), sitting=words.sitting(offer.turn)
        )
        x, y = offer.utilities[one.id], offer.utilities[two.id]
        chart["dots"].append(dot(x, y, 4, colours[offer.by], label))
    names = [(words.say("offers of {party}", party=words.seat(p)), c) for p, c in colours.items()]
    for place, colour, label in (
        (plane.no_deal, "#2c221b", words.say("war")),
        (plane.history, NEUTRAL, words.say("the treaty of history")),
        (plane.treaty, GOLD, words.say("this treaty")),
    ):
        if place is not None:
            chart["dots"].append(dot(*place, 7, colour, label))
            names.append((label, colour))
    chart["below"] = [
        {"x": _across(value / 100), "label": str(value)} for value in range(0, 101, 20)
    ]
    chart["legend"] = _keys(names)
    return chart
