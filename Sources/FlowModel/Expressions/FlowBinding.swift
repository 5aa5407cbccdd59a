public import JSONText

/// A binding: `${data.x}`, `${form.x}`, `${screen.ID.data.x}` or `${screen.ID.form.x}`.
public struct FlowBinding: Sendable, Hashable {
  /// The screen that a global reference names; nil for the screen that it stands on.
  public let screen: Name?
  /// What the value is taken from.
  public let source: Source
  /// The members from the outside in; empty for a whole form or all data, which the platform does not document.
  public let path: [Name]
  /// In UTF-8 bytes of the decoded text, from `$` to behind `}`.
  public let range: Range<Int>

  /// What the value is taken from.
  public enum Source: String, Sendable, Hashable {
    /// The data that the screen was given.
    case data
    /// What people have entered on the screen.
    case form
  }

  /// One name in a reference, with its place in the decoded text.
  public struct Name: Sendable, Hashable {
    /// The name itself.
    public let name: JSONName
    /// In UTF-8 bytes of the decoded text.
    public let range: Range<Int>

    /// The name for people.
    public var text: String { name.text }
  }

  /// The first name after `data` or `form`; nil if everything is meant.
  public var member: Name? { path.first }

  /// The reference as it is written without spaces.
  public var description: String {
    let prefix = screen.map { "screen.\($0.name)." } ?? ""
    return "${" + prefix + ([source.rawValue] + path.map(\.name.text)).joined(separator: ".") + "}"
  }
}

extension FlowBinding {
  /// Whether a binding can name a member of that name: none has a blank, a backtick or a quote in it.
  package static func canName(_ name: JSONName) -> Bool {
    name.text.utf8.allSatisfy { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "'") }
  }

  /// The same reference with its names so many bytes further on, in `range`.
  func moved(by distance: Int, to range: Range<Int>) -> FlowBinding {
    FlowBinding(
      screen: screen?.moved(by: distance),
      source: source,
      path: path.map { $0.moved(by: distance) },
      range: range
    )
  }
}

extension FlowBinding.Name {
  fileprivate func moved(by distance: Int) -> FlowBinding.Name {
    FlowBinding.Name(name: name, range: range.lowerBound + distance..<range.upperBound + distance)
  }
}
