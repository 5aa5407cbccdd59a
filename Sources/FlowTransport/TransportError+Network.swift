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
  init(_ error: any Error, host: String, timeout: Duration) {
    switch error {
    case is ResponseAccumulator.ResponseTooBigError:
      self = .tooLarge
    case let error as HTTPClientError:
      self.init(error, host: host, timeout: timeout)
    case is NIOConnectionError, is SocketAddressError:
      self = .notSent("no connection to '\(host)'")
    case let error as IOError where Self.isBeforeSending(error):
      self = .notSent("no connection to '\(host)'")
    case let error as NIOSSLError:
      self = .impossible("no secure connection to '\(host)': \(error)")
    case is NIOSSLExtraError, is BoringSSLError:
      self = .impossible("no secure connection to '\(host)': \(error)")
    default:
      self = .unclear("the connection to '\(host)' broke")
    }
  }

  private init(_ error: HTTPClientError, host: String, timeout: Duration) {
    switch error {
    case .connectTimeout, .getConnectionFromPoolTimeout:
      self = .notSent("no connection to '\(host)' in time")
    case .tlsHandshakeTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
      self = .notSent("no connection to '\(host)': the handshake took too long")
    case .proxyAuthenticationRequired:
      self = .impossible("the proxy asks for a name and a password")
    case .invalidProxyResponse:
      self = .notSent("the proxy does not let us through to '\(host)'")
    case .invalidURL, .emptyHost, .emptyScheme, .invalidHeaderFieldNames([]), .invalidHeaderFieldValues([]):
      self = .impossible("the request cannot be sent: \(error.shortDescription)")
    case .deadlineExceeded, .readTimeout, .writeTimeout:
      self = .unclear("'\(host)' did not answer within \(timeout.components.seconds) seconds")
    case .remoteConnectionClosed, .uncleanShutdown:
      self = .unclear("'\(host)' closed the connection without an answer")
    default:
      self = .unclear("the exchange with '\(host)' failed: \(error.shortDescription)")
    }
  }

  /// Whether a failure of the system happened while the connection was being made.
  private static func isBeforeSending(_ error: IOError) -> Bool {
    [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ENETDOWN, EADDRNOTAVAIL].contains(error.errnoCode)
  }
}
