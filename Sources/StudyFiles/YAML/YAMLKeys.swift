internal import CYaml

/// Looks for keys that are references to something else in the file.
///
/// A reference may stand for a list of references, and so on: a few lines then mean billions of values. As a
/// value that costs nothing until it is asked for, but keys are compared with each other as soon as the file is
/// read. The library for YAML offers no way to refuse them, so its C parser is asked first.
enum YAMLKeys {
  /// The line, from 1, of the first key that is a reference, or a list or mapping with references in it.
  ///
  /// Text that YAML can't read has no such key: reading it says what is wrong with it.
  static func referenceLine(in text: String) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    var text = text
    return text.withUTF8 { bytes in
      var parser = unsafe yaml_parser_t()
      guard unsafe yaml_parser_initialize(&parser) == 1 else { return nil }
      defer { unsafe yaml_parser_delete(&parser) }
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      return unsafe referenceLine(&parser)
    }
  }

  private static func referenceLine(_ parser: inout yaml_parser_t) -> Int? {
    /// Of each collection that is open: whether it is a mapping, and whether its next node is a key.
    var open: [(isMapping: Bool, expectsKey: Bool)] = []
    /// How many collections are open within a key.
    var depthInKey = 0
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else { return nil }
      defer { unsafe yaml_event_delete(&event) }
      let isKey = open.last.map { $0.isMapping && $0.expectsKey } ?? false
      switch unsafe event.type {
      case YAML_STREAM_END_EVENT: return nil
      case YAML_ALIAS_EVENT:
        if isKey || depthInKey > 0 { return unsafe Int(event.start_mark.line) + 1 }
        toggle(&open)
      case YAML_SCALAR_EVENT: toggle(&open)
      case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
        toggle(&open)
        if isKey || depthInKey > 0 { depthInKey += 1 }
        open.append((unsafe event.type == YAML_MAPPING_START_EVENT, true))
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
        open.removeLast()
        if depthInKey > 0 { depthInKey -= 1 }
      default: break
      }
    }
  }

  /// After a key comes its value, and after that the next key.
  private static func toggle(_ open: inout [(isMapping: Bool, expectsKey: Bool)]) {
    guard let last = open.indices.last else { return }
    open[last].expectsKey.toggle()
  }
}
