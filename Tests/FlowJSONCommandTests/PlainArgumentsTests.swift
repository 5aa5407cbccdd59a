import CommandSupport
import ArgumentParser
import Testing

@testable import FlowJSONCommand

/// The short way and the parser must understand the same by the same words.
@Suite struct PlainArgumentsTests {
  /// What hooks, CI services and people at a terminal write most.
  static let plain = [
    "check", "check a.json", "check a.json flows b.json", "check -", "check - a.json", "check -- a.json", "check --",
    "check --skip-unknown a.json b.json", "check --skip-unknown", "check a.json --strict b.json",
    "check --quiet a.json",
    "check --no-config a.json", "check --fail-on never a.json", "check --fail-on=warning a.json",
    "check --fail-on info",
    "check a.json --fail-on error", "check --color never a.json", "check --color=always",
    "check --format github a.json",
    "check --format=json", "check --format text --format sarif=a.sarif", "check --format=sarif=a=b.sarif a.json",
    "check --format github --fail-on error --skip-unknown --format sarif=a.sarif -- a.json flows",
    "check --format gitlab=quality.json --format junit=flowjson.xml --format text", "check help",
    "check --format meta help", "check --kind flow --jobs 2 a.json", "check --kind=message", "check --jobs=1 flows",
    "fmt", "fmt a.json", "fmt --check flows", "fmt --skip-unknown a.json b.json", "fmt --diff --no-config -- a.json",
    "fmt -",
  ]

  @Test(arguments: plain)
  func `the short way and the parser read the same`(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let invocation = try #require(FlowJSONCommand.invocation(words))
    #expect(try AnyHashable(invocation) == Self.parsed(words))
  }

  @Test(arguments: [
    "", "chek a.json", "--version", "diff a.json", "help check", "check --help", "check -h", "check --strickt",
    "check -q",
    "check --fail-on", "check --fail-on errors", "check --fail-on --strict", "check --fail-on= a.json",
    "check --strict --fail-on error", "check --strict --strict", "check --fail-on info --fail-on error",
    "check --format jsn", "check --format sarif=", "check --format text --format json", "check --color", "check - -",
    "check --format sarif=a --format json=a", "check -- --strict", "check -- -- a.json", "check --fix a.json",
    "check --jobs 0", "check --jobs two", "check --jobs 2 --jobs 2", "check --kind flows", "check --kind",
    "check --strict=yes", "check ---", "fmt --strict", "fmt --config a.json", "fmt --check --check",
  ])
  func `what is rare or wrong is left to the parser`(line: String) {
    #expect(FlowJSONCommand.invocation(line.split(separator: " ").map(String.init)) == nil)
  }

  @Test func `words that are empty or hold spaces are read as the parser reads them`() throws {
    #expect(FlowJSONCommand.invocation(["check", ""]) == nil)
    let words = ["check", "my flows/a b.json", "--format", "sarif=my report.sarif"]
    let invocation = try #require(FlowJSONCommand.invocation(words))
    #expect(try AnyHashable(invocation) == Self.parsed(words))
  }

  private static let pieces = [
    "--skip-unknown", "--strict", "--quiet", "--no-config", "--check", "--diff", "--fail-on error", "--fail-on=never",
    "--fail-on x", "--color auto", "--format json", "--format=json=a", "--format x", "--", "-", "a.json",
    "--statistics", "--kind flow", "--jobs 2", "--jobs x",
  ]

  /// Among all pairs are those that exclude each other, and those where one piece swallows the next.
  @Test(arguments: ["check", "fmt"], pieces)
  func `the short way takes nothing that the parser reads otherwise or refuses`(command: String, piece: String) throws {
    for other in Self.pieces {
      let words = [command] + "\(piece) \(other)".split(separator: " ").map(String.init)
      guard let invocation = FlowJSONCommand.invocation(words) else { continue }
      #expect(try AnyHashable(invocation) == Self.parsed(words), "\(words)")
    }
  }

  /// What the parser makes of it.
  private static func parsed(_ words: [String]) throws -> AnyHashable? {
    switch try FlowJSONCommand.parseAsRoot(words) {
    case let command as CheckCommand: AnyHashable(try command.invocation())
    case let command as FormatCommand: AnyHashable(command.invocation)
    default: nil
    }
  }
}
