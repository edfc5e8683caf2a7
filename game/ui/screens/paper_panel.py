"""The paper on the desk: every article with its options, what is marked on them, and firmness."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect

from game.model.ids import IssueId
from game.model.offers import Firmness
from game.play.wording_actions import describe_firmness
from game.ui.canvas import Canvas
from game.ui.drafting import Draft
from game.ui.rows_agenda import AgendaRow, agenda_rows, last_words, positions_in_words, sides_of
from game.ui.rows_minutes import own_colour, seat_colour
from game.ui.screens.play_screen import PlayScreen
from game.ui.widget import Look, Widget
from game.ui.widgets.choices import RadioRow
from game.ui.widgets.label import Label, Panel
from game.ui.widgets.marks import draw_mark
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.widgets.term_row import TermRow, term_row_height

PAPER_KEY = pygame.K_p
"""Leads to the articles, and from one that is open to the next."""
LETTERS = ("", "A", "B", "C")
LEGEND = 21
UNDER_LEGEND = 7
FIRMNESS = 30
ROW_MOST = 58
"""Rows do not grow beyond this, however much room there is."""


@dataclass(kw_only=True)
class PaperUse:
    """How a screen uses the paper."""

    draft: Draft
    live: bool
    """Whether anything may be changed now."""
    may_link: bool = False
    firmness: bool = False
    """Whether the paper says how far it binds."""
    by_key: bool = False
    """Whether the page leads to the articles by a key of their own, which is then shown."""
    on_change: Callable[[IssueId], None]
    """Called when the article was changed."""
    in_words: bool = False
    """Where nothing may be changed, say what both sides last asked in place of the paper."""
    on_point: Callable[[IssueId], None]
    """Called when it came in hand: by focus, or under the mouse."""


def paper_panel(screen: PlayScreen, use: PaperUse, area: Rect) -> Panel:
    """The sheet with all articles."""
    theme = screen.theme
    pad = theme.u(9)
    inner = area.inflate(-2 * pad, -2 * theme.u(6))
    legend = Rect(inner.x, inner.y, inner.w, theme.t(LEGEND))
    below = theme.t(FIRMNESS) + theme.u(4) if use.firmness else 0
    room = Rect(inner.x, legend.bottom, inner.w, inner.bottom - legend.bottom - below)
    children: list[Widget] = [_legend(screen, legend, use)]
    children.append(_rows(screen, use, room))
    if use.firmness:
        strip = Rect(inner.x, inner.bottom - theme.t(FIRMNESS), inner.w, theme.t(FIRMNESS))
        children.append(_firmness(screen, use, strip) if use.live else _closed(screen, strip))
    return Panel(id="paper", rect=area, children=children)


def _rows(screen: PlayScreen, use: PaperUse, room: Rect) -> ScrollBox:
    theme = screen.theme
    rows = agenda_rows(screen.words, screen.observation)
    # A scroll box wants a little more than its children need.
    free = room.h - theme.u(6)
    made = [_row(screen, use, row, Rect(room)) for row in rows]
    least = [term_row_height(theme, 0 if row.agreed else len(row.said)) for row in made]
    spare = free - sum(least)
    width = room.w - (scroll_room(theme) if spare < 0 else 0)
    more = max(0, (spare - theme.u(UNDER_LEGEND)) // max(1, len(made)))
    # The first title keeps its distance from the legend, where no row must scroll for it.
    y = room.y + max(0, min(theme.u(UNDER_LEGEND), spare))
    for row, high in zip(made, least, strict=True):
        full = max(high, min(high + more, theme.t(ROW_MOST)))
        # Where there is room the ring round one row touches no word of the next.
        row.rect = Rect(room.x, y, width, max(high, full - theme.u(6)))
        y += full
    # In large text not all of them are seen: what is still open comes first.
    begin = next((row.id for row in made if not row.agreed), "")
    return ScrollBox(id="articles", rect=room, children=list(made), begin=begin)


def _row(screen: PlayScreen, use: PaperUse, row: AgendaRow, rect: Rect) -> TermRow:
    words, draft, issue = screen.words, use.draft, row.issue
    seen = screen.observation
    first, second = sides_of(seen)
    made = TermRow(
        id=f"issue_{issue}",
        rect=rect,
        title=words.say("{number}. {issue}", number=row.number, issue=row.title),
        options=row.options,
        notes=row.notes,
        selected=_marked(use, row),
        included=issue not in draft.left_out,
        may_leave_out=use.live,
        may_link=use.may_link,
        link=LETTERS[draft.links.get(issue, 0)],
        agreed=row.agreed is not None,
        status=row.status,
        statuses=() if use.in_words else row.statuses,
        theirs=row.theirs,
        ours=row.ours,
        limit=row.limit,
        giving=row.giving,
        left_out_status=words.say("left out"),
        left_out_words=words.say("left out of this paper"),
        first_colour=seat_colour(seen, first),
        second_colour=seat_colour(seen, second),
        own_colour=own_colour(seen),
        enabled=use.live,
        said=last_words(words, seen, issue) if use.in_words else (),
    )
    made.tip = _tip(screen, row, made)
    _connect(screen, use, row, made)
    return made


def _connect(screen: PlayScreen, use: PaperUse, row: AgendaRow, made: TermRow) -> None:
    """Let what is done on a row be written on the paper."""
    draft, issue = use.draft, row.issue

    def change(index: int) -> None:
        draft.options[issue] = row.ids[index]
        made.tip = _tip(screen, row, made)
        use.on_change(issue)

    def toggle() -> None:
        draft.toggle(issue)
        use.on_change(issue)

    def link() -> None:
        draft.step_link(issue)
        made.link = LETTERS[draft.links.get(issue, 0)]
        use.on_change(issue)

    made.on_change = change
    made.on_toggle = toggle
    made.on_link = link
    made.on_attend = lambda: use.on_point(issue)


def _marked(use: PaperUse, row: AgendaRow) -> int:
    """The option that is marked: on a page that only tells, one's own last word.

    The mediator has none: on his paper it is half way, whether he writes on it or not.
    """
    told = use.in_words and not use.live and row.giving != 0
    if told and row.ours is not None and row.agreed is None:
        return row.ours
    chosen = use.draft.options.get(row.issue)
    return row.ids.index(chosen) if chosen is not None else row.agreed or 0


def _tip(screen: PlayScreen, row: AgendaRow, made: TermRow) -> str:
    """What the article in hand says of itself where a page has no room for it; else the keys."""
    words = screen.words
    if not screen.theme.is_narrow(screen.area.w):
        if made.enabled and made.may_link and not made.agreed:
            return words.say("L, or a click on the rings, links it with others: this for that.")
        return ""
    clause = words.clause(row.issue, row.ids[made.selected])
    if made.agreed:
        return words.say("Initialled: {clause}", clause=clause)
    note = row.notes[made.selected]
    parts = [row.question]
    parts.append(words.say("{clause} ({note})", clause=clause, note=note) if note else clause)
    parts += [told for _, _, told in positions_in_words(words, screen.observation, row.issue)]
    if made.enabled:
        parts.append(words.say("Arrows change it, Enter shows all options, Space leaves it out."))
        if made.may_link:
            parts.append(words.say("L links it with others: this for that."))
    return "\n".join(parts)


def _firmness(screen: PlayScreen, use: PaperUse, rect: Rect) -> RadioRow:
    words = screen.words
    kinds = tuple(Firmness)
    choice = screen.observation.menu.choice("make_offer")
    spent = choice.names if choice is not None else ()

    def choose(index: int) -> None:
        use.draft.firmness = kinds[index]
        use.on_change(next(iter(use.draft.options), IssueId("")))

    tip = words.say(
        "Exploratory: cannot be accepted, free to withdraw. Firm: can be accepted; to take it back "
        "costs trust between the delegations. Final: stands until the end of the next sitting; to "
        "go on from it is dear."
    )
    if spent:
        tip = words.say(
            "{tip} Your final word has been spoken on {issues}.",
            tip=tip,
            issues=words.issues(IssueId(name) for name in spent),
        )
    return RadioRow(
        id="firmness",
        rect=rect,
        options=[describe_firmness(words, kind) for kind in kinds],
        selected=kinds.index(use.draft.firmness),
        on_change=choose,
        key=pygame.K_b,
        tip=tip,
        enabled=use.live,
    )


def _closed(screen: PlayScreen, rect: Rect) -> Label:
    told = screen.words.say("Nothing can be changed just now.")
    return Label(rect=rect, text=told, style="aside", colour="soft", align="center")


@dataclass(eq=False, kw_only=True)
class Legend(Widget):
    """What the marks among the pips mean."""

    by_attributes: ClassVar[bool] = True

    yours: str = ""
    """The filled pip; empty where one has none."""
    first: str = ""
    """The square; empty for a side that composes."""
    second: str = ""
    limit: str = ""
    hint: str = ""
    """The key that leads to the articles."""
    first_colour: str = "first"
    second_colour: str = "second"
    own_colour: str = "accent"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint marks and words from left to right."""
        theme = canvas.theme
        face = theme.face("note")
        middle = self.rect.centery
        canvas.rule((self.rect.x, self.rect.bottom - 1), self.rect.w, "faint")
        x, right = self.rect.x + theme.t(5), self.rect.right
        if self.hint:
            key = canvas.text(self.hint, self.rect.midright, "key", "ink", "midright")
            right = key.x - theme.u(6)
        entries = (
            ("disc", self.yours, self.own_colour),
            ("square", self.first, self.first_colour),
            ("diamond", self.second, self.second_colour),
            ("fence", self.limit, "ink"),
        )
        for mark, words, colour in entries:
            if not words or x + theme.t(12) + face.width(words) > right:
                continue
            draw_mark(canvas, mark, (x, middle), colour)
            told = canvas.text(words, (x + theme.t(10), middle), face, "soft", "midleft")
            x = told.right + theme.t(18)


def _legend(screen: PlayScreen, rect: Rect, use: PaperUse) -> Legend:
    words, seen = screen.words, screen.observation
    first, second = sides_of(seen)
    party = seen.seat in seen.agenda.party_ids
    return Legend(
        rect=rect,
        yours=_yours(screen, use.live or not use.in_words, party),
        first="" if party else words.seat(first),
        second=words.seat(second),
        limit=words.say("least you may sign") if party else "",
        hint=pygame.key.name(PAPER_KEY).upper() if use.live and use.by_key else "",
        first_colour=seat_colour(seen, first),
        second_colour=seat_colour(seen, second),
        own_colour=own_colour(seen),
    )


def _yours(screen: PlayScreen, live: bool, party: bool) -> str:
    words = screen.words
    if live:
        return words.say("this paper")
    if party and not screen.observation.positions[screen.observation.seat]:
        return words.say("the draft from home")
    return words.say("your last word") if party else words.say("half way")
