"""The tool and a schema ask for the same keys: each key of a document is left out in turn.

tool, schema, study, document
"""

import pathlib
import re
import subprocess
import sys

import yaml

from documents import parse, read, validator

tool, schema_path, study, document = sys.argv[1:5]
schema = validator(schema_path)
original = read(document)
# How the tool says that the form of a document is wrong; other errors are about what it means.
ABOUT_FORM = {
    "key-conflict", "key-missing", "top-incomplete", "unknown-key", "value-missing", "wrong-type",
    "wrong-value",
}


def keys(node, path=()):
    """Every mapping, a position in it, and the path of the key there without list positions."""
    if isinstance(node, yaml.MappingNode):
        for position, (key, value) in enumerate(node.value):
            yield node, position, (*path, key.value)
            yield from keys(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from keys(item, path)


def is_refused(text):
    try:
        pathlib.Path(document).write_text(text, encoding="utf-8")
        run = subprocess.run([tool, "check", study], capture_output=True, text=True)
    finally:
        pathlib.Path(document).write_text(original, encoding="utf-8")
    codes = re.findall(r"error: \[([a-z-]+)\]", run.stderr)
    return run.returncode == 65 and codes[0] in ABOUT_FORM


root = yaml.compose(original)
seen, problems = set(), []
for node, position, path in keys(root):
    siblings = frozenset(key.value for key, _ in node.value)
    if (path[-1], siblings) in seen:
        continue
    if path[-1] == "measures" and "profile" in siblings:
        continue  # A profile may bring them, which a schema can't know.
    seen.add((path[-1], siblings))
    pair = node.value.pop(position)
    text = yaml.serialize(root, allow_unicode=True)
    node.value.insert(position, pair)
    if is_refused(text) == schema.is_valid(parse(text)):
        problems.append(f"without {'/'.join(path)}: only one of the two refuses the document")
if len(seen) < 20:
    problems.append(f"only {len(seen)} keys were left out")
sys.exit("\n".join(problems) or 0)
