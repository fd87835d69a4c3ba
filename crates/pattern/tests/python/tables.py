"""Writes src/python/tables.rs: what CPython 3.11 takes for a letter, a digit and a space, and how it folds case.

    python3.11 tests/python/tables.py > src/python/tables.rs
"""

import sys

assert sys.version_info[:2] == (3, 11), "the tables are those of CPython 3.11"
ALL = [chr(code) for code in range(0x110000)]


def ranges(holds):
    found = []
    for code, character in enumerate(ALL):
        if holds(character):
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return found


def simple(character, full, title):
    """The simple mapping: the full one unless that is several characters, of which only U+0130 has a simple one."""
    if len(full) == 1:
        return ord(full)
    if title == "lower" and ord(character) == 0x130:
        return 0x69
    return ord(character)


def upper_of(character):
    # All that is asked of letters whose capitals are several characters is whether they have any.
    return ord(character.upper()[0])


def runs(mapping):
    """(first, last, step, difference) of characters that are mapped alike."""
    found = []
    for code in range(0x110000):
        other = mapping(ALL[code])
        if other == code:
            continue
        difference = other - code
        last = found[-1] if found else None
        if last and last[3] == difference and (
            code - last[1] == last[2] or (last[0] == last[1] and code - last[1] in (1, 2))
        ):
            last[2] = code - last[1]
            last[1] = code
        else:
            found.append([code, code, 1, difference])
    return found


def equivalents():
    """Small letters that share their capitals."""
    by_upper = {}
    for character in ALL:
        lower = simple(character, character.lower(), "lower")
        if lower == ord(character) and character.upper() != character:
            by_upper.setdefault(character.upper(), []).append(ord(character))
    return sorted(tuple(letters) for letters in by_upper.values() if len(letters) > 1)


def rows(items):
    line = ""
    for item in items:
        if len(line) + len(item) > 104:
            print(f"    {line.rstrip()}")
            line = ""
        line += f"{item}, "
    if line:
        print(f"    {line.rstrip()}")


def table(name, doc, pairs):
    print(f"\n/// {doc}\npub(super) const {name}: &[(u32, u32)] = &[")
    rows(f"({low:#x}, {high:#x})" for low, high in pairs)
    print("];")


print("//! What CPython 3.11 takes for a letter, a digit and a space, and how it folds case: Unicode 14.")
print("//!")
print("//! Written by `tests/python/tables.py` from what the interpreter says. Not edited by hand.")
print("\n#![cfg_attr(rustfmt, rustfmt_skip)]")
table("WORD", "`\\w`: `str.isalnum()` and the underscore.", ranges(lambda c: c.isalnum() or c == "_"))
table("DIGIT", "`\\d`: `str.isdecimal()`.", ranges(str.isdecimal))
table("SPACE", "`\\s`: `str.isspace()`.", ranges(str.isspace))
for name, doc, mapping in [
    ("LOWER", "First, last, step and difference of characters with a small letter.", lambda c: simple(c, c.lower(), "lower")),
    ("UPPER", "First, last, step and difference of characters with a capital.", upper_of),
]:
    print(f"\n/// {doc}\npub(super) const {name}: &[(u32, u32, u32, i32)] = &[")
    rows(f"({a:#x}, {b:#x}, {step}, {difference})" for a, b, step, difference in runs(mapping))
    print("];")
print("\n/// Small letters that share their capitals, and stand for each other where case is ignored.")
print("pub(super) const EQUIVALENT: &[&[u32]] = &[")
rows("&[" + ", ".join(f"{code:#x}" for code in letters) + "]" for letters in equivalents())
print("];")
