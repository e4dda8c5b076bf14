internal import RegionalStatistics

/// How large charts are drawn.
enum ChartSize {
  /// Lower, to stand on the page of their table.
  case compact
  case usual
  /// The only one on a page of its own.
  case large

  /// Pixels of the widest chart.
  var widest: Double { self == .large ? 960 : 760 }

  /// How much higher a chart is than usual; bars are as many as they are, each with its label.
  func factor(_ kind: TemplateChart.Kind) -> Double {
    switch (self, kind) {
    case (_, .bar), (_, .pyramid): 1
    case (.compact, _): 0.8
    case (.large, .line), (.large, .slope), (.large, .column), (.large, .scatter): 1.4
    case (.usual, _), (.large, _): 1
    }
  }
}
