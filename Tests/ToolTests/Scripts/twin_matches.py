"""The tidy twin has exactly the cells of the workbook, with the same numbers and symbols.

workbook, twin
"""

import math
import sys

from annexes import finish, twin_tables, workbook_tables

# Shown in percentage points in the workbook, as fractions in the twin.
POINTS = {
    ("tso-vergelijking", "difference"),
    ("stem-2030-aandelen", "distance"),
    ("stem-2030-aandelen", "yearly-step"),
}


def fits(cell, shown, table):
    if cell["symbol"]:
        return cell["value"] == "" and shown == cell["symbol"]
    if not isinstance(shown, (int, float)):
        return isinstance(shown, str) and shown != "" and cell["value"] != ""
    factor = 100 if (table, cell["measure"]) in POINTS else 1
    return math.isclose(float(cell["value"]) * factor, shown, rel_tol=1e-14, abs_tol=1e-15)


twin = twin_tables(sys.argv[2])
workbook = workbook_tables(sys.argv[1], twin)
problems, compared = [], 0
if list(twin) != list(workbook):
    problems.append(f"the tables differ: {list(twin)} and {list(workbook)}")
for table, rows in twin.items():
    _, shown_rows = workbook[table]
    if len(rows) != len(shown_rows):
        problems.append(f"{table}: {len(rows)} rows in the twin, {len(shown_rows)} in the workbook")
    for (row, cells), (_, shown_cells) in zip(rows.items(), shown_rows):
        for cell, shown in zip(cells.values(), shown_cells, strict=True):
            compared += 1
            if not fits(cell, shown.value, table):
                problems.append(f"{table} {shown.coordinate}: {shown.value!r}, in the twin {cell}")
finish(problems)
print(compared)
