import FlowIndex
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// What the table and the index say, in words for an editor.
enum Facts {
  /// The kind of value that a property takes, in few words.
  static func type(of fact: PropertyFact) -> String {
    let words = words(fact.shape)
    return fact.isDynamic ? words + " or binding" : words
  }

  private static func words(_ shape: ValueShape) -> String {
    switch shape {
    case .string: "string"
    case .number: "number"
    case .integer: "whole number"
    case .boolean: "boolean"
    case .textOrLines: "string or array of strings"
    case .textOrTexts: "string or object"
    case .base64: "base64"
    case .date: "date"
    case .url: "URL"
    case .regex: "regular expression"
    case .condition: "condition"
    case .array(let element): "array of \(words(element))"
    case .object(let fact): fact.name
    case .map: "object"
    case .rangeable(let single): words(single)
    case .dataModel: "data model"
    case .components: "components"
    case .action(let uses): uses.map(\.name).joined(separator: ", ")
    case .any: "any value"
    }
  }

  /// A type without its article: `string`, `array of strings`.
  static func words(_ type: DataType) -> String {
    let text = type.description
    for article in ["a ", "an "] where text.hasPrefix(article) { return String(text.dropFirst(article.count)) }
    return text
  }

  /// `TextInput, string`.
  static func type(ofField field: FlowIndex.Definition, _ flow: Flow) -> String? {
    guard let position = field.component else { return nil }
    let component = flow.screens[field.screen].components[position]
    guard component.fact?.value != nil else { return component.type }
    return "\(component.type), \(words(component.answerType()))"
  }

  /// Whether a name can stand in a binding.
  static func isReferable(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// The ids of the options of a field, with their titles.
  static func options(ofField field: Int, _ index: FlowIndex) -> [(id: String, title: String?)] {
    index.members(.option, of: .definition(field)).map { option in
      let title = option.value["title"] ?? option.value["main-content"]?["title"]
      return (index.text(option.name), title?.string)
    }
  }

  /// What a text that is one binding leads to, on a screen.
  static func target(ofBinding text: String, on screen: Int, _ index: FlowIndex) -> Int? {
    guard let dynamic = DynamicText(JSONDocument(parsing: JSONPrinter.quoted(text)).root),
      case .binding(let binding) = dynamic.content
    else { return nil }
    return index.targets(of: binding, on: screen).path.last ?? nil
  }
}

extension PropertyFact {
  /// The member that says which component an object is.
  static let componentType: PropertyFact =
    ComponentFact.textBody.property("type") ?? ComponentFact.textBody.properties[0]
}

/// Something that a binding can lead to.
struct BindingSource {
  /// The name that it ends with.
  let name: String
  /// All of it: `${data.name}`.
  let binding: String
  let kind: Completion.Kind
  let type: DataType
  let detail: String?
  /// What it is at the first look, as Markdown.
  let documentation: String?
  let isHere: Bool
}

extension FlowCompleter {
  /// The bindings whose value fits one of these types, those of this screen first; all if there are none.
  func sources(for types: [DataType]) -> [BindingSource] {
    fitting(allSources, types)
  }

  /// The same of one other screen, be it earlier or not.
  func sources(for types: [DataType], on screen: Int, _ id: String) -> [BindingSource] {
    fitting(members(of: screen, prefix: "screen.\(id).", isHere: false), types)
  }

  private func fitting(_ sources: [BindingSource], _ types: [DataType]) -> [BindingSource] {
    sources.filter { source in
      types.isEmpty ? !source.type.isStructured : types.contains { fits(source.type, $0) }
    }
  }

  private func fits(_ given: DataType, _ wanted: DataType) -> Bool {
    // What nothing is known about can't be refused, and is not worth offering where something is known.
    if wanted.isUnknown { return true }
    guard !given.isUnknown else { return false }
    return wanted.accepts(given)
  }

  /// Everything that can be bound to at the place.
  func findSources() -> [BindingSource] {
    guard let screen = context.screen else { return [] }
    var sources = members(of: screen, prefix: "", isHere: true)
    guard version >= Feature.globalReferences.since else { return sources }
    for other in earlierScreens where other != screen {
      guard let id = context.flow.screens[other].node["id"]?.string else { continue }
      sources += members(of: other, prefix: "screen.\(id).", isHere: false)
    }
    return sources
  }

  /// The screens from which the screen at the place can be reached, itself included.
  func findEarlierScreens() -> [Int] {
    guard let screen = context.screen else { return [] }
    let graph = FlowGraph(context.flow)
    return graph.reaching([screen]).enumerated().filter(\.element).map(\.offset)
  }

  private func members(of screen: Int, prefix: String, isHere: Bool) -> [BindingSource] {
    var sources: [BindingSource] = []
    for definition in context.index.members(.data, of: .screen(screen)) {
      add(definition, "\(prefix)data.", isHere, &sources)
    }
    guard version >= Feature.formReferences.since || context.isInPayload else { return sources }
    for definition in context.index.members(.field, of: .screen(screen)) {
      let name = context.index.text(definition.name)
      guard let position = definition.component, Facts.isReferable(name), !isTypedComponent(definition) else {
        continue
      }
      let component = context.flow.screens[screen].components[position]
      guard component.fact?.value != nil, mayStand(component) else { continue }
      sources.append(
        BindingSource(
          name: name,
          binding: "${\(prefix)form.\(name)}",
          kind: .field,
          type: component.answerType(),
          detail: Facts.type(ofField: definition, context.flow),
          documentation: component.node["label"]?.string,
          isHere: isHere
        )
      )
    }
    return sources
  }

  /// Whether the answer of a component may be taken where the place is.
  private func mayStand(_ component: FlowComponent) -> Bool {
    // Files are handed on whole, and never to the next screen.
    guard component.fact?.category == .mediaInput else { return true }
    return context.isInPayload && context.action?.fact != .navigate
      && context.action?.fact != .updateData
  }

  private func isTypedComponent(_ field: FlowIndex.Definition) -> Bool {
    guard !context.isInPayload, let level = context.component?.level else { return false }
    return field.value.range.lowerBound == level.container.opening
  }

  private func add(
    _ definition: FlowIndex.Definition,
    _ prefix: String,
    _ isHere: Bool,
    _ sources: inout [BindingSource],
    depth: Int = 0
  ) {
    let name = context.index.text(definition.name)
    guard Facts.isReferable(name), !name.contains("-"), definition.origin == .own, depth < 8 else { return }
    let type = DataType(declaredBy: definition.value)
    sources.append(
      BindingSource(
        name: name,
        binding: "${\(prefix)\(name)}",
        kind: .data,
        type: type,
        detail: Facts.words(type),
        documentation: definition.value["__example__"].map { "Example: `\($0.shortText)`" },
        isHere: isHere
      )
    )
    for inner in context.index.members(.data, of: .definition(definition.symbol)) {
      add(inner, "\(prefix)\(name).", isHere, &sources, depth: depth + 1)
    }
  }
}

extension JSONNode {
  /// The text of a value as it is written, cut to what fits in a line.
  var shortText: String {
    let text = sourceText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count <= 60 ? text : text.prefix(59) + "…"
  }
}
