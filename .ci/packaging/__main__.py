"""Makes every package of both programs: see .ci/package, which builds the programs and calls this."""

import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys

from deb import deb
from manual import pages
from npm import npm
from pack import Program, tar
from sbom import flattened, sbom
from wheel import wheel

# Versions of the C library that a program asks for.
GLIBC = re.compile(rb"GLIBC_2\.(\d+)")
ARCHITECTURES = {"x86_64": ("amd64", "x64"), "aarch64": ("arm64", "arm64")}


def main(root, output, architecture, programs):
    licence = (root / ".github/LICENSE").read_bytes()
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    version = said(programs["flowjson"], "--version").split()[0]
    debian, node = ARCHITECTURES[architecture]
    packages = {}
    for name, path in programs.items():
        program = described(name, path, version)
        archive = f"{name}-{version}-{architecture}-linux"
        files = program.tree() | {"LICENSE": (licence, 0o644)}
        packages[f"{archive}.tar.gz"] = tar(files, prefix=f"{archive}/")
        for file, content in [
            wheel(program, tags(program, architecture), licence),
            npm(program, node, licence),
            deb(program, debian, licence),
        ]:
            packages[file] = content
        packages[f"{name}-{version}.cdx.json"] = sbom(program, dependencies(root, name)).encode()
    packages["Containerfile"] = containerfile(f"flowjson-{version}-{architecture}-linux").encode()
    sums = ""
    for name in sorted(packages):
        (output / name).write_bytes(packages[name])
        sums += f"{hashlib.sha256(packages[name]).hexdigest()}  {name}\n"
    (output / "SHA256SUMS").write_text(sums)


def described(name, path, version):
    help = json.loads(said(path, "--experimental-dump-help"))
    content = path.read_bytes()
    return Program(
        name=name,
        version=version,
        content=content,
        glibc=glibc(content),
        completions={shell: said(path, "--generate-completion-script", shell) for shell in ("bash", "zsh", "fish")},
        manual=pages(name, version, help),
    )


def said(path, *arguments):
    return subprocess.run([path, *arguments], check=True, capture_output=True, text=True).stdout


def glibc(content):
    """What a program asks of the C library; a program that is linked as a whole names no version."""
    return max((int(minor) for minor in GLIBC.findall(content)), default=None)


def tags(program, architecture):
    """The platforms of a wheel: a program that is linked as a whole runs on every Linux."""
    if program.glibc:
        return [f"manylinux_2_{program.glibc}_{architecture}"]
    return [f"manylinux_2_17_{architecture}", f"manylinux2014_{architecture}", f"musllinux_1_1_{architecture}"]


def dependencies(root, name):
    tree = subprocess.run(
        ["swift", "package", "show-dependencies", "--format", "json"],
        check=True, capture_output=True, text=True, cwd=root,
    ).stdout
    entries = flattened(json.loads(tree[tree.index("{"):]))
    # The offline program links one package alone.
    return entries if name == "flowctl" else [entry for entry in entries if entry[0] == "swift-argument-parser"]


def containerfile(archive):
    return f"""# An image that holds the program and nothing else:
#   podman build -t flowjson .
#   podman run --rm -v "$PWD:/work" flowjson check
FROM scratch
ADD {archive}.tar.gz /
WORKDIR /work
ENTRYPOINT ["/{archive}/bin/flowjson"]
"""


if __name__ == "__main__":
    main(
        pathlib.Path(sys.argv[1]),
        pathlib.Path(sys.argv[2]),
        sys.argv[3],
        {"flowjson": pathlib.Path(sys.argv[4]), "flowctl": pathlib.Path(sys.argv[5])},
    )
