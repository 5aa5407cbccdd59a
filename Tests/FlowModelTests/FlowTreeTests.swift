import FlowModel
import JSONText
import Testing

@Suite struct FlowTreeTests {
  let flow = Flow(
    JSONDocument(
      parsing: #"""
        {"version": "7.3", "screens": [{"id": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "f", "children": [
            {"children": [], "type": "TextInput", "name": "a"},
            {"else": [{"type": "TextBody"}], "then": [{"type": "If", "then": [{"type": "TextInput", "name": "b"}]}], "type": "If"},
            {"type": "Dropdown", "name": "c", "on-select-action": {"name": "data_exchange"}, "data-source": [
              {"id": "1", "on-select-action": {"name": "update_data"}}, 7, {"id": "2", "on-unselect-\u0061ction": {"name": "x"}}]}
          ]},
          {"type": "Switch", "cases": {"x": [{"type": "TextCaption"}], "y": []}},
          null, {"type": "TextBox", "name": "d"}
        ]}}]}
        """#
    )
  )

  @Test func `components stand in one list, each before what it contains`() {
    #expect(
      flow.screens[0].components.map(\.type) == [
        "Form", "TextInput", "If", "If", "TextInput", "TextBody", "Dropdown", "Switch", "TextCaption", "TextBox",
      ]
    )
    #expect(flow.screens[0].components.map(\.parent) == [nil, 0, 0, 2, 3, 2, 0, nil, 7, nil])
    #expect(flow.screens[0].components.map(\.end) == [7, 2, 6, 5, 5, 6, 7, 9, 9, 10])
  }

  @Test func `the children of a component are those directly under it`() {
    let screen = flow.screens[0]
    #expect(screen.children(of: nil).map(\.index) == [0, 7, 9])
    #expect(screen.children(of: 0).map(\.index) == [1, 2, 6])
    #expect(screen.children(of: 2).map(\.role) == [.then, .else])
    #expect(screen.children(of: 7).map(\.role) == [.case("x")])
    #expect(screen.children(of: 99).isEmpty)
  }

  @Test func `actions are those of components and of their items`() {
    let actions = flow.screens[0].actions
    #expect(actions.map(\.name) == ["data_exchange", "update_data", "x"])
    #expect(actions.map(\.item) == [nil, 0, 2])
    #expect(actions.map(\.property) == ["on-select-action", "on-select-action", "on-unselect-action"])
    #expect(actions.map(\.component) == [6, 6, 6])
  }

  @Test func `of equal keys of a component the last one counts`() throws {
    let text = #"""
      {"screens": [{"layout": {"children": [
        {"type": "TextInput", "name": "a", "then": [{"type": "TextBody"}], "name": "b", "type": "If",
          "then": [{"type": "TextCaption"}]}
      ]}}]}
      """#
    let components = try #require(Flow(JSONDocument(parsing: text)).screens.first).components
    #expect(components.map(\.type) == ["If", "TextCaption"])
    #expect(components.map(\.name) == ["b", nil])
    for component in components {
      #expect(component.typeNode == component.node[.type] && component.nameNode == component.node[.name])
    }
  }

  @Test func `a component is found by its name, a Form never`() {
    #expect(flow.screens[0].component(named: "b")?.index == 4)
    #expect(flow.screens[0].component(named: "f") == nil)
  }

  @Test func `screens and components are found by name however many there are`() {
    let components = (0..<500).map { #"{"type": "TextInput", "name": "n\#($0)"}"# }.joined(separator: ",")
    let screens = (0..<200).map { #"{"id": "S\#($0)"}"# }.joined(separator: ",")
    let large = Flow(
      JSONDocument(
        parsing: #"{"screens": [{"id": "A", "layout": {"children": [\#(components)]}}, {"id": "S7"}, \#(screens)]}"#
      )
    )
    #expect(large.screen("S7")?.index == 1)
    #expect(large.screen("S199")?.index == 201)
    #expect(large.screen("T") == nil)
    #expect(large.screens[0].component(named: "n499")?.index == 499)
  }
}
