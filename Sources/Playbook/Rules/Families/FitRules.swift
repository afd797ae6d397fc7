import Diagnostics
import Packets

/// Whether we sold to somebody whom we know how to serve.
enum FitRules {
  static let all = [exceptionWithoutHeadsUp]

  private static let exceptionWithoutHeadsUp = Rule(
    "icp-exception-without-heads-up", .from(.closedWon, .error), by: .sales,
    meaning: "an exception to whom we sell to comes without its reason or a warning",
    owns: "Account: ICP reason", "Account: Heads-up"
  ) { dossier in
    dossier.gaps(in: "Account", "ICP reason", "Heads-up").map { gap in
      let isReason = gap.lacking.field?.name == "ICP reason"
      return Violation(
        at: dossier.packet.account.icp?.location ?? gap.lacking.location ?? dossier.top,
        "the account is an exception to whom we sell to, and "
          + (isReason ? "`icp reason` doesn't say why" : "no heads-up says what to expect")
          + "; \(gap.gate.rawValue) asks for it",
        fix: isReason
          ? "write why it was sold all the same and who accepted it"
          : "write in `heads-up` what the next owner must know first"
      ).asGap
    }
  }
}
