"""What has to be settled before pygame is imported. This module does not import it."""

import ctypes
import os
import sys
import warnings
from importlib.util import find_spec
from pathlib import Path

M_MMAP_THRESHOLD = -3
"""Of malloc.h: from which size on a piece of memory is the system's own affair."""
LARGE = 1 << 20
"""Bytes; a picture of 512 by 512 pixels."""
FLAVOURS = ("pygame-", "pygame_ce-")
"""How the folders begin in which pip keeps what it knows of each."""


def prepare() -> None:
    """Set what SDL and pygame read on their way up; call it before importing the window."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    if sys.platform.startswith("linux"):
        # Without a graphics card SDL shows each frame through a software OpenGL: 30 ms, not 1.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        _give_pictures_back()
    warnings.filterwarnings("ignore", message="pkg_resources is deprecated")
    warnings.filterwarnings("ignore", message="Deprecated call to `pkg_resources")


def _give_pictures_back() -> None:
    """Let the memory of a large picture go back to the system as soon as it is thrown away.

    The GNU C library keeps it otherwise, in pieces that the next picture does not fit into: a
    hundred megabytes after three conferences. Other libraries do not know the call.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, LARGE)


def both_flavours_installed() -> bool:
    """Whether pygame and pygame-ce stand in each other's way: they share one folder.

    Looked up beside that folder; to ask for all that is installed would take 40 ms.
    """
    found = find_spec("pygame")
    if found is None or found.origin is None:
        return False
    beside = Path(found.origin).parents[1]
    return all(any(beside.glob(f"{name}*.dist-info")) for name in FLAVOURS)


def display_missing() -> bool:
    """Whether this is a Linux session with no screen to open a window on."""
    if not sys.platform.startswith("linux"):
        return False
    return not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    )


BOTH_FLAVOURS = (
    "Both pygame and pygame-ce are installed; keep one:"
    " pip uninstall pygame pygame-ce, then install the game again."
)
"""What to tell the user then."""
