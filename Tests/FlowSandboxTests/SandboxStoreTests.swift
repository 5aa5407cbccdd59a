import FlowFiles
import FlowRemote
import FlowSandbox
import FlowTestSupport
import JSONText
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder of the state, which may come with somebody else's checkout.
@Suite struct SandboxStoreTests {
  let project: TemporaryFolder
  let store: SandboxStore

  init() throws {
    project = try TemporaryFolder()
    store = SandboxStore(folder: Path(project.path + "/.flowjson/sandbox"), now: { 1_795_253_400 })
  }

  private func call(
    _ method: String,
    _ target: String,
    _ body: JSONValue? = nil
  ) throws(SandboxStore.Failure) -> (status: Int, body: JSONValue) {
    let answer = try store.answer(
      SandboxRequest(
        method: method,
        target: target,
        headers: [.init("Authorization", "Bearer TEST_TOKEN"), .init("Content-Type", "application/json")],
        body: body.map { Array(JSONPrinter().print($0).utf8) } ?? [],
        origin: "http://localhost"
      )
    )
    return (answer.status, JSONValue(JSONDocument(parsing: answer.body).root))
  }

  private static let flows = "/v23.0/118000000000001/flows"

  private func create(_ name: String = "a") throws(SandboxStore.Failure) -> (status: Int, body: JSONValue) {
    try call(
      "POST",
      Self.flows,
      ["name": .string(name), "categories": ["OTHER"], "flow_json": .string(MachineClient.clean)]
    )
  }

  /// Why the sandbox does not work.
  private func failure(_ state: String) throws -> String? {
    try project.write(state, to: ".flowjson/sandbox/state.json")
    do throws(SandboxStore.Failure) {
      _ = try call("GET", Self.flows)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `a call that only reads makes no folder`() throws {
    #expect(try call("GET", Self.flows).body["data"]?.elements.isEmpty == true)
    #expect(!FileSystem.exists(Path(project.path + "/.flowjson")))
    #expect(try create().status == 200)
    #expect(try call("GET", Self.flows).body["data"]?.elements.count == 1)
  }

  @Test func `hides its folder from git, and leaves a file alone that is there`() throws {
    _ = try create()
    #expect(try project.read(".flowjson/.gitignore") == "*\n")
    try project.write("sandbox\n", to: ".flowjson/.gitignore")
    _ = try create("b")
    #expect(try project.read(".flowjson/.gitignore") == "sandbox\n")
  }

  @Test(arguments: [
    #"{"schemaVersion":1,"flows":[{"id":1}]}"#, #"{"schemaVersion":1,"serial":9223372036854775807}"#,
    #"{"schemaVersion":1,"serial":-1}"#, #"{"schemaVersion":1,"serial":1.5}"#, #"{"schemaVersion":1,"serial":"1"}"#,
    #"{"schemaVersion":1,"flows":{}}"#, #"{"schemaVersion":2}"#, "{}", "[]", "", #"{"schemaVersion":1"#,
    #"{"schemaVersion":1,"publishedEdit":"x"}"#, #"{"schemaVersion":1,"messages":[{"id":"x","time":-1}]}"#,
    #"{"schemaVersion":1,"messages":[{"id":"x","time":9223372036854775807}]}"#,
    #"{"schemaVersion":1,"templates":[{"id":"1","account":"1","name":"a","flows":{"x":"1"}}]}"#,
    #"{"schemaVersion":1,"keys":{"1":1}}"#,
    #"{"schemaVersion":1,"serial":3,"flows":[{"id":"1","account":"1","name":"a"},{"id":"1","account":"1","name":"b"}]}"#,
    #"{"schemaVersion":1,"flows":[{"id":"1","account":"1","name":"a","status":"GONE"}]}"#,
    #"{"schemaVersion":1,"flows":[{"id":"../1","account":"1","name":"a"}]}"#,
  ])
  func `what is no state is told, and nothing of it is dropped`(state: String) throws {
    let message = try failure(state)
    #expect(message?.hasSuffix("state.json' is not a state of the sandbox; move it away to begin anew") == true)
    #expect(throws: SandboxStore.Failure.self) { try create() }
    #expect(try project.read(".flowjson/sandbox/state.json") == state)
  }

  @Test(arguments: [
    "../../../important.txt", "/etc/hostname", "flow-1.json/../../../../important.txt", "flow-.json", "flow-1.json.new",
    "flow-x.json", "state.json", "lock", "flow-\u{661}.json", "flow-99999999999999999999.json", "flow-2.json", "",
  ])
  func `a text stands in no other file than one of the sandbox's own`(file: String) throws {
    try project.write("precious", to: "important.txt")
    let state: JSONValue = [
      "schemaVersion": 1, "serial": 1,
      "flows": [["id": "1", "account": "118000000000001", "name": "a", "draft": ["file": .string(file)]]],
    ]
    #expect(try failure(JSONPrinter().print(state)) != nil)
    #expect(throws: SandboxStore.Failure.self) { try call("DELETE", "/v23.0/1") }
    #expect(try project.read("important.txt") == "precious")
  }

  @Test func `gives away its last number, and says so`() throws {
    try project.write(#"{"schemaVersion":1,"serial":9999999999999}"#, to: ".flowjson/sandbox/state.json")
    let answer = try create()
    #expect(answer.status == 400)
    #expect(
      answer.body["error"]?["message"] == "(#2) The sandbox has no ids left; move its folder away to begin anew"
    )
  }

  @Test(arguments: [".flowjson", ".flowjson/sandbox"])
  func `does not work in a folder that a link leads to`(name: String) throws {
    try project.write("", to: "elsewhere/sandbox/x")
    if name.contains("/") { try project.write("", to: ".flowjson/x") }
    try project.link(name, to: project.path + "/elsewhere")
    let error = #expect(throws: SandboxStore.Failure.self) { try create() }
    #expect(error?.message == "'\(project.path)/\(name)' is a link, and a folder is needed there")
    #expect(!FileSystem.exists(Path(project.path + "/elsewhere/state.json")))
    #expect(!FileSystem.exists(Path(project.path + "/elsewhere/sandbox/state.json")))
  }

  @Test(arguments: ["lock", "state.json", "flow-1.json"])
  func `follows no link out of its folder`(name: String) throws {
    try project.write("precious", to: "victim")
    try project.write("", to: ".flowjson/sandbox/x")
    try project.link(".flowjson/sandbox/" + name, to: "../../victim")
    #expect(throws: SandboxStore.Failure.self) { try create() }
    #expect(try project.read("victim") == "precious")
    try project.remove("victim")
    #expect(throws: SandboxStore.Failure.self) { try create() }
    #expect(!FileSystem.exists(Path(project.path + "/victim")))
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["lock", "state.json"])
  func `is not held up by a pipe`(name: String) throws {
    try project.write("", to: ".flowjson/sandbox/x")
    mkfifo(project.path + "/.flowjson/sandbox/" + name, 0o600)
    #expect(throws: SandboxStore.Failure.self) { try create() }
  }

  @Test func `leaves a name alone that its temporary files once had`() throws {
    try project.write("precious", to: "victim")
    try project.write("", to: ".flowjson/sandbox/x")
    try project.link(".flowjson/sandbox/state.json.new", to: "../../victim")
    #expect(try create().status == 200)
    #expect(try project.read("victim") == "precious")
  }

  @Test func `reads what it wrote`() throws {
    let id = try create().body["id"]?.text ?? ""
    #expect(try call("POST", "/v23.0/\(id)/publish").status == 200)
    #expect(try create("b").status == 200)
    #expect(try call("GET", "/v23.0/\(id)?fields=status").body["status"] == "PUBLISHED")
  }
}
