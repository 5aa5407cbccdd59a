"""Wheels: `pip install flowjson` puts the program on the path; there is no Python in them (PEP 427)."""

import base64
import hashlib

from pack import LICENCE, zipped


def wheel(program, tags, licence):
    """(file name, content) of a wheel for those platform tags."""
    name, version = program.name, program.version
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}-{version}.data/scripts/{name}": (program.content, 0o755),
        f"{info}/METADATA": (metadata(program).encode(), 0o644),
        f"{info}/WHEEL": (wheel_text(tags).encode(), 0o644),
        f"{info}/licenses/LICENSE": (licence, 0o644),
    }
    for path, entry in program.tree().items():
        if path.startswith("share/"):
            files[f"{name}-{version}.data/data/{path}"] = entry
    record = f"{info}/RECORD"
    lines = [f"{path},sha256={digest(content)},{len(content)}" for path, (content, _) in files.items()]
    files[record] = ("\n".join(lines + [f"{record},,", ""]).encode(), 0o644)
    return f"{name}-{version}-py3-none-{'.'.join(tags)}.whl", zipped(files)


def digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def wheel_text(tags):
    lines = ["Wheel-Version: 1.0", "Generator: flowjson", "Root-Is-Purelib: false"]
    return "\n".join(lines + [f"Tag: py3-none-{tag}" for tag in tags] + [""])


def metadata(program):
    return f"""Metadata-Version: 2.4
Name: {program.name}
Version: {program.version}
Summary: {program.summary}
License-Expression: {LICENCE}
License-File: LICENSE
Requires-Python: >=3.8
Keywords: whatsapp,flows,linter,json
Classifier: Environment :: Console
Classifier: Operating System :: POSIX :: Linux
Classifier: Topic :: Software Development :: Quality Assurance
Description-Content-Type: text/markdown

# {program.name}

{program.summary}

This package holds one program, and nothing in Python: `{program.name} --help` says what it does.
"""
