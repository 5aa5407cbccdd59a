import JSONText

extension FuzzTarget {
  /// The parser: every range lies in the file, every node leads back to itself, the fixes of faults can be applied.
  static let parser = FuzzTarget(name: "parser") { bytes in
    let document = JSONDocument(parsing: bytes)
    require(document.bytes == bytes, "the document keeps its bytes")
    visit(document.root, depth: 0)
    for fault in document.faults {
      require(lies(fault.range, in: bytes), "a fault lies in the file")
      if let fix = fault.fix {
        require((try? fix.edits.applied(to: bytes)) != nil, "the fix of a fault can be applied")
      }
    }
  }

  private static func visit(_ node: JSONNode, depth: Int) {
    require(lies(node.range, in: node.document.bytes), "a node lies in the file")
    require(depth < 600, "nesting is bounded")
    _ = node.string
    _ = node.double
    for element in node.elements { visit(element, depth: depth + 1) }
    for member in node.members {
      _ = member.name
      visit(member.value, depth: depth + 1)
    }
  }
}

/// Whether a range can be cut out of the bytes.
func lies(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
  range.lowerBound >= 0 && range.upperBound <= bytes.count
}
