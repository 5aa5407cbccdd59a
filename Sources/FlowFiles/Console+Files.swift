extension Console {
  /// Writes a file that somebody named for what a command makes; folders that are missing are made.
  ///
  /// A failure calls the file as it was named.
  package func write(_ bytes: [UInt8], to file: Path, isPrivate: Bool = false) throws(FileFailure) {
    let path = file.absolute(in: workingFolder)
    do throws(FileFailure) {
      try FileSystem.makeFolder(path.parent)
      try FileReplacer.write(bytes, to: path, isPrivate: isPrivate)
    } catch {
      throw FileFailure(file, error.reason)
    }
  }
}
