/// Reads ahead to tell how well the rest of a text fits a set of open containers.
struct BracketBalance {
  private var reader: TokenReader
  private var stack: [Bool]
  private var cost = 0
  private let start: Int

  /// How far it has read ahead, in bytes.
  var bytesRead: Int { reader.position - start }

  /// `stack` tells of each open container whether it is an object, the innermost last.
  init(_ reader: TokenReader, _ stack: [Bool]) {
    self.reader = reader
    start = reader.position
    self.stack = stack
  }

  /// How many things would be wrong in the rest of the text.
  ///
  /// Counted are brackets of the other kind, keys in arrays, objects without a key, containers that are never closed
  /// and text after the end. It stops after `limit` bytes.
  mutating func cost(limit: Int) -> Int {
    var previous = Token.Kind.comma
    while bytesRead < limit {
      let token = reader.next()
      if token.kind == .end { return cost + stack.count }
      if stack.isEmpty { return cost + 2 }
      step(token, after: previous)
      previous = token.kind
    }
    return cost
  }

  private mutating func step(_ token: Token, after previous: Token.Kind) {
    switch token.kind {
    case .openBrace, .openBracket:
      if stack.last == true, previous != .colon, previous != .equals {
        cost += 1
        if stack.count > 1, !stack[stack.count - 2] { stack.removeLast() }
      }
      stack.append(token.kind == .openBrace)
    case .closeBrace, .closeBracket: close(token.kind == .closeBrace)
    case .colon:
      if stack.last == false {
        cost += 1
        if stack.count > 1, stack[stack.count - 2] { stack.removeLast() }
      }
    default: break
    }
  }

  private mutating func close(_ isBrace: Bool) {
    if stack.last == isBrace {
      stack.removeLast()
    } else if let match = stack.lastIndex(of: isBrace) {
      cost += stack.count - 1 - match
      stack.removeSubrange(match...)
    } else {
      cost += 1
    }
  }
}
