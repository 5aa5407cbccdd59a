/// What to do about the platform's errors, by their documented codes.
enum PlatformAdvice {
  static func advice(_ error: PlatformError) -> String? {
    if error.status == 501 { return "the provider does not offer this call at present; use its own console" }
    guard let code = error.code else { return byStatus(error.status) }
    if code == 100, error.subcode == 33 { return missing }
    if code == 139_003 {
      return error.text.lowercased().contains("already")
        ? "nothing: it is deprecated already" : "a flow that was never published is deleted: 'flowctl delete FLOW'"
    }
    return byCode[code] ?? ((200...299).contains(code) ? permission : byStatus(error.status))
  }

  private static let missing =
    "check the id, and that the token may see this account ('flowctl list' shows what it sees)"
  private static let permission =
    "give the token 'whatsapp_business_management' and 'whatsapp_business_messaging' for this account"
  private static let token = "get a new token and put it where the environment's 'token' points"

  private static func byStatus(_ status: Int) -> String? {
    switch status {
    case 401: token
    case 403: permission
    case 404: missing
    case 429: "wait, then run the command again"
    case 500...: "run the command again later: it continues from what is there"
    default: nil
    }
  }

  private static let byCode: [Int: String] = [
    0: token,
    3: permission,
    4: "the limit of calls is reached: wait up to an hour, then run the command again",
    10: permission,
    190: token,
    368: "the account is blocked for breaking a policy: see the account's quality page",
    803: missing,
    80007: "the limit of calls is reached: wait up to an hour, then run the command again",
    131005: permission,
    131009: "run 'flowjson check' on the message with '--flow'; see that the flow exists and is published",
    131030: "add the recipient to the list of test numbers, or use a number that is not in test mode",
    131031: "the account is locked: see the account's quality page",
    131047: "more than 24 hours have passed since the recipient last wrote: send a template instead",
    132001: "create the template in that language first, and wait until it is approved",
    132068: "fix the flow's endpoint or content, then ask for it to be unblocked",
    132069: "wait an hour, or fix what throttled the flow",
    139000: "see the account's business verification and quality; the platform will not say more",
    139001:
      "see its state with 'flowctl get FLOW'; where published flows cannot be edited, clone it under a new name with "
      + "'flowctl create NEW_NAME --clone FLOW'",
    139002: "'flowctl health FLOW' shows everything that is in the way",
    139004: "deprecate the flow instead: 'flowctl deprecate FLOW'",
  ]
}
