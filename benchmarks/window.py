"""How soon the window shows its first frame, and what it costs when nothing happens.

    python -m benchmarks.window [RUNS]

Without a display SDL's dummy driver is used; under one (or xvfb-run) the real window.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

FIRST_FRAME = """
import os, time
from game.ui.startup import prepare
prepare()
from game.ui.app import App
from game.ui.preferences import read_preferences
from game.paths import data_dir
app = App(data_dir("scenarios") / "portsmouth.yaml", read_preferences())
app.open()
app.show_title()
app.draw()
print(time.time() - float(os.environ["BEGAN"]))
app.close()
"""

IDLE = """
import time
from game.ui.startup import prepare
prepare()
import pygame
from game.ui.app import App
from game.ui.preferences import read_preferences
from game.paths import data_dir
SECONDS = 10
app = App(data_dir("scenarios") / "portsmouth.yaml", read_preferences())
app.open()
app.show_title()
app.turn(10)
pygame.time.set_timer(pygame.QUIT, SECONDS * 1000, 1)
frames, began = app.frames, time.process_time()
end = time.perf_counter() + SECONDS
while time.perf_counter() < end:
    app.turn(250)
print(time.process_time() - began, SECONDS, app.frames - frames)
app.close()
"""


def child(code: str) -> list[float]:
    """The numbers that a fresh process prints."""
    screen = {} if os.environ.get("DISPLAY") else {"SDL_VIDEODRIVER": "dummy"}
    environment = {
        **os.environ,
        **screen,
        "SDL_AUDIODRIVER": "dummy",
        "BEGAN": str(time.time()),
        "PYTHONPATH": str(Path(__file__).parent.parent),
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return [float(word) for word in done.stdout.split()]


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    child(FIRST_FRAME)
    times = [child(FIRST_FRAME)[0] for _ in range(runs)]
    print(
        f"first frame after start: median {statistics.median(times):.2f} s,"
        f" {min(times):.2f} to {max(times):.2f} s over {runs} runs"
    )
    seconds, span, frames = child(IDLE)
    share = seconds / span
    print(f"idle: {share:.1%} of a core, {frames:.0f} frames in {span:.0f} s")


if __name__ == "__main__":
    main()
