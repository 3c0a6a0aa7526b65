"""The day on which a build runs."""

from __future__ import annotations

import datetime
import os


def today() -> str:
    """The ISO day that a changed ledger records: SOURCE_DATE_EPOCH's where that is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now(datetime.UTC)
    return moment.date().isoformat()
