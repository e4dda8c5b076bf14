"""A table of shares shows every percentage that the report prints.

workbook, twin, table, printed percentages, decimals
"""

import sys
from decimal import ROUND_HALF_UP, Decimal

from annexes import finish, read_csv, table

header, rows = table(*sys.argv[1:4])
printed = read_csv(sys.argv[4])
unit = Decimal(1).scaleb(-int(sys.argv[5]))
published = {label: dict(zip(header, cells)) for label, cells in rows}
total_label = rows[-1][0]
problems, compared = [], 0
for row in printed:
    name = row.pop("studierichting")
    cells = published[total_label if name.startswith("Totaal") else name]
    for year, text in row.items():
        shown = (Decimal(repr(cells[year].value)) * 100).quantize(unit, ROUND_HALF_UP)
        compared += 1
        if shown != Decimal(text):
            problems.append(f"{name}, {year}: printed {text}, shown {shown}")
if compared < 75:
    problems.append(f"only {compared} percentages were compared")
finish(problems)
