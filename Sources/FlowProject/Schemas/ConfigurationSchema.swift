import FlowLanguage
import FlowReports
import FlowRules
import JSONText

/// The JSON Schema of `flowjson.config.json`, for editors that complete and check it.
package enum ConfigurationSchema {
  /// The schema as a file.
  package static var text: String { JSONPrinter(.pretty).print(schema) + "\n" }

  private static var schema: JSONValue {
    .schema(
      title: "Configuration of flowjson and flowctl",
      keys: ConfigurationReader.rootKeys,
      [
        "$schema": ["type": "string"],
        "include": .described("Which files belong to the project, as patterns; without it: every file.", patterns),
        "exclude": .described("Which files are left out, as patterns.", patterns),
        "rules": .described("How much findings matter, by rule or category.", ["$ref": "#/$defs/levels"]),
        "overrides": ["type": "array", "items": override],
        "flows": .described("The project's flows, by their names on the account.", .map(flow)),
        "environments": .described("The accounts, by names of your choice.", .map(["$ref": "#/$defs/environment"])),
      ],
      definitions: [
        "levels": levels,
        "credential": credential,
        "environment": environment,
        "id": ["type": "string", "minLength": 1],
      ]
    )
  }

  private static let patterns: JSONValue = ["type": "array", "items": ["type": "string", "minLength": 1]]

  private static var levels: JSONValue {
    let names = Rule.Category.allCases.map(\.rawValue) + ProjectRules.all.map(\.name)
    return [
      "type": "object",
      "propertyNames": ["enum": .strings(names)],
      "additionalProperties": ["enum": .strings(RuleLevel.allCases.map(\.rawValue))],
    ]
  }

  private static var override: JSONValue {
    .object(
      members(
        of: .closed(
          ConfigurationReader.overrideKeys,
          [
            "files": patterns,
            "at": .described(
              "A place and everything in it: 'screen:WELCOME/field:email', or a JSON pointer.",
              ["type": "string", "minLength": 1]
            ),
            "rules": ["$ref": "#/$defs/levels"],
            "reason": .described("For the people who read it later.", ["type": "string", "minLength": 1]),
          ],
          required: ["rules", "reason"]
        )
      ) + [.init("anyOf", [["required": ["files"]], ["required": ["at"]]])]
    )
  }

  private static var flow: JSONValue {
    .closed(
      ConfigurationReader.flowKeys,
      [
        "file": .described("The file with its JSON.", ["type": "string", "minLength": 1]),
        "categories": ["type": "array", "items": ["enum": .strings(FlowCategory.all)]],
        "endpointURI": ["type": "string", "format": "uri"],
        "ids": .described("Its ids, by the name of the environment.", .map(["$ref": "#/$defs/id"])),
      ],
      required: ["file"]
    )
  }

  private static var environment: JSONValue {
    let id: JSONValue = ["$ref": "#/$defs/id"]
    let credential: JSONValue = ["$ref": "#/$defs/credential"]
    let properties: [String: JSONValue] = [
      "account": id, "phoneNumber": id, "instance": id, "bot": id,
      "apiVersion": ["type": "string", "pattern": "^v[0-9]+\\.[0-9]+$"],
      "baseURL": ["type": "string", "format": "uri"],
      "token": credential,
      "application": .described("The application that endpoint flows are connected to.", id),
      "endpoint": .closed(
        ConfigurationReader.endpointKeys,
        [
          "publicKey": .described("The file of the public key, in PEM.", ["type": "string", "minLength": 1]),
          "privateKey": credential, "passphrase": credential, "appSecret": credential,
        ],
        required: []
      ),
      "marketingMessages": .described(
        "Whether marketing templates go to the endpoint that is for them.",
        ["type": "boolean"]
      ),
      "credentials": .closed(
        ["clientID", "clientSecret"],
        ["clientID": credential, "clientSecret": credential],
        required: []
      ),
    ]
    return [
      "oneOf": .array(
        Environment.Provider.all.map { provider in
          var known = properties
          known["provider"] = ["const": .string(provider.name)]
          return .closed(["provider"] + provider.keys, known, required: ["provider"])
        }
      )
    ]
  }

  private static var credential: JSONValue {
    [
      "oneOf": [
        .closed(["env"], ["env": ["type": "string", "minLength": 1]], required: ["env"]),
        .closed(["file"], ["file": ["type": "string", "minLength": 1]], required: ["file"]),
        .closed(
          ["command"],
          ["command": ["type": "array", "minItems": 1, "items": ["type": "string"]]],
          required: ["command"]
        ),
      ]
    ]
  }

  private static func members(of value: JSONValue) -> [JSONValue.Member] {
    if case .object(let members) = value { members } else { [] }
  }
}
