import CommandSupport
import FlowFiles
import FlowModel
import FlowProject

/// The flow that an argument means: a file, or a name of the configuration.
struct EndpointFlow {
  let flow: Flow
  /// As it is shown.
  let path: String
  /// Absolute.
  let file: Path

  /// Reads it; a file goes before a name.
  init(_ argument: String, _ access: EndpointAccess) throws {
    let console = access.console
    let absolute = Path(argument).absolute(in: console.workingFolder)
    let entry = access.configuration?.flows.first { $0.isCalled(argument) }
    guard argument != "-", !FileSystem.exists(absolute) else {
      (file, path) = (absolute, argument)
      flow = try FlowFile.read(Path(argument), console)
      return
    }
    guard let entry else {
      let names = (access.configuration?.flows ?? []).map(\.name)
      let hint = Suggestion.hint(near: argument, in: names)
      throw FileFailure(argument, "is neither a file nor a flow of the configuration\(hint)")
    }
    file = entry.file
    let shown = file.isInside(console.workingFolder) ? file.relative(to: console.workingFolder) : file
    path = shown.shown
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileSystem.read(file, limit: FileSystem.sizeLimit + 1).bytes
    } catch {
      throw FileFailure(shown, error.reason)
    }
    flow = try FlowFile.flow(bytes, path: path)
  }
}
