import CommandSupport
import FlowFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum Pause {
  static func milliseconds(_ count: UInt32) { usleep(count * 1000) }
}

/// What went wrong, a line each.
func lines(of error: any Error) -> [String] {
  switch error {
  case let failure as FileFailure: [failure.message]
  case let told as any PlainFailure: told.lines
  default: ["\(error)"]
  }
}
