/// What a stakeholder means for the purchase and the rollout; several may hold.
package enum StakeholderRole: String, Choice {
  case champion
  case economicBuyer = "economic buyer"
  case executiveSponsor = "executive sponsor"
  case decisionMaker = "decision-maker"
  case influencer
  case dailyUser = "daily user"
  case powerUser = "power user"
  case skeptic, blocker, technical

  package var aliases: [String] {
    switch self {
    case .economicBuyer: ["eb", "budget owner", "budget holder"]
    case .executiveSponsor: ["exec sponsor", "sponsor"]
    case .dailyUser: ["user", "end user", "daily users", "users"]
    case .powerUser: ["power users", "super user", "key user"]
    case .skeptic: ["sceptic"]
    case .blocker: ["detractor"]
    case .technical: ["technical contact", "technical lead", "it"]
    case .champion, .decisionMaker, .influencer: []
    }
  }
}

/// What a success criterion weighs.
package enum Priority: String, Choice {
  case high, medium, low

  package var aliases: [String] {
    switch self {
    case .high: ["must", "must have", "critical", "p0", "p1", "1"]
    case .medium: ["should", "should have", "p2", "2"]
    case .low: ["could", "could have", "nice to have", "p3", "3"]
    }
  }
}

/// Where a task, risk or objection stands.
package enum Status: String, Choice {
  case open, done, resolved, late, dropped

  package var aliases: [String] {
    switch self {
    case .open: ["pending", "todo", "not started", "in progress", "wip", "ongoing", "⏳", "☐", "🔄"]
    case .done: ["complete", "completed", "finished", "closed", "✅", "☑", "✔", "✓"]
    case .resolved: ["fixed", "mitigated", "solved"]
    case .late: ["overdue", "delayed", "behind"]
    case .dropped: ["cancelled", "canceled", "withdrawn", "❌"]
    }
  }
}

/// What became of a promise when somebody checked it.
package enum Verdict: String, Choice {
  case inScope = "in scope"
  case onlyIf = "only if"
  case outOfScope = "out of scope"
  case askedOnly = "asked only"

  package var aliases: [String] {
    switch self {
    case .inScope: ["yes", "in", "included"]
    case .onlyIf: ["conditional"]
    case .outOfScope: ["no", "out", "not in scope"]
    case .askedOnly: ["asked", "only asked"]
    }
  }
}

/// What an assumption is about.
package enum AssumptionKind: String, Choice {
  case dataReadiness = "data readiness"
  case stakeholderAvailability = "stakeholder availability"
  case thirdParty = "third party"
  case other

  package var aliases: [String] {
    switch self {
    case .dataReadiness: ["data"]
    case .stakeholderAvailability: ["stakeholder", "stakeholders", "availability", "people"]
    case .thirdParty: ["vendor", "external"]
    case .other: []
    }
  }
}

/// What kind of work a milestone is.
package enum MilestoneKind: String, Choice {
  case technical, rollout, training, adoption
}

/// What was left undone.
package enum DebtKind: String, Choice {
  case dataQuality = "data quality"
  case fragileIntegration = "fragile integration"
  case adoptionLag = "adoption lag"
  case workaround

  package var aliases: [String] {
    switch self {
    case .dataQuality: ["data"]
    case .fragileIntegration: ["integration"]
    case .adoptionLag: ["adoption"]
    case .workaround: ["work-around"]
    }
  }
}

/// What an expansion would be.
package enum SignalKind: String, Choice {
  case useCase = "use case"
  case department, integration, workflow
}

/// What a contractual expansion trigger counts.
package enum TriggerKind: String, Choice {
  case seatTier = "seat tier"
  case usageOverage = "usage overage"

  package var aliases: [String] {
    switch self {
    case .seatTier: ["seats", "seat"]
    case .usageOverage: ["usage", "overage"]
    }
  }
}

/// Whether an account needs more than the standard handoff.
package enum Complexity: String, Choice {
  case standard, complex
}

/// Where an account stands in its life, as the front matter claims.
package enum Stage: String, Choice {
  case sales, onboarding, shadow, transition, steady, churned
}

/// Whether the account is of the kind we sell to.
package enum ICPFit: String, Choice {
  case fit, exception
}

/// Why a customer left.
package enum ChurnCause: String, Choice {
  case expectationMismatch = "expectation mismatch"
  case productFit = "product fit"
  case economic
}

/// How well somebody is known, or how far they speak for us.
package enum Depth: String, Choice {
  case none, thin, good, deep

  package static var type: ValueType { .depth }

  package var aliases: [String] {
    switch self {
    case .none: ["no", "0"]
    case .thin: ["weak", "shallow", "low"]
    case .good: ["medium", "solid"]
    case .deep: ["strong", "high"]
    }
  }
}

/// Whether somebody is still at the customer.
package struct StakeholderStatus: Hashable, Sendable {
  /// Whether the person is there.
  package enum Kind: String, Choice {
    case active, leaving, left

    package var aliases: [String] {
      switch self {
      case .active: ["current", "here"]
      case .leaving: ["leaves", "on notice"]
      case .left: ["gone", "departed", "former"]
      }
    }
  }

  package var kind: Kind
  /// When they leave or left; nil where nobody said.
  package var date: PlanDate?

  package init(_ kind: Kind, on date: PlanDate? = nil) {
    self.kind = kind
    self.date = date
  }
}
