"""The same facts as files and metadata: pure functions from model records to text."""

from stenogram.export.interchange import transcript_json

__all__ = ["transcript_json"]
