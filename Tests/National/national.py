"""Builds the whole report at national scale from synthetic files, and compares it with the published values
and, cell by cell, with an independent calculation from the same files; the same for the monitors.

    python3 national.py TOOL DATA FOLDER

TOOL is the built tool, DATA the folder with its regions and templates, FOLDER a place for a gigabyte of
files. Prints the wall time and the largest memory of each step: the benchmark of the full report.
"""
import os
import pathlib
import resource
import subprocess
import sys
import time

import published_values

tool, data, folder = sys.argv[1:4]


def run(step, *arguments):
    began = time.monotonic()
    process = subprocess.Popen([tool, *arguments, "--data", data], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds, megabytes = time.monotonic() - began, usage.ru_maxrss / 1024
    cpu = usage.ru_utime + usage.ru_stime
    print(f"{step}: {seconds:.1f} s ({cpu:.1f} s of processor time), {megabytes:.0f} MB", flush=True)
    if status != 0:
        sys.exit(f"{step} failed")


def size(folder):
    return sum(file.stat().st_size for file in pathlib.Path(folder).iterdir() if file.is_file())


run("synthesize, scale 1", "synthesize", folder, "--seed", "1", "--scale", "1")
print(f"source files: {size(folder) / 1e6:.0f} MB")
run("build, full report", "build", f"{folder}/study.yaml")
twin, = pathlib.Path(folder, "output").glob("*gegevens.csv")


def agrees(program, *arguments):
    """Whether a program that calculates the cells by itself finds what the tool wrote."""
    path = pathlib.Path(__file__).with_name(program)
    return subprocess.run([sys.executable, path, folder, *arguments]).returncode == 0


is_equal = agrees("independent_cells.py", twin)

# The monitors by the STEM agenda 2030, a study of its own.
run("build, monitors in three languages", "build", f"{folder}/monitors.yaml", "--output", f"{folder}/monitors")
monitors, *others = sorted(pathlib.Path(folder, "monitors").glob("*gegevens.??.csv"))
if len(others) != 2 or any(other.read_bytes() != monitors.read_bytes() for other in others):
    sys.exit("The monitors must have one tidy twin for the three languages")
is_right = published_values.main([twin, monitors], must_show_all=True)
is_equal = agrees("independent_monitors.py", pathlib.Path(data, "Classifications"), monitors) and is_equal


def rebuild(name, study, changes):
    """Builds a study for Limburg, which lies in the reference, in the three languages."""
    text = pathlib.Path(folder, study).read_text(encoding="utf-8")
    for old, new in [("focus: brussels", "focus: limburg\nfocus-in-reference: excluded"), *changes]:
        if old not in text:
            sys.exit(f"{study} must have \"{old}\"")
        text = text.replace(old, new)
    pathlib.Path(folder, f"{name}.yaml").write_text(text, encoding="utf-8")
    run(f"build, {name} in three languages", "build", f"{folder}/{name}.yaml")
    twins = [file.read_bytes() for file in pathlib.Path(folder, name).glob("*gegevens.??.csv")]
    if len(twins) != 3 or len(set(twins)) != 1:
        sys.exit(f"{name} must have one tidy twin for the three languages")


rebuild("limburg", "study.yaml", [("languages: [nl]", "languages: [nl, fr, en]"), ("folder: output", "folder: limburg")])
rebuild("limburg-monitors", "monitors.yaml", [("folder: output", "folder: limburg-monitors")])
sys.exit(0 if is_right and is_equal else 1)
