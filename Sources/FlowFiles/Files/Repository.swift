/// How far a project goes on the disk.
package enum Repository {
  /// The folder with `.git` that `folder` lies in, the nearest; nil if there is none.
  package static func root(above folder: Path) -> Path? {
    var folder = folder
    while true {
      if FileSystem.exists(folder.joined(".git")) { return folder }
      let parent = folder.parent
      if parent == folder || parent == "." { return nil }
      folder = parent
    }
  }

  /// Whether `path` leads, over all links, to something in the repository that `folder` lies in, or in `folder` where
  /// there is none; what is not there leads nowhere and counts by its name.
  package static func holds(_ path: Path, of folder: Path) -> Bool {
    (FileSystem.realPath(path) ?? path).isInside(boundary(of: folder))
  }

  /// The folder, without links, that the project of `folder` does not lead out of.
  package static func boundary(of folder: Path) -> Path {
    let root = root(above: folder) ?? folder
    return FileSystem.realPath(root) ?? root
  }
}
