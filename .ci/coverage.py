"""Prints the line coverage of each module under a folder, from llvm-cov's summary on standard input."""

import collections
import json
import sys

folder = sys.argv[1].rstrip("/") + "/"
covered, counted = collections.Counter(), collections.Counter()
for file in json.load(sys.stdin)["data"][0]["files"]:
    if file["filename"].startswith(folder):
        module = file["filename"][len(folder):].split("/")[0]
        for name in (module, "Sources"):
            covered[name] += file["summary"]["lines"]["covered"]
            counted[name] += file["summary"]["lines"]["count"]

if not counted["Sources"]:
    sys.exit(f"coverage: error: llvm-cov must know files under {folder}")
for module in sorted(counted, key=lambda name: (name == "Sources", name)):
    share = 100 * covered[module] / counted[module]
    print(f"Line coverage {module:<22} {share:5.1f}%  ({covered[module]} of {counted[module]} lines)")
