/// A piece of source code, one line or several.
struct Code: Sendable {
  var lines: [String]

  init(_ line: String) { lines = [line] }

  init(lines: [String]) { self.lines = lines }

  /// The only line; nil if there are several, or it is so long that it needs one for itself.
  private var short: String? { lines.count == 1 && lines[0].count < Self.width ? lines[0] : nil }

  private static let width = 100

  /// The lines further to the right.
  var indented: [String] { lines.map { $0.isEmpty ? $0 : "  " + $0 } }

  /// The same behind a label.
  func labelled(_ label: String) -> Code {
    Code(lines: [label + (lines.first ?? "")] + lines.dropFirst())
  }

  /// Parts between brackets, on one line if they fit.
  static func list(_ open: String, _ parts: [Code], _ close: String) -> Code {
    let shorts = parts.compactMap(\.short)
    let line = open + shorts.joined(separator: ", ") + close
    if shorts.count == parts.count, line.count < width { return Code(line) }
    var lines = [open]
    for (index, part) in parts.enumerated() {
      var part = part.indented
      if index < parts.count - 1, let last = part.popLast() { part.append(last + ",") }
      lines += part
    }
    return Code(lines: lines + [close])
  }

  /// A call with a block behind it.
  func block(_ parts: [Code]) -> Code {
    guard !parts.isEmpty else { return Code(lines: lines.dropLast() + [(lines.last ?? "") + " {}"]) }
    return Code(lines: lines.dropLast() + [(lines.last ?? "") + " {"] + parts.flatMap(\.indented) + ["}"])
  }

  /// The same with something called on it, in a line of its own.
  func chained(_ call: Code, note: String? = nil) -> Code {
    Code(lines: lines + (note.map { ["  // " + $0] } ?? []) + call.indented)
  }

  /// The same behind a remark.
  func noted(_ note: String) -> Code { Code(lines: ["// " + note] + lines) }
}
