package import JSONText

/// A message in the shape of the provider that sends it.
package struct OutgoingMessage: Sendable, Hashable {
  /// What kind of call carries it.
  package enum Kind: Sendable, Hashable {
    /// The provider's ordinary call to send a flow.
    case flow
    /// A message made from a template.
    case template
    /// A message made from a marketing template, over the endpoint that is for those.
    case marketing
    /// Not a message: the definition of a template.
    case definition
  }

  package var kind: Kind
  package let body: JSONValue
  /// Who gets it, where the address of the call says so.
  package var recipient: String?
  /// What the address of the call says besides.
  package var query: [HTTPRequest.Field]

  package init(_ kind: Kind, body: JSONValue, recipient: String? = nil, query: [HTTPRequest.Field] = []) {
    self.kind = kind
    self.body = body
    self.recipient = recipient
    self.query = query
  }
}
