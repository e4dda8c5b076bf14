"""Every cell and every total of a table of counts equals its source file.

workbook, twin, table, source
"""

import sys

from annexes import finish, read_csv, table

header, rows = table(*sys.argv[1:4])
source = read_csv(sys.argv[4])
years = list(source[0])[1:]
problems = [] if header == years else [f"the columns must be {years}, not {header}"]

published = {label: [cell.value for cell in cells] for label, cells in rows}
*programmes, total = source
rest = [row for row in programmes if row["studierichting"] == "Overige studierichtingen"]
listed = [row for row in programmes if row not in rest and row[years[0]] != "in overige"]

expected = {row["studierichting"]: row for row in listed}
# The last rows have translated labels: the rest, if there is one, and the total.
labels = list(published)
for row, label in zip(reversed(rest + [total]), reversed(labels)):
    expected[label] = row
if set(expected) != set(published):
    problems.append(f"the rows differ: {set(expected) ^ set(published)}")
for label, row in expected.items():
    numbers = [int(row[year] or 0) for year in years]
    if published.get(label) != numbers:
        problems.append(f"{label}: must be {numbers}, not {published.get(label)}")
finish(problems)
