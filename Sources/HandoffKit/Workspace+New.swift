import Diagnostics
import Packets
import Playbook

/// What `handoff new` and `handoff init` wrote.
package struct BlankAddition: Hashable, Sendable {
  package var path: String
  /// Names of the sections put down; empty for a whole new packet.
  package var sections: [String]
  package var gate: Gate

  /// What was written and what to do next, a line each.
  package var summary: String {
    sections.isEmpty
      ? "Wrote \(path). Fill in what you know; \"handoff show\" tells what is still asked for."
      : "Added to \(path): \(sections.joined(separator: ", "))." + happenings
  }

  /// What has to happen before the gate, as the front matter says that it did.
  private var happenings: String {
    let events = gate.events
    guard !events.isEmpty else { return "" }
    return
      "\nThe gate also asks for what has to happen first. Once it did, say so in the front matter:\n"
      + "  history:\n"
      + events.map { "    - {date: YYYY-MM-DD, event: \($0.rawValue)}" }.joined(separator: "\n")
  }
}

extension Workspace {
  /// Puts down what a gate asks of an account: a new packet, or the sections that its packet lacks.
  ///
  /// - Parameter chosen: nil to begin a packet, which there must not be yet.
  package func addBlank(
    for chosen: Gate?, account: String
  ) throws(WorkspaceError) -> BlankAddition {
    let gate = chosen ?? .closedWon
    guard let slug = slug(in: account) ?? (account.isPath ? nil : Slug(from: account)) else {
      throw .notASlug(account)
    }
    try refuseBroken(slug)
    let blank = BlankPacket(for: gate)
    guard let source = packets.sources.first(where: { $0.slug == slug }) else {
      let path = "packets/\(slug).md"
      guard disk.kind("\(root)/\(path)") == nil else { throw .packetExists(path) }
      let name = Slug(account) == nil && !account.isPath ? account : slug.name
      return try write(blank.text(account: name), to: path, sections: [], gate)
    }
    guard chosen != nil else { throw .packetExists(source.paths[0]) }
    let reading = read(source)
    guard let packet = reading.packet else {
      throw .brokenPacket(slug.description, reading.findings)
    }
    let present = Set(
      packet.allContents.filter { !$0.locations.isEmpty }.map(\.declaration.key))
    let added = blank.missingSections(except: present)
    guard !added.isEmpty, let path = source.paths.last else {
      throw .nothingToAdd(source.paths[0], gate)
    }
    return try append(blank.sections(except: present), to: path, sections: added, gate)
  }

  private func append(
    _ text: String, to path: String, sections: [String], _ gate: Gate
  ) throws(WorkspaceError) -> BlankAddition {
    let file: TextFile
    do {
      file = TextFile.decode(try disk.read("\(root)/\(path)"), path: path)
    } catch {
      throw .disk(error)
    }
    switch file {
    case .text(let old):
      let addition = (old.unicodeScalars.last == "\n" ? "" : "\n") + text
      let ending = old.unicodeScalars.contains("\r") ? "\r\n" : "\n"
      return try write(
        old
          + addition.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: ending), to: path, sections: sections, gate)
    case .finding(let finding): throw .brokenPacket(path, [finding])
    }
  }

  private func write(
    _ text: String, to path: String, sections: [String], _ gate: Gate
  ) throws(WorkspaceError) -> BlankAddition {
    do {
      try disk.write("\(root)/\(path)", Array(text.utf8))
    } catch {
      throw .disk(error)
    }
    return BlankAddition(path: path, sections: sections, gate: gate)
  }
}

extension String {
  /// Whether it says where a file lies rather than what an account is called, as `A/S Norden` does.
  fileprivate var isPath: Bool {
    let components = split(separator: "/", omittingEmptySubsequences: false)
    return hasPrefix("/") || hasSuffix(".md") || components.first == "packets"
      || components.contains("..") || components.contains(".")
  }
}

extension Slug {
  /// A name to begin with: `maple-court` → `Maple court`.
  fileprivate var name: String {
    let words = description.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
