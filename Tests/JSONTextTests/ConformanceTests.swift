import FlowTestSupport
import JSONText
import Testing

/// The JSON parsing test suite: `y_` must be accepted, `n_` refused, and of `i_` each is decided here.
@Suite(.enabled(if: SharedMaterial.folder != nil, "the test suite is not on this machine"))
struct ConformanceTests {
  private static func files(_ prefix: String) -> [String] {
    SharedMaterial.names(in: "conformance/json").filter { $0.hasPrefix(prefix) }
  }

  private func document(_ name: String) -> JSONDocument {
    JSONDocument(parsing: SharedMaterial.bytes("conformance/json/" + name) ?? [])
  }

  @Test(arguments: files("y_"))
  func `valid JSON has no fault`(name: String) {
    #expect(document(name).faults.isEmpty)
  }

  @Test(arguments: files("n_"))
  func `what is no JSON has a fault, and not many`(name: String) {
    let faults = document(name).faults
    #expect((1...6).contains(faults.count))
  }

  /// What RFC 8259 leaves open.
  ///
  /// Numbers of any size are accepted, for the grammar sets no limit; text that is no Unicode is refused, as half a
  /// surrogate pair or bytes that are not UTF-8; a byte order mark and other encodings are refused, and named.
  static let decisions: [(prefix: String, kind: JSONFault.Kind?)] = [
    ("i_number_", nil),
    ("i_object_key_lone_2nd_surrogate", .loneSurrogate),
    ("i_string_1st_surrogate_but_2nd_missing", .loneSurrogate),
    ("i_string_1st_valid_surrogate_2nd_invalid", .loneSurrogate),
    ("i_string_UTF-16LE_with_BOM", .wrongEncoding),
    ("i_string_UTF-8_invalid_sequence", .invalidUTF8),
    ("i_string_UTF8_surrogate_U+D800", .invalidUTF8),
    ("i_string_incomplete_surrogate", .loneSurrogate),
    ("i_string_invalid_lonely_surrogate", .loneSurrogate),
    ("i_string_invalid_surrogate", .loneSurrogate),
    ("i_string_invalid_utf-8", .invalidUTF8),
    ("i_string_inverted_surrogates_U+1D11E", .loneSurrogate),
    ("i_string_iso_latin_1", .invalidUTF8),
    ("i_string_lone_second_surrogate", .loneSurrogate),
    ("i_string_lone_utf8_continuation_byte", .invalidUTF8),
    ("i_string_not_in_unicode_range", .invalidUTF8),
    ("i_string_overlong_sequence", .invalidUTF8),
    ("i_string_truncated-utf-8", .invalidUTF8),
    ("i_string_utf16", .wrongEncoding),
    ("i_structure_500_nested_arrays", nil),
    ("i_structure_UTF-8_BOM_empty_object", .byteOrderMark),
  ]

  @Test(arguments: files("i_"))
  func `what the standard leaves open is decided`(name: String) throws {
    let decision = try #require(Self.decisions.first { name.hasPrefix($0.prefix) })
    let kinds = Set(document(name).faults.map(\.kind))
    #expect(kinds == Set([decision.kind].compactMap { $0 }))
  }

  @Test(arguments: SharedMaterial.names(in: "corpus/broken"))
  func `a broken flow that people published has few faults, and mended it has fewer`(name: String) throws {
    let bytes = try #require(SharedMaterial.bytes("corpus/broken/" + name))
    let faults = JSONDocument(parsing: bytes).faults
    #expect((1...4).contains(faults.count))
    let mended = JSONDocument(parsing: try faults.flatMap { $0.fix?.edits ?? [] }.applied(to: bytes))
    #expect(mended.faults.count <= faults.filter { $0.fix == nil }.count)
  }
}
