"""Records what CPython says: which patterns compile, and which are the whole of which texts.

    python3.11 tests/python/record.py hard > tests/python/hard.json      the hard patterns below
    python3.11 tests/python/record.py random SEED COUNT > some.json      patterns made up at random
    python3.11 tests/python/record.py remembering SEED COUNT > some.json    those that look back at what they captured

`PYTHON_CASES=/…/some.json cargo test -p pattern --test python -- --ignored` compares with a recording of one's own.
"""

import itertools
import json
import random
import re
import signal
import sys
import warnings

warnings.simplefilter("ignore")

# One pattern a line.
HARD = open(__file__.replace("record.py", "hard.txt"), encoding="utf-8").read().splitlines()


class TooLong(Exception):
    pass


def out_of_time(*_):
    raise TooLong


def recorded(pattern, texts, flags):
    """A digit a text; nothing where the pattern does not compile; `?` where it takes long, or ends in a fault of CPython."""
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, OverflowError, ValueError, RecursionError):
        return None
    digits = ""
    for text in texts:
        signal.setitimer(signal.ITIMER_REAL, 2)
        try:
            digits += "1" if compiled.fullmatch(text) else "0"
        except (TooLong, MemoryError, SystemError):
            digits += "?"
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    return digits


LETTERS = ["a", "b", "c", "A", "k", "K", "s", "S", "i", "I", "ſ", "\u212a", "ı", "İ", "ß", "ẞ", "ς", "σ", "Σ", "µ",
           "\U00010400", "\U00010428", "😀", "é", "É", "_", "1", "٣", " ", "\n", "-", "/", "ŉ", "ǰ", "ﬅ", "ﬆ"]
ATOMS = ["a", "b", "ab", "c", ".", r"\w", r"\W", r"\d", r"\D", r"\s", r"\S", "[ab]", "[^a]", "[a-c]", "[^\\W_]", "[k-s]",
         "[A-Z]", "[\\s/-]", "[^\\n]", "[ſ]", "[^ſ]", "[İ-Ō]", "[\U00010400-\U00010410]", "[\U00010428a]", "[^k]", "[ß]", "[𝔸-😀]", "[a-\U00010400]", ""]
PLACES = ["^", "$", r"\A", r"\Z", r"\b", r"\B", "(?m:^)", "(?m:$)", r"(?a:\b)", r"(?a:\B)"]
COUNTS = ["*", "+", "?", "{2}", "{1,2}", "{,2}", "{0}", "{2,}", "*?", "+?", "??", "{1,2}?", "{2,}?", "*+", "++", "?+", "{1,2}+",
          "{2}+", "{2}?", "{0,0}", "{,}"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def one(self, things):
        return self.random.choice(things)

    def atom(self, depth):
        chance = self.random.random()
        if depth <= 0 or chance < 0.35:
            return self.one(ATOMS) if self.random.random() < 0.65 else re.escape(self.one(LETTERS))
        if chance < 0.42:
            return self.one(PLACES)
        if chance < 0.52:
            self.groups += 1
            return f"({self.either(depth - 1)})"
        if chance < 0.60:
            return f"(?:{self.either(depth - 1)})"
        if chance < 0.64:
            return f"(?>{self.either(depth - 1)})"
        if chance < 0.74 and self.groups:
            return f"\\{self.random.randint(1, self.groups)}"
        if chance < 0.80:
            yes, no = self.row(depth - 1), self.row(depth - 1)
            number = self.random.randint(1, self.groups + 1)
            return f"(?({number}){yes}|{no})" if self.random.random() < 0.7 else f"(?({number}){yes})"
        if chance < 0.90:
            return f"(?{self.one(['=', '!', '<=', '<!'])}{self.either(depth - 2)})"
        if chance < 0.95:
            return f"(?{self.one(['i', 'a', 's', 'm', 'x', '-i', 'ai', 'u', 'i-s', 'is-m'])}:{self.either(depth - 1)})"
        self.groups += 1
        return f"(?P<n{self.groups}>{self.either(depth - 1)})"

    def row(self, depth):
        parts = []
        for _ in range(self.one([0, 1, 1, 2, 2, 3])):
            part = self.atom(depth)
            if self.random.random() < 0.4:
                part += self.one(COUNTS)
            parts.append(part)
        return "".join(parts)

    def either(self, depth):
        return "|".join(self.row(depth) for _ in range(self.one([1, 1, 1, 2, 2, 3])))

    def remembering(self):
        """A pattern over few letters in which nearly everything is captured, repeated and referred to."""
        self.groups = 0

        def atom(depth):
            chance = self.random.random()
            if depth == 0 or chance < 0.3:
                return self.one(["a", "b", "ab", "c", "", "."])
            if chance < 0.65:
                self.groups += 1
                return f"({either(depth - 1)})"
            if chance < 0.8 and self.groups:
                return self.one([r"\%d", "(?(%d)a|b)", "(?(%d)b)"]) % self.random.randint(1, self.groups)
            return self.one(["(?:%s)", "(?>%s)", "(?=%s)", "(?!%s)", "(?:%s)"]) % either(depth - 1)

        def either(depth):
            row = lambda: "".join(
                atom(depth) + (self.one(COUNTS) if self.random.random() < 0.5 else "") for _ in range(self.one([1, 1, 2, 3]))
            )
            return "|".join(row() for _ in range(self.one([1, 1, 2, 2, 3])))

        return either(self.one([2, 3, 4]))

    def pattern(self):
        self.groups = 0
        start = self.one([""] * 12 + ["(?i)", "(?s)", "(?m)", "(?a)", "(?ai)", "(?x) "])
        return start + self.either(self.one([1, 2, 3, 4]))

    def broken(self):
        """A pattern with a character changed, so that the rules of syntax are tried."""
        characters = list(self.pattern())
        for _ in range(self.one([1, 1, 2, 3])):
            at = self.random.randint(0, len(characters))
            piece = self.one(["(", ")", "[", "]", "{", "}", "?", "*", "+", "\\", "|", "-", "^", "$", "(?", "(?:", "(?P<", ">", "<", "=",
                              "!", ":", "1", "0", ",", "\\8", "\\01", "\\x", "\\u", "\\N{BULLET}", "(?#", "(?i)", "(?x)", "#", " ",
                              "\n", "(?(", "(?P=", "(?<", "é", "\\1", "\\17", "{,", "{2", "[^", "[]", "&&", "(?>", "(?-", "a", "L",
                              "\\Q", "\\z", "\\_"])
            if self.random.random() < 0.4 and characters:
                del characters[min(at, len(characters) - 1)]
            else:
                characters.insert(at, piece)
        return "".join(characters)

    def text(self):
        return "".join(self.one(LETTERS[: self.one([2, 3, 5, len(LETTERS)])]) for _ in range(self.one([0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8])))


def main():
    signal.signal(signal.SIGALRM, out_of_time)
    if sys.argv[1] == "hard":
        maker = Maker(1)
        patterns = [line for line in HARD if line] + [maker.pattern() for _ in range(150)]
        texts = ["", "a", "b", "c", "aa", "ab", "ba", "aab", "abab", "abc", "x", "xx", "1", "\n", "a\n", "a\nb"]
        texts += LETTERS + [maker.text() for _ in range(60)]
        texts += ["https://shop.example/", "https://shop.example/pricing?plan=pro", "https://shop.example/en/cart#step-2"]
    else:
        maker = Maker(int(sys.argv[2]))
        patterns = [maker.broken() if index % 4 == 0 else maker.pattern() for index in range(int(sys.argv[3]))]
        texts = ["", "a", "b", "aa", "ab", "ba"] + LETTERS + [maker.text() for _ in range(40)]
    if sys.argv[1] == "remembering":
        patterns = [maker.remembering() for _ in range(int(sys.argv[3]))]
        texts = ["".join(letters) for length in range(6) for letters in itertools.product("abc"[: 3 if length < 4 else 2], repeat=length)]
    texts = list(dict.fromkeys(texts))
    version = ".".join(map(str, sys.version_info[:3]))
    rows = []
    for pattern in dict.fromkeys(patterns):
        rows.append({
            "pattern": pattern,
            "regex": recorded(pattern, texts, 0),
            "iregex": recorded(pattern, texts, re.IGNORECASE),
        })
    note = f"CPython {version}: re.compile(pattern), re.fullmatch(text); a digit a text, 1 = matches"
    head = json.dumps({"note": note, "texts": texts}, ensure_ascii=False)[:-1]
    print(head + ', "rows": [')
    print(",\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
    print("]}")


main()
