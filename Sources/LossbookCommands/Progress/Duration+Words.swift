extension Duration {
  /// How long something took: `8 s`, `1 min 10 s`, `2 h 5 min`.
  var words: String {
    let seconds = Int(components.seconds)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min \(seconds % 60) s"
    default: return "\(seconds / 3600) h \(seconds / 60 % 60) min"
    }
  }

  /// How long something may take, no more exact than a guess is: `a few seconds`, `about 20 s`, `about 2 min`,
  /// `about 1 h 20 min`, `about 3 days`.
  var roughWords: String {
    let seconds = Int(components.seconds)
    let minutes = (seconds + 30) / 60
    switch seconds {
    case ..<5: return "a few seconds"
    case ..<55: return "about \((seconds + 4) / 5 * 5) s"
    case ..<3570: return "about \(max(minutes, 1)) min"
    case ..<172_800:
      let tens = (minutes + 5) / 10 * 10
      return "about \(tens / 60) h" + (tens % 60 == 0 ? "" : " \(tens % 60) min")
    default: return "about \((seconds + 43_200) / 86_400) days"
    }
  }
}
