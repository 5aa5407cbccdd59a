"""npm packages: `npx flowjson` runs the program itself; there is no JavaScript in them and nothing is fetched."""

import json

from pack import LICENCE, tar


def npm(program, cpu, licence):
    """(file name, content) of a package for Linux on that processor."""
    description = {
        "name": program.name,
        "version": program.version,
        "description": program.summary,
        "license": LICENCE,
        "bin": {program.name: f"bin/{program.name}"},
        "os": ["linux"],
        "cpu": [cpu],
        "files": ["bin", "share"],
        "keywords": ["whatsapp", "flows", "linter", "json"],
    }
    files = {path: entry for path, entry in program.tree().items()}
    files["package.json"] = ((json.dumps(description, indent=2) + "\n").encode(), 0o644)
    files["LICENSE"] = (licence, 0o644)
    files["README.md"] = (
        f"# {program.name}\n\n{program.summary}\n\n`npx {program.name} --help` says what it does.\n".encode(),
        0o644,
    )
    return f"{program.name}-{program.version}.tgz", tar(files, prefix="package/")
