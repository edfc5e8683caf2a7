"""What has to be settled before pygame is imported. This module does not import it."""

import os
import sys
import warnings
from importlib.metadata import distributions

FLAVOURS = frozenset({"pygame", "pygame-ce"})


def prepare() -> None:
    """Set what SDL and pygame read on their way up; call it before importing the window."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    if sys.platform.startswith("linux"):
        # Without a graphics card SDL shows each frame through a software OpenGL: 30 ms, not 1.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    warnings.filterwarnings("ignore", message="pkg_resources is deprecated")
    warnings.filterwarnings("ignore", message="Deprecated call to `pkg_resources")


def both_flavours_installed() -> bool:
    """Whether pygame and pygame-ce stand in each other's way: they share one folder."""
    names = {(d.metadata["Name"] or "").lower() for d in distributions()}
    return names >= FLAVOURS


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
