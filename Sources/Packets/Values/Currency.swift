/// The currencies that money may be in (ISO 4217, the codes in circulation).
package enum Currency {
  /// `EUR`
  package static func isCode(_ text: String) -> Bool { codes.contains(text) }

  /// The code that was most likely meant.
  package static func nearestCode(to text: String) -> String? {
    let upper = text.uppercased()
    if isCode(upper) { return upper }
    let symbol = text.unicodeScalars.first.flatMap { code(symbol: $0, workspace: "USD") }
    return symbol ?? code(word: text.lowercased(), workspace: "USD")
  }

  private static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW \
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD \
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD \
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED \
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split { $0.isWhitespace }.map(String.init))
}
