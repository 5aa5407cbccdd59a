package import FlowFiles
package import FlowMessages
import FlowReports
package import JSONText

/// The definitions of templates in one file, which messages in other files are judged by.
struct TemplateSource: Sendable {
  let definitions: [TemplateDefinition]
  /// The file as it is shown, and its text.
  let path: String
  let bytes: [UInt8]

  /// Nil for a file without definitions.
  init?(_ document: JSONDocument, _ job: FileJob) {
    definitions = MessageFile(document, isLines: job.isLines)?.definitions(path: job.shown.shown) ?? []
    path = job.shown.shown
    bytes = document.bytes
    if definitions.isEmpty { return nil }
  }
}

/// The definitions of templates in all files of a run.
package struct TemplateSources: Sendable {
  package let catalog: TemplateCatalog
  private let texts: [Path: (lines: LineTable, bytes: [UInt8])]

  init(_ sources: [TemplateSource]) {
    catalog = TemplateCatalog(sources.flatMap(\.definitions))
    texts = Dictionary(sources.map { (Path($0.path), (LineTable($0.bytes), $0.bytes)) }) { first, _ in first }
  }

  /// Knows no definition.
  package init() { self.init([]) }

  /// Reads the definitions in the files that a configuration includes; a file that can't be read has none.
  ///
  /// Paths are shown from `workingFolder`.
  package init(in configuration: Configuration, workingFolder: Path) {
    var discovery = Discovery(workingFolder: workingFolder)
    discovery.add(configuration)
    self.init(
      discovery.files.compactMap { path in
        let absolute = path.absolute(in: workingFolder)
        let job = FileJob(shown: path, absolute: absolute, configuration: configuration, given: nil)
        guard let (bytes, size) = try? job.read(), size <= FileSystem.sizeLimit else { return nil }
        return TemplateSource(JSONDocument(parsing: bytes), job)
      }
    )
  }

  /// The text of a file with definitions, for reports that point into it.
  package func text(shownAs path: String) -> (lines: LineTable, bytes: [UInt8])? {
    texts[Path(path)]
  }
}
