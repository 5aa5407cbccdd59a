package import FlowModel

/// A reference of a text with what its names lead to: positions in the flow, and no text of its own.
///
/// Its numbers are small ones, for a flow may have very many references; no file that is read has more positions.
package struct Reference: Sendable {
  package let source: FlowBinding.Source
  /// Whether it names a screen, which may be its own.
  package let namesScreen: Bool
  package let end: End
  // Minus one for none.
  private let screenPosition: Int32
  private let memberPosition: Int32
  private let lowerBound: UInt32
  private let upperBound: UInt32

  init(_ source: FlowBinding.Source, namesScreen: Bool, range: Range<Int>, screen: Int?, member: Int?, end: End) {
    self.source = source
    self.namesScreen = namesScreen
    self.end = end
    screenPosition = screen.map { Int32(truncatingIfNeeded: $0) } ?? -1
    memberPosition = member.map { Int32(truncatingIfNeeded: $0) } ?? -1
    lowerBound = UInt32(truncatingIfNeeded: range.lowerBound)
    upperBound = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// In UTF-8 bytes of the decoded text, from `$` to behind `}`.
  package var range: Range<Int> { Int(lowerBound)..<Int(upperBound) }

  /// The position of the screen that it takes its value from; nil if there is none of that name.
  package var screen: Int? { screenPosition < 0 ? nil : Int(screenPosition) }

  /// What its first name leads to there: the position of a member of the data, or of a component; nil if nothing has that
  /// name.
  package var member: Int? { memberPosition < 0 ? nil : Int(memberPosition) }

  /// How far its names lead.
  package enum End: Sendable, Hashable {
    /// It has none: a whole form or all data is meant.
    case whole
    /// Its only name leads to a declared member, or to a component.
    case found
    /// Several names lead to a member of a member.
    case foundInside
    /// So many names lead nowhere, one fewer would lead somewhere.
    case missing(UInt16)
    /// So many names go on inside an array or a value without members, where one can't.
    case through(UInt16, isArray: Bool)
    /// The flow does not say: a declaration is broken, or names follow that of a component.
    case open
  }
}
