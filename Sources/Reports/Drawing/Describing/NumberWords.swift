internal import Figures

extension NumberWords {
  /// How many points there are, with commas between thousands.
  static func points(_ count: Int) -> String {
    let format = NumberFormat(groupsThousands: true, digits: 0, style: .integer)
    return "\(format.string(Double(count))) point\(count == 1 ? "" : "s")"
  }
}
