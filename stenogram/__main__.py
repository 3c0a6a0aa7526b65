"""`python -m stenogram`: the commands where the folder of installed programs is not on the search path."""

from stenogram.cli import cli

if __name__ == "__main__":
    cli(prog_name="stenogram")
