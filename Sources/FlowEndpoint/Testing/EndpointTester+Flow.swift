import FlowCrypto
import FlowModel
import FlowRun
import JSONText

/// Cases 8 to 19: what the flow asks of its endpoint.
extension EndpointTester {
  private func request(_ sample: ExampleRequests.Sample) -> EndpointRequest {
    EndpointRequest(
      EndpointRequest.Action(name: sample.request.action),
      screen: sample.screen,
      data: sample.request.data.members ?? [],
      flowToken: token,
      version: version
    )
  }

  private var initRequest: EndpointRequest {
    EndpointRequest(.open, screen: "", data: [], flowToken: token, version: version)
  }

  mutating func testOpening() {
    judge(8, "INIT is answered with a screen that the flow may be opened with", initRequest)
  }

  mutating func testExchanges(isFilled: Bool) {
    let number = isFilled ? 9 : 10
    let found = samples.exchanges(isFilled: isFilled)
    let what = isFilled ? "filled in" : "left empty"
    guard !found.isEmpty else {
      return record(number, "data_exchange, \(what)", .skipped, "the flow has no action 'data_exchange'")
    }
    for sample in found {
      let request = request(sample)
      let name = "data_exchange of '\(sample.screen)', \(what)"
      guard isFilled else {
        testUntouched(name, request)
        continue
      }
      judge(number, name, request)
    }
  }

  /// Untouched inputs are left out of a request; the endpoint may refuse them, but must not stumble.
  private mutating func testUntouched(_ name: String, _ request: EndpointRequest) {
    let exchange = exchange(request)
    guard let answer = readAnswer(exchange, 10, name) else { return }
    guard answer.status < 500 else {
      return record(
        10,
        name,
        .failed,
        "status \(answer.status): inputs that nobody touched are not in 'data'",
        exchange
      )
    }
    let findings = judge.judge(answer, to: request).filter { $0.level == .error }
    let isEnd = answer.text?.root["screen"]?.string == "SUCCESS"
    record(10, name, isEnd ? [] : findings, exchange)
  }

  mutating func testBack() {
    let found = samples.backs()
    guard !found.isEmpty else {
      return record(11, "BACK", .skipped, "the flow has no screen with 'refresh_on_back'")
    }
    for sample in found { judge(11, "BACK from '\(sample.screen)'", request(sample)) }
  }

  mutating func testErrorNotice() {
    let screen = samples.exchanges(isFilled: true).first?.screen ?? flow.screens.first?.id
    let data: [JSONValue.Member] = [
      .init("error", "invalid-screen-transition"), .init("error_message", "flowctl tests the notice of errors"),
    ]
    judge(
      12,
      "a notice of an error is acknowledged",
      EndpointRequest(.exchange, screen: screen, data: data, flowToken: token, version: version)
    )
  }

  mutating func testUnknownToken() {
    let name = "a flow token that nobody has given out"
    var request = initRequest
    request.flowToken = "flowctl-unknown-\(UInt32.random(in: .min ... .max, using: &generator))"
    let exchange = exchange(request)
    guard let answer = readAnswer(exchange, 13, name) else { return }
    switch answer.status {
    case 427: record(13, name, findings(answer, of: exchange, to: request), exchange)
    case 200: record(13, name, .passed, "it was answered with a screen, like any other token", exchange)
    default: record(13, name, .failed, AnswerJudge.meaning(of: answer.status), exchange)
    }
  }

  mutating func testSameRequestTwice() {
    let name = "the same request twice, as after a double tap"
    let request = samples.exchanges(isFilled: true).first.map(request) ?? initRequest
    let first = exchange(request)
    let second = exchange(request)
    guard let one = readAnswer(first, 14, name), let two = readAnswer(second, 14, name) else { return }
    guard one.status == 200 else {
      return record(14, name, .skipped, "the first was answered with status \(one.status)", first)
    }
    guard two.status == 200 else {
      let message = "the first was answered, the second with status \(two.status): two taps send two requests"
      return record(14, name, .failed, message, second)
    }
    let screens = [one, two].map { $0.text?.root["screen"]?.string ?? "" }
    guard screens[0] != screens[1] else { return record(14, name, .passed, nil, second) }
    record(14, name, .warned, "the first was answered with '\(screens[0])', the second with '\(screens[1])'", second)
  }

  mutating func testUnknownScreen() {
    let name = "a screen that the flow does not have"
    let request = EndpointRequest(.exchange, screen: "FLOWCTL_UNKNOWN", data: [], flowToken: token, version: version)
    let exchange = exchange(request)
    guard let status = exchange.status else {
      if case .failure(let reason) = exchange.reply { record(15, name, .failed, reason, exchange) }
      return
    }
    let message =
      status >= 500 ? "status \(status): an old version of the flow on a phone makes the server stumble" : nil
    record(15, name, message == nil ? .passed : .failed, message, exchange)
  }

  mutating func testMedia() {
    let hasPicker = flow.screens.flatMap(\.components).contains {
      $0.type == "PhotoPicker" || $0.type == "DocumentPicker"
    }
    record(
      16,
      "files of pickers are fetched and decrypted",
      .skipped,
      hasPicker
        ? "files lie on WhatsApp's servers, which no test can stand in for"
        : "the flow has no PhotoPicker or DocumentPicker"
    )
  }

  mutating func testSpeed() {
    let name = "answers in time"
    guard !times.isEmpty else { return record(17, name, .skipped, "there was no answer") }
    let sorted = times.sorted()
    let p90 = sorted[min(sorted.count - 1, sorted.count * 9 / 10)]
    let slowest = sorted[sorted.count - 1]
    let figures = "90 % of \(sorted.count) answers within \(p90) ms, the slowest after \(slowest) ms"
    if slowest >= 10_000 { return record(17, name, .failed, "\(figures); phones give up after 10 seconds") }
    record(
      17,
      name,
      p90 >= 1000 ? .warned : .passed,
      p90 >= 1000 ? "\(figures); WhatsApp alerts from 1 second on" : figures
    )
  }

  mutating func testEndsWithToken() {
    let name = "SUCCESS carries the flow token"
    guard !ends.isEmpty else {
      return record(18, name, .skipped, "no answer was 'SUCCESS'")
    }
    for end in ends { record(18, name, end.findings, end.exchange) }
  }

  mutating func testTokenSignature() {
    let name = "a forged signature of the flow token is refused"
    guard signsTokens else {
      return record(19, name, .skipped, "tokens are signed from Flow JSON 7.3 with data API 4.0 on")
    }
    guard secret != nil else {
      return record(19, name, .skipped, "no application secret is given: '--app-secret-env NAME'")
    }
    var request = initRequest
    request.flowTokenSignature = FlowTokenSignature.make(flowToken: token, secret: "another secret")
    let exchange = exchange(request)
    guard let answer = readAnswer(exchange, 19, name) else { return }
    let isRefused = answer.status != 200
    record(
      19,
      name,
      isRefused ? .passed : .failed,
      isRefused ? nil : "it was answered: anybody can make up a token",
      exchange
    )
  }
}
