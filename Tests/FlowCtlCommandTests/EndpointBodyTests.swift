import FlowCrypto
import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// Single bodies: `call`, `decrypt`, `encrypt`.
@Suite struct EndpointBodyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(EndpointSample.flow, to: "flow.json")
    let key = try #require(InProcessEndpoint.key)
    try folder.write(key.publicKey.pem, to: "public.pem")
    try folder.write(key.pem, to: "private.pem")
  }

  // MARK: call

  private func call(_ arguments: String..., fault: InProcessEndpoint.Fault? = nil) throws -> Run {
    Run(
      ["endpoint", "call", "https://endpoint.test", "flow.json", "--public-key", "public.pem"] + arguments,
      in: folder,
      transport: try InProcessEndpoint(EndpointSample.flow, fault: fault, secrets: [])
    )
  }

  @Test func `one exchange is shown in plain text`() throws {
    let run = try call()
    #expect(run.status == 0)
    #expect(
      run.output.replacing(#/\d+ ms/#, with: "N ms") == """
        request:
        {
          "data": {},
          "flow_token": "flowctl-test",
          "screen": "",
          "action": "INIT",
          "version": "3.0"
        }
        answer: status 200, N ms
        {
          "version": "3.0",
          "screen": "START",
          "data": {
            "days": [
              {
                "id": "1",
                "title": "Thursday"
              }
            ]
          }
        }

        """
    )
  }

  @Test func `the payload is the one given, else that of the flow's examples`() throws {
    let given = try call("--screen", "START", "--data", #"{"name":"Zoë"}"#, "--format", "json").json
    #expect(given["request"]?["data"] == ["name": "Zoë"])
    #expect(given["answer"]?["screen"] == "DETAILS")
    #expect(given["errors"] == [])
    #expect(try call("--screen", "START", "--format", "json").json["request"]?["data"] == ["name": "Ada Lovelace"])
    #expect(try call("--action", "ping", "--format", "json").json["answer"]?["data"]?["status"] == "active")
  }

  @Test func `an answer that no phone takes is exit 1`() throws {
    let run = try call("--screen", "START", fault: .wrongData)
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("error: /data/count: a number is declared here, and a string is given\n"))
  }

  @Test(arguments: [
    (["--action", "data-exchange"], "not 'data-exchange'; did you mean 'data_exchange'?"),
    (["--screen", "STRAT"], "'STRAT' is not a screen of this flow; did you mean 'START'?"),
    (["--data", "{"], "'--data' takes a JSON object"),
    (["--action", "BACK"], "'--action BACK' needs '--screen'"),
  ])
  func `wrong usage says what was meant`(arguments: [String], message: String) throws {
    let run = Run(
      ["endpoint", "call", "https://endpoint.test", "flow.json", "--public-key", "public.pem"] + arguments,
      in: folder
    )
    #expect(run.status == 2)
    #expect(run.error.contains(message), "\(run.error)")
  }

  // MARK: encrypt and decrypt

  @Test func `what is encrypted is decrypted again, request and answer`() throws {
    try folder.write(#"{"version":"3.0","action":"ping"}"#, to: "ping.json")
    let body = Run("endpoint", "encrypt", "ping.json", "--public-key", "public.pem", in: folder)
    #expect(body.status == 0)
    try folder.write(body.output, to: "body.json")
    let request = Run("endpoint", "decrypt", "body.json", "--private-key", "private.pem", in: folder)
    #expect(request.output == "{\n  \"version\": \"3.0\",\n  \"action\": \"ping\"\n}\n")
    try folder.write(#"{"data":{"status":"active"}}"#, to: "answer.json")
    let answer = Run(
      "endpoint",
      "encrypt",
      "answer.json",
      "--request",
      "body.json",
      "--private-key",
      "private.pem",
      in: folder
    )
    #expect(answer.status == 0)
    try folder.write(answer.output, to: "answer.txt")
    let opened = Run(
      "endpoint",
      "decrypt",
      "answer.txt",
      "--answer",
      "--request",
      "body.json",
      "--private-key",
      "private.pem",
      "--format",
      "json",
      in: folder
    )
    #expect(opened.json["answer"] == ["data": ["status": "active"]])
  }

  @Test func `the signature of a request stands beside it`() throws {
    let run = Run(
      ["endpoint", "encrypt", "-", "--public-key", "public.pem", "--app-secret-env", "S", "--format", "json"],
      in: folder,
      input: #"{"action":"ping"}"#,
      environment: ["S": "an app secret"]
    )
    let body = Array(try #require(run.json["body"]?.text).utf8)
    #expect(run.json["signature"]?.text == RequestSignature.header(for: body, secret: "an app secret"))
  }

  @Test func `each failure says the step and the usual cause`() throws {
    let other = try EndpointPrivateKey()
    try folder.write(other.pem, to: "other.pem")
    try folder.write(#"{"action":"ping"}"#, to: "ping.json")
    let good = Run("endpoint", "encrypt", "ping.json", "--public-key", "public.pem", in: folder).output
    let node = JSONDocument(parsing: good).root
    let data = node["encrypted_flow_data"]?.string ?? ""
    let changed = (data.first == "A" ? "B" : "A") + data.dropFirst()
    let vector = node["initial_vector"]?.string ?? ""
    let bodies = [
      ("no JSON", "body: the body is not a JSON object"),
      ("{}", "body: 'encrypted_aes_key' is missing"),
      (good.replacing(vector, by: "AAAA"), "initial vector: 'initial_vector' has 3 bytes instead of 16"),
      (good.replacing(vector, by: "A_A="), "body: 'initial_vector' is not base64: it is written in the alphabet"),
      (good.replacing(data, by: changed), "data: the AES key fits, but the data can't be opened with it"),
    ]
    for (body, message) in bodies {
      try folder.write(body, to: "body.json")
      let run = Run("endpoint", "decrypt", "body.json", "--private-key", "private.pem", in: folder)
      #expect(run.status == 1)
      #expect(run.error.hasPrefix("flowctl: body.json: \(message)"), "\(run.error)")
    }
    try folder.write(good, to: "body.json")
    let wrongKey = Run("endpoint", "decrypt", "body.json", "--private-key", "other.pem", in: folder)
    #expect(wrongKey.status == 1)
    #expect(
      wrongKey.error.hasPrefix("flowctl: body.json: AES key: the AES key can't be opened with this private key\n")
    )
    let noKey = Run("endpoint", "decrypt", "body.json", "--private-key", "public.pem", in: folder)
    #expect(noKey.error.hasPrefix("flowctl: public.pem: private key: it is the public key\n"))
    let none = Run("endpoint", "decrypt", "body.json", in: folder)
    #expect(none.status == 2)
    #expect(none.error.hasPrefix("flowctl: no private key is given\n"))
  }

  @Test func `a file of a picker is opened with what its request says`() throws {
    var generator = SystemRandomNumberGenerator()
    let plain = Array("a picture".utf8)
    let media = try EncryptedMedia(sealing: plain, using: &generator)
    let metadata = media.metadata
    let request = """
      {"action":"data_exchange","data":{"photos":[{"media_id":"1","cdn_url":"https://mmg.test/x","file_name":"a.jpg",
       "encryption_metadata":{"encrypted_hash":"\(Base64.encode(metadata.encryptedHash))",
       "iv":"\(Base64.encode(metadata.initialVector))","encryption_key":"\(Base64.encode(metadata.encryptionKey))",
       "hmac_key":"\(Base64.encode(metadata.hmacKey))","plaintext_hash":"\(Base64.encode(metadata.plaintextHash))"}}]}}
      """
    try folder.write(request, to: "request.json")
    let served = Answers(answers: [HTTPAnswer(status: 200, body: media.file)])
    let fetched = Run(
      "endpoint",
      "decrypt",
      "request.json",
      "--media",
      "--out",
      "a.jpg",
      in: folder,
      transport: served
    )
    #expect(fetched.status == 0, "\(fetched.error)")
    #expect(fetched.output == "a.jpg: 'a.jpg', 9 bytes\n")
    #expect(try folder.read("a.jpg") == "a picture")
    let broken = Run(
      "endpoint",
      "decrypt",
      "request.json",
      "--media",
      in: folder,
      transport: Answers(answers: [HTTPAnswer(status: 200, body: Array(media.file.dropLast()))])
    )
    #expect(broken.status == 1)
    #expect(broken.error.hasPrefix("flowctl: a.jpg: media: the fetched file does not have the hash 'encrypted_hash'"))
  }
}
