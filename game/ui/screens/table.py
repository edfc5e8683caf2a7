"""The table: the paper in hand, the map and their offer, the minutes, and what may be done."""

from collections.abc import Callable

import pygame
from pygame import Rect
from pygame.event import Event

from game.model.actions import (
    AcceptOffer,
    Action,
    EndorseSuggestion,
    FloatPackage,
    Hold,
    MakeOffer,
)
from game.model.ids import IssueId
from game.model.observation import Observation
from game.model.offers import Offer
from game.ui.drafting import Draft, new_draft
from game.ui.intents import ChooseAction, Intent
from game.ui.layout import columns
from game.ui.rows_moves import (
    RARE_KINDS,
    TABLE_KINDS,
    Move,
    leaves_by_order,
    table_moves,
)
from game.ui.rows_worth import weigh
from game.ui.screens.button_bar import WEIGHTS, consent_buttons, place_buttons
from game.ui.screens.middle import DIGITS, Middle, OnTable, scale_words
from game.ui.screens.offer_panel import as_good_as, why_not_accepted
from game.ui.screens.paper_panel import PAPER_KEY, PaperUse, paper_panel
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.private_sheet import PRIVATE
from game.ui.screens.record import SEARCH_SIGN, RecordState, calendar, gauges, record, seek
from game.ui.screens.table_dialogs import (
    ask_recess,
    ask_reopening,
    confirm,
    confirm_acceptance,
    confirm_endorsement,
    confirm_last_hold,
    confirm_offer,
    confirm_plainly,
    floating,
)
from game.ui.screens.tracks import open_tracks
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import Tabs
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.term_row import TermRow
from game.ui.widgets.worth_sheet import WorthSheet, worth_height

LEFT, RIGHT = 348, 302
BAR = 46
RARE_BAR = 36
CALENDAR = 46
RECORD_TAB = 2
"""Place of the record among the tabs of a narrow window."""
MOST_IN_A_ROW = 6
"""Buttons in a line where the columns are stacked."""


class TableScreen(PlayScreen):
    """Where a delegation plays a sitting."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.draft: Draft | None = None
        self.record = RecordState()
        self.middle = Middle(self)
        self.side_tab = 0
        self.ticked: frozenset[IssueId] = frozenset()
        self._offer_read = 0
        self._worth: WorthSheet | None = None
        self._rare: list[tuple[Button, float]] = []

    # ---- what has come

    def take(self, before: Observation | None) -> None:
        """Keep the paper as it is, but for what has been agreed or opened since."""
        seen = self.observation
        if self.draft is None or self.draft.seat != seen.seat:
            self.draft = new_draft(seen)
            self.record.about = None
        self.draft.follow(seen)
        if before is not None and before.turn != seen.turn:
            self.middle.begin_sitting()
        if before is not None and len(before.floated) < len(seen.floated):
            # What came of the secret hour is what one wants to read now; what was floated was said
            # there alone, and does not lie ready to be offered.
            self._turn_to(PRIVATE)
            self.draft = new_draft(seen)
        offer = self.their_offer()
        number = offer.number if offer is not None else 0
        if offer is not None and number != self._offer_read:
            self.ticked = as_good_as(seen, offer, self.draft.options)
        self._offer_read = number
        self.ticked = frozenset(i for i in self.ticked if offer is not None and i in offer.terms)
        self.ticked -= frozenset(seen.agreed)

    def their_offer(self) -> Offer | None:
        """The other side's standing offer."""
        seen = self.observation
        if seen.seat not in seen.agenda.party_ids:
            return None
        return seen.standing.get(seen.agenda.other(seen.seat))

    @property
    def paper(self) -> Draft:
        """The paper in hand."""
        if self.draft is None:
            self.draft = new_draft(self.observation)
        return self.draft

    def handle(self, event: Event) -> Intent | None:
        """Digits turn to a tab in the middle, P leads to the articles; the rest is the widgets'."""
        plain = event.type == pygame.KEYDOWN and self.takes_keys()
        if plain and event.key in DIGITS and self.middle.turn_to(DIGITS.index(event.key)):
            if self.theme.is_narrow(self.area.w):
                self.side_tab = 0
            self.rebuild()
            return None
        if plain and event.unicode == SEARCH_SIGN:
            self.side_tab = RECORD_TAB
            seek(self, self.record)
            return None
        if plain and event.key == PAPER_KEY:
            self._to_next_article()
            return None
        if plain and event.key == pygame.K_g and self.theme.is_narrow(self.area.w):
            open_tracks(self)
            return None
        return super().handle(event)

    def _to_next_article(self) -> None:
        """Take the next open article in hand, and after the last the first."""
        rows = [w for w in self.root.top.walk() if isinstance(w, TermRow) and not w.agreed]
        if rows:
            focus = self.root.focus
            place = rows.index(focus) + 1 if focus in rows else 0
            self.root.by_keyboard = True
            self.root.set_focus(rows[place % len(rows)])

    # ---- the page

    def build(self) -> list[Widget]:
        """Header, columns and buttons."""
        theme = self.theme
        page = self.page()
        narrow = theme.is_narrow(self.area.w)
        buttons = self._buttons()
        self._rare = [] if narrow else [one for one in buttons if one[0].id in RARE_KINDS]
        buttons = [one for one in buttons if one not in self._rare]
        least = len(TABLE_KINDS) + 1 if narrow and len(buttons) >= len(TABLE_KINDS) else 0
        lines = -(-max(len(buttons), least) // MOST_IN_A_ROW) if narrow else 1
        high = lines * theme.t(BAR) + (lines - 1) * theme.u(5)
        bar = Rect(page.x, page.bottom - high, page.w, high)
        body = Rect(page.x, page.y, page.w, bar.y - theme.u(8) - page.y)
        widgets = self.header_widgets()
        widgets += self._narrow(body) if narrow else self._wide(body)
        return widgets + place_buttons(buttons, bar, lines, theme.u(6), least)

    def _wide(self, body: Rect) -> list[Widget]:
        theme = self.theme
        left, middle, right = columns(body, [theme.t(LEFT), 1.0, theme.t(RIGHT)], theme.u(10))
        shown, top = gauges(self, right)
        days = Rect(right.x, right.bottom - theme.t(CALENDAR), right.w, theme.t(CALENDAR))
        y = top + theme.t(30)
        told = Rect(right.x, y, right.w, days.y - theme.u(6) - y)
        return [
            self._paper(left),
            *self._centre(middle),
            *shown,
            self._all_tracks(Rect(right.x, top, right.w, theme.t(24))),
            *record(self, self.record, told),
            calendar(self, days),
        ]

    def _narrow(self, body: Rect) -> list[Widget]:
        theme, words = self.theme, self.words
        left, right = columns(body, [1.0, 1.0], theme.u(10))
        bar = Rect(right.x, right.y, right.w, theme.t(30))
        titles = [words.say("Table"), words.say("Worth"), words.say("Record")]
        tabs = Tabs(id="side_tabs", rect=bar, options=titles, selected=self.side_tab)

        def choose(index: int) -> Intent | None:
            self.side_tab = index
            self.rebuild()
            return None

        tabs.on_change = choose
        below = Rect(right.x, bar.bottom + theme.u(4), right.w, right.bottom - bar.bottom)
        below.h -= theme.u(4)
        self._worth = None
        pages: tuple[Callable[[Rect], list[Widget]], ...] = (
            self._tabs_alone,
            self._worth_alone,
            lambda area: record(self, self.record, area),
        )
        return [self._paper(left), tabs, *pages[self.side_tab](below)]

    def _paper(self, area: Rect) -> Widget:
        seen = self.observation
        floating = seen.menu.choice("float_package") is not None
        use = PaperUse(
            draft=self.paper,
            live=seen.menu.choice("make_offer") is not None or floating,
            may_link=not floating,
            firmness=not floating,
            by_key=True,
            on_change=self.attend,
            on_point=self.point,
        )
        return paper_panel(self, use, area)

    def _centre(self, area: Rect) -> list[Widget]:
        theme = self.theme
        high = worth_height(theme)
        worth = Rect(area.x, area.bottom - high, area.w, high)
        above = Rect(area.x, area.y, area.w, worth.y - theme.u(8) - area.y)
        if self._rare:
            # Here they push none of the buttons below aside.
            line = Rect(area.x, 0, area.w, theme.t(RARE_BAR))
            line.bottom = above.bottom
            above.h -= line.h + theme.u(8)
            place_buttons(self._rare, line, 1, theme.u(6))
        widgets = [
            *self.middle.build(above, self._on_table()),
            *(button for button, _ in self._rare),
        ]
        if self.observation.seat in self.observation.agenda.party_ids:
            widgets.append(self._worth_sheet(worth))
        return widgets

    def _tabs_alone(self, area: Rect) -> list[Widget]:
        return self.middle.build(area, self._on_table())

    def _on_table(self) -> OnTable:
        return OnTable(
            terms=self.paper.terms,
            offer=self.their_offer(),
            ticked=self.ticked,
            on_tick=self.tick,
            on_endorse=lambda: self._do("endorse_suggestion"),
        )

    def _worth_alone(self, area: Rect) -> list[Widget]:
        theme = self.theme
        shown, top = gauges(self, area)
        rest = Rect(area.x, top, area.w, area.bottom - top)
        high = min(rest.h, worth_height(theme, 7))
        if high < worth_height(theme, 1):
            # So little room is left that the verdict goes before the gauges.
            return [self._worth_sheet(area)]
        return [*shown, self._worth_sheet(Rect(rest.x, rest.y, rest.w, high))]

    def _worth_sheet(self, rect: Rect) -> WorthSheet:
        worth = weigh(self.words, self.observation, self.paper.terms)
        self._worth = WorthSheet(
            id="worth",
            rect=rect,
            worth=worth,
            scale=scale_words(self.words, self.observation, worth) if worth else None,
            on_press=self._tell_worth,
            tip=self.words.say("What this paper would be worth. Enter tells it at length."),
        )
        return self._worth

    def _all_tracks(self, rect: Rect) -> Button:
        words = self.words

        def tell() -> Intent | None:
            open_tracks(self)
            return None

        return Button(
            id="all_tracks",
            rect=rect,
            text=words.say("All that moves, and why"),
            style="small",
            key=pygame.K_g,
            on_press=tell,
        )

    def point(self, issue: IssueId) -> None:
        """An article came in hand: say what stands there, and point it out on the map."""
        if issue != self.middle.map.about:
            self.middle.attend(issue, self.paper.terms)

    def attend(self, issue: IssueId) -> None:
        """An article was changed: weigh the paper, and show it on the map."""
        self.middle.attend(issue, self.paper.terms)
        worth = weigh(self.words, self.observation, self.paper.terms)
        if self._worth is not None and worth is not None:
            self._worth.set(worth, scale_words(self.words, self.observation, worth))

    def tick(self, group: tuple[IssueId, ...], value: bool) -> None:
        """Take articles of their offer, or leave them."""
        self.ticked = self.ticked | set(group) if value else self.ticked - set(group)
        accept = self.root.find("accept_offer")
        if isinstance(accept, Button):
            accept.text = self._accept_label()
            accept.enabled = self._may_accept()

    def adoption(self, action: Action) -> Callable[[], None] | None:
        """Terms are written on the paper, articles of their offer ticked, a page turned to."""
        match action:
            case MakeOffer():
                return lambda: self.paper.write(action.terms, action.links, action.firmness)
            case FloatPackage():
                return lambda: self.paper.write(action.terms)
            case AcceptOffer():
                return lambda: self._tick_all(action)
            case EndorseSuggestion():
                return lambda: self._turn_to("terms")
            case _:
                return None

    def _tick_all(self, action: AcceptOffer) -> None:
        offer = self.their_offer()
        terms = offer.terms if offer is not None else {}
        taken = terms if action.issues is None else action.issues
        self.ticked = frozenset(issue for issue in taken if issue not in self.observation.agreed)
        self._turn_to("theirs")

    def _turn_to(self, tab: str) -> None:
        self.middle.tab, self.side_tab = tab, 0

    def _tell_worth(self) -> Intent | None:
        words = self.words
        worth = weigh(words, self.observation, self.paper.terms)
        if worth is None:
            return None
        lines = [worth.against_war, "", *(f"- {told}" for told in worth.broken), ""]
        lines += [worth.theirs, "", worth.movement]
        open_dialog(
            self.root,
            id="worth_told",
            title=worth.verdict,
            body="\n".join(lines),
            answers=[Answer(id="worth_close", text=words.say("Close"), primary=True)],
            owner="worth",
        )
        return None

    # ---- buttons

    def _buttons(self) -> list[tuple[Button, float]]:
        seen = self.observation
        if seen.consent_asked is not None and seen.menu.choices:
            return [(button, 1.0) for button in consent_buttons(self.words, seen)]
        return [(self._button(m), WEIGHTS.get(m.kind, 1.0)) for m in table_moves(self.words, seen)]

    def _button(self, move: Move) -> Button:
        primary = move.kind in ("make_offer", "float_package")
        made = Button(
            id=move.kind,
            text=move.label,
            key=ord(move.key),
            icon=self.lent.pictures.icon(
                move.icon,
                self.theme.t(20),
                "on_accent" if primary and move.enabled else "ink",
            ),
            enabled=move.enabled,
            reason=move.reason,
            tip=move.hint,
            primary=primary,
            on_press=lambda: self._do(move.kind),
        )
        if (
            move.kind == "make_offer"
            and move.enabled
            and not self.observation.positions.get(self.observation.seat)
        ):
            made.text = self.words.say("Send your first paper")
        if move.kind == "accept_offer":
            made.text = self._accept_label()
            made.enabled = move.enabled and self._may_accept()
            made.reason = move.reason or why_not_accepted(self.words, self.their_offer())
        return made

    def _accept_label(self) -> str:
        offer = self.their_offer()
        if offer is None or not self.ticked:
            return self.words.say("Accept")
        return self.words.say("Accept ({number})", number=len(self.ticked))

    def _may_accept(self) -> bool:
        return bool(self.ticked) and self.observation.menu.allowed("accept_offer") is not None

    def _do(self, kind: str) -> Intent | None:
        seen, words = self.observation, self.words
        seat = seen.seat
        choice = seen.menu.choice(kind)
        if choice is None:
            return None
        match kind:
            case "make_offer":
                if self.paper.terms:
                    confirm_offer(self, self.paper)
            case "float_package":
                if self.paper.terms:
                    action = FloatPackage(seat=seat, terms=self.paper.terms)
                    confirm(self, action, floating(words, self.paper.terms))
            case "accept_offer":
                ordered = [i.id for i in seen.agenda.issues if i.id in self.ticked]
                confirm_acceptance(self, choice.number, ordered)
            case "endorse_suggestion":
                confirm_endorsement(self, choice.number)
            case "hold":
                if not leaves_by_order(self.observation):
                    return ChooseAction(action=Hold(seat=seat))
                confirm_last_hold(self)
            case "ask_recess":
                ask_recess(self, choice.number)
            case "reopen":
                ask_reopening(self, choice.issues)
            case _:
                confirm_plainly(self, kind, self.paper.terms)
        return None
