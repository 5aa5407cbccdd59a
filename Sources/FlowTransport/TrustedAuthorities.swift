import FlowFiles
import NIOSSL

/// The trusted certificate authorities: those of the system, or those that `SSL_CERT_FILE` and `SSL_CERT_DIR` name.
struct TrustedAuthorities {
  /// A setting that can't be used, in plain words.
  struct Fault: Error, Hashable {
    let message: String
  }

  /// Nil for those of the system.
  let certificates: [NIOSSLCertificate]?

  /// Reads what the environment names; as with OpenSSL it takes the place of what the system has.
  init(_ environment: (String) -> String?) throws(Fault) {
    var certificates: [NIOSSLCertificate] = []
    let file = environment("SSL_CERT_FILE").flatMap { $0.isEmpty ? nil : $0 }
    let folders = environment("SSL_CERT_DIR").flatMap { $0.isEmpty ? nil : $0 }
    guard file != nil || folders != nil else {
      self.certificates = nil
      return
    }
    if let file {
      guard let found = Self.certificates(in: Path(file)) else {
        throw Fault(message: "'SSL_CERT_FILE' names '\(file)', which holds no certificates in PEM that can be read")
      }
      certificates += found
    }
    for folder in (folders ?? "").split(separator: ":") {
      for name in (try? FileSystem.names(in: Path(String(folder)))) ?? [] {
        certificates += Self.certificates(in: Path(String(folder)).joined(name)) ?? []
      }
    }
    guard !certificates.isEmpty else {
      throw Fault(message: "'SSL_CERT_DIR' names '\(folders ?? "")', where there are no certificates in PEM")
    }
    self.certificates = certificates
  }

  private static func certificates(in path: Path) -> [NIOSSLCertificate]? {
    guard let bytes = try? FileSystem.read(path).bytes, let found = try? NIOSSLCertificate.fromPEMBytes(bytes),
      !found.isEmpty
    else { return nil }
    return found
  }
}
