#!/usr/bin/env python3
"""Draws how time and memory grow: figures.py GROWTH.json FOLDER writes one SVG for rows, cells and tables each."""

import json
import math
import os
import sys

TITLES = {
    "rows": ("Rows", False, "15 tables"),
    "cells": ("Distinct combinations that are summed", True, "1 million rows, one number"),
    "tables": ("Tables in the workbook", False, "1 million rows"),
}
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 330, 64, 72, 52, 56
TIME, MEMORY = "#1f4e79", "#b45309"


def ticks(highest):
    """Round numbers from 0 up to a little over the highest."""
    step = 10 ** math.floor(math.log10(highest))
    step = next(size for size in (step / 5, step / 2, step, step * 2) if highest / size <= 5)
    return [step * number for number in range(math.ceil(highest / step) + 1)]


def short(number):
    for size, unit in ((1_000_000, "M"), (1_000, "k")):
        if number >= size:
            return f"{number / size:.3g}{unit}"
    return f"{number:.3g}"


def chart(name, points):
    axis, is_logarithmic, note = TITLES[name]
    scale = (lambda value: math.log10(value)) if is_logarithmic else (lambda value: value)
    sizes = [scale(point["size"]) for point in points]
    width, height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
    across = lambda size: LEFT + width * (scale(size) - sizes[0]) / (sizes[-1] - sizes[0])
    seconds, mebibytes = ticks(max(p["wall"] for p in points)), ticks(max(p["memory"] for p in points))
    up = lambda value, marks: TOP + height * (1 - value / marks[-1])
    alternative = "; ".join(
        f"{point['size']:,}: {point['wall']:.2f} s and {point['memory']:.0f} MiB" for point in points)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{axis}. {alternative}." font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="20" font-size="14" font-weight="bold">{axis} ({note})</text>',
        f'<text x="{LEFT - 8}" y="42" text-anchor="end" fill="{TIME}">seconds</text>',
        f'<text x="{WIDTH - RIGHT + 8}" y="42" fill="{MEMORY}">MiB</text>']
    for mark in seconds:
        y = up(mark, seconds)
        lines.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        lines.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="{TIME}">{mark:.3g}</text>')
    for mark in mebibytes:
        y = up(mark, mebibytes)
        lines.append(f'<text x="{WIDTH - RIGHT + 8}" y="{y + 4:.1f}" fill="{MEMORY}">{mark:.3g}</text>')
    for point in points:
        x = across(point["size"])
        lines.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{short(point["size"])}</text>')
    for key, marks, colour, dashes in (("wall", seconds, TIME, ""), ("memory", mebibytes, MEMORY, ' stroke-dasharray="6 4"')):
        path = " ".join(f'{across(p["size"]):.1f},{up(p[key], marks):.1f}' for p in points)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>')
        for point in points:
            lines.append(f'<circle cx="{across(point["size"]):.1f}" cy="{up(point[key], marks):.1f}" r="3.5" fill="{colour}"/>')
    lines.append(f'<text x="{LEFT}" y="{HEIGHT - 12}">Solid: seconds from CSV to verified XLSX. Dashed: peak memory.</text>')
    return "\n".join(lines + ["</svg>", ""])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        growth = json.load(file)
    for name, points in growth.items():
        with open(os.path.join(sys.argv[2], f"growth-{name}.svg"), "w", encoding="utf-8") as file:
            file.write(chart(name, points))


if __name__ == "__main__":
    main()
