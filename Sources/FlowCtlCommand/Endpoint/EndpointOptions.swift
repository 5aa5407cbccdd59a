import ArgumentParser

/// The half of the key that encrypts requests.
struct PublicKeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The public key; default: the configuration's, else the one that the account holds.",
      valueName: "file"
    ),
    completion: .file()
  )
  var publicKey: String?
}

/// The half of the key that opens requests.
struct PrivateKeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The private key; default: the configuration's.", valueName: "file"),
    completion: .file()
  )
  var privateKey: String?

  @Option(
    help: ArgumentHelp("The environment variable with the private key's passphrase.", valueName: "name")
  )
  var passphraseEnv: String?
}

/// What signs requests.
struct AppSecretOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The environment variable with the application's secret; default: the configuration's.",
      valueName: "name"
    )
  )
  var appSecretEnv: String?
}
