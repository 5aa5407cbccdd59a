package import FlowModel
import JSONText

extension Flow {
  /// What a reference that stands on a screen leads to.
  package func resolve(_ binding: FlowBinding, on screen: Int) -> Reference {
    let screen = binding.screen.map { position(ofScreen: $0.name) } ?? screen
    let member = screen.flatMap { position(of: binding, on: $0) }
    return Reference(
      binding.source,
      namesScreen: binding.screen != nil,
      range: binding.range,
      screen: screen,
      member: member,
      end: binding.path.isEmpty ? .whole : screen.map { end(of: binding, at: member, on: $0) } ?? .open
    )
  }

  /// What a text leads to that is one binding; mostly its bytes say so, and no name is made.
  func resolve(_ parts: ReferenceParts, in text: DecodedText, on screen: Int) -> Reference {
    let (bytes, range) = text.place
    guard let target = parts.screen.map({ position(ofScreenNamedAt: $0, in: bytes) }) ?? screen,
      let member = position(ofSingleName: parts, in: bytes, on: target)
    else { return resolve(FlowBinding(parts, in: bytes, range: range, base: range.lowerBound), on: screen) }
    return Reference(
      parts.source,
      namesScreen: parts.screen != nil,
      range: 0..<range.count,
      screen: target,
      member: member,
      end: .found
    )
  }

  /// What a reference leads to in the data of a screen; nil if it leads to no declared member.
  ///
  /// `binding` is the same reference with its names; it is only asked for if there are several.
  package func declaration(at reference: Reference, _ binding: @autoclosure () -> FlowBinding?) -> DataDeclaration? {
    guard reference.source == .data, let screen = reference.screen, let member = reference.member,
      let data = screens[screen].data
    else { return nil }
    switch reference.end {
    case .found: return data.members[member].declaration
    case .foundInside:
      guard let path = binding()?.path, case .found(let inner) = data.resolve(path) else { return nil }
      return inner
    case .whole, .missing, .through, .open: return nil
    }
  }

  private func position(of binding: FlowBinding, on screen: Int) -> Int? {
    guard let name = binding.member?.name else { return nil }
    switch binding.source {
    case .data: return screens[screen].data?.position(of: name)
    case .form: return screens[screen].position(ofComponentNamed: name)
    }
  }

  /// What a reference with one name leads to on a screen.
  private func position(ofSingleName parts: ReferenceParts, in bytes: [UInt8], on screen: Int) -> Int? {
    guard !parts.path.isEmpty, bytes.span.firstName(in: parts.path) == parts.path else { return nil }
    switch parts.source {
    case .data: return screens[screen].data?.position(ofNameAt: parts.path, in: bytes)
    case .form: return screens[screen].position(ofComponentNamedAt: parts.path, in: bytes)
    }
  }

  private func end(of binding: FlowBinding, at member: Int?, on screen: Int) -> Reference.End {
    let isSingle = binding.path.count == 1
    guard binding.source == .data else { return member == nil ? .missing(1) : isSingle ? .found : .open }
    guard let data = screens[screen].data else { return .missing(1) }
    // A member whose declaration is no object is broken, not missing.
    if member == nil { return binding.member.flatMap { data.node.member($0.name) } == nil ? .missing(1) : .open }
    if isSingle { return .found }
    switch data.resolve(binding.path) {
    case .found: return .foundInside
    case .missing(let position, _, _): return .missing(UInt16(clamping: position + 1))
    case .throughArray(let position, _): return .through(UInt16(clamping: position + 1), isArray: true)
    case .throughScalar(let position, _): return .through(UInt16(clamping: position + 1), isArray: false)
    case .unknown: return .open
    }
  }
}
