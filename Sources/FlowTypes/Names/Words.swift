/// Makes names for types and members from texts that may hold anything.
enum Words {
  /// How long a name gets before it is cut; names of members inside of members are put together.
  static let lengthLimit = 60

  /// `BOOK_ROOM` and `book-room` as `BookRoom`; empty if nothing in the text can stand in a name.
  static func pascalCase(_ text: String) -> String {
    cut(words(of: text).map(capitalized).joined())
  }

  /// `first_name` as `firstName`, `URL` as `url`; empty if nothing in the text can stand in a name.
  static func camelCase(_ text: String) -> String {
    let words = words(of: text)
    guard let first = words.first else { return "" }
    return cut(lowered(first) + words.dropFirst().map(capitalized).joined())
  }

  /// `first-name` as `first_name`; empty if nothing in the text can stand in a name.
  static func snakeCase(_ text: String) -> String {
    cut(words(of: text).joined(separator: "_"))
  }

  /// `BookRoom` as `book_room`.
  static func underscored(_ name: String) -> String {
    var result = ""
    for character in name {
      if character.isUppercase, let last = result.last, last != "_" { result += "_" }
      result += character.lowercased()
    }
    return result
  }

  private static func cut(_ name: String) -> String { String(name.prefix(lengthLimit)) }

  private static func words(of text: String) -> [String] {
    // The beginning of a very long text is enough.
    text.unicodeScalars.prefix(200).split { !isLawful($0) }.map { String(String.UnicodeScalarView($0)) }
  }

  private static func capitalized(_ word: String) -> String {
    let isShouted = !word.contains { $0.isLowercase }
    return word.prefix(1).uppercased() + (isShouted ? word.dropFirst().lowercased() : String(word.dropFirst()))
  }

  private static func lowered(_ word: String) -> String {
    let isShouted = !word.contains { $0.isLowercase }
    return isShouted ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
  }

  /// Whether the character may stand in the names of all languages, and is the same in all of them.
  ///
  /// Python reads names in Unicode's form NFKC: a character that this form changes would make two names one.
  static func isLawful(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return Character(scalar).isLetter || Character(scalar).isNumber }
    let properties = scalar.properties
    // Swift's own ranges, without what is rare in names.
    guard
      (0xC0...0x167F).contains(scalar.value) || (0x1E00...0x1FFF).contains(scalar.value)
        || (0x3041...0xD7A3).contains(scalar.value)
    else { return false }
    guard let age = properties.age, age.major <= 8, properties.isXIDStart else { return false }
    let lowercase = properties.lowercaseMapping.unicodeScalars
    return lowercase.count == 1 && lowercase.first?.properties.changesWhenNFKCCaseFolded == false
      && properties.uppercaseMapping.unicodeScalars.count == 1
  }
}

/// Names that are given out once each.
struct NameTable {
  private var taken: Set<String>

  init(reserved: Set<String> = []) {
    taken = reserved
  }

  /// The name itself, or with the first number from 2 on that makes it another one than all before.
  mutating func unique(_ name: String, separator: String = "") -> String {
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)\(separator)\(number)"
      number += 1
    }
    return unique
  }
}
