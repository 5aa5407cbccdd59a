import ArgumentParser

@main
struct FlowJSONCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flowjson",
    abstract: "Checks WhatsApp Flow JSON and the messages that launch it."
  )
}
