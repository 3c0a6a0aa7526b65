"""What cannot be imported, and why."""

from __future__ import annotations


class RefusedError(Exception):
    """The file cannot be trusted to give the right words. Its text is the reason, `remedy` what can be done."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.remedy = remedy
