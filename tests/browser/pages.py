"""Which pages the browser tests read: one of each kind, found by following the site's own indexes."""

from __future__ import annotations

import re
import urllib.request
from functools import cache

ASTANA = "transcripts/2024-07-05-sco-summit-astana/"
MEETING = "transcripts/2016-01-14-meeting-with-dmitry-mezentsev/"
NOT_FOUND = "404.html"
SHELVES = ("people", "organisations", "summits", "strategies")
OPEN_PAGES = ("", "transcripts/", "search/", "about/", "data/", "guides/", "guides/sidecar/")


@cache
def read(address: str) -> str:
    """The HTML that stands at an address."""
    with urllib.request.urlopen(address) as answer:
        return str(answer.read().decode())


@cache
def every_kind(site_url: str) -> tuple[str, ...]:
    """One page of each kind, as paths from the root of the site."""
    entries = []
    for shelf in SHELVES:
        article = read(f"{site_url}{shelf}/").partition("<article")[2]
        # The longest entry has the most that could go wrong.
        names = sorted(set(re.findall(r'href="([a-z0-9-]+)/"', article)))
        assert names, f"/{shelf}/ leads to no entry"
        longest = max(names, key=lambda name: len(read(f"{site_url}{shelf}/{name}/")))
        entries += [f"{shelf}/", f"{shelf}/{longest}/"]
    return (*OPEN_PAGES, ASTANA, *entries, NOT_FOUND)


@cache
def everything(site_url: str) -> tuple[str, ...]:
    """One page of each kind, and those that look otherwise by what stands in their address or in another file."""
    return (
        *every_kind(site_url),
        "transcripts/2020-06-vladimir-norov-press-conference/",
        "people/vladimir-putin/",
        "data/coverage/",
        "quotations/",
        "quotations/first/",
        "compare/?a=sco&b=un",
        "search/?q=Afghanistan",
        "embed/2024-07-05-sco-summit-astana.html",
    )
