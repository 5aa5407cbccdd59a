import ArgumentParser

struct EndpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "endpoint",
    abstract: "Tests the server that answers a flow, stands in for it, and opens what the two exchange.",
    discussion: """
      Keys and the application's secret stand in the environment's 'endpoint' in the configuration, or are given as \
      options. The private key is needed only to open what WhatsApp sent.

      Example: flowctl endpoint test https://example.com/flow flows/booking.json --public-key public.pem
      """,
    subcommands: [
      EndpointTestCommand.self, EndpointCallCommand.self, EndpointMockCommand.self, EndpointProxyCommand.self,
      EndpointDecryptCommand.self, EndpointEncryptCommand.self,
    ]
  )
}
