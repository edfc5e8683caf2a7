"""What the map shows: who would hold what under some terms, and where the issue in hand lies."""

from game.model.agenda import Issue
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.observation import Observation
from game.model.offers import Terms
from game.play.words import Words
from game.ui.map_data import MapChanges, MapData


@frozen
class Caption:
    """What stands on the map about the issue in hand."""

    title: str
    text: str
    aside: str = ""
    """A remark in small print; empty for most."""


def map_changes(
    seen: Observation, terms: Terms, about: IssueId | None = None, data: MapData | None = None
) -> MapChanges:
    """What agreed articles and terms alter on the map.

    Args:
        seen: What the seat knows.
        terms: The paper in hand; articles that are agreed stay as they are.
        about: An issue to be pointed out.
        data: The map, which knows where issues lie; without it only what changes hands is
            pointed out.
    """
    chosen = {**terms, **{issue: article.option for issue, article in seen.agreed.items()}}
    areas: dict[str, str] = {}
    lines: dict[str, str] = {}
    for issue, option in chosen.items():
        meant = seen.agenda.issue(issue).option(option)
        areas |= meant.map_areas
        lines |= meant.map_lines
    highlight: tuple[str, ...] = ()
    if about is not None:
        highlight = _places(seen, about, chosen.get(about), data)
    return MapChanges(areas=areas, lines=lines, highlight=highlight)


def map_caption(
    words: Words, seen: Observation, terms: Terms, about: IssueId, data: MapData | None
) -> Caption:
    """The issue in hand, and what its option would mean there."""
    agreed = seen.agreed.get(about)
    option = agreed.option if agreed is not None else terms.get(about)
    title = words.issue(about)
    if option is None:
        text = words.language.text(seen.agenda.issue(about).question)
    elif agreed is not None:
        text = words.say("Initialled: {option}", option=words.option(about, option))
    else:
        text = words.say("If signed so: {option}", option=words.option(about, option))
    shown = _places(seen, about, option, data)
    aside = "" if shown else words.say("It has no place on this map.")
    return Caption(title=title, text=text, aside=aside)


def _places(
    seen: Observation, about: IssueId, option: OptionId | None, data: MapData | None
) -> tuple[str, ...]:
    """The names on the map of what an issue is about."""
    issue: Issue = seen.agenda.issue(about)
    if data is not None:
        named = data.places_of(about, option or "")
        if named:
            return named
    meant = [issue.option(option)] if option is not None else list(issue.options)
    ids = [name for one in meant for name in (*one.map_areas, *one.map_lines)]
    return tuple(dict.fromkeys(ids))
