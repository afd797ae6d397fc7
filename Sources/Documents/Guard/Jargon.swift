/// Words of ours that a customer shouldn't read (packet-format, Two audiences).
enum Jargon {
  /// Each word with its inflections.
  static let words: [(word: String, forms: [String])] = [
    ("champion", ["champion", "champions", "championed", "championing"]),
    ("economic buyer", ["economic buyer", "economic buyers"]),
    ("skeptic", ["skeptic", "skeptics", "sceptic", "sceptics"]),
    ("ICP", ["ICP", "ICPs"]),
    ("ACV", ["ACV", "ACVs"]),
    ("NRR", ["NRR"]),
    ("churn", ["churn", "churns", "churned", "churning"]),
    ("expansion", ["expansion", "expansions"]),
    ("closed-won", ["closed-won", "closed won"]),
    ("shadow period", ["shadow period", "shadow periods", "shadow phase"]),
    ("handoff", ["handoff", "handoffs", "hand-off", "hand-offs"]),
  ]

  static let watch: Watch<String> = {
    var watch = Watch<String>()
    for (word, forms) in words {
      for form in forms { watch.add(form, word) }
    }
    return watch
  }()
}
