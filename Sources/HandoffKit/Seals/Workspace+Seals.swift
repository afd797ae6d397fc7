import Diagnostics
import Packets
import Playbook

/// An account's seals as they were read.
struct SealFolderReading {
  var seals: [Seal] = []
  var findings: [Finding] = []
  /// The files' texts, for excerpts.
  var sources: [SourceText] = []
}

extension Workspace {
  /// Reads an account's seals; what is wrong with one is a finding, and the others are read.
  ///
  /// - Parameter packet: to tell whether they are this account's.
  func readSeals(of slug: Slug, for packet: Packet? = nil) -> SealFolderReading {
    var folder = SealFolderReading()
    for path in seals[slug] {
      switch decode(path) {
      case .text(let text):
        folder.sources.append(SourceText(file: path, text: text))
        let reading = Seal.read(text, file: path)
        folder.findings += reading.findings
        guard let seal = reading.seal else { continue }
        folder.seals.append(seal)
        if let packet, let problem = seal.isOf(packet) {
          folder.findings.append(problem.finding(at: SourceLocation(file: path, line: 1)))
        }
      case .finding(let finding): folder.findings.append(finding)
      }
    }
    folder.seals.sort()
    return folder
  }

  /// Folders of seals whose packet is gone, each with the packet that was probably meant.
  func orphanedSeals() -> [(slug: Slug, likely: Slug?, finding: Finding)] {
    let orphans = seals.folders.filter { folder in
      ["packets/\(folder.slug).md", "packets/\(folder.slug)"]
        .allSatisfy { disk.kind("\(root)/\($0)") == nil }
    }
    guard !orphans.isEmpty else { return [] }
    let names = packets.sources.map { source in
      (slug: source.slug, name: readPacket(source).packet?.name ?? source.slug.description)
    }
    return orphans.map { orphan in
      let account =
        readSeals(of: orphan.slug).seals.last?.agreed.name ?? orphan.slug.description
      let same = names.first { $0.name.foldedKey == account.foldedKey }
      let near = nearest(to: account, in: names.map(\.name)).flatMap { name in
        names.first { $0.name == name }
      }
      let likely = (same ?? near)?.slug
      let problem = SealFolderProblem.withoutPacket(
        orphan.slug, account: account, likely: likely,
        hasSeals: likely.map { !seals[$0].isEmpty } ?? false)
      return (orphan.slug, likely, problem.finding)
    }
  }

  /// Writes a seal of an account, and never over another: the gate's second of the day gets a
  /// number.
  ///
  /// - Parameter make: the seal of that number.
  package func write(
    slug: Slug, at gate: Gate, on day: Day, _ make: (Int) throws -> Seal
  ) throws -> Seal {
    var number = nextNumber(of: slug, at: gate, on: day)
    while true {
      let seal = try make(number)
      if try disk.writeNew("\(root)/\(seal.file)", Array(seal.text.utf8)) { return seal }
      number += 1
    }
  }

  private func nextNumber(of slug: Slug, at gate: Gate, on day: Day) -> Int {
    let names = seals[slug].compactMap { path in
      SealName(file: path.split(separator: "/").last.map(String.init) ?? "")
    }
    let last = names.filter { $0.gate == gate.rawValue && $0.day == day }.map(\.number).max()
    return (last ?? 0) + 1
  }
}

extension Seal {
  /// What is wrong where it stands with another account's packet; nil where it is this one's, which
  /// may have been renamed, or may have got another slug.
  fileprivate func isOf(_ packet: Packet) -> SealProblem? {
    guard account != packet.slug, agreed.name.foldedKey != packet.name.foldedKey else { return nil }
    return .otherAccount(
      sealed: agreed.name, slug: account, folder: packet.slug, name: packet.name)
  }
}
