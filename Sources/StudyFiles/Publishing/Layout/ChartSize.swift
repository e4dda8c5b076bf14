internal import RegionalStatistics

/// How large charts are drawn.
enum ChartSize: Equatable {
  /// Lower, to stand on the page of their table.
  case compact
  case usual
  /// The only one on a page of its own.
  case large
  /// Of this width, to stand beside another.
  case beside(pixels: Double)

  /// Pixels of the widest chart.
  var widest: Double {
    switch self {
    case .compact, .usual: 760
    case .large: 960
    case .beside(let pixels): pixels
    }
  }

  /// How much higher a chart is than usual; a pyramid has as many bars as it has, each with its label.
  func factor(_ kind: TemplateChart.Kind) -> Double {
    switch (self, kind) {
    case (_, .pyramid): 1
    case (.compact, _), (.beside, _): 0.8
    case (.large, .line), (.large, .slope), (.large, .column), (.large, .scatter): 1.4
    case (.usual, _), (.large, _): 1
    }
  }
}
