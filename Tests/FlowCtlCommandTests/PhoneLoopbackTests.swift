import FlowFiles
import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// The whole platform on one machine: the built program, a business written with pywa, a person in Chromium.
@Suite(
  .enabled(if: Outside.program != nil, "flowctl is not built"),
  .enabled(if: Outside.canBrowse, "Chromium, or Python's playwright, pywa and Flask, are not there: see '.ci/run'"),
  .serialized
)
struct PhoneLoopbackTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try shell("\"$program\" key new")
  }

  private func shell(_ script: String) throws -> String {
    let (program, python) = (try #require(Outside.program), try #require(Outside.python("playwright, pywa, flask")))
    let bytes = Subprocess.output(of: [
      "sh", "-c",
      """
      cd '\(folder.path)'; export FLOWCTL_TRUST=1
      program='\(program)'; python='\(python)'; counterparts='\(Outside.counterparts)'
      await() { n=0; until grep -qE "$1" "$2" 2> /dev/null || [ $n -gt 300 ]; do sleep 0.1; n=$((n+1)); done; }
      \(script)
      """,
    ])
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  private func lines(_ text: String) -> [JSONValue] {
    text.split(separator: "\n").filter { $0.hasPrefix("{") }.map { JSONValue(JSONDocument(parsing: String($0)).root) }
  }

  /// Lets a person do what a scenario says, with a business whose commands were given; what both told.
  private func play(_ command: String, _ scenario: String) throws -> (person: [JSONValue], business: [JSONValue]) {
    let text = try shell(
      """
      mkfifo in
      "$program" sandbox --listen 127.0.0.1:0 --state state > first 2> /dev/null & first=$!
      await listening first
      sandbox=$(sed 's/.* //' first); kill $first; wait $first 2> /dev/null
      "$python" "$counterparts/pywa_appointment.py" private.pem "$sandbox" '\(Outside.fixtures)/flows/appointment.json' public.pem \
        < in > business 2> business.log & business=$!
      exec 9> in
      await http business
      cat > start.sh <<END
      '$program' sandbox --listen "${sandbox#http://}" --state state \
        --webhook "$(head -n 1 business)/webhook" --verify-token verify-me > out 2>> log &
      echo \\$! > pid
      for n in $(seq 300 | tr "\n" " "); do grep -q listening out && break; sleep 0.1; done
      END
      sh start.sh
      echo '\(command)' >&9
      await 'sent|error' business
      export RESTART="kill -9 \\$(cat pid); : > out; sh start.sh"
      "$python" "$counterparts/browser.py" "$sandbox/_sandbox/chat" \(scenario) > person 2> person.log || cat person.log > failed
      await completion business; sleep 1
      kill $(cat pid) $business; cat person
      """
    )
    let failure = (try? folder.read("failed")) ?? ""
    #expect(failure.isEmpty, "\(failure.suffix(1500))")
    return (lines(text), lines(try folder.read("business")))
  }

  @Test func `the fixture with an endpoint goes from its message to the webhook`() throws {
    let (person, business) = try play("send", "appointment")
    #expect(person.last == ["faults": []])
    #expect(person.first?["answer"] == ["flow_token": "visit-2041", "visit_id": "V-2041"])
    let asked = business.compactMap { $0["request"] }
    #expect(asked.map { $0["action"]?.text } == ["INIT"] + Array(repeating: "data_exchange", count: 5))
    #expect(asked.last?["data"] == ["visit_id": "V-2041"])
    #expect(asked.dropLast().last?["data"]?["name"] == "Ann <b>Example</b>")
    let sent = business.first { $0["sent"] != nil }?["sent"]
    #expect(business.compactMap { $0["status"]?.text } == ["sent", "delivered", "read"])
    #expect(
      business.first { $0["completion"] != nil }
        == [
          "completion": ["visit_id": "V-2041"], "token": "visit-2041", "user": "15550100002",
          "reply_to": sent ?? .null,
        ]
    )
    #expect(business.compactMap { $0["flow"]?["new_status"]?.text } == ["DRAFT", "PUBLISHED"])
    #expect(!business.contains { $0["error"] != nil })
  }

  @Test func `two browsers fill in the same message at once`() throws {
    let (person, business) = try play("send", "two")
    #expect(
      person.compactMap { $0["summary"]?.text }.sorted() == [
        "skin at north on 2026-12-03, 0900, for Ann", "skin at north on 2026-12-03, 1030, for Ben",
      ]
    )
    #expect(person.first { $0["answers"] != nil }?["answers"] == 2)
    #expect(business.filter { $0["completion"] != nil }.count == 2)
  }

  @Test func `a sandbox that is killed and started again goes on where it was`() throws {
    let (person, business) = try play("send", "restart")
    #expect(person.first { $0["answers"] != nil }?["answers"] == 1)
    #expect(business.filter { $0["completion"] != nil }.count == 1)
    #expect(business.compactMap { $0["status"]?.text } == ["sent", "delivered", "read"])
  }

  @Test func `files are decrypted by the endpoint, and fetched by the business`() throws {
    let (_, business) = try play("send files", "files")
    #expect(business.compactMap { $0["media"]?.text } == ["Grüße 1.png", "two.png"])
    #expect(business.compactMap { $0["bytes"] } == [10, 256_000])
    let decrypted = business.filter { $0["media"] != nil }.map { $0["sha256"] }
    #expect(business.filter { $0["fetched"] != nil }.map { $0["sha256"] } == decrypted)
  }

  /// What the phone shows and what the platform logs, for every fault.
  private static let faults = [
    "none: screen SECOND;",
    "421 once: screen SECOND;",
    "421: Something went wrong. Try again later.; business-decryption-error",
    "427: screen FIRST, over the Footer: This offer is over, the Footer is dead; the button too",
    "432: Something went wrong. Try again later.; unexpected_http_status_code",
    "500: Something went wrong. Try again later.; unexpected_http_status_code",
    "redirect: Something went wrong. Try again later.; unexpected_http_status_code",
    "slow: Something went wrong. Try again later.; timeout_error",
    "closed: Something went wrong. Try again later.; no_http_response_error",
    "nobody: Something went wrong. Try again later.; no_http_response_error",
    "plain: Something went wrong. Try again later.; response-decryption-error",
    "vector: Something went wrong. Try again later.; response-decryption-error",
    "not json: Something went wrong. Try again later.; payload-schema-error",
    "no screen: Something went wrong. Try again later.; payload-schema-error; notice",
    "no route: Something went wrong. Try again later.; invalid-screen-transition; notice",
    "wrong type: Something went wrong. Try again later.; payload-schema-error; notice",
    "error message: screen FIRST, over the Footer: Fully booked;",
    "closes: The flow is closed. No answer was sent.;",
  ]

  @Test func `endpoints that fail show what a phone shows, and log what the platform logs`() throws {
    let names = Self.faults.map { "'\($0.prefix { $0 != ":" })'" }.joined(separator: " ")
    let text = try shell(
      """
      "$program" sandbox --listen 127.0.0.1:0 --state state > out 2> log & sandbox=$!
      await listening out
      "$python" "$counterparts/phone_faults.py" private.pem public.pem "$(sed 's/.* //' out)" \(names) 2> person.log || cat person.log > failed
      kill $sandbox
      """
    )
    let failure = (try? folder.read("failed")) ?? ""
    #expect(failure.isEmpty, "\(failure.suffix(1500))")
    let told = lines(text).map { row -> String in
      var words = "\(row["fault"]?.text ?? ""): \(row["shown"]?.text ?? "");"
      if let error = row["logged"]?.text, !error.isEmpty { words += " \(error)" }
      if row["notice"]?.text != nil { words += "; notice" }
      if row["button"]?.flag == false { words += " the button too" }
      return words
    }
    #expect(told == Self.faults)
  }
}
