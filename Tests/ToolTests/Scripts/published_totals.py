"""Prints the number of records of a published file and the sum of one of its columns, or its distinct rows.

    published_totals.py FILE [COLUMN [TEXT]]

Read with csv or openpyxl alone. Rows with the text in any column are left out: published totals.
"""

import csv
import re
import sys

import openpyxl

path, column, left_out = (sys.argv[1:] + ["", ""])[:3]
if path.endswith(".xlsx"):
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
else:
    with open(path, encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        file.seek(0)
        separator = next(mark for mark in "|;," if mark in first)
        rows = list(csv.reader(file, delimiter=separator))
header, rows = [name.strip() for name in rows[0]], [row for row in rows[1:] if any(row)]
if column:
    counted = [row for row in rows if not left_out or left_out not in row]
    total = sum(int(re.sub(r"[,.]", "", row[header.index(column)])) for row in counted)
else:
    total = len({tuple(row) for row in rows})
print(len(rows), total)
