import Testing

@testable import StudyFiles

@Suite("Colours and their contrast")
struct RGBColorTests {
  @Test(
    "Contrast is that of WCAG 2.2",
    arguments: [
      // From the tables of <https://webaim.org/resources/contrastchecker/>.
      (0x000000, 0xFFFFFF, 21.0), (0x777777, 0xFFFFFF, 4.48), (0x767676, 0xFFFFFF, 4.54),
      (0xFF0000, 0xFFFFFF, 4.0), (0x0000FF, 0xFFFFFF, 8.59), (0x00FF00, 0x000000, 15.3),
      (0x1F3864, 0x1F3864, 1.0),
    ] as [(UInt32, UInt32, Double)])
  func contrast(first: UInt32, second: UInt32, expected: Double) {
    let (first, second) = (RGBColor(first), RGBColor(second))
    #expect(abs(first.contrast(with: second) - expected) < 0.005)
    #expect(first.contrast(with: second) == second.contrast(with: first))
  }

  @Test("A colour is read from # and six digits and written the same way")
  func hex() {
    for text in ["#1F3864", "#000000", "#FFFFFF", "#00000A"] {
      #expect(RGBColor(hex: text)?.hex == text)
    }
    #expect(RGBColor(hex: "#1f3864")?.hex == "#1F3864")
    for text in ["1F3864", "#1F386", "#1F38644", "#1F386G", "", "#", "#+1F386", "red"] {
      #expect(RGBColor(hex: text) == nil, "\(text)")
    }
  }

  @Test(
    "The distance of two colours is that of an independent calculation for each colour vision",
    arguments: [
      // Calculated in Python from the published matrices and CIE's formulas.
      (ColorVision.full, 105.07), (.protanopia, 87.60), (.deuteranopia, 105.14),
      (.tritanopia, 96.55),
    ])
  func distance(vision: ColorVision, expected: Double) {
    let found = vision.distance(RGBColor(0x0E3062), RGBColor(0xEE6F2F))
    #expect(abs(found - expected) < 0.01, "\(found)")
  }

  @Test("Red and green of the same lightness are far apart, except for deuteranopes")
  func confusion() {
    let (red, green) = (RGBColor(0xC04040), RGBColor(0x5E7B1E))
    #expect(ColorVision.full.distance(red, green) > 60)
    #expect(ColorVision.deuteranopia.distance(red, green) < 15)
  }
}
