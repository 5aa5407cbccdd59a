/// Numbers of things in words.
enum Count {
  /// `1 finding`, `2 findings`.
  static func of(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }
}
