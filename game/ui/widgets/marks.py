"""The marks that stand for a paper, a side or a limit among the pips of an article."""

import pygame
from pygame import Rect

from game.ui.canvas import Canvas


def draw_mark(canvas: Canvas, mark: str, at: tuple[int, int], colour: str) -> None:
    """Paint one mark around a point: disc, square, diamond or fence; any other name paints none."""
    theme, tone = canvas.theme, canvas.colour(colour)
    x, y = at
    if mark == "disc":
        pygame.draw.circle(canvas.surface, tone, at, theme.t(4.4))
    elif mark == "square":
        side = Rect(0, 0, theme.t(9), theme.t(9))
        side.center = at
        pygame.draw.rect(canvas.surface, tone, side, max(1, theme.t(1)))
    elif mark == "diamond":
        size = theme.t(6)
        points = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
        pygame.draw.lines(canvas.surface, tone, True, points, 2)
    elif mark == "fence":
        top, bottom = (x, y - theme.t(6)), (x, y + theme.t(6))
        pygame.draw.line(canvas.surface, tone, top, bottom, max(2, theme.t(2)))
