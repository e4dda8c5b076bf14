extension RecordBatch {
  /// Writes what a function gives for the raw bytes of each field of a column, up to the first row for
  /// which that is negative.
  ///
  /// - Parameter code: gets the bytes of the batch, where the field begins in them, and its length.
  /// - Returns: that row; the number of rows when there is none.
  @inline(__always)
  func encode(
    column: Int, from start: Int, into codes: inout [Int32],
    _ code: (_ bytes: UnsafeRawBufferPointer, _ begin: Int, _ length: Int) -> Int32
  ) -> Int {
    let (rows, columns) = (rowCount, columnCount)
    precondition(
      fieldEnds.count >= rows &* columns && rowStarts.count >= rows && codes.count >= rows
        && column < columns, "a batch has all ends of its fields")
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe fieldEnds.withUnsafeBufferPointer { ends in
        unsafe rowStarts.withUnsafeBufferPointer { starts in
          unsafe codes.withUnsafeMutableBufferPointer { codes in
            var index = start &* columns &+ column
            for row in start..<rows {
              let end = Int(unsafe ends[index])
              let begin =
                column == 0 ? Int(unsafe starts[row]) : Int(unsafe ends[index &- 1]) &+ 1
              let code = unsafe code(bytes, begin, end &- begin)
              if code < 0 { return row }
              unsafe codes[row] = code
              index &+= columns
            }
            return rows
          }
        }
      }
    }
  }
}
