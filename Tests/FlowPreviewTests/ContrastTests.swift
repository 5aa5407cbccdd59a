import Foundation
import Testing

@testable import FlowPreview

/// Every text must be readable on its ground, in both themes.
@Suite struct ContrastTests {
  private static let pairs = [
    ("text", "sheet"), ("second", "sheet"), ("second", "raised"), ("text", "raised"), ("accent", "sheet"),
    ("on", "accent"), ("offtext", "off"), ("offtext", "sheet"), ("second", "off"), ("error", "sheet"),
    ("sheet", "error"), ("sheet", "text"), ("ink", "page"), ("second", "page"),
  ]

  @Test(arguments: [":root{", ":root:not([data-theme=light]){", ":root[data-theme=dark]{"], pairs)
  func `a text and its ground differ enough`(theme: String, pair: (String, String)) throws {
    let colors = try Self.colors(of: theme)
    let (text, ground) = (try #require(colors[pair.0]), try #require(colors[pair.1]))
    let (light, dark) = (max(text, ground), min(text, ground))
    #expect((light + 0.05) / (dark + 0.05) >= 4.5, "\(pair)")
  }

  /// The brightness of each colour of a theme, as WCAG 2 counts it.
  private static func colors(of theme: String) throws -> [String: Double] {
    let style = PreviewPage.style.description
    let start = try #require(style.range(of: theme)).upperBound
    let rules = style[start...].prefix { $0 != "}" }.split(separator: ";")
    var colors: [String: Double] = [:]
    for rule in rules where rule.hasPrefix("--") && rule.contains(":#") {
      let parts = rule.dropFirst(2).split(separator: ":#")
      var digits = String(parts[1])
      if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
      let number = try #require(Int(digits, radix: 16))
      let channels = [16, 8, 0].map { shift -> Double in
        let value = Double(number >> shift & 255) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      colors[String(parts[0])] = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    return colors
  }
}
