// swift-format-ignore-file
// Made by 'flowjson swift' from registration.json

import FlowJSON

/// The flow of registration.json
enum Registration {
  /// The flow itself.
  static var flow: FlowDraft {
    FlowDraft(FlowVersion(7, 3)) {
      welcome
      terms
      confirm
    }
  }

  // MARK: Screen WELCOME

  private static let welcomeFullName = FormField<String>("full_name")
  private static let welcomeEmail = FormField<String>("email")
  private static let welcomeMemberCode = FormField<String>("member_code")
  private static let welcomePassword = FormField<String>("password")
  private static let welcomeBirthday = FormField<String>("birthday")
  private static let welcomeTerms = FormField<Bool>("terms")
  private static let welcomeFirstNameData = DataField<String>("first_name", example: "Amira")

  private static var welcome: ScreenDraft {
    ScreenDraft(
      "WELCOME",
      title: "Create your account",
      data: [welcomeFirstNameData],
      sensitive: ["password"]
    ) {
      FlowForm("account_form") {
        TextHeading(.expression("'Welcome, ' ${data.first_name}"))
        TextBody("It takes about a minute. You can change everything later in your profile.")
        TextInput(
          welcomeFullName,
          label: "Full name",
          inputType: .text,
          required: true,
          helperText: "As it stands in your passport"
        )
        TextInput(welcomeEmail, label: "Email", inputType: .email, required: true)
        TextInput(
          welcomeMemberCode,
          label: "Member code",
          inputType: .text,
          pattern: "^[A-Z]{2}[0-9]{4}$",
          helperText: "Two letters and four digits, like AB1234"
        )
        TextInput(
          welcomePassword,
          label: "Password",
          labelVariant: .large,
          inputType: .password,
          required: true,
          minChars: 8,
          maxChars: 64,
          helperText: "At least 8 characters"
        )
        FlowDatePicker(
          welcomeBirthday,
          label: "Date of birth",
          minDate: "1920-01-01",
          maxDate: "2010-12-31",
          helperText: "You must be 16 or older"
        )
        OptIn(
          welcomeTerms,
          label: "I agree to the terms.",
          required: true,
          onClickAction: .navigate(to: "TERMS", payload: [:])
        )
        EmbeddedLink("How we use your data", onClickAction: .open("https://example.com/privacy"))
        Footer(
          "Continue",
          onClickAction: .navigate(
            to: "CONFIRM",
            payload: ["full_name": .form(welcomeFullName), "email": .form(welcomeEmail)]
          )
        )
      }
    }
  }

  // MARK: Screen TERMS

  private static var terms: ScreenDraft {
    ScreenDraft("TERMS", title: "Terms") {
      RichText(
        [
          "# Terms of service",
          "Your account belongs to you alone.",
          "## What we store",
          "- your name and email",
          "- the **date of birth**, to check your age",
          "| what | how long |",
          "| --- | --- |",
          "| account | until you delete it |",
          "| messages | 90 days |"
        ]
      )
    }
  }

  // MARK: Screen CONFIRM

  private static let confirmFullNameData = DataField<String>("full_name", example: "Amira Haddad")
  private static let confirmEmailData = DataField<String>("email", example: "amira@example.com")

  private static var confirm: ScreenDraft {
    ScreenDraft(
      "CONFIRM",
      title: "Check your details",
      data: [confirmFullNameData, confirmEmailData],
      isTerminal: true
    ) {
      TextSubheading("Is everything right?")
      TextBody(.expression("'Name: ' ${data.full_name}"))
      TextBody(.expression("'Email: ' ${data.email}"))
      TextCaption(
        ["You will get a **confirmation** by email.", "Open it within 24 hours."],
        markdown: true
      )
      Footer(
        "Create account",
        onClickAction: .complete([
          "full_name": .data(confirmFullNameData),
          "email": .data(confirmEmailData),
          "member_code": .form(welcomeMemberCode, of: "WELCOME"),
          "password": .form(welcomePassword, of: "WELCOME"),
          "birthday": .form(welcomeBirthday, of: "WELCOME"),
          "terms": .form(welcomeTerms, of: "WELCOME")
        ])
      )
    }
  }
}
