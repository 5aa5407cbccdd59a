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
  /// The line that the finding starts on.
  public let excerpt: Excerpt
  /// In the order of ``Diagnostic/related``; nil for a place in another file whose text is not at hand.
  public let related: [PlaceInText?]
  /// For each of ``Diagnostic/fixes`` the places of its edits.
  public let edits: [[PlaceInText]]

  /// How much it matters, configuration included.
  public var severity: Severity { diagnostic.severity }

  /// A range as people count it.
  public struct PlaceInText: Sendable, Hashable {
    /// Where it begins.
    public let start: TextPosition
    /// Exclusive.
    public let end: TextPosition
    /// The line that the range starts on.
    public let excerpt: Excerpt
  }

  /// Looks up everything about `diagnostic` in the text that `lines` was made from.
  ///
  /// `other` gives the lines of another file that a related place is in. Without `showsText` the excerpts are empty.
  public init(
    _ diagnostic: Diagnostic,
    place: String,
    in lines: LineTable,
    bytes: [UInt8],
    showsText: Bool = true,
    other: (String) -> (lines: LineTable, bytes: [UInt8])? = { _ in nil }
  ) {
    func locate(_ range: Range<Int>, _ lines: LineTable, _ bytes: [UInt8]) -> PlaceInText {
      PlaceInText(
        start: lines.position(at: range.lowerBound),
        end: lines.position(at: range.upperBound),
        excerpt: showsText
          ? Excerpt(of: range, in: lines, bytes: bytes) : Excerpt(of: 0..<0, in: LineTable([]), bytes: [])
      )
    }
    let here = locate(diagnostic.range, lines, bytes)
    self.diagnostic = diagnostic
    self.place = place
    start = here.start
    end = here.end
    excerpt = here.excerpt
    identity = ReportedFinding.identity(of: diagnostic, at: place)
    fingerprint = identity
    related = diagnostic.related.map { related in
      guard let path = related.path else { return locate(related.range, lines, bytes) }
      return other(path).map { locate(related.range, $0.lines, $0.bytes) }
    }
    edits = diagnostic.fixes.map { fix in fix.edits.map { locate($0.range, lines, bytes) } }
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
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
      hash = (hash ^ 0xFF) &* prime
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
