import FlowEditing
import FlowFiles
import FlowProject
import JSONText

/// A folder that is open in the editor, with the texts in it: those that are open there, and those on the disk.
///
/// Reading the disk takes time, so it is put off: until somebody needs all texts, or a bit at a time while nothing else
/// is to be done.
struct Project: Sendable {
  /// Absolute.
  let folder: Path
  private(set) var workspace: Workspace
  /// Whether all that lies in the folder belongs to it; else only what is open.
  let isWhole: Bool
  /// What is yet to be read; nil if nobody has looked into the folder yet.
  private var unread: ArraySlice<Path>?
  private var finder: ConfigurationFinder
  /// The folders whose configuration was looked for.
  private var configured: Set<Path> = []
  /// The paths of texts that the editor has.
  private var open: Set<String> = []
  /// What could not be used and was not told yet.
  private(set) var complaints: [String] = []
  private var baseline: Path?
  /// The one that the server was started with.
  private let givenBaseline: Path?

  init(_ folder: Path, isWhole: Bool, _ surroundings: Surroundings, _ sessionSettings: SessionSettings) {
    self.folder = folder
    self.isWhole = isWhole
    givenBaseline = surroundings.baseline
    finder = ConfigurationFinder(.nearest, workingFolder: folder)
    var settings = CheckSettings(workingFolder: folder, today: surroundings.today())
    settings.jobs = surroundings.jobs
    workspace = Workspace(settings: settings)
    configure(folder)
    readBaseline(sessionSettings)
  }

  // MARK: Texts of the editor

  mutating func open(_ document: OpenDocument) {
    open.insert(document.path)
    configure(Path(document.path).parent)
    workspace.update(document.path, bytes: document.bytes, version: document.version)
  }

  /// From now on the file on the disk counts again.
  mutating func close(_ path: String) {
    open.remove(path)
    read(Path(path))
  }

  mutating func judge(asOf today: String) {
    if workspace.settings.today != today { workspace.settings.today = today }
  }

  // MARK: The disk

  /// Whether some files were not read yet.
  var isIncomplete: Bool { isWhole && (unread.map { !$0.isEmpty } ?? true) }

  /// Reads all that was not read yet.
  mutating func readAll() {
    while isIncomplete { readSome() }
  }

  /// Reads a few of the files that were not read yet.
  mutating func readSome() {
    guard isWhole else { return }
    guard var rest = unread else {
      unread = ArraySlice(files())
      return
    }
    var budget = 1 << 20
    while budget > 0, let path = rest.popFirst() { budget -= 4096 + read(path) }
    unread = rest
  }

  /// Looks at the folder anew when its files are needed next.
  mutating func forgetDisk() {
    unread = nil
  }

  /// Takes note that a file was made, changed or removed; whether that may matter.
  mutating func fileChanged(_ path: Path, _ sessionSettings: SessionSettings) -> Bool {
    let isBaseline = path == baseline
    if isBaseline { readBaseline(sessionSettings) }
    if path.name == Configuration.fileName {
      finder = ConfigurationFinder(.nearest, workingFolder: folder)
      configured = []
      if !open.contains(path.text) { read(path) }
      return true
    }
    guard !open.contains(path.text), isMember(path) else { return isBaseline }
    if workspace.document(path.text) != nil {
      read(path)
    } else {
      // Whether a new file counts is for a look at the folder to say: git may ignore it.
      unread = nil
    }
    return true
  }

  /// Whether a run over the folder would come across a file of that path.
  private func isMember(_ path: Path) -> Bool {
    guard isWhole, path.isInside(folder), Discovery.isJSON(path.name) else { return false }
    let parts = path.relative(to: folder).bytes.split(separator: UInt8(ascii: "/"))
    let isHidden = parts.contains { $0.first == UInt8(ascii: ".") || $0.elementsEqual("node_modules".utf8) }
    if isHidden { return false }
    guard let configuration = workspace.configuration(for: path.text) else { return true }
    return configuration.includes(path)
  }

  private mutating func files() -> [Path] {
    var discovery = Discovery(workingFolder: folder)
    if let configuration = ownConfiguration, !configuration.include.isEmpty {
      discovery.add(configuration)
    } else {
      discovery.add(".")
    }
    discovery.leaveOutIgnored()
    let found = discovery.files.map { $0.absolute(in: folder) }
    let known = Set(found.map(\.text))
    for path in workspace.paths
    where !known.contains(path) && !open.contains(path) && Path(path).name != Configuration.fileName {
      workspace.remove(path)
    }
    return found
  }

  /// Takes in what a file on the disk holds, unless the editor has it; gives the number of bytes.
  @discardableResult
  private mutating func read(_ path: Path) -> Int {
    guard !open.contains(path.text) else { return 0 }
    configure(path.parent)
    guard let (bytes, _) = try? FileSystem.read(path, limit: FileSystem.sizeLimit + 1),
      bytes.count <= FileSystem.sizeLimit
    else {
      workspace.remove(path.text)
      return 0
    }
    workspace.update(path.text, bytes: bytes)
    // JSON of other people is not kept.
    if case .other = workspace.document(path.text)?.content { workspace.remove(path.text) }
    return bytes.count
  }

  // MARK: Configuration and baseline

  /// The configuration that holds in the folder itself.
  private var ownConfiguration: Configuration? { workspace.configuration(for: folder.joined("any.json").text) }

  /// Takes in the configuration that holds in a folder.
  private mutating func configure(_ folder: Path) {
    guard configured.insert(folder).inserted else { return }
    do throws(ConfigurationError) {
      guard let path = try finder.configuration(for: folder)?.path, workspace.document(path.text) == nil else { return }
      read(path)
    } catch {
      for line in error.lines where !complaints.contains(line) { complaints.append(line) }
    }
  }

  /// Accepts the findings that the baseline records: the one that the client names, else the one beside the
  /// configuration, under the name that the documentation has for it.
  mutating func readBaseline(_ sessionSettings: SessionSettings) {
    let named = sessionSettings.baseline.map { Path($0).absolute(in: folder) } ?? givenBaseline
    let path = named ?? (ownConfiguration?.folder ?? folder).joined("baseline.json")
    baseline = path
    guard named != nil || FileSystem.exists(path) else {
      workspace.settings.baseline = nil
      return
    }
    do throws(ConfigurationError) {
      workspace.settings.baseline = try Baseline(readingFrom: path, shownAs: path.relative(to: folder))
    } catch {
      workspace.settings.baseline = nil
      // Another file may be called so by chance.
      if named != nil { complaints += error.lines }
    }
  }

  /// What could not be used, each told once.
  mutating func takeComplaints() -> [String] {
    defer { complaints = [] }
    return complaints
  }
}
