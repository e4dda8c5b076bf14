internal import Glibc

/// How people see colours: with all three kinds of cones, or without one of them.
///
/// The matrices are those of Machado, Oliveira and Fernandes, "A physiologically-based model for
/// simulation of color vision deficiency" (2009), for the severity 1.0;
/// <https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html>.
enum ColorVision: String, CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// How far apart two colours look: the distance in CIELAB (ΔE, CIE 1976).
  func distance(_ first: RGBColor, _ second: RGBColor) -> Double {
    zip(lab(first), lab(second)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// How light a colour looks, from 0 for black to 100 for white (L* of CIELAB).
  static func lightness(_ color: RGBColor) -> Double { 116 * root(color.luminance) - 16 }

  private func lab(_ color: RGBColor) -> [Double] {
    let light = color.light
    let seen = matrix.map { row in min(1, max(0, Self.product(row, light))) }
    let x = Self.root(Self.product([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047)
    let y = Self.root(Self.product([0.2126729, 0.7151522, 0.0721750], seen))
    let z = Self.root(Self.product([0.0193339, 0.1191920, 0.9503041], seen) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }

  private static func product(_ row: [Double], _ column: [Double]) -> Double {
    zip(row, column).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func root(_ value: Double) -> Double {
    value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
  }
}
