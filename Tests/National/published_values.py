"""Compares tidy twins with the values that the publications print.

    python3 published_values.py [--all] TWIN.csv ...

Every row of published-values.csv with something in "check" is looked up in the twins: an exact value must
come out at its printed precision, an order or a bound must hold. One line per value that differs, then
how many values were compared. With --all, a value whose table is in none of the twins is a difference.

A check is an arithmetic expression over `cell(table, row, column, measure)`, the value in a cell of a
twin, `rows(table)`, the rows of a table without totals, and `shown(value, decimals)`, a value rounded as
the text shows it, for differences that a text took between rounded values. Several values have several
checks, with semicolons between; they are printed with semicolons or, for a change, with ">" between.
"""
import csv
import decimal
import pathlib
import re
import sys

VALUES = pathlib.Path(__file__).with_name("published-values.csv")


def read_values():
    with open(VALUES, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


class Twin:
    def __init__(self, paths):
        self.cells, self.shown = {}, {}
        for path in paths:
            with open(path, encoding="utf-8-sig", newline="") as text:
                for row in csv.DictReader(text):
                    key = (row["table"], row["row"], row["column"], row["measure"])
                    self.cells[key] = row["value"]
                    self.shown.setdefault(row["table"], {})[row["row"]] = True

    def cell(self, table, row, column, measure):
        try:
            value = self.cells[table, row, column, measure]
        except KeyError:
            known = sorted({key[1:] for key in self.cells if key[0] == table})
            raise LookupError(f"{table} has no cell {(row, column, measure)}; it has {known[:12]} ...") from None
        if not value:
            raise LookupError(f"{table} has no number in {(row, column, measure)}")
        return float(value)

    def rows(self, table):
        return [row for row in self.shown.get(table, {}) if "total" not in row.split("|")]

    def tables(self):
        return set(self.shown)


def shown(value, decimals):
    number = decimal.Decimal(repr(float(value)))
    return number.quantize(decimal.Decimal(1).scaleb(-decimals), decimal.ROUND_HALF_UP)


def rounded(value, printed):
    return str(shown(value, len(printed.split(".")[1]) if "." in printed else 0))


def printed_values(entry):
    """The numbers of a text: "53.2 > 51.9; 37.2" are three; what stands in parentheses is no number."""
    text = re.sub(r"\(.*?\)", "", entry["printed"])
    return [value.strip() for value in re.split("[;>]", text)]


def compare(entry, twin):
    """What differs, a sentence each."""
    known = {"cell": twin.cell, "rows": twin.rows, "shown": shown, "abs": abs, "len": len, "all": all, "max": max,
             "min": min}
    checks = [check.strip() for check in entry["check"].split(";")]
    printed = printed_values(entry)
    if entry["kind"] == "exact" and len(checks) != len(printed):
        return [f"{len(printed)} values, but {len(checks)} checks"]
    problems = []
    for number, check in enumerate(checks):
        try:
            found = eval(check, {"__builtins__": {}}, known)
        except LookupError as error:
            problems.append(str(error))
            continue
        if entry["kind"] == "exact":
            if rounded(found, printed[number]) != printed[number]:
                problems.append(f"printed {printed[number]}, found {found}")
        elif not found:
            problems.append(f"does not hold: {check}")
    return problems


def main(paths, must_show_all=False):
    twin = Twin(paths)
    values = [entry for entry in read_values() if entry["check"]]
    there = [entry for entry in values if entry["check"].split("'")[1] in twin.tables()]
    wrong = 0
    for entry in there:
        for problem in compare(entry, twin):
            wrong += 1
            print(f"{entry['id']} ({entry['what']}): {problem}")
    kinds = {kind: sum(entry["kind"] == kind for entry in there) for kind in ("exact", "order", "bound", "verbal")}
    absent = sorted({entry["id"] for entry in values} - {entry["id"] for entry in there})
    wrong += len(absent) if must_show_all else 0
    print(f"{len(there)} published values compared ({', '.join(f'{n} {kind}' for kind, n in kinds.items())}),"
          f" {wrong} differ" + (f"; in no table of these workbooks: {' '.join(absent)}" if absent else ""))
    return wrong == 0 and len(there) > 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(0 if main([a for a in arguments if a != "--all"], "--all" in arguments) else 1)
