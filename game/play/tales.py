"""What is often told of a conference, and what was so: for a screen, and as a page to hand out.

`python -m game.play.tales --write docs/myths.md` renews the page of Portsmouth.
"""

import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from game.model.scenario import Myth, Stage
from game.paths import data_dir
from game.play.language import Language
from game.play.sources import source_line
from game.scenario.load import load_scenario

STORY = tuple(Stage)
"""All parts of the story, in their order."""
AFTERWARDS = (Stage.TERMS, Stage.AFTERWARDS)
"""Those of which one knows enough after a game to see that a tale is wrong."""


def heading(language: Language, stage: Stage) -> str:
    """What a part of the story is called."""
    say = language.say
    return {
        Stage.BEFORE: say("Before the conference"),
        Stage.PEOPLE: say("The place and the people"),
        Stage.TERMS: say("The terms"),
        Stage.AFTERWARDS: say("Afterwards"),
    }[stage]


def tales_text(language: Language, myths: Iterable[Myth], stages: Collection[Stage] = STORY) -> str:
    """Each tale in bold with what was so, under the part of the story; empty if there are none."""
    return "\n".join(_lines(language, tuple(myths), stages))


def _lines(language: Language, myths: Sequence[Myth], stages: Collection[Stage]) -> Iterator[str]:
    for stage in STORY:
        found = [myth for myth in myths if myth.stage is stage and stage in stages]
        if found:
            yield f"## {heading(language, stage)}"
            yield ""
        for myth in found:
            told = language.say("It is told: “{told}”", told=language.text(myth.told))
            yield f"*{told}*"
            yield ""
            yield one_paragraph(language.text(myth.so))
            if myth.source:
                yield f"*{source_line(language, myth.source)}*"
            yield ""


def one_paragraph(text: str) -> str:
    """A text of the file without its line ends."""
    return " ".join(text.split())


def tales_page(language: Language, title: str, myths: Sequence[Myth]) -> str:
    """The page in Markdown, its tales numbered through."""
    lines = [
        f"# {title}",
        "",
        "For teachers and players. Each is still met in textbooks, on web pages or in older",
        "memoirs. Dates are New Style. Made from `scenarios/portsmouth.yaml` by",
        "`python -m game.play.tales --write docs/myths.md`; do not edit by hand.",
        "",
    ]
    number = 0
    for stage in STORY:
        found = [myth for myth in myths if myth.stage is stage]
        if found:
            lines += [f"## {heading(language, stage)}", ""]
        for myth in found:
            number += 1
            source = f" *{myth.source}.*" if myth.source else ""
            lines.append(f"{number}. **{myth.told}** {one_paragraph(myth.so)}{source}")
        if found:
            lines.append("")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Renew the page named after `--write`, or print it; 0 if it went well."""
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    title = f"{len(scenario.myths)} things that are told of Portsmouth, and what was so"
    page = tales_page(Language(), title, scenario.myths)
    if not arguments:
        print(page)
        return 0
    if len(arguments) != 2 or arguments[0] != "--write":
        print("Use: python -m game.play.tales [--write PAGE]", file=sys.stderr)
        return 2
    Path(arguments[1]).write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
