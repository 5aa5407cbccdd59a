public import FlowMessages
public import FlowModel
import FlowFiles
import FlowIndex
import FlowProject
import FlowRun
public import JSONText

/// One text of a workspace with everything that is read from it once: it does not change.
public struct TextDocument: Sendable {
  /// The absolute path.
  public let path: String
  /// The editor's number of the text; nil for what lies on the disk.
  public let version: Int?
  /// The text as JSON; of JSON lines only the bytes say something.
  public let json: JSONDocument
  /// Where its lines begin.
  public let lines: LineTable
  /// What the text is.
  public let content: Content
  /// The names in the flow, if it is one.
  let index: FlowIndex?

  /// What a text is.
  public enum Content: Sendable {
    case flow(Flow)
    case messages(MessageFile)
    /// So broken that only its words tell that it was meant as a message.
    case brokenMessage
    case configuration
    /// A script of a simulation.
    case script
    /// JSON that is none of our business.
    case other
  }

  /// The text of `bytes`, which stands at the absolute path `path`.
  public init(path: String, bytes: [UInt8], version: Int? = nil) {
    self.path = path
    self.version = version
    json = JSONDocument(parsing: bytes)
    lines = LineTable(bytes)
    content = Self.content(of: json, Path(path))
    index = if case .flow(let flow) = content { FlowIndex(flow) } else { nil }
  }

  private static func content(of json: JSONDocument, _ path: Path) -> Content {
    if path.name == Configuration.fileName { return .configuration }
    let isLines = path.hasEnding(".jsonl")
    if !isLines, Script.isScript(json.root) { return .script }
    switch DocumentKind(recognizing: json, isLines: isLines) {
    case .flow: return .flow(Flow(json))
    case .message:
      let messages = isLines ? MessageFile(lines: json.bytes) : MessageFile(json)
      return messages.map { .messages($0) } ?? .brokenMessage
    case nil: return .other
    }
  }

  /// The bytes of the text.
  public var bytes: [UInt8] { json.bytes }

  /// The flow in the text, if it is one.
  public var flow: Flow? { index?.flow }

  /// The messages in the text, if there are any.
  public var messages: MessageFile? {
    if case .messages(let messages) = content { messages } else { nil }
  }
}
