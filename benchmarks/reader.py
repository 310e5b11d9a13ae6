"""How fast plan files are read with positions, beside PyYAML and ruamel.yaml.

Usage: python benchmarks/reader.py      prints megabytes of YAML per second, best of five
"""

import random
import time

import made_up
import yaml
from ruamel.yaml import YAML

from smartplan.source.read import read

SIZES = 60  # programs of one plan


def rate(work, texts: list[str], times: int = 5) -> float:
    size = sum(len(text.encode()) for text in texts)
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        for text in texts:
            work(text)
        best = min(best, time.perf_counter() - began)
    return size / best / 1e6


def main() -> None:
    chance = random.Random(1)
    texts = [made_up.program(number, chance) for number in range(SIZES)]
    print(f"{SIZES} programs, {sum(map(len, texts)) / 1000:.0f} kB")
    rows = {
        "smartplan, with positions": rate(
            lambda text: read("programs/x.yaml", text.encode()), texts
        ),
        "PyYAML CSafeLoader, no positions": rate(
            lambda text: yaml.load(text, Loader=yaml.CSafeLoader), texts
        ),
        "PyYAML SafeLoader (pure Python)": rate(yaml.safe_load, texts, 1),
        "ruamel.yaml round trip": rate(YAML().load, texts, 1),
    }
    for name, speed in rows.items():
        print(f"{name:36} {speed:7.2f} MB/s   {speed / rows['smartplan, with positions']:6.2f}")


if __name__ == "__main__":
    main()
