/// One replacement in a text.
public struct TextEdit: Sendable, Hashable {
  /// What is replaced, in bytes; empty to insert.
  public let range: Range<Int>
  /// What stands there afterwards.
  public let text: String

  /// Replaces the bytes in `range` by `text`.
  public init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

/// Edits that can't all be carried out, because two change the same bytes or one lies outside the text.
public struct TextEditConflict: Error, Sendable, Hashable {
  /// The edit that can't be carried out.
  public let edit: TextEdit
}

extension Sequence where Element == TextEdit {
  /// `bytes` after all edits at once; ranges refer to the text as it is before any of them.
  ///
  /// Two insertions at one place are made in their order here.
  public func applied(to bytes: [UInt8]) throws(TextEditConflict) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let sorted = enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in sorted {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
        throw TextEditConflict(edit: edit)
      }
      result += bytes[position..<edit.range.lowerBound]
      result += edit.text.utf8
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
