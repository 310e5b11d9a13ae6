"""Mistakes that people make, planted one at a time: is each found, where, and in what words?

Usage: python benchmarks/mistakes.py [--kind WORDS] [--family NAME] [--most N] [--verbose]

Unlike faults.py, which plants what a rule knows, this plants what hands do, whether a rule knows
it or not. A mistake is `found` if a finding with one of the codes that a good mentor would choose
is told, `exact` if on its line, `helpful` if it says a word that helps. `extra` counts what else
is told, `lost` what the untouched example tells and this no longer does, though it does not rest
on the mistake. A kind of which nothing is found is `missing`. Near misses look alike and are
right: they are to be `silent`.
"""

import argparse
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import faults
from mistakes import KINDS
from mistakes.kind import Example, Kind, Planting, chosen, examples
from planted.edit import Files, line_of

from smartplan.assess import assess_bundle
from smartplan.source.bundle import Bundle

Told = tuple[str, str, int, str]  # code, file, line, message
Known = dict[tuple[str, str, str], Told]  # by code, file and route


@dataclass(frozen=True)
class Result:
    kind: Kind
    plan: str
    file: str
    line: int
    says: str
    told: tuple[Told, ...]
    lost: tuple[Told, ...]

    @property
    def found(self) -> tuple[Told, ...]:
        """What names the mistake, that on its own line first."""
        named = [t for t in self.told if self.kind.accepts(t[0])]
        held = [t for t in named if t[1] == self.file or t[0] in self.kind.codes]
        return tuple(sorted(held, key=lambda t: (not self._is_at(t), not self._helps(t))))

    @property
    def is_exact(self) -> bool:
        return bool(self.found) and self._is_at(self.found[0])

    def _is_at(self, told: Told) -> bool:
        return told[1:3] == (self.file, self.line)

    def _helps(self, told: Told) -> bool:
        return bool(re.search(self.says, told[3], re.IGNORECASE))

    @property
    def is_helpful(self) -> bool:
        return bool(self.found) and self._helps(self.found[0])

    @property
    def extra(self) -> tuple[Told, ...]:
        first = self.found[:1]
        return tuple(
            t for t in self.told if t not in first and not t[0].startswith(self.kind.company)
        )

    @property
    def is_right(self) -> bool:
        if self.kind.is_near:
            return not self.extra and not self.lost
        return self.is_exact and self.is_helpful and not self.extra and not self.lost


def ask(plan: Example, files: Files) -> Known:
    """What is told of a plan, each with what it says and what it advises."""
    bundle = Bundle("plan", files.contents(), frozenset(files.others))
    told: Known = {}
    for one in assess_bundle(bundle, faults.DAYS[plan.name], stage=4).findings:
        spot = one.place.spot
        assert spot
        words = one.message.en + (f"; {one.fix.en}" if one.fix else "")
        route = str(one.place.route) or one.message.en
        told[one.code, spot.file, route] = (one.code, spot.file, spot.line, words)
    return told


def likeness(told: Told) -> tuple[str, str]:
    """What is the same of a finding that counts many and now begins at another of them."""
    return told[0], re.sub(r"\d+", "", told[3])[:20]


def unread(files: Files, plan: Example, told: list[Told]) -> bool:
    """Whether a file of the plan is not read at all: who counts over all of them may be silent."""
    gone = set(plan.texts) - set(files.texts)
    return bool(gone) or any(t[0].startswith("SYN") or t[0] == "SCH007" for t in told)


def result(one: Kind, plan: Example, planting: Planting, before: Known) -> Result:
    files = Files(dict(plan.texts))
    wheres = [edit(files) for edit in planting.edits]
    if callable(planting.at):
        file, line = planting.at(files)
    elif planting.at:
        file, _, path = planting.at.partition(":")
        line = line_of(files.texts[file], path)
    else:
        file, line = wheres[0](files)
    after = ask(plan, files)
    # What is told of an entry that has moved, or of many, is the same finding elsewhere.
    new = {likeness(t) for key, t in after.items() if key not in before}
    old = {likeness(t) for key, t in before.items() if key not in after}
    told = [t for key, t in after.items() if key not in before and likeness(t) not in old]
    frees = one.frees
    if unread(files, plan, told):
        frees += ("COV", "PRG", "STG", "LAW")
    if any(t[0].startswith("SYN") and t[1] == "smartplan.yaml" for t in told):
        frees += ("",)  # nothing is asked of a plan whose manifest cannot be read
    lost = [
        t
        for key, t in before.items()
        if key not in after
        and likeness(t) not in new
        and not t[0].startswith(frees)
        and t[1] in files.texts
    ]
    return Result(one, plan.name, file, line, planting.says or one.says, tuple(told), tuple(lost))


def results(kinds: list[Kind], most: int) -> list[Result]:
    plans = examples()
    before = {plan.name: ask(plan, Files(dict(plan.texts))) for plan in plans}
    held, wrong = [], []
    for one in kinds:
        places = chosen(one, plans, most)
        if not places:
            print(f"no place for: {one.name}")
        for plan, planting in places:
            try:
                held.append(result(one, plan, planting, before[plan.name]))
            except (LookupError, ValueError, AssertionError) as error:
                wrong.append(f"cannot be planted: {one.name} ({plan.name}): {error!r}")
    if wrong:
        raise SystemExit("\n".join(wrong))
    return held


HEAD = ("planted", "found", "exact", "helpful", "extra", "lost")


def row(name: str, held: list[Result]) -> str:
    counts = (
        len(held),
        sum(bool(r.found) for r in held),
        sum(r.is_exact for r in held),
        sum(r.is_helpful for r in held),
        sum(len(r.extra) for r in held),
        sum(len(r.lost) for r in held),
    )
    missing = "" if held[0].kind.is_near or counts[1] else "  missing"
    codes = " ".join(held[0].kind.codes)
    return f"{name[:58]:60}" + "".join(f"{count:8}" for count in counts) + f"{missing:9}  {codes}"


def show(one: Result) -> None:
    if one.kind.is_near:
        state = "silent" if one.is_right else "TOLD"
    elif not one.found:
        state = "MISSED"
    else:
        state = ("exact" if one.is_exact else "found elsewhere") + (
            "" if one.is_helpful else ", words do not help"
        )
    print(f"    {state}: {one.plan}, {one.file}:{one.line}")
    for told in one.told[:8]:
        print("        {1}:{2} {0} {3}".format(*told))
    if len(one.told) > 8:
        print(f"        and {len(one.told) - 8} more")
    for told in one.lost[:8]:
        print("        lost: {1}:{2} {0} {3}".format(*told))


def table(kinds: list[Kind], held: list[Result], *, verbose: bool) -> None:
    family = ""
    for one in kinds:
        if one.family != family:
            family = one.family
            print(f"\n{family:60}" + "".join(f"{word:>8}" for word in HEAD))
        own = [r for r in held if r.kind is one]
        if own:
            print(row(one.name, own))
        for result in own:
            if verbose or (not result.is_right and result.found):
                show(result)


def summary(held: list[Result]) -> None:
    planted = [r for r in held if not r.kind.is_near]
    near = [r for r in held if r.kind.is_near]
    if planted:
        print("\n" + " " * 60 + "".join(f"{word:>8}" for word in HEAD))
        print(row(f"all, of {len({r.kind.name for r in planted})} kinds", planted).rstrip()[:108])
        missing = [k for k in dict.fromkeys(r.kind.name for r in planted)
                   if not any(r.found for r in planted if r.kind.name == k)]  # fmt: skip
        told = sum(bool(r.extra) for r in planted), sum(bool(r.lost) for r in planted)
        print(f"{told[0]} mistakes with extra findings, {told[1]} with findings lost")
        print(f"\nmissing: {len(missing)} kinds")
        for name in missing:
            print(f"    {name}")
    if near:
        print(f"near misses: {sum(r.is_right for r in near)} of {len(near)} silent")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kind", default="", help="only kinds with these words in their name")
    parser.add_argument("--family", default="", help="only kinds of this module")
    parser.add_argument("--most", type=int, default=0, help="so many places of every kind")
    parser.add_argument("--verbose", action="store_true", help="show every mistake")
    given = parser.parse_args()
    began = time.process_time()
    kinds = [k for k in KINDS if given.kind in k.name and given.family in k.family]
    held = results(sorted(kinds, key=lambda k: (k.family, k.is_near)), given.most)
    table(sorted(kinds, key=lambda k: (k.family, k.is_near)), held, verbose=given.verbose)
    summary(held)
    print(f"{time.process_time() - began:.0f} seconds")


if __name__ == "__main__":
    main()
