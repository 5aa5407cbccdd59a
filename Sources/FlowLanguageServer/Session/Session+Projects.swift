import FlowEditing
import FlowFiles
import FlowProject
import JSONText

extension Session {
  // MARK: Folders

  mutating func addProject(_ folder: Path) {
    guard projects[folder] == nil else { return }
    // All of a disk, or of somebody's things, is no project.
    let isWhole = folder != "/" && folder != surroundings.home
    projects[folder] = Project(folder, isWhole: isWhole, surroundings, settings)
  }

  mutating func didChangeWorkspaceFolders(_ params: JSONNode) {
    func paths(_ name: String) -> [Path] {
      (params["event"]?[name]?.elements ?? []).compactMap { $0["uri"]?.string.flatMap(DocumentURI.path) }
    }
    let removed = paths("removed")
    folders.removeAll { removed.contains($0) }
    for folder in removed { projects[folder] = nil }
    for folder in paths("added") where !folders.contains(folder) {
      folders.append(folder)
      // What was opened from there alone is now part of a whole.
      projects[folder] = nil
      addProject(folder)
    }
    foldersOfPaths = [:]
    // A text may belong to another folder now.
    for document in documents.values { reopen(document) }
  }

  mutating func didChangeConfiguration(_ params: JSONNode) {
    let new = SessionSettings(params["settings"])
    guard new != settings else { return }
    settings = new
    for folder in projects.keys { projects[folder]?.readBaseline(new) }
    diagnoseAll()
  }

  /// The folder whose project a text belongs to: the innermost open one, else that of its configuration, else its own.
  mutating func folder(of path: String) -> Path {
    let parent = Path(path).parent
    if let known = foldersOfPaths[parent], projects[known] != nil { return known }
    let folder = findFolder(of: Path(path))
    foldersOfPaths[parent] = folder
    return folder
  }

  private mutating func findFolder(of path: Path) -> Path {
    let around = folders.filter { path.isInside($0) }
    if let innermost = around.max(by: { $0.bytes.count < $1.bytes.count }) { return innermost }
    var finder = ConfigurationFinder(.nearest, workingFolder: path.parent)
    if let configuration = try? finder.configuration(for: path.parent) {
      addProject(configuration.folder)
      return configuration.folder
    }
    if projects[path.parent] == nil {
      projects[path.parent] = Project(path.parent, isWhole: false, surroundings, settings)
    }
    return path.parent
  }

  // MARK: Texts

  /// The workspace in which a path is known, with everything that the editor has.
  ///
  /// `isComplete` when texts that are not open count as well.
  mutating func workspace(for path: String, isComplete: Bool = true) -> Workspace {
    synchronize()
    let folder = folder(of: path)
    if isComplete { projects[folder]?.readAll() }
    return projects[folder]?.workspace ?? Workspace(today: surroundings.today())
  }

  /// Gives the workspaces the texts as they are in the editor now.
  mutating func synchronize() {
    guard !changed.isEmpty else { return }
    let waiting = changed
    changed = []
    for uri in waiting.sorted() {
      guard let document = documents[uri] else { continue }
      let folder = folder(of: document.path)
      var dependents = Set(projects[folder]?.workspace.dependents(of: document.path) ?? [])
      projects[folder]?.open(document)
      dependents.formUnion(projects[folder]?.workspace.dependents(of: document.path) ?? [])
      diagnoseOthers(dependents)
      complain(folder)
    }
  }

  /// Tells what of the project could not be used.
  private mutating func complain(_ folder: Path) {
    for line in projects[folder]?.takeComplaints() ?? [] {
      notify("window/showMessage", ["type": 2, "message": .string(line)])
    }
  }

  // MARK: The disk

  mutating func didChangeWatchedFiles(_ params: JSONNode) {
    var matters = false
    for change in params["changes"]?.elements ?? [] {
      guard let path = change["uri"]?.string.flatMap(DocumentURI.path) else { continue }
      for folder in projects.keys where path.isInside(folder) || path.name == Configuration.fileName {
        if projects[folder]?.fileChanged(path, settings) ?? false { matters = true }
      }
    }
    if matters { diagnoseAll() }
  }

  /// Looks at the disk anew, for clients that don't tell what changes there.
  mutating func forgetDisk() {
    guard !client.registersWatchers else { return }
    for folder in projects.keys { projects[folder]?.forgetDisk() }
  }
}
