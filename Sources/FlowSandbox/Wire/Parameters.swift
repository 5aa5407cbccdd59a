import FlowRemote
import JSONText

/// A request with its body read, which takes the longest and needs no state: it is done before the state is locked.
struct ReadRequest {
  let request: SandboxRequest
  let parameters: Result<Parameters, GraphFailure>

  init(_ request: SandboxRequest) {
    self.request = request
    do throws(GraphFailure) {
      parameters = .success(try Parameters(request))
    } catch {
      parameters = .failure(error)
    }
  }
}

/// What a request says, however it says it: in the query, as a form, as JSON or in parts.
struct Parameters {
  private(set) var values: [String: JSONValue] = [:]
  private(set) var files: [String: [UInt8]] = [:]
  let isMultipart: Bool

  /// Reads query and body; the body takes precedence.
  ///
  /// Unknown members and parts stay unread.
  init(_ request: SandboxRequest) throws(GraphFailure) {
    let contentType = request.header("content-type") ?? ""
    let kind = contentType.prefix { $0 != ";" }.lowercased()
    isMultipart = kind == "multipart/form-data"
    for field in request.query { values[field.name] = .string(field.value) }
    guard !request.body.isEmpty else { return }
    if isMultipart {
      guard let parts = Multipart.parts(request.body, contentType: contentType) else {
        throw .parameter("The multipart body could not be read")
      }
      for part in parts { add(part) }
    } else if kind == "application/x-www-form-urlencoded" {
      for field in Percent.fields(String(decoding: request.body, as: UTF8.self)) {
        values[field.name] = .string(field.value)
      }
    } else {
      let document = JSONDocument(parsing: request.body)
      guard document.faults.isEmpty, document.root.kind == .object else {
        throw .parameter("The body is neither a form nor a JSON object")
      }
      for member in document.root.members { values[member.name.text] = JSONValue(member.value) }
    }
  }

  private mutating func add(_ part: HTTPRequest.Part) {
    if part.filename != nil {
      files[part.name] = part.content
    } else {
      values[part.name] = .string(String(decoding: part.content, as: UTF8.self))
    }
  }

  subscript(_ name: String) -> JSONValue? {
    values[name].flatMap { $0 == .null ? nil : $0 }
  }

  func text(_ name: String) -> String? { self[name]?.text }

  func flag(_ name: String) -> Bool {
    self[name]?.flag ?? ["true", "1"].contains(text(name)?.lowercased() ?? "")
  }

  /// A list of texts: an array, an array as JSON text, texts between commas, or `name[0]`, `name[1]`.
  func list(_ name: String) -> [String]? {
    if let value = self[name] {
      if case .array(let elements) = value { return elements.map { $0.text ?? "" } }
      guard let text = value.text else { return nil }
      let document = JSONDocument(parsing: text)
      if document.faults.isEmpty, document.root.kind == .array {
        return document.root.elements.map { $0.string ?? $0.sourceText }
      }
      return text.split(separator: ",").map { trimmed($0) }
    }
    let members = values.filter { $0.key.hasPrefix(name + "[") }.sorted { $0.key < $1.key }
    return members.isEmpty ? nil : members.map { $0.value.text ?? "" }
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
