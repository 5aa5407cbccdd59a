package import JSONText

/// An endpoint that answers a script's requests, instead of the answers in the script.
package struct LiveEndpoint {
  /// What it answered to one request.
  package struct Reply {
    /// Nil if there is none that a phone could read.
    package let answer: Session.Answer?
    /// Why a phone would not take it, each in plain words; one is enough for the script to fail.
    package let faults: [String]

    package init(answer: Session.Answer?, faults: [String]) {
      self.answer = answer
      self.faults = faults
    }
  }

  /// The flow token of scripts that name none; nil for the one of messages without.
  package let token: String?
  /// Asks it.
  package let ask: (Session.Request) -> Reply

  package init(token: String?, ask: @escaping (Session.Request) -> Reply) {
    self.token = token
    self.ask = ask
  }
}

extension Script {
  /// Answers of the script that no endpoint gives at request: what happens when it fails.
  package var failingAnswers: [JSONNode] {
    steps.compactMap { step in
      guard case .request(_, let answer) = step.kind, let status = answer["status"]?.integer,
        status != 200, status != 427
      else { return nil }
      return answer
    }
  }
}
