"""The site as a folder to be read without a server: every page, with cards, citations and search.

A browser that reads pages from `file://` follows links to folders into nothing, and loads neither modules nor files
that scripts ask for. So links name `index.html`, the modules stand together in one plain script, and what they would
fetch lies beside its place as a script that hands it over.
"""

from stenogram.offline.edition import OFFLINE, offline_edition

__all__ = ["OFFLINE", "offline_edition"]
