import FlowModel
import JSONText
import Testing

@testable import FlowProject

@Suite struct StablePlacesTests {
  static let text = """
    {"screens": [{"id": "A", "data": {"items": {"type": "array"}}, "layout": {"children": [
      {"type": "TextBody", "text": "x"}, {"type": "TextBody", "text": "y"},
      {"type": "Form", "name": "form", "children": [
        {"type": "Dropdown", "name": "size", "label": "Size", "data-source": [{"id": "s", "title": "Small"}]}]}]}},
      {"title": "no id"}], "routing_model": {"A": ["B"]}}
    """

  @Test(arguments: [
    ("/screens/0/title", "screen:A/title"),
    ("/screens/0/layout/children/1/text", "screen:A/TextBody[1]/text"),
    ("/screens/0/layout/children/2/children/0/label", "screen:A/field:size/label"),
    ("/screens/0/layout/children/2/children/0/data-source/0/title", "screen:A/field:size/data-source/option:s/title"),
    ("/screens/0/data/items/type", "screen:A/data:items/type"),
    ("/screens/1/title", "screens[1]/title"),
    ("/routing_model/A/0", "route:A/0"),
    ("/nowhere/0", "nowhere/0"),
    ("", ""),
  ])
  func `names places by ids and names`(pointer: String, place: String) throws {
    var places = StablePlaces(Flow(JSONDocument(parsing: Self.text)))
    #expect(places.place(of: try #require(JSONPointer(parsing: pointer))) == place)
  }

  @Test func `names the components of a large screen as those of a small one`() throws {
    let pair = #"{"type": "TextBody", "text": "x"}, {"type": "TextInput", "name": "n", "label": "N"}"#
    let children = Array(repeating: pair, count: 100).joined(separator: ", ")
    let text = #"{"screens": [{"id": "A", "layout": {"children": [\#(children)]}}]}"#
    var places = StablePlaces(Flow(JSONDocument(parsing: text)))
    #expect(places.place(of: "/screens/0/layout/children/150/text") == "screen:A/TextBody[75]/text")
    #expect(places.place(of: "/screens/0/layout/children/151/label") == "screen:A/field:n/label")
  }

  // Looking each key up from the start of its object would take minutes.
  @Test func `names the places of very many members of one object`() throws {
    let count = 20_000
    let members = (0..<count).map { "\"key\($0)\": 1" }.joined(separator: ", ")
    let document = JSONDocument(parsing: "{\(members)}")
    var places = StablePlaces(Flow(document))
    let named = document.root.members.map { places.place(of: $0.value.pointer) }
    #expect(named == (0..<count).map { "key\($0)" })
  }
}
