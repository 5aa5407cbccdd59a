import FlowLanguage
import JSONText

/// A property whose texts are known, as a type in Swift.
struct ModelChoice {
  let fact: PropertyFact

  private static let typeNames = [
    "label-variant": "LabelVariant", "media-size": "MediaSize", "scale-type": "ScaleType",
    "font-weight": "FontWeight", "aspect-ratio": "CarouselAspectRatio", "mode": "CalendarMode",
    "input-type": "InputType", "photo-source": "PhotoSource", "allowed-mime-types": "MIMEType",
    "include-days": "Weekday", "type": "LayoutType", "data_api_version": "DataAPIVersion",
  ]

  private static let memberNames = [
    "4:3": "fourToThree", "16:9": "sixteenToNine", "3.0": "v3_0", "4.0": "v4_0",
    "application/gzip": "gzip", "application/msword": "doc", "application/pdf": "pdf",
    "application/vnd.ms-excel": "xls", "application/vnd.ms-powerpoint": "ppt",
    "application/vnd.oasis.opendocument.presentation": "odp", "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/x-7z-compressed": "sevenZip", "application/zip": "zip", "image/avif": "avif", "image/gif": "gif",
    "image/heic": "heic", "image/heif": "heif", "image/jpeg": "jpeg", "image/png": "png", "image/tiff": "tiff",
    "image/webp": "webp", "text/plain": "text", "video/mp4": "mp4", "video/mpeg": "mpeg",
  ]

  static func typeName(of property: String) -> String { typeNames[property] ?? "String" }

  /// The choices with their members, for who writes them.
  static var tableLines: String {
    all.map { choice in
      (["choice|\(typeName(of: choice.fact.name))|"] + choice.fact.values.map { "  \($0)|\(memberName(of: $0))" })
        .joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  /// All of them, each once.
  private static var all: [ModelChoice] {
    let facts =
      Language.components.flatMap(\.properties) + ObjectFact.flow.properties + ObjectFact.layout.properties
    var seen: Set<String> = []
    return facts.filter { fact in
      let isChoice =
        typeNames[fact.name] != nil && !fact.values.isEmpty
        && (fact.name != "type" || fact.values == ["SingleColumnLayout"])
      return isChoice && seen.insert(fact.name).inserted
    }
    .map(ModelChoice.init)
  }

  /// The file with all of them.
  static var source: String {
    let declarations = all.map(\.declaration).joined(separator: "\n\n")
    return """
      // Generated from the table of the language; RECORD=1 swift test rewrites it.

      \(declarations)

      """
  }

  private var declaration: String {
    let name = Self.typeName(of: fact.name)
    let members = fact.values.map { value in
      let start = "  public static let \(Self.memberName(of: value)): \(name) = \(name)("
      let argument = "rawValue: \"\(value)\""
      let isLong = start.count + argument.count + 1 > 120
      return "  /// Spelled `\(value)`.\n" + start + (isLong ? "\n    \(argument)\n  )" : argument + ")")
    }
    let structure = """
      /// \(fact.summary).
      public struct \(name): PropertyChoice {
        /// As it is spelled in Flow JSON.
        public let rawValue: String

        /// The choice that is spelled so, known or not.
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      extension \(name) {
      \(members.joined(separator: "\n"))
      }
      """
    guard fact.isDynamic, fact.shape == .string else { return structure }
    let literals = fact.values.map { value in
      let member = Self.memberName(of: value)
      return "  /// Spelled `\(value)`.\n  public static var \(member): DynamicValue<\(name)> { .literal(.\(member)) }"
    }
    return structure + "\n\nextension DynamicValue where Value == \(name) {\n\(literals.joined(separator: "\n"))\n}"
  }

  static func memberName(of value: String) -> String {
    if let name = memberNames[value] { return name }
    let words = value.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.enumerated().map { position, word in
      position == 0 ? word.prefix(1).lowercased() + word.dropFirst() : word.capitalizedFirst
    }.joined()
  }
}

extension ModelProperty {
  /// A default in words; nil for a long one.
  static func plain(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .array, .object, .null: nil
    }
  }
}
