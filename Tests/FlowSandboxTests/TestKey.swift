/// A public key that was made for these tests; its private half was thrown away.
enum TestKey {
  static let pem = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2sHYG3CSxTcXxdss/KJu
    oqrhcoYC/Eobx+1mHbNZSL09gCR6MQhkWqkrQ2VlwJMJVoxJhuL1CDkRgaupoyJe
    ag352GsxisIDDH76APAovT1KPfiKaVN10uDXkCKgiDYuDMGg01m32Wpz0CacLDTR
    MV94JbAX+1wLiyytNZICJI25mk5n6Of3pP0eFzfFp1S8SJcaS1zz0UUXZvwrvvXY
    oaMAFwzsjDBQs9lJavs5+pKNAVRKUX9Mo23ZrIsN+Thog0JlZcIWVnBxNKq4c6S6
    c1w1DuLSVs3WPuAFgCnYeP1UCAp7CX29yGcqDAEBG8eenTBUlHasSKLu7nop3X/E
    1wIDAQAB
    -----END PUBLIC KEY-----

    """
}
