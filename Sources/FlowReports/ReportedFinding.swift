public import FlowRules
public import JSONText

/// A finding with everything that a report says about it, so that the file itself is no longer needed.
public struct ReportedFinding: Sendable {
  /// The finding itself.
  public let diagnostic: Diagnostic
  /// Where it begins.
  public let start: TextPosition
  /// Exclusive.
  public let end: TextPosition
  /// The place by names instead of indices: `screen:WELCOME/field:email/label`.
  public let place: String
  /// Rule, place by names and message in one short text; equal findings of a report agree in it.
  public let identity: String
  /// ``identity``, with an ordinal where several findings of a report agree in it.
  public internal(set) var fingerprint: String
  /// The line that the finding starts on; empty in a report that is for formats which show none.
  public let excerpt: Excerpt
  /// In the order of ``Diagnostic/related``; nil for a place in another file whose text is not at hand.
  public let related: [PlaceInText?]
  /// For each of ``Diagnostic/fixes`` the places of its edits; empty in a report that is for formats which tell none.
  public let edits: [[PlaceInText]]

  /// How much it matters, configuration included.
  public var severity: Severity { diagnostic.severity }

  /// A range as people count it.
  public struct PlaceInText: Sendable, Hashable {
    /// Where it begins.
    public let start: TextPosition
    /// Exclusive.
    public let end: TextPosition
  }

  /// Looks up everything about `diagnostic` in the text that `lines` was made from.
  ///
  /// `other` gives the lines of another file that a related place is in. Without `showsText` the excerpts are empty.
  /// What none of `formats` tells is left out; without them nothing is.
  public init(
    _ diagnostic: Diagnostic,
    place: String,
    in lines: LineTable,
    bytes: [UInt8],
    showsText: Bool = true,
    for formats: [ReportFormat]? = nil,
    other: (String) -> (lines: LineTable, bytes: [UInt8])? = { _ in nil }
  ) {
    func locate(_ range: Range<Int>, _ lines: LineTable) -> PlaceInText {
      PlaceInText(start: lines.position(at: range.lowerBound), end: lines.position(at: range.upperBound))
    }
    let here = locate(diagnostic.range, lines)
    let needsExcerpt = showsText && formats?.contains(.text) ?? true
    let needsEdits = formats?.contains(.sarif) ?? true
    self.diagnostic = diagnostic
    self.place = place
    start = here.start
    end = here.end
    excerpt = needsExcerpt ? Excerpt(of: diagnostic.range, in: lines, bytes: bytes) : .empty
    identity = ReportedFinding.identity(of: diagnostic, at: place)
    fingerprint = identity
    related = diagnostic.related.map { related in
      guard let path = related.path else { return locate(related.range, lines) }
      return other(path).map { locate(related.range, $0.lines) }
    }
    edits = needsEdits ? diagnostic.fixes.map { fix in fix.edits.map { locate($0.range, lines) } } : []
  }
}

extension ReportedFinding {
  /// The ``identity`` of a finding at a place by names.
  package static func identity(of diagnostic: Diagnostic, at place: String) -> String {
    Fingerprint.of([diagnostic.rule, place, diagnostic.message])
  }
}

/// Short texts that stand for longer ones.
package enum Fingerprint {
  /// 32 hexadecimal digits for `parts`: FNV-1a of 128 bits, good to tell findings apart and no protection.
  package static func of(_ parts: [String]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    for part in parts {
      bytes += part.utf8
      bytes.append(0xFF)
    }
    // Two halves are several times as fast as a number of 128 bits.
    var (high, low): (UInt64, UInt64) = (0x6c62_272e_07bb_0142, 0x62b8_2175_6295_c58d)
    for byte in bytes {
      low ^= UInt64(byte)
      // The prime is 2 to the power of 88, and this.
      let product = low.multipliedFullWidth(by: 0x13b)
      high = high &* 0x13b &+ product.high &+ low << 24
      low = product.low
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    for half in [high, low] { append(half, to: &digits) }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Sixteen digits.
  private static func append(_ number: UInt64, to digits: inout [UInt8]) {
    for position in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * position)) & 0xF
      digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
