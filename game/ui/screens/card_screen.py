"""What the corridor and the mediator's desk share: moves as cards, one chosen and then done."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate

import pygame
from pygame import Rect
from pygame.event import Event

from game.model.actions import Action
from game.model.ids import IssueId
from game.model.observation import Observation
from game.play.wording_actions import describe_action
from game.ui.canvas import text_height
from game.ui.drafting import Draft, new_draft
from game.ui.intents import ChooseAction, Intent
from game.ui.layout import columns, rows
from game.ui.rows_agenda import hand_row
from game.ui.screens.card_page import card_page
from game.ui.screens.deck import card_deck, deck_height
from game.ui.screens.map_view import WIDEST, MapView
from game.ui.screens.middle import DIGITS
from game.ui.screens.paper_panel import PaperUse, paper_panel
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.record import SEARCH_SIGN, RecordState, calendar, gauges, record, seek
from game.ui.screens.tracks import open_tracks
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.answers import Answers
from game.ui.widgets.button import Button
from game.ui.widgets.choices import Tabs, option_heights
from game.ui.widgets.hand_strip import HandStrip, hand_height
from game.ui.widgets.label import Panel, Paragraph
from game.ui.widgets.scroll_box import ScrollBox

LEFT, RIGHT = 348, 302
BESIDE_MAP = 150
"""Room at least for the article in hand where it stands beside the map."""
PAGE = 96
"""Least height of what lies above the cards."""
MOVE = "move"
"""The page that tells of the chosen card."""
TAB_HEIGHT = 30
BUTTON = 40
CALENDAR = 46
READING_TAB, PAPER_TAB, RECORD_TAB = 1, 2, 3
"""Places of the tabs of a narrow window."""
LONGEST = 88
"""Letters of an action that fit its button."""


@dataclass
class Choosing:
    """The card in hand and what has been named for it."""

    kind: str = ""
    picks: dict[str, int] = field(default_factory=dict)
    """Kind, or part of a kind -> the place of what was chosen in its list."""
    confides: bool = False


class CardScreen(PlayScreen):
    """A page of cards; a subclass says what each needs and which action comes of it."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.draft: Draft | None = None
        self.record = RecordState(tab=1)
        self.choosing = Choosing()
        self.side_tab = 0
        self.reading = ""
        """The page that lies open above the cards."""
        self.map = MapView(self)
        self._strip: HandStrip | None = None

    # ---- for the pages

    @abstractmethod
    def readings(self) -> list[tuple[str, str]]:
        """Name and title of each page that can lie above the cards, the first one first."""

    @abstractmethod
    def read(self, name: str, room: Rect) -> list[Widget]:
        """The widgets of such a page."""

    @abstractmethod
    def choices(self, kind: str) -> tuple[str, list[str]]:
        """What a card must name, as a question and the possible answers; none for most."""

    @abstractmethod
    def action(self, kind: str) -> Action | None:
        """The action as it stands; None while something must still be named."""

    @abstractmethod
    def choosing_of(self, action: Action) -> Choosing:
        """The card of an action, with what it names; its terms are written on the paper."""

    @abstractmethod
    def composes(self) -> bool:
        """Whether the paper may be changed now."""

    def adoption(self, action: Action) -> Callable[[], None]:
        """The card is chosen; to do it is left to the person."""

        def choose() -> None:
            self.choosing = self.choosing_of(action)
            self.reading = MOVE
            self.side_tab = 0

        return choose

    def extra(self, kind: str, area: Rect) -> list[Widget]:
        """Widgets of one kind alone, from the top of the area."""
        return []

    # ---- what has come

    def take(self, before: Observation | None) -> None:
        """A new round begins with no card in hand."""
        seen = self.observation
        if self.draft is None or self.draft.seat != seen.seat or seen.desk is not None:
            self.draft = new_draft(seen)
        self.draft.follow(seen)
        fresh = before is None or (before.seat, before.turn, before.corridor_round) != (
            seen.seat,
            seen.turn,
            seen.corridor_round,
        )
        if fresh:
            self.choosing = Choosing()
            self.reading = ""

    @property
    def paper(self) -> Draft:
        """The paper beside the cards."""
        if self.draft is None:
            self.draft = new_draft(self.observation)
        return self.draft

    def pick(self, name: str) -> int:
        """The place of what was chosen in a list."""
        return self.choosing.picks.get(name, 0)

    # ---- the page

    def build(self) -> list[Widget]:
        """Header, paper, cards and record, each where it lies at the table too."""
        theme, page = self.theme, self.page()
        if theme.is_narrow(self.area.w):
            return [*self.header_widgets(), *self._narrow(page)]
        left, middle, right = columns(page, [theme.t(LEFT), 1.0, theme.t(RIGHT)], theme.u(10))
        return [
            *self.header_widgets(),
            self._paper(left),
            *self._cards(middle),
            *self._record(right),
        ]

    def handle(self, event: Event) -> Intent | None:
        """Digits turn to a page above the cards; everything else is the widgets'."""
        plain = event.type == pygame.KEYDOWN and self.takes_keys()
        if plain and event.key in DIGITS:
            pages = self._pages()
            place = DIGITS.index(event.key)
            if place < len(pages):
                self.reading = pages[place][0]
                self.side_tab = READING_TAB if self.theme.is_narrow(self.area.w) else self.side_tab
                self.rebuild()
                return None
        if plain and event.unicode == SEARCH_SIGN:
            self.side_tab = RECORD_TAB
            seek(self, self.record)
            return None
        return super().handle(event)

    def _narrow(self, page: Rect) -> list[Widget]:
        theme, words = self.theme, self.words
        bar = Rect(page.x, page.y, page.w, theme.t(30))
        titles = [words.say("Moves"), words.say("Papers"), words.say("Terms"), words.say("Record")]
        tabs = Tabs(id="side_tabs", rect=bar, options=titles, selected=self.side_tab)

        def choose(index: int) -> Intent | None:
            self.side_tab = index
            self.rebuild()
            return None

        tabs.on_change = choose
        top = bar.bottom + theme.u(4)
        area = Rect(page.x, top, page.w, page.bottom - top)
        if self.side_tab == READING_TAB:
            return [tabs, *self._readings(area, [p for p in self._pages() if p[0] != MOVE])]
        if self.side_tab == PAPER_TAB:
            return [tabs, self._paper(area)]
        left, right = columns(area, [1.0, 1.0], theme.u(10))
        if self.side_tab == RECORD_TAB:
            shown, top = gauges(self, left)
            below = Rect(left.x, top, left.w, self._all_tracks_height())
            return [tabs, *shown, self._all_tracks(below), *record(self, self.record, right)]
        return [tabs, self._deck(left, 1), *self._detail(right)]

    def _all_tracks_height(self) -> int:
        return self.theme.t(24)

    def _all_tracks(self, rect: Rect) -> Button:
        def tell() -> Intent | None:
            open_tracks(self)
            return None

        return Button(
            id="all_tracks",
            rect=rect,
            text=self.words.say("All that moves, and why"),
            style="small",
            key=pygame.K_g,
            on_press=tell,
        )

    def _record(self, area: Rect) -> list[Widget]:
        theme = self.theme
        shown, top = gauges(self, area)
        button = self._all_tracks(Rect(area.x, top, area.w, self._all_tracks_height()))
        top = button.rect.bottom + theme.u(6)
        strip = Rect(area.x, area.bottom - theme.t(CALENDAR), area.w, theme.t(CALENDAR))
        below = Rect(area.x, top, area.w, strip.y - theme.u(6) - top)
        return [*shown, button, *record(self, self.record, below), calendar(self, strip)]

    def _paper(self, area: Rect) -> Panel:
        use = PaperUse(
            draft=self.paper,
            live=self.composes(),
            in_words=True,
            on_change=self.attend,
            on_point=self.point,
        )
        return paper_panel(self, use, area)

    def point(self, issue: IssueId) -> None:
        """An article came in hand: say what stands there, and point it out on the map."""
        if issue != self.map.about:
            self._point(issue)

    def _point(self, issue: IssueId) -> None:
        self.map.attend(issue, self.paper.terms)
        if self._strip is not None:
            self._strip.set(hand_row(self.words, self.observation, self.map.about))

    def attend(self, issue: IssueId) -> None:
        """The paper was changed: what would be done is said anew, and the map follows."""
        if issue:
            self._point(issue)
        button = next((w for w in self.root.layers[0].walk() if w.id == "do_it"), None)
        if isinstance(button, Button):
            self._fill_button(button)

    def _cards(self, area: Rect) -> list[Widget]:
        theme = self.theme
        gap = theme.u(8)
        acts = bool(self.observation.menu.choices)
        bar = Rect(area.x, area.bottom - theme.t(BUTTON), area.w, theme.t(BUTTON))
        bottom = bar.y - gap if acts else area.bottom
        room = bottom - area.y - gap
        wanted = deck_height(self, area.w, 2)
        deck = Rect(area.x, 0, area.w, min(wanted, room - theme.t(PAGE)))
        deck.bottom = bottom
        above = Rect(area.x, area.y, area.w, deck.y - gap - area.y)
        widgets = [*self._readings(above, self._pages()), self._deck(deck, 2)]
        return [*widgets, self._do_it(bar)] if acts else widgets

    # ---- the pages above the cards

    def _pages(self) -> list[tuple[str, str]]:
        """The pages that there are; that of the chosen card comes first."""
        pages = list(self.readings())
        if self.choosing.kind:
            pages.insert(0, (MOVE, self.words.say("This move")))
        return pages

    def _readings(self, area: Rect, pages: list[tuple[str, str]]) -> list[Widget]:
        theme = self.theme
        names = [name for name, _ in pages]
        open_page = self.reading if self.reading in names else names[0]
        bar = Rect(area.x, area.y, area.w, theme.t(TAB_HEIGHT))
        tabs = Tabs(
            id="page_tabs",
            rect=bar,
            options=[title for _, title in pages],
            selected=names.index(open_page),
        )

        def choose(index: int) -> Intent | None:
            self.reading = names[index]
            self.rebuild()
            return None

        tabs.on_change = choose
        sheet = Rect(area.x, bar.bottom, area.w, area.bottom - bar.bottom)
        room = sheet.inflate(-theme.u(10), -theme.u(10))
        self.map.leave()
        self._strip = None
        children = self._told(room) if open_page == MOVE else self.read(open_page, room)
        return [tabs, Panel(id="page", rect=sheet, fill="card", children=children)]

    def read_map(self, room: Rect) -> list[Widget]:
        """The map as the papers so far would have it, and the article in hand in words."""
        if room.w > WIDEST * room.h:
            wide = min(round(room.h * WIDEST), room.w - self.theme.t(BESIDE_MAP))
            above, told = columns(room, [wide, 1.0], self.theme.u(10))
        else:
            above, told = rows(room, [1.0, hand_height(self.theme)])
        row = hand_row(self.words, self.observation, self.map.about)
        self._strip = HandStrip(id="in_hand", rect=told, row=row)
        return [self.map.panel(above, self.paper.terms), self._strip]

    def _told(self, room: Rect) -> list[Widget]:
        kind = self.choosing.kind
        return card_page(self, kind, room, lambda below: self._questions(below, kind))

    def _deck(self, area: Rect, across: int) -> ScrollBox:
        return card_deck(self, area, across, self.choosing.kind, self._choose_card)

    def _choose_card(self, kind: str) -> None:
        if self.choosing.kind != kind or self.reading != MOVE:
            self.choosing.kind = kind
            self.reading = MOVE
            self.rebuild()
        asked = next((w for w in self.root.top.walk() if w.id == f"pick_{kind}"), None)
        if asked is not None and self.root.by_keyboard:
            # The arrows answer at once; from the last answer they go on.
            self.root.set_focus(asked)

    # ---- what must still be said

    def _detail(self, area: Rect) -> list[Widget]:
        """Where the columns are stacked: the chosen card beside the others."""
        theme, kind = self.theme, self.choosing.kind
        if not self.observation.menu.choices:
            return []
        pad = theme.u(10)
        inner = area.inflate(-2 * pad, -2 * pad)
        bar = Rect(inner.x, inner.bottom - theme.t(BUTTON), inner.w, theme.t(BUTTON))
        room = Rect(inner.x, inner.y, inner.w, bar.y - theme.u(6) - inner.y)
        if not kind:
            told = self.words.say("Choose a card: what it needs to know is asked here.")
            shown: list[Widget] = [
                Paragraph(id="ask", rect=room, text=told, style="aside", colour="soft")
            ]
        else:
            shown = self._told(room)
        return [Panel(id="detail", rect=area, children=[*shown, self._do_it(bar)])]

    def _do_it(self, rect: Rect) -> Button:
        button = Button(id="do_it", rect=rect, primary=True, key=pygame.K_o)
        self._fill_button(button)
        return button

    def _questions(self, room: Rect, kind: str) -> list[Widget]:
        """What the chosen card must still name; nothing for most."""
        theme = self.theme
        extra = self.extra(kind, room)
        if extra:
            return extra
        question, answers = self.choices(kind)
        if not answers:
            return []
        high = text_height(theme, question, "bold", room.w)
        head = Paragraph(
            id="ask", rect=Rect(room.x, room.y, room.w, high), text=question, style="bold"
        )
        below = Rect(room.x, room.y + high, room.w, room.bottom - room.y - high)
        return [head, self.choice_list(kind, answers, below)]

    def choice_list(self, name: str, answers: list[str], area: Rect) -> Answers:
        """A list of answers, of which one is chosen."""

        def take(index: int) -> Intent | None:
            self.choosing.picks[name] = index
            self.attend(IssueId(""))
            return None

        # Whole answers alone: the bar beside them says that there are more.
        edge = self.theme.u(10)
        ends = accumulate(option_heights(self.theme, answers, (), area.w), initial=edge)
        high = max((end for end in ends if end <= area.h), default=area.h)
        rect = Rect(area.x, area.y, area.w, high if high > edge else area.h)
        return Answers(
            id=f"pick_{name}",
            rect=rect,
            options=answers,
            current=self.pick(name),
            on_choose=take,
        )

    def action_words(self, action: Action) -> str:
        """What the button says that it does."""
        return describe_action(self.words, action)

    def _fill_button(self, button: Button) -> None:
        words, kind = self.words, self.choosing.kind
        action = self.action(kind) if kind else None
        if action is None:
            button.enabled = False
            button.text = words.say("Choose a card first") if not kind else words.say("Do it")
            button.reason = words.say("Something must still be named.")
            button.on_press = None
            return
        chosen = action
        button.enabled = True
        told = self.action_words(chosen)
        button.text = told if len(told) < LONGEST else words.say("Do it")
        button.tip = told
        button.on_press = lambda: ChooseAction(action=chosen)
