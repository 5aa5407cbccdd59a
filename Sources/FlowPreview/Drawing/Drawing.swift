package import FlowRun
import JSONText

/// What is drawn, before the values are known.
///
/// A screen is compiled once into drawings. The page without script and the phone that can be used both fill them in,
/// so that neither knows how a component looks.
package indirect enum Drawing: Sendable {
  /// An element; its tag and the names of its attributes are always ours.
  case element(String, [Attribute], [Drawing])
  /// A text; what is longer than the limit is cut and marked.
  case text(DrawnValue, limit: Int?)
  /// A text with markdown: of a whole page with headings, tables and images, or of a paragraph.
  case markdown(DrawnValue, isPage: Bool)
  /// A picture in base64, or a placeholder for what is not one or is larger than that many kilobytes.
  case image(DrawnValue, alternative: DrawnValue, kilobytes: Int?)
  case when(DrawnTest, [Drawing], else: [Drawing])
  /// The drawings for each element of a list, up to a number; a text is a list of one.
  case each(DrawnValue, most: Int?, needsID: Bool, [Drawing])
  /// All components of the screen that are shown.
  case components

  package struct Attribute: Sendable {
    let name: String
    let value: Value

    enum Value: Sendable {
      case value(DrawnValue)
      /// Present or absent.
      case flag(DrawnTest)
    }
  }
}

/// A value in a drawing.
package indirect enum DrawnValue: Sendable {
  /// A text that stands as it is.
  case fixed(String)
  case formula(Formula)
  /// A member of the element that is drawn; all of it without names.
  case item([String])
  /// A member of an object; a value that is not an object is used itself.
  case member(DrawnValue, String)
  /// What is entered in the component, or a member of it.
  case answer([String])
  /// A day as `YYYY-MM-DD`, whatever its spelling.
  case day(DrawnValue)
  /// The error text of the component that came with data.
  case error
  /// Why the answer is not valid, once it was touched.
  case fault
  /// The text of the last answer of the endpoint that said what is wrong.
  case snackbar
  /// The length of the answer.
  case length
  /// What the controls of the component have in common.
  case group
  /// The title of the option that is chosen.
  case choice(DrawnValue)
}

/// A question in a drawing.
package indirect enum DrawnTest: Sendable {
  /// Whether there is something to show.
  case isThere(DrawnValue)
  /// Whether the value is exactly that; what is missing counts as `missing`.
  case isBool(DrawnValue, Bool, missing: Bool)
  case equals(DrawnValue, String)
  case isEnabled
  case isRequired
  /// Whether the element that is drawn is chosen.
  case isChosen
  /// Whether as many are chosen as may be.
  case isFull
  case canPress
  /// Whether there is a screen behind.
  case isFirst
  case not(DrawnTest)
  case all([DrawnTest])
}

extension Drawing {
  /// An element with a class and fixed attributes.
  static func el(_ tag: String, _ name: String = "", _ attributes: [Attribute] = [], _ children: [Drawing]) -> Drawing {
    .element(tag, (name.isEmpty ? [] : [.fixed("class", name)]) + attributes, children)
  }

  /// A text of ours.
  static func own(_ text: String) -> Drawing { .text(.fixed(text), limit: nil) }

  /// An element with the text of a value, absent where there is none.
  static func line(_ tag: String, _ name: String, _ value: DrawnValue, limit: Int? = nil) -> Drawing {
    .when(.isThere(value), [el(tag, name, [.fixed("dir", "auto")], [.text(value, limit: limit)])], else: [])
  }
}

extension Drawing.Attribute {
  static func fixed(_ name: String, _ text: String) -> Self { Self(name: name, value: .value(.fixed(text))) }
  static func value(_ name: String, _ value: DrawnValue) -> Self { Self(name: name, value: .value(value)) }
  static func flag(_ name: String, _ test: DrawnTest) -> Self { Self(name: name, value: .flag(test)) }
}
