"""Where many games are played: in this process, on its cores, or on a cluster."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, Literal, TypeVar
from warnings import catch_warnings, simplefilter

from joblib import Parallel, delayed, parallel_config

from game.model.frozen import frozen

HELPING = 4
"""Tasks that a ray worker is given at a time: few enough that rows are kept as they come."""

T = TypeVar("T")
Backend = Literal["loky", "dask", "ray"]


class MissingBackend(RuntimeError):
    """The library of a backend is not installed, or its cluster cannot be reached."""


@frozen
class Workers:
    """Who plays the games. The games do not depend on it."""

    jobs: int = 1
    """Processes; 1 plays in this one, but for a cluster."""
    backend: Backend = "loky"
    address: str = ""
    """Of a running dask or ray cluster; empty: one is started on this machine, with `jobs` workers
    of one core each."""

    @property
    def here(self) -> bool:
        """Whether all is played in this process."""
        return self.jobs == 1 and self.backend == "loky"


IN_THIS_PROCESS = Workers()


@contextmanager
def hired(workers: Workers) -> Iterator[None]:
    """Makes the workers ready, and sends those home that were called for this alone.

    Raises:
        MissingBackend: they cannot be had.
    """
    if workers.backend == "dask":
        with _dask(workers), parallel_config(backend="dask"):
            yield
    elif workers.backend == "ray":
        with _ray(workers), parallel_config(backend="ray"):
            yield
    else:
        yield


def in_turn(
    workers: Workers, work: Callable[..., T], tasks: Iterable[tuple[Any, ...]]
) -> Generator[T, None, None]:
    """What the work makes of each task, in the order of the tasks.

    Raises:
        MissingBackend: the workers cannot be had.
    """
    if workers.here:
        for task in tasks:
            yield work(*task)
        return
    with hired(workers):
        if workers.backend == "ray":
            yield from _in_helpings(workers, work, tasks)
            return
        results = Parallel(n_jobs=workers.jobs, return_as="generator")(
            delayed(work)(*task) for task in tasks
        )
        try:
            # Not `yield from`: it would close the results itself, outside the filter below.
            for result in results:  # noqa: UP028
                yield result
        finally:
            with catch_warnings():
                # When the reader stops early, what is under way is dropped on purpose.
                simplefilter("ignore", UserWarning)
                results.close()


def _in_helpings(
    workers: Workers, work: Callable[..., T], tasks: Iterable[tuple[Any, ...]]
) -> Generator[T, None, None]:
    """A few tasks for each worker at a time: joblib's bridge to ray can only answer all at once."""
    waiting = iter(tasks)
    while helping := list(islice(waiting, HELPING * workers.jobs)):
        yield from Parallel(n_jobs=workers.jobs)(delayed(work)(*task) for task in helping)


@contextmanager
def _dask(workers: Workers) -> Iterator[None]:
    try:
        from dask.distributed import Client, LocalCluster
    except ImportError as missing:
        raise MissingBackend(_install("dask", "dask[distributed]")) from missing
    try:
        # A page of its own that no one asked for would need a port.
        own = None
        if not workers.address:
            own = LocalCluster(n_workers=workers.jobs, threads_per_worker=1, dashboard_address=None)
        client = Client(own or workers.address)
    except (OSError, ValueError) as problem:
        raise MissingBackend(f"The dask cluster cannot be reached: {problem}") from problem
    try:
        yield
    finally:
        client.close()
        if own is not None:
            own.close()


@contextmanager
def _ray(workers: Workers) -> Iterator[None]:
    try:
        import ray
        from ray.util.joblib import register_ray
    except ImportError as missing:
        raise MissingBackend(_install("ray", "ray")) from missing
    try:
        ray.init(
            address=workers.address or None,
            num_cpus=None if workers.address else workers.jobs,
            log_to_driver=False,
        )
    except (OSError, ValueError, ConnectionError) as problem:
        raise MissingBackend(f"The ray cluster cannot be reached: {problem}") from problem
    register_ray()
    try:
        yield
    finally:
        ray.shutdown()


def _install(name: str, package: str) -> str:
    return f'The backend {name} is not installed: python -m pip install "{package}" installs it.'
