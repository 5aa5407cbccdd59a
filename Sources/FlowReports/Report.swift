public import FlowLanguage
public import FlowRules
import FlowText

/// What a run over files found, ready to be written in any format.
public struct Report: Sendable {
  /// The files that were checked, in the order of their paths.
  public var files: [CheckedFile]
  /// How many files were looked at and left alone, being neither flow nor message.
  public var skipped: Int

  /// A report about `files`; the findings get their ``ReportedFinding/fingerprint`` here.
  public init(files: [CheckedFile], skipped: Int) {
    self.files = files
    self.skipped = skipped
    numberFingerprints()
  }

  /// How many files were checked; what is reported about configuration and baseline does not count.
  public var checkedCount: Int { files.count { $0.kind.isChecked } }

  /// How many findings have that severity.
  public func count(_ severity: Severity) -> Int {
    var count = 0
    for file in files.indices { count += files[file].count(severity) }
    return count
  }

  /// How many findings a safe fix would take away, or only one that may change the meaning.
  public func fixableCount(_ safety: Fix.Safety) -> Int {
    files.reduce(0) { count, file in
      count
        + file.findings.count { finding in
          let fixes = finding.diagnostic.fixes
          let isSafe = fixes.contains { $0.safety == .safe }
          return safety == .safe ? isSafe : !isSafe && !fixes.isEmpty
        }
    }
  }

  /// Whether any finding is at least that severe.
  public func hasFindings(atLeast severity: Severity) -> Bool {
    Severity.allCases.contains { $0 >= severity && count($0) > 0 }
  }

  /// Findings that say the same about the same place get an ordinal, so that each fingerprint is there once.
  private mutating func numberFingerprints() {
    var counts: [String: Int] = [:]
    for file in files.indices {
      for finding in files[file].findings.indices {
        let identity = files[file].findings[finding].identity
        let count = Report.increment(&counts[identity, default: 0])
        files[file].findings[finding].fingerprint = count == 1 ? identity : "\(identity)-\(count)"
      }
    }
  }

  private static func increment(_ count: inout Int) -> Int {
    count += 1
    return count
  }
}

/// One file of a report with what was found in it.
public struct CheckedFile: Sendable {
  /// As it is shown: from the folder that the program was started in.
  public let path: String
  /// What the file is.
  public let kind: Kind
  /// The version that a flow was judged by; nil for a message and for a flow without one.
  public let flowVersion: FlowVersion?
  /// In the order of their places.
  public var findings: [ReportedFinding]
  /// The file as ``JSONReport`` writes it, if that was done already.
  private(set) var jsonPieces: [MachineText]?

  /// What a file in a report can be.
  public enum Kind: String, Sendable, Hashable {
    case flow, message
    /// A file that is neither, but was named.
    case unknown
    case configuration, baseline

    /// Whether the file is one that the run is about.
    public var isChecked: Bool {
      switch self {
      case .flow, .message, .unknown: true
      case .configuration, .baseline: false
      }
    }
  }

  /// A file with its findings.
  public init(path: String, kind: Kind, flowVersion: FlowVersion? = nil, findings: [ReportedFinding] = []) {
    self.path = path
    self.kind = kind
    self.flowVersion = flowVersion
    self.findings = findings
  }

  /// How many findings have that severity; none is copied, for each has very many parts.
  func count(_ severity: Severity) -> Int {
    var count = 0
    for finding in findings.indices where findings[finding].severity == severity { count += 1 }
    return count
  }

  /// Writes ahead what the file adds to reports in some of these formats, so that it need not be done when they are put
  /// together.
  package mutating func write(for formats: [ReportFormat]) {
    if formats.contains(.json) { jsonPieces = JSONReport.pieces(of: self) }
  }
}
