import FlowLanguage
import JSONText

/// All generated files of the typed model.
enum ModelFiles {
  struct File: Sendable, CustomStringConvertible {
    let path: String
    let text: String
    var description: String { path }
  }

  private static let folder = "Sources/FlowAuthoring/Generated"

  private static let objects: [(fact: ObjectFact, type: String, constant: String)] = [
    (.flow, "FlowDraft", "flow"),
    (.screen, "ScreenDraft", "screen"),
    (.meta, "FlowMeta", "meta"),
    (.layout, "ScreenLayout", "layout"),
    (.next, "NextScreen", "next"),
    (.dataSourceItem, "DataSourceItem", "dataSourceItem"),
    (.chipItem, "ChipItem", "chipItem"),
    (.carouselImage, "CarouselImage", "carouselImage"),
    (.navigationListItem, "NavigationItem", "navigationListItem"),
    (.navigationListItemMainContent, "NavigationItemContent", "navigationListItemMainContent"),
    (.navigationListItemStart, "NavigationItemStart", "navigationListItemStart"),
    (.navigationListItemEnd, "NavigationItemEnd", "navigationListItemEnd"),
  ]

  static func typeName(of fact: ObjectFact) -> String {
    objects.first { $0.fact == fact }?.type ?? ""
  }

  static let all: [File] =
    Language.components.map(component) + Language.actions.map(action) + objects.map(object) + [
      choices, registry, table,
    ]

  /// Components whose own names belong to SwiftUI or to the words of Swift.
  private static let prefixed: Set<String> = ["DatePicker", "Form", "If", "Image", "Switch"]

  private static func typeName(of fact: ComponentFact) -> String {
    (prefixed.contains(fact.type) ? "Flow" : "") + fact.type
  }

  private static func component(_ fact: ComponentFact) -> File {
    let source = source(fact)
    return File(path: "\(folder)/Components/\(source.typeName).swift", text: source.text)
  }

  private static func source(_ fact: ComponentFact) -> ModelSource {
    ModelSource(
      typeName: typeName(of: fact),
      summary: fact.summary,
      kind: .component(fact.type),
      since: fact.since,
      facts: fact.properties.filter { $0.name != "type" },
      fieldType: fieldType(of: fact)
    )
  }

  private static func fieldType(of fact: ComponentFact) -> String? {
    switch fact.value {
    case .text: "String"
    case .textOrNumber: "some TypedAnswer"
    case .boolean: "Bool"
    case .texts: "[String]"
    case .dayOrRange: "some CalendarAnswer"
    case .files: "[PickedFile]"
    case nil: nil
    }
  }

  private static func action(_ fact: ActionFact) -> File {
    let source = source(fact)
    return File(path: "\(folder)/Actions/\(source.typeName).swift", text: source.text)
  }

  private static func source(_ fact: ActionFact) -> ModelSource {
    let words = fact.name.split(separator: "_").map { $0 == "url" ? "URL" : String($0).capitalizedFirst }
    return ModelSource(
      typeName: words.joined() + "Action",
      summary: fact.summary,
      kind: .action(fact.name),
      since: fact.since,
      facts: fact.properties.filter { $0.name != "name" }
    )
  }

  private static func object(fact: ObjectFact, type: String, constant: String) -> File {
    let isHandwritten = fact == .flow || fact == .screen
    let source = source(fact: fact, type: type, constant: constant)
    return File(path: "\(folder)/Objects/\(type)\(isHandwritten ? "+Properties" : "").swift", text: source.text)
  }

  private static func source(fact: ObjectFact, type: String, constant: String) -> ModelSource {
    let isHandwritten = fact == .flow || fact == .screen
    return ModelSource(
      typeName: type,
      summary: fact.summary,
      kind: isHandwritten ? .propertiesOnly : .object(constant),
      since: fact.since,
      facts: fact.properties
    )
  }

  /// The same for who writes source code with these types: see FlowTypes.
  private static var table: File {
    let sources = Language.components.map(source) + Language.actions.map(source) + objects.map(source)
    let lines = (sources.map(\.tableLines) + [ModelChoice.tableLines]).flatMap { $0.split(separator: "\n") }
    let text = """
      // Generated from the table of the language; RECORD=1 swift test rewrites it.

      extension AuthoringTable {
        /// A type and then its parameters; a choice and then its members.
        static let text = #\"\"\"
      \(lines.map { "    " + $0 }.joined(separator: "\n"))
          \"\"\"#
      }

      """
    return File(path: "Sources/FlowTypes/Authoring/AuthoringTable+Text.swift", text: text)
  }

  private static var choices: File {
    File(path: "\(folder)/Objects/Choices.swift", text: ModelChoice.source)
  }

  private static var registry: File {
    let types = Language.components.map { "    \(typeName(of: $0)).self," }.joined(separator: "\n")
    let text = """
      // Generated from the table of the language; RECORD=1 swift test rewrites it.

      /// All component types.
      enum ComponentTypes {
        static let all: [any TypedComponent.Type] = [
      \(types)
        ]
      }

      """
    return File(path: "\(folder)/Components/ComponentTypes.swift", text: text)
  }
}
