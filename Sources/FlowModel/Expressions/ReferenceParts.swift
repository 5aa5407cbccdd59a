import JSONText

/// The parts of a reference as places in its text, from which nothing is copied.
///
/// Most strings with a binding are nothing but one, and what it leads to is found by its bytes alone. A ``FlowBinding``,
/// which owns its names, is made where somebody has something to say about it.
package struct ReferenceParts: Sendable {
  /// The screen that a global reference names; nil for the screen that it stands on.
  package let screen: Range<Int>?
  /// What the value is taken from.
  package let source: FlowBinding.Source
  /// The names behind the source with the dots between them; empty for a whole form or all data.
  package let path: Range<Int>

  /// The parts of a reference that stands in `range`, from `$` to behind `}`; nil for one that can't be read.
  package init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count > 3, text[range.lowerBound] == UInt8(ascii: "$"),
      text[range.lowerBound + 1] == UInt8(ascii: "{"), text[range.upperBound - 1] == UInt8(ascii: "}")
    else { return nil }
    let inner = range.lowerBound + 2..<range.upperBound - 1
    guard text.isPath(inner) else { return nil }
    let root = text.firstName(in: inner)
    if let source = FlowBinding.Source(text, root) {
      screen = nil
      self.source = source
      path = text.names(behind: root, in: inner)
      return
    }
    let id = text.firstName(in: text.names(behind: root, in: inner))
    let section = text.firstName(in: text.names(behind: id, in: inner))
    guard text.holds("screen", in: root), let source = FlowBinding.Source(text, section) else { return nil }
    screen = id
    self.source = source
    path = text.names(behind: section, in: inner)
  }
}

extension FlowBinding {
  /// A reference whose parts stand in `text`, with places counted from `base` on.
  package init(_ parts: ReferenceParts, in text: [UInt8], range: Range<Int>, base: Int) {
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound - base..<range.upperBound - base }
    func name(_ range: Range<Int>) -> Name {
      Name(name: JSONName(String(decoding: text[range], as: UTF8.self)), range: moved(range))
    }
    self.init(
      screen: parts.screen.map(name),
      source: parts.source,
      path: text.span.eachName(in: parts.path).map(name),
      range: moved(range)
    )
  }
}

extension FlowBinding.Source {
  /// The source that a name in a text is; nil if it is none.
  fileprivate init?(_ text: Span<UInt8>, _ name: Range<Int>) {
    if text.holds("data", in: name) {
      self = .data
    } else if text.holds("form", in: name) {
      self = .form
    } else {
      return nil
    }
  }
}

/// Names with a dot between each two.
extension Span<UInt8> {
  /// Whether there is nothing but names with single dots between them.
  func isPath(_ range: Range<Int>) -> Bool {
    var isInName = false
    for position in range {
      if self[position] == UInt8(ascii: ".") {
        guard isInName else { return false }
        isInName = false
      } else {
        guard self[position].isNameByte else { return false }
        isInName = true
      }
    }
    return isInName
  }

  /// The first name; empty if there is none.
  package func firstName(in range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, self[end] != UInt8(ascii: ".") { end += 1 }
    return range.lowerBound..<end
  }

  /// What follows a name and its dot.
  func names(behind name: Range<Int>, in range: Range<Int>) -> Range<Int> {
    Swift.min(name.upperBound + 1, range.upperBound)..<range.upperBound
  }

  /// The names one by one.
  func eachName(in range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var rest = range
    while !rest.isEmpty {
      let name = firstName(in: rest)
      names.append(name)
      rest = self.names(behind: name, in: rest)
    }
    return names
  }
}
