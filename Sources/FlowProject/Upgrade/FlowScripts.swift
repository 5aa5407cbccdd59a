import FlowFiles
import FlowRun
import JSONText

/// The simulation scripts of a project, by the flow that they are about.
struct FlowScripts: Sendable {
  private var scripts: [Path: [JSONDocument]] = [:]

  /// No script is longer.
  private static let sizeLimit = 1 << 20

  /// Finds the scripts of the projects that files belong to: those in the folder of the configuration and under it, and
  /// those beside the files.
  init(of jobs: [FileJob], workingFolder: Path) {
    var files: Set<Path> = []
    var folders: Set<Path> = []
    for job in jobs where job.given == nil {
      if let configuration = job.configuration, folders.insert(configuration.folder).inserted {
        var discovery = Discovery(workingFolder: workingFolder)
        discovery.add(configuration.folder) { configuration.includes($0) || Self.isNamedAsScript($0) }
        files.formUnion(discovery.files.map { $0.absolute(in: workingFolder) })
      }
      let folder = job.absolute.parent
      guard folders.insert(folder).inserted, let names = try? FileSystem.names(in: folder) else { continue }
      files.formUnion(names.map { folder.joined($0) }.filter(Self.isNamedAsScript))
    }
    for file in files.sorted() { add(file) }
  }

  /// The scripts of a flow, given by its absolute path.
  subscript(flow: Path) -> [JSONDocument] { scripts[flow] ?? [] }

  private static func isNamedAsScript(_ path: Path) -> Bool { path.hasEnding(".simulation.json") }

  private mutating func add(_ file: Path) {
    guard file.hasEnding(".json"), let status = try? FileSystem.status(file), status.kind == .file,
      status.size <= Self.sizeLimit, let contents = try? FileSystem.read(file)
    else { return }
    let document = JSONDocument(parsing: contents.bytes)
    guard document.faults.isEmpty, Script.isScript(document.root), let flow = document.root["flow"]?.string else {
      return
    }
    scripts[Path(flow).absolute(in: file.parent), default: []].append(document)
  }
}
