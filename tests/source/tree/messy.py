"""Plan files as nobody should write them: any layout, any comments, still right YAML."""

import random

KEYS = (
    "name", "summary", "status", "period", "actions", "budget", "indicators", "risks", "lead",
    "basis", "note", "sources", "start", "end", "year", "amount", "kind", "zz", "aa", "b-1",
    '"2024"', "'kutip'", "😀", '"#x"',
)  # fmt: skip
WORDS = (
    "Layanan",
    "izin",
    "terpadu",
    "😀",
    "dan",
    "# bukan",
    "it's",
    "a#b",
    "kota:desa",
    "é",
    "x" * 30,
)


class Messy:
    """Writes one random file; the same seed writes the same file."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.notes = 0

    def text(self) -> str:
        """A whole file."""
        lines = ["---"] if self.chance.random() < 0.1 else []
        lines += self.block(0, 0)
        lines += self.above(0)
        text = "\n".join(lines)
        return text if self.chance.random() < 0.15 else text + "\n" * self.chance.randint(1, 3)

    def note(self) -> str:
        self.notes += 1
        return self.chance.choice(
            ("# c", "#c", "#\tc", "## c  ", "# smartplan: allow X -- ")
        ) + str(self.notes)

    def above(self, indent: int) -> list[str]:
        lines = []
        for _ in range(self.chance.choice((0, 0, 0, 1, 2, 3))):
            if self.chance.random() < 0.4:
                lines.append(self.chance.choice(("", "", "  ", "      ")))
            else:
                shift = self.chance.choice((0, 0, 0, 0, -2, 2, 1, 5))
                lines.append(" " * max(indent + shift, 0) + self.note())
        return lines

    def beside(self) -> str:
        if self.chance.random() < 0.75:
            return self.chance.choice(("", "", "  "))
        return self.chance.choice((" ", "  ", "    ")) + self.note()

    def block(self, indent: int, depth: int) -> list[str]:
        keys = self.chance.sample(KEYS, self.chance.randint(1, 6))
        lines: list[str] = []
        for key in keys:
            lines += self.above(indent)
            colon = self.chance.choice((":", ":", ":", " :"))
            lines += self.value(" " * indent + key + colon, indent, depth, in_list=False)
        return lines

    def items(self, indent: int, depth: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.chance.randint(1, 3)):
            lines += self.above(indent)
            if depth < 4 and self.chance.random() < 0.4:
                gap = self.chance.choice((1, 1, 3))
                inner = indent + 1 + gap
                make = self.block if self.chance.random() < 0.8 else self.items
                nested = make(inner, depth + 1)
                first = nested[0].strip()
                if first and not first.startswith("#") and self.chance.random() < 0.7:
                    nested[0] = " " * indent + "-" + " " * gap + nested[0].lstrip()
                    lines += nested
                else:
                    lines += [" " * indent + "-" + self.beside(), *nested]
            else:
                lines += self.value(" " * indent + "-", indent, depth, in_list=True)
        return lines

    def value(self, head: str, indent: int, depth: int, *, in_list: bool) -> list[str]:
        pick = self.chance.random()
        if depth < 4 and pick < 0.3 and not in_list:
            if self.chance.random() < 0.6:
                inner = indent + self.chance.choice((2, 2, 2, 1, 3, 4))
                return [head + self.beside(), *self.block(inner, depth + 1)]
            inner = indent + self.chance.choice((0, 2, 2, 4))
            return [head + self.beside(), *self.items(inner, depth + 1)]
        if pick < 0.38:
            return [head + self.beside()]
        if pick < 0.5:
            return self.literal(head, indent)
        if pick < 0.62:
            return self.folded(head, indent)
        if pick < 0.7:
            return self.brackets(head, indent)
        value = self.chance.choice(
            ("1", "2.50", "true", "~", "'a # b'", '"x\\ty"', "2022-06-13", "[a, {b: 1}]", "{}",
             "[]", "word two", ".nan", '"33.76"', "''", "x-1", "a\t# tab")
        )  # fmt: skip
        if self.chance.random() < 0.1:
            deeper = " " * (indent + self.chance.randint(1, 4))
            return [head + self.beside(), *self.above(indent + 2), deeper + value + self.beside()]
        return [head + self.chance.choice((" ", " ", "   ")) + value + self.beside()]

    def words(self) -> str:
        return " ".join(self.chance.choice(WORDS) for _ in range(self.chance.randint(1, 4)))

    def literal(self, head: str, indent: int) -> list[str]:
        digit = self.chance.choice(("", "", "", "1", "2", "4"))
        chomp = self.chance.choice(("", "-", "+"))
        header = self.chance.choice("|>") + self.chance.choice((digit + chomp, chomp + digit))
        inset = indent + (int(digit) if digit else self.chance.choice((1, 2, 2, 4)))
        lines = []
        for place in range(self.chance.randint(0, 4)):
            extra = 0 if not digit and not place else self.chance.choice((0, 0, 1, 3))
            lines.append(" " * (inset + extra) + self.words() + self.chance.choice(("", "", "  ")))
            if self.chance.random() < 0.3:
                lines.append(self.chance.choice(("", " " * inset, " " * (inset + 2))))
        comment = " " + self.note() if self.chance.random() < 0.15 else ""
        return [f"{head} {header}{comment}", *lines]

    def folded(self, head: str, indent: int) -> list[str]:
        quote = self.chance.choice(("", "'", '"'))
        pieces = [
            "kata " + "x" * self.chance.randint(1, 5) for _ in range(self.chance.randint(2, 3))
        ]
        inset = " " * (indent + self.chance.randint(1, 6))
        if quote == '"' and self.chance.random() < 0.5:
            pieces[0] += self.chance.choice(("\\", "\\  ", " \\", "\\\\  "))
        lines = [f"{head} {quote}{pieces[0]}"]
        if self.chance.random() < 0.3:
            lines.append(self.chance.choice(("", "   ")))
        lines += [inset + piece + self.chance.choice(("", " ")) for piece in pieces[1:]]
        lines[-1] = lines[-1].rstrip() + quote + self.beside()
        return lines

    def brackets(self, head: str, indent: int) -> list[str]:
        inset = " " * (indent + self.chance.randint(1, 5))
        comment = "  " + self.note() if self.chance.random() < 0.4 else ""
        if self.chance.random() < 0.5:
            return [f"{head} [a,{comment}", f"{inset}b: 1, 'c # d'", f"{inset}]{self.beside()}"]
        return [f'{head} {{"a":1,{comment}', f"{inset}b: [x,", f"{inset} y]}}{self.beside()}"]
