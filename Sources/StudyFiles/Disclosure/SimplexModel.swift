internal import CLinearProgramming
internal import RegionalStatistics

/// The owner of a CLP model.
@safe final class SimplexModel {
  private let pointer: OpaquePointer

  init(_ matrix: ColumnMatrix) {
    guard let new = unsafe Clp_newModel() else { preconditionFailure("no memory for CLP") }
    unsafe pointer = OpaquePointer(new)
    unsafe Clp_setLogLevel(new, 0)
    let zeros = [Double](repeating: 0, count: matrix.columnCount)
    unsafe Clp_loadProblem(
      new, Int32(matrix.columnCount), Int32(matrix.rowCount), matrix.starts, matrix.rowOf,
      matrix.factors, matrix.columnLower, matrix.columnUpper, zeros, matrix.rowLower,
      matrix.rowUpper)
  }

  deinit { unsafe Clp_deleteModel(UnsafeMutableRawPointer(pointer)) }

  /// The outcome for an objective, starting from the basis of the one before.
  func outcome(for objective: LinearObjective, in matrix: ColumnMatrix) -> LinearOutcome {
    let model = unsafe UnsafeMutableRawPointer(pointer)
    unsafe Clp_chgObjCoefficients(model, matrix.dense(objective))
    unsafe Clp_setObjSense(model, objective.isMaximized ? -1 : 1)
    unsafe Clp_primal(model, 0)
    if unsafe Clp_isProvenPrimalInfeasible(model) != 0 { return .infeasible }
    guard unsafe Clp_isProvenOptimal(model) != 0,
      let values = unsafe Clp_getColSolution(model)
    else { return .undecided }
    var prices: [Double] = []
    if matrix.rowCount > 0, let rowPrices = unsafe Clp_getRowPrice(model) {
      prices = unsafe Array(UnsafeBufferPointer(start: rowPrices, count: matrix.rowCount))
    }
    return .optimal(
      LinearSolution(
        objective: unsafe Clp_getObjValue(model),
        values: unsafe Array(UnsafeBufferPointer(start: values, count: matrix.columnCount)),
        rowPrices: prices))
  }
}
