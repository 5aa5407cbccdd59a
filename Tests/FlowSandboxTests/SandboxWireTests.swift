import FlowRemote
import FlowSandbox
import JSONText
import Testing

@Suite struct SandboxWireTests {
  let client = MachineClient()

  @Test(arguments: [nil, "WRONG"])
  func `asks for the token`(token: String?) {
    let answer = client.answer("GET", "/v23.0/118000000000001/flows", token: token)
    #expect(answer.status == 401)
    #expect(JSONValue(JSONDocument(parsing: answer.body).root)["error"]?["code"] == 190)
    #expect(client.answer("GET", "/v23.0/118000000000001/flows?access_token=TEST_TOKEN", token: nil).status == 200)
  }

  @Test func `echoes the version and carries the headers of the platform`() {
    let answer = client.answer("GET", "/v19.0/118000000000001")
    #expect(answer.header("facebook-api-version") == "v19.0")
    for name in ["x-fb-request-id", "x-fb-trace-id", "x-fb-rev", "X-FB-Debug"] { #expect(answer.header(name) != nil) }
    #expect(client.answer("GET", "/118000000000001").status == 400)
  }

  @Test func `takes the same call as JSON, as a form, in the query and in parts`() {
    let bodies: [HTTPRequest.Body] = [
      .json(["name": "a", "categories": ["OTHER"]]),
      .form([.init("name", "b"), .init("categories", "[\"OTHER\"]")]),
      .multipart([
        .init("name", content: Array("c".utf8)), .init("categories", content: Array("[\"OTHER\"]".utf8)),
        .init("unknown", content: []),
      ]),
    ]
    for body in bodies {
      #expect(client.json("POST", "/v23.0/118000000000001/flows", body)["id"] != nil)
    }
    #expect(client.json("POST", "/v23.0/118000000000001/flows?name=d&categories=%5B%22OTHER%22%5D")["id"] != nil)
    let names = client.json("GET", "/v23.0/118000000000001/flows?fields=name")["data"]?.elements
    #expect(names?.compactMap { $0["name"]?.text } == ["a", "b", "c", "d"])
  }

  @Test(
    arguments: [
      (#"{"categories":["OTHER"]}"#, "100: (#100) The parameter name is required"),
      (#"{"name":"x"}"#, "100: (#100) The parameter categories is required"),
      (#"{"name":"x","categories":[]}"#, "100: At least one category is required."),
      (
        #"{"name":"x","categories":["OTHER"],"endpoint_uri":"nowhere"}"#,
        "100: endpoint_uri must be an https URL, or one of this machine."
      ),
      (
        #"{"name":"x","categories":["OTHER"],"clone_flow_id":"1"}"#, "100: No Flow with the given clone_flow_id exists."
      ),
      (
        #"{"name":"x","categories":["OTHER"],"clone_flow_id":"1","clone_template":"y"}"#,
        "100: Give clone_flow_id or a clone template, not both."
      ),
    ]
  )
  func `refuses a flow that cannot be created`(body: String, error: String) {
    let value = JSONValue(JSONDocument(parsing: body).root)
    #expect(client.error("POST", "/v23.0/118000000000001/flows", .json(value)) == error)
  }

  @Test func `wants unique names within an account`() {
    _ = client.create("a")
    #expect(
      client.error("POST", "/v23.0/118000000000001/flows", .json(["name": "a", "categories": ["OTHER"]]))
        == "100: Flow name should be unique within one WhatsApp Business Account. "
        + "Please select another name for your Flow."
    )
    let other = client.json("POST", "/v23.0/118000000000009/flows", .json(["name": "a", "categories": ["OTHER"]]))
    #expect(other["id"] != nil)
  }

  @Test func `gives pages whose links keep fields and limit, and never the token`() throws {
    for name in ["a", "b", "c", "d", "e"] { _ = client.create(name) }
    var target = "/v23.0/118000000000001/flows?fields=name&limit=2&access_token=TEST_TOKEN"
    var names: [String] = []
    var links: [String] = []
    while true {
      let page = client.json("GET", target)
      names += page["data"]?.elements.compactMap { $0["name"]?.text } ?? []
      guard let next = page["paging"]?["next"]?.text else { break }
      links.append(next)
      target = next.replacing("http://localhost:1", by: "")
    }
    #expect(names == ["a", "b", "c", "d", "e"])
    #expect(links.count == 2)
    for link in links {
      #expect(link.hasPrefix("http://localhost:1/v23.0/118000000000001/flows?fields=name&limit=2&after="))
    }
    let last = client.json("GET", target)
    let previous = try #require(last["paging"]?["previous"]?.text)
    let back = client.json("GET", previous.replacing("http://localhost:1", by: ""))
    #expect(back["data"]?.elements.compactMap { $0["name"]?.text } == ["c", "d"])
  }

  @Test func `answers the fields that are asked for, and the id`() {
    let id = client.create("a", json: MachineClient.clean)
    let fields = "name,json_version,updated_at,preview.invalidate(false),health_status"
    let flow = client.json("GET", "/v23.0/\(id)?fields=\(fields)")
    #expect(flow.members.map(\.key) == ["name", "json_version", "updated_at", "preview", "health_status", "id"])
    #expect(flow["updated_at"] == "2026-11-21T09:30:00+0000")
    #expect(client.json("GET", "/v23.0/\(id)?fields=updated_at&date_format=U")["updated_at"] == 1_795_253_400)
    #expect(
      client.json("GET", "/v23.0/\(id)").members.map(\.key) == [
        "id", "name", "status", "categories", "validation_errors",
      ]
    )
    #expect(
      client.error("GET", "/v23.0/\(id)?fields=nothing") == "100: (#100) Tried accessing nonexisting field (nothing)"
    )
  }

  @Test func `a new preview link takes the old one's place`() {
    let id = client.create("a")
    func link(_ invalidate: Bool) -> String {
      client.json("GET", "/v23.0/\(id)?fields=preview.invalidate(\(invalidate))")["preview"]?["preview_url"]?.text ?? ""
    }
    let first = link(false).replacing("http://localhost:1", by: "")
    #expect(link(false) == "http://localhost:1" + first)
    #expect(client.answer("GET", first, token: nil).status == 200)
    let second = link(true).replacing("http://localhost:1", by: "")
    #expect(second != first)
    #expect(client.answer("GET", first, token: nil).status == 400)
    #expect(client.answer("GET", second, token: nil).status == 200)
  }

  @Test func `gives back the text that was uploaded, byte for byte, without a token`() {
    let id = client.create("a")
    _ = client.upload(id, MachineClient.clean)
    let link = client.json("GET", "/v23.0/\(id)/assets")["data"]?.elements.first?["download_url"]?.text ?? ""
    let answer = client.answer("GET", link.replacing("http://localhost:1", by: ""), token: nil)
    #expect(answer.body == Array(MachineClient.clean.utf8))
  }
}
