/// A text that is fit to be printed.
///
/// Files, names, paths, configurations and servers may be a stranger's, and a console, or the service that reads a
/// log, obeys what it is written: control characters, line breaks that begin a line of their own, marks that turn the
/// direction of writing, commands of a CI service. So only this type can be printed, and it is made in one way: what
/// stands in the source code is trusted, and everything that is put into it is shown escaped.
///
///     console.error("flowjson: \(path): \(reason)\n")
package struct ShownText: Sendable {
  /// No control character is in it but line breaks, and those colours that the source code put there.
  package private(set) var string: String
  /// What the last line of it holds.
  private var line: ShownLine

  private init(_ string: String, _ line: ShownLine) {
    self.string = string
    self.line = line
  }

  /// A text without anything.
  package init() {
    self.init("", ShownLine())
  }

  /// A stranger's text on one line.
  package init(_ foreign: some StringProtocol) {
    self.init()
    append(foreign: foreign)
  }

  /// A stranger's bytes on one line; those that are no UTF-8 are shown as `\xff`.
  package init(bytes: some Collection<UInt8>) {
    self.init()
    append(bytes: bytes)
  }

  /// A text of our own, made elsewhere: its line breaks stay.
  package init(linesOf text: String) {
    self.init()
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { append(trusted: "\n") }
      append(foreign: part)
    }
  }

  package var isEmpty: Bool { string.isEmpty }

  /// How many columns of a terminal it takes, being one line.
  package var columns: Int { TerminalWidth.columns(of: string) }

  /// The text with blanks behind it, up to a width in columns.
  package func padded(to width: Int) -> ShownText {
    var text = self
    text.append(trusted: .blanks(width - columns))
    return text
  }

  /// So many blanks; none for a number below 1.
  package static func blanks(_ count: Int) -> ShownText {
    var result = ShownText()
    result.append(trusted: .blanks(count))
    return result
  }

  /// The text `count` times.
  package static func repeating(_ text: StaticString, count: Int) -> ShownText {
    var result = ShownText()
    result.append(trusted: String(repeating: text.description, count: max(0, count)))
    return result
  }
}

extension String {
  /// So many blanks; none for a number below 1.
  package static func blanks(_ count: Int) -> String {
    String(decoding: [UInt8](repeating: UInt8(ascii: " "), count: Swift.max(0, count)), as: UTF8.self)
  }
}

// MARK: Putting together

extension ShownText {
  package static func + (left: ShownText, right: ShownText) -> ShownText {
    var text = left
    text += right
    return text
  }

  package static func += (left: inout ShownText, right: ShownText) {
    // What one text ends with and the next begins with may be a command only together.
    if left.line.mayBecomeCommand {
      var rest = right.string[...]
      while left.line.mayBecomeCommand, let scalar = rest.unicodeScalars.first {
        left.append(rest.unicodeScalars.removeFirst(), isTrusted: scalar != "[")
      }
      left.append(trusted: rest)
    } else {
      left.append(trusted: right.string)
    }
  }

  private mutating func append(trusted text: String) { append(trusted: text[...]) }

  private mutating func append(trusted text: Substring) {
    string.append(contentsOf: text)
    line.note(text: text)
  }

  private mutating func append(_ scalar: Unicode.Scalar, isTrusted: Bool) {
    if !isTrusted, let escape = line.escape(for: scalar) {
      append(trusted: escape)
    } else {
      string.unicodeScalars.append(scalar)
      line.note(scalar)
    }
  }

  private mutating func append(foreign text: some StringProtocol) { append(foreign: Substring(text)) }

  private mutating func append(foreign text: Substring) {
    if line.isHarmless(text) {
      string.append(contentsOf: text)
      return
    }
    var rest = text
    while !rest.isEmpty {
      let beginning = line.harmlessBeginning(of: rest)
      string.append(contentsOf: beginning)
      rest = rest[beginning.endIndex...]
      if !rest.isEmpty { append(rest.unicodeScalars.removeFirst(), isTrusted: false) }
    }
  }

  private mutating func append(bytes: some Collection<UInt8>) {
    var decoder = UTF8Pieces(bytes)
    while let piece = decoder.next() {
      switch piece {
      case .scalar(let scalar): append(scalar, isTrusted: false)
      case .broken(let byte): append(trusted: UTF8Pieces.escape(of: byte))
      }
    }
  }
}

extension Sequence<ShownText> {
  /// One text of all, with the same between each two.
  package func joined(separator: ShownText = "") -> ShownText {
    var result = ShownText()
    for (index, text) in enumerated() {
      if index > 0 { result += separator }
      result += text
    }
    return result
  }
}

extension Sequence<String> {
  /// Strangers' texts with something of ours between each two.
  package func shown(separator: ShownText) -> ShownText {
    map { ShownText($0) }.joined(separator: separator)
  }
}

// MARK: Literals

extension ShownText: ExpressibleByStringInterpolation {
  // A static string can only come from the source code.
  package init(stringLiteral literal: StaticString) {
    self.init()
    append(trusted: literal.description)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.text
  }

  /// Collects the parts of a literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ShownText()

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.string.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      text.append(trusted: literal.description)
    }

    package mutating func appendInterpolation(_ text: ShownText) {
      self.text += text
    }

    package mutating func appendInterpolation(_ foreign: some StringProtocol) {
      text.append(foreign: foreign)
    }

    /// A stranger's bytes, as of the name of a file.
    package mutating func appendInterpolation(bytes: some Collection<UInt8>) {
      text.append(bytes: bytes)
    }

    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      text.append(trusted: String(number))
    }

    @_disfavoredOverload
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text.append(foreign: value.description)
    }
  }
}

extension ShownText: Hashable {
  package static func == (left: ShownText, right: ShownText) -> Bool { left.string == right.string }
  package func hash(into hasher: inout Hasher) { hasher.combine(string) }
}

extension ShownText: CustomStringConvertible {
  package var description: String { string }
}
