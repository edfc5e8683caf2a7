"""The seats' confidential packets as pages that print well, and one page that all may read.

Each packet is made from its seat's own observation of the first day, so that it can hold nothing
that the seat may not know. A page is one file without links to others: it can be mailed, or printed
anywhere.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.engine.conference import start
from game.engine.observe import observe
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import DrawMode
from game.paths import write_whole
from game.play.language import Language
from game.play.papers import aim_rows, front_rows, limit_rows, people_rows, value_rows
from game.play.wording import Words, describe_appreciation, words_for
from game.printed.template import one_line, paragraphs, render

PUBLIC = "public"
"""Name of the page that all may read."""
_TEMPLATE = "briefing.html"


def packets(
    scenario: Scenario, language: Language, templates: Path, calendar: str = "full"
) -> dict[str, str]:
    """Name -> page, in HTML: one for each seat, and the public one.

    Args:
        scenario: the conference.
        language: in which the pages are written.
        templates: the folder with the pages' template.
        calendar: whose sittings they name.

    Raises:
        KeyError: the scenario has no such calendar.
    """
    state = start(scenario, seed=0, draws=DrawMode.FIXED, calendar=calendar).state
    pages: dict[str, str] = {}
    for seat in scenario.agenda.seats:
        seen = observe(scenario, state, seat)
        words = words_for(language, scenario, seen)
        pages[seat] = render(templates, _TEMPLATE, _packet(words, seen))
    seen = observe(scenario, state, scenario.agenda.mediator.id)
    pages[PUBLIC] = render(templates, _TEMPLATE, _public(words_for(language, scenario, seen), seen))
    return pages


def write_packets(pages: Mapping[str, str], folder: Path) -> list[Path]:
    """Write the pages into a folder, which is made if it is not there.

    Raises:
        OSError: a page cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, page in pages.items():
        path = folder / f"briefing-{name}.html"
        write_whole(path, page)
        written.append(path)
    return written


# --- What a page holds ---------------------------------------------------------------------


def _public(words: Words, seen: Observation) -> dict[str, Any]:
    """The agenda, the calendar, the people, how it came to this: nothing of anybody's own."""
    agenda, text = seen.agenda, words.language.text
    say = words.say
    return {
        "lang": words.language.code,
        "title": text(agenda.title),
        "subtitle": text(agenda.subtitle),
        "place": text(agenda.place),
        "heading": say("For all who take part"),
        "stamp": "",
        "play": "",
        "letters": [],
        "tables": [],
        "bars": [],
        "notes": [],
        "issues_heading": say("The questions on the agenda"),
        "issues": [
            {
                "number": issue.number,
                "title": text(issue.title),
                "question": text(issue.question),
                "options": [
                    {"title": text(option.title), "clause": one_line(text(option.clause))}
                    for option in issue.options
                ],
            }
            for issue in agenda.issues
        ],
        "calendar_heading": say("The sittings"),
        "sittings": [
            {"day": words.full_date(day), "number": number}
            for number, day in enumerate(seen.days, start=1)
        ],
        "people_heading": say("The people"),
        "people": people_rows(words, seen),
        "background_heading": say("How it came to this"),
        "background": paragraphs(text(agenda.background)),
        "foot": text(agenda.title),
    }


def _packet(words: Words, seen: Observation) -> dict[str, Any]:
    """What one seat reads before the first sitting, the public part after it."""
    page = _public(words, seen)
    say, text = words.say, words.language.text
    page["stamp"] = say("Confidential")
    page["foot"] = say("{title}: for {seat} alone", title=page["title"], seat=words.seat(seen.seat))
    seat = words.seat(seen.seat)
    page["heading"] = say("For {seat} alone", seat=seat)
    if seen.capital is None or seen.instructions is None:
        return _mediator(page, words, seen)
    brief = seen.instructions
    page["play"] = one_line(text(brief.play))
    page["letters"] = [
        {
            "title": say("Your instructions"),
            "paragraphs": paragraphs(text(brief.letter)),
            "signed": _capital(words.government(seen.seat)),
        },
        {
            "title": say("If the talks fail"),
            "paragraphs": paragraphs(text(brief.if_talks_fail)),
            "signed": "",
        },
    ]
    page["tables"] = [
        {
            "title": say("What your capital demands"),
            "heads": (
                say("Article"),
                say("What your capital wishes"),
                say("The least that you may sign"),
            ),
            "rows": limit_rows(words, seen),
        }
    ]
    page["bars"] = [
        {"title": say("What you value"), "rows": value_rows(words, seen)},
        {"title": say("Where the war may end"), "rows": front_rows(words, seen)},
    ]
    page["notes"] = list(describe_appreciation(words, seen.capital.no_deal))
    return page


def _mediator(page: dict[str, Any], words: Words, seen: Observation) -> dict[str, Any]:
    say, text = words.say, words.language.text
    desk = seen.desk
    page["letters"] = [
        {
            "title": say("Memorandum"),
            "paragraphs": paragraphs(text(desk.letter if desk else "")),
            "signed": text(seen.agenda.mediator.name),
        }
    ]
    page["bars"] = [{"title": say("Aims and means"), "rows": aim_rows(words, seen)}]
    return page


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
