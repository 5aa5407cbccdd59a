import FlowLanguage
import FlowTestSupport
import Foundation
import JSONText

/// Python's `jsonschema`, which judges by the committed schemas.
enum SchemaJudge {
  static let isPresent: Bool = (try? run("import jsonschema; jsonschema.Draft202012Validator", input: "")) != nil

  struct Flow {
    let name: String
    let text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  struct Verdict {
    let name: String
    let faults: [String]
  }

  /// What is wrong with each flow by the schema of the version that it declares.
  static func judge(_ flows: [Flow]) throws -> [Verdict] {
    let input: JSONValue = .array(flows.map { .array([.string($0.name), .string($0.text)]) })
    let output = try run(
      """
      import json, sys, jsonschema
      validators = {}
      def faults(text):
          flow = json.loads(text)
          version = flow["version"]
          if version not in validators:
              schema = json.load(open("schemas/flow-json-%s.schema.json" % version))
              validators[version] = jsonschema.Draft202012Validator(schema)
          return ["/".join(map(str, e.absolute_path)) + ": " + e.message[:200] for e in validators[version].iter_errors(flow)]
      print(json.dumps([[name, faults(text)] for name, text in json.load(sys.stdin)]))
      """,
      input: JSONPrinter().print(input)
    )
    return JSONValue(JSONDocument(parsing: output).root).elements.map { verdict in
      Verdict(name: verdict.elements.first?.text ?? "", faults: verdict.elements.last?.texts ?? [])
    }
  }

  /// What is wrong with the committed schemas themselves.
  static func faultsOfSchemas(_ versions: [String]) throws -> [String] {
    let output = try run(
      """
      import json, sys, jsonschema
      meta = jsonschema.Draft202012Validator(jsonschema.Draft202012Validator.META_SCHEMA)
      names = ["schemas/flow-json-%s.schema.json" % version for version in json.load(sys.stdin)]
      print(json.dumps([name + ": " + e.message for name in names for e in meta.iter_errors(json.load(open(name)))]))
      """,
      input: JSONPrinter().print(.array(versions.map(JSONValue.string)))
    )
    return JSONValue(JSONDocument(parsing: output).root).texts
  }

  private struct Failure: Error {
    let output: String
  }

  private static func run(_ script: String, input: String) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(input, to: "input.json")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore", "-c", script]
    process.currentDirectoryURL = URL(filePath: RecordedFile.repository)
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: file))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(output: String(decoding: bytes, as: UTF8.self)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
