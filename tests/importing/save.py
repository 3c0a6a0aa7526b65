"""Makes the files in `saved/` anew from those of Word, with the LibreOffice that is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.importing.files import LIBRE_OFFICE, SAVED, WORD


def main() -> None:
    program = shutil.which("soffice")
    if program is None:
        sys.exit("Missing: soffice. On Debian: apt-get install libreoffice-writer-nogui")
    words = {file.name.rpartition(".")[0]: file for file in WORD}
    with tempfile.TemporaryDirectory() as folder:
        for ending in sorted({file.name.rpartition(".")[2] for file in LIBRE_OFFICE}):
            names = [file.name.rpartition(".")[0] for file in LIBRE_OFFICE if file.name.endswith(ending)]
            for name in names:
                Path(folder, f"{name}.docx").write_bytes(words[name].content())
            profile = f"-env:UserInstallation=file://{folder}/profile"
            documents = [str(Path(folder, f"{name}.docx")) for name in names]
            command = [program, "--headless", profile, "--convert-to", ending, "--outdir", str(SAVED), *documents]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
