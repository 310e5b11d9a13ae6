"""Flip bytes of workbooks, Word and CSV files: each is read or refused in one sentence.

Usage: python benchmarks/fuzz_foreign.py [COUNT [SEED [FILE ...]]]

Every file of tests/office that can be read, and those given, are changed COUNT times (500): half
the time somewhere in the archive, half the time inside a part that is packed again soundly, which
reaches further: its bytes, or names of tags and values of attributes, so that it is XML still.
Told is what was neither read nor refused, and what took more than a second.
"""

import io
import os
import random
import re
import sys
import time
import traceback
import zipfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from smartplan.failure import Failure  # noqa: E402
from smartplan.source.office.foreign import FileForm, ForeignFile, known  # noqa: E402
from smartplan.source.office.formulas import formulas  # noqa: E402
from smartplan.source.office.grids import grids  # noqa: E402
from smartplan.source.office.wordfile import word_file  # noqa: E402
from tests.office.samples import SAMPLES  # noqa: E402

LONG = 1.0
_VALUES = (
    b"", b"-1", b"x", b"0", b"1", b"99999999999999999999", b"1e9", b"A0", b"ZZZZ99999999", b"1:1",
    "é\u0661".encode(), b"../../x", b"&#0;", b"&lt;", b"rId1", b"NaN",
)  # fmt: skip
_TAGS = (b"<", b">", b"/", b'"', b"&", b"\0", b"\xff", b"]]>", b"<!--", b"<![CDATA[", b"9" * 30)


def flipped(raw: bytes, chance: random.Random) -> bytes:
    """Bytes with one to eight things done to them."""
    content = bytearray(raw)
    for _ in range(chance.randrange(1, 9)):
        if not content:
            break
        place = chance.randrange(len(content))
        match chance.randrange(6):
            case 0:
                content[place] ^= 1 << chance.randrange(8)
            case 1:
                content[place] = chance.randrange(256)
            case 2:
                content[place:place] = chance.choice(_TAGS)
            case 3:
                del content[place : place + chance.randrange(1, 60)]
            case 4:
                piece = content[place : place + chance.randrange(1, 300)]
                other = chance.randrange(len(content))
                content[other:other] = piece
            case _:
                other = chance.randrange(len(content))
                content[place : place + 8] = content[other : other + 8]
    return bytes(content)


def twisted(part: bytes, chance: random.Random) -> bytes:
    """A part that is XML still: tags under other names, attributes with odd values."""
    tags = sorted(set(re.findall(rb"<((?:\w+:)?\w+)", part)))
    for _ in range(chance.randrange(1, 4)):
        if chance.random() < 0.4 and len(tags) > 1:
            old, new = chance.sample(tags, 2)
            part = re.sub(rb"(</?)" + re.escape(old) + rb"(?=[\s/>])", rb"\g<1>" + new, part)
            continue
        held = list(re.finditer(rb'="([^"]*)"', part))
        if held:
            one = chance.choice(held)
            part = part[: one.start(1)] + chance.choice(_VALUES) + part[one.end(1) :]
    return part


def changed(raw: bytes, chance: random.Random) -> bytes:
    """A file with bytes flipped, on the outside or in one of its parts."""
    if not raw.startswith(b"PK") or chance.random() < 0.5:
        return flipped(raw, chance)
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(target, "w") as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        chosen = chance.choice(names)
        change = chance.choice((flipped, twisted, twisted))
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part, chance) if name == chosen else part)
    return target.getvalue()


def read(name: str, content: bytes) -> None:
    """Read all of a file, as the commands do."""
    file: ForeignFile = known(name, content)
    if file.form is FileForm.DOCX:
        word_file(file)
    elif file.form is not FileForm.JSON:
        for grid in grids(file):
            cells = {(row, column) for row in range(3) for column in range(3)}
            formulas(file, grid.name, cells)


def main(count: int, seed: int, given: list[Path]) -> int:
    """Try them all; exit 1 where something came through."""
    files = SAMPLES | {path.name: path.read_bytes() for path in given}
    bad = 0
    for name, raw in files.items():
        read(name, raw)
        chance = random.Random(f"{seed}{name}")
        outcomes: Counter[str] = Counter()
        for number in range(count):
            content = changed(raw, chance)
            begun = time.process_time()
            outcome = "read"
            try:
                read(name, content)
            except Failure as failure:
                outcome = "refused" if "\n" not in failure.text.en else "TWO LINES"
            except BaseException:  # noqa: BLE001 -- that is what is looked for
                outcome = "CAME THROUGH"
                traceback.print_exc()
            took = time.process_time() - begun
            if took > LONG or outcome.isupper():
                bad += 1
                kept = Path(os.environ.get("TMPDIR", "/tmp")) / f"bad-{number}-{name}"
                kept.write_bytes(content)
                print(f"{outcome} after {took:.2f} s: {kept}")
            outcomes[outcome] += 1
        print(f"{name}: {dict(outcomes)}", flush=True)
    return bool(bad)


if __name__ == "__main__":
    sys.exit(
        main(
            int(sys.argv[1]) if len(sys.argv) > 1 else 500,
            int(sys.argv[2]) if len(sys.argv) > 2 else 1,
            [Path(name) for name in sys.argv[3:]],
        )
    )
