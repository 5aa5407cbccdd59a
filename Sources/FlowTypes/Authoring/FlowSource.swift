public import FlowModel
import JSONText

/// A flow as Swift source: code of the authoring layer that makes the same flow again.
///
/// ```swift
/// print(FlowSource(flow, path: "booking.json").text)
/// ```
///
/// What the layer can't express is in the source as JSON, after a remark.
public struct FlowSource: Sendable {
  /// The source file, with a line break at its end.
  public let text: String
  /// The number of values that the layer can't express.
  public let rawCount: Int

  /// The source of a flow; what it is called after its file.
  public init(_ flow: Flow, path: String) {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    var names = NameTable(reserved: ReservedNames.flows)
    let name = names.unique(TypeSource.name(of: file))
    var writer = AuthoringWriter(flow)
    let body = writer.write()
    var lines = SourceLines()
    lines.add("// " + QuotedText.line(Note("Made by 'flowjson swift' from", foreign: file)))
    lines.add("")
    lines.add("import FlowJSON")
    lines.add("")
    SwiftSource.write([Note("The flow of", foreign: file)], 0, &lines)
    lines.add("enum \(name) {")
    for line in body { lines.add(line.isEmpty ? "" : "  " + line) }
    lines.add("}")
    text = lines.text
    rawCount = writer.rawCount
  }
}
