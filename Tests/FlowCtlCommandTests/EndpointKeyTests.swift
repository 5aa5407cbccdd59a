import FlowCrypto
import FlowFiles
import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// `key new`, `key check`, and keys of the configuration.
@Suite struct EndpointKeyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func shell(_ script: String) throws -> String {
    let bytes = Subprocess.output(of: ["sh", "-c", "cd '\(folder.path)'; \(script)"])
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test func `a new pair is private, fits together, and is never overwritten`() throws {
    let run = Run("key", "new", "--out", "keys", in: folder)
    #expect(run.status == 0)
    #expect(
      run.output == """
        keys/private.pem: the private key, for the server alone; keep it out of the repository
        keys/public.pem: the public key, for the account: flowctl key set keys/public.pem

        """
    )
    #expect(try shell("stat -c %a keys/private.pem 2>/dev/null || stat -f %Lp keys/private.pem") == "600\n")
    let pem = try folder.read("keys/private.pem")
    #expect(pem.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
    let again = Run("key", "new", "--out", "keys", in: folder)
    #expect(again.status == 3)
    #expect(
      again.error
        == "flowctl: keys/private.pem: is there already, and no key is overwritten; choose another folder with '--out'\n"
    )
    #expect(try folder.read("keys/private.pem") == pem)
    try folder.remove("keys/private.pem")
    #expect(Run("key", "new", "--out", "keys", in: folder).status == 3)
    #expect(!FileSystem.exists(Path(folder.path + "/keys/private.pem")))
  }

  @Test(.enabled(if: Subprocess.output(of: ["openssl", "version"]) != nil, "openssl is not there"))
  func `openssl takes what is made, and what openssl makes is taken`() throws {
    _ = Run("key", "new", in: folder)
    #expect(try shell("openssl rsa -in private.pem -check -noout 2>&1 | head -n 1") == "RSA key ok\n")
    #expect(try shell("openssl pkey -in private.pem -pubout | cmp - public.pem && echo same") == "same\n")
    _ = try shell(
      """
      openssl rsa -in private.pem -traditional -out pkcs1.pem 2> log
      openssl pkcs8 -topk8 -in private.pem -passout pass:open-sesame -out encrypted.pem
      openssl pkey -in private.pem -outform DER -out private.der
      openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out small.pem 2> log
      openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out curve.pem 2> log
      """
    )
    func form(_ file: String) -> String? {
      Run(
        "key",
        "check",
        file,
        "--passphrase-env",
        "PASS",
        "--format",
        "json",
        in: folder,
        environment: ["PASS": "open-sesame"]
      )
      .json["form"]?.text
    }
    #expect(form("pkcs1.pem") == "PKCS#1, PEM")
    #expect(form("encrypted.pem") == "PKCS#8, PEM, encrypted")
    #expect(form("private.der") == "DER")
    #expect(form("public.pem") == "SubjectPublicKeyInfo, PEM")
    let small = Run("key", "check", "small.pem", in: folder)
    #expect(small.status == 1)
    #expect(
      small.error == """
        flowctl: small.pem: private key: it has 1024 bits, and the platform takes only 2048
        flowctl: hint: make a pair with 'flowctl key new'

        """
    )
    #expect(
      Run("key", "check", "curve.pem", in: folder).error.contains("it is not an RSA private key that can be read")
    )
    let closed = Run("key", "check", "encrypted.pem", in: folder)
    #expect(closed.error == "flowctl: encrypted.pem: private key: it is encrypted, and no passphrase is given\n")
  }

  @Test func `a key is compared with the one of the account`() throws {
    _ = Run("key", "new", "--out", "one", in: folder)
    _ = Run("key", "new", "--out", "two", in: folder)
    let alone = Run("key", "check", "one/private.pem", in: folder)
    #expect(alone.status == 0)
    #expect(alone.output.hasSuffix("\nnot compared with an account: '--env NAME' chooses one\n"))
    let none = Run("--env", "sandbox", "key", "check", "one/private.pem", in: folder)
    #expect(none.status == 1)
    #expect(none.output.hasSuffix("\nthe account holds no public key: 'flowctl key set PUBLIC' sets it\n"))
    #expect(Run("--env", "sandbox", "key", "set", "one/public.pem", in: folder).status == 0)
    let fits = Run("--env", "sandbox", "key", "check", "one/private.pem", in: folder)
    #expect(fits.status == 0)
    #expect(fits.output.hasSuffix("\nit belongs to the key that the account holds\n"))
    let other = Run("--env", "sandbox", "key", "check", "two/public.pem", "--format", "json", in: folder)
    #expect(other.status == 1)
    #expect(other.json["belongsToAccount"] == false)
  }

  @Test func `keys of the configuration are used once they are trusted`() throws {
    _ = Run("key", "new", "--out", "keys", in: folder)
    try folder.write(EndpointSample.flow, to: "flows/booking.json")
    try folder.write(
      """
      {"flows": {"booking": {"file": "flows/booking.json"}},
       "environments": {"production": {"provider": "graph", "account": "1", "token": {"env": "TOKEN"},
        "endpoint": {"publicKey": "keys/public.pem", "privateKey": {"file": "keys/private.pem"},
         "appSecret": {"env": "APP_SECRET"}}}}}
      """,
      to: "flowjson.config.json"
    )
    try folder.write(#"{"action":"ping"}"#, to: "ping.json")
    let body = Run("endpoint", "encrypt", "ping.json", in: folder, environment: ["APP_SECRET": "a secret text"])
    #expect(body.status == 0, "\(body.error)")
    #expect(body.error.hasPrefix("X-Hub-Signature-256: sha256="))
    try folder.write(body.output, to: "body.json")
    let untrusted = Run(
      "endpoint",
      "decrypt",
      "body.json",
      in: folder,
      environment: ["FLOWCTL_TRUST": "0", "HOME": folder.path + "/home"]
    )
    #expect(untrusted.status == 2)
    #expect(untrusted.error.contains("read a credential from the file"))
    let listed = Run(
      "trust",
      "--format",
      "json",
      in: folder,
      environment: ["FLOWCTL_TRUST": "0", "HOME": "/nowhere", "XDG_STATE_HOME": folder.path + "-state"]
    )
    #expect(listed.output.contains("keys/private.pem"))
    #expect(Run("endpoint", "decrypt", "body.json", in: folder).status == 0)
    let literal = try folder.read("flowjson.config.json").replacing(#"{"env": "APP_SECRET"}"#, by: #""secret""#)
    try folder.write(literal, to: "flowjson.config.json")
    let refused = Run("endpoint", "decrypt", "body.json", in: folder)
    #expect(refused.status == 2)
    #expect(refused.error.contains("a credential is never written in the configuration"))
  }
}
