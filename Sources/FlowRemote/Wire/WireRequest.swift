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
    let prefix = Array("flowctl-part-".utf8)
    var usedNumbers: Set<Int> = []
    for part in parts {
      var position = 0
      while let found = part.content.firstIndex(of: prefix, from: position) {
        position = found + prefix.count
        // Seven digits: no text that a provider accepts has room for more boundaries.
        var number = 0
        for byte in part.content[position...].prefix(7) {
          guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
          number = number * 10 + Int(byte - UInt8(ascii: "0"))
          usedNumbers.insert(number)
        }
      }
    }
    return "flowctl-part-\((0...usedNumbers.count).first { !usedNumbers.contains($0) } ?? usedNumbers.count)"
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
  /// Where `sequence` first occurs from `start` on; the time grows with the length alone (Knuth, Morris and Pratt).
  package func firstIndex(of sequence: [UInt8], from start: Int = 0) -> Int? {
    guard !sequence.isEmpty, start >= 0, start < count else { return nil }
    let borders = Self.borders(of: sequence)
    var matched = 0
    for index in start..<count {
      while matched > 0, self[index] != sequence[matched] { matched = borders[matched - 1] }
      if self[index] == sequence[matched] { matched += 1 }
      if matched == sequence.count { return index - matched + 1 }
    }
    return nil
  }

  /// For each beginning of `sequence` how long the longest shorter beginning is that it also ends with.
  private static func borders(of sequence: [UInt8]) -> [Int] {
    var borders = [0]
    for index in 1..<Swift.max(1, sequence.count) {
      var length = borders[index - 1]
      while length > 0, sequence[index] != sequence[length] { length = borders[length - 1] }
      borders.append(sequence[index] == sequence[length] ? length + 1 : 0)
    }
    return borders
  }
}
