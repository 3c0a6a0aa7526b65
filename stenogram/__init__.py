"""Stenogram: from plain transcripts to a site whose every speaker turn has a link that lasts."""

__version__ = "0.1.0"
