"""What the corridor and the mediator's desk share: moves as cards, one chosen and then done."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field

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
from game.ui.layout import columns
from game.ui.rows import calendar_rows
from game.ui.rows_moves import Move, card_moves
from game.ui.screens.paper_panel import PaperUse, paper_panel
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.record import RecordState, gauges, open_tracks, record
from game.ui.surroundings import Surroundings
from game.ui.widget import IGNORED, Reply, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.calendar_strip import CalendarStrip
from game.ui.widgets.choices import ChoiceList, Tabs, option_heights
from game.ui.widgets.label import Panel, Paragraph
from game.ui.widgets.move_card import MoveCard, card_height
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.widgets.text_page import TextPage

LEFT, RIGHT = 302, 348
PAGE = 96
"""Least height of the page above the cards."""
DETAIL = 178
"""Height of what must still be said about the chosen card."""
BUTTON = 40
GAP = 6
CALENDAR = 46
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

    # ---- for the pages

    @abstractmethod
    def page_words(self) -> str:
        """What stands above the cards, with the markup of game.ui.rich."""

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
        """Header, record, cards and paper."""
        theme, page = self.theme, self.page()
        if theme.is_narrow(self.area.w):
            return [*self.header_widgets(), *self._narrow(page)]
        left, middle, right = columns(page, [theme.t(LEFT), 1.0, theme.t(RIGHT)], theme.u(10))
        return [
            *self.header_widgets(),
            *self._record(left),
            *self._cards(middle),
            self._paper(right),
        ]

    def _narrow(self, page: Rect) -> list[Widget]:
        theme, words = self.theme, self.words
        bar = Rect(page.x, page.y, page.w, theme.t(30))
        titles = [words.say("Moves"), words.say("Paper"), words.say("Record")]
        tabs = Tabs(id="side_tabs", rect=bar, options=titles, selected=self.side_tab)

        def choose(index: int) -> Intent | None:
            self.side_tab = index
            self.rebuild()
            return None

        tabs.on_change = choose
        top = bar.bottom + theme.u(4)
        area = Rect(page.x, top, page.w, page.bottom - top)
        if self.side_tab == 1:
            return [tabs, self._paper(area)]
        left, right = columns(area, [1.0, 1.0], theme.u(10))
        if self.side_tab == 2:
            shown, top = gauges(self, left)
            below = Rect(left.x, top, left.w, left.bottom - top)
            if below.h > theme.t(PAGE):
                shown.append(self.page_sheet(below))
            return [tabs, *shown, *record(self, self.record, right)]
        return [tabs, self._deck(left, 1), *self._detail(right)]

    def _record(self, area: Rect) -> list[Widget]:
        theme, words = self.theme, self.words
        shown, top = gauges(self, area)

        def tell() -> Intent | None:
            open_tracks(self)
            return None

        button = Button(
            id="all_tracks",
            rect=Rect(area.x, top, area.w, theme.t(24)),
            text=words.say("All that moves, and why"),
            style="small",
            key=pygame.K_g,
            on_press=tell,
        )
        top = button.rect.bottom + theme.u(6)
        strip = Rect(area.x, area.bottom - theme.t(CALENDAR), area.w, theme.t(CALENDAR))
        below = Rect(area.x, top, area.w, strip.y - theme.u(6) - top)
        days = CalendarStrip(
            id="calendar", rect=strip, days=calendar_rows(self.words, self.observation)
        )
        return [*shown, button, *record(self, self.record, below), days]

    def _paper(self, area: Rect) -> Panel:
        use = PaperUse(draft=self.paper, live=self.composes(), on_change=self.attend)
        return paper_panel(self, use, area)

    def attend(self, issue: IssueId) -> None:
        """The paper was changed: what would be done is said anew."""
        button = next((w for w in self.root.layers[0].walk() if w.id == "do_it"), None)
        if isinstance(button, Button):
            self._fill_button(button)

    def _cards(self, area: Rect) -> list[Widget]:
        theme = self.theme
        detail = theme.t(DETAIL)
        below = Rect(area.x, area.bottom - detail, area.w, detail)
        room = area.h - detail - 2 * theme.u(8)
        wanted = self._deck_height(area.w, 2)
        deck = Rect(area.x, 0, area.w, min(wanted, room - theme.t(PAGE)))
        deck.bottom = below.y - theme.u(8)
        page = Rect(area.x, area.y, area.w, deck.y - theme.u(8) - area.y)
        return [self.page_sheet(page), self._deck(deck, 2), *self._detail(below)]

    def page_sheet(self, rect: Rect) -> Widget:
        """The page above the cards; it scrolls if it must."""
        return TextPage(id="page", rect=rect, markup=self.page_words())

    def _deck_height(self, width: int, across: int) -> int:
        """Height at which all cards are seen without scrolling."""
        theme = self.theme
        moves = card_moves(self.words, self.observation)
        if not moves:
            return theme.t(PAGE)
        lines = -(-len(moves) // across)
        need = self._card_height(moves, width, across)
        return lines * need + (lines - 1) * theme.u(GAP) + theme.u(6)

    def _card_height(self, moves: tuple[Move, ...], width: int, across: int) -> int:
        room = (width - (across - 1) * self.theme.u(GAP)) // across
        heights = [card_height(self.theme, move.reason or move.hint, room) for move in moves]
        return max(heights, default=0)

    def _deck(self, area: Rect, across: int) -> ScrollBox:
        theme = self.theme
        moves = card_moves(self.words, self.observation)
        gap = theme.u(GAP)
        room = area.w
        if self._deck_height(room, across) > area.h:
            room -= scroll_room(theme)
        width = (room - (across - 1) * gap) // across
        high = self._card_height(moves, room, across)
        children: list[Widget] = []
        for index, move in enumerate(moves):
            x = area.x + index % across * (width + gap)
            y = area.y + index // across * (high + gap)
            children.append(self._card(move, Rect(x, y, width, high)))
        if not moves:
            children.append(self._nothing_to_do(area))
        return ScrollBox(id="deck", rect=area, children=children)

    def _nothing_to_do(self, area: Rect) -> Paragraph:
        words = self.words.say("There is nothing for you to do just now. You can go on reading.")
        high = text_height(self.theme, words, "aside", area.w)
        return Paragraph(
            id="nothing", rect=Rect(area.x, area.y, area.w, high), text=words, style="aside"
        )

    def _card(self, move: Move, rect: Rect) -> MoveCard:
        def choose() -> Intent | None:
            if self.choosing.kind != move.kind:
                self.choosing.kind = move.kind
                self.rebuild()
            return None

        return MoveCard(
            id=move.kind,
            rect=rect,
            title=move.title,
            text=move.hint,
            icon=self.lent.pictures.icon(move.icon, self.theme.t(24)),
            chosen=self.choosing.kind == move.kind,
            key=ord(move.key),
            enabled=move.enabled,
            reason=move.reason,
            on_press=choose,
        )

    # ---- what must still be said

    def _detail(self, area: Rect) -> list[Widget]:
        theme = self.theme
        if not self.observation.menu.choices:
            return []
        pad = theme.u(10)
        inner = area.inflate(-2 * pad, -2 * pad)
        button = Button(
            id="do_it",
            rect=Rect(inner.x, inner.bottom - theme.t(BUTTON), inner.w, theme.t(BUTTON)),
            primary=True,
            key=pygame.K_o,
        )
        self._fill_button(button)
        room = Rect(inner.x, inner.y, inner.w, button.rect.y - theme.u(6) - inner.y)
        return [Panel(id="detail", rect=area, children=[*self._questions(room), button])]

    def _questions(self, room: Rect) -> list[Widget]:
        theme, kind = self.theme, self.choosing.kind
        words = self.words
        if not kind:
            told = words.say("Choose a card: what it needs to know is asked here.")
            return [Paragraph(id="ask", rect=room, text=told, style="aside", colour="soft")]
        extra = self.extra(kind, room)
        if extra:
            return extra
        question, answers = self.choices(kind)
        if not answers:
            return [Paragraph(id="ask", rect=room, text=self._hint(kind))]
        high = text_height(theme, question, "bold", room.w)
        head = Paragraph(
            id="ask", rect=Rect(room.x, room.y, room.w, high), text=question, style="bold"
        )
        below = Rect(room.x, room.y + high, room.w, room.bottom - room.y - high)
        return [head, self.choice_list(kind, answers, below)]

    def _hint(self, kind: str) -> str:
        moves = card_moves(self.words, self.observation)
        return next((move.hint for move in moves if move.kind == kind), "")

    def choice_list(self, name: str, answers: list[str], area: Rect) -> "Answers":
        """A list of answers, of which one is chosen."""

        def take(index: int) -> Intent | None:
            self.choosing.picks[name] = index
            self.attend(IssueId(""))
            return None

        wanted = sum(option_heights(self.theme, answers, (), area.w)) + self.theme.u(10)
        rect = Rect(area.x, area.y, area.w, min(area.h, wanted))
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


class Answers(ChoiceList):
    """A choice list that stays open."""

    def press(self) -> Reply:
        """Take the marked answer."""
        self.current = self.mark
        self.changed()
        return Reply(intent=self.on_choose(self.mark))

    def on_key(self, event: Event) -> Reply:
        """Arrows mark and take at once; at the ends they go on to the next widget."""
        before = self.mark
        reply = super().on_key(event)
        if reply.handled and self.mark == before and event.key in (pygame.K_UP, pygame.K_DOWN):
            return IGNORED
        if reply.handled:
            self.press()
        return reply

    def on_hover(self, pos: tuple[int, int]) -> None:
        """Hovering marks nothing: only a click takes an answer."""

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Take the answer under the mouse."""
        super().on_hover(pos)
        return self.press()
