import Foundation
import JSONText

/// Python's `jsonschema`, which judges by the committed schemas.
package enum SchemaJudge {
  package static let isPresent: Bool =
    (try? run("import jsonschema; jsonschema.Draft202012Validator", input: "")) != nil

  /// A JSON text that is to be judged.
  package struct Text {
    let name: String
    let text: String
    /// The file name of the schema, without its ending.
    let schema: String

    /// A text that is judged by the schema of that name.
    package init(_ name: String, _ text: String, by schema: String) {
      self.name = name
      self.text = text
      self.schema = schema
    }

    /// A flow, which is judged by the schema of the version that it declares.
    package init(flow name: String, _ text: String) {
      let version = JSONDocument(parsing: text).root["version"]?.string ?? ""
      self.init(name, text, by: "flow-json-\(version)")
    }
  }

  package struct Verdict {
    package let name: String
    package let faults: [String]
  }

  /// What is wrong with each text.
  package static func judge(_ texts: [Text]) throws -> [Verdict] {
    let input: JSONValue = .array(texts.map { .array([.string($0.name), .string($0.text), .string($0.schema)]) })
    let output = try run(
      """
      import json, sys, jsonschema
      validators = {}
      def faults(text, name):
          if name not in validators:
              schema = json.load(open("schemas/%s.schema.json" % name))
              validators[name] = jsonschema.Draft202012Validator(schema)
          errors = validators[name].iter_errors(json.loads(text))
          return ["/".join(map(str, e.absolute_path)) + ": " + e.message[:200] for e in errors]
      print(json.dumps([[name, faults(text, schema)] for name, text, schema in json.load(sys.stdin)]))
      """,
      input: JSONPrinter().print(input)
    )
    return JSONDocument(parsing: output).root.elements.map { verdict in
      let parts = verdict.elements
      return Verdict(name: parts.first?.string ?? "", faults: parts.last?.elements.compactMap(\.string) ?? [])
    }
  }

  /// What is wrong with the committed schemas themselves.
  package static func faultsOfSchemas(_ names: [String]) throws -> [String] {
    let output = try run(
      """
      import json, sys, jsonschema
      meta = jsonschema.Draft202012Validator(jsonschema.Draft202012Validator.META_SCHEMA)
      names = ["schemas/%s.schema.json" % name for name in json.load(sys.stdin)]
      print(json.dumps([name + ": " + e.message for name in names for e in meta.iter_errors(json.load(open(name)))]))
      """,
      input: JSONPrinter().print(.array(names.map(JSONValue.string)))
    )
    return JSONDocument(parsing: output).root.elements.compactMap(\.string)
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
