package import FlowFiles
package import FlowReports
import FlowRules
import JSONText

extension Baseline {
  /// Reads a baseline; paths in it are seen from its folder.
  package init(readingFrom path: Path, shownAs shown: Path) throws(ConfigurationError) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileSystem.read(path, limit: 1 << 28).bytes
    } catch {
      throw .unreadable(FileFailure(shown, error.reason))
    }
    let document = JSONDocument(parsing: bytes)
    var reader = ConfigurationReader(folder: path.parent)
    for fault in document.faults { reader.report(fault.message, at: fault.range) }
    if document.faults.isEmpty {
      reader.checkKeys(of: document.root, ["schemaVersion", "findings"], called: "a baseline")
      if document.root["findings"] == nil { reader.report("a baseline needs 'findings'", at: document.root) }
    }
    let entries = reader.elements(document.root["findings"]).compactMap { Baseline.entry($0, &reader) }
    try reader.throwFaults(in: bytes, shownAs: shown)
    self.init(path: path, entries: entries, document: document)
  }

  private static func entry(_ node: JSONNode, _ reader: inout ConfigurationReader) -> Entry? {
    reader.checkKeys(of: node, ["path", "rule", "place", "message", "fingerprint"], called: "a finding")
    guard node.kind == .object else { return nil }
    guard let file = reader.text(node["path"]), let fingerprint = reader.text(node["fingerprint"]) else {
      if node["path"] == nil || node["fingerprint"] == nil {
        reader.report("a finding needs 'path' and 'fingerprint'", at: node)
      }
      return nil
    }
    return Entry(
      file: Path(file).absolute(in: reader.folder),
      rule: reader.string(node["rule"]) ?? "",
      place: reader.string(node["place"]) ?? "",
      message: reader.string(node["message"]) ?? "",
      fingerprint: fingerprint
    )
  }

  /// The baseline as a file: one finding after the other, in a fixed order, so that changes of it can be read.
  package func text() -> String {
    let folder = path.parent
    let sorted = entries.map { (path: $0.file.relative(to: folder), entry: $0) }.sorted {
      ($0.path, $0.entry.rule, $0.entry.place, $0.entry.fingerprint)
        < ($1.path, $1.entry.rule, $1.entry.place, $1.entry.fingerprint)
    }
    let value: JSONValue = [
      "schemaVersion": 1,
      "findings": .array(
        sorted.map { path, entry in
          [
            "path": .string(path.shown), "rule": .string(entry.rule), "place": .string(entry.place),
            "message": .string(entry.message), "fingerprint": .string(entry.fingerprint),
          ]
        }
      ),
    ]
    return JSONPrinter(.pretty).print(value) + "\n"
  }

  /// A baseline that accepts everything in `report`; what `previous` says about files that were not looked at stays.
  package static func accepting(
    _ report: Report,
    at path: Path,
    workingFolder: Path,
    keeping previous: Baseline? = nil
  ) -> Baseline {
    var entries: [Entry] = []
    var looked: Set<Path> = []
    for file in report.files where file.kind.isChecked {
      let absolute = Path(Path(file.path).absolute(in: workingFolder).shown)
      looked.insert(absolute)
      entries += file.findings.map {
        Entry(
          file: absolute,
          rule: $0.diagnostic.rule,
          place: $0.place,
          message: $0.diagnostic.message,
          fingerprint: $0.identity
        )
      }
    }
    let others = (previous?.entries ?? []).filter { !looked.contains($0.file) && FileSystem.exists($0.file) }
    return Baseline(path: path, entries: entries + others)
  }
}
