"""What a command loads before it can answer: no more than it needs, or everybody waits for it.

No time is measured. A number that has to grow grows here, in the commit that says why.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.places import PLANS, ROOT

PLAN = str(PLANS / "smallest")

# Of each package of smartplan so many modules at most; of one that is not named, none.
READING = {"source": 17, "shape": 14, "plan": 26, "standards": 8}  # a folder becomes a plan
STARTING = {"cli": 2, "commands": 2}  # the entrance; the verbs, and the one that is asked for
STARTS: dict[tuple[str, ...], dict[str, int]] = {
    ("--version",): {"cli": 1},  # the language is known by the environment, nothing is read
    # `plain` sees that the line is not plain; typer writes the page with `line` and `helptext`,
    # and `shape/suggest` would know which command was meant
    ("--help",): {"cli": 5, "commands": 1, "asking": 2, "shape": 3},
    ("score", PLAN): {
        **READING,
        **STARTING,
        "asking": 4,
        "facts": 6,  # what counts as evidence, and money for what a step costs
        "scoring": 16,
        "telling": 8,  # the report as blocks
        "writers": 9,  # blocks as lines
    },
    ("progress", "--plan", PLAN): {
        **READING,
        **STARTING,
        "plan": 27,
        "asking": 5,
        "facts": 19,  # what was promised, told, slipped, and what became of quick wins
        "books": 12,  # how names and values are said
        "scoring": 2,  # how figures are written
        "standing": 2,  # who is in charge
        "telling": 6,
        "writers": 9,
    },
    ("validate", PLAN, "--no-cache"): {
        **READING,
        **STARTING,
        "source": 18,  # what allowances are written as
        "shape": 17,  # how a value is meant to be written
        "plan": 28,  # the walk through it, and its documents
        "asking": 9,
        "telling": 2,  # what silences a finding
        "writers": 8,
        "portfolio": 5,  # how plans are shared out, and where and how results would be kept
        "rules": 500,  # a rule is a module, and all of them look at a plan: no limit
        "facts": 500,  # nor for what they look at
    },
    ("status", PLAN, "--no-cache"): {
        **READING,
        **STARTING,
        "source": 19,  # allowances, and where a result may be written
        "shape": 17,
        "plan": 31,
        "asking": 3,
        "standing": 15,
        "scoring": 2,  # whether there is an estimate
        "telling": 8,  # the screen as blocks
        "writers": 9,  # blocks as lines
        "portfolio": 5,
        "rules": 500,
        "facts": 500,
    },
}
# The single modules beside the packages: values, words and days.
ALONE = {
    ("--version",): 5,
    ("--help",): 5,
    ("score", PLAN): 14,
    ("progress", "--plan", PLAN): 14,
    ("validate", PLAN, "--no-cache"): 11,
    ("status", PLAN, "--no-cache"): 15,
}

# Each takes as long as a tenth of a small plan, or longer, and there is another way.
DEAR = {
    "dataclasses": "smartplan/value has the same",
    "inspect": "annotations are read by smartplan/value and shape/types",
    "typer": "a plain line is read by cli/plain",
    "rich": "colours are written by writers/text/terminal",
    "yaml": "libyaml is asked by source/read itself",
    "ruamel": "edits alone need it",
    "jinja2": "documents alone need it",
    "statistics": "smartplan/measure has the median",
    "textwrap": "writers/text/columns breaks lines",
    "pickle": "plain values are handed on",
    "subprocess": "git is asked where something is compared or missing",
    "multiprocessing": "one plan is looked at here",
    "sqlite3": "nothing is kept of what is not to be kept",
    "difflib": "only what is misspelt is guessed at",
    "lxml": "files of offices alone need it",
    "pptx": "slides alone need it",
}
NEEDED = {("--help",): {"typer", "inspect", "textwrap", "subprocess", "difflib"}}  # typer's own

_CODE = """
import json, sys
sys.stdout = open(sys.argv.pop(1), "w")
from smartplan.cli import call
code = call(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]), file=sys.__stdout__)
"""


def loaded(line: tuple[str, ...], out: Path) -> list[str]:
    """The modules that a process has loaded when it has answered."""
    run = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:] = {sys.path}\n{_CODE}"]
    done = subprocess.run([*run, str(out), *line], capture_output=True, check=True, text=True)
    code, modules = json.loads(done.stdout)
    assert code in {0, 1}, done.stderr
    return list(modules)


@pytest.mark.parametrize("line", STARTS, ids=lambda line: line[0])
def test_a_command_loads_what_it_needs(line: tuple[str, ...], tmp_path: Path) -> None:
    modules = loaded(line, tmp_path / "said.txt")
    own = [name.split(".")[1] for name in modules if name.startswith("smartplan.")]
    counts = Counter(name for name in own if (ROOT / "smartplan" / name).is_dir())
    allowed = STARTS[line]
    assert {name: n for name, n in counts.items() if n > allowed.get(name, 0)} == {}
    assert len(own) - counts.total() <= ALONE[line]
    roots = {name.split(".")[0] for name in modules}
    assert roots & DEAR.keys() <= NEEDED.get(line, set())
