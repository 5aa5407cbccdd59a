import FlowEndpoint
import FlowReports
import FlowText
import JSONText

/// What a test of an endpoint showed, in the forms that people and programs read.
struct EndpointReport {
  /// One case, or one script.
  struct Row {
    /// Nil for a script.
    let number: Int?
    let name: String
    let outcome: CaseResult.Outcome
    let message: String?
    var status: Int?
    var request: JSONValue?
    var answer: JSONValue?
    var milliseconds: Int?
  }

  let url: String
  /// As it is shown.
  let flow: String
  private(set) var rows: [Row] = []

  init(url: String, flow: String) {
    self.url = url
    self.flow = flow
  }

  /// Adds a case; the cases stand in the order of their numbers.
  mutating func add(_ result: CaseResult) {
    add(
      Row(
        number: result.number,
        name: result.name,
        outcome: result.outcome,
        message: result.message,
        status: result.status,
        request: result.request,
        answer: result.answer,
        milliseconds: result.milliseconds
      )
    )
  }

  /// Adds a case or a script; scripts stand at the end.
  mutating func add(_ row: Row) {
    let place = rows.firstIndex { ($0.number ?? .max) > (row.number ?? .max) } ?? rows.endIndex
    rows.insert(row, at: place)
  }

  var hasFailed: Bool { rows.contains { $0.outcome == .failed } }

  private func count(_ outcome: CaseResult.Outcome) -> Int { rows.count { $0.outcome == outcome } }

  /// `12 passed, 1 failed, 2 warned, 3 left out`.
  private var summary: String {
    let names: [(CaseResult.Outcome, String)] = [
      (.passed, "passed"), (.failed, "failed"), (.warned, "warned"), (.skipped, "left out"),
    ]
    return names.map { "\(count($0.0)) \($0.1)" }.joined(separator: ", ")
  }
}

// MARK: - For people

extension EndpointReport {
  /// A line for each case; for failed ones also the request and the answer.
  var text: ShownText {
    var text: ShownText = ""
    for row in rows { text += Self.text(row) }
    return text + "\(url): \(summary)\n"
  }

  private static func text(_ row: Row) -> ShownText {
    let word: ShownText =
      switch row.outcome {
      case .passed: "passed  "
      case .failed: "failed  "
      case .warned: "warned  "
      case .skipped: "left out"
      }
    let number = row.number.map(String.init) ?? ""
    let padding = ShownText.blanks(2 - number.count)
    let time: ShownText = row.milliseconds.map { " (\($0) ms)" } ?? ""
    var text: ShownText = "\(word) \(padding)\(number) \(row.name)\(time)\n"
    if let message = row.message {
      for line in message.split(separator: "\n") { text += "            \(line)\n" }
    }
    guard row.outcome == .failed || row.outcome == .warned, row.number != nil else { return text }
    if let request = row.request { text += "            sent: \(JSONPrinter().print(request))\n" }
    guard let status = row.status else { return text }
    let answer: ShownText = row.answer.map { " \(JSONPrinter().print($0))" } ?? ""
    return text + "            came: status \(status)\(answer)\n"
  }
}

// MARK: - For programs

extension EndpointReport {
  /// The report as JSON, with a line break at its end.
  var json: String {
    let value: JSONValue = [
      "schemaVersion": 1, "url": .string(url), "cases": .array(rows.map(Self.json)),
      "summary": .object(CaseResult.Outcome.allCases.map { .init($0.rawValue, number: count($0)) }),
    ]
    return JSONPrinter(.pretty).print(value) + "\n"
  }

  private static func json(_ row: Row) -> JSONValue {
    .object([
      .init("number", number: row.number), .init("name", .string(row.name)),
      .init("result", .string(row.outcome.rawValue)), .init("message", text: row.message),
      .init("request", row.request ?? .null), .init("answer", row.answer ?? .null),
      .init("milliseconds", number: row.milliseconds),
    ])
  }

  /// The report as JUnit XML: a test case for each case and script.
  var junit: String {
    let counts = "tests=\"\(rows.count)\" failures=\"\(count(.failed))\" errors=\"0\" skipped=\"\(count(.skipped))\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"flowctl\" \(counts)>\n"
    text += "  <testsuite name=\"flowctl endpoint test\" \(counts)>\n"
    for row in rows { text += Self.junit(row, flow) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private static func escaped(_ text: String) -> String { XMLText.escaped(ShownText(linesOf: text).string) }

  private static func junit(_ row: Row, _ flow: String) -> String {
    let name = Self.escaped(row.number.map { "\($0) \(row.name)" } ?? row.name)
    let time = row.milliseconds.map { " time=\"\($0 / 1000).\(String(1000 + $0 % 1000).dropFirst())\"" } ?? ""
    let head = "    <testcase name=\"\(name)\" classname=\"flowctl.endpoint.\(Self.escaped(flow))\"\(time)"
    let message = row.message ?? ""
    switch row.outcome {
    case .passed where message.isEmpty: return head + "/>\n"
    case .passed, .warned: return head + ">\n      <system-out>\(Self.escaped(message))</system-out>\n    </testcase>\n"
    case .skipped: return head + ">\n      <skipped message=\"\(Self.escaped(message))\"/>\n    </testcase>\n"
    case .failed:
      let exchange = [
        row.request.map { "sent: \(JSONPrinter().print($0))" },
        row.status.map { "came: status \($0) \(row.answer.map { JSONPrinter().print($0) } ?? "")" },
      ].compactMap(\.self).joined(separator: "\n")
      return head + ">\n      <failure message=\"\(Self.escaped(message))\">\(Self.escaped(exchange))</failure>\n"
        + "    </testcase>\n"
    }
  }
}
