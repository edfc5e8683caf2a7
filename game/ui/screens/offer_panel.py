"""The other side's offer, or the mediator's terms, read as articles."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pygame import Rect

from game.model.ids import IssueId, OptionId
from game.model.observation import Observation
from game.model.offers import Firmness, Offer, Terms
from game.play.appraisal import Standing, standing_of
from game.play.figures import roman
from game.play.wording_actions import describe_firmness
from game.play.wording_views import describe_standing, describe_tier
from game.play.words import Words
from game.ui.canvas import text_height
from game.ui.pictures import initials_of
from game.ui.rows_agenda import limit_on
from game.ui.rows_worth import weigh
from game.ui.screens.play_screen import PlayScreen
from game.ui.widget import Widget
from game.ui.widgets.article_row import Article, ArticleRow, article_row_height
from game.ui.widgets.label import Label, Paragraph, Picture
from game.ui.widgets.scroll_box import ScrollBox, scroll_room

Group = tuple[IssueId, ...]
PORTRAIT = 92
"""Height of the speaker's portrait."""


def open_groups(seen: Observation, offer: Offer) -> tuple[Group, ...]:
    """The articles of an offer that are still open, linked ones together."""
    groups: dict[Group, None] = {}
    for issue in offer.terms:
        if issue not in seen.agreed:
            groups[tuple(i for i in offer.group_of(issue) if i not in seen.agreed)] = None
    return tuple(groups)


def as_good_as(seen: Observation, offer: Offer, terms: Terms) -> frozenset[IssueId]:
    """Articles of an offer that are what one asks oneself, whole groups alone.

    What one's own standing paper gives only for something else is not taken by itself.
    """
    taken: set[IssueId] = set()
    own = seen.standing.get(seen.seat)
    for group in open_groups(seen, offer):
        if own is not None and any(set(own.group_of(issue)) - set(group) for issue in group):
            continue
        if all(offer.terms[issue] == terms.get(issue) for issue in group):
            taken |= set(group)
    return frozenset(taken)


def why_not_accepted(words: Words, offer: Offer | None) -> str:
    """Why nothing can be accepted just now though an offer may stand and one has the floor."""
    if offer is not None and offer.firmness is Firmness.EXPLORATORY:
        return words.say("Their offer is exploratory: it cannot be accepted.")
    return words.say("Tick the articles in their offer first: it lies on the tab in the middle.")


class Intro(NamedTuple):
    """What stands above articles: words, and the id of the person who speaks them."""

    text: str
    speaker: str


def _head(screen: PlayScreen, intro: Intro, area: Rect) -> tuple[list[Widget], int]:
    """Portrait and words from the top of an area, and the y below them."""
    theme = screen.theme
    high = theme.t(PORTRAIT)
    if screen.theme.is_narrow(screen.area.w):
        tall = text_height(theme, intro.text, "body", area.w)
        words = Rect(area.x, area.y, area.w, tall)
        return [Paragraph(id="offer_intro", rect=words, text=intro.text)], area.y + tall
    people = {person.id: person for person in screen.observation.agenda.people}
    person = people.get(intro.speaker)
    name = person.name if person is not None else intro.speaker
    shown = screen.lent.pictures.portrait(
        person.portrait if person is not None else None, initials_of(name), high
    )
    picture = Picture(
        id="speaker",
        rect=Rect(area.x, area.y, shown.get_width(), high),
        surface=shown,
        words=name,
    )
    left = picture.rect.right + theme.u(12)
    label = Label(
        rect=Rect(left, area.y, area.right - left, theme.t(24)),
        text=screen.words.language.text(name),
        style="heading",
    )
    top = label.rect.bottom + theme.u(2)
    words = Rect(left, top, area.right - left, high)
    tall = text_height(theme, intro.text, "body", words.w)
    text = Paragraph(id="offer_intro", rect=words, text=intro.text)
    return [picture, label, text], max(picture.rect.bottom, top + tall) + theme.u(8)


def articles_panel(
    screen: PlayScreen,
    area: Rect,
    intro: Intro,
    groups: Sequence[Group],
    terms: Terms,
    ticked: frozenset[IssueId] | None,
    on_tick: Callable[[Group, bool], None],
) -> ScrollBox:
    """Articles with their clauses, one box to tick for each group; None ticks nothing."""
    theme = screen.theme
    width = area.w - scroll_room(theme) - theme.u(4)
    left, y = area.x + theme.u(4), area.y + theme.u(6)
    children, y = _head(screen, intro, Rect(left, y, width, 0))
    for group in groups:
        articles = tuple(_article(screen, issue, terms[issue]) for issue in group)
        row = ArticleRow(
            id=f"article_{group[0]}",
            articles=articles,
            tickable=ticked is not None,
            ticked=ticked is not None and group[0] in ticked,
            on_change=_ticking(on_tick, group),
        )
        tall = article_row_height(theme, articles, width, row.tickable) + theme.u(5)
        row.rect = Rect(left, y, width, tall)
        y += tall
        children.append(row)
    return ScrollBox(id="offer_articles", rect=area, children=children)


def _ticking(on_tick: Callable[[Group, bool], None], group: Group) -> Callable[[bool], None]:
    return lambda value: on_tick(group, value)


def _article(screen: PlayScreen, issue: IssueId, option: OptionId) -> Article:
    words, seen = screen.words, screen.observation
    remarks = []
    warning = False
    limit = limit_on(seen, issue)
    if limit is not None:
        standing = standing_of(seen, issue, option)
        warning = standing is Standing.BEYOND
        if warning:
            tier = describe_tier(words, limit.tier)
            remarks.append(words.say("beyond your instructions ({tier})", tier=tier))
        else:
            remarks.append(describe_standing(words, standing))
    own = seen.positions.get(seen.seat, {}).get(issue)
    if own == option:
        remarks.append(words.say("as in your last paper"))
    elif own is not None:
        remarks.append(words.say("your last paper: {option}", option=words.option(issue, own)))
    return Article(
        title=words.say(
            "{number}. {issue}",
            number=roman(seen.agenda.issue(issue).number),
            issue=words.issue(issue),
        ),
        clause=words.clause(issue, option),
        remark="; ".join(remarks),
        warning=warning,
    )


def offer_intro(screen: PlayScreen, offer: Offer, may_tick: bool) -> str:
    """What the offer is, and what can be done with it."""
    words = screen.words
    party = words.seat(offer.by)
    if offer.firmness is Firmness.EXPLORATORY:
        return words.say(
            "Offer {number} of {party} is exploratory: it shows where they might go, and cannot be "
            "accepted.",
            number=offer.number,
            party=party,
        )
    if not may_tick:
        return words.say(
            "Offer {number} of {party} ({firmness}) is on the table.",
            number=offer.number,
            party=party,
            firmness=describe_firmness(words, offer.firmness),
        )
    return words.say(
        "Offer {number} of {party} ({firmness}). Tick what you would initial; articles joined by a "
        "bracket go together or not at all.",
        number=offer.number,
        party=party,
        firmness=describe_firmness(words, offer.firmness),
    )


def with_worth(screen: PlayScreen, told: str, terms: Terms) -> str:
    """The same words, and what the terms would be worth if they were taken whole."""
    worth = weigh(screen.words, screen.observation, terms)
    if worth is None:
        return told
    return screen.words.say(
        "{told} Taken whole: {worth} of 100. {verdict}",
        told=told,
        worth=round(worth.utility),
        verdict=worth.verdict,
    )
