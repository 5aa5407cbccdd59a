import FlowFiles
import FlowLanguage
import FlowProject
import FlowRemote

/// Gets credentials from where the configuration says they are; what is trusted was asked before (``TrustGate``).
struct CredentialSource {
  /// Shorter texts can't be removed from output without damaging it, and no provider has such credentials.
  static let shortest = 8

  let console: Console
  let world: World

  /// The credential called `name` of an environment; throws with kind ``RemoteError/Kind/usage`` if it is not there.
  func secret(
    _ credential: FlowProject.Environment.Credential?,
    _ name: String,
    of environment: FlowProject.Environment
  ) throws(RemoteError) -> Secret {
    guard let credential else {
      throw RemoteError(
        .usage,
        "environment '\(environment.name)' says no '\(name)'; nothing was sent",
        advice: "add it to the configuration as {\"env\": \"NAME\"}, {\"file\": \"PATH\"} or {\"command\": […]}"
      )
    }
    let text = trimmed(String(decoding: try content(credential, of: environment), as: UTF8.self))
    guard !text.isEmpty else {
      throw missing(credential, environment, "is empty")
    }
    guard text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
      throw unusable(credential, environment, "holds blanks, line breaks or other characters that no credential has")
    }
    guard text.utf8.count >= Self.shortest else {
      throw unusable(
        credential,
        environment,
        "holds only \(text.utf8.count.counted("character")), and a credential has at "
          + "least \(Self.shortest)"
      )
    }
    return Secret(text)
  }

  /// All that is found where a credential of an environment is; a key may have several lines.
  func content(
    _ credential: FlowProject.Environment.Credential,
    of environment: FlowProject.Environment
  ) throws(RemoteError) -> [UInt8] {
    switch credential {
    case .variable(let name):
      guard let value = console.environment(name) else { throw missing(credential, environment, "is not set") }
      return Array(value.utf8)
    case .file(let path):
      do throws(FileFailure) {
        return try FileSystem.read(path, limit: 1 << 16).bytes
      } catch {
        throw missing(credential, environment, "cannot be read: \(error.reason)")
      }
    case .command(let command):
      guard let bytes = world.run(command) else { throw missing(credential, environment, "failed") }
      return bytes
    }
  }

  private func missing(
    _ credential: FlowProject.Environment.Credential,
    _ environment: FlowProject.Environment,
    _ what: String
  ) -> RemoteError {
    fault("is not there", credential, environment, what)
  }

  private func unusable(
    _ credential: FlowProject.Environment.Credential,
    _ environment: FlowProject.Environment,
    _ what: String
  ) -> RemoteError {
    fault("can't be used", credential, environment, what)
  }

  private func fault(
    _ state: String,
    _ credential: FlowProject.Environment.Credential,
    _ environment: FlowProject.Environment,
    _ what: String
  ) -> RemoteError {
    let source =
      switch credential {
      case .variable(let name): "the environment variable '\(name)'"
      case .file(let path): "the file '\(path)'"
      case .command(let command): "the command '\(command.first ?? "")'"
      }
    return RemoteError(
      .usage,
      "the credential of environment '\(environment.name)' \(state): \(source) \(what); nothing was sent"
    )
  }

  private func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
