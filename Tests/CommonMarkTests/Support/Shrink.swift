/// The shortest input found, by leaving out ever smaller parts, for which `fails` still holds.
func shrink(_ input: String, while fails: (String) -> Bool) -> String {
  var scalars = Array(input.unicodeScalars)
  var size = max(scalars.count / 2, 1)
  while size > 0 {
    var start = 0
    var removed = false
    while start < scalars.count {
      var shorter = scalars
      shorter.removeSubrange(start..<min(start + size, scalars.count))
      if fails(String(String.UnicodeScalarView(shorter))) {
        scalars = shorter
        removed = true
      } else {
        start += size
      }
    }
    if !removed { size /= 2 }
  }
  return String(String.UnicodeScalarView(scalars))
}
