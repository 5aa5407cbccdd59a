import ArgumentParser
import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Compares the flows of the configuration with the account, and changes nothing.",
    discussion: """
      Publishing is part of the plan with '--publish', as it is with 'apply --publish'.

      Example: flowctl --env production plan --publish --detailed-exitcode
      """
  )

  @Argument(help: "The names of the flows in the configuration; all of them without a name.")
  var names: [String] = []

  @Flag(help: "Plan to publish what is a draft, too.")
  var publish = false

  @Flag(help: "Do not refuse what breaks something that is live.")
  var allowBreaking = false

  @Flag(help: "Exit status 1 when there is something to do.")
  var detailedExitcode = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let settings = PlanOptions(publish: publish, allowBreaking: allowBreaking, today: session.console.today)
    let plan = try ProjectPlan(names: names, options: settings, session)
    session.output.result(lines: plan.lines(session), json: plan.json(session))
    if plan.hasSteps {
      session.output.progress("next: \(session.command) apply\(publish ? " --publish" : "")")
    }
    let status = max(plan.status, detailedExitcode && !plan.isNothing ? 1 : 0)
    if status != 0 { throw ExitCode(status) }
  }
}
