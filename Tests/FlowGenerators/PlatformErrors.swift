/// The codes of the platform, in the order in which they are documented.
package enum PlatformErrors {
  package struct Section: Sendable {
    package let title: String
    package let codes: [Entry]
  }

  package struct Entry: Sendable, ExpressibleByStringLiteral {
    package let code: String
    /// What there is to say beside the rules, or instead of them.
    package let note: String

    init(_ code: String, _ note: String = "") {
      self.code = code
      self.note = note
    }

    package init(stringLiteral code: String) { self.init(code) }
  }

  package static let sections: [Section] = [
    Section(
      title: "Parsing and version",
      codes: [
        "INVALID_FLOW_JSON", "MISSING_FLOW_JSON_VERSION",
        "INVALID_FLOW_JSON_VERSION", "UNSUPPORTED_FLOW_JSON_VERSION", "UNAVAILABLE_FLOW_JSON_VERSION",
        "INVALID_FLOW_JSON_VERSION_STATE", "INVALID_DATA_API_VERSION",
        .init("NO_SUPPORTED_DATA_API_VERSION", "cannot be caused by a file: every version has a data API"),
        .init("NO_SCHEMA_FOUND", "internal to the platform"), .init("INVALID_SCHEMA", "internal to the platform"),
        .init("INVALID_ONE_OF_SCHEMA", "internal to the platform"),
      ]
    ),
    Section(
      title: "Properties and values",
      codes: [
        "INVALID_PROPERTY_KEY", "INVALID_PROPERTY_VALUE", "INVALID_PROPERTY_TYPE", "INVALID_PROPERTY_VALUE_FORMAT",
        "MISSING_REQUIRED_PROPERTY", "MISSING_REQUIRED_TYPE_PROPERTY",
        .init("INVALID_TYPE_PROPERTY_VALUE", "reported as `INVALID_PROPERTY_VALUE`"), "MIN_ITEMS_REQUIRED",
        "MAX_ITEMS_REQUIRED", "MIN_CHARS_REQUIRED", "MINIMUM_VALUE_REQUIRED", "MAXIMUM_VALUE_REQUIRED",
        "PATTERN_MISMATCH", "PROPERTY_NAME_MISMATCH", "INVALID_ENUM_VALUE", "INVALID_DEPENDENCIES",
        "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED",
        .init("ONE_OF_SCHEMA_VALIDATION_FAILED", "a general message; the rules name the fault itself"),
        "KEYWORD_ONE_OF",
        .init("INVALID_PROPERTY", "old name of `INVALID_PROPERTY_KEY`"),
      ]
    ),
    Section(
      title: "Screens",
      codes: [
        "MAX_SCREENS_NUMBER", "DUPLICATE_SCREEN_IDS", "SCREEN_ID_IS_RESERVED_KEYWORD", "MISSING_TERMINAL_SCREEN",
        "MISSING_FOOTER_ON_TERMINAL_SCREEN", "INVALID_SENSITIVE_FIELD",
      ]
    ),
    Section(
      title: "Components and placement",
      codes: [
        "MAX_ALLOWED_COMPONENTS_PER_SCREEN", "COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN", "MAX_EMBEDDED_LINK_PER_SCREEN",
        "MAX_FOOTER_PER_SCREEN", "MAX_IMAGE_PER_SCREEN", "MAX_OPT_IN_PER_SCREEN", "MORE_THAN_ONE_FOOTER",
        "MIN_VALUE_GREATER_THAN_MAX", "DUPLICATE_FORM_COMPONENT_NAMES", "COMPONENTS_OUTSIDE_FORM",
        "NATIVE_COMPONENT_IN_FORM_INIT_VALUES", "INVALID_RICHTEXT_PLACEMENT", "INVALID_COMPONENT_PLACEMENT",
        "INVALID_TEXT_DYNAMIC_DATA", "DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR", "INVALID_DATE_RANGE",
        "INVALID_MIN_MAX_DAYS", "INVALID_DATE_SINGLE_INIT_VALUE_FORMAT", "MISSING_CALENDAR_PICKER_RANGE_MODE_PROP",
        "UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP", "INVALID_PROPERTY_NAME_FOR_CONDITION",
        "INVALID_PROPERTY_VALUE_FOR_CONDITION", "DUPLICATE_PROPETY_FOR_CONDITION", "INVALID_TYPE",
        .init("MISSING_CART_LAYOUT", "internal shopping layouts, which nobody can publish"),
        "MISSING_FOOTER_IN_IF_ELSE_BRANCHES", "MISSING_FOOTER_IN_SWITCH_BRANCHES", "MAXIMUM_IF_NESTING",
        "EMPTY_SWITCH_CASES",
      ]
    ),
    Section(
      title: "Routes, data and actions",
      codes: [
        "INVALID_ROUTING_MODEL", "INVALID_SCREEN_DATA", "INVALID_SCREEN_DYNAMIC_DATA", "INVALID_COMPLETE_ACTION",
        "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME", "INVALID_NAVIGATE_ACTION_PAYLOAD",
        "MISSING_NAVIGATION_ACTION_PAYLOAD", "INVALID_NAVIGATE_ACTION_STATIC_DATA", "INVALID_ON_CLICK_ACTION_PAYLOAD",
        "INVALID_FOOTER_PAYLOAD_OUTSIDE_FORM", "INVALID_UPDATE_DATA_ACTION_PAYLOAD", "INVALID_ACTION_PAYLOAD_PROPERTY",
      ]
    ),
  ]
}
