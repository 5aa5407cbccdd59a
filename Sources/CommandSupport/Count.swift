/// Numbers of things in words.
package enum Count {
  /// `1 finding`, `2 findings`.
  package static func of(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }
}
