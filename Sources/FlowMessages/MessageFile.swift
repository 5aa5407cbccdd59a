public import JSONText

/// A file that holds one message or several, as it was read.
///
/// A file may be a message, a request that sends one (an object with `url` or `path`, and `body`), an array of
/// either, or JSON lines. What launches no flow is left out.
public struct MessageFile: Sendable {
  /// In the order of the text; never empty.
  public let messages: [Message]
  /// The JSON texts that the file consists of: itself, or one for each line.
  package let parts: [Part]

  /// One JSON text of a file.
  package struct Part: Sendable {
    package let document: JSONDocument
    package let placement: Placement
  }

  /// Reads the messages in `document`; nil if nothing in it launches a flow.
  ///
  /// A message that uses one of `templates` launches its flow even if it lacks the component for the button.
  public init?(_ document: JSONDocument, templates: TemplateCatalog = TemplateCatalog()) {
    self.init([Part(document: document, placement: .whole)], templates)
  }

  /// Reads JSON lines, one message a line; nil if nothing in them launches a flow.
  ///
  /// Pointers begin with the position of the text among the lines that are not blank, as if the file were an array.
  public init?(lines bytes: [UInt8], templates: TemplateCatalog = TemplateCatalog()) {
    self.init(Self.parts(ofLines: bytes), templates)
  }

  /// Reads `document` as messages whatever it is: what can't be recognised is taken for a message of the Cloud
  /// API and judged as one.
  public init(assuming document: JSONDocument, templates: TemplateCatalog = TemplateCatalog()) {
    parts = [Part(document: document, placement: .whole)]
    messages =
      MessageFile(document, templates: templates)?.messages
      ?? [MessageReader(placement: .whole, templates: templates).assumed(document.root)]
  }

  private init?(_ parts: [Part], _ templates: TemplateCatalog) {
    messages = parts.flatMap { part in
      let reader = MessageReader(placement: part.placement, templates: templates)
      let root = part.document.root
      return (root.kind == .array ? root.elements : [root]).compactMap(reader.message)
    }
    self.parts = parts
    if messages.isEmpty { return nil }
  }

  /// The definitions of templates in the file, which is shown as `path`.
  public func definitions(path: String) -> [TemplateDefinition] {
    messages.compactMap { TemplateDefinition($0, path: path) }
  }

  /// The names of the templates that a text uses without any component for a flow button.
  ///
  /// Whether such a message launches a flow is known only with the definition of its template.
  package static func templatesUsed(in document: JSONDocument, isLines: Bool) -> [String] {
    let documents = isLines ? parts(ofLines: document.bytes).map(\.document) : [document]
    return documents.flatMap { document in
      let root = document.root
      return (root.kind == .array ? Array(root.elements) : [root]).compactMap(MessageReader.templateUsed)
    }
  }

  /// The texts of JSON lines: every line that is not blank, each a document of its own.
  package static func parts(ofLines bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].contains(where: { !" \t\r".utf8.contains($0) }) {
        let prefix = JSONPointer([String(parts.count)])
        let document = JSONDocument(parsing: Array(bytes[start..<end]))
        parts.append(Part(document: document, placement: .part(offset: start, prefix: prefix)))
      }
      start = end + 1
    }
    return parts
  }

  /// Whether a text that is not valid JSON was probably meant to be a message.
  public static func looksLikeMessage(_ bytes: [UInt8]) -> Bool {
    if MessageFile(JSONDocument(parsing: bytes)) != nil { return true }
    return MessageShape.all.contains { shape in shape.definition.tellingNames.contains { contains($0, in: bytes) } }
  }

  private static func contains(_ word: String, in bytes: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first else { return true }
    var position = 0
    while let start = bytes[position...].firstIndex(of: first), start + word.count <= bytes.count {
      if bytes[start..<start + word.count].elementsEqual(word) { return true }
      position = start + 1
    }
    return false
  }
}
