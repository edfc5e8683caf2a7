"""Articles that are taken together or not at all, with a box to tick."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.ui.canvas import LEAD, Canvas, text_height
from game.ui.theme import Theme
from game.ui.widget import Look, Reply, Widget


@dataclass(frozen=True)
class Article:
    """An article in words: its title, the clause, and what it would mean to the reader."""

    title: str
    clause: str
    remark: str
    warning: bool = False
    """Whether the remark warns."""


@dataclass(eq=False, kw_only=True)
class ArticleRow(Widget):
    """One article, or a linked group joined by a bracket."""

    articles: tuple[Article, ...]
    ticked: bool = False
    tickable: bool = True
    on_change: Callable[[bool], None] | None = None
    focusable: bool = True

    def press(self) -> Reply:
        """Tick it, or take the tick away."""
        if self.tickable and self.enabled:
            self.ticked = not self.ticked
            if self.on_change is not None:
                self.on_change(self.ticked)
            self.changed()
        return Reply()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint box, bracket and articles."""
        theme = canvas.theme
        body = Rect(self.rect.x, self.rect.y, self.rect.w, self.rect.h - theme.u(5))
        fill = "hover" if look.hot or look.focus or self.ticked else "card"
        canvas.frame(body, "accent" if self.ticked else "line", fill)
        side, pad = theme.t(15), theme.u(8)
        if self.tickable:
            box = Rect(body.x + pad, body.y + pad, side, side)
            canvas.frame(box, "ink" if self.enabled else "faint", "card")
            if self.ticked:
                canvas.tick(box.inflate(-theme.u(4), -theme.u(4)), "accent")
        left = body.x + pad + (side + pad if self.tickable else 0)
        if len(self.articles) > 1:
            x = left + theme.u(2)
            ink = canvas.colour("ink")
            pygame.draw.line(canvas.surface, ink, (x, body.y + pad), (x, body.bottom - pad), 2)
            left += theme.u(8)
        y = body.y + theme.u(6)
        room = body.right - pad - left
        for article in self.articles:
            y = _draw_article(canvas, article, Rect(left, y, room, body.bottom - y))


def _draw_article(canvas: Canvas, article: Article, room: Rect) -> int:
    theme = canvas.theme
    title = canvas.text(article.title, room.topleft, "subheading", "ink", "topleft", room.w)
    below = Rect(room.x, title.bottom, room.w, room.h)
    y = canvas.paragraph(article.clause, below)
    if article.remark:
        colour = "accent" if article.warning else "soft"
        left = room.x
        if article.warning:
            size = theme.t(4)
            canvas.diamond((left + size, y + theme.face("note").height // 2 + 1), size, colour)
            left += 3 * size
        y = canvas.paragraph(
            article.remark, Rect(left, y, room.right - left, room.h), "note", colour
        )
    return y + theme.u(5)


def article_row_height(
    theme: Theme, articles: tuple[Article, ...], width: int, tickable: bool = True
) -> int:
    """Height that the articles need at this width."""
    pad = theme.u(8)
    room = width - 2 * pad - (theme.t(15) + pad if tickable else 0)
    room -= theme.u(8) if len(articles) > 1 else 0
    height = theme.u(8)
    for article in articles:
        height += theme.face("subheading").height
        height += text_height(theme, article.clause, "body", room)
        if article.remark:
            narrow = room - (theme.t(12) if article.warning else 0)
            height += text_height(theme, article.remark, "note", narrow)
        height += theme.u(5)
    return height + round(LEAD)
