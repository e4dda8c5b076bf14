"""LibreOffice calculates every formula of a workbook to the number that the workbook stores.

workbook, folder to work in
"""

import math
import pathlib
import subprocess
import sys

import openpyxl

from annexes import finish

source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
formulas = openpyxl.load_workbook(source)
bare = folder / "without-values.xlsx"
formulas.save(bare)  # openpyxl writes formulas without their stored values
for sheet in openpyxl.load_workbook(bare, data_only=True):
    for row in sheet.iter_rows():
        for cell in row:
            if formulas[sheet.title][cell.coordinate].data_type == "f" and cell.value is not None:
                sys.exit(f"{sheet.title}!{cell.coordinate} must have lost its stored value")

result = folder / "calculated"
subprocess.run(
    ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
     "--convert-to", "xlsx", "--outdir", str(result), str(bare)],
    check=True, capture_output=True, timeout=120)

stored = openpyxl.load_workbook(source, data_only=True)
calculated = openpyxl.load_workbook(result / bare.name, data_only=True)
problems, compared = [], 0
for sheet in formulas:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type != "f":
                continue
            ours = stored[sheet.title][cell.coordinate].value
            theirs = calculated[sheet.title][cell.coordinate].value
            compared += 1
            if not (isinstance(ours, (int, float)) and isinstance(theirs, (int, float))
                    and math.isclose(ours, theirs, rel_tol=1e-12, abs_tol=1e-12)):
                problems.append(f"{sheet.title}!{cell.coordinate} {cell.value}: {ours}, not {theirs}")
finish(problems)
print(compared)
