"""What all packages share: the two programs, and archives whose bytes depend on their content alone."""

import gzip
import io
import tarfile
import zipfile
from dataclasses import dataclass, field

# Every member of every archive bears this time, so that the same content gives the same bytes: 2026-01-01 00:00 UTC.
TIME = 1767225600
ZIP_TIME = (2026, 1, 1, 0, 0, 0)

LICENCE = "Apache-2.0"
SUMMARIES = {
    "flowjson": "Checks WhatsApp Flow JSON and the messages that launch flows; offline, in milliseconds.",
    "flowctl": "Brings WhatsApp Flows to an account and keeps them there; with a sandbox that needs no account.",
}


@dataclass
class Program:
    """One program with what is installed beside it."""

    name: str
    version: str
    content: bytes
    glibc: int | None  # the oldest C library 2.N that has all it asks for; none if it is linked as a whole
    completions: dict = field(default_factory=dict)  # shell -> text
    manual: dict = field(default_factory=dict)  # file name -> text

    @property
    def summary(self):
        return SUMMARIES[self.name]

    def tree(self, root=""):
        """Path -> (content, mode), laid out as below /usr."""
        files = {f"{root}bin/{self.name}": (self.content, 0o755)}
        places = {
            "bash": f"share/bash-completion/completions/{self.name}",
            "zsh": f"share/zsh/site-functions/_{self.name}",
            "fish": f"share/fish/vendor_completions.d/{self.name}.fish",
        }
        for shell, text in self.completions.items():
            files[root + places[shell]] = (text.encode(), 0o644)
        for name, text in self.manual.items():
            files[f"{root}share/man/man1/{name}.gz"] = (compressed(text.encode()), 0o644)
        return files


def compressed(content):
    """gzip without a name and a time."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0, compresslevel=9) as file:
        file.write(content)
    return buffer.getvalue()


def tar(files, prefix=""):
    """A tar.gz of path -> (content, mode), with the folders above each file."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for folder in sorted({part for path in files for part in folders(prefix + path)}):
            archive.addfile(header(folder, 0, 0o755, tarfile.DIRTYPE))
        for path in sorted(files):
            content, mode = files[path]
            archive.addfile(header(prefix + path, len(content), mode, tarfile.REGTYPE), io.BytesIO(content))
    return compressed(buffer.getvalue())


def header(path, size, mode, kind):
    info = tarfile.TarInfo(path)
    info.size, info.mode, info.type, info.mtime = size, mode, kind, TIME
    info.uname = info.gname = "root"
    return info


def folders(path):
    parts = path.split("/")[:-1]
    return ["/".join(parts[: end + 1]) for end in range(len(parts)) if parts[end] not in ("", ".")]


def zipped(files):
    """A zip of path -> (content, mode)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, (content, mode) in files.items():
            info = zipfile.ZipInfo(path, ZIP_TIME)
            info.external_attr = (0o100000 | mode) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            archive.writestr(info, content)
    return buffer.getvalue()
