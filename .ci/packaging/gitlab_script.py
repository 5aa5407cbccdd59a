"""Prints the lines that the job of .gitlab/check.yml runs: `gitlab_script.py FILE`."""

import re
import sys

text = open(sys.argv[1], encoding="utf-8").read()
script = re.search(r"^  script:\n((?:    - .*\n)+)", text, re.M).group(1)
for line in script.splitlines():
    print(line[len("    - "):])
