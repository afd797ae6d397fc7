/// What a copy with notes says of itself.
enum PresenterCopy {
  static let banner = "Presenter copy: not for the customer"
}
