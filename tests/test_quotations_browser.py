"""The browser's half of the check of quotations: the same cases as the program's, in node; and its generated tables."""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.quotation_cases import KINDS
from stenogram.quotations import Passage
from stenogram.quotations.browser_tables import javascript
from tests.test_quotations_generated import of_speeches
from tests.test_quotations_spec import NAMES, PEOPLE, Case, cases, passages

MODULES = Path(__file__).resolve().parents[1] / "templates" / "theme" / "assets" / "quotations"
RUNNER = """
const base = %s;
const names = ["comparison", "check", "extraction", "attribution", "dates", "candidates"];
const modules = await Promise.all(names.map((name) => import(`${base}/${name}.js`)));
const { Passage, difference, checked, quotationsIn, attributionOf, isoDate, Candidates, verdictOn } =
  Object.assign({}, ...modules);
const lettersIn = (text) =>
  text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase().match(/[\\p{L}\\p{N}]+/gu) ?? [];
/** Candidates of a search that finds phrases in all passages by reading them. */
const candidatesAmong = (passages) => {
  const counts = new Map();
  const turns = passages.map((passage) => {
    const words = lettersIn(passage.paragraphs.join(" "));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { passage, line: ` ${words.join(" ")} ` };
  });
  const long = [...counts].filter(([word]) => /^\\p{L}{4,}$/u.test(word));
  const ranked = new Map(long.sort((one, other) => other[1] - one[1]));
  const candidates = new Candidates({
    lexicon: { speakers: [] },
    frequencies: async () => ranked,
    async *search({ phrases: [phrase] }) {
      const sought = ` ${lettersIn(phrase).join(" ")} `;
      const hits = turns.filter(({ line }) => line.includes(sought));
      yield { hits: hits.map(({ passage }) => ({ row: { kind: "turn", transcript: passage.transcript }, passage })) };
    },
    printed: { record: async ({ passage }) => ({ address: `#${passage.turn}` }) },
  }, "");
  for (const passage of passages) {
    if (!candidates.transcripts.has(passage.transcript)) candidates.transcripts.set(passage.transcript, new Map());
    candidates.transcripts.get(passage.transcript).set(passage.turn, new Passage(passage));
  }
  return candidates;
};
const marks = { same: ["", ""], quoted: ["{+", "+}"], said: ["[-", "-]"], "left-out": ["[-", "-]"] };
const rendered = ({ verdict, wanted, comparisons }) => {
  if (!["altered", "shortened"].includes(verdict)) return verdict;
  const pieces = difference(wanted, comparisons[0].places[0]);
  const unmarked = verdict === "shortened" && pieces.some(({ marked }) => !marked);
  const shown = pieces.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join(" ");
  return `${verdict}${unmarked ? ", unmarked" : ""} | ${shown}`;
};
const tasks = {
  comparison({ passages, text, names }) {
    const all = passages.map((passage) => new Passage(passage));
    const quotations = quotationsIn(text);
    const verdicts = quotations.map((quotation, at) => ({ quotation, at })).filter(({ quotation }) => !quotation.short);
    return verdicts.map(({ quotation, at }) =>
      rendered(checked(quotation.text, all, attributionOf(text, quotations, at, names))));
  },
  async looked({ passages, text, names }) {
    const quotations = quotationsIn(text);
    const candidates = candidatesAmong(passages);
    const verdicts = [];
    for (const [at, { text: words, short }] of quotations.entries()) {
      const attribution = attributionOf(text, quotations, at, names);
      if (!short) verdicts.push((await verdictOn(words, candidates, attribution)).verdict);
    }
    return verdicts;
  },
  extraction: ({ text }) => quotationsIn(text).map(({ text: words, line, short }) =>
    `${line} | ${short ? "short | " : ""}${words.replace(/\\s*\\n\\s*/g, " / ")}`),
  attribution({ text, names }) {
    const quotations = quotationsIn(text);
    return quotations.map((_, at) => attributionOf(text, quotations, at, names))
      .map(({ names: [name], date, unsure, undated }) =>
        `${name ?? "—"}${unsure ? "?" : ""} | ${date ? isoDate(date) : undated ? "~" : "—"}`);
  },
};
const wishes = JSON.parse(await new Response(process.stdin).text());
console.log(JSON.stringify(await Promise.all(wishes.map(({ task, ...wish }) => tasks[task](wish)))));
"""


def in_node(wishes: list[dict[str, Any]]) -> list[Any]:
    code = RUNNER % json.dumps(MODULES.as_uri())
    try:
        done = subprocess.run(
            ["node", "--input-type=module", "-e", code],
            input=json.dumps(wishes), capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.fail("node is missing; on Debian: apt-get install nodejs")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def plain(passage: Passage) -> dict[str, Any]:
    return {
        "transcript": passage.transcript,
        "turn": passage.turn,
        "anchors": passage.anchors,
        "paragraphs": passage.paragraphs,
        "names": passage.names,
        "date": passage.date,
    }


def wish(kind: str, case: Case) -> dict[str, Any]:
    if kind in ("comparison", "articles"):
        spoken, text, _ = case.parts
        names = [*NAMES.values(), *(passage.names for passage in passages(spoken))]
        return {
            "task": "comparison",
            "passages": [plain(passage) for passage in passages(spoken)],
            "text": text,
            "names": names,
        }
    return {"task": kind, "text": case.parts[0], "names": list(PEOPLE.values())}


@cache
def answers(kind: str) -> list[Any]:
    return in_node([wish(kind, case) for case in cases(kind)])


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (kind, number)
        for kind in ("comparison", "articles", "extraction", "attribution")
        for number in range(len(cases(kind)))
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_case(kind: str, number: int) -> None:
    assert answers(kind)[number] == cases(kind)[number].expected, cases(kind)[number].title


def made_up(task: str) -> tuple[list[list[str]], list[Any]]:
    """The program's verdicts on made-up articles, and what a task of the browser says of them."""
    checker, maker = of_speeches()
    made = list(maker.cases(5 * len(KINDS)))
    told: list[list[str]] = [[one.verdict for one in checker.check(case.article)[0]] for case in made]
    spoken = [plain(passage) for passage in checker.passages]
    names = [list(passage.names) for passage in checker.passages]
    wishes = [{"task": task, "passages": spoken, "text": case.article, "names": names} for case in made]
    return told, in_node(wishes)


def test_made_up_articles_get_the_program_s_verdicts() -> None:
    told, shown = made_up("comparison")
    assert [[verdict.partition(" | ")[0].partition(",")[0] for verdict in verdicts] for verdicts in shown] == told


def test_so_they_do_where_only_passages_are_compared_that_the_search_finds() -> None:
    told, shown = made_up("looked")
    assert shown == told


def test_the_generated_tables_are_what_would_be_generated() -> None:
    path = MODULES / "tables.js"
    if os.environ.get("STENOGRAM_REWRITE"):
        path.write_text(javascript(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == javascript()
