import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Prints a last message when the program is stopped with Ctrl-C.
final class Interruption: Sendable {
  private let lastWord = Mutex("")
  private let source = Mutex<(any DispatchSourceSignal)?>(nil)

  /// What is said then.
  var text: String {
    get { lastWord.withLock(\.self) }
    set { lastWord.withLock { $0 = newValue } }
  }

  private let say: @Sendable (String) -> Void
  private let isWatching: Bool

  /// Prints its message with `say`; in tests the program is not stopped.
  init(isWatching: Bool, say: @escaping @Sendable (String) -> Void) {
    self.isWatching = isWatching
    self.say = say
  }

  /// Waits for Ctrl-C from now on.
  func watch() {
    guard isWatching else { return }
    source.withLock { source in
      guard source == nil else { return }
      let new = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
      new.setEventHandler { [self] in
        say(text)
        // Ends by the signal itself, so that the caller sees how it ended.
        signal(SIGINT, SIG_DFL)
        kill(getpid(), SIGINT)
      }
      signal(SIGINT, SIG_IGN)
      new.resume()
      source = new
    }
  }
}
