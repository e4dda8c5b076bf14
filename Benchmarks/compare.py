"""Compares the numbers in the workbooks of the national annex, whoever wrote them.

A row is known by the texts at its beginning. Titles, notes and the order of the rows may differ; the numbers of a
row, and the symbols for numbers that don't exist, must be the same.
"""

import math

from python_calamine import CalamineWorkbook


def is_value(cell):
    return isinstance(cell, (int, float)) and not isinstance(cell, bool) or cell == "[z]"


def rows(sheet):
    """The numbers of each row, by its labels."""
    found, labels = {}, []
    for cells in sheet.to_python():
        while cells and cells[-1] == "":
            cells.pop()
        first = next((index for index, cell in enumerate(cells) if is_value(cell)), None)
        if first is None or first == 0 or not all(is_value(cell) for cell in cells[first:]):
            continue
        # The label of a group may stand in its first row only.
        own = [cell or (labels[index] if index < len(labels) else "") for index, cell in enumerate(cells[:first])]
        labels = own
        if sheet.name.startswith("E "):
            # Two municipalities of one name are told apart by their arrondissement.
            own = [label.split(" (")[0] for label in own]
        found[tuple(str(label).strip() for label in own)] = cells[first:]
    return found


def same(one, other):
    if one == other:
        return True
    return isinstance(one, (int, float)) and isinstance(other, (int, float)) and math.isclose(one, other, rel_tol=1e-9)


def compare(path, other_path):
    """The number of cells compared; an error names the first difference."""
    book, other = CalamineWorkbook.from_path(path), CalamineWorkbook.from_path(other_path)
    names = [name for name in other.sheet_names if name != "Inhoud"]
    compared = 0
    for name in names:
        one, two = rows(book.get_sheet_by_name(name)), rows(other.get_sheet_by_name(name))
        if set(one) != set(two):
            raise SystemExit(f"{name}: rows differ: {sorted(set(one) ^ set(two))[:4]}")
        for key, values in one.items():
            if len(values) != len(two[key]) or not all(map(same, values, two[key])):
                raise SystemExit(f"{name}, row {key}: {values} in {path}, but {two[key]} in {other_path}")
            compared += len(values)
    return len(names), compared
