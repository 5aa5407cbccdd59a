import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// What leaves for each provider, to the byte.
@Suite struct ProviderCallTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      {"flows": {"one": {"file": "flows/one.json", "ids": {"onemsg": "777"}}},
       "environments": {
        "graph": {"provider": "graph", "account": "118", "phoneNumber": "107", "token": {"env": "TOKEN"}},
        "onemsg": {"provider": "1msg", "instance": "I1", "token": {"env": "TOKEN"}},
        "dreams": {"provider": "dreams", "account": "118", "token": {"env": "TOKEN"}},
        "kapso": {"provider": "kapso", "account": "118", "phoneNumber": "107", "token": {"env": "TOKEN"}},
        "jelou": {"provider": "jelou", "bot": "bot_1",
         "credentials": {"clientID": {"env": "TOKEN"}, "clientSecret": {"env": "TOKEN"}}}}}
      """,
      to: "flowjson.config.json"
    )
    try folder.write(Sample.clean, to: "flows/one.json")
  }

  private func run(_ arguments: [String], _ answers: Answers = Answers()) -> Run {
    Run(arguments, in: folder, environment: ["TOKEN": "SECRET-1"], transport: answers)
  }

  /// An interactive message of the Cloud API.
  private func cloud(to: String = #""to": "15550100002""#, body: String = "Hello", payload: String = "") -> String {
    """
    {"messaging_product": "whatsapp", \(to), "type": "interactive", "interactive": {"type": "flow",
    "header": {"type": "text", "text": "Hi"}, "body": {"text": "\(body)"}, "footer": {"text": "Bye"},
    "action": {"name": "flow", "parameters": {"flow_message_version": "3", "flow_name": "one", "flow_cta": "Start"\(payload)}}}}
    """
  }

  private func sent(_ answers: Answers) -> [String] {
    answers.sent.map { request in
      "\(request.method) \(request.url.dropFirst("https://".count)) \(String(decoding: request.body, as: UTF8.self))"
    }
  }

  @Test(arguments: [#""to": "+1 (555) 010-0002""#, #""to": "15550100002""#])
  func `sendFlow of 1msg takes the phone as a number of nothing but digits`(to: String) throws {
    try folder.write(cloud(to: to), to: "m.json")
    let answers = Answers((200, #"{"sent":true,"id":"x"}"#))
    let run = run(["--env", "onemsg", "send", "m.json"], answers)
    #expect(run.status == 0, "\(run.error)")
    let body = try #require(answers.sent.last?.body)
    #expect(JSONDocument(parsing: body).faults.isEmpty)
    let prefix = #"{"phone":15550100002,"header":"Hi","body":"Hello","footer":"Bye","flowId":"777","#
    #expect(String(decoding: body, as: UTF8.self).hasPrefix(prefix))
  }

  @Test(arguments: [#""to": "001555""#, #""recipient": "US.13491208655302741918""#, #""recipient": "hello""#])
  func `sends nothing over 1msg to what is not a phone number`(to: String) throws {
    try folder.write(cloud(to: to), to: "m.json")
    let run = run(["--env", "onemsg", "send", "m.json"])
    #expect(run.status == 1 || run.status == 2)
    #expect(run.error.contains("nothing was sent"), "\(run.error)")
  }

  @Test func `sendTemplate of 1msg takes the phone as text`() throws {
    try folder.write(
      """
      {"template": "t", "namespace": "n", "language": {"policy": "deterministic", "code": "en"}, "phone": 15550100002,
      "params": [{"type": "button", "sub_type": "flow", "index": "0"}]}
      """,
      to: "m.json"
    )
    for addition in [[], ["--to", "+15550100002"]] {
      let answers = Answers((200, #"{"sent":true,"id":"x"}"#))
      #expect(run(["--env", "onemsg", "send", "m.json"] + addition, answers).status == 0)
      #expect(sent(answers).last?.contains(#""phone":"15550100002""#) == true)
    }
  }

  @Test(arguments: ["graph", "onemsg", "dreams", "jelou"])
  func `sends no placeholder that is not filled in`(environment: String) throws {
    try folder.write(cloud(body: "Hi {{name}}", payload: #","flow_action_payload": {"screen": "FIRST"}"#), to: "m.json")
    let text = run(["--env", environment, "send", "m.json", "--to", "15550100002"])
    #expect(text.status == 1)
    #expect(text.error.contains("did not send 'm.json': a placeholder is not filled in; nothing was sent"))
    #expect(text.error.contains("flowctl: m.json:2:") && text.error.contains(": 'Hi {{name}}'"), "\(text.error)")
    try folder.write(cloud(to: #""to": "{{phone}}""#), to: "m.json")
    #expect(run(["--env", environment, "send", "m.json"]).status == 1)
  }

  @Test func `a recipient on the command line takes the place of a placeholder`() throws {
    try folder.write(cloud(to: #""to": "{{phone}}""#), to: "m.json")
    let answers = Answers((200, #"{"messages":[{"id":"w"}]}"#))
    #expect(run(["--env", "graph", "send", "m.json", "--to", "+1 555 010 0002"], answers).status == 0)
    #expect(sent(answers).last?.contains(#""to":"15550100002""#) == true)
  }

  @Test func `reads the faults of 1msg however they are spelled, and takes 'success' at its word`() throws {
    let flow = (200, #"{"id":"730000000000011","status":"DRAFT"}"#)
    let fault = #"[{"error":"INVALID_PROPERTY_VALUE","message":"odd","lineStart":1,"columnStart":2}]"#
    let upload = ["--env", "onemsg", "upload", "730000000000011", "flows/one.json"]
    for name in ["validationErrors", "validation_errors"] {
      let found = run(upload, Answers(flow, (200, #"{"success":true,"\#(name)":\#(fault)}"#)))
      #expect(found.status == 1)
      #expect(found.output.hasPrefix("flows/one.json:1:2: error: odd [INVALID_PROPERTY_VALUE]\n"), "\(found.output)")
    }
    for body in [#"{"success":false}"#, #"{"success":false,"error":{"error":{"message":"no"}}}"#] {
      let failed = run(upload, Answers(flow, (200, body)))
      #expect(failed.status == 3)
      #expect(failed.output == "")
    }
  }

  @Test func `Jelou gets the only screen that the flow can be opened on`() throws {
    try folder.write(cloud(), to: "m.json")
    let answers = Answers((200, "{}"))
    #expect(run(["--env", "jelou", "send", "m.json"], answers).status == 0)
    #expect(
      sent(answers) == [
        #"POST api.jelou.ai/v1/bots/bot_1/users/15550100002/flow_message {"title":"Hi","text":"Hello","caption":"Bye","#
          + #""parameters":{"flow_name":"one","flow_cta":"Start","flow_action_payload":{"screen":"FIRST"}}}"#
      ]
    )
  }

  @Test func `refuses a Jelou message without a screen where the flow is not known`() throws {
    try folder.write(cloud().replacing(#""one""#, by: #""other""#), to: "m.json")
    let run = run(["--env", "jelou", "send", "m.json"])
    #expect(run.status == 1)
    #expect(run.error.contains("a message of Jelou names the screen that the flow is opened on"), "\(run.error)")
  }

  @Test func `takes user and type of a Jelou call from a request file, or from the command line`() throws {
    try folder.write(
      """
      {"url": "https://api.jelou.ai/v1/bots/b/users/593987654321/flow_message?type=custom", "body": {"title": "T",
      "text": "X", "caption": "C", "parameters": {"flow_name": "one", "flow_cta": "Go",
      "flow_action_payload": {"screen": "FIRST"}}, "payload": {"order": {"id": 7}}}}
      """,
      to: "m.json"
    )
    let answers = Answers((200, "{}"), (200, "{}"))
    #expect(run(["--env", "jelou", "send", "m.json"], answers).status == 0)
    #expect(
      run(["--env", "jelou", "send", "m.json", "--to", "+15550100002", "--jelou-type", "other"], answers).status == 0
    )
    #expect(
      answers.sent.map(\.url) == [
        "https://api.jelou.ai/v1/bots/bot_1/users/593987654321/flow_message?type=custom",
        "https://api.jelou.ai/v1/bots/bot_1/users/15550100002/flow_message?type=other",
      ]
    )
    #expect(sent(answers)[0].hasSuffix(#""payload":{"order":{"id":7}}}"#))
  }

  @Test func `creates flows over Dreams without name and categories`() {
    let answers = Answers((200, #"{"data":[]}"#), (200, #"{"id":"222"}"#))
    let run = run(["--env", "dreams", "create"], answers)
    #expect(run.status == 0, "\(run.error)")
    #expect(sent(answers).last == "POST api.dreams.sa/api/whatsapp/118/flows {}")
    #expect(run.output == "flow 222 is a draft\n")
  }

  @Test func `tells what is there when a Dreams flow was created and its categories failed`() {
    let answers = Answers((200, #"{"data":[]}"#), (200, #"{"id":"222"}"#), (400, #"{"message":"no"}"#))
    let run = run(["--env", "dreams", "create", "x", "--category", "OTHER"], answers)
    #expect(run.status == 3)
    #expect(run.error.contains("now: flow 222 is created, as a draft"), "\(run.error)")
  }

  @Test(arguments: [
    #"{"data":[{"id":"1","name":"n"}]}"#, #"{"success":true,"data":{"flows":[{"id":"1","name":"n"}]}}"#,
  ])
  func `reads a list of Dreams under the names that it may have`(body: String) {
    #expect(run(["--env", "dreams", "list"], Answers((200, body))).output == "1    n\n")
  }

  @Test(arguments: ["dreams", "onemsg", "graph"])
  func `an answer of unknown shape never means that there are no flows`(environment: String) {
    let run = run(["--env", environment, "list"], Answers((200, #"{"result":{"rows":[{"id":"1"}]}}"#)))
    #expect(run.status == 3)
    #expect(run.error.contains("the answer has a shape that is not known"), "\(run.error)")
    #expect(run.output == "")
  }

  @Test func `asks for an id directly`() {
    let answers = Answers((200, #"{"id":"111","name":"n","status":"DRAFT"}"#), (200, #"{"success":true}"#), (200, "{}"))
    _ = run(["--env", "dreams", "publish", "111"], answers)
    #expect(
      answers.sent.map { "\($0.method) \($0.url)" }.first == "GET https://api.dreams.sa/api/whatsapp/118/flows/111"
    )
    #expect(answers.sent.last?.url.hasSuffix("/flows/111/publish") == true, "\(answers.sent.map(\.url))")
  }

  @Test func `Kapso gets the calls of the Graph API, its own key, and the account where only a flow is named`() throws {
    try folder.write(cloud(), to: "m.json")
    let sending = (200, #"{"messages":[{"id":"w"}]}"#)
    let answers = Answers((200, #"{"data":[]}"#), (200, #"{"success":true}"#), sending)
    #expect(run(["--env", "kapso", "list"], answers).status == 0)
    #expect(run(["--env", "kapso", "deprecate", "730000000000011"], answers).status == 0)
    #expect(run(["--env", "kapso", "send", "m.json"], answers).status == 0)
    let base = "https://api.kapso.ai/meta/whatsapp/v24.0"
    try #require(answers.sent.map(\.method) == ["GET", "POST", "POST"])
    #expect(answers.sent[0].url.hasPrefix("\(base)/118/flows?fields="))
    #expect(!answers.sent[0].url.contains("business_account_id"))
    #expect(answers.sent[1].url == "\(base)/730000000000011/deprecate?business_account_id=118")
    #expect(answers.sent[2].url == "\(base)/107/messages")
    #expect(answers.sent.allSatisfy { $0.headers.contains(HTTPRequest.Field("X-API-Key", "SECRET-1")) })
    #expect(answers.sent.allSatisfy { !$0.headers.contains { $0.name == "Authorization" } })
  }

  @Test(arguments: [["key", "show"], ["migrate", "--from", "119"]])
  func `what Kapso's pages do not have is not sent`(arguments: [String]) {
    let answers = Answers()
    let run = run(["--env", "kapso"] + arguments, answers)
    #expect(run.status == 2)
    #expect(run.error.contains("provider 'kapso' has no call to"), "\(run.error)")
    #expect(answers.sent.isEmpty)
  }

  @Test func `sends to business-scoped user ids where the provider takes them`() throws {
    try folder.write(cloud(), to: "m.json")
    let answers = Answers((200, #"{"messages":[{"id":"w"}]}"#))
    let user = "US.13491208655302741918"
    #expect(run(["--env", "graph", "send", "m.json", "--to", user], answers).status == 0)
    let body = sent(answers).last ?? ""
    #expect(body.contains(#""recipient":"US.13491208655302741918""#) && !body.contains(#""to":"#), "\(body)")
    for environment in ["onemsg", "dreams", "jelou"] {
      let refused = run(["--env", environment, "send", "m.json", "--to", user])
      #expect(refused.status == 2)
      #expect(refused.error.contains("is a business-scoped user id"), "\(refused.error)")
    }
  }
}
