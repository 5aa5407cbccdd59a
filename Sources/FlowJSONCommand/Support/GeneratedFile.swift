import CommandSupport
import FlowFiles
import FlowProject
import FlowText

/// A file that a command generates, or standard output.
struct GeneratedFile {
  private let output: String?
  private let console: Console

  /// The file of that name; standard output without one.
  init(_ output: String?, _ console: Console) {
    self.output = output
    self.console = console
  }

  /// Writes the text; where it `checks`, it says instead whether the file holds it, and what would change.
  func settle(_ text: String, checks: Bool, command: String) throws -> ExitStatus {
    let bytes = Array(text.utf8)
    guard let output else {
      console.output(.file(bytes))
      return .success
    }
    if checks {
      let path = Path(output).absolute(in: console.workingFolder)
      return try compare(bytes, with: path, called: output, command: command)
    }
    try console.write(bytes, to: Path(output))
    console.error("flowjson: wrote \(output)\n")
    return .success
  }

  private func compare(
    _ bytes: [UInt8],
    with path: Path,
    called output: String,
    command: String
  ) throws -> ExitStatus {
    guard FileSystem.exists(path) else {
      console.error("flowjson: \(output) is not there; 'flowjson \(command)' without '--check' writes it\n")
      return .findings
    }
    let present: [UInt8]
    do throws(FileFailure) {
      present = try FileSystem.read(path, limit: FileSystem.sizeLimit + 1).bytes
    } catch {
      throw FileFailure(output, error.reason)
    }
    guard present != bytes else { return .success }
    console.output(.file(UnifiedDiff.bytes(of: FixedText(path: Path(output), before: present, after: bytes))))
    console.error(
      "flowjson: \(output) is not what the flow says now; 'flowjson \(command)' without '--check' writes it\n"
    )
    return .findings
  }
}
