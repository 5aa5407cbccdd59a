import JSONText

/// Something that the platform posts to the webhook.
struct SandboxDelivery: Sendable, Hashable {
  /// The state of its delivery.
  enum State: String, Sendable, Hashable {
    /// It is posted at ``SandboxDelivery/due``.
    case waiting
    /// The webhook took it.
    case delivered
    /// The webhook did not take it, however often it was tried.
    case failed
    /// There was no webhook at the time.
    case kept
  }

  let id: String
  /// `messages` or `flows`.
  let field: String
  /// `nfm_reply`, `sent`, `delivered`, `read`, or the event of a flow.
  let event: String
  /// The message or flow that it is about: what is about the same thing arrives in order.
  let subject: String
  /// Seconds since 1970.
  let time: Int
  /// The body, byte for byte: its signature has to fit at each attempt.
  let body: String
  var state: State
  /// When it is to be posted, in seconds since 1970.
  var due: Int
  var attempts: [Attempt] = []

  /// One time that it was posted.
  struct Attempt: Sendable, Hashable {
    let time: Int
    /// The status of the answer; nil without one.
    let status: Int?
    /// Why there was none; empty with one.
    let failure: String
  }
}

/// Something that a phone asked of an endpoint, as far as alerts need it.
struct SandboxExchange: Sendable, Hashable {
  let flow: String
  /// The message whose phone asked; empty for a preview.
  let message: String
  let time: Int
  /// `INIT`, `data_exchange`, `BACK`.
  let action: String
  /// The screen that asked; empty for `INIT`.
  let screen: String
  let milliseconds: Int
  /// The status of the answer; nil without one.
  let status: Int?
  /// What the platform logs: `timeout_error`; empty where all went well.
  var error: String
  /// The same for people.
  var reason: String
}
