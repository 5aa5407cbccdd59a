import JSONText
import Testing

/// What must hold for any bytes at all.
@Suite struct MutationTests {
  /// Small texts with everything in them, from which broken ones are made.
  static let seeds: [[UInt8]] = [
    #"{"version": "7.3", "screens": [{"id": "A", "title": "Caf\u00e9 \uD83D\uDE00 é", "terminal": true, "n": [-1.5e+3, 0]}]}"#,
    "{\n  \"a\": [\n    {\"b\": null, \"c\": \"x\\ny\"},\n    [1, 2, [3]]\n  ],\n  \"d\": {\"e\": {\"f\": false}}\n}\n",
    #"{a: 'x', "b" = [1 True], /* c */ "d": .5, {{e}}: "f", “g”: “h”, "i": [...]} // j"#,
    #"[[[[{"a":{"b":{"c":[1,{"d":[2]}]}}}]]],"long enough for sixteen bytes at a time",{"k":"ü","k":"ü"}]"#,
  ].map { Array($0.utf8) }

  @Test(arguments: seeds)
  func `every beginning and every end of a text can be read`(seed: [UInt8]) {
    for cut in seed.indices {
      Self.verify(Array(seed[..<cut]))
      Self.verify(Array(seed[cut...]))
    }
  }

  @Test(arguments: seeds.indices)
  func `texts with changed bytes can be read`(index: Int) {
    let seed = Self.seeds[index]
    var random = Generator(state: UInt64(index) + 1)
    let palette = Array("{}[]\",:'\\/ \n\t0aeu-.#=;é“\u{A0}".utf8) + [0, 0x7F, 0x80, 0xC0, 0xED, 0xFF]
    for _ in 0..<1_000 {
      var bytes = seed
      for _ in 0...random.next(below: 4) {
        let place = random.next(below: bytes.count)
        switch random.next(below: 3) {
        case 0: bytes[place] = palette[random.next(below: palette.count)]
        case 1: bytes.insert(palette[random.next(below: palette.count)], at: place)
        default: if bytes.count > 1 { bytes.remove(at: place) }
        }
      }
      Self.verify(bytes)
    }
  }

  /// Ranges lie in the text and in each other, pointers lead back, fixes can be carried out, and there is no flood.
  private static func verify(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let document = JSONDocument(parsing: bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    var isSound = document.bytes == bytes
    visit(document.root, in: 0..<bytes.count, &isSound)
    for fault in document.faults {
      isSound = isSound && fault.range.upperBound <= bytes.count
      isSound = isSound && fault.related.allSatisfy { $0.range.upperBound <= bytes.count }
      isSound = isSound && (try? fault.fix?.edits.applied(to: bytes)) != nil || fault.fix == nil
      _ = document.value(holding: fault).pointer
    }
    #expect(isSound, "\(text)", sourceLocation: sourceLocation)
    #expect(document.faults.count < 60, "\(text)", sourceLocation: sourceLocation)
  }

  private static func visit(_ node: JSONNode, in range: Range<Int>, _ isSound: inout Bool) {
    isSound = isSound && range.lowerBound <= node.range.lowerBound && node.range.upperBound <= range.upperBound
    isSound = isSound && node.range.lowerBound <= node.contentRange.lowerBound
    isSound = isSound && node.contentRange.upperBound <= node.range.upperBound
    _ = node.decodedText?.sourceRange(of: 0..<3)
    _ = (node.double, node.integer, node.bool)
    for (position, element) in node.elements.enumerated() {
      isSound = isSound && element.parent == node && element.pointer.tokens.last == String(position)
      visit(element, in: node.range, &isSound)
    }
    for member in node.members {
      isSound = isSound && member.value.parent == node && member.value.pointer.tokens.last == member.name.text
      visit(member.key, in: node.range, &isSound)
      visit(member.value, in: node.range, &isSound)
    }
  }
}

/// Numbers that are the same in every run.
private struct Generator {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
