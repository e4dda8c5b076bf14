internal import Glibc

/// A colour of the sRGB space.
struct RGBColor: Hashable, Sendable {
  /// The colour as 0xRRGGBB.
  let value: UInt32

  init(_ value: UInt32) { self.value = value & 0xFFFFFF }

  /// Reads `#1F3864`; nil for anything else.
  init?(hex: String) {
    guard hex.first == "#", hex.utf8.count == 7, hex.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.value = value
  }

  /// The colour as `#1F3864`.
  var hex: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Red, green and blue from 0 to 1, in proportion to the light they give.
  var light: [Double] {
    [16, 8, 0].map { shift in
      let part = Double((value >> UInt32(shift)) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  /// The luminance relative to white, as WCAG 2.2 defines it.
  var luminance: Double {
    let light = light
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// The contrast ratio of two colours, from 1 to 21; <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
  func contrast(with other: RGBColor) -> Double {
    let pair = [luminance, other.luminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// Whichever of some colours is read best on this one; itself when there are none.
  func mostLegible(of colors: [RGBColor]) -> RGBColor {
    colors.max { contrast(with: $0) < contrast(with: $1) } ?? self
  }

  static let white = RGBColor(0xFFFFFF)
}
