#!/usr/bin/env python3
"""Runs stemregio and its peers side by side, and writes a table of time, memory and ratios.

    run.py TOOL PROGRAMS WORK [--rounds N] [--only national,again,partners,sheet,reading,start,growth]

TOOL is the folder with the release builds, PROGRAMS the folder with the compiled C programs, WORK the folder with
the data. Programs of a benchmark are run in turn, round after round, so that all of them meet the same moods of the
machine; the table gives medians. Before that, one run of each makes sure that all give the same numbers.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import duckdb

import compare

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(HERE)


class Run:
    """What one run of a program took."""

    def __init__(self, command, folder):
        with tempfile.TemporaryFile("w+") as output, tempfile.NamedTemporaryFile("r") as peak:
            start = time.perf_counter()
            # A child of this program would be said to take at least the memory that this program takes.
            process = subprocess.Popen(["time", "-q", "-f", "%M", "-o", peak.name, *command],
                                       stdout=output, stderr=subprocess.STDOUT, cwd=folder)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            self.output = output.read()
            kibibytes = peak.read().split()
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)} failed:\n{self.output}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = int(kibibytes[-1]) / 1024
        # A program may say itself how long the part took that is compared.
        for line in self.output.splitlines():
            if line.startswith("seconds "):
                self.wall = float(line.split()[1])


class Program:
    """A program of a benchmark; `times` is how often it does less than the others."""

    def __init__(self, name, *command, times=1, prepare=None):
        self.name, self.command, self.times, self.prepare = name, [str(part) for part in command], times, prepare


def measure(programs, rounds, folder):
    """The medians of each program, run in turn."""
    runs = {program.name: [] for program in programs}
    for _ in range(rounds):
        for program in programs:
            if program.prepare:
                program.prepare()
            runs[program.name].append(Run(program.command, folder))
    median = lambda values: statistics.median(values)
    return {program.name: {
        "wall": median([run.wall for run in runs[program.name]]) * program.times,
        "low": min(run.wall for run in runs[program.name]) * program.times,
        "high": max(run.wall for run in runs[program.name]) * program.times,
        "cpu": median([run.cpu for run in runs[program.name]]) * program.times,
        "memory": median([run.memory for run in runs[program.name]]),
    } for program in programs}


class Benchmarks:
    def __init__(self, options):
        self.options = options
        self.tool = os.path.join(options.tool, "stemregio")
        self.own = os.path.join(options.tool, "WorkbookBenchmark")
        self.work = options.work
        self.results, self.checks = [], []

    def add(self, title, programs, rounds=None):
        rounds = rounds or self.options.rounds
        print(f"{title}: {rounds} rounds of {', '.join(program.name for program in programs)}", flush=True)
        start = time.time()
        measured = measure(programs, rounds, self.work)
        self.results.append((title, programs[0].name, rounds, measured))
        for name, one in measured.items():
            print(f"  {name:34} {one['wall']:8.3f} s  {one['cpu']:8.3f} s CPU  {one['memory']:7.1f} MiB", flush=True)
        print(f"  took {time.time() - start:.0f} s", flush=True)

    def build(self, rows):
        return [self.tool, "build", f"national/study-{rows}.yaml", "--data", REPOSITORY, "--no-cache"]

    def national(self):
        for rows in (1_000_000, 10_000_000):
            peers = [(name, f"national/with_{name.split()[0].lower()}.py") for name in ("DuckDB", "polars", "pandas")]
            programs = [Program("stemregio", *self.build(rows))]
            for name, script in peers:
                programs.append(Program(f"{name} + XlsxWriter", sys.executable, os.path.join(HERE, script),
                                        "national", rows, f"{name}.xlsx"))
            for program in programs:
                Run(program.command, self.work)
            for name, _ in peers:
                sheets, cells = compare.compare(
                    os.path.join(self.work, f"national/output/national-{rows}.xlsx"),
                    os.path.join(self.work, f"{name}.xlsx"))
                self.checks.append(f"{rows:,} rows: {name} and stemregio have the same {cells:,} numbers "
                                   f"on {sheets} sheets")
                print(self.checks[-1], flush=True)
            self.add(f"National annex, {rows:,} rows", programs)

    def partners(self):
        programs = [
            Program("stemregio's library", self.own, "batch", 1000, "partners-own"),
            Program("libxlsxwriter in C", os.path.join(self.options.programs, "batch"), 1000, "partners-c"),
            Program("XlsxWriter (100 workbooks, x 10)", sys.executable, os.path.join(HERE, "workbooks/batch.py"), 100,
                    "partners-python", times=10)]
        for program in programs:
            Run(program.command, self.work)
        checked = 0
        for number in (0, 57, 99):
            book = f"p{number:04}.xlsx"
            for other in ("partners-c", "partners-python"):
                checked += compare.compare(os.path.join(self.work, "partners-own", book),
                                           os.path.join(self.work, other, book))[1]
        self.checks.append(f"Partner workbooks: {checked:,} numbers are the same")
        self.add("1,000 partner workbooks", programs)

    def sheet(self):
        programs = [
            Program("stemregio's library", self.own, "sheet", 1_000_000, "own.xlsx"),
            Program("libxlsxwriter in C, constant memory", os.path.join(self.options.programs, "big"), 1_000_000,
                    "c.xlsx"),
            Program("rust_xlsxwriter (writing only)", sys.executable, os.path.join(HERE, "workbooks/big_rust.py"),
                    1_000_000, "rust.xlsx")]
        self.add("One sheet of 1,000,000 x 10", programs)
        sizes = ", ".join(f"{name} {os.path.getsize(os.path.join(self.work, name)) / 1e6:.1f} MB"
                          for name in ("own.xlsx", "c.xlsx", "rust.xlsx"))
        self.checks.append(f"The files of the sheet of a million rows: {sizes}")

    def reading(self):
        path = os.path.join(self.work, "c.xlsx")
        if not os.path.exists(path):
            Run([os.path.join(self.options.programs, "big"), "1000000", "c.xlsx"], self.work)
        programs = [Program("stemregio's library", self.own, "read", "c.xlsx"),
                    Program("python-calamine", sys.executable, os.path.join(HERE, "workbooks/read_calamine.py"),
                            "c.xlsx")]
        results = {Run(program.command, self.work).output.strip() for program in programs}
        if len(results) != 1:
            sys.exit(f"Readers disagree: {results}")
        self.checks.append(f"Reading: both find {results.pop().split()[0]} cells and the same sum")
        self.add("Reading a sheet of 1,000,000 x 10", programs)

    def start(self):
        example = os.path.join(REPOSITORY, "Examples/brussels-blueprint/study.yaml")
        self.add("Start, and the small real example", [
            Program("stemregio build of the example", self.tool, "build", example, "--data", REPOSITORY, "--output",
                    "example"),
            Program("stemregio --version", self.tool, "--version"),
            Program("python -c 'import pandas, xlsxwriter'", sys.executable, "-c", "import pandas, xlsxwriter")],
            rounds=max(9, self.options.rounds))

    def again(self):
        """A second build, with the sums that the first one kept."""
        cached = self.build(10_000_000)[:-1]
        kept = os.path.join(self.work, "national/.stemregio-cache")
        self.add("The national annex again, 10,000,000 rows", [
            Program("stemregio, second build", *cached, prepare=lambda: Run(cached, self.work)),
            Program("stemregio, first build", *cached, prepare=lambda: shutil.rmtree(kept, ignore_errors=True))])

    def growth(self):
        """Seconds and memory as rows and tables grow: the best of three runs of each."""
        points = {}
        for kind, commands in self.growing().items():
            points[kind] = []
            for size, command in commands:
                runs = [Run(command, self.work) for _ in range(3)]
                best = min(runs, key=lambda run: run.wall)
                points[kind].append({"size": size, "wall": best.wall, "memory": best.memory})
            print(kind, points[kind], flush=True)
        return points

    def growing(self):
        rows = [(rows, self.build(rows))
                for rows in (20_000, 1_000_000, 10_000_000)]
        tables = ["a1", "a2", "b1", "b2", "c1", "c2", "d-so-pupils", "d-so-share", "d-ho-pupils", "d-ho-share", "e",
                  "f1", "f2", "g-so", "g-ho"]
        by_tables = []
        for count in (1, 3, 6, 9, 12, 15):
            by_tables.append((count, self.partial(1_000_000, tables[:count])))
        by_cells = [self.distinct(1_000_000, columns) for columns in (
            {"school": "instellingsnummer"},
            {"school": "instellingsnummer", "school-year": "schooljaar"},
            {"school": "instellingsnummer", "programme": "studierichting"},
            {"school": "instellingsnummer", "residence": "woonplaats_nis"},
            {"school": "instellingsnummer", "programme": "studierichting", "residence": "woonplaats_nis"})]
        return {"rows": rows, "tables": by_tables, "cells": by_cells}

    def distinct(self, rows, columns):
        """A study of one number that needs sums by each combination of some columns; and how many there are."""
        path = os.path.join(self.work, f"national/enrolments-{rows}.csv")
        cells = duckdb.execute(
            f"SELECT count(*) FROM (SELECT DISTINCT {', '.join(columns.values())} FROM read_csv('{path}', "
            "delim = ';', header = true, all_varchar = true))").fetchone()[0]
        name = "distinct-" + "-".join(columns)
        template = "\n".join([
            "description: Synthetische gegevens", "tables:", "  - id: distinct", "    sheet: Aantal",
            "    title: Aantal combinaties (synthetische gegevens)", "    subtitle: Aantal combinaties",
            "    source: Synthetische gegevens", "    facts: enrolments",
            "    rows: [{dimension: level, heading: Niveau}]", "    columns:",
            "      - {id: number, label: Aantal, measure: {distinct: [" + ", ".join(columns)
            + "], of: pupils}, format: count}", ""])
        return cells, self.study(rows, name, template)

    def study(self, rows, name, template):
        """A study like the national one with another template."""
        os.makedirs(os.path.join(self.work, "national/templates"), exist_ok=True)
        with open(os.path.join(self.work, f"national/templates/{name}.yaml"), "w", encoding="utf-8") as file:
            file.write(template)
        with open(os.path.join(self.work, f"national/study-{rows}.yaml"), encoding="utf-8") as file:
            study = file.read().replace("templates: [national-annex]", f"templates: [{name}]")
        with open(os.path.join(self.work, f"national/{name}.yaml"), "w", encoding="utf-8") as file:
            file.write(study)
        return [self.tool, "build", f"national/{name}.yaml", "--data", REPOSITORY, "--no-cache"]

    def partial(self, rows, tables):
        """A study like the national one with only some of the tables."""
        name = f"part-{len(tables)}"
        with open(os.path.join(HERE, "national/templates/national-annex.yaml"), encoding="utf-8") as file:
            head, *blocks = file.read().split("\n  - id: ")
        kept = [block for block in blocks if block.split("\n")[0] in tables]
        return self.study(rows, name, "\n  - id: ".join([head] + kept))


def table(results):
    lines = []
    for title, own, rounds, measured in results:
        lines += [f"### {title}", "",
                  f"Medians of {rounds} rounds.", "",
                  "| Program | Seconds | Lowest to highest | CPU seconds | Peak MiB | Times ours |",
                  "| --- | ---: | ---: | ---: | ---: | ---: |"]
        for name, one in measured.items():
            lines.append(f"| {name} | {one['wall']:.2f} | {one['low']:.2f} to {one['high']:.2f} | {one['cpu']:.2f} | "
                         f"{one['memory']:.0f} | {one['wall'] / measured[own]['wall']:.2f} |")
        lines.append("")
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("programs")
    parser.add_argument("work")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="national,again,partners,sheet,reading,start,growth")
    options = parser.parse_args()
    for name in ("tool", "programs", "work"):
        setattr(options, name, os.path.abspath(getattr(options, name)))
    benchmarks = Benchmarks(options)
    points = None
    for name in options.only.split(","):
        answer = getattr(benchmarks, name)()
        points = answer or points
    lines = table(benchmarks.results) + ["### Checks", ""] + [f"- {check}." for check in benchmarks.checks] + [""]
    with open(os.path.join(options.work, "results.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
    if points:
        with open(os.path.join(options.work, "growth.json"), "w", encoding="utf-8") as file:
            json.dump(points, file, indent=1)
    print("Wrote", os.path.join(options.work, "results.md"))


if __name__ == "__main__":
    main()
