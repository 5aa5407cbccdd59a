import FlowMessages
import JSONText
import Testing

@Suite struct FlowSourcesTests {
  private func launch(_ reference: String) throws -> Launch {
    let text = #"{"flow_message_version": "3", "flow_cta": "Go", \#(reference)}"#
    return try #require(MessageFile(JSONDocument(parsing: text))?.messages.first?.launches.first)
  }

  private func button() throws -> Launch {
    let text = #"{"type": "button", "sub_type": "flow", "index": "0"}"#
    return try #require(MessageFile(JSONDocument(parsing: text))?.messages.first?.launches.first)
  }

  @Test func `the only file of --flow is taken whatever the message says`() throws {
    let sources = FlowSources(given: ["a/other.json"], mapped: ["booking": "m.json"], checked: ["c/booking.json"])
    let choice = sources.choice(for: try launch(#""flow_name": "booking""#))
    #expect(choice?.path == "a/other.json")
    #expect(choice?.reason == "'--flow' names it")
    #expect(sources.choice(for: try button())?.path == "a/other.json")
  }

  @Test func `of several files of --flow the one named like the flow is taken`() throws {
    let sources = FlowSources(given: ["a/other.json", "a/booking.json"], mapped: ["booking": "m.json"])
    let choice = sources.choice(for: try launch(#""flow_name": "booking""#))
    #expect(choice?.path == "a/booking.json")
    #expect(choice?.reason == "of the files that '--flow' names it is the one called 'booking'")
    #expect(sources.choice(for: try button()) == nil)
  }

  @Test(arguments: ["flow_id\": \"730\"", "flow_name\": \"730\"", "flow_name\": \"x\", \"flow_id\": 730"])
  func `the configuration comes before the checked files`(reference: String) throws {
    let sources = FlowSources(given: ["a.json", "b.json"], mapped: ["730": "flows/m.json"], checked: ["c/730.json"])
    let choice = sources.choice(for: try launch("\"" + reference))
    #expect(choice?.path == "flows/m.json")
    #expect(choice?.reason == "the configuration maps '730' to it")
  }

  @Test func `a checked file named like the flow is taken last`() throws {
    let sources = FlowSources(checked: ["flows/booking.json", "flows/order.v2.json"])
    let choice = sources.choice(for: try launch(#""flow_name": "booking""#))
    #expect(choice?.path == "flows/booking.json")
    #expect(choice?.reason == "its file is called 'booking'")
    #expect(sources.choice(for: try launch(#""flow_name": "order.v2""#))?.path == "flows/order.v2.json")
    #expect(sources.choice(for: try launch(#""flow_name": "order""#)) == nil)
  }

  @Test func `of two checked files of one name neither is taken`() throws {
    let sources = FlowSources(checked: ["a/booking.json", "b/booking.json"])
    #expect(sources.choice(for: try launch(#""flow_name": "booking""#)) == nil)
  }

  @Test func `a placeholder names no flow`() throws {
    let sources = FlowSources(mapped: ["{{name}}": "a.json"])
    #expect(sources.choice(for: try launch(#""flow_name": "{{name}}""#)) == nil)
  }

  @Test(arguments: [("flows/a.json", "a"), ("a", "a"), (".hidden", ".hidden"), ("x/y.z.json", "y.z"), ("", "")])
  func `the name of a file has no folders and no ending`(path: String, name: String) {
    #expect(FlowSources.name(ofFile: path) == name)
  }
}
