import FlowLanguage
import FlowModel
import FlowRun
import JSONText

/// A flow as the script of a page runs it: formulas instead of conditions, drawings instead of components.
struct ProgramJSON {
  let program: FlowProgram

  var value: JSONValue {
    let entries = program.entries.map { JSONValue.number(String($0)) }
    return [
      "endpoint": .bool(program.flow.hasEndpoint),
      "selectOnRender": .bool(Feature.selectOnRender.isKnown(in: program.version)),
      "calendarDays": .bool(Feature.calendarDays.isKnown(in: program.version)),
      "entries": .array(entries),
      "screens": .array(program.screens.indices.map(screen)),
    ]
  }

  private func screen(_ position: Int) -> JSONValue {
    let screen = program.screens[position]
    let drawing = ScreenDrawing(screen, program)
    let next = program.next(after: position).map { JSONValue.number(String($0)) }
    let components = zip(screen.components, drawing.components).map { component($0, on: screen.screen, $1) }
    return [
      "id": screen.screen.id.map { .string($0.text) } ?? .null,
      "name": .string(screen.name),
      "pointer": .string(screen.screen.node.pointer.description),
      "refresh": .bool(screen.screen.refreshesOnBack),
      "refreshPointer": .string(screen.screen.node["refresh_on_back"]?.pointer.description ?? ""),
      "model": screen.screen.data.map(model) ?? .null,
      "example": .object(program.exampleData(position)),
      "answer": program.answerData(position),
      "sensitive": .array((screen.screen.node["sensitive"]?.elements ?? []).compactMap(\.string).map(JSONValue.string)),
      "next": .array(next),
      "components": .array(components),
      "actions": .array(screen.actions.map(action)),
      "frame": drawing.frame.json,
    ]
  }

  private func component(_ program: ComponentProgram, on screen: Screen, _ drawing: Drawing) -> JSONValue {
    let component = program.component
    let cases = component.node["cases"].map { Array($0.members) } ?? []
    return [
      "type": .string(component.type),
      "fact": .string(component.fact == nil ? "" : component.type),
      "pointer": .string(component.node.pointer.description),
      "name": component.name.map { .string($0.text) } ?? .null,
      "parent": component.parent.map { .number(String($0)) } ?? .null,
      "role": .string(Self.role(component.role)),
      "end": .number(String(component.end)),
      "input": .bool(component.isInput),
      "cases": .array(cases.map { .string($0.name.text) }),
      "form": screen.form(around: component).map { .number(String($0.index)) } ?? .null,
      "props": .object(program.properties.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.json) }),
      "init": program.initialValue.json,
      "draw": program.isContainer ? .null : drawing.json,
    ]
  }

  /// Where a component stands, as ``ScreenState`` says which branch is taken.
  static func role(_ role: FlowComponent.Role) -> String {
    switch role {
    case .layout, .form: ""
    case .then: "then"
    case .else: "else"
    case .case(let name): "case:\(name)"
    }
  }

  private func action(_ action: ActionProgram) -> JSONValue {
    [
      "component": .number(String(action.action.component)),
      "item": action.action.item.map { .number(String($0)) } ?? .null,
      "property": .string(action.action.property.text),
      "name": .string(action.action.name?.text ?? ""),
      "pointer": .string(action.node.pointer.description),
      "payload": action.payload.json,
      "next": action.next.json,
      "url": action.url.json,
    ]
  }

  // MARK: Data

  private func model(_ model: DataModel) -> JSONValue {
    let members = model.members.map { member -> JSONValue in
      [.string(member.name.text), type(member.declaration, depth: 0)]
    }
    return ["members": .array(members), "required": required(model.node)]
  }

  private func required(_ node: JSONNode) -> JSONValue {
    guard let required = node["required"], required.kind == .array else { return [] }
    return .array(required.elements.compactMap(\.string).map(JSONValue.string))
  }

  private func type(_ declaration: DataDeclaration, depth: Int) -> JSONValue {
    let kind =
      switch declaration.type {
      case .string: "string"
      case .number: "number"
      case .boolean: "boolean"
      case .array: "array"
      case .object: "object"
      case .unknown: ""
      }
    // Bounds the depth.
    guard depth < 32 else { return ["type": ""] }
    return [
      "type": .string(kind),
      "items": declaration.items.map { type($0, depth: depth + 1) } ?? .null,
      "properties": .array(
        declaration.properties.map { [.string($0.name.text), type($0.declaration, depth: depth + 1)] }
      ),
      "required": required(declaration.node),
    ]
  }
}
