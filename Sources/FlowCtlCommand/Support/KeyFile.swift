import FlowFiles
import FlowProject
import FlowRemote

/// A file that must hold a public key as the platform takes it.
struct KeyFile {
  let file: PublicKeyFile

  /// Reads a key; `path` as it was given, seen from the working folder.
  ///
  /// Nothing but a good one gets out of here.
  init(_ path: String, _ session: Session) throws {
    let absolute = Path(path).absolute(in: session.console.workingFolder)
    let pem: String
    do throws(FileFailure) {
      pem = String(decoding: try FileSystem.read(absolute, limit: 1 << 16).bytes, as: UTF8.self)
    } catch {
      throw FileFailure(path, error.reason)
    }
    if PublicKey.isPrivate(pem) {
      throw RemoteError(
        .usage,
        "'\(path)' holds a private key, which must never leave this machine; nothing was sent",
        advice: "'openssl rsa -in \(Shell.quoted(path)) -pubout' prints the public one"
      )
    }
    guard PublicKey.isRSA2048(pem: pem) else {
      throw RemoteError(.usage, "'\(path)' is not an RSA public key of 2048 bits in PEM; nothing was sent")
    }
    file = PublicKeyFile(path: path, pem: pem)
  }
}
