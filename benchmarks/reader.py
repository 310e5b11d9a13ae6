"""How fast plan files are read with positions, beside PyYAML and ruamel.yaml.

Usage: .venv-check/bin/python benchmarks/reader.py

Needs nothing but what smartplan needs itself: PyYAML and ruamel.yaml are among it. Prints
megabytes of YAML per second, the best of 15 rounds.
"""

import random
import time

import made_up
import yaml
from ruamel.yaml import YAML

from smartplan.source.read import read

PROGRAMS = 60  # programs of one plan
ROUNDS = 15  # the readers take turns, so that a noisy moment hits them all


def main() -> None:
    chance = random.Random(1)
    texts = [made_up.program(number, chance) for number in range(PROGRAMS)]
    size = sum(len(text.encode()) for text in texts)
    readers = {
        "smartplan, with positions": lambda text: read("programs/x.yaml", text.encode()),
        "PyYAML CSafeLoader, no positions": lambda text: yaml.load(text, Loader=yaml.CSafeLoader),
        "PyYAML SafeLoader (pure Python)": yaml.safe_load,
        "ruamel.yaml round trip": YAML().load,
    }
    best = dict.fromkeys(readers, float("inf"))
    for turn in range(ROUNDS):
        for name, reader in readers.items():
            if turn and best[name] > SLOW:
                continue  # once is enough for the slow ones
            began = time.perf_counter()
            for text in texts:
                reader(text)
            best[name] = min(best[name], time.perf_counter() - began)
    print(f"{PROGRAMS} programs, {size / 1000:.0f} kB, best of {ROUNDS}")
    own = best["smartplan, with positions"]
    for name, seconds in best.items():
        print(f"{name:36} {size / seconds / 1e6:7.2f} MB/s   {own / seconds:6.2f}")


SLOW = 0.1  # seconds

if __name__ == "__main__":
    main()
