/// Names that mean something else in one of the languages.
enum ReservedNames {
  /// What the types of a flow can't be called after: Swift takes the name for their name space.
  static let flows: Set<String> = [
    "Any", "AnyKey", "Array", "Bool", "CaseIterable", "Codable", "CodingKey", "CodingKeys", "Decodable", "Decoder",
    "DecodingError", "Dictionary", "Double", "Encodable", "Encoder", "Equatable", "Hashable", "Int", "JSON",
    "KeyedDecodingContainer", "Optional", "Protocol", "Self", "Sendable", "Set", "String", "Swift", "TextOrNumber",
    "Type",
  ]

  /// Words of Swift that stand in backticks where they are a name.
  static let swiftKeywords: Set<String> = [
    "any", "as", "associatedtype", "async", "await", "borrow", "break", "case", "catch", "class", "consume", "continue",
    "copy", "default",
    "defer", "deinit", "discard", "do", "each", "else",
    "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "inout",
    "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "unsafe", "var", "where", "while",
  ]

  /// Members that Swift has already, or that stay something else in backticks.
  static let swiftMembers: Set<String> = ["hashValue", "init", "self", "encode", "hash", "allCases", "rawValue"]

  static let pythonKeywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]

  /// What the written Python calls by name itself.
  static let pythonNames: Set<String> = [
    "Any", "BaseModel", "ConfigDict", "Field", "Literal", "NotRequired", "StrictBool", "StrictFloat", "StrictInt",
    "TYPE_CHECKING", "TypeAlias", "TypeIs", "TypedDict", "Union", "bool", "dict", "float", "int", "isinstance", "list",
    "object", "str",
  ]

  /// What every model of pydantic has already.
  static let pydanticMembers: Set<String> = [
    "construct", "copy", "dict", "from_orm", "json", "model_computed_fields", "model_config", "model_construct",
    "model_copy", "model_dump", "model_dump_json", "model_extra", "model_fields", "model_fields_set",
    "model_json_schema", "model_parametrized_name", "model_post_init", "model_rebuild", "model_validate",
    "model_validate_json", "model_validate_strings", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json",
    "update_forward_refs", "validate",
  ]
}
