"""Documents fit a schema.

schema, documents
"""

import sys

from documents import parse, read, validator

schema = validator(sys.argv[1])
problems = [
    f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
    for path in sys.argv[2:]
    for error in schema.iter_errors(parse(read(path)))
]
sys.exit("\n".join(problems) or 0)
