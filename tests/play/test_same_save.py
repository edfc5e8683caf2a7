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
