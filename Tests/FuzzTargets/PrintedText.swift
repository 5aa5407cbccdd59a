import FlowText
import JSONText

/// What must hold for whatever the programs print, on both streams.
package enum PrintedText {
  /// What a terminal or a CI service would obey in a text for people; nil if there is nothing.
  package static func fault(in text: String) -> String? {
    for line in text.unicodeScalars.split(separator: "\n") {
      let start = String(line.drop { $0.properties.isWhitespace })
      if start.hasPrefix("::") { return "a line is a command: \(line.debugDescription)" }
    }
    return commonFault(in: text)
  }

  /// The same for workflow commands of our own, of which each line is one.
  package static func fault(inCommands text: String) -> String? {
    for line in text.unicodeScalars.split(separator: "\n") {
      let isOurs = ["error", "warning", "notice"].contains { String(line).hasPrefix("::\($0) file=") }
      if !isOurs { return "a line is not a command of ours: \(line.debugDescription)" }
    }
    return commonFault(in: text)
  }

  /// The same for JSON, which must be valid.
  package static func fault(inJSON text: String) -> String? {
    if let fault = JSONDocument(parsing: text).faults.first { return "the JSON is broken: \(fault.message)" }
    return fault(in: text)
  }

  /// The same for Markdown, in which each line must begin with something of ours.
  package static func fault(inMarkdown text: String) -> String? {
    for line in text.unicodeScalars.split(separator: "\n") {
      let isOurs = ["#", "|", "- [ ] ", "**", "<details>", "<summary>", "</details>", "The flows"].contains {
        String(line).hasPrefix($0)
      }
      if !isOurs { return "a line begins with something of others: \(line.debugDescription)" }
    }
    return fault(in: text)
  }

  private static func commonFault(in text: String) -> String? {
    if let scalar = text.unicodeScalars.first(where: { $0 != "\n" && ShownLine.isHidden($0) }) {
      return "U+\(String(scalar.value, radix: 16)) is printed as it is"
    }
    var letters: Int?
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if let count = letters, scalar == "[" { return "'##' and \(count) letters are before a bracket" }
      letters =
        scalar == "#" && previous == "#"
        ? 0 : scalar.isASCII && scalar.properties.isAlphabetic ? letters.map { $0 + 1 } : nil
      previous = scalar
    }
    return nil
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var debugDescription: String { String(self).debugDescription }
}
