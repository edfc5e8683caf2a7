"""What pictures hold, for tests that look at them."""

from typing import Any

import numpy as np
import pygame
from pygame import Rect, Surface


def pixels_of(picture: Surface) -> Any:
    """Red, green and blue of every pixel; shape (width, height, 3)."""
    return pygame.surfarray.array3d(picture)


def spots_that_differ(first: Surface, second: Surface) -> Rect:
    """The least place outside of which two pictures are the same; they must differ."""
    changed = np.argwhere((pixels_of(first) != pixels_of(second)).any(axis=2))
    assert len(changed)
    low, high = changed.min(axis=0), changed.max(axis=0)
    return Rect(int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1]))
