/// Looks at many bytes at a time: the one place with unsafe code, for this is what a check does most.
///
/// Memory is read only where all sixteen bytes lie in the span; the rest goes byte by byte. Measured with the program in
/// `Tests/Benchmarks`, it makes texts with long strings several times as fast.
enum ByteScan {
  private typealias Block = SIMD16<Int8>

  /// The first position from `start` on that is no plain character of a string: a quote, a backslash, a control
  /// character, a byte beyond ASCII, or a sign that bindings and expressions need; the end of the text if there is none.
  @inline(__always)
  static func endOfPlainText(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    bytes.withUnsafeBytes { memory in
      var position = start
      while position &+ 16 <= memory.count {
        let block = memory.loadUnaligned(fromByteOffset: position, as: Block.self)
        // As signed numbers, bytes beyond ASCII are below zero and so below the blank.
        let isSpecial =
          (block .< Block(repeating: 0x20)) .| (block .== Block(repeating: 0x22))
          .| (block .== Block(repeating: 0x5C)) .| (block .== Block(repeating: 0x24))
          .| (block .== Block(repeating: 0x60)) .| (block .== Block(repeating: 0x7B))
        if let first = firstSet(isSpecial) { return position &+ first }
        position &+= 16
      }
      while position < memory.count {
        let byte = memory[position]
        if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
          || byte.isSignOfBinding
        {
          break
        }
        position &+= 1
      }
      return position
    }
  }

  /// The first position from `start` on that is not a blank, tab or line break.
  @inline(__always)
  static func endOfBlanks(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    bytes.withUnsafeBytes { memory in
      var position = start
      while position &+ 16 <= memory.count {
        if memory[position] > 0x20 { return position }
        // One blank, as after most colons, needs no look at sixteen bytes.
        if memory[position] == 0x20, memory[position &+ 1] > 0x20 { return position &+ 1 }
        let block = memory.loadUnaligned(fromByteOffset: position, as: Block.self)
        let isOther =
          (block .!= Block(repeating: 0x20)) .& (block .!= Block(repeating: 0x0A))
          .& (block .!= Block(repeating: 0x0D)) .& (block .!= Block(repeating: 0x09))
        if let first = firstSet(isOther) { return position &+ first }
        position &+= 16
      }
      while position < memory.count {
        let byte = memory[position]
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
        position &+= 1
      }
      return position
    }
  }

  /// The first line feed or carriage return from `start` on.
  @inline(__always)
  static func lineBreak(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    bytes.withUnsafeBytes { memory in
      var position = start
      while position &+ 16 <= memory.count {
        let block = memory.loadUnaligned(fromByteOffset: position, as: Block.self)
        if let first = firstSet((block .== Block(repeating: 0x0A)) .| (block .== Block(repeating: 0x0D))) {
          return position &+ first
        }
        position &+= 16
      }
      while position < memory.count {
        if memory[position] == 0x0A || memory[position] == 0x0D { return position }
        position &+= 1
      }
      return nil
    }
  }

  /// Whether the bytes of `range` are those of `text`, which has as many.
  @inline(__always)
  static func isEqual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: String) -> Bool {
    bytes.withUnsafeBytes { memory in
      let answer = text.utf8.withContiguousStorageIfAvailable { other in
        isSame(UnsafeRawBufferPointer(rebasing: memory[range]), UnsafeRawBufferPointer(other))
      }
      // Only a text that another language owns is not laid out in one piece.
      return answer ?? memory[range].elementsEqual(text.utf8)
    }
  }

  /// Whether two texts have the same bytes.
  @inline(__always)
  static func isEqual(
    _ left: Span<UInt8>,
    _ leftStart: Int,
    _ right: Span<UInt8>,
    _ rightStart: Int,
    count: Int
  ) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard count >= 0, leftStart >= 0, rightStart >= 0, leftStart + count <= left.count,
          rightStart + count <= right.count
        else { return false }
        return isSame(
          UnsafeRawBufferPointer(rebasing: left[leftStart..<leftStart + count]),
          UnsafeRawBufferPointer(rebasing: right[rightStart..<rightStart + count])
        )
      }
    }
  }

  /// Whether two texts, which have as many bytes, are the same.
  @inline(__always)
  static func isEqual(_ left: String.UTF8View, _ right: String.UTF8View) -> Bool {
    let answer = left.withContiguousStorageIfAvailable { left in
      right.withContiguousStorageIfAvailable { right in
        isSame(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
      }
    }
    // Only a text that another language owns is not laid out in one piece.
    return (answer ?? nil) ?? left.elementsEqual(right)
  }

  /// Whether two pieces of memory are equal, eight bytes at a time.
  @inline(__always)
  private static func isSame(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    func isSameWord(_ offset: Int) -> Bool {
      left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    func isSameHalf(_ offset: Int) -> Bool {
      left.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        == right.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }
    var offset = 0
    while offset &+ 8 <= count {
      guard isSameWord(offset) else { return false }
      offset &+= 8
    }
    // The last bytes of a text are looked at together with some of those before, unless it is very short.
    if count >= 8 { return offset == count || isSameWord(count &- 8) }
    if count >= 4 { return isSameHalf(0) && isSameHalf(count &- 4) }
    while offset < count {
      guard left[offset] == right[offset] else { return false }
      offset &+= 1
    }
    return true
  }

  /// The first position in `range` of one of four bytes of ASCII.
  static func first(of wanted: SIMD4<UInt8>, _ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let wanted = SIMD4<Int8>(truncatingIfNeeded: wanted)
    return bytes.withUnsafeBytes { memory in
      var position = range.lowerBound
      while position < range.upperBound, position &+ 16 <= memory.count {
        let block = memory.loadUnaligned(fromByteOffset: position, as: Block.self)
        let isWanted =
          (block .== Block(repeating: wanted[0])) .| (block .== Block(repeating: wanted[1]))
          .| (block .== Block(repeating: wanted[2])) .| (block .== Block(repeating: wanted[3]))
        if let first = firstSet(isWanted) {
          // What stands behind the range was looked at as well.
          return position &+ first < range.upperBound ? position &+ first : nil
        }
        position &+= 16
      }
      while position < range.upperBound {
        let byte = Int8(bitPattern: memory[position])
        if byte == wanted[0] || byte == wanted[1] || byte == wanted[2] || byte == wanted[3] { return position }
        position &+= 1
      }
      return nil
    }
  }

  /// The position of the first lane that is set.
  @inline(__always)
  private static func firstSet(_ mask: SIMDMask<SIMD16<Int8>>) -> Int? {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: words[0])
    if low != 0 { return low.trailingZeroBitCount >> 3 }
    let high = UInt64(littleEndian: words[1])
    return high != 0 ? 8 &+ high.trailingZeroBitCount >> 3 : nil
  }
}

extension UInt8 {
  /// Whether it is one of the signs that a binding or an expression needs: `$`, `{`, a backtick.
  var isSignOfBinding: Bool { self == UInt8(ascii: "$") || self == UInt8(ascii: "{") || self == UInt8(ascii: "`") }
}
