#!/usr/bin/env python3
"""The front door: `python build.py [COMMAND]`, the same as `stenogram [COMMAND]` once installed."""

from pathlib import Path

from stenogram.cli import main

if __name__ == "__main__":
    main(default_corpus=Path(__file__).resolve().parent)
