package import JSONText

/// What doing a call twice would mean.
package enum CallEffect: Sendable, Hashable {
  /// Changes nothing.
  case read
  /// Changes something, and doing it twice is the same as doing it once.
  case repeatable
  /// Changes something, and must not be repeated before somebody looked.
  case once
  /// Cannot be looked up afterwards: never repeated when it may have been done.
  case message
}

/// A request together with what is known about it: the only thing that a provider makes.
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
    self.init(purpose, request, effect: effect) { value throws(RemoteError) in
      // Some answer 200 and say in the body that it was not done.
      if value["success"]?.flag == false {
        var error = PlatformError(status: 200, message: value["message"]?.text ?? "success is false")
        error.details = value["error"]?.text
        throw RemoteError(.refused, "the remote side refused", platform: error)
      }
    }
  }
}
