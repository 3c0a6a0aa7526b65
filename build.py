#!/usr/bin/env python3
"""The front door: `python build.py [COMMAND]`, the same as `stenogram [COMMAND]` once installed."""

from stenogram.__main__ import main

if __name__ == "__main__":
    main(__file__)
