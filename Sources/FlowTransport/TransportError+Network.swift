import AsyncHTTPClient
import FlowRemote
import NIOCore
import NIOPosix
import NIOSSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension TransportError {
  /// What a failure of the network stack means for the request: whether it can have reached the server.
  ///
  /// No text of the stack gets through: it names its own types, and where they were built.
  init(_ error: any Error, at address: Address, timeout: Duration) {
    let server = "'\(address.server)'"
    switch error {
    case is ResponseAccumulator.ResponseTooBigError:
      self = .tooLarge
    case let error as HTTPClientError:
      self.init(error, server: server, timeout: timeout)
    case is NIOConnectionError, is SocketAddressError:
      self = .notSent("no connection to \(server)")
    case let error as IOError where Self.isBeforeSending(error):
      self = .notSent("no connection to \(server)")
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      self = .impossible("no secure connection to \(server): \(Self.insecurity(error))")
    default:
      self = .unclear("the connection to \(server) broke")
    }
  }

  private init(_ error: HTTPClientError, server: String, timeout: Duration) {
    switch error {
    case .connectTimeout, .getConnectionFromPoolTimeout:
      self = .notSent("no connection to \(server) in time")
    case .tlsHandshakeTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
      self = .notSent("no connection to \(server): the handshake took too long")
    case .proxyAuthenticationRequired:
      self = .impossible("the proxy asks for a name and a password")
    case .invalidProxyResponse:
      self = .notSent("the proxy does not let us through to \(server)")
    case .invalidURL, .emptyHost, .emptyScheme:
      self = .impossible("the request can't be sent: \(server) makes no address")
    case .deadlineExceeded, .readTimeout, .writeTimeout:
      let seconds = timeout.components.seconds
      self = .unclear("\(server) did not answer within \(seconds == 1 ? "1 second" : "\(seconds) seconds")")
    case .remoteConnectionClosed, .uncleanShutdown:
      self = .unclear("\(server) closed the connection without an answer")
    default:
      self = .unclear("\(server) answered in a way that can't be read")
    }
  }

  /// Why a server can't be trusted, as far as the stack's error shows.
  private static func insecurity(_ error: any Error) -> String {
    let text = "\(error)".lowercased()
    if let error = error as? NIOSSLExtraError, error == .failedToValidateHostname {
      return "its certificate is for another name"
    }
    if text.contains("certificate_verify_failed") {
      return "its certificate is not signed by an authority that this machine trusts, or has expired; a company's own "
        + "authority is named in 'SSL_CERT_FILE'"
    }
    if text.contains("unsupported_protocol") || text.contains("protocol_version") {
      return "it does not offer TLS 1.2 or newer"
    }
    if text.contains("wrong_version_number") { return "what answers there does not speak TLS" }
    return "the handshake failed"
  }

  /// Whether a failure of the system happened while the connection was being made.
  private static func isBeforeSending(_ error: IOError) -> Bool {
    [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ENETDOWN, EADDRNOTAVAIL].contains(error.errnoCode)
  }
}
