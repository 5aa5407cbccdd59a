import FuzzTargets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// libFuzzer's own main loop, for programs that bring a `main`, as Swift packages do.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The target that `FUZZ_TARGET` names.
private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    fatalError("FUZZ_TARGET is '\(name)'; it must be one of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
  }
  return target
}()

/// With `--targets` or `--dictionary` it prints what `.ci/fuzz` asks for, else it is a program of libFuzzer.
@main
struct Fuzz {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "--targets": for target in FuzzTarget.all { print(target.name) }
    case "--dictionary": print(Words.dictionary, terminator: "")
    default: exit(fuzz())
    }
  }

  private static func fuzz() -> CInt {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    return runFuzzer(&count, &arguments, test)
  }

  private static let test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { start, length in
    run(Array(UnsafeBufferPointer(start: start, count: length)))
    return 0
  }

  /// Ends the process when a property does not hold, so that the fuzzer reports and keeps the input that shows it.
  private static func run(_ bytes: [UInt8]) {
    let start = processorTime()
    do throws(BrokenProperty) {
      try target.run(bytes)
    } catch {
      fatalError("property does not hold: \(error)")
    }
    let seconds = processorTime() - start
    // Sanitizers slow everything down tenfold and more; what grows faster than its text takes much longer still.
    guard seconds <= 1 + 0.001 * Double(bytes.count) else {
      fatalError("property does not hold: \(bytes.count) bytes took \(seconds) seconds")
    }
  }

  /// In seconds, of this thread: other programs that run meanwhile don't count.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
