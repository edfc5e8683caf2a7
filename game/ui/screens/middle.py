"""The middle of the table: tabs for the map, offers and terms, the course, what was private."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.model.ids import IssueId
from game.model.observation import Observation
from game.model.offers import Firmness, Offer, Terms
from game.play.words import Words
from game.ui.canvas import text_height
from game.ui.intents import Intent
from game.ui.rows_agenda import hand_row
from game.ui.rows_moves import notice_lines
from game.ui.rows_news import answered_briefly
from game.ui.rows_worth import Worth
from game.ui.screens.course import Course
from game.ui.screens.map_view import MapView
from game.ui.screens.offer_panel import (
    Group,
    Intro,
    articles_panel,
    offer_intro,
    open_groups,
    with_worth,
)
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.private_sheet import PRIVATE, private_sheet
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import Tabs
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.hand_strip import HandStrip, hand_height
from game.ui.widgets.label import Panel, Paragraph
from game.ui.widgets.worth_sheet import ScaleWords

DIGITS = (pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_4, pygame.K_5)
TAB_HEIGHT = 30
ANSWER = 36
"""Height of the button that answers the mediator's terms."""
MOST_LINES = 4
"""Lines of the slip above the map; what is beyond them a button tells."""
MOST_IN_FULL = 3
"""More tabs than these have short titles."""


@dataclass(frozen=True, kw_only=True)
class OnTable:
    """What lies on the table besides the observation."""

    terms: Terms
    """The paper in hand."""
    offer: Offer | None
    """The other side's standing offer."""
    ticked: frozenset[IssueId]
    on_tick: Callable[[Group, bool], None]
    on_endorse: Callable[[], Intent | None]
    """Ask whether to say yes to the mediator's terms."""


class Middle:
    """Which tab is open, the map, and what is said of the article in hand."""

    def __init__(self, screen: PlayScreen) -> None:
        self.screen = screen
        self.tab = ""
        self.map = MapView(screen)
        self.course = Course(screen)
        self._strip: HandStrip | None = None

    def tabs(self) -> list[tuple[str, str]]:
        """Name and title of each tab that there is."""
        words, seen = self.screen.words, self.screen.observation
        other = seen.agenda.other(seen.seat)
        titles = [
            ("map", words.say("The map"), words.say("Map")),
            ("theirs", words.say("Offer of {party}", party=words.seat(other)), words.say("Offer")),
            ("terms", words.say("Terms of {who}", who=words.mediator), words.say("Terms")),
            ("course", words.say("The course so far"), words.say("Course")),
            (PRIVATE, words.say("Private"), words.say("Private")),
        ]
        there = {"theirs", "course"}
        there |= {"map"} if self.map.exists else set()
        there |= {"terms"} if seen.suggestion is not None else set()
        there |= {PRIVATE} if seen.floated else set()
        short = len(there) > MOST_IN_FULL or self.screen.theme.is_narrow(self.screen.area.w)
        return [(name, brief if short else title) for name, title, brief in titles if name in there]

    def begin_sitting(self) -> None:
        """What was pointed out, and said in private, belongs to the sitting before."""
        self.map.about = None
        if self.tab == PRIVATE:
            self.tab = ""

    def turn_to(self, place: int) -> bool:
        """Open the tab at this place; whether there is one."""
        tabs = self.tabs()
        if place >= len(tabs):
            return False
        self.tab = tabs[place][0]
        return True

    def build(self, area: Rect, table: OnTable) -> list[Widget]:
        """The notice, the tabs and the open page."""
        theme, screen = self.screen.theme, self.screen
        widgets: list[Widget] = []
        urgent = notice_lines(screen.words, screen.observation)
        if urgent:
            strip = _notice(screen, urgent, area)
            widgets += strip
            top = strip[0].rect.bottom + theme.u(6)
            area = Rect(area.x, top, area.w, max(0, area.bottom - top))
        return widgets + self._pages(area, table)

    def _pages(self, area: Rect, table: OnTable) -> list[Widget]:
        theme, screen = self.screen.theme, self.screen
        tabs = self.tabs()
        names = [name for name, _ in tabs]
        if self.tab not in names:
            self.tab = names[0]
        bar = Rect(area.x, area.y, area.w, theme.t(TAB_HEIGHT))
        made = Tabs(
            id="middle_tabs",
            rect=bar,
            options=[title for _, title in tabs],
            selected=names.index(self.tab),
        )

        def choose(index: int) -> Intent | None:
            self.tab = names[index]
            screen.rebuild()
            return None

        made.on_change = choose
        page = Rect(area.x, bar.bottom, area.w, area.bottom - bar.bottom)
        sheet = Panel(id="middle", rect=page, fill="card")
        room = page.inflate(-theme.u(8), -theme.u(8))
        self._strip = None
        if not theme.is_narrow(screen.area.w):
            high = hand_height(theme)
            room.h -= high
            self._strip = HandStrip(
                id="in_hand",
                rect=Rect(room.x, room.bottom, room.w, high),
                row=hand_row(screen.words, screen.observation, self.map.about),
            )
        sheet.children = self._page(room, table)
        sheet.children += [self._strip] if self._strip is not None else []
        return [made, sheet]

    def _page(self, room: Rect, table: OnTable) -> list[Widget]:
        self.map.leave()
        match self.tab:
            case "map":
                return [self.map.panel(room, table.terms)]
            case "theirs":
                return [self._their_offer(room, table)]
            case "terms":
                return self._suggestion(room, table)
            case "private":
                return [private_sheet(self.screen.words, self.screen.observation, room)]
            case _:
                return self.course.build(room, table.terms)

    def _their_offer(self, room: Rect, table: OnTable) -> Widget:
        screen, seen = self.screen, self.screen.observation
        if table.offer is None:
            other = screen.words.seat(seen.agenda.other(seen.seat))
            told = screen.words.say("{party} has no offer on the table.", party=other)
            speaker = seen.agenda.party(seen.agenda.other(seen.seat)).delegation[0]
            return articles_panel(screen, room, Intro(told, speaker), (), {}, None, _ignore)
        may_tick = (
            table.offer.firmness is not Firmness.EXPLORATORY
            and seen.menu.allowed("accept_offer") is not None
        )
        return articles_panel(
            screen,
            room,
            Intro(
                with_worth(screen, offer_intro(screen, table.offer, may_tick), table.offer.terms),
                seen.agenda.party(table.offer.by).delegation[0],
            ),
            open_groups(seen, table.offer),
            table.offer.terms,
            table.ticked if may_tick else None,
            table.on_tick,
        )

    def _suggestion(self, room: Rect, table: OnTable) -> list[Widget]:
        """The mediator's terms, and below them the button that answers or says when it can."""
        screen, seen = self.screen, self.screen.observation
        theme = screen.theme
        foot = Rect(room.x, 0, room.w, theme.t(ANSWER))
        foot.bottom = room.bottom
        room = Rect(room.x, room.y, room.w, foot.y - theme.u(6) - room.y)
        suggestion = seen.suggestion
        terms = suggestion.terms if suggestion is not None else {}
        words = screen.words
        told = words.say(
            "Terms suggested to both sides by {mediator}. Two yeses under seal initial them; until "
            "then neither side learns the other's answer. To say no, let them lie.",
            mediator=words.mediator,
        )
        if suggestion is not None and seen.seat in suggestion.endorsed_by:
            told = words.say("You have said yes to these terms of {who}.", who=words.mediator)
        groups = [(issue,) for issue in terms if issue not in seen.agreed]
        intro = Intro(with_worth(screen, told, terms), seen.agenda.mediator.person)
        shown = articles_panel(screen, room, intro, groups, terms, None, _ignore)
        return [shown, self._answer(foot, table)]

    def _answer(self, rect: Rect, table: OnTable) -> Button:
        words, seen = self.screen.words, self.screen.observation
        given = seen.suggestion is not None and seen.seat in seen.suggestion.endorsed_by
        button = Button(
            id="answer_terms",
            rect=rect,
            text=words.say("You have said yes") if given else words.say("Say yes, under seal"),
            hint="",
            enabled=seen.menu.allowed("endorse_suggestion") is not None,
            reason=words.say("You answer when you have the floor at the table."),
            on_press=table.on_endorse,
        )
        if given:
            button.reason = words.say("Your yes is sealed; the other side does not know of it.")
        return button

    def attend(self, issue: IssueId, terms: Terms) -> None:
        """Show other terms on the map, and say and point out what is in hand."""
        self.map.attend(issue, terms)
        self.course.follow(terms)
        if self._strip is not None:
            self._strip.set(hand_row(self.screen.words, self.screen.observation, self.map.about))


def scale_words(words: Words, seen: Observation, worth: Worth) -> ScaleWords:
    """What is written at the marks of the scale."""
    low, high = worth.band
    return ScaleWords(
        paper=words.say("this paper {worth}", worth=round(worth.utility)),
        war=words.say("the war {worth}", worth=round(worth.no_deal)),
        band=words.say(
            "the line of {capital} {low} to {high}",
            capital=words.capital(seen.seat),
            low=round(low),
            high=round(high),
        ),
    )


def _ignore(group: Group, value: bool) -> None:
    """Nothing is ticked here."""


def _notice(screen: PlayScreen, lines: tuple[str, ...], area: Rect) -> list[Widget]:
    """A slip for what must not be overlooked; where room is short, a button that tells it.

    A slip that would push the map from the table keeps its first lines, and a button tells all.
    """
    theme, words = screen.theme, " ".join(lines)
    if theme.is_narrow(screen.area.w):
        return [_all_of_it(screen, words, Rect(area.x, area.y, area.w, theme.t(28)), short=True)]
    pad = theme.u(8)
    width = area.w - 2 * pad - theme.u(6)
    most = min(text_height(theme, "\n" * (MOST_LINES - 1), "bold", width), area.h // 4)
    shown = words
    left = list(lines)
    while len(left) > 1 and text_height(theme, shown, "bold", width) > most:
        left.pop()
        shown = " ".join(left)
    high = text_height(theme, shown, "bold", width) + 2 * theme.u(5)
    text = Paragraph(
        id="notice_words",
        rect=Rect(area.x + pad + theme.u(3), area.y + theme.u(5), width, high),
        text=shown,
        style="bold",
        colour="accent",
    )
    more = [] if shown == words else [Rect(area.x, area.y + high, area.w, theme.t(26))]
    panel = Panel(
        id="notice",
        rect=Rect(area.x, area.y, area.w, high + sum(one.h for one in more)),
        fill="card",
        shadow=False,
        children=[text],
    )
    return [panel, *(_all_of_it(screen, words, one) for one in more)]


def _all_of_it(screen: PlayScreen, words: str, rect: Rect, *, short: bool = False) -> Button:
    """A button that tells all that is on the slip."""
    say = screen.words.say
    brief = answered_briefly(screen.words, screen.observation) or say("Take note …")
    return Button(
        id="notice" if short else "notice_all",
        rect=rect,
        text=brief if short else say("What else has happened …"),
        style="bold" if short else "body",
        tip=words if short else "",
        on_press=lambda: _tell_notice(screen, words, "notice" if short else "notice_all"),
    )


def _tell_notice(screen: PlayScreen, words: str, owner: str) -> Intent | None:
    open_dialog(
        screen.root,
        id="notice_told",
        title=screen.words.say("Take note"),
        body=words,
        answers=[Answer(id="notice_close", text=screen.words.say("Close"), primary=True)],
        owner=owner,
    )
    return None
