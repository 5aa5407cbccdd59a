package import FlowFiles
import FlowMessages
import FlowRules
import JSONText

/// Finds the messages of a project that open a flow.
package struct MessageFinder {
  /// A launch of the flow.
  package struct Found: Sendable, Hashable {
    /// As it is shown.
    package let path: String
    /// Counted from 1.
    package let line: Int
    package let screen: String?
    package let button: String?
  }

  private let settings: CheckSettings
  /// No message is longer.
  private static let sizeLimit = 1 << 20

  package init(_ settings: CheckSettings) {
    self.settings = settings
  }

  /// The launches of the flow in the file `path`, in the order of the files; nil without a project to look in.
  package func launches(of path: Path) throws(ConfigurationError) -> [Found]? {
    let flow = path.absolute(in: settings.workingFolder)
    var finder = ConfigurationFinder(settings.configuration, workingFolder: settings.workingFolder)
    guard let configuration = try finder.configuration(for: flow.parent) else { return nil }
    var discovery = Discovery(workingFolder: settings.workingFolder)
    discovery.add(configuration.folder) { configuration.includes($0) }
    let sources = FlowSources(settings, configuration, checked: [flow])
    return discovery.files.sorted().flatMap { file in launches(of: flow, in: file, sources) }
  }

  private func launches(of flow: Path, in file: Path, _ sources: FlowSources) -> [Found] {
    let absolute = file.absolute(in: settings.workingFolder)
    guard absolute != flow, let status = try? FileSystem.status(absolute), status.kind == .file,
      status.size <= Self.sizeLimit, let bytes = try? FileSystem.read(absolute).bytes
    else { return [] }
    let isLines = file.hasEnding(".jsonl")
    let document = JSONDocument(parsing: bytes)
    let messages = isLines ? MessageFile(lines: bytes) : MessageFile(document)
    let lines = LineTable(bytes)
    return (messages?.messages ?? []).flatMap { message in
      message.launches.compactMap { launch -> Found? in
        guard let choice = sources.choice(for: launch), Path(choice.path) == flow else { return nil }
        let place = message.placement.moved(Diagnostic.Related("", at: launch.node)).range.lowerBound
        let shown = absolute.isInside(settings.workingFolder) ? absolute.relative(to: settings.workingFolder) : absolute
        return Found(
          path: shown.shown,
          line: lines.position(at: place).line,
          screen: launch.screen?.string,
          button: launch.node["flow_cta"]?.string
        )
      }
    }
  }
}
