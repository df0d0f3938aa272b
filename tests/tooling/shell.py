"""Runs pieces of bin/lib in a bash whose PATH holds only the programs that a test invents."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
BORROWED = ("bash", "cat", "chmod", "dirname", "flock", "grep", "head", "ln", "mkdir", "mktemp", "rm", "sha256sum")


class Machine:
    """A machine with little on it. `programs` is its whole PATH, `root` a checkout without environments."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "checkout"
        self.programs = folder / "programs"
        self.programs.mkdir()
        self.home = folder / "home"
        self.home.mkdir()
        for name in ("bin", "requirements"):
            shutil.copytree(ROOT / name, self.root / name)
        shutil.copy(ROOT / "pyproject.toml", self.root)
        for program in BORROWED:
            if found := shutil.which(program):
                (self.programs / program).symlink_to(found)

    def has(self, program: str, script: str = "exit 0") -> None:
        """Puts a program there that does what the bash `script` says."""
        file = self.programs / program
        file.write_text(f"#!{shutil.which('bash')}\n{script}\n")
        file.chmod(0o755)

    def run(self, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs a script that has the library of bin/ at hand."""
        library = self.root / "bin" / "lib" / "environment.sh"
        return subprocess.run(
            ["bash", "-c", f"set -euo pipefail; source {library}; {script}"],
            cwd=self.root,
            env={"PATH": str(self.programs), "HOME": str(self.home)} | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
