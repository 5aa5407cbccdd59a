import FlowFiles

/// Shows the difference of two texts as `diff -u` and `git apply` know it.
package enum UnifiedDiff {
  /// The difference between the old and the new text of a file; empty if there is none.
  package static func bytes(of file: FixedText) -> [UInt8] {
    let old = lines(file.before)
    let new = lines(file.after)
    let steps = steps(from: old, to: new)
    let hunks = hunks(of: steps)
    guard !hunks.isEmpty else { return [] }
    var text = Array("--- \(name(file.path, "a"))\n+++ \(name(file.path, "b"))\n".utf8)
    for hunk in hunks { write(steps[hunk], to: &text) }
    return text
  }

  /// One line of the old text, of the new one, or of both.
  private struct Step {
    let mark: UInt8
    let line: ArraySlice<UInt8>
    /// How many lines of each text come before.
    let old: Int
    let new: Int
  }

  private static let context = 3

  /// Lines with their ends.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func steps(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Step] {
    let difference = LineDifference(from: old, to: new)
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if difference.removed.contains(left) {
        steps.append(Step(mark: UInt8(ascii: "-"), line: old[left], old: left, new: right))
        left += 1
      } else if difference.inserted.contains(right) {
        steps.append(Step(mark: UInt8(ascii: "+"), line: new[right], old: left, new: right))
        right += 1
      } else {
        steps.append(Step(mark: UInt8(ascii: " "), line: old[left], old: left, new: right))
        left += 1
        right += 1
      }
    }
    return steps
  }

  /// The changed steps with the lines around them.
  private static func hunks(of steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in steps.indices where steps[index].mark != UInt8(ascii: " ") {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func write(_ steps: ArraySlice<Step>, to text: inout [UInt8]) {
    guard let first = steps.first else { return }
    let old = steps.count { $0.mark != UInt8(ascii: "+") }
    let new = steps.count { $0.mark != UInt8(ascii: "-") }
    text += "@@ -\(span(first.old, old)) +\(span(first.new, new)) @@\n".utf8
    for step in steps {
      text.append(step.mark)
      text += step.line
      if step.line.last != UInt8(ascii: "\n") { text += "\n\\ No newline at end of file\n".utf8 }
    }
  }

  /// Where lines begin, counted from 1, and how many they are; before the first line if there are none.
  private static func span(_ before: Int, _ count: Int) -> String {
    let start = count == 0 ? before : before + 1
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }

  /// A name as git writes it: quoted where it could be taken for something else.
  private static func name(_ path: Path, _ side: String) -> String {
    let bytes = path.isAbsolute ? path.bytes : Array("\(side)/".utf8) + path.bytes
    let isPlain = bytes.allSatisfy {
      (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    // A tab ends a name that has blanks in it.
    if isPlain { return String(decoding: bytes, as: UTF8.self) + (bytes.contains(UInt8(ascii: " ")) ? "\t" : "") }
    return "\"" + bytes.map(escaped).joined() + "\""
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\r"): return "\\r"
    case UInt8(ascii: "\t"): return "\\t"
    case 0x20...0x7E: return String(UnicodeScalar(byte))
    default:
      let octal = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    }
  }
}
