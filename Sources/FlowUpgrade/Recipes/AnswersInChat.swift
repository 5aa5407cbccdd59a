import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let answersInChat = UpgradeRecipe(
    "answers-in-chat",
    .v5_1,
    "`sensitive` of screens",
    [.human],
    summary: "name secret answers in 'sensitive'",
    why: "From 5.1 on people see a summary of their answers in the chat; what 'sensitive' names is masked there."
  ) { work in
    guard work.crosses(.v5_1) else { return }
    for screen in work.flow.screens {
      let masked = (screen.node["sensitive"]?.elements ?? []).compactMap(\.name)
      for component in screen.components where component.fact?.isInput ?? false {
        guard let name = component.name, !masked.contains(name), looksSecret(name.text, component.node)
        else {
          continue
        }
        let key = component.node.member("name")?.value ?? component.node
        work.leave(
          at: key,
          "from 5.1 on the chat shows a summary of the answers: if '\(name)' is a secret, name it in 'sensitive' of the "
            + "screen"
        )
      }
    }
  }

  private static let secrets: Set<String> = [
    "pin", "cvv", "cvc", "ssn", "iban", "password", "passcode", "passwort", "senha", "otp",
  ]

  private static func looksSecret(_ name: String, _ node: JSONNode) -> Bool {
    if let type = node["input-type"]?.string, type == "password" || type == "passcode" { return true }
    return name.lowercased().split { $0 == "_" || $0 == "-" || $0.isNumber }.contains { secrets.contains(String($0)) }
  }
}
