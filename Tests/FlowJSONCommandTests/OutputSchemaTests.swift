import FlowProject
import FlowReports
import FlowTestSupport
import Foundation
import Testing

@testable import FlowJSONCommand

/// Judges by the schemas, with an independent implementation, what the commands print.
@Suite(.enabled(if: SchemaJudge.isPresent, "Python's jsonschema is not installed"))
struct OutputSchemaTests {
  private static let repository = RecordedFile.repository

  @Test func `the schemas are valid themselves`() throws {
    let names = OutputSchema.allCases.map { "\($0.rawValue)-output" }
    #expect(try SchemaJudge.faultsOfSchemas(names + ["config", "simulation"]) == [])
  }

  @Test(arguments: [
    "check fixtures --format json", "check fixtures/broken/unknown-screen.json --format json",
    "check fixtures/messages --format json", "rules --format json", "rules --select routing --format json",
  ])
  func `what checks print fits`(line: String) throws {
    try expectFit([line])
  }

  @Test func `what comparisons print fits`() throws {
    let pairs = ["endpoint", "polished", "renamed"].map { "fixtures/revisions/\($0)" }
    try expectFit(
      pairs.flatMap {
        ["diff \($0)/old.json \($0)/new.json --format json", "diff \($0)/new.json \($0)/old.json --format json"]
      }
        + [
          "diff fixtures/flows fixtures/flows --format json",
          "diff fixtures/flows/booking.json fixtures/flows/order.json --format json",
        ]
    )
  }

  @Test func `what comparisons print fits also where a file is new, gone or renamed`() throws {
    let folder = try TemporaryFolder()
    let renamed = CheckCommandTests.clean.replacing("First", with: "Start")
    try folder.write(CheckCommandTests.clean, to: "old/a.json")
    try folder.write(renamed, to: "new/b.json")
    try folder.write(CheckCommandTests.clean.replacing("FIRST", with: "OTHER"), to: "more/c.json")
    let git = "1111111 100644"
    try expectFit(
      [
        "diff old new --format json", "diff old more --format json",
        "diff a.json /dev/null \(git) new/b.json \(git) --format json",
        "diff a.json old/a.json \(git) /dev/null \(git) --format json",
      ],
      in: folder.path
    )
  }

  @Test func `what contracts print fits`() throws {
    let flows = try FileManager.default.contentsOfDirectory(atPath: Self.repository + "/fixtures/flows")
    try expectFit(flows.sorted().map { "contract fixtures/flows/\($0) --format json" })
  }

  @Test func `what simulations print fits`() throws {
    let flows = try FileManager.default.contentsOfDirectory(atPath: Self.repository + "/fixtures/flows")
    try expectFit(
      ["simulate fixtures/simulations --format json"]
        + flows.sorted().map { "simulate fixtures/flows/\($0) --explore --format json" }
    )
  }

  @Test func `what upgrades print fits`() throws {
    let folder = try TemporaryFolder()
    try folder.write(CheckCommandTests.clean, to: "new.json")
    try folder.write(UpgradeCommandTests.picker, to: "old.json")
    try folder.write(UpgradeCommandTests.picker.replacing("\"version\": \"4.0\", ", with: ""), to: "none.json")
    try expectFit(["upgrade . --check --format json", "upgrade . --check --unsafe --format json"], in: folder.path)
  }

  @Test func `the scripts of the fixtures fit their schema`() throws {
    let folder = Self.repository + "/fixtures/simulations/"
    let scripts = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      SchemaJudge.Text(name, try String(contentsOfFile: folder + name, encoding: .utf8), by: "simulation")
    }
    for verdict in try SchemaJudge.judge(scripts) { #expect(verdict.faults == [], "\(verdict.name)") }
  }

  @Test func `a member that is not documented, or is missing, does not fit`() throws {
    let contract = Run("contract", "fixtures/flows/booking.json", "--format=json", in: Self.repository).output
    let broken = [
      contract.replacing(#""schemaVersion""#, with: #""schemaVersio""#),
      contract.replacing(#""type": "object""#, with: #""type": "thing""#),
    ]
    for verdict in try SchemaJudge.judge(broken.map { SchemaJudge.Text("broken", $0, by: "contract-output") }) {
      #expect(verdict.faults != [])
    }
  }

  private func expectFit(_ lines: [String], in folder: String = repository) throws {
    let texts = lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      return SchemaJudge.Text(line, Run(arguments: words, in: folder).output, by: "\(words[0])-output")
    }
    for verdict in try SchemaJudge.judge(texts) { #expect(verdict.faults == [], "\(verdict.name)") }
  }
}
