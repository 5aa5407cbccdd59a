import FlowRemote

/// Reads `multipart/form-data` bodies (RFC 7578).
enum Multipart {
  /// The parts of a body; nil if it is broken.
  static func parts(_ body: [UInt8], contentType: String) -> [HTTPRequest.Part]? {
    guard let boundary = parameter("boundary", of: contentType), (1...longestBoundary).contains(boundary.utf8.count)
    else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    guard var position = body.firstIndex(of: delimiter) else { return nil }
    var parts: [HTTPRequest.Part] = []
    while true {
      position += delimiter.count
      if body[position...].starts(with: Array("--".utf8)) { return parts }
      guard let start = skipLine(body, position),
        let end = body.firstIndex(of: lineBreak + delimiter, from: start),
        let part = part(body[start..<end])
      else { return nil }
      parts.append(part)
      position = end + lineBreak.count
    }
  }

  /// RFC 2046, section 5.1.1.
  private static let longestBoundary = 70
  private static let lineBreak = Array("\r\n".utf8)

  private static func skipLine(_ body: [UInt8], _ position: Int) -> Int? {
    var index = position
    while index < body.count, body[index] == UInt8(ascii: " ") { index += 1 }
    return body[index...].starts(with: lineBreak) ? index + lineBreak.count : nil
  }

  private static func part(_ body: ArraySlice<UInt8>) -> HTTPRequest.Part? {
    let bytes = Array(body)
    // A part without headers begins with the empty line.
    let end = bytes.starts(with: lineBreak) ? 0 : bytes.firstIndex(of: lineBreak + lineBreak)
    guard let end else { return nil }
    var disposition = ""
    var contentType: String?
    for line in String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      switch halves[0].lowercased() {
      case "content-disposition": disposition = String(halves[1])
      case "content-type": contentType = String(halves[1].drop { $0 == " " })
      default: break
      }
    }
    guard let name = parameter("name", of: disposition) else { return nil }
    let content = end == 0 ? bytes.dropFirst(lineBreak.count) : bytes.dropFirst(end + 2 * lineBreak.count)
    return HTTPRequest.Part(
      name,
      filename: parameter("filename", of: disposition),
      contentType: contentType,
      content: Array(content)
    )
  }

  /// The value of a parameter of a header, quoted or not.
  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let halves = piece.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, halves[0].drop(while: { $0 == " " }).lowercased() == name else { continue }
      let value = halves[1]
      if value.first == "\"" { return value.dropFirst().prefix { $0 != "\"" }.replacing("%22", by: "\"") }
      return String(value.prefix { $0 != " " })
    }
    return nil
  }
}
