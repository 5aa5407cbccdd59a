import FlowRemote
import FlowSandbox
import FlowText
import JSONText

/// What a client has to know to use the sandbox over HTTP.
enum SandboxGuide {
  /// Accounts, token, the block for a configuration, and a first request, a line each.
  static func lines(_ address: String) -> [ShownText] {
    let account = SandboxAccess.account(nil)
    let version = GraphProvider.defaultVersion
    var lines: [ShownText] = SandboxAccess.accounts.map { "account \($0.id), phone number \($0.phoneNumber)" }
    lines.append("phone in the browser: \(address)/_sandbox/chat")
    lines += ["application \(SandboxAccess.application), token \(SandboxMachine.token)", "for flowjson.config.json:"]
    let environment: JSONValue = [
      "local": [
        "provider": "graph", "baseURL": .string(address), "account": .string(account.id),
        "phoneNumber": .string(account.phoneNumber), "application": .string(SandboxAccess.application),
        "token": ["env": "SANDBOX_TOKEN"],
      ]
    ]
    let block = JSONPrinter(.pretty).print(["environments": environment])
    lines += block.split(separator: "\n").map { "  \($0)" }
    lines.append("try it:")
    lines.append(
      "  curl -H 'Authorization: Bearer \(SandboxMachine.token)' \(address)/\(version)/\(account.id)/flows"
    )
    return lines
  }
}
