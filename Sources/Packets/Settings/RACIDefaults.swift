/// The rows and columns of a responsibility matrix that nobody has written yet (playbook, Meetings).
package struct RACIDefaults: Hashable, Sendable {
  package var roles = [
    "Sales rep", "Sales manager", "Sales engineer", "Onboarding rep", "Onboarding manager", "CSM",
    "CS lead",
  ]
  package var rows = [
    "Identify people", "ROI analysis", "Everything asked for",
    "Promises, SOW, obligations, scope, renewal terms", "Perceptions",
    "Introduce CSM and CS lead", "Mission of the CS group", "CSM's role",
    "Customer's expectations, priorities and timeline agreed", "Customer's tasks",
    "Other roles introduced", "Onboarding", "Renewal readiness", "Escalation response",
    "Executive communication",
  ]

  package init() {}
}
