package import JSONText

/// What doing a call twice would mean.
package enum CallEffect: Sendable, Hashable {
  /// Changes nothing.
  case read
  /// Changes something, and doing it twice is the same as doing it once.
  case repeatable
  /// Changes something, and must not be repeated without checking whether it succeeded.
  case once
  /// Cannot be looked up afterwards: never repeated when it may have been done.
  case message
}

/// A request together with what is known about it: what providers make.
package struct Call<Success: Sendable>: Sendable {
  /// What it does, to follow "could not": `publish flow 'welcome'`.
  package let purpose: String
  package let request: HTTPRequest
  package let effect: CallEffect
  package let read: @Sendable (JSONValue) throws(RemoteError) -> Success

  package init(
    _ purpose: String,
    _ request: HTTPRequest,
    effect: CallEffect,
    read: @escaping @Sendable (JSONValue) throws(RemoteError) -> Success
  ) {
    self.purpose = purpose
    self.request = request
    self.effect = effect
    self.read = read
  }
}

extension Call where Success == Void {
  /// A call whose answer says nothing but that it was done.
  package init(_ purpose: String, _ request: HTTPRequest, effect: CallEffect) {
    self.init(purpose, request, effect: effect) { value throws(RemoteError) in try value.requireSuccess() }
  }
}

extension JSONValue {
  /// Throws if an answer says in its body that it was not done: some come with status 200.
  func requireSuccess() throws(RemoteError) {
    guard self["success"]?.flag == false else { return }
    var error = PlatformError(status: 200, message: self["message"]?.text ?? "'success' is false")
    error.details = self["error"]?.text ?? self["error"]?["message"]?.text
    throw RemoteError(.refused, "the remote side refused", platform: error)
  }
}
