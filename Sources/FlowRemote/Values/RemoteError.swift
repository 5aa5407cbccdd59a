/// Why a step could not be done, in the user's words.
package struct RemoteError: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The provider does not have this call; nothing was sent.
    case unsupported
    /// An option or the configuration is wrong; nothing was sent.
    case usage
    /// There are findings, or breaking changes, that forbid it.
    case findings
    /// The remote side answered that it will not, or cannot.
    case refused
    /// The remote side cannot be reached, or its answer cannot be read.
    case unreachable
    /// It may have been done; no answer arrived.
    case unclear
    /// A file on this machine.
    case file
  }

  package let kind: Kind
  /// Lower case, without a full stop.
  package let message: String
  /// What the platform said.
  package let platform: PlatformError?
  /// What is there now, and what else is to be known, a sentence each.
  package let notes: [String]
  /// What to do about it.
  package let advice: String?

  package init(
    _ kind: Kind,
    _ message: String,
    platform: PlatformError? = nil,
    notes: [String] = [],
    advice: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.platform = platform
    self.notes = notes
    self.advice = advice
  }

  /// The exit status that the command line documents for it.
  package var status: Int32 {
    switch kind {
    case .findings: 1
    case .unsupported, .usage: 2
    case .refused, .unreachable, .unclear, .file: 3
    }
  }

  /// This error with what was to be done in front of it.
  func during(_ purpose: String) -> RemoteError {
    RemoteError(kind, "could not \(purpose): \(message)", platform: platform, notes: notes, advice: advice)
  }

  /// This error with something more to be known.
  package func noting(_ note: String...) -> RemoteError {
    RemoteError(kind, message, platform: platform, notes: notes + note, advice: advice)
  }

  /// This error with another advice.
  package func advising(_ advice: String?) -> RemoteError {
    RemoteError(kind, message, platform: platform, notes: notes, advice: advice)
  }

  /// This error with the commands in its advice as they are to be typed: for this flow, with these options.
  ///
  /// What is wrong with the configuration or on this machine has nothing to do with the flow.
  package func naming(flow: String, command: String) -> RemoteError {
    guard [.refused, .findings, .unclear].contains(kind) else { return self }
    return advising(advice?.replacing("FLOW", by: flow).replacing("'flowctl ", by: "'\(command) "))
  }

  /// This error without credentials in its texts.
  func redacted(by redactor: Redactor) -> RemoteError {
    RemoteError(
      kind,
      redactor.redact(message),
      platform: platform?.redacted(by: redactor),
      notes: notes.map(redactor.redact),
      advice: advice.map(redactor.redact)
    )
  }

  /// All that is known, a line each.
  package var lines: [String] {
    var lines = [message]
    if let platform { lines += platform.lines }
    lines += notes
    if let advice { lines.append("what to do: \(advice)") }
    return lines
  }
}

/// An error as a platform answered it.
package struct PlatformError: Error, Sendable, Hashable {
  package var status: Int
  package var code: Int?
  package var subcode: Int?
  package var message: String
  package var title: String?
  package var userMessage: String?
  package var details: String?
  package var trace: String?
  package var isTransient = false
  /// Whether the platform's own error object was there: without it the answer may come from something in between.
  package var isStructured = true
  /// Seconds that the server asks to wait.
  package var retryAfter: Int?

  package init(status: Int, message: String) {
    self.status = status
    self.message = message
  }

  func redacted(by redactor: Redactor) -> PlatformError {
    var copy = self
    copy.message = redactor.redact(message)
    copy.title = title.map(redactor.redact)
    copy.userMessage = userMessage.map(redactor.redact)
    copy.details = details.map(redactor.redact)
    copy.trace = trace.map(redactor.redact)
    return copy
  }

  /// The texts that differ, most general first.
  package var text: String {
    var texts: [String] = []
    for text in [message, title, userMessage, details].compactMap({ $0 }) where !text.isEmpty {
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.joined(separator: ": ")
  }

  package var lines: [String] {
    var codes = code.map { "code \($0)" } ?? "HTTP \(status)"
    if let subcode { codes += ", subcode \(subcode)" }
    var lines = [
      text.isEmpty
        ? "the remote side gives no reason (\(codes))" : "the remote side says: \(text) (\(codes))"
    ]
    if let trace { lines.append("trace id: \(trace)") }
    return lines
  }
}
