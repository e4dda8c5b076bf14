"""Runs a command with its messages on a terminal, and prints what it wrote there.

command and arguments
"""

import os
import pty
import subprocess
import sys

ours, theirs = pty.openpty()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=theirs)
os.close(theirs)
messages = b""
while True:
    try:
        part = os.read(ours, 4096)
    except OSError:  # the last writer is gone
        break
    if not part:
        break
    messages += part
process.wait()
sys.stdout.write(messages.decode())
