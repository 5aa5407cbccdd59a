import FlowLanguage
import FlowModel
import FlowRemote
import FlowReports
import FlowRules
import JSONText

extension SandboxMachine {
  /// The day on which the life cycle of versions is judged.
  var today: String { CivilTime.day(now) }

  /// The most that a Flow JSON may have: 10 MB.
  static let textLimit = 10 << 20

  /// A stored text, with the findings of our own rules.
  mutating func examine(_ bytes: [UInt8]) throws(GraphFailure) -> FlowText {
    let document = JSONDocument(parsing: bytes)
    let root = document.root
    var text = FlowText(file: try keep(bytes))
    text.jsonVersion = root["version"]?.string
    text.dataAPIVersion = root["data_api_version"]?.string
    text.dataChannelURI = root["data_channel_uri"]?.string
    text.validationErrors = Self.validationErrors(document, today: today)
    return text
  }

  /// What `flowjson check --format meta` says about the same text.
  static func validationErrors(_ document: JSONDocument, today: String) -> [JSONValue] {
    let findings = FlowChecker.check(document, options: CheckOptions(today: today))
    let lines = LineTable(document.bytes)
    let errors = PlatformReport.entries(
      findings.map { ReportedFinding($0, place: "", in: lines, bytes: document.bytes) }
    )
    guard errors.isEmpty, !document.faults.isEmpty || document.root.kind != .object else { return errors }
    return [
      [
        "error": "INVALID_FLOW_JSON", "error_type": "FLOW_JSON_ERROR", "message": "The Flow JSON is not a JSON object.",
        "line_start": 1, "line_end": 1, "column_start": 1, "column_end": 1, "pointers": [],
      ]
    ]
  }

  /// What makes a text unfit for an upload: then it is not saved.
  func refusal(ofUpload bytes: [UInt8]) -> GraphFailure? {
    if bytes.count > Self.textLimit { return .tooLarge }
    let root = JSONDocument(parsing: bytes).root
    if let version = root["version"], FlowVersion(version.string ?? "").flatMap({ Language.version($0) }) == nil {
      return .parameter(
        "The version property of the Flow JSON names an unknown version.",
        title: "Flow JSON version is not valid"
      )
    }
    if let version = root["data_api_version"], !["3.0", "4.0"].contains(version.string ?? "") {
      return .parameter("data_api_version names an unknown version.", title: "Data API version is not valid")
    }
    return nil
  }
}

extension GraphFailure {
  static let tooLarge = GraphFailure.parameter(
    "Unable to upload Flow JSON Asset as media size is greater than permitted size",
    title: "File too large"
  )
}
