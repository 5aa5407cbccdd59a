/// What the client needs of the world besides the transport.
package struct Effects: Sendable {
  /// Seconds since 1970.
  package let now: @Sendable () -> Int
  package let sleep: @Sendable (Duration) -> Void
  /// A number from 0 up to 1.
  package let random: @Sendable () -> Double
  /// Called before a call is tried again, with the reason and the wait.
  package var retrying: @Sendable (RemoteError, Duration) -> Void = { _, _ in }

  package init(
    now: @escaping @Sendable () -> Int,
    sleep: @escaping @Sendable (Duration) -> Void,
    random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.sleep = sleep
    self.random = random
  }
}
