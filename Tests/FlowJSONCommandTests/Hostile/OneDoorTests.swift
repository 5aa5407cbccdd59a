import FlowTestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The console takes only texts that are fit to be printed; nothing may go past it.
@Suite struct OneDoorTests {
  /// What writes to a stream, and the files that may.
  private static let ways: [(call: String, files: [String])] = [
    ("print(", []), ("debugPrint(", []), ("dump(", []), ("fputs(", []), ("putc(", []), ("FileHandle", []),
    ("STDOUT_FILENO", ["FlowFiles/Console.swift", "FlowFiles/Processes/Subprocess.swift"]),
    ("STDERR_FILENO", ["FlowFiles/Console.swift", "FlowFiles/Processes/Subprocess.swift"]),
  ]

  @Test func `only the console writes to standard output and error`() throws {
    let root = RecordedFile.repository + "/Sources"
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }
    #expect(names.count > 100)
    for name in names.sorted() {
      let text = String(decoding: FileManager.default.contents(atPath: "\(root)/\(name)") ?? Data(), as: UTF8.self)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for way in Self.ways where !way.files.contains(name) {
          #expect(!calls(way.call, in: line), "\(name): \(line)")
        }
      }
    }
  }

  /// Whether it stands there by itself: not as the end of another name, the method of something, or a definition.
  private func calls(_ call: String, in line: Substring) -> Bool {
    var rest = line
    var before: Character = " "
    while let range = rest.firstRange(of: call) {
      before = rest[..<range.lowerBound].last ?? before
      let isDefinition = rest[..<range.lowerBound].hasSuffix("func ")
      if !isDefinition, !before.isLetter, !before.isNumber, before != ".", before != "_" { return true }
      rest = rest[range.upperBound...]
      before = "("
    }
    return false
  }
}
