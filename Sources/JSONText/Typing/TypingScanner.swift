/// Follows the tokens of a text up to an offset, and on from there for what else the containers around it hold.
struct TypingScanner {
  private enum Expectation {
    case key, colon, value, afterValue
  }

  private struct Frame {
    var container: TypingContainer
    var expects: Expectation
    /// The name that waits for its colon or value.
    var pendingKey: Range<Int>?
    /// Where the last value ended.
    var lastEnd: Int?
  }

  private let bytes: [UInt8]
  private let cursor: Int
  private let tokens: [TypingToken]
  private var frames: [Frame] = []
  /// Whether a whole value was read outside of everything.
  private var rootEnd: Int?

  init(_ bytes: [UInt8], _ cursor: Int) {
    self.bytes = bytes
    self.cursor = cursor
    tokens = TypingTokens.all(in: bytes, cursor: cursor)
  }

  /// Reads the whole text.
  mutating func position() -> TypingPosition {
    var index = 0
    while index < tokens.count, tokens[index].range.upperBound <= cursor, !isTyped(tokens[index]) {
      follow(index)
      index += 1
    }
    let typed = index < tokens.count && isTyped(tokens[index]) ? tokens[index] : nil
    let following = typed == nil ? index : index + 1
    let found = place(typed, following)
    let depth = frames.count
    rest(from: following, typed, depth, found.kind)
    return TypingPosition(
      kind: found.kind,
      replaced: typed?.range ?? cursor..<cursor,
      content: typed.flatMap(content),
      missingComma: found.missingComma,
      needsCommaAfter: needsCommaAfter(following, found.kind),
      needsColon: found.kind == .key && !isColon(following),
      containers: Array(frames.prefix(depth).map(\.container))
    )
  }

  /// Whether the cursor is in the token, or behind its last letter.
  private func isTyped(_ token: TypingToken) -> Bool {
    switch token.kind {
    case .string(let isClosed):
      token.range.lowerBound < cursor
        && (cursor < token.range.upperBound || !isClosed && cursor == token.range.upperBound)
    case .word: token.range.lowerBound < cursor && cursor <= token.range.upperBound
    case .openObject, .closeObject, .openArray, .closeArray, .comma, .colon: false
    }
  }

  private func content(of token: TypingToken) -> Range<Int>? {
    guard case .string(let isClosed) = token.kind else { return nil }
    return token.range.lowerBound + 1..<token.range.upperBound - (isClosed ? 1 : 0)
  }

  // MARK: - At the cursor

  private func place(_ typed: TypingToken?, _ following: Int) -> (kind: TypingPosition.Kind, missingComma: Int?) {
    guard let frame = frames.last else {
      return (rootEnd == nil ? .value : .nothing, nil)
    }
    // A name that was typed where a value is wanted: the value was forgotten.
    let isKey = typed != nil && isColon(following) && frame.container.isObject
    switch frame.expects {
    case .key: return (.key, nil)
    case .colon: return (isKey ? .key : .nothing, nil)
    case .value: return (isKey ? .key : .value, nil)
    case .afterValue:
      let touches = typed == nil && frame.lastEnd == cursor
      return touches ? (.nothing, nil) : (frame.container.isObject ? .key : .value, frame.lastEnd)
    }
  }

  private func isColon(_ index: Int) -> Bool {
    guard index < tokens.count, case .colon = tokens[index].kind else { return false }
    return true
  }

  private func needsCommaAfter(_ following: Int, _ kind: TypingPosition.Kind) -> Bool {
    guard kind != .nothing, !frames.isEmpty, following < tokens.count else { return false }
    return tokens[following].isValue
  }

  // MARK: - Behind the cursor

  /// Reads on until every container around the cursor is closed, for the members behind it.
  private mutating func rest(from start: Int, _ typed: TypingToken?, _ depth: Int, _ kind: TypingPosition.Kind) {
    guard depth > 0 else { return }
    let closed = frames
    mark(kind)
    if typed != nil || kind == .value { pass(kind, following: start) }
    var index = start
    var members = frames.map(\.container)
    // What was closed once is done: another container at its depth is another one.
    var open = depth
    while index < tokens.count, open > 0 {
      follow(index)
      index += 1
      open = min(open, frames.count)
      for level in 0..<open { members[level].members = frames[level].container.members }
    }
    frames = closed
    mark(kind)
    for level in 0..<depth { frames[level].container.members = members[level].members }
  }

  /// Notes in the innermost container which member the cursor belongs to.
  private mutating func mark(_ kind: TypingPosition.Kind) {
    let last = frames.count - 1
    guard last >= 0, kind == .value else { return }
    let frame = frames[last]
    frames[last].container.current =
      frame.container.isObject ? frame.pendingKey.map { .key(text($0)) } : .index(frame.container.count)
  }

  /// Goes on as if what is typed stood there, whole.
  private mutating func pass(_ kind: TypingPosition.Kind, following: Int) {
    let last = frames.count - 1
    switch kind {
    case .key:
      dropPendingKey(last)
      frames[last].expects = isColon(following) ? .colon : .afterValue
    case .value:
      frames[last].pendingKey = nil
      frames[last].expects = .afterValue
    case .nothing: break
    }
  }

  // MARK: - Tokens

  /// Takes one token in.
  private mutating func follow(_ index: Int) {
    let token = tokens[index]
    switch token.kind {
    case .openObject: open(isObject: true, token)
    case .openArray: open(isObject: false, token)
    case .closeObject: close(isObject: true, token)
    case .closeArray: close(isObject: false, token)
    case .comma: comma()
    case .colon: colon()
    case .string, .word: scalar(token, isBeforeColon: isColon(index + 1))
    }
  }

  private mutating func open(isObject: Bool, _ token: TypingToken) {
    let step = beginValue(token, text: nil)
    frames.append(
      Frame(
        container: TypingContainer(
          isObject: isObject,
          step: step,
          opening: token.range.lowerBound,
          members: [],
          current: nil,
          count: 0
        ),
        expects: isObject ? .key : .value,
        pendingKey: nil,
        lastEnd: nil
      )
    )
  }

  /// Notes a value in its container, and says how it is reached.
  private mutating func beginValue(_ token: TypingToken, text value: String?) -> TypingContainer.Step {
    let last = frames.count - 1
    guard last >= 0 else { return .index(0) }
    defer { frames[last].expects = .afterValue }
    guard frames[last].container.isObject else {
      let position = frames[last].container.count
      frames[last].container.count += 1
      frames[last].container.current = .index(position)
      return .index(position)
    }
    guard let key = frames[last].pendingKey else { return .key("") }
    let name = text(key)
    frames[last].pendingKey = nil
    frames[last].container.current = .key(name)
    frames[last].container.members.append(
      .init(name: name, key: key, text: value, value: token.range.lowerBound)
    )
    return .key(name)
  }

  private mutating func close(isObject: Bool, _ token: TypingToken) {
    // A bracket that closes nothing is passed over; one that closes an outer container closes the inner ones too.
    guard let level = frames.lastIndex(where: { $0.container.isObject == isObject }) else { return }
    frames.removeSubrange(level...)
    if frames.isEmpty {
      rootEnd = token.range.upperBound
    } else {
      endValue(token)
    }
  }

  private mutating func endValue(_ token: TypingToken) {
    guard let last = frames.indices.last else {
      rootEnd = token.range.upperBound
      return
    }
    frames[last].expects = .afterValue
    frames[last].lastEnd = token.range.upperBound
    frames[last].container.current = nil
  }

  private mutating func comma() {
    guard let last = frames.indices.last else { return }
    dropPendingKey(last)
    frames[last].expects = frames[last].container.isObject ? .key : .value
    frames[last].container.current = nil
  }

  private mutating func colon() {
    guard let last = frames.indices.last, frames[last].container.isObject else { return }
    frames[last].expects = .value
  }

  private mutating func scalar(_ token: TypingToken, isBeforeColon: Bool) {
    guard let last = frames.indices.last else {
      rootEnd = token.range.upperBound
      return
    }
    let isKey: Bool =
      switch frames[last].expects {
      case .key: true
      case .colon: frames[last].container.isObject
      case .value, .afterValue: frames[last].container.isObject && isBeforeColon
      }
    guard !isKey else {
      dropPendingKey(last)
      frames[last].pendingKey = token.range
      frames[last].expects = .colon
      return
    }
    if case .string = token.kind {
      _ = beginValue(token, text: text(token.range))
    } else {
      _ = beginValue(token, text: nil)
    }
    endValue(token)
  }

  /// A name that got no value is a member all the same.
  private mutating func dropPendingKey(_ last: Int) {
    guard let key = frames[last].pendingKey else { return }
    frames[last].container.members.append(.init(name: text(key), key: key, text: nil, value: nil))
    frames[last].pendingKey = nil
  }

  /// The decoded text of a string, or a word as it stands.
  private func text(_ range: Range<Int>) -> String {
    guard range.count > 0, bytes[range.lowerBound] == UInt8(ascii: "\"") else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    let isClosed = range.count > 1 && bytes[range.upperBound - 1] == UInt8(ascii: "\"")
    var decoder = StringDecoder(
      bytes: bytes,
      range: range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - (isClosed ? 1 : 0))
    )
    decoder.decode()
    return String(decoding: decoder.output, as: UTF8.self)
  }
}
