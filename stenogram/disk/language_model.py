"""The model that tells languages apart, unpacked once for a corpus.

Its library unpacks it for longer than a text is read, and every process would hold 70 MB. Mapped into memory, it is
there at once, and all processes share it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from stenogram.disk.layout import STATE
from stenogram.languages import detection

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_ARRAYS: Final = ("nb_ptc", "nb_pc", "tk_nextmove", "tk_row", "tk_output")
_CLASSES: Final = "classes.json"


def share_language_model(root: Path) -> None:
    """Let this process take the model from below a corpus, if it was unpacked there, when it is first asked for."""
    detection.identify_with(partial(_identifier, _folder(root)))


def unpack_language_model(root: Path) -> None:
    """Unpack the model below a corpus, unless it is there. A full disk is no reason to fail."""
    folder = _folder(root)
    if (folder / _CLASSES).is_file():
        return
    import numpy as np

    identifier = detection.library_model()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", np.asarray(getattr(identifier, name)))
        # The last one: where it is, all of them are.
        (folder / _CLASSES).write_text(json.dumps(identifier.nb_classes), encoding="utf-8")


def _folder(root: Path) -> Path:
    return root / STATE / "language-model" / version("py3langid")


def _identifier(folder: Path) -> LanguageIdentifier:
    try:
        return _mapped(folder)
    except (OSError, ValueError, EOFError):
        return detection.library_model()


def _mapped(folder: Path) -> LanguageIdentifier:
    import numpy as np
    from py3langid.langid import LanguageIdentifier

    classes = json.loads((folder / _CLASSES).read_bytes())
    arrays: Mapping[str, Any] = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _ARRAYS}
    return LanguageIdentifier(
        arrays["nb_ptc"],
        np.asarray(arrays["nb_pc"]),
        classes,
        # Its single numbers are asked for: an array of NumPy is slow at that.
        memoryview(arrays["tk_nextmove"]),
        arrays["tk_output"].tolist(),
        norm_probs=True,
        tk_row=arrays["tk_row"].tolist(),
    )
