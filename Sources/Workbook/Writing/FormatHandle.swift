internal import CXLSXWriter

/// A format of an open workbook.
@safe struct FormatHandle {
  /// The library's format; it lives as long as the workbook.
  @unsafe let pointer: UnsafeMutablePointer<lxw_format>

  /// Fills a new format with the looks of a style.
  init(_ new: UnsafeMutablePointer<lxw_format>, _ style: Style, mark: UInt8) {
    unsafe pointer = unsafe new
    setFont(style)
    setAlignment(style)
    setLines(style)
    if let fill = style.fill {
      unsafe format_set_pattern(pointer, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_fg_color(pointer, libraryColor(fill))
    }
    // General is what a format has unasked; set by name it would become a format of its own.
    if style.numberFormat != "General" {
      unsafe format_set_num_format(pointer, style.numberFormat)
    }
    // Not written to the file by 1.1.4, but part of what tells two formats apart.
    unsafe format_set_font_charset(pointer, mark)
  }

  /// The number of this format among the `cellXfs` of `styles.xml`.
  var number: Int { Int(unsafe lxw_format_get_xf_index(pointer)) }

  private func setFont(_ style: Style) {
    unsafe format_set_font_name(pointer, style.font)
    unsafe format_set_font_size(pointer, style.size)
    unsafe format_set_font_color(pointer, libraryColor(style.color))
    if style.isBold { unsafe format_set_bold(pointer) }
    if style.isUnderlined {
      unsafe format_set_underline(pointer, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
  }

  private func setAlignment(_ style: Style) {
    if let horizontal = libraryAlignment(style) {
      unsafe format_set_align(pointer, UInt8(horizontal.rawValue))
    }
    unsafe format_set_align(pointer, UInt8(libraryAlignment(style.verticalAlignment).rawValue))
    if style.wraps { unsafe format_set_text_wrap(pointer) }
    if style.indent > 0 { unsafe format_set_indent(pointer, UInt8(clamping: style.indent)) }
  }

  private func setLines(_ style: Style) {
    guard style.top != .none || style.bottom != .none else { return }
    unsafe format_set_top(pointer, UInt8(libraryLine(style.top).rawValue))
    unsafe format_set_bottom(pointer, UInt8(libraryLine(style.bottom).rawValue))
    if style.top != .none { unsafe format_set_top_color(pointer, libraryColor(style.lineColor)) }
    if style.bottom != .none {
      unsafe format_set_bottom_color(pointer, libraryColor(style.lineColor))
    }
  }
}

/// A colour as the library wants it: its 0 means "not set", so black has a number of its own.
func libraryColor(_ color: UInt32) -> lxw_color_t {
  color == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : color
}

/// Nil for `general`; an indented general cell is set to the left, as Excel does.
private func libraryAlignment(_ style: Style) -> lxw_format_alignments? {
  switch style.alignment {
  case .general: style.indent > 0 ? LXW_ALIGN_LEFT : nil
  case .left: LXW_ALIGN_LEFT
  case .right: LXW_ALIGN_RIGHT
  case .center: LXW_ALIGN_CENTER
  }
}

private func libraryAlignment(_ alignment: Style.VerticalAlignment) -> lxw_format_alignments {
  switch alignment {
  case .top: LXW_ALIGN_VERTICAL_TOP
  case .center: LXW_ALIGN_VERTICAL_CENTER
  case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
  }
}

private func libraryLine(_ line: Style.Line) -> lxw_format_borders {
  switch line {
  case .none: LXW_BORDER_NONE
  case .thin: LXW_BORDER_THIN
  case .medium: LXW_BORDER_MEDIUM
  }
}
