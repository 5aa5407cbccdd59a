"""Debian packages, written as deb(5) describes them: an ar archive of two tar archives."""

import hashlib

from pack import TIME, tar


def deb(program, architecture, licence):
    """(file name, content) of a package for that architecture."""
    tree = program.tree("./usr/")
    tree[f"./usr/share/doc/{program.name}/copyright"] = (licence, 0o644)
    sums = "".join(f"{hashlib.md5(content).hexdigest()}  {path[2:]}\n" for path, (content, _) in sorted(tree.items()))
    size = (sum(len(content) for content, _ in tree.values()) + 1023) // 1024
    fields = [
        f"Package: {program.name}",
        f"Version: {program.version}",
        f"Architecture: {architecture}",
        "Maintainer: The flowjson authors <flowjson@users.noreply.github.com>",
        f"Installed-Size: {size}",
        *([f"Depends: libc6 (>= 2.{program.glibc}), libgcc-s1, libstdc++6, zlib1g"] if program.glibc else []),
        "Section: devel",
        "Priority: optional",
        f"Description: {program.summary.rstrip('.')}",
    ]
    control = {"./control": ("\n".join(fields + [""]).encode(), 0o644), "./md5sums": (sums.encode(), 0o644)}
    members = [("debian-binary", b"2.0\n"), ("control.tar.gz", tar(control)), ("data.tar.gz", tar(tree))]
    content = b"!<arch>\n"
    for name, data in members:
        content += f"{name:<16}{TIME:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode()
        content += data + (b"\n" if len(data) % 2 else b"")
    return f"{program.name}_{program.version}_{architecture}.deb", content
