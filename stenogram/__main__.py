"""`python -m stenogram`: the commands where the folder of installed programs is not on the search path."""

from __future__ import annotations

from stenogram.interrupts import be_interrupted, end_in_silence


def main(front_door: str | None = None) -> None:
    """Run the command that the command line names, and end the process.

    The corpus of a `front_door`, a program of that file, is the folder that it stands in, where --corpus is not given.
    """
    end_in_silence()
    from pathlib import Path

    from stenogram.cli import main as run

    try:
        be_interrupted()
        run(Path(front_door).resolve().parent if front_door else None)
    finally:
        end_in_silence()


if __name__ == "__main__":
    main()
