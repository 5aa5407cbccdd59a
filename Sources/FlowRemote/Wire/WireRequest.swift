import JSONText

/// A request as it goes over the wire: with its address, its credential and its bytes.
package struct WireRequest: Sendable, Hashable {
  package let method: String
  /// The whole address, query included.
  package let url: String
  package let headers: [HTTPRequest.Field]
  package let body: [UInt8]

  package init(method: String, url: String, headers: [HTTPRequest.Field] = [], body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// Puts a request at an address and encodes its body.
  package init(_ request: HTTPRequest, base: String, headers: [HTTPRequest.Field] = []) {
    let encoded = Self.encode(request.body)
    self.init(
      method: request.method.rawValue,
      url: base + request.path + Percent.query(request.query),
      headers: headers + (encoded.contentType.map { [HTTPRequest.Field("Content-Type", $0)] } ?? []),
      body: encoded.bytes
    )
  }

  private static func encode(_ body: HTTPRequest.Body) -> (contentType: String?, bytes: [UInt8]) {
    switch body {
    case .none: (nil, [])
    case .json(let value): ("application/json", Array(JSONPrinter().print(value).utf8))
    case .form(let fields): ("application/x-www-form-urlencoded", Array(Percent.form(fields).utf8))
    case .multipart(let parts): multipart(parts)
    }
  }

  private static func multipart(_ parts: [HTTPRequest.Part]) -> (contentType: String?, bytes: [UInt8]) {
    let boundary = freeBoundary(parts)
    var bytes: [UInt8] = []
    for part in parts {
      bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(part.name))\"".utf8
      if let filename = part.filename { bytes += "; filename=\"\(escaped(filename))\"".utf8 }
      bytes += "\r\n".utf8
      if let contentType = part.contentType { bytes += "Content-Type: \(contentType)\r\n".utf8 }
      bytes += "\r\n".utf8
      bytes += part.content
      bytes += "\r\n".utf8
    }
    bytes += "--\(boundary)--\r\n".utf8
    return ("multipart/form-data; boundary=\(boundary)", bytes)
  }

  /// A boundary that occurs in none of the parts; the same parts always get the same one.
  private static func freeBoundary(_ parts: [HTTPRequest.Part]) -> String {
    var number = 0
    while true {
      let boundary = "flowctl-part-\(number)"
      if !parts.contains(where: { $0.content.contains(sequence: Array(boundary.utf8)) }) { return boundary }
      number += 1
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\"": result += "%22"
      case "\r", "\n", "\r\n": result += "%0A"
      default: result.append(character)
      }
    }
    return result
  }
}

extension [UInt8] {
  /// Where `sequence` first occurs from `start` on.
  package func firstIndex(of sequence: [UInt8], from start: Int = 0) -> Int? {
    guard let first = sequence.first, count >= sequence.count else { return nil }
    var index = start
    while index + sequence.count <= count {
      if self[index] == first, self[index..<index + sequence.count].elementsEqual(sequence) { return index }
      index += 1
    }
    return nil
  }

  func contains(sequence: [UInt8]) -> Bool { firstIndex(of: sequence) != nil }
}
