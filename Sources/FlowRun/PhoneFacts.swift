import FlowLanguage

/// What is not known of phones, or known of the web client only: one name each, so that one report changes one line.
///
/// The source of each is `spec/simulation.md` of the collected facts, in the section that is named.
package enum PhoneFacts {
  /// How a result is rounded to two decimals (section 7, observed); halves go up (section 10, not known).
  package static func rounded(_ value: Double) -> Double {
    let hundredths = (value * 100 + 0.5).rounded(.down) / 100
    // Beyond this a number has no decimals to round.
    return hundredths.isFinite && abs(value) < 1e13 ? hundredths : value.isFinite ? value : 0
  }

  /// Whether an input that was never touched is left out of what is sent, or sent empty (section 10, not known).
  package static let untouched = Untouched.absent

  /// Whether the text of a number input ends the flow where the data is declared a number.
  ///
  /// Three projects saw it end (section 3); the validator asks for just that declaration, and the contract of the
  /// command says that it is noted and fails nothing.
  package static let numberTextEndsTheFlow = false

  /// Whether a Footer that navigates waits for all data of its payload (section 5: documented, not observed).
  package static let footerWaitsForPayload = false

  /// Whether the answer to a field may be a comma for the decimal point (section 10: the locale is not known).
  package static let takesDecimalComma = true

  /// Whether taking back one choice of several runs the `on-select-action` of an item that has no
  /// `on-unselect-action`, as it does for the component (section 8, documented there only).
  package static let itemSelectHandlesUnselect = true

  /// Whether data of a second visit overwrites what was typed, as an answer of the endpoint does (section 3, not known).
  package static let navigationRenewsInitialValues = false

  /// What a text field takes at most where nothing else is said (section 5, documented).
  package static let longestInput = 80

  /// What a text area takes at most where nothing else is said (section 5, documented).
  package static let longestArea = 600

  /// What a message carries as its token unless it says otherwise (`spec/endpoint.md` section 4, documented).
  package static let defaultToken = "unused"
}

/// What becomes of an input that was never touched where its value is sent.
public enum Untouched: String, Sendable, Hashable, CaseIterable {
  /// The key is left out.
  case absent
  /// The value is what the input has after it was cleared.
  case empty
}
