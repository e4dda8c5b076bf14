"""The rows of a table go from high to low in the last column; the rest and the total come last.

workbook, twin, table, number of rows at the end that stand outside the order
"""

import sys

from annexes import finish, table

_, rows = table(*sys.argv[1:4])
last = [cells[-1].value for _, cells in rows][: -int(sys.argv[4])]
ranked = [value for value in last if isinstance(value, (int, float))]
problems = [] if ranked == sorted(ranked, reverse=True) else [f"not descending: {ranked}"]
if len(ranked) < 10:
    problems.append(f"only {len(ranked)} rows were compared")
if any(isinstance(value, (int, float)) for value in last[len(ranked):]):
    problems.append(f"a number stands below a symbol: {last}")
finish(problems)
