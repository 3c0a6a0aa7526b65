"""The workers of a Dask scheduler, as an executor. The program goes to them with the work.

What a task is and what it gives travel as bytes, so that the scheduler need know nothing of it; the workers get the
program's own files first (`Program`), and so do those that join later or take the place of one that died. They must
have what the program depends on, in the same versions.
"""

from __future__ import annotations

import io
import pickle
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, TypeVar

import cloudpickle  # type: ignore[import-untyped]
from distributed import Client, KilledWorker

from stenogram.digests import code_digest
from stenogram.incremental import cluster_worker
from stenogram.incremental.cache import ClusterError
from stenogram.incremental.cluster_worker import Program, run
from stenogram.messages import message

Result = TypeVar("Result")

LIBRARIES: Final = (
    *("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions", "pydantic", "PyYAML", "babel"),
    *("ahocorasick-rs", "python-slugify", "rapidfuzz", "simplemma", "py3langid"),
)
"""What makes texts and pages, besides the program: other versions may make other bytes."""

_LOST: Final = 10
"""So often a task is given out again whose workers died, each time after as many deaths as the scheduler allows."""


@contextmanager
def workers_at(address: str, *modules: str) -> Iterator[tuple[Executor, int]]:
    """The workers of a scheduler, with the program on all of them, and how many tasks they do at once.

    `modules` are those whose tasks they will get. Raises ClusterError.
    """
    try:
        client = Client(address, timeout="5s")  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterError(
            message("no Dask scheduler responds at {address}: {error}", address=address, error=str(error))
        ) from None
    with client:
        threads = sum(client.nthreads().values())  # type: ignore[no-untyped-call]
        if not threads:
            raise ClusterError(message("the Dask scheduler at {address} has no workers", address=address))
        cloudpickle.register_pickle_by_value(cluster_worker)
        try:
            client.register_plugin(program(*modules))
        except Exception as error:
            raise ClusterError(
                message("a worker of {address} cannot run Stenogram: {error}", address=address, error=str(error))
            ) from None
        finally:
            cloudpickle.unregister_pickle_by_value(cluster_worker)
        yield ClusterExecutor(client), threads


def program(*modules: str) -> Program:
    """The files of the package and its templates, with what tells whether a worker has them already."""
    package = Path(__file__).resolve().parents[1]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for folder in (package, package.parent / "templates"):
            for path in sorted(folder.rglob("*")):
                if path.is_file() and path.suffix != ".pyc":
                    archive.write(path, path.relative_to(package.parent))
    needed = tuple((name, version(name)) for name in LIBRARIES)
    return Program(packed.getvalue(), modules, code_digest(*modules), needed)


class ClusterExecutor(Executor):
    """Gives tasks to a cluster. One that its workers do not survive is given out again."""

    def __init__(self, client: Any) -> None:
        self._executor = client.get_executor(pure=False, retries=2)
        self.sent = self.received = 0
        """Bytes of all tasks and of what they gave."""

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        outcome: Future[Result] = Future()
        self._submit(pickle.dumps((fn, args, kwargs)), outcome, _LOST)
        return outcome

    def _submit(self, task: bytes, outcome: Future[Any], chances: int) -> None:
        self.sent += len(task)
        inner = self._executor.submit(_BY_VALUE, task)
        inner.add_done_callback(lambda done: self._take(done, task, outcome, chances))

    def _take(self, done: Future[bytes], task: bytes, outcome: Future[Any], chances: int) -> None:
        try:
            packed = done.result()
            self.received += len(packed)
            outcome.set_result(pickle.loads(packed))
        except KilledWorker as error:
            if chances:
                self._submit(task, outcome, chances - 1)
            else:
                outcome.set_exception(ClusterError(str(error)))
        except ImportError as error:
            outcome.set_exception(ClusterError(message("a worker cannot run Stenogram: {error}", error=str(error))))
        except BaseException as error:
            outcome.set_exception(error)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._executor.shutdown(wait)


class _ByValue:
    """`cluster_worker.run`, which travels as its code and not as a name that the scheduler would have to know."""

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[bytes]]:
        cloudpickle.register_pickle_by_value(cluster_worker)
        try:
            return pickle.loads, (cloudpickle.dumps(run),)
        finally:
            cloudpickle.unregister_pickle_by_value(cluster_worker)

    def __call__(self, task: bytes) -> bytes:
        return run(task)


_BY_VALUE: Final = _ByValue()
