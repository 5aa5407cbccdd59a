/// Something that stands between a flow and being sent.
package struct Obstacle: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// Nothing was uploaded yet.
    case noJSON = "no-json"
    /// The platform found faults in the Flow JSON.
    case faults = "json"
    /// The version of the Flow JSON is frozen.
    case version
    case endpoint
    case application
    case key
    case phoneNumber = "phone-number"
    case account
    case business
    /// The state in which the flow is.
    case state
    case other
  }

  /// What to do about it.
  package enum Remedy: Sendable, Hashable {
    /// The words of a command behind `flowctl`.
    case command([String])
    case text(String)
  }

  package let kind: Kind
  /// Lower case, without a full stop.
  package let message: String
  package let remedy: Remedy?

  package init(_ kind: Kind, _ message: String, _ remedy: Remedy?) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
  }

  /// Whether it lies in the flow's own text, so that it is a finding and no state of the account.
  package var isFinding: Bool { kind == .faults || kind == .version }
}

/// What is known about the public key of the environment's phone number.
package enum KeyState: Sendable, Hashable {
  /// The provider has no call for it, or it could not be read.
  case unknown
  case missing
  /// It is missing, and set before anything is published.
  case planned
  case present(EncryptionKey)
}

/// What is set besides the flow itself, and by what name and file it is called in commands.
package struct HealthFacts: Sendable {
  /// As people call the flow.
  package var name: String
  /// Its file, where the project knows one.
  package var file: String?
  /// What the project says it should have.
  package var endpointURI: String?
  package var application: String?
  package var keyFile: String?
  package var key: KeyState
  /// `YYYY-MM-DD`.
  package var today: String

  package init(
    name: String,
    file: String? = nil,
    endpointURI: String? = nil,
    application: String? = nil,
    keyFile: String? = nil,
    key: KeyState = .unknown,
    today: String
  ) {
    self.name = name
    self.file = file
    self.endpointURI = endpointURI
    self.application = application
    self.keyFile = keyFile
    self.key = key
    self.today = today
  }
}

extension HealthFacts {
  var upload: Obstacle.Remedy { .command(["upload", name, file ?? "FILE"]) }

  /// What an endpoint flow needs and lacks: address, key, application.
  func endpointObstacles(endpointURI: String?, application: String?) -> [Obstacle] {
    var obstacles: [Obstacle] = []
    if endpointURI == nil {
      let address = self.endpointURI ?? "https://…"
      obstacles.append(
        Obstacle(
          .endpoint,
          "the flow exchanges data with an endpoint, and has no endpoint address",
          .command(["update", name, "--endpoint-uri", address])
        )
      )
    }
    if let obstacle = keyObstacle { obstacles.append(obstacle) }
    if application == nil {
      obstacles.append(
        Obstacle(
          .application,
          "no application is connected to the flow",
          .command(["update", name, "--application-id", self.application ?? "APPLICATION_ID"])
        )
      )
    }
    return obstacles
  }

  private var keyObstacle: Obstacle? {
    let set = Obstacle.Remedy.command(["key", "set", keyFile ?? "public.pem"])
    switch key {
    case .missing: return Obstacle(.key, "no public key is set for the phone number", set)
    case .present(let key) where key.signatureStatus == "MISMATCH":
      return Obstacle(.key, "the signature of the phone number's public key does not match any more", set)
    case .unknown, .planned, .present: return nil
    }
  }
}
