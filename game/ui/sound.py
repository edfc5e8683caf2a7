"""Sound effects that never stand in the way: without a sound device there is silence."""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pygame


@dataclass
class Sounds:
    """Plays the WAV files of a folder; the mixer starts with the first sound."""

    folder: Path
    enabled: bool = True
    volume: float = 0.7
    problem: str = ""
    """Why there is no sound, in the mixer's words."""
    _started: bool = field(default=False, repr=False)
    _loaded: dict[str, pygame.mixer.Sound] = field(default_factory=dict, repr=False)

    def play(self, name: str) -> bool:
        """Play an effect; whether it can be heard."""
        if not self.enabled or self.problem or not self._ready():
            return False
        if name not in self._loaded:
            self._loaded[name] = pygame.mixer.Sound(str(self.folder / f"{name}.wav"))
        self._loaded[name].set_volume(self.volume)
        return self._loaded[name].play() is not None

    def hush(self, name: str) -> None:
        """Break an effect off."""
        if name in self._loaded:
            self._loaded[name].stop()

    def stop(self) -> None:
        """Give the sound device back."""
        self._loaded.clear()
        if self._started:
            pygame.mixer.quit()
            self._started = False

    def _ready(self) -> bool:
        if not self._started:
            if not has_sound_card():
                self.problem = "no sound card"
                return False
            try:
                pygame.mixer.init(22050, -16, 1, 512)
            except pygame.error as error:
                self.problem = str(error)
                return False
            self._started = True
        return True


def has_sound_card() -> bool:
    """Whether it is worth asking for sound: without a card ALSA fills the terminal with faults."""
    if not sys.platform.startswith("linux") or os.environ.get("SDL_AUDIODRIVER"):
        return True
    server = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "pulse" / "native"
    return bool(os.environ.get("PULSE_SERVER")) or server.exists() or Path("/dev/snd").is_dir()
