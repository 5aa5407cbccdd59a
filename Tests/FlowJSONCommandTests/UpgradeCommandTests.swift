import FlowFiles
import FlowTestSupport
import JSONText
import Testing

@testable import FlowJSONCommand

@Suite struct UpgradeCommandTests {
  private let folder: TemporaryFolder

  /// A flow with a day that could be two.
  static let picker = """
    {"version": "4.0", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "layout":
      {"type": "SingleColumnLayout", "children": [
        {"type": "DatePicker", "name": "day", "label": "Day", "min-date": "1733011200000"},
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"day": "${form.day}"}}}
      ]}}]}

    """

  private static let lifted = picker.replacing("4.0", with: "7.3").replacing("1733011200000", with: "2024-12-01")

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.picker, to: "day.json")
  }

  @Test func `lifts a file, tells what follows, and does nothing the second time`() throws {
    let run = Run("upgrade", "day.json", "--time-zone=+05:30", in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.output == """
        day.json: 4.0 -> 7.3
          done: 1733011200000 is '2024-12-01' now [calendar-days]
          done: version 4.0 is now 7.3 [version]
          left to you: day.json:4:100: 'day' in the answers was a text of milliseconds and is now a day like 2026-12-24; \
        who reads the answers must follow [calendar-days, documented]
          must follow: who reads the answers

        1 flow: 1 lifted, 0 left unchanged, 0 with nothing to do

        """
    )
    #expect(try folder.read("day.json") == Self.lifted)
    let again = Run("upgrade", "day.json", in: folder.path)
    #expect(again.status == 0)
    #expect(again.output == "1 flow: 0 lifted, 0 left unchanged, 1 with nothing to do\n")
    #expect(try folder.read("day.json") == Self.lifted)
  }

  @Test func `leaves a file as it is while something must be settled first`() throws {
    let run = Run("upgrade", "day.json", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("day.json:3:71: 1733011200000 is 2024-11-30 or 2024-12-01"))
    #expect(run.output.hasPrefix("day.json: stays at 4.0 until you settle 1 thing\n"))
    #expect(run.output.hasSuffix("\n\n1 flow: 0 lifted, 1 left unchanged, 0 with nothing to do\n"))
    #expect(try folder.read("day.json") == Self.picker)
  }

  @Test func `knows zones by their names`() throws {
    guard FileSystem.exists("/usr/share/zoneinfo/America/Sao_Paulo") else { return }
    _ = Run("upgrade", "day.json", "--time-zone", "America/Sao_Paulo", in: folder.path)
    #expect(try folder.read("day.json").contains("2024-11-30"))
  }

  @Test func `prints the edits and writes nothing`() throws {
    let run = Run("upgrade", "day.json", "--time-zone", "UTC", "--diff", in: folder.path)
    #expect(run.output.hasPrefix("--- a/day.json\n+++ b/day.json\n"))
    #expect(
      run.output.contains(
        "\n+    {\"type\": \"DatePicker\", \"name\": \"day\", \"label\": \"Day\", \"min-date\": \"2024-12-01\"},\n"
      )
    )
    #expect(try folder.read("day.json") == Self.picker)
  }

  @Test func `only checks`() throws {
    try folder.write(CheckCommandTests.clean.replacing("7.3", with: "6.0"), to: "day.json")
    let run = Run("upgrade", "--check", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("would do: version 6.0 is now 7.3"))
    #expect(Run("upgrade", in: folder.path).status == 0)
    #expect(Run("upgrade", "--check", in: folder.path).status == 0)
  }

  @Test func `hands on standard input`() {
    let run = Run("upgrade", "-", "--time-zone", "UTC", in: folder.path, input: Self.picker)
    #expect(run.output == Self.lifted)
    #expect(run.error.contains("<stdin>: 4.0 -> 7.3"))
    let blocked = Run("upgrade", "-", in: folder.path, input: Self.picker)
    #expect(blocked.output == Self.picker && blocked.status == 1)
  }

  @Test func `writes JSON`() throws {
    let run = Run("upgrade", "day.json", "--time-zone", "UTC", "--format", "json", in: folder.path)
    let file = try #require(JSONDocument(parsing: run.output).root["files"]?.element(at: 0))
    #expect(file["from"]?.string == "4.0" && file["to"]?.string == "7.3")
    #expect(file["done"]?.elements.map { $0["recipe"]?.string } == ["calendar-days", "version"])
    #expect(file["affects"]?.elements.map(\.string) == ["response"])
    let left = try #require(file["left"]?.element(at: 0))
    #expect(left["pointer"]?.string == "/screens/0/layout/children/1/on-click-action/payload/day")
    // In the file as it is now.
    let start = try #require(left["start"]?["offset"]?.integer)
    #expect(try folder.read("day.json").utf8.dropFirst(start).starts(with: #""${form.day}""#.utf8))
  }

  @Test func `takes the address of the endpoint from the configuration`() throws {
    let old = """
      {"version": "2.1", "data_api_version": "3.0", "data_channel_uri": "https://example.com/f",
       "routing_model": {"FIRST": []}, "screens": [{"id": "FIRST", "title": "First", "terminal": true,
       "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hi"},
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
      """
    try folder.write(old, to: "day.json")
    #expect(Run("upgrade", "day.json", in: folder.path).status == 1)
    try folder.write(
      #"{"flows": {"day": {"file": "day.json", "categories": ["OTHER"], "endpointURI": "https://example.com/f"}}}"#,
      to: "flowjson.config.json"
    )
    let run = Run("upgrade", "day.json", in: folder.path)
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(
      try folder.read("day.json")
        == old.replacing("2.1", with: "7.3").replacing("\"data_channel_uri\": \"https://example.com/f\",\n ", with: "")
    )
  }

  @Test func `what is no flow is passed over in a folder, and told alone`() throws {
    try folder.write(#"{"name": "x"}"#, to: "package.json")
    #expect(!Run("upgrade", ".", in: folder.path).output.contains("package.json"))
    let run = Run("upgrade", "package.json", in: folder.path)
    #expect(run.status == 3)
    #expect(run.error == "flowjson: package.json: is not a flow\n")
    #expect(Run("upgrade", "none.json", in: folder.path).status == 3)
  }

  @Test(arguments: [
    (["--to", "8.0"], "There is no version '8.0' of Flow JSON"),
    (["--to", "7.4"], "Of version '7.4' only the number has been seen; the newest is '7.3'."),
    (["--time-zone", "Nowhere/Land"], "'--time-zone' takes the name of a time zone, like 'Asia/Kolkata'"),
    (["--time-zone", "../../etc/passwd"], "'--time-zone' takes the name of a time zone"),
    (["--diff", "--format", "json"], "'--diff' prints the edits; '--format json' can't go with it."),
  ])
  func `wrong use is told`(arguments: [String], message: String) {
    let run = Run(arguments: ["upgrade", "day.json"] + arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains(message), "\(run.error)")
  }
}
