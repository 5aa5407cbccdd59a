/// Tells bindings, expressions and what people write instead of them from plain text.
struct DynamicTextReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var whole: Range<Int> { 0..<bytes.count }

  func read() -> DynamicText.Content? {
    if bytes.first == UInt8(ascii: "`") { return readBackticks() }
    guard let start = reference(from: 0) else { return foreignSyntax() }
    guard start == 0, let end = bytes.firstIndex(of: UInt8(ascii: "}")), end + 1 == bytes.count else {
      return readMixedText()
    }
    do throws(ExpressionFault) {
      return .binding(try ReferenceParser(bytes: bytes, range: whole).parse())
    } catch {
      return Self.isPlaceholder(bytes[whole]) ? nil : .faulty(error, looseReferences(in: whole))
    }
  }

  /// Whether ``read()`` finds anything; nearly all texts are plain or one binding, and then nothing needs to be read.
  static func isDynamic(_ text: (bytes: [UInt8], range: Range<Int>)) -> Bool {
    if ReferenceParts(text.bytes.span, text.range) != nil { return true }
    let reader = DynamicTextReader(Array(text.bytes[text.range]))
    // What stands in backticks means something even where it can't be read.
    return reader.bytes.first == UInt8(ascii: "`") ? reader.isMeantAsExpression : reader.read() != nil
  }

  /// What ``read()`` finds, told without a copy of the text if it is one binding, as nearly all are.
  static func read(_ text: (bytes: [UInt8], range: Range<Int>)) -> DynamicText.Content? {
    if let parts = ReferenceParts(text.bytes.span, text.range) {
      return .binding(FlowBinding(parts, in: text.bytes, range: text.range, base: text.range.lowerBound))
    }
    return DynamicTextReader(Array(text.bytes[text.range])).read()
  }

  func readCondition() -> DynamicText.Content {
    if bytes.first == UInt8(ascii: "`"), let content = readBackticks() { return content }
    do throws(ExpressionFault) {
      var parser = try ExpressionParser(bytes: bytes, range: whole, isCondition: true)
      return .condition(try parser.parse())
    } catch {
      return .faulty(error, looseReferences(in: whole))
    }
  }

  /// Whether a text that begins with a backtick means anything; one that merely begins with it does not.
  private var isMeantAsExpression: Bool { isInBackticks || reference(from: 0) != nil }

  private var isInBackticks: Bool {
    let last = bytes.count - 1
    return last > 0 && bytes[last] == UInt8(ascii: "`") && bytes[last - 1] != UInt8(ascii: "\\")
  }

  private func readBackticks() -> DynamicText.Content? {
    guard isMeantAsExpression else { return nil }
    let last = bytes.count - 1
    guard isInBackticks else {
      return .faulty(ExpressionFault(.unclosedBacktick, 0..<1), looseReferences(in: whole))
    }
    do throws(ExpressionFault) {
      var parser = try ExpressionParser(bytes: bytes, range: 1..<last, isCondition: false)
      return .expression(try parser.parse())
    } catch {
      return .faulty(error, looseReferences(in: whole))
    }
  }

  /// Bindings with text around them.
  private func readMixedText() -> DynamicText.Content? {
    var position = 0
    var references: [FlowBinding] = []
    var fault: ExpressionFault?
    while references.count < Self.limit, let start = reference(from: position) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else {
        fault = fault ?? ExpressionFault(.unclosedReference, start..<bytes.count)
        break
      }
      do throws(ExpressionFault) {
        references.append(try ReferenceParser(bytes: bytes, range: start..<end + 1).parse())
      } catch {
        guard !Self.isPlaceholder(bytes[start..<end + 1]) else {
          position = end + 1
          continue
        }
        fault = fault ?? error
        references += looseNames(in: start..<end)
      }
      position = end + 1
    }
    if let fault { return .faulty(fault, references) }
    return references.isEmpty ? nil : .faulty(ExpressionFault(.textAroundReference, whole), references)
  }

  /// The references in a text that is broken elsewhere.
  private func looseReferences(in range: Range<Int>) -> [FlowBinding] {
    var references: [FlowBinding] = []
    var position = range.lowerBound
    while references.count < Self.limit, let start = reference(from: position),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "}"))
    {
      if let reference = try? ReferenceParser(bytes: bytes, range: start..<end + 1).parse() {
        references.append(reference)
      } else {
        references += looseNames(in: start..<end)
      }
      position = end + 1
    }
    return references
  }

  /// No text of people has so many references, and a hostile one could have millions.
  private static let limit = 10_000

  /// `data.x` or `form.x` somewhere between braces, so that what it names does not count as unused.
  private func looseNames(in range: Range<Int>) -> [FlowBinding] {
    var references: [FlowBinding] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end].isNameByte || bytes[end] == UInt8(ascii: ".") { end += 1 }
      if end > start, let found = wordReference(start..<end) { references.append(found) }
      start = end + 1
    }
    return references
  }

  private func wordReference(_ range: Range<Int>) -> FlowBinding? {
    let wrapped = Array("${".utf8) + bytes[range] + Array("}".utf8)
    let found = try? ReferenceParser(bytes: wrapped, range: 0..<wrapped.count).parse()
    return found.map { $0.moved(by: range.lowerBound - 2, to: range) }
  }

  /// `${NAME}` in capitals is filled in by a tool before the flow is uploaded.
  private static func isPlaceholder(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 3 else { return false }
    return text.dropFirst(2).dropLast().allSatisfy {
      ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) || $0 == UInt8(ascii: "_") || $0.isDigit
    }
  }

  /// Where the next `${` begins.
  private func reference(from position: Int) -> Int? {
    var next = position
    while next + 1 < bytes.count {
      if bytes[next] == UInt8(ascii: "$"), bytes[next + 1] == UInt8(ascii: "{") { return next }
      next += 1
    }
    return nil
  }

  /// `{{data.x}}`, `{data.x}` and `$data.x`, which are no bindings.
  private func foreignSyntax() -> DynamicText.Content? {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "$") else {
        position += 1
        continue
      }
      var start = position
      while start < bytes.count, bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "$") { start += 1 }
      while start < bytes.count, bytes[start].isBlank { start += 1 }
      var end = start
      while end < bytes.count, bytes[end].isNameByte || bytes[end] == UInt8(ascii: ".") { end += 1 }
      let nameEnd = end
      while end < bytes.count, bytes[end].isBlank { end += 1 }
      let braces = end
      while end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
      if let found = foreignFault(from: position, name: start..<nameEnd, end: end > braces ? end : nameEnd) {
        return .faulty(found, wordReference(start..<nameEnd).map { [$0] } ?? [])
      }
      position = Swift.max(end, position + 1)
    }
    return nil
  }

  private func foreignFault(from start: Int, name: Range<Int>, end: Int) -> ExpressionFault? {
    guard !name.isEmpty else { return nil }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let meaning = String(decoding: bytes[name], as: UTF8.self)
    let isReference = wordReference(name).map { !$0.path.isEmpty } ?? false
    // Other names in double braces are a placeholder, unless the flow has something of that name.
    guard isReference || (text.hasPrefix("{{") && text.hasSuffix("}}")) else { return nil }
    return ExpressionFault(.foreignSyntax(text, meaning: meaning), start..<end)
  }
}
