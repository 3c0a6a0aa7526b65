"""What a Dask worker is sent before the program is on it: travels as code, so it imports no other module."""

from __future__ import annotations

from typing import Any

from distributed import WorkerPlugin


class Program(WorkerPlugin):
    """Puts the program on a worker that has none, or another version of it.

    `files` is an archive of the package; `digest` is that of `modules` (digests.code_digest); `libraries` are those
    that must be there, with their versions.
    """

    name = "stenogram-program"

    def __init__(
        self, files: bytes, modules: tuple[str, ...], digest: str, libraries: tuple[tuple[str, str], ...]
    ) -> None:
        self.files, self.modules, self.digest, self.libraries = files, modules, digest, libraries

    def setup(self, worker: Any) -> None:
        """Raises ImportError where a library is lacking, or is there in another version."""
        import importlib
        import io
        import pathlib
        import sys
        import zipfile
        from importlib.metadata import PackageNotFoundError, version

        for library, needed in self.libraries:
            try:
                present = version(library)
            except PackageNotFoundError:
                raise ImportError(f"{worker.address} has no {library}; install {library}=={needed} there") from None
            if present != needed:
                raise ImportError(f"{worker.address} has {library} {present}; install {library}=={needed} there")
        if self._has_program():
            return
        folder = pathlib.Path(worker.local_directory) / f"stenogram-{self.digest[:16]}"
        zipfile.ZipFile(io.BytesIO(self.files)).extractall(folder)
        sys.path.insert(0, str(folder))
        importlib.invalidate_caches()
        for module in [name for name in sys.modules if name.partition(".")[0] == "stenogram"]:
            del sys.modules[module]

    def _has_program(self) -> bool:
        try:
            from stenogram.digests import code_digest
        except ImportError:
            return False
        return code_digest(*self.modules) == self.digest


def run(task: bytes) -> bytes:
    """Do a task: a function with its arguments. Gives what it gave."""
    import pickle

    function, args, kwargs = pickle.loads(task)
    return pickle.dumps(function(*args, **kwargs), protocol=5)
