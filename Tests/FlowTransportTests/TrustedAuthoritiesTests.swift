import FlowRemote
import FlowTestSupport
import Testing

@testable import FlowTransport

@Suite struct TrustedAuthoritiesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func read(_ environment: [String: String]) throws -> Int? {
    try TrustedAuthorities { environment[$0] }.certificates?.count
  }

  @Test func `takes those of the system where nothing else is said`() throws {
    #expect(try read([:]) == nil)
    #expect(try read(["SSL_CERT_FILE": "", "SSL_CERT_DIR": ""]) == nil)
  }

  @Test func `reads a file, and the files of folders`() throws {
    try folder.write(Self.certificate + Self.certificate, to: "all.pem")
    try folder.write(Self.certificate, to: "folder/a.pem")
    try folder.write("no certificate", to: "folder/readme.txt")
    try folder.write(Self.certificate, to: "other/b.0")
    #expect(try read(["SSL_CERT_FILE": folder.path + "/all.pem"]) == 2)
    #expect(try read(["SSL_CERT_DIR": folder.path + "/folder:" + folder.path + "/other"]) == 2)
    #expect(try read(["SSL_CERT_FILE": folder.path + "/all.pem", "SSL_CERT_DIR": folder.path + "/folder"]) == 3)
  }

  @Test func `nothing is sent over a secure connection where they can't be read`() throws {
    let file = try folder.write("no certificate", to: "x.pem")
    for path in [file, folder.path + "/nowhere.pem", folder.path] {
      let fault = "'SSL_CERT_FILE' names '\(path)', which holds no certificates in PEM that can be read"
      #expect(throws: TrustedAuthorities.Fault(message: fault)) { try read(["SSL_CERT_FILE": path]) }
      let transport = NetworkTransport(scheme: "https") { $0 == "SSL_CERT_FILE" ? path : nil }
      #expect(throws: TransportError.misconfigured(fault)) {
        try transport.send(WireRequest(method: "GET", url: "https://127.0.0.1:1/"), timeout: .seconds(5), limit: 10)
      }
    }
    #expect(
      throws: TrustedAuthorities.Fault(
        message: "'SSL_CERT_DIR' names '\(folder.path)/empty', where there are no certificates in PEM"
      )
    ) { try read(["SSL_CERT_DIR": folder.path + "/empty"]) }
  }

  private static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBijCCAS+gAwIBAgIUPo+b/4ts1KlmN/ErwDPa1RBVdhcwCgYIKoZIzj0EAwIw
    GTEXMBUGA1UEAwwOVGVzdCBBdXRob3JpdHkwIBcNMjYxMTI2MTUwMzU2WhgPMjEy
    NjExMDIxNTAzNTZaMBkxFzAVBgNVBAMMDlRlc3QgQXV0aG9yaXR5MFkwEwYHKoZI
    zj0CAQYIKoZIzj0DAQcDQgAESAKZQEiZdBO52IQFWWOnc+v3yhXCC1M9G5hfOZ4s
    U0jsGLLXyT9nrds7tNfvSUZ1wpq3yGqhfXBEinIpBon35KNTMFEwHQYDVR0OBBYE
    FJ83GcakohE5/SbP/d4hgagRHjXHMB8GA1UdIwQYMBaAFJ83GcakohE5/SbP/d4h
    gagRHjXHMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAI8+1+zk
    1ld3jvF3AR+mTy9J+cPrEUFe2Q3Bqj0GTaf/AiEA+AlLZpbdyX9xo1GuPtuFcF3h
    +Jk2cmBzarNKOASuSXs=
    -----END CERTIFICATE-----

    """
}
