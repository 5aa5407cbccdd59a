import FlowTestSupport
import JSONText
import Testing

@testable import FlowJSONCommand

@Suite struct InitCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func written() throws -> String { try folder.read("flowjson.config.json") }

  @Test func `writes a configuration for the flows and messages that are there`() throws {
    try folder.write(CheckCommandTests.clean, to: "flows/en/welcome.json")
    try folder.write(CheckCommandTests.clean, to: "survey.json")
    try folder.write(#"{"type": "button", "sub_type": "flow", "index": "0"}"#, to: "messages/launch.json")
    try folder.write(#"{"name": "a package"}"#, to: "package.json")
    let run = Run("init", in: folder.path)
    #expect(run.status == 0)
    #expect(run.error == "flowjson: wrote flowjson.config.json, with 2 flows and 1 message file\n")
    #expect(
      try written() == """
        {
          "include": [
            "flows/**/*.json",
            "messages/**/*.json",
            "survey.json"
          ],
          "flows": {
            "welcome": {
              "file": "flows/en/welcome.json"
            },
            "survey": {
              "file": "survey.json"
            }
          }
        }

        """
    )
    #expect(Run("check", in: folder.path).error == "")
  }

  @Test func `begins a project without flows, and says how to get the first one`() throws {
    let run = Run("init", in: folder.path)
    #expect(run.error == "flowjson: wrote flowjson.config.json, a start: there is no flow in this folder yet\n")
    #expect(run.output.hasPrefix("A flow to start from:\n\n  flowjson new registration -o flows/registration.json\n"))
    #expect(Run("new", "registration", "-o", "flows/registration.json", in: folder.path).status == 0)
    #expect(Run("check", in: folder.path).output == "1 file checked, 1 skipped: nothing to report\n")
    #expect(Run("simulate", "flows", in: folder.path).status == 0)
  }

  @Test func `never replaces a configuration`() throws {
    try folder.write("{}", to: "flowjson.config.json")
    let run = Run("init", in: folder.path)
    #expect(run.status == 3)
    #expect(run.error == "flowjson: flowjson.config.json: is already there, and is never replaced\n")
    #expect(try written() == "{}")
  }

  @Test func `prints the configuration alone on request, and writes nothing`() throws {
    let run = Run("init", "--dry-run", in: folder.path)
    #expect(run.output == "{\n  \"include\": [\n    \"flows/**/*.json\",\n    \"messages/**/*.json\"\n  ]\n}\n")
    #expect(throws: (any Error).self) { try written() }
  }

  @Test func `shows what the project lacks: hook, service and editor`() throws {
    let fresh = Run("init", in: folder.path).output
    #expect(fresh.contains("Commits: add to .pre-commit-config.yaml"))
    #expect(fresh.contains("      repos:\n") == false)
    #expect(fresh.contains("  repos:\n  - repo: local\n"))
    #expect(fresh.contains("GitHub: save as .github/workflows/flows.yml:\n\n  name: flows\n"))
    #expect(!fresh.contains("GitLab"))
    #expect(fresh.contains("flowjson lsp --print-client vscode"))
  }

  @Test func `shows nothing that the project has`() throws {
    try folder.write("repos:\n- hooks: [{id: flowjson}]\n", to: ".pre-commit-config.yaml")
    try folder.write("test:\n", to: ".gitlab-ci.yml")
    let output = Run("init", in: folder.path).output
    #expect(!output.contains("Commits:"))
    #expect(!output.contains("GitHub"))
    #expect(output.contains("GitLab: add to .gitlab-ci.yml:\n\n  flowjson:\n    image: python:3-slim\n"))
  }

  @Test func `a folder whose name is a pattern is meant as it is written`() throws {
    try folder.write(CheckCommandTests.clean, to: "[old]/a.json")
    #expect(Run("init", in: folder.path).status == 0)
    #expect(try written().contains(#""[[]old]/**/*.json""#))
    #expect(Run("check", in: folder.path).output == "1 file checked: nothing to report\n")
  }
}
