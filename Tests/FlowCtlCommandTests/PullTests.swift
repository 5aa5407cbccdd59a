import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// From an account to files and a configuration.
@Suite struct PullTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Sample.clean, to: "source.json")
    _ = run("create welcome --category SIGN_UP --category OTHER --file source.json")
  }

  private func run(_ line: String) -> Run {
    Run(["--env", "sandbox"] + line.split(separator: " ").map(String.init), in: folder)
  }

  @Test func `writes flows into files and begins a configuration`() throws {
    let pull = run("pull")
    #expect(pull.status == 0, "\(pull.error)")
    #expect(
      pull.output == """
        welcome (flow 730000000000002): written to flows/welcome.json
        completed flowjson.config.json

        """
    )
    #expect(try folder.read("flows/welcome.json") == Sample.clean)
    #expect(
      try folder.read("flowjson.config.json") == """
        {
          "flows": {
            "welcome": {
              "file": "flows/welcome.json",
              "categories": [
                "SIGN_UP",
                "OTHER"
              ],
              "ids": {
                "sandbox": "730000000000002"
              }
            }
          }
        }

        """
    )
    #expect(
      run("pull").output == """
        welcome (flow 730000000000002): flows/welcome.json says the same
        nothing to add to flowjson.config.json

        """
    )
    #expect(run("plan --detailed-exitcode").status == 0)
  }

  @Test func `keeps a file that differs, and shows how`() throws {
    let mine = Sample.clean.replacing("Hello", by: "Mine")
    try folder.write(mine, to: "flows/welcome.json")
    let pull = run("pull")
    #expect(pull.output.contains("--- a/flows/welcome.json\n+++ b/flows/welcome.json\n"))
    #expect(pull.output.contains("flows/welcome.json differs and was kept\n"))
    #expect(try folder.read("flows/welcome.json") == mine)
    #expect(run("pull --overwrite").output.contains("flows/welcome.json replaced\n"))
    #expect(try folder.read("flows/welcome.json") == Sample.clean)
  }

  @Test func `completes a configuration and leaves every other byte as it is`() throws {
    try folder.write(
      """
      { "rules": {"text-too-long": "error"},
        "flows": {
          "other": {"file": "o.json"},
          "welcome": {"file": "source.json", "categories": ["SURVEY"]}
        } }
      """,
      to: "flowjson.config.json"
    )
    #expect(run("pull welcome").status == 0)
    #expect(
      try folder.read("flowjson.config.json") == """
        { "rules": {"text-too-long": "error"},
          "flows": {
            "other": {"file": "o.json"},
            "welcome": {"file": "source.json", "categories": ["SURVEY"], "ids": {"sandbox":"730000000000002"}}
          } }
        """
    )
  }

  @Test func `names of flows never lead out of the folder`() throws {
    let answers = Answers(
      (200, #"{"data":[{"id":"1","name":"../../etc/x","status":"DRAFT"},{"id":"2","name":"...","status":"DRAFT"}]}"#),
      (200, #"{"data":[{"asset_type":"FLOW_JSON","download_url":"https://cdn.example.test/1"}]}"#),
      (200, "{}"),
      (200, #"{"data":[{"asset_type":"FLOW_JSON","download_url":"https://cdn.example.test/2"}]}"#),
      (200, "{}")
    )
    try folder.write(Sample.configuration, to: "flowjson.config.json")
    let pull = Run(
      ["--env", "production", "pull"],
      in: folder,
      environment: ["TOKEN": "SECRET-1"],
      transport: answers
    )
    #expect(pull.output.contains("written to flows/______etc_x.json\n"), "\(pull.output) \(pull.error)")
    #expect(pull.output.contains("written to flows/flow-2.json\n"))
  }

  @Test func `begins a configuration from the files of a folder`() throws {
    let start = Run(["init"], in: folder)
    #expect(start.status == 0, "\(start.error)")
    #expect(start.output == "flowjson.config.json is written, with 1 flow\n")
    #expect(try folder.read("flowjson.config.json").contains(#""file": "source.json""#))
    let again = Run(["init"], in: folder)
    #expect(again.status == 2)
    #expect(again.error.contains("there is a configuration already, and it is not replaced"))
  }

  @Test func `begins a configuration from an account`() throws {
    let answers = Answers(
      (200, #"{"data":[{"id":"111","name":"source","status":"PUBLISHED","categories":["SURVEY"]}]}"#)
    )
    let start = Run(
      ["init", "--account", "118", "--phone-number", "107", "--token-env", "TOKEN"],
      in: folder,
      environment: ["TOKEN": "SECRET-1"],
      transport: answers
    )
    #expect(start.status == 0, "\(start.error)")
    #expect(start.error.hasSuffix("next: flowctl --env production pull\n"))
    let written = JSONValue(JSONDocument(parsing: try folder.read("flowjson.config.json")).root)
    #expect(written["environments"]?["production"]?["token"] == ["env": "TOKEN"])
    #expect(written["flows"]?["source"]?["file"] == "source.json")
    #expect(written["flows"]?["source"]?["ids"] == ["production": "111"])
  }
}
