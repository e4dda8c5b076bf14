"""read_calamine.py FILE.xlsx: reads every cell of the first sheet; prints their number and the sum of the first column."""

import sys

from python_calamine import CalamineWorkbook

rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(sum(len(row) for row in rows), int(sum(row[0] for row in rows)))
