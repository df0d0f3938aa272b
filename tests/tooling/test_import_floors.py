"""The import floors of pyproject.toml: that they are kept, and that a broken one would be seen."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"


def lint(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, 'src'); {LINT}"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


def house(at: Path, **files: str) -> Path:
    """A little Askwell with our floors; `web_rooms="…"` puts that source into web/rooms/__init__.py."""
    shutil.copy(ROOT / "pyproject.toml", at)
    for folder in (
        "",
        "engine",
        "web",
        "web/config",
        "web/rooms",
        "web/actions",
        *("/".join(f.split("_")) for f in files),
    ):
        (at / "src" / "askwell" / folder).mkdir(parents=True, exist_ok=True)
        (at / "src" / "askwell" / folder / "__init__.py").write_text("")
    for folder, source in files.items():
        (at / "src" / "askwell" / folder.replace("_", "/") / "__init__.py").write_text(source)
    return at


def test_our_own_house_keeps_its_floors() -> None:
    seen = lint(ROOT)
    assert seen.returncode == 0, seen.stdout


def test_a_room_may_use_the_engine(tmp_path: Path) -> None:
    assert lint(house(tmp_path, web_rooms="import askwell.engine")).returncode == 0


def test_the_engine_may_not_know_the_web(tmp_path: Path) -> None:
    seen = lint(house(tmp_path, engine="import askwell.web"))
    assert seen.returncode == 1
    assert "askwell.engine is not allowed to import askwell.web" in seen.stdout


def test_rooms_and_actions_are_strangers(tmp_path: Path) -> None:
    seen = lint(house(tmp_path, web_rooms="import askwell.web.actions"))
    assert "askwell.web.rooms is not allowed to import askwell.web.actions" in seen.stdout


def test_nobody_imports_config(tmp_path: Path) -> None:
    seen = lint(house(tmp_path, web_rooms="import askwell.web.config"))
    assert "askwell.web.rooms is not allowed to import askwell.web.config" in seen.stdout


def test_a_folder_without_a_floor_is_named(tmp_path: Path) -> None:
    assert "askwell.web.common" in lint(house(tmp_path, web_common="")).stdout


def test_every_floor_gives_its_reason() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    assert contracts
    assert all(len(contract["broken_contract_guidance"].split()) > 10 for contract in contracts)
