import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Has the last word when somebody stops the program with Ctrl-C.
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

  /// Says its word with `say`; in tests there is nobody to stop the program.
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
        // Ends as a program ends that was stopped: whoever called it can tell.
        signal(SIGINT, SIG_DFL)
        kill(getpid(), SIGINT)
      }
      signal(SIGINT, SIG_IGN)
      new.resume()
      source = new
    }
  }
}
