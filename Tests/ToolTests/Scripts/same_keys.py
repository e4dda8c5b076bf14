"""The tool and a schema know the same keys, at every place of a document that uses all of them.

tool, schema, study, document

A key that nobody knows is put in every mapping of the document. The tool must refuse it where the
schema does, and names the keys it knows there: those must be the ones that the schema takes.
"""

import collections
import pathlib
import re
import subprocess
import sys

import yaml

from documents import parse, read, validator

tool, schema_path, study, document = sys.argv[1:5]
schema = validator(schema_path)
original = read(document)
STRANGE = "zzzzqqqq"


def mappings(node, path=()):
    """Every mapping with its path, list positions left out."""
    if isinstance(node, yaml.MappingNode):
        yield path, node
        for key, value in node.value:
            yield from mappings(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from mappings(item, path)


def with_key(node, key):
    start = node.start_mark.index
    if node.flow_style:
        return f"{original[:start + 1]}{key}: 1, {original[start + 1:]}"
    return f"{original[:start]}{key}: 1\n{' ' * node.start_mark.column}{original[start:]}"


def keys_of_tool(text):
    """The keys that the tool knows where the strange key stands; None where it takes any."""
    try:
        pathlib.Path(document).write_text(text, encoding="utf-8")
        run = subprocess.run([tool, "check", study], capture_output=True, text=True)
    finally:
        pathlib.Path(document).write_text(original, encoding="utf-8")
    if f'[unknown-key] The key "{STRANGE}"' not in run.stderr:
        return None
    if run.returncode != 65:
        sys.exit(f"an unknown key must end with 65, not {run.returncode}")
    return frozenset(re.findall(r'"([^"]+)"', run.stderr.split("Known keys: ")[1]))


def keys_of_schema(text):
    """The keys that the schema knows where the strange key stands: one set for each of its choices."""
    def closed(errors):
        for error in errors:
            if error.validator == "additionalProperties" and STRANGE in error.instance:
                yield frozenset(error.schema["properties"])
            yield from closed(error.context)
    return set(closed(schema.iter_errors(parse(text))))


if not schema.is_valid(parse(original)):
    sys.exit(f"{document} must fit the schema")
used, seen, problems = collections.defaultdict(set), set(), []
for path, node in mappings(yaml.compose(original)):
    present = frozenset(key.value for key, _ in node.value)
    if (path[-1:], present) in seen:
        continue
    seen.add((path[-1:], present))
    text = with_key(node, STRANGE)
    known, choices = keys_of_tool(text), keys_of_schema(text)
    if known is not None:
        used[known] |= present
    if known not in (choices or {None}):
        problems.append(
            f"{'/'.join(path)} (line {node.start_mark.line + 1}): "
            f"the tool knows {known and sorted(known)}, the schema {list(map(sorted, choices))}")
for known, present in used.items():
    if known != present:
        problems.append(f"the document must use every key: {sorted(known - present)} are left")
if len(used) < 5:
    problems.append(f"only {len(used)} kinds of mappings were compared")
sys.exit("\n".join(problems) or 0)
