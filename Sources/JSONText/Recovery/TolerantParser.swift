/// Builds the index of a text with faults: names each fault once, and goes on where the text makes sense again.
///
/// It keeps its own stack, so no depth of nesting costs stack space. A fault that leaves open which members or elements
/// a container has marks the container as damaged.
struct TolerantParser {
  var reader: TokenReader
  var records: [JSONRecord] = []
  var log = FaultLog()
  var stack: [Frame] = []
  /// Whether a container deeper than allowed was skipped: what it lacks at the end of the text is no fault of its own.
  var wasTooDeep = false
  /// Whether something stood before the outermost value, which may have its counterpart after it.
  var hadForeignText = false
  /// Read-ahead that is still allowed, in bytes, so that hostile texts cost no more than a multiple of their length.
  var budget: Int

  /// An open object or array.
  struct Frame {
    let record: Int
    let isObject: Bool
    /// How far the line on which it begins is indented.
    let indent: Int
    var state: State = .start
    /// The end of the last thing that belongs to it.
    var contentEnd: Int
    var ordinal: UInt32 = 0
    /// Whether it began without a bracket, which is a fault already.
    var isImplied = false
    /// The last commas, while nothing follows them.
    var comma = 0..<0

    enum State {
      case start, afterComma, afterKey, afterColon, afterValue
      /// After something that is no value, which a comma may follow or not.
      case afterGap
    }
  }

  init(_ bytes: [UInt8]) {
    reader = TokenReader(bytes)
    budget = bytes.count * 16 + 100_000
  }

  var bytes: [UInt8] { reader.bytes }

  /// Reads the whole text.
  mutating func read() {
    guard readStart() else { return ensureRoot() }
    while let top = stack.last {
      let expectsKey = top.isObject && (top.state == .start || top.state == .afterComma || top.state == .afterValue)
      let token = next(expectsKey: expectsKey)
      if token.kind == .end {
        endOfText(token)
      } else if top.isObject {
        readInObject(token)
      } else {
        readInArray(token)
      }
    }
    ensureRoot()
    readEnd()
    markStrings()
  }

  // MARK: Records

  /// The frame of the innermost open container.
  var top: Frame {
    get { stack[stack.count - 1] }
    set { stack[stack.count - 1] = newValue }
  }

  var parent: Int { stack.last?.record ?? 0 }

  @discardableResult
  mutating func append(_ kind: JSONKind, _ range: Range<Int>, _ flags: JSONRecord.Flags = []) -> Int {
    records.append(
      JSONRecord(
        start: UInt32(clamping: range.lowerBound),
        end: UInt32(clamping: range.upperBound),
        next: UInt32(clamping: records.count + 1),
        parent: UInt32(clamping: parent),
        ordinal: stack.last?.ordinal ?? 0,
        kind: kind,
        flags: flags
      )
    )
    return records.count - 1
  }

  /// Adds a string or key with the quotes that its token has.
  @discardableResult
  mutating func append(string token: Token, _ flags: JSONRecord.Flags = []) -> Int {
    let index = append(.string, token.range, flags.union(token.hasEscapes ? .hasEscapes : []))
    records[index].quotes = JSONRecord.Quotes(token.openLength, token.closeLength)
    return index
  }

  mutating func open(_ token: Token, isObject: Bool, contentEnd: Int) {
    let record = append(isObject ? .object : .array, token.range.lowerBound..<contentEnd)
    stack.append(Frame(record: record, isObject: isObject, indent: token.indent, contentEnd: contentEnd))
    reader.closers.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// Closes the innermost container and tells the one around it that a value has ended.
  mutating func closeTop(at end: Int) {
    guard let frame = stack.popLast() else { return }
    reader.closers.removeLast()
    records[frame.record].end = UInt32(clamping: end)
    records[frame.record].next = UInt32(clamping: records.count)
    valueEnded(at: end)
  }

  mutating func valueEnded(at end: Int) {
    guard !stack.isEmpty else { return }
    top.state = .afterValue
    top.ordinal += 1
    top.contentEnd = end
  }

  mutating func ensureRoot() {
    if records.isEmpty { append(.missing, 0..<0) }
  }

  // MARK: Faults

  mutating func next(expectsKey: Bool = false) -> Token {
    let token = reader.next(expectsKey: expectsKey)
    for fault in reader.faultsBetween { log.add(fault.held(by: parent)) }
    reader.faultsBetween = []
    return token
  }

  /// Notes a fault of the innermost open container.
  mutating func report(_ fault: JSONFault, damages: Bool = false) {
    log.add(fault.held(by: parent))
    if damages { damage(parent) }
  }

  mutating func report(_ faults: [JSONFault], heldBy record: Int) {
    for fault in faults { log.add(fault.held(by: record)) }
  }

  mutating func damage(_ record: Int) {
    if record < records.count { records[record].flags.insert(.isDamaged) }
  }

  func quoted(_ range: Range<Int>) -> String {
    let text = reader.text(range)
    return text.count > 40 ? "'\(text.prefix(40))…'" : "'\(text)'"
  }
}
