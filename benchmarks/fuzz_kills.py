"""Runs that write, killed at a random moment: every file is whole, the next run complete."""

import os
import random
import shutil
import signal
import time
from pathlib import Path

State = dict[str, bytes]


def killed(examples: list[Path], place: Path, chance: random.Random) -> tuple[str, list[str]]:
    """One run killed in a copy of an example, and one more, which has to be complete."""
    command = chance.choice(sorted(COMMANDS))
    for name in ("sound", "torn"):
        (place / name).mkdir()
        prepared(chance.choice(examples) if name == "sound" else None, place, name)
    arguments = COMMANDS[command]
    before = state(place / "torn")
    took = done(arguments, place / "sound")
    whole = state(place / "sound")
    child = started(arguments, place / "torn")
    time.sleep(chance.random() * took)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    word = f"{command} killed" if os.WIFSIGNALED(status) else f"{command} was quicker"
    wrong = [
        f"{command}: {file} is torn"
        for file, raw in state(place / "torn").items()
        if raw not in (before.get(file), whole.get(file))
        and not file.endswith(".tmp")
        and not any(part.startswith(".") for part in Path(file).parts)
    ]
    done(arguments, place / "torn")
    after = state(place / "torn")
    wrong += [
        f"{command}: {file} is not as after a run"
        for file in whole
        if after.get(file) != whole[file]
    ]
    left = [file for file in after if file not in whole]
    return (f"{word}, left something" if left else word), wrong


def prepared(example: Path | None, place: Path, name: str) -> None:
    """A plan with something to do for every command; the second one is like the first."""
    if example is None:
        shutil.copytree(place / "sound", place / name, dirs_exist_ok=True)
        return
    plan = place / name / "plan"
    shutil.copytree(example, plan)
    for path in plan.rglob("*.yaml"):
        text = (
            path.read_text("utf-8")
            .replace(": ", ":   ")
            .replace("status:   planned", "status:   Planned")
        )
        path.write_text(text, "utf-8")
    base = (plan / "organization.yaml").read_text("utf-8")
    for side, comment in (("base", ""), ("ours", "# satu\n"), ("theirs", "# dua\n")):
        text = comment + base if side == "ours" else base + comment
        (place / name / side).write_text(text, "utf-8")


def state(folder: Path) -> State:
    """Every file by its path; the trace of a bug and the like count, too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def started(arguments: list[str], folder: Path) -> int:
    """A run in a forked child; its number."""
    child = os.fork()
    if child:
        return child
    from smartplan.cli import call

    os.chdir(folder)
    with Path(os.devnull).open("wb") as quiet:
        os.dup2(quiet.fileno(), 1)
        os.dup2(quiet.fileno(), 2)
    os.environ["SOURCE_DATE_EPOCH"] = "1719705600"
    os._exit(call(arguments))


def done(arguments: list[str], folder: Path) -> float:
    """The seconds of a run to its end."""
    began = time.monotonic()
    os.waitpid(started(arguments, folder), 0)
    return time.monotonic() - began


COMMANDS = {
    "fmt": ["fmt", "plan"],
    "fix": ["validate", "--fix", "plan"],
    "render": ["render", "plan", "--format", "md"],
    "init": ["init", "33.76", "--dir", "new"],
    "merge": ["merge", "--base", "base", "--ours", "ours", "--theirs", "theirs", "--path",
              "plan/organization.yaml"],
}  # fmt: skip
