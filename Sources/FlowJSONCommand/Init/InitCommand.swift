import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowText
import JSONText

struct InitCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a first flowjson.config.json for the flows and messages in this folder.",
    discussion: """
      Looks at every JSON file that git does not ignore, and shows what to add for a commit hook, for CI and for the \
      editor. A configuration that is there is never replaced. 'flowctl init' adds an account.

      Example: flowjson init
      """
  )

  @Flag(help: "Print the configuration instead of writing it.")
  var dryRun = false

  func run(_ console: Console) throws -> ExitStatus {
    let path = console.workingFolder.joined(Configuration.fileName)
    let survey = ProjectSurvey(of: console.workingFolder)
    let text = Self.configuration(of: survey)
    if dryRun {
      console.output(.json(text))
      return .success
    }
    guard !FileSystem.exists(path) else {
      throw FileFailure(Configuration.fileName, "is already there, and is never replaced")
    }
    try FileReplacer.create(path, Array(text.utf8), isPrivate: false)
    console.error("flowjson: wrote \(Configuration.fileName.shown), \(Self.summary(of: survey))\n")
    console.output(NextSteps(survey).shown)
    return .success
  }

  /// `with 3 flows and 1 message`.
  private static func summary(of survey: ProjectSurvey) -> String {
    if survey.flows.isEmpty, survey.messages.isEmpty { return "a start: there is no flow in this folder yet" }
    let flows = survey.flows.count.counted("flow")
    let messages = survey.messages.count.counted("message file")
    return survey.messages.isEmpty ? "with \(flows)" : "with \(flows) and \(messages)"
  }

  private static func configuration(of survey: ProjectSurvey) -> String {
    let isEmpty = survey.include.isEmpty
    let include = isEmpty ? ["flows/**/*.json", "messages/**/*.json"] : survey.include
    var members: [JSONValue.Member] = [.init("include", .array(include.map(JSONValue.string)))]
    if !survey.flows.isEmpty {
      let flows = survey.flows.map { flow in
        let file = flow.path.relative(to: survey.folder).text
        return JSONValue.Member(flow.name, .object([.init("file", .string(file))]))
      }
      members.append(.init("flows", .object(flows)))
    }
    return JSONPrinter(.pretty).print(.object(members)) + "\n"
  }
}
