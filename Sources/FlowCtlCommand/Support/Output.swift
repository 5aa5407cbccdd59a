import FlowFiles
import FlowRemote
import FlowText
import JSONText

/// Where results and progress go; credentials are removed, even those that a server echoes.
struct Output: Sendable {
  let console: Console
  let format: OutputFormat
  /// The redactor of the credentials that were read so far.
  let currentRedactor: @Sendable () -> Redactor

  init(console: Console, format: OutputFormat, redactor: @escaping @Sendable () -> Redactor) {
    self.console = console
    self.format = format
    currentRedactor = redactor
  }

  var redactor: Redactor { currentRedactor() }

  /// Writes a result in the form that was asked for.
  func result(_ text: @autoclosure () -> ShownText, json: @autoclosure () -> [JSONValue.Member]) {
    switch format {
    case .text: line(text())
    case .json:
      let value = JSONValue.object([.init("schemaVersion", 1)] + json())
      console.output(.json(redactor.redact(JSONPrinter(.pretty).print(value)) + "\n"))
    }
  }

  /// Writes a result of several lines in the form that was asked for.
  func result(lines: @autoclosure () -> [ShownText], json: @autoclosure () -> [JSONValue.Member]) {
    switch format {
    case .text: for text in lines() { line(text) }
    case .json: result("", json: json())
    }
  }

  /// Writes a line of text to the results.
  func line(_ text: ShownText) {
    console.output("\(redacted(text))\n")
  }

  /// Tells what happens, beside the results.
  func progress(_ text: ShownText) {
    console.error("\(redacted(text))\n")
  }

  private func redacted(_ text: ShownText) -> ShownText { ShownText(linesOf: redactor.redact(text.string)) }

  /// Tells what failed.
  func failure(_ error: RemoteError, of subject: String? = nil) {
    let prefix: ShownText = subject.map { "flowctl: \($0): " } ?? "flowctl: "
    for line in error.lines { progress("\(prefix)\(line)") }
  }

  /// Prints what would be sent.
  func requests(_ requests: [HTTPRequest]) {
    switch format {
    case .json: result("", json: [.init("requests", .array(requests.map(\.description)))])
    case .text:
      for request in requests { line(text(request)) }
    }
  }

  private func text(_ request: HTTPRequest) -> ShownText {
    let description = request.description
    let head: ShownText = "\(request.method.rawValue) \(description["path"]?.text ?? "")\(Percent.query(request.query))"
    let rest = description.members.filter { !["method", "path", "query"].contains($0.key.text) }
    guard let body = rest.first else { return head }
    return head + "\n" + ShownText(linesOf: JSONPrinter(.pretty).print(body.value))
  }
}

extension JSONValue.Member {
  /// A text, or null.
  init(_ key: String, text: String?) {
    self.init(key, text.map(JSONValue.string) ?? .null)
  }

  /// A number, or null.
  init(_ key: String, number: Int?) {
    self.init(key, number.map { JSONValue.number(String($0)) } ?? .null)
  }

  /// A list of texts.
  init(_ key: String, texts: [String]) {
    self.init(key, .array(texts.map(JSONValue.string)))
  }
}
