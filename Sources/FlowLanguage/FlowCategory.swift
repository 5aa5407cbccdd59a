/// What a flow can be about, as an account asks when it is created.
package enum FlowCategory {
  /// What may be given.
  ///
  /// `SHOPPING` is listed by two resellers only; the platform's own page has the other eight.
  package static let all = [
    "SIGN_UP", "SIGN_IN", "APPOINTMENT_BOOKING", "LEAD_GENERATION", "SHOPPING", "CONTACT_US", "CUSTOMER_SUPPORT",
    "SURVEY", "OTHER",
  ]
}
