import FlowReports
import FlowTestSupport
import Testing

@testable import FlowJSONCommand

/// What people paste into their pipelines says the same wherever it stands, and names this version.
@Suite struct PipelineTextTests {
  private let version = ToolInfo.flowjson.version

  private func text(_ path: String) throws -> String { try #require(RecordedFile.text(path)) }

  @Test func `the README shows the hook that 'init' shows`() throws {
    #expect(try text("README.md").contains("```yaml\n\(Snippet.hook(isNew: true))\n```\n"))
  }

  @Test func `the README, the action and the job for GitLab name this version`() throws {
    #expect(try text("README.md").contains("`OWNER/flowjson/.github/actions/check@v\(version)`"))
    #expect(try text(".github/actions/check/action.yml").contains("default: \"\(version)\"\n"))
    let job = try text(".gitlab/check.yml")
    #expect(job.contains("default: \"\(version)\"\n"))
    #expect(job.contains("/v\(version)/.gitlab/check.yml\n"))
  }

  @Test func `each hook that is built has its twin for an installed program`() throws {
    let hooks = try text(".pre-commit-hooks.yaml").split(separator: "\n- id: ").dropFirst()
    let built = hooks.filter { $0.contains("language: script") }
    #expect(!built.isEmpty)
    for hook in built {
      let name = try #require(hook.split(separator: "\n").first)
      let twin = try #require(hooks.first { $0.hasPrefix("\(name)-system\n") })
      let entry = hook.split(separator: "\n").first { $0.contains("entry: ") }
      #expect(twin.contains("\(entry?.replacing(".pre-commit/", with: "") ?? "-")\n"), "\(name)")
    }
  }
}
