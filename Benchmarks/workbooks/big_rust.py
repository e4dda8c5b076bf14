"""big_rust.py ROWS OUT.xlsx: one sheet of ten columns with rust_xlsxwriter, called from Python.

Prints the seconds that writing took: making the numbers in Python is no part of the comparison.
"""

import sys
import time

import numpy as np
import polars
from rustpy_xlsxwriter import FastExcel

MULTIPLIER, STEP, MASK = 6364136223846793005, 1442695040888963407, (1 << 64) - 1
rows, out = int(sys.argv[1]), sys.argv[2]
steps = [(1, 0)]
for _ in range(8):
    steps.append((steps[-1][0] * MULTIPLIER & MASK, (steps[-1][1] * MULTIPLIER + STEP) & MASK))
# The state before each row, by doubling what is known: 8 steps a row.
state = np.ones(rows, np.uint64)
known, (times, plus) = 1, steps[8]
with np.errstate(over="ignore"):
    while known < rows:
        more = min(known, rows - known)
        state[known:known + more] = state[:more] * np.uint64(times) + np.uint64(plus)
        times, plus = times * times & MASK, (times * plus + plus) & MASK
        known += more
    states = [state * np.uint64(times) + np.uint64(plus) for times, plus in steps[1:]]
numbers = [(one >> np.uint64(33)).astype(np.int64) for one in states]
columns = [number % (100 if column < 3 else 100_000) for column, number in enumerate(numbers[:6])]
columns += [numbers[6] % 1_000_000 / 1000.0, numbers[7] % 1_000_000 / 999_983.0]
forms = np.array(["aso", "tso", "kso", "bso", "aba", "pba", "graduaat"])
places = np.array([f"Gemeente née {number:03}" for number in range(300)])
columns.append(forms[(states[7] >> np.uint64(40)).astype(np.int64) % 7])
columns.append(places[(states[7] >> np.uint64(45)).astype(np.int64) % 300])
frame = polars.DataFrame(dict(zip("abcdefghij", columns)))
start = time.perf_counter()
FastExcel(out).sheet("Data", frame).save()
print(f"seconds {time.perf_counter() - start:.3f}")
