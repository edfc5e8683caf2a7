"""A small picture of where a conference stands: map, faces and articles, for lists of games."""

import pygame
from pygame import Rect, Surface

from game.model.agenda import Agenda, Person
from game.model.ids import SeatId
from game.play.shelf import Scene
from game.ui.backdrop import map_thumbnail
from game.ui.canvas import Canvas
from game.ui.pictures import PORTRAIT_SHAPE, Pictures, initials_of
from game.ui.rows_chronicle import map_of_terms
from game.ui.theme import Theme, mix

MAP_SHAPE = (8, 7)
"""Width and height of the map, in parts."""


def picture_width(theme: Theme, height: int) -> int:
    """Width of a picture of this height."""
    return _map_width(height) + theme.u(6) + _face_width(height)


def scene_picture(theme: Theme, pictures: Pictures, scene: Scene, height: int) -> Surface:
    """The map with the articles agreed in force, and beside it who plays."""
    size = (picture_width(theme, height), height)
    surface = Surface(size, pygame.SRCALPHA)
    view = Rect(0, 0, _map_width(height), height)
    changes = map_of_terms(scene.agenda, scene.agreed)
    land = map_thumbnail(scene.map, view.inflate(-4, -4).size, theme, changes)
    canvas = Canvas(surface, theme)
    canvas.frame(view, "line", "paper")
    if land is not None:
        surface.blit(land, land.get_rect(center=view.center))
        pygame.draw.rect(surface, theme.colour("line"), view.inflate(-4, -4), 1)
    else:
        _draw_place(canvas, pictures, scene, view)
    _draw_faces(surface, pictures, scene, Rect(view.right + theme.u(6), 0, size[0], height))
    return surface


def draw_pips(canvas: Canvas, scene: Scene, at: tuple[int, int], width: int) -> None:
    """A disc for each article from `at` to the right: full with a tick when agreed, else a ring."""
    issues = scene.agenda.issues
    step = min(canvas.theme.u(17), width // max(1, len(issues)))
    radius = max(3, step * 2 // 5)
    for number, issue in enumerate(issues):
        centre = (at[0] + radius + number * step, at[1])
        if issue.id in scene.agreed:
            pygame.draw.circle(canvas.surface, canvas.colour("ok"), centre, radius)
            tick = Rect(0, 0, radius, radius)
            tick.center = centre
            canvas.tick(tick, "card")
        else:
            pygame.draw.circle(canvas.surface, canvas.colour("line"), centre, radius, 1)


def _map_width(height: int) -> int:
    return height * MAP_SHAPE[0] // MAP_SHAPE[1]


def _face_width(height: int) -> int:
    return height * PORTRAIT_SHAPE[0] // PORTRAIT_SHAPE[1]


def _draw_place(canvas: Canvas, pictures: Pictures, scene: Scene, view: Rect) -> None:
    """Without a map: the colours of the two sides, divided as the articles are."""
    theme = canvas.theme
    inner = view.inflate(-4, -4)
    for party, half in zip(scene.agenda.parties, _halves(inner), strict=True):
        wash = mix(theme.colour(party.colour), theme.colour("map_paper"), 0.6)
        pygame.draw.rect(canvas.surface, wash, half)
        cloth = pictures.flag(party.flag, max(10, view.h // 3), party.colour)
        canvas.surface.blit(cloth, cloth.get_rect(center=half.center))
    share = len(scene.agreed) / len(scene.agenda.issues)
    bar = Rect(inner.x, inner.bottom - view.h // 10, round(inner.w * share), view.h // 10)
    pygame.draw.rect(canvas.surface, theme.colour("ok"), bar)
    pygame.draw.rect(canvas.surface, theme.colour("line"), inner, 1)


def _halves(rect: Rect) -> tuple[Rect, Rect]:
    left = Rect(rect.x, rect.y, rect.w // 2, rect.h)
    return left, Rect(left.right, rect.y, rect.right - left.right, rect.h)


def _draw_faces(surface: Surface, pictures: Pictures, scene: Scene, room: Rect) -> None:
    """The person one plays; of two at one screen, and of a watched game, the flags."""
    width = _face_width(room.h)
    if len(scene.people) == 1:
        agenda, seat = scene.agenda, scene.people[0]
        person = _chief(agenda, seat)
        name = person.name if person else seat.title()
        face = pictures.portrait(person.portrait if person else None, initials_of(name), room.h)
        surface.blit(face, room.topleft)
        cloth = _flag(pictures, agenda, seat, room.h // 5)
        surface.blit(cloth, cloth.get_rect(bottomright=(room.x + width, room.h)))
        return
    high = room.h // 3
    for number, party in enumerate(scene.agenda.party_ids):
        cloth = _flag(pictures, scene.agenda, party, high)
        y = room.h * (1 + 2 * number) // 4
        surface.blit(cloth, cloth.get_rect(center=(room.x + width // 2, y)))


def _chief(agenda: Agenda, seat: SeatId) -> Person | None:
    if seat == agenda.mediator.id:
        wanted = agenda.mediator.person
    else:
        wanted = next(iter(agenda.party(seat).delegation), "")
    return next((person for person in agenda.people if person.id == wanted), None)


def _flag(pictures: Pictures, agenda: Agenda, seat: SeatId, height: int) -> Surface:
    if seat == agenda.mediator.id:
        return pictures.flag(agenda.mediator.flag, height, "third")
    party = agenda.party(seat)
    return pictures.flag(party.flag, height, party.colour)
