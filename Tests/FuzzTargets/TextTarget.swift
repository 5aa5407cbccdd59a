import FlowDiff
import FlowFiles
import FlowMessages
import FlowModel
import FlowProject
import FlowReports
import FlowRules
import FlowText
import JSONText

extension FuzzTarget {
  /// All that is printed about a file in any format, whatever stands in it and however it is called: nothing that
  /// steers a terminal or a CI service comes through, and what programs read stays valid.
  ///
  /// One look at a time, which the bytes decide: a fuzzer comes again, and all looks take a hundred times as long.
  static let text = FuzzTarget(name: "text") { (bytes) throws(BrokenProperty) in
    var choice = Generator(seed: bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
    let given = choice.next(below: 2) == 0 ? bytes : HostileWords.put(into: bytes)
    let path = choice.next(below: 2) == 0 ? "flow.json" : name(of: given)
    try look(choice.next(below: lookCount), at: given, path)
  }

  /// The same with every look at each text.
  static let wholeText = FuzzTarget(name: "text") { (bytes) throws(BrokenProperty) in
    for bytes in [bytes, HostileWords.put(into: bytes)] {
      for path in ["flow.json", name(of: bytes)] {
        for number in 0..<lookCount { try look(number, at: bytes, path) }
      }
    }
  }

  /// The end of the text is the name of the file, too.
  private static func name(of bytes: [UInt8]) -> String {
    String(decoding: bytes.suffix(48), as: UTF8.self)
  }

  private static let formats = ReportFormat.allCases.filter { $0 != .text }
  private static let lookCount = formats.count + 4

  /// What is printed about a text with a name, a few formats at a time.
  private static func look(_ number: Int, at bytes: [UInt8], _ path: String) throws(BrokenProperty) {
    switch number {
    case formats.indices: try check(formats[number], try report(on: bytes, path: path))
    case formats.count: try checkText(try report(on: bytes, path: path))
    case formats.count + 1: try checkDrawings(of: bytes, path: path)
    case formats.count + 2: try checkDiff(of: bytes, path: path)
    default: try checkConfiguration(bytes)
    }
  }

  /// The text of `check`.
  private static func checkText(_ report: Report) throws(BrokenProperty) {
    for columns in [nil, 30] {
      let text = TextReport(showsStatistics: true, columns: columns).shown(report)
      try hold(PrintedText.fault(in: text.string), "check as text")
      for line in text.string.split(separator: "\n")
      where columns != nil && line.hasPrefix("  ") && line.contains(" | ") {
        // A note may look like an excerpt, and is as long as it is.
        guard line.prefix(while: { $0 != "|" }).allSatisfy({ $0 == " " || $0.isNumber }) else { continue }
        try require(TerminalWidth.columns(of: line) <= 30, "an excerpt fits: \(line)")
      }
    }
  }

  private static func check(_ format: ReportFormat, _ report: Report) throws(BrokenProperty) {
    let text = ReportWriter(rules: [], failLevel: .warning).write(report, as: format)
    switch format {
    case .text: break
    case .github: try hold(PrintedText.fault(inCommands: text), "check as github")
    case .junit: try hold(PrintedText.fault(in: text) ?? XMLText.fault(in: text), "check as junit")
    case .json, .sarif, .gitlab, .meta: try hold(PrintedText.fault(inJSON: text), "check as \(format)")
    }
  }

  private static func report(on bytes: [UInt8], path: String) throws(BrokenProperty) -> Report {
    var settings = CheckSettings(workingFolder: "/", today: CheckOptions.atFixedDay.today)
    settings.configuration = .none
    guard
      let result = try? CheckRun(settings).check(["-"], standardInput: StandardInput(path: Path(path), bytes: bytes))
    else { throw BrokenProperty(description: "a check without configuration fails") }
    return result.report
  }

  /// `graph` and `contract`.
  private static func checkDrawings(of bytes: [UInt8], path: String) throws(BrokenProperty) {
    let flow = Flow(JSONDocument(parsing: bytes))
    // The commands refuse broken texts.
    guard flow.document.faults.isEmpty else { return }
    for format in GraphFormat.allCases {
      try hold(PrintedText.fault(in: format.write(FlowChart(flow)).string), "graph as \(format)")
    }
    let contract = Contract(flow)
    try hold(PrintedText.fault(in: ContractText(flow).write(contract, path: path).string), "contract as text")
    try holdJSON(ContractJSON.write(contract, of: flow, path: path), "contract as json")
    try holdJSON(ContractSchema(contract, path: path).write(), "contract as json-schema")
  }

  /// `diff`, in both directions.
  private static func checkDiff(of bytes: [UInt8], path: String) throws(BrokenProperty) {
    let flow = Flow(JSONDocument(parsing: bytes))
    guard flow.document.faults.isEmpty else { return }
    for (old, new) in [(ownFlow.flow, flow), (flow, ownFlow.flow)] {
      let comparison = FlowComparison(old: old, new: new)
      let report = DiffReport(ComparedFile(oldPath: path, newPath: "new\(path)", comparison))
      try hold(PrintedText.fault(in: DiffText(isColored: false).write(report).string), "diff as text")
      try hold(PrintedText.fault(inMarkdown: DiffMarkdown.write(report).string), "diff as markdown")
      try hold(PrintedText.fault(inCommands: DiffGitHub.write(report).string), "diff as github")
      try holdJSON(DiffJSON.write(report), "diff as json")
    }
  }

  /// What is wrong with a configuration.
  private static func checkConfiguration(_ bytes: [UInt8]) throws(BrokenProperty) {
    do throws(ConfigurationError) {
      _ = try Configuration(bytes, path: "/project/flowjson.config.json", shownAs: "flowjson.config.json")
    } catch {
      for line in error.lines {
        let text: ShownText = "flowjson: \(line)\n"
        try hold(PrintedText.fault(in: text.string), "a fault of the configuration")
        try require(text.string.split(separator: "\n").count == 1, "a fault of the configuration is one line")
      }
    }
  }

  private static func hold(_ fault: String?, _ what: String) throws(BrokenProperty) {
    if let fault { throw BrokenProperty(description: "\(what): \(fault)") }
  }

  private static func holdJSON(_ text: String, _ what: String) throws(BrokenProperty) {
    let bytes = MachineText.json(text).bytes
    try hold(PrintedText.fault(inJSON: String(decoding: bytes, as: UTF8.self)), what)
    let same = JSONValue(JSONDocument(parsing: bytes).root) == JSONValue(JSONDocument(parsing: text).root)
    try require(same, "\(what) means the same when it is printed")
  }
}

/// What strangers might put into names and texts.
package enum HostileWords {
  package static let all = [
    "\u{1B}[31m", "\u{9B}31m", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{2028}", "\u{85}",
    "\n::error::x", "\r::stop-commands::x", "::warning::x", "##[error]x", "##vso[task.complete]", "\u{1B}]0;x\u{7}",
    "`\u{301}", "```", "|", "@all", "![x](http://x.example/y.png)", "<img src=x>", "#1", "\\", "\"", "--> x", "]]>",
    "\u{FFFE}",
  ]

  /// A word as a JSON string.
  package static func quoted(_ word: String) -> String { JSONPrinter.quoted(word) }

  /// The text with such words before some of its strings, keys included.
  static func put(into bytes: [UInt8]) -> [UInt8] {
    let document = JSONDocument(parsing: bytes)
    guard document.faults.isEmpty else { return bytes }
    var random = Generator(seed: UInt64(bytes.count))
    var edits: [TextEdit] = []
    visit(document.root) { node in
      guard random.next(below: 3) == 0 else { return }
      let place = node.contentRange.lowerBound
      let word = JSONPrinter.quoted(all[random.next(below: all.count)]).dropFirst().dropLast()
      edits.append(TextEdit(range: place..<place, text: String(word)))
    }
    return (try? edits.applied(to: bytes)) ?? bytes
  }

  /// Values, and now and then a key: most keys have to stay what they are for the rest to be looked at.
  private static func visit(_ node: JSONNode, _ found: (JSONNode) -> Void) {
    for element in node.elements { visit(element, found) }
    for member in node.members {
      if member.value.range.lowerBound.isMultiple(of: 13) { found(member.key) }
      // What tells the kind of a file or component stays.
      if !["type", "version", "name", "routing_model"].contains(member.name) { visit(member.value, found) }
    }
    if node.kind == .string { found(node) }
  }
}
