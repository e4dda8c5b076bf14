"""The JSON form of a table has the cells of its tidy lines.

JSON, tidy lines
"""

import json
import sys

from annexes import finish, read_csv

with open(sys.argv[1], encoding="utf-8") as file:
    table = json.load(file)
problems = []
cells = [
    (row["id"], column["id"], column["measure"], value, symbol)
    for row, values, symbols in zip(table["rows"], table["values"], table["symbols"], strict=True)
    for column, value, symbol in zip(table["columns"], values, symbols, strict=True)
]
for cell, line in zip(cells, read_csv(sys.argv[2]), strict=True):
    value = "" if line["symbol"] else line["value"]
    expected = (line["row"], line["column"], line["measure"], value, line["symbol"])
    shown = "" if cell[3] is None else cell[3]
    same = shown == value or isinstance(shown, (int, float)) and float(value) == shown
    if cell[:3] != expected[:3] or not same or (f"[{cell[4]}]" if cell[4] else "") != line["symbol"]:
        problems.append(f"{cell} must be {expected}")
finish(problems)
