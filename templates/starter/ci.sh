#!/bin/sh
# What a server runs, whichever it is: it leaves the finished site in site/. Keep .stenogram/ between runs where you can.
set -eu
cd "$(dirname "$0")"
python3 -m venv .venv
.venv/bin/python -m pip install --quiet -r requirements.txt
# --locked: a text was edited, or is new, and its numbers are not in the repository: stenogram build --release
.venv/bin/stenogram build --locked --exports
