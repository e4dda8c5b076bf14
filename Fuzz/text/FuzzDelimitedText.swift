/// Any bytes are either read or refused, and how they are cut into blocks doesn't matter.
///
/// The first byte chooses the lengths of blocks and pieces, the others are the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let bytes = Array(input.dropFirst())
  let (whole, parts) = (
    outcome(bytes, block: 1 << 10, piece: .max),
    outcome(bytes, block: 16 + Int(choice), piece: 1 + Int(choice) % 7)
  )
  precondition(whole == parts, "blocks must not change what is read")
  compareScanners(bytes)
  _ = try? DelimitedReader(detecting: ArrayStream(bytes), blockLength: 1 << 10)
  return 0
}

/// All records and the lines of those set aside, or the code of the error.
private func outcome(_ bytes: [UInt8], block: Int, piece: Int) -> [[String]] {
  do throws(ReadError) {
    var reader = try DelimitedReader(
      ArrayStream(bytes, pieceLength: piece), dialect: Dialect(), blockLength: block)
    var (records, ragged) = ([reader.header, ["\(reader.headerLine)"]], [[String]]())
    while let batch = try reader.next() {
      for row in 0..<batch.rowCount {
        records.append((0..<batch.columnCount).map { batch.text(row: row, column: $0) })
        records.append(["\(batch.line(row: row))"])
      }
      ragged += batch.ragged.map { ["\($0.line)", "\($0.fieldCount)"] + $0.fields }
    }
    return records + ragged
  } catch {
    return [[error.code.rawValue, "\(error.line ?? 0)"]]
  }
}

/// The masks find the same fields as going byte by byte.
private func compareScanners(_ bytes: [UInt8]) {
  let scanner = FieldScanner(separator: 0x3B, quote: 0x22)
  let padded = bytes + [UInt8](repeating: 0, count: FieldScanner.slack)
  var (byMasks, exactly) = ([UInt32](), [UInt32]())
  let first = scanner.scan(padded, 0..<bytes.count, into: &byMasks)
  let second = scanner.scanExactly(padded.span, 0..<bytes.count, into: &exactly)
  precondition(first.fields == second.fields && first.records == second.records)
  precondition(first.isOpen == second.isOpen)
  precondition(byMasks.prefix(first.fields) == exactly.prefix(second.fields))
}
