import Packets

/// A promise that names something they read as where it came from.
struct ClaimedPromise {
  let account: PortfolioAccount
  let promise: Promise
  let touch: MarketingTouch
}

extension PortfolioAccount {
  /// Promises whose Came from names a touch: by its content, its kind or its claim.
  var claimedPromises: [ClaimedPromise] {
    let touches = packet.marketingEngagement.touches
    guard !touches.isEmpty else { return [] }
    return packet.promises.promises.compactMap { promise in
      guard let from = promise.cameFrom?.value?.text.plain.foldedKey, !from.isEmpty,
        let touch = touches.first(where: { $0.isNamed(in: from) })
      else { return nil }
      return ClaimedPromise(account: self, promise: promise, touch: touch)
    }
  }
}

extension MarketingTouch {
  fileprivate func isNamed(in text: String) -> Bool {
    [content, kind, claim].contains { entry in
      guard let words = entry?.value?.text.plain.foldedKey, words.count > 3 else { return false }
      return text.contains(words)
    }
  }

  /// Whether the buyer has come back to it: anything but a no.
  var isReferredTo: Bool {
    let words = buyerRefersToIt?.value?.text.plain.lowercased().split { !$0.isLetter } ?? []
    return words.first.map { !["no", "never", "not", "none"].contains($0) } ?? false
  }
}
