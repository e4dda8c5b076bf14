"""Compares a tidy twin with the values that the publications print.

    python3 published_values.py TWIN.csv

Every row of published-values.csv with something in "check" is looked up in the twin: an exact value must
come out at its printed precision, an order or a bound must hold. One line per value that differs, then
"ok" and how many values were compared.

A check is an arithmetic expression over `cell(table, row, column, measure)`, the value in a cell of the
twin, and `rows(table)`, the rows of a table without totals. Several values have several checks, with
semicolons between.
"""
import csv
import decimal
import pathlib
import sys

VALUES = pathlib.Path(__file__).with_name("published-values.csv")


def read_values():
    with open(VALUES, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


class Twin:
    def __init__(self, path):
        self.cells, self.shown = {}, {}
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


def rounded(value, printed):
    decimals = len(printed.split(".")[1]) if "." in printed else 0
    number = decimal.Decimal(repr(float(value)))
    return str(number.quantize(decimal.Decimal(1).scaleb(-decimals), decimal.ROUND_HALF_UP))


def compare(entry, twin):
    """What differs, a sentence each."""
    known = {"cell": twin.cell, "rows": twin.rows, "abs": abs, "len": len, "all": all, "max": max, "min": min}
    checks = [check.strip() for check in entry["check"].split(";")]
    printed = [value.strip() for value in entry["printed"].split(";")]
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


def main(path):
    twin = Twin(path)
    values = [entry for entry in read_values() if entry["check"]]
    shown = [entry for entry in values if entry["check"].split("'")[1] in twin.tables()]
    wrong = 0
    for entry in shown:
        for problem in compare(entry, twin):
            wrong += 1
            print(f"{entry['id']} ({entry['what']}): {problem}")
    kinds = {kind: sum(entry["kind"] == kind for entry in shown) for kind in ("exact", "order", "bound", "verbal")}
    absent = sorted({entry["id"] for entry in values} - {entry["id"] for entry in shown})
    print(f"{len(shown)} published values compared ({', '.join(f'{n} {kind}' for kind, n in kinds.items())}),"
          f" {wrong} differ" + (f"; in no table of this workbook: {' '.join(absent)}" if absent else ""))
    return wrong == 0 and len(shown) > 0


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1]) else 1)
