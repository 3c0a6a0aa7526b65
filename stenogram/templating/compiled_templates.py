"""Templates as Jinja compiled them, kept for the next run: compiling those of the theme takes longer than a page.

They lie in a folder of temporary files that belongs to the user alone, not with the corpus: what is compiled is run,
and a corpus may come from a stranger.
"""

from __future__ import annotations

from contextlib import suppress
from importlib.metadata import version

import jinja2
from jinja2.bccache import Bucket

from stenogram.digests import digest


class _BytecodeCache(jinja2.FileSystemBytecodeCache):
    """A full disk is no reason to fail."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_templates(options: str) -> jinja2.BytecodeCache | None:
    """Where compiled templates are kept; None where no folder is safe. `options` tell how an environment compiles."""
    try:
        return _BytecodeCache(pattern=f"stenogram-{digest(version('jinja2'), options)[:16]}-%s")
    except (OSError, RuntimeError):
        return None
