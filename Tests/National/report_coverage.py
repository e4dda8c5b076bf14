"""Writes docs/coverage.md: which tables of the report and of the monitors the templates make.

    python3 report_coverage.py [--check]

It reads the templates and their parts, the captions of the report (report-tables.csv) and the published
values (published-values.csv). With --check it only says whether the page is current.
"""
import csv
import pathlib
import re
import sys

import yaml

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
PAGE = ROOT / "docs/coverage.md"
MONITORS = ("stem-2030", "stem-monitor", "stem-series")


def rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def tables(name):
    """Every table of a template by its identifier."""
    file = ROOT / f"Templates/{name}.yaml"
    template = yaml.safe_load(file.read_text(encoding="utf-8"))
    parts = [template] + [
        yaml.safe_load((file.parent / part).read_text(encoding="utf-8")) for part in template.get("parts", [])]
    return {table["id"]: table for part in parts for table in part.get("tables", [])}


def dutch(text):
    """The Dutch text, with words for what a study fills in."""
    text = text["nl"] if isinstance(text, dict) else text
    for placeholder, words in (("{in focus}", "in de focusregio"), ("{last}", "laatste schooljaar"),
                               ("{trend.first}", "eerste schooljaar"), ("{trend.last}", "laatste")):
        text = text.replace(placeholder, words)
    return text


def values_of(identifier, values):
    """Published values that a check reads off this table."""
    return [value["id"] for value in values if f"'{identifier}'" in value["check"]]


def monitor_lines(values):
    """A line for each table of the monitors that shows a published value."""
    for template in MONITORS:
        for identifier, table in tables(template).items():
            shown = values_of(identifier, values)
            if shown:
                yield f"| {template} | {dutch(table['title'])} | {dutch(table['sheet'])} | {' '.join(shown)} |"


def page():
    known, values = tables("brussels-blueprint"), rows("published-values.csv")
    lines = [
        "# What of the report is covered",
        "",
        "The tables and annexes of the Brussels blueprint, what the template `brussels-blueprint` makes of them, and",
        "which published values come out of a workbook that is built from the synthetic files at scale 1 (the",
        "identifiers stand in `Tests/National/published-values.csv`). `make coverage` writes this page,",
        "`make national` compares the values.",
        "",
        "| in the report | caption | sheet | status | published values |",
        "| --- | --- | --- | --- | --- |",
    ]
    counts = {"computed": 0, "list": 0, "text only": 0, "not made": 0}
    for entry in rows("report-tables.csv"):
        table = known.get(entry["table"])
        status = ("computed" if "facts" in table else "list") if table else (
            "text only" if entry["text-only"] else "not made")
        counts[status] += 1
        shown = status + (f": {entry['text-only']}" if entry["text-only"] else "")
        sheet = dutch(table["sheet"]) if table else ""
        kind, number = entry["table"].split("-")
        lines.append(
            f"| {kind} {number} | {entry['caption']} | {sheet} | {shown} |"
            f" {' '.join(values_of(entry['table'], values))} |")
    lines += [
        "",
        "In all: " + ", ".join(f"{number} {status}" for status, number in counts.items() if number) + ".",
        "",
        "## The monitors",
        "",
        "Tables of the STEM-monitor, the STEM platform and the written question of 2017 that show published values:",
        "calculated from the synthetic files, or targets as they were published.",
        "",
        "| template | title | sheet | published values |",
        "| --- | --- | --- | --- |",
        *monitor_lines(values),
        "",
        "## Published values that no table shows",
        "",
        "| value | what | why |",
        "| --- | --- | --- |",
    ]
    missing = [value for value in values if not value["check"]]
    for value in missing:
        why = value["why-not"] or "not yet in a table"
        lines.append(f"| {value['id']} | {value['what'].replace('|', '/')} | {why} |")
    shown = len(values) - len(missing)
    lines += ["", f"{shown} of {len(values)} published values are compared.", ""]
    return re.sub(r" +\|", " |", "\n".join(lines))


if __name__ == "__main__":
    if "--check" in sys.argv:
        current = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
        sys.exit(0 if current else "docs/coverage.md is not current: run \"make coverage\"")
    PAGE.write_text(page(), encoding="utf-8")
