import FlowFiles
import JSONText
import Testing

@testable import FlowProject

@Suite struct ConfigurationTests {
  private func configuration(_ text: String) throws(ConfigurationError) -> Configuration {
    try Configuration(Array(text.utf8), path: "/project/flowjson.config.json", shownAs: "flowjson.config.json")
  }

  private func faults(_ text: String) -> [String] {
    do throws(ConfigurationError) {
      _ = try configuration(text)
      return []
    } catch {
      return error.lines
    }
  }

  @Test func `reads flows, environments and where credentials are found`() throws {
    let configuration = try configuration(
      """
      {"$schema": "x", "include": ["flows/**"],
       "flows": {"welcome": {"file": "flows/w.json", "categories": ["SIGN_UP"], "ids": {"production": "12"}}},
       "environments": {
         "production": {"provider": "graph", "account": "1", "apiVersion": "v23.0", "token": {"env": "TOKEN"}},
         "local": {"provider": "graph", "baseURL": "http://127.0.0.1:8080", "token": {"file": "secret"}},
         "reseller": {"provider": "1msg", "instance": "I", "token": {"command": ["pass", "show", "x"]}},
         "jelou": {"provider": "jelou", "bot": "B", "credentials": {"clientID": {"env": "A"}, "clientSecret": {"env": "B"}}}}}
      """
    )
    #expect(configuration.flow(named: "welcome")?.file == "/project/flows/w.json")
    #expect(configuration.flow(named: "welcome")?.isCalled("12") == true)
    #expect(configuration.environment(named: "production")?.token == .variable("TOKEN"))
    #expect(configuration.environment(named: "local")?.token == .file("/project/secret"))
    #expect(configuration.environment(named: "reseller")?.provider == .oneMsg)
    #expect(configuration.environment(named: "reseller")?.token == .command(["pass", "show", "x"]))
    #expect(configuration.environment(named: "jelou")?.clientSecret == .variable("B"))
    #expect(configuration.environment(named: "sandbox") == .sandbox)
    #expect(configuration.environment(named: "nowhere") == nil)
  }

  @Test(arguments: [
    (#"{"inclde": []}"#, "1:2: the configuration has no key 'inclde'; did you mean 'include'?; known keys: "),
    (#"{"include": "flows"}"#, "1:13: an array is expected here, not a string"),
    (
      #"{"rules": {"missing-versoin": "off"}}"#,
      "1:12: there is no rule and no category 'missing-versoin'; did you mean 'missing-version'?"
    ),
    (
      #"{"rules": {"version": "of"}}"#,
      "1:23: 'of' is not a level; did you mean 'off'?; expected one of 'off', 'info', 'warning', 'error'"
    ),
    (#"{"rules": {}, "rules": {}}"#, "1:15: 'rules' is there twice"),
    (
      #"{"overrides": [{"at": "screen:A", "rules": {}}]}"#,
      "1:16: an override needs a 'reason', for the people who read it later"
    ),
    (
      #"{"overrides": [{"rules": {}, "reason": "x"}]}"#,
      "1:16: an override says in 'files' or 'at' what it is about; for everything there is 'rules'"
    ),
    (#"{"overrides": [{"at": "/a~2", "rules": {}, "reason": "x"}]}"#, "1:23: '/a~2' is not a JSON pointer"),
    (
      #"{"flows": {"a": {"file": "a.json", "categories": ["SIGNUP"]}}}"#,
      "1:51: 'SIGNUP' is not a category; did you mean 'SIGN_UP'?"
    ),
    (#"{"flows": {"a": {}}}"#, "1:17: flow 'a' needs 'file', the path of its JSON"),
    (#"{"environments": {"p": {"provider": "grpah"}}}"#, "1:37: 'grpah' is not a provider; did you mean 'graph'?"),
    (
      #"{"environments": {"sandbox": {"provider": "graph", "token": {"env": "TOKEN"}}}}"#,
      "1:19: the environment 'sandbox' is the one on this machine, and can't be given to provider 'graph'; "
        + "choose another name"
    ),
    (
      #"{"environments": {"p": {}}}"#,
      "1:24: environment 'p' needs 'provider', one of 'graph', 'dreams', '1msg', 'jelou', 'kapso', 'sandbox'"
    ),
    (
      #"{"environments": {"p": {"provider": "graph", "token": "EAAG"}}}"#,
      "1:55: a credential is never written in the configuration; say where it is found: "
    ),
    (
      #"{"environments": {"p": {"provider": "graph", "token": {"env": "A", "file": "b"}}}}"#,
      "1:55: a credential is found in one place: "
    ),
    (
      #"{"environments": {"p": {"provider": "graph", "bot": "B"}}}"#,
      "1:46: an environment of provider 'graph' has no key 'bot'; "
    ),
    (#"{"environments": {"p": {"provider": "graph", "account": 102}}}"#, "1:57: an id is written as text: \"102\""),
    (
      #"{"environments": {"p": {"provider": "graph", "baseURL": "http://graph.facebook.com"}}}"#,
      "1:57: plain http would send credentials"
    ),
    (
      #"{"environments": {"p": {"provider": "graph", "baseURL": "https://u:p@x.com"}}}"#,
      "1:57: a user name or password has no place in an address"
    ),
    (
      #"{"environments": {"p": {"provider": "graph", "apiVersion": "23"}}}"#,
      "1:60: '23' is not a version of the API; expected something like 'v23.0'"
    ),
    ("[]", "1:1: an object is expected here, not an array"),
  ])
  func `refuses with the place and what was meant`(text: String, fault: String) {
    let found = faults(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("flowjson.config.json:" + fault) == true, "\(found)")
  }

  @Test func `tells every fault at once, in the order of the places`() {
    #expect(faults("{\"inclde\": [],\n \"rules\": {\"version\": \"of\"}}").count == 2)
  }

  @Test(arguments: ["http://localhost:80", "http://127.1.2.3", "http://[::1]:8080/x", "https://graph.facebook.com"])
  func `takes https, and plain http to this machine`(address: String) {
    #expect(WebAddress.fault(of: address) == nil)
  }

  @Test(arguments: [
    "http://localhost.evil.com", "http://127.0.0.1.evil.com", "http://[::2]", "ftp://x", "x", "https://",
  ])
  func `refuses other addresses`(address: String) {
    #expect(WebAddress.fault(of: address) != nil)
  }

  @Test func `a rule's own level wins over its category's`() throws {
    let levels = try configuration(#"{"rules": {"missing-version": "info", "version": "off"}}"#).rules
    #expect(levels.level(of: "missing-version") == .info)
    #expect(levels.level(of: "not-a-flow") == nil)
  }

  @Test func `a place holds what lies in it and nothing that is only called alike`() throws {
    let pattern = try #require(PlacePattern("screen:A/field:email"))
    #expect(pattern.contains(place: "screen:A/field:email/label", pointer: "/x"))
    #expect(!pattern.contains(place: "screen:A/field:email2", pointer: "/x"))
    let pointer = try #require(PlacePattern("/screens/1"))
    #expect(pointer.contains(place: "", pointer: "/screens/1/id"))
    #expect(!pointer.contains(place: "", pointer: "/screens/10"))
  }
}
