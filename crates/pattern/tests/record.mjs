// Records what this Node's RegExp says of hard patterns, in the form of tests/cases/page-url-patterns.json.
//
//   node record.mjs > ../../../tests/cases/page-url-patterns-more.json     the hand-picked rows and 150 made-up ones
//   node record.mjs SEED COUNT > FILE                                      made-up ones alone, to compare with:
//   PATTERN_CASES=FILE cargo test -p pattern --test recorded -- --ignored
//
// What takes Node too long is recorded as "skip".

import { readFileSync } from "node:fs";
import vm from "node:vm";

const recorded = JSON.parse(
  readFileSync(new URL("../../../tests/cases/page-url-patterns.json", import.meta.url), "utf8"),
);
const urls = [...recorded.urls, "aab", "abab/abab", "x=1;X=2", "ÀàÿŸµΜμıİ", "\u2028a\u2029b\r\nc", "😀😁a😀", "{1,2}]}a{"];

const chosen = String.raw`
^https?:\/\/[^/]+\/(en|de)-[A-Z]{2}\/
(?:a|ab)(?:c|bcd)(?:d*)
(?:|a)+
(?:|a)*b
(a*)*
(a*)+
(?:a*?)*b
(?:a??)*?b
(?:a|b|)*?/
(?:a?b??)*c
(?:(?:a|)|b)*
(?:\b|a)*
(?:(?=a)|a)*
(?:(?!a)|ab)+
(?:a{0,2}){2,3}b
(?:a?){3}
(?:a|){2,}b
(a?b?)*?c
(z)((a+)?(b+)?(c))*
(?:(a)|b)*\1
(?:(a)|(b))+\2
(?=(a))ab\1
(?!(a))\1b
(?<=(a))b\1
(?<=\1(a))b
(?<=(a)\1)b
(?<!(a)\1)b
(?<=([ab]+)([bc]+))$
(?<=^|\/)\w+
(?<=\/)(?=p)
(?<!https?:)\/\/
(?<!\w)\d+(?!\w)
(?=.*order=)(?!.*test).*thank-you
^(?!.*(?:cart|checkout)).*shop
^(?=.*c)(?=.*o)(?!.*z).{10,}$
(?=a)*b
(?=a)+b
(?=a){0}b
(?!a)?b
(?=a){2,}a
(?=(a))*\1
((?=a))*a
\1(a)
(\1a)+
(a\1)+
(?:\1(a))+
\2(a)(b)\2
(a)\2
\1
\8
\9a
[\1]
(a)[\1]
\10(a)
(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)\10
\k
\k<a>
(?<a>a)\k<a>
\k<a>(?<a>a)
(?<a>.)(?<b>.)\k<b>\k<a>
(?<a>.)\k<b>
(?<a>.)\k<a
(?<a>.)\kb
(?<a>.)(?<a>.)
(?<\u0061b>a)\k<ab>
(?<a\u{62}>a)\k<ab>
(?<ü>a)
(?<𝒜>.)\k<𝒜>
(?<$_1>.)
(?<1a>.)
(?<a-b>.)
(?<>.)
(?<a
(?<
[\k](?<a>.)
[\k]
\c
\ca
\cZ
\c1
[\c]
[\c1]
[\c_]
[\cA]
[\c*]
\0
\00
\000
\07
\08
\09
\018
\377
\400
\777
[\0]
[\00-\x1f]
[\377]
[\400]
[\08]
\x
\x4
\x41
\x4g
\u
\u00
\u0041
\u{41}
\u{3}
\u004g
\ud83d\ude00
\ud83d
\ude00
[\ud83d\ude00]
[😀]
[😀-😁]
[^😀]
😀{2}
😀+
^.{29}$
^[^]{28}.$
[^a]😀
\p{Lu}
\p{L}{2}
\P{L}
[\p{L}]
a{,2}
a{2
a{2,
a{,}
a{}
{a}
{1}
{,1}
{1
x{1}{2}
x{2,1}
x{0}
x{0,0}a
x{1,2}?
a{99999999999999999999}
a{0,99999999999999999999}
a{99999999999999999999,1}
a{0,4294967296}
(?:a{0,3}){0,3}b
(?:[a-f]{1,2}\/){3}
}
]
a]
[]
[^]
[]a]
[^]a]
[a
[a-
[a-]
[-a]
[a-a]
[b-a]
[a-\d]
[\d-a]
[\d-\w]
[\w-]
[--/]
[+--]
[a-c-e]
[\b]
[\B]
[\-]
[\]]
[[]]
[[a]]
[a&&b]
[^\w\W]
[\s\S]
[\d\D]
[^\d]
[^\s]
\s
\S+
\w+
\W+
\D+$
\bshop\b
\Bhop
\b\b
\B
^\B
a\b-
ü\b
\bü
\B\u00fc\B
^
$
^$
^^$$
$^
a^
$a
(^a|b)
(?:^|\/)a
a$|b
(a|$)b?
()
(?:)
()*
(?:)*
(?:)+?a
||a
a||
(|a)
(a|)
(?:a|b)|c
*
+
?
a**
a*?
a*??
a+*
a?+
^*
$+
\b?
\B{2}
(*)
(?)
(?:
(?=
(?!a
(?<=a
(
)
a)
(a))
((a)
(?<=a)*
(?<=a){2}
(?<!a)?
(?a)
(?i)a
(?#a)
(?>a)
(?P<a>a)
(?'a'a)
(?|a)
\A
\Z
\G
\h
\R
\Q.\E
\e
\a
\/
/
\-
\_
\ 
\ü
\😀
a.c
a.{2}c
.+\?.+=
.*?\/
.*?$
.+?b
a+?b*?
a*?a
(a+)+$
(a+)+b
^(a|aa)+$
(x+x+)+y
(.*)*\/contact
(?:.*\/)*contact
^(.*\/)?contact
(?:\w+\/)+$
(?:[^/]*\/){3}
[A-z]+
[À-ÿ]+
[^\x00-\x7f]
[^\x00-\x7f]+
\xfc
\xDF
[\xe0-\xff]
İ
\u017f
\u212a
\u2028
[\u2028\u2029]
\u2028.
.\u2029
^b
a$
[^\n]+
.+
[^\r\n]+
%[0-9A-F]{2}
%C3%BC
\?(?:.*&)?utm_source=(google|bing)(?:&|$|#)
#.*
^[^?#]*\/contact\/?(?:[?#]|$)
^(?:(?!\/blog\/).)*$
^(?:(?!\?).)+$
(?:(?!-).)+-
(?<=\d)-(?=\d)
(?<=(?<!\w)s)h
(?=(?!a)b|a(?=b))\w
(?!(?=a)(?!ab))[ab]+
(?<=(?=h)h)o
(?=s(?<=\/s))shop
(?<=\b)shop(?=\b)
(?<!^)\w$
(?<=^.*)x
(?<=^.{3})p
^(?=[\s\S]{20,25}$)
(?<![^])h
(?<=h.*)\/(?!.*\/)
\d{4}(?=-)(?:-\d\d){2}(?!T)
(\d)\1
(\w)(\w)\2\1
(\w+)\/\1
([a-z])(?!.*\1).
(["']).*\1
(?:(a)|b|(c))+\1\2
(a)|(b)\1
(?:(x)|y)\1z?
`
  .split("\n")
  .slice(1, -1);

/** A small generator of numbers that are the same on every machine. */
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (count) => next() % count,
    of: (list) => list[next() % list.length],
  };
}

function makeUp({ below, of }) {
  let names = 0;
  const literals = [..."aabbc/.-_:?=&#%012shop", "ü", "😀", "ß", "K", "\n", "\\/", "\\.", "{", "}", "]", "ab", "//", "shop"];
  const escapes = [
    ..."dDsSwWbBfnrtv0cxukpzAZ".split("").map((letter) => "\\" + letter),
    ..."\\1 \\1 \\2 \\3 \\8 \\07 \\12 \\101 \\x61 \\u0061 \\u{61} \\cA \\ud83d \\ude00 \\k<n1> \\k<n2> \\xfc".split(" "),
  ];
  const classes =
    "[a-c] [^a-c] [a-] [-a] [\\d-x] [\\w-] [] [^] [^/] [^\\n] [\\s\\S] [\\b] [\\cA-\\cZ] [\\c] [\\0-\\x7f] [^\\x00-\\x7f] [😀] [^😀] [ü-ÿ] [\\W_] [\\ud800-\\udbff] [a-z\\d] [^\\W\\d]".split(
      " ",
    );
  const quantifiers = ["*", "+", "?", "{2}", "{0}", "{0,2}", "{1,}", "{2,3}", "{,2}", "{1,3}"];
  const term = (depth) => {
    const atom = below(depth > 0 ? 20 : 12);
    if (atom < 5) return of(literals);
    if (atom < 7) return of(escapes);
    if (atom < 9) return of(classes);
    if (atom < 10) return ".";
    if (atom < 11) return of(["^", "$", "\\b", "\\B"]);
    if (atom < 12) return of(["(?:)", "()", "a", "b", "/"]);
    const inside = alternatives(depth - 1);
    if (atom < 14) return `(${inside})`;
    if (atom < 16) return `(?:${inside})`;
    if (atom < 17) return `(?<n${++names}>${inside})`;
    return of(["(?=", "(?!", "(?<=", "(?<!"]) + inside + ")";
  };
  const quantified = (depth) => term(depth) + (below(3) === 0 ? of(quantifiers) + of(["", "", "?"]) : "");
  const row = (depth) => Array.from({ length: below(4) }, () => quantified(depth)).join("");
  const alternatives = (depth) => Array.from({ length: 1 + below(below(3) + 1) }, () => row(depth)).join("|");
  let pattern = alternatives(3) || "a";
  if (below(6) === 0) {
    const at = below(pattern.length);
    pattern = pattern.slice(0, at) + of(["", ..."()[]{}*+?|\\^$-"]) + pattern.slice(at + below(2));
  }
  // Half of an astral character cannot be written to a file.
  return pattern.isWellFormed() ? pattern : makeUp({ below, of });
}

const context = vm.createContext({ urls });
const findAll = new vm.Script(`urls.slice(from, to).map((url) => {
  const found = new RegExp(pattern, "g").exec(url);
  return found && [found.index, found.index + found[0].length];
})`);

function search(pattern, from, to, timeout) {
  Object.assign(context, { pattern, from, to });
  return [...findAll.runInContext(context, { timeout })].map((span) => span && [...span]);
}

function row(pattern) {
  try {
    new RegExp(pattern, "g");
  } catch {
    return { pattern, valid: false };
  }
  try {
    return { pattern, valid: true, m: search(pattern, 0, urls.length, 100) };
  } catch {
    const one = (_, index) => {
      try {
        return search(pattern, index, index + 1, 100)[0];
      } catch {
        return "skip";
      }
    };
    return { pattern, valid: true, m: urls.map(one) };
  }
}

const [seed, count] = process.argv.slice(2).map(Number);
const { below, of } = dice(seed || 1);
const patterns = [...(seed ? [] : chosen), ...Array.from({ length: count || 150 }, () => makeUp({ below, of }))];
const rows = [...new Set(patterns)].map((pattern) => JSON.stringify(row(pattern)));
console.log(`{
"note": ${JSON.stringify(recorded.note)},
"urls": ${JSON.stringify(urls)},
"rows": [
${rows.join(",\n")}
]}`);
