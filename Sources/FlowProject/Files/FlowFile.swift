package import FlowFiles
package import FlowModel
import JSONText

/// Reads files that must be flows.
package enum FlowFile {
  /// The flow in a file, or of standard input for `-`.
  package static func read(_ path: Path, _ console: Console) throws(FileFailure) -> Flow {
    if path == "-" { return try flow(try console.input(FileSystem.sizeLimit + 1), path: "<stdin>") }
    let absolute = path.absolute(in: console.workingFolder)
    do throws(FileFailure) {
      return try flow(try FileSystem.read(absolute, limit: FileSystem.sizeLimit + 1).bytes, path: path.shown)
    } catch  where error.path == absolute.shown {
      // The file is called what it was called on the command line.
      throw FileFailure(path, error.reason)
    }
  }

  /// The flow that `bytes` hold; fails with the place of the first fault if they hold none.
  package static func flow(_ bytes: [UInt8], path: String) throws(FileFailure) -> Flow {
    guard bytes.count <= FileSystem.sizeLimit else {
      throw FileFailure(path, "holds more than \(FileSystem.sizeLimit / (1024 * 1024)) MiB, which no flow may")
    }
    let document = JSONDocument(parsing: bytes)
    if let fault = document.faults.first {
      throw FileFailure("\(path):\(place(fault.range.lowerBound, in: document))", fault.message)
    }
    guard document.root.kind == .object, document.root["screens"]?.kind == .array else {
      throw FileFailure(
        "\(path):\(place(document.root.range.lowerBound, in: document))",
        "is not a flow: \(document.root.kind == .object ? "it has no array 'screens'" : "it is \(document.root.kind.description)")"
      )
    }
    return Flow(document)
  }

  private static func place(_ offset: Int, in document: JSONDocument) -> String {
    let position = LineTable(document.bytes).position(at: offset)
    return "\(position.line):\(position.column)"
  }
}
