import FlowRemote
import FlowTestSupport
import FuzzTargets
import JSONText
import Testing

@testable import FlowCtlCommand

/// What servers, configurations and arguments say, which a terminal or a CI service would obey.
@Suite struct HostileOutputTests {
  static let words = [
    "a\n::set-output name=approved::true\n", "::error::x", "\u{1B}[31mred\u{1B}]0;OWNED\u{7}", "##[error]x",
    "\u{202E}x\u{9B}31m\u{2028}",
  ]

  let folder: TemporaryFolder

  init() throws {
    folder = try Sample.project()
  }

  private func expect(_ arguments: [String], _ answers: Answers? = nil) {
    let run = Run(arguments, in: folder, environment: ["TOKEN": "TOKEN-OF-TEST"], transport: answers ?? Answers())
    #expect(PrintedText.fault(in: run.output) == nil, "\(arguments)")
    #expect(PrintedText.fault(in: run.error) == nil, "\(arguments)")
    #expect(!(run.output + run.error).isEmpty, "\(arguments)")
  }

  @Test(arguments: words)
  func `what a server says`(word: String) {
    let text = HostileWords.quoted(word)
    let flow = """
      {"id": \(text), "name": \(text), "status": \(text), "categories": [\(text)], "validation_errors":
      [{"error": \(text), "error_type": \(text), "message": \(text), "line_start": 1, "column_start": 1}]}
      """
    let failure = """
      {"error": {"message": \(text), "type": \(text), "code": 100, "error_user_title": \(text),
      "error_user_msg": \(text), "fbtrace_id": \(text), "error_data": {"details": \(text)}}}
      """
    let list = "{\"data\": [\(flow)]}"
    for format in ["text", "json"] {
      let end = ["--env", "production", "--format", format]
      expect(["list"] + end, Answers((200, list)))
      expect(["list"] + end, Answers((400, failure)))
      expect(["list"] + end, Answers((400, word)))
      expect(["get", "1234567890"] + end, Answers((200, flow)))
      expect(["get", "x"] + end, Answers((200, list)))
      expect(
        ["preview", "1234567890"] + end,
        Answers((200, "{\"preview\": {\"preview_url\": \(text), \"expires_at\": \(text)}}"))
      )
      expect(["plan"] + end, Answers((200, list)))
      expect(
        ["plan", "one"] + end,
        Answers((200, "{\"data\": [\(flow.replacing(text, by: "\"one\""))]}"), (400, failure))
      )
      expect(["apply", "--yes"] + end, Answers((200, list), (400, failure), (400, failure)))
      expect(["publish", "1234567890"] + end, Answers((400, failure), (200, flow)))
      expect(
        ["upload", "1234567890", "flows/one.json"] + end,
        Answers((200, "{\"success\": true, \"validation_errors\": [{\"error\": \(text), \"message\": \(text)}]}"))
      )
      expect(
        ["migrate", "--from", "1", "a"] + end,
        Answers(
          (
            200,
            "{\"migrated_flows\": [{\"source_name\": \(text), \"source_id\": \(text), \"migrated_id\": \(text)}], \"failed_flows\": [{\"source_name\": \(text), \"error_code\": \(text), \"error_message\": \(text)}]}"
          )
        )
      )
      expect(
        ["key", "show"] + end,
        Answers(
          (200, "{\"data\": [{\"business_public_key\": \(text), \"business_public_key_signature_status\": \(text)}]}")
        )
      )
    }
  }

  @Test(arguments: words)
  func `arguments`(word: String) {
    for arguments in [
      [word], ["--env", word, "list"], ["--config", word, "list"], ["list", "--format", word], ["get", word],
      ["get", word, "--env=sandbox"], ["create", word, "--category", word], ["create", word],
      ["create", word, "--category", "OTHER", "--file", word], ["create", word, "--category", "OTHER", "--dry-run"],
      ["upload", word, word, "--env=sandbox"], ["download", word, "--env=sandbox"], ["send", word, "--env=sandbox"],
      ["send", word, "--to", word], ["key", "set", word, "--env=sandbox"], ["key", word],
      ["plan", word, "--env=sandbox"],
      ["apply", word, "--env=sandbox"], ["sandbox", "--listen", word],
      ["migrate", "--from", word, word, "--env=sandbox"],
      ["update", word, "--env=sandbox", "--name", word], ["delete", word, "--env=sandbox"],
      ["list", "--timeout", word],
    ] {
      expect(arguments)
    }
  }

  @Test(arguments: words)
  func `a configuration`(word: String) throws {
    let text = HostileWords.quoted(word)
    for configuration in [
      "{\(text): 1}", "{\"environments\": {\(text): {\"provider\": \(text)}}}",
      "{\"flows\": {\(text): {\"file\": \(text), \"categories\": [\"OTHER\"]}}}",
      "{\"environments\": {\(text): {\"provider\": \"graph\", \"account\": \"1\", \"token\": {\"env\": \(text)}}}}",
      "{\"environments\": {\(text): {\"provider\": \"graph\", \"account\": \"1\", \"token\": {\"file\": \(text)}}}}",
      "{\"environments\": {\(text): {\"provider\": \"graph\", \"account\": \"1\", \"token\": {\"command\": [\(text)]}}}}",
    ] {
      try folder.write(configuration, to: "flowjson.config.json")
      for command in [["list"], ["plan"], ["apply", "--yes"], ["list", "--env", word]] { expect(command) }
    }
  }
}
