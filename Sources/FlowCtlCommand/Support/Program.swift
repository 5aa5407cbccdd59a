import ArgumentParser
import FlowProject
import FlowRemote

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs the command that arguments name, and turns every failure into a message and an exit status.
enum Program {
  static func run(_ arguments: [String], _ console: Console) -> Int32 {
    Console.$current.withValue(console) {
      do {
        var command = try FlowCtlCommand.parseAsRoot(arguments)
        try command.run()
        return 0
      } catch let code as ExitCode {
        return code.rawValue
      } catch let error as RemoteError {
        console.error(error.lines.map { "flowctl: \($0)\n" }.joined())
        return error.status
      } catch let failure as FileFailure {
        console.error("flowctl: \(failure.message)\n")
        return 3
      } catch let error as ConfigurationError {
        console.error("flowctl: \(error.message)\n")
        if case .unreadable = error { return 3 }
        return 2
      } catch {
        return end(error, console)
      }
    }
  }

  /// Help and version are results; everything else that the parser throws is wrong usage.
  private static func end(_ error: any Error, _ console: Console) -> Int32 {
    let text = FlowCtlCommand.fullMessage(for: error)
    if FlowCtlCommand.exitCode(for: error) == .success {
      console.output(text + "\n")
      return 0
    }
    console.error(text + "\n")
    return 2
  }

  static func exit(with status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }
}
