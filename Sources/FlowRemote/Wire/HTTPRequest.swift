package import JSONText

/// A request as a value, before it has an address and a credential.
package struct HTTPRequest: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// A name with a value: a query item, a header or a form field.
  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A part of a multipart body.
  package struct Part: Sendable, Hashable {
    package let name: String
    package let filename: String?
    package let contentType: String?
    package let content: [UInt8]

    package init(_ name: String, filename: String? = nil, contentType: String? = nil, content: [UInt8]) {
      self.name = name
      self.filename = filename
      self.contentType = contentType
      self.content = content
    }
  }

  package enum Body: Sendable, Hashable {
    case none
    case json(JSONValue)
    case form([Field])
    case multipart([Part])
  }

  package let method: Method
  /// From the provider's base address on, each segment escaped.
  package let path: String
  package var query: [Field]
  package let body: Body

  package init(_ method: Method, _ path: String, query: [Field] = [], body: Body = .none) {
    self.method = method
    self.path = path
    self.query = query
    self.body = body
  }
}

extension HTTPRequest {
  /// The request as data for people and programs; it never holds a credential.
  package var description: JSONValue {
    var members: [JSONValue.Member] = [
      .init("method", .string(method.rawValue)),
      // The place of an id that is not known yet is for people to read.
      .init("path", .string(path.replacing(Percent.encode("{id}"), by: "{id}"))),
    ]
    if !query.isEmpty { members.append(.init("query", Self.object(query))) }
    switch body {
    case .none: break
    case .json(let value): members.append(.init("body", value))
    case .form(let fields): members.append(.init("form", Self.object(fields)))
    case .multipart(let parts): members.append(.init("multipart", .array(parts.map(\.description))))
    }
    return .object(members)
  }

  private static func object(_ fields: [Field]) -> JSONValue {
    .object(fields.map { .init($0.name, .string($0.value)) })
  }
}

extension HTTPRequest.Part {
  fileprivate var description: JSONValue {
    var members: [JSONValue.Member] = [.init("name", .string(name))]
    if let filename { members.append(.init("filename", .string(filename))) }
    if let contentType { members.append(.init("contentType", .string(contentType))) }
    members.append(.init("text", .string(String(decoding: content, as: UTF8.self))))
    return .object(members)
  }
}
