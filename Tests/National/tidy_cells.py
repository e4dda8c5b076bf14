"""What the independent programs share: facts that are added up by filters, reading XLSX, comparing with a tidy twin.

Python's standard library alone, and nothing of the tool.
"""
import collections
import csv
import fractions
import re
import zipfile
from xml.etree import ElementTree


def school_years(first, last):
    return [f"{year}-{year + 1}" for year in range(first, last + 1)]


def before(year):
    return school_years(int(year[:4]) - 1, int(year[:4]) - 1)[0]


class Facts:
    """Rows as tuples with a count; `sum(year="2020-2021", sex=("V", "M"))` adds up those that fit."""

    def __init__(self, *names):
        self.names, self.rows, self.places = names, collections.Counter(), {}

    def add(self, values, count):
        self.rows[tuple(values)] += count
        self.places = {}

    def by(self, name):
        """The rows with each value of a dimension, so that a sum need not look at all."""
        if name not in self.places:
            self.places[name], place = collections.defaultdict(list), self.names.index(name)
            for row in self.rows:
                self.places[name][row[place]].append(row)
        return self.places[name]

    def fitting(self, **wanted):
        tests = {name: set(value) if isinstance(value, (tuple, list, set)) else {value}
                 for name, value in wanted.items() if value is not None}
        candidates = self.rows
        for name, values in tests.items():
            lists = [self.by(name).get(value, ()) for value in values]
            if sum(map(len, lists)) < len(candidates):
                candidates = [row for rows in lists for row in rows]
        checks = [(self.names.index(name), values) for name, values in tests.items()]
        for row in candidates:
            if all(row[place] in values for place, values in checks):
                yield row, self.rows[row]

    def sum(self, **wanted):
        return sum(count for _, count in self.fitting(**wanted))

    def values(self, *names, **wanted):
        """The combinations that occur, also with a count of zero, in no order."""
        places = [self.names.index(name) for name in names]
        return {tuple(row[place] for place in places) for row, _ in self.fitting(**wanted)}


# --- Arithmetic: None where there is nothing to divide by -------------------------------------------------

def ratio(part, whole):
    if part is None or whole is None or whole == 0:
        return None
    return fractions.Fraction(part) / fractions.Fraction(whole)


def less(last, first):
    return None if last is None or first is None else last - first


def growth(first, last):
    return ratio(last - first, first)


# --- Reading ----------------------------------------------------------------------------------------------

def year_of(name):
    return re.search(r"\d{4}-\d{4}", name)[0]


def sheet_rows(file):
    """The rows of the first sheet of an XLSX file as lists of texts."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(file) as archive:
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(text.text or "" for text in item.iter(space + "t")) for item in root]
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        for row in root.iter(space + "row"):
            cells = {}
            for cell in row.iter(space + "c"):
                column = 0
                for letter in re.match("[A-Z]+", cell.get("r"))[0]:
                    column = column * 26 + ord(letter) - 64
                value = cell.find(space + "v")
                text = "".join(text.text or "" for text in cell.iter(space + "t")) if value is None else value.text
                cells[column - 1] = shared[int(text)] if cell.get("t") == "s" else text
            yield [cells.get(column, "") for column in range(max(cells, default=-1) + 1)]


# --- The tables: each yields (row, column, measure, value) ------------------------------------------------

def with_total(members):
    """Each member and the total, with what it stands for."""
    return [(member, member) for member in members] + [("total", None)]


# --- Comparing --------------------------------------------------------------------------------------------

def agrees(expected, value):
    if isinstance(expected, str):
        return value == expected
    if expected is None or value == "":
        return expected is None and value == ""
    found = float(value)
    exact = fractions.Fraction(expected)
    if exact.denominator == 1:
        return found == exact
    return abs(found - float(exact)) <= 1e-12 * max(1, abs(float(exact)))


def read_twin(path):
    twin = collections.defaultdict(dict)
    with open(path, encoding="utf-8-sig", newline="") as text:
        for r in csv.DictReader(text):
            twin[r["table"]][r["row"], r["column"], r["measure"]] = r["value"]
    return twin


def differences(name, cells, rows):
    expected = {}
    for row, column, measure, value in rows:
        expected[row, column, measure] = value
    for key in expected.keys() - cells.keys():
        yield f"{name} lacks {key}"
    for key, value in cells.items():
        if key not in expected:
            yield f"{name} has {key}, which was not expected"
        elif not agrees(expected[key], value):
            yield f"{name} {key}: {value or 'no number'}, expected {expected[key]}"


def compare(path, tables, lists):
    """Compares a tidy twin with `tables`: by name, what gives (row, column, measure, value). `lists` have no source."""
    twin = read_twin(path)
    wrong = compared = 0
    for name in tables.keys() - twin.keys():
        wrong += 1
        print(f"{name}: not in the twin")
    for name, cells in twin.items():
        if name in lists:
            print(f"{name}: a list, {len(cells)} cells not compared")
            continue
        if name not in tables:
            wrong += 1
            print(f"{name}: not known here")
            continue
        problems = sorted(differences(name, cells, tables[name]()))
        wrong, compared = wrong + len(problems), compared + len(cells)
        print(f"{name}: {len(cells)} cells, {len(problems)} differ")
        for problem in problems[:5]:
            print("   " + problem)
    print(f"{compared} cells compared, {wrong} differences")
    return 1 if wrong or not compared else 0
