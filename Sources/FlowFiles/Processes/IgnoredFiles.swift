/// Asks git which files it ignores: its own answer, with the settings of the user, and files that it tracks are not.
package struct IgnoredFiles {
  private let workingFolder: Path
  /// The repository that the working folder lies in; git knows nothing of files outside of it.
  private let repository: Path?
  /// Whether git looks into a folder: not over a link, and not into a repository of its own.
  private var isPlain: [Path: Bool] = [:]

  package init(workingFolder: Path) {
    self.workingFolder = workingFolder
    repository = Repository.root(above: workingFolder)
  }

  /// Those of the absolute `paths` that git ignores; none where git can't be asked.
  package mutating func ignored(_ paths: some Sequence<Path>) -> Set<Path> {
    guard let repository else { return [] }
    isPlain[repository] = true
    var found: Set<Path> = []
    var input: [UInt8] = []
    for path in paths where path.isInside(repository) && path != repository && isKnown(folder: path.parent) {
      let name = path.bytes + [0]
      if input.count + name.count > Subprocess.inputLimit {
        found.formUnion(ask(input))
        input = []
      }
      input += name
    }
    if !input.isEmpty { found.formUnion(ask(input)) }
    return found
  }

  private func ask(_ input: [UInt8]) -> [Path] {
    let outcome = Git.run(["check-ignore", "-z", "--stdin"], in: workingFolder, input: input, limit: input.count)
    // Status 1 says that none is ignored; all else, that git can't say.
    guard let outcome, outcome.status == 0 else { return [] }
    return outcome.output.split(separator: 0).map { Path(bytes: Array($0)) }
  }

  private mutating func isKnown(folder: Path) -> Bool {
    if let known = isPlain[folder] { return known }
    let isLink = (try? FileSystem.statusOfItself(folder))?.kind != .folder
    let isPlain = !isLink && !FileSystem.exists(folder.joined(".git")) && isKnown(folder: folder.parent)
    self.isPlain[folder] = isPlain
    return isPlain
  }
}
