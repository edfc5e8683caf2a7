"""Same seed and actions: the same save, whatever the order of hashes."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def save_under(order: str, folder: Path) -> bytes:
    path = folder / f"{order}.jsonl"
    subprocess.run(
        [sys.executable, "-m", "tests.same_save", str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": order},
        check=True,
    )
    return path.read_bytes()


def test_the_order_of_hashes_leaves_no_mark_on_a_save(tmp_path: Path) -> None:
    one = save_under("1", tmp_path)
    assert len(one) > 10_000
    assert one == save_under("98765", tmp_path)


def test_how_a_version_of_python_adds_floats_leaves_no_mark_on_a_save(tmp_path: Path) -> None:
    """From Python 3.12 on the built-in sum of floats rounds otherwise than before."""
    path = tmp_path / "exact.jsonl"
    code = (
        "import builtins, math, sys\n"
        "plain = builtins.sum\n"
        "def exact(things, start=0):\n"
        "    things = list(things)\n"
        "    floats = any(isinstance(one, float) for one in things)\n"
        "    return math.fsum([start, *things]) if floats else plain(things, start)\n"
        "builtins.sum = exact\n"
        "from pathlib import Path\n"
        "from tests.same_save import play_into\n"
        "play_into(Path(sys.argv[1]))\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=True)
    assert path.read_bytes() == save_under("1", tmp_path)
