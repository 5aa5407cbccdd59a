import FlowDiff
import FlowUpgrade
import JSONText

extension OutputSchema {
  static var upgradeSchema: JSONValue {
    .schema(
      title: upgrade.title,
      keys: ["schemaVersion", "files"],
      ["schemaVersion": version, "files": .described("In the order of their paths.", list("file"))],
      required: ["schemaVersion", "files"],
      definitions: ["file": file, "step": step, "remainder": remainder, "position": position]
    )
  }

  private static var file: JSONValue {
    let audiences: [Audience] = [.launch, .endpoint, .response]
    return all(
      ["path", "from", "to", "done", "left", "affects"],
      [
        "path": text,
        "from": .described("Null for a flow that declares no version that was ever published.", textOrNull),
        "to": .described("The version that was asked for.", text),
        "done": .described("Empty for a flow that stays as it is.", list("step")),
        "left": .described("What somebody has to decide or do.", list("remainder")),
        "affects": .described(
          "Who outside of the file has to change with it.",
          ["type": "array", "items": one(of: audiences.map(\.rawValue))]
        ),
      ]
    )
  }

  private static var step: JSONValue {
    all(
      ["recipe", "pointer", "message", "safety"],
      [
        "recipe": text,
        "pointer": .described("The place in the flow as it was.", pointer),
        "message": text,
        "safety": one(of: UpgradeRecipe.Safety.allCases.map(\.rawValue)),
      ]
    )
  }

  private static var remainder: JSONValue {
    all(
      ["recipe", "pointer", "message", "start", "end"],
      [
        "recipe": .described("A recipe, or the rule of 'check' that finds it.", text),
        "pointer": .described("The place in the flow as it was.", pointer),
        "message": text,
        "start": .described("In the file as it is after the run.", reference("position")),
        "end": .described("Exclusive.", reference("position")),
      ]
    )
  }
}
