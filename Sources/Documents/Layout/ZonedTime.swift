import Foundation
import Packets

/// A wall-clock time on a day in a zone.
struct ZonedTime: Hashable {
  let day: Day
  let hour: Int
  let minute: Int
  /// East of UTC, at that time.
  let secondsFromUTC: Int

  /// In an IANA zone; UTC for a name that is none. A time that the clocks skip is an hour later, of
  /// one that they pass twice the first is meant.
  init(day: Day, hour: Int, minute: Int, zone: String?) {
    self.day = day
    self.hour = hour
    self.minute = minute
    let local = day.number * 86_400 + hour * 3_600 + minute * 60
    let zone = zone.flatMap(TimeZone.init(identifier:)) ?? .gmt
    func offset(at seconds: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
    // A day before and a day after, no change of the clocks is in doubt.
    let (before, after) = (offset(at: local - 86_400), offset(at: local + 86_400))
    secondsFromUTC = [before, after].first { offset(at: local - $0) == $0 } ?? before
  }

  /// 09:00 on the day that a document is made for: a time of day that mails are read at, and one
  /// that no clock decides.
  static func morning(of day: Day, in settings: Settings) -> ZonedTime {
    ZonedTime(day: day, hour: 9, minute: 0, zone: settings.timeZone)
  }

  var secondsSince1970: Int {
    day.number * 86_400 + hour * 3_600 + minute * 60 - secondsFromUTC
  }

  /// `Fri, 20 Nov 2026 09:00:00 +0100` (RFC 5322, 3.3)
  var mailDate: String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let minutes = abs(secondsFromUTC) / 60
    let zone =
      "\(secondsFromUTC < 0 ? "-" : "+")\(Self.digits(minutes / 60))"
      + Self.digits(minutes % 60)
    return "\(days[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) "
      + "\(Self.digits(hour)):\(Self.digits(minute)):00 \(zone)"
  }

  fileprivate static func digits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// A second in UTC.
struct Instant: Hashable {
  let secondsSince1970: Int

  init(_ time: ZonedTime) { secondsSince1970 = time.secondsSince1970 }

  init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// `2026-11-26T10:00:00Z` (RFC 3339); nil outside years 1 to 9999.
  var iso: String? {
    parts.map { day, clock in "\(day)T\(clock.joined(separator: ":"))Z" }
  }

  /// `20261126T100000Z` (RFC 5545, 3.3.5); nil outside years 1 to 9999.
  var basic: String? {
    parts.map { day, clock in "\(day.basic)T\(clock.joined())Z" }
  }

  /// Nil for text that isn't as `iso` writes it.
  init?(iso text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])), parts[1].hasSuffix("Z") else {
      return nil
    }
    let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
      .map { $0.utf8.count == 2 && $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    secondsSince1970 = day.number * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private var parts: (Day, [String])? {
    let days = Int((Double(secondsSince1970) / 86_400).rounded(.down))
    guard let day = Day(number: days) else { return nil }
    let rest = secondsSince1970 - days * 86_400
    return (day, [rest / 3_600, rest / 60 % 60, rest % 60].map(ZonedTime.digits))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Day {
  /// `20261126` (RFC 5545, 3.3.4)
  var basic: String { description.replacing("-", with: "") }
}
