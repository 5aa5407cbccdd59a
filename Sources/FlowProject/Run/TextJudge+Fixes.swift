package import FlowFiles
import FlowModel
package import FlowRules
package import JSONText

extension TextJudge {
  /// The text after everything is mended that can be mended safely, as `check --fix` does it.
  ///
  /// `judge` finds what is wrong in a text; what the configuration turns off stays.
  package func mended(
    _ document: JSONDocument,
    at path: Path,
    _ judge: @escaping (JSONDocument) -> [Diagnostic]
  ) -> [UInt8] {
    let filter = filter(of: document, at: path)
    return Fixer { text, _ in filter.apply(to: judge(text), in: Flow(text)) }.fixed(document, .safe).document.bytes
  }

  /// What the place of a finding is called in a configuration.
  package static func place(of diagnostic: Diagnostic, in document: JSONDocument) -> String {
    var places = StablePlaces(Flow(document))
    return places.place(of: diagnostic.pointer)
  }
}

/// The edits that turn one text into another, line by line.
package enum LineEdits {
  package static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
    let (left, right) = (lines(old), lines(new))
    let difference = LineDifference(from: left, to: right)
    var edits: [TextEdit] = []
    var (position, other) = (0, 0)
    while position < left.count || other < right.count {
      guard difference.removed.contains(position) || difference.inserted.contains(other) else {
        position += 1
        other += 1
        continue
      }
      let start = position < left.count ? left[position].startIndex : old.count
      var text: [UInt8] = []
      while difference.removed.contains(position) { position += 1 }
      while difference.inserted.contains(other) {
        text += right[other]
        other += 1
      }
      let end = position < left.count ? left[position].startIndex : old.count
      edits.append(TextEdit(range: start..<end, text: String(decoding: text, as: UTF8.self)))
    }
    return edits
  }

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
}
