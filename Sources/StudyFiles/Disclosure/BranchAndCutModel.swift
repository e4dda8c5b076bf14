internal import CLinearProgramming
internal import RegionalStatistics

/// The owner of a CBC model; it is solved once.
@safe final class BranchAndCutModel {
  private let pointer: OpaquePointer
  private let columnCount: Int

  init(_ matrix: ColumnMatrix, _ objective: LinearObjective, nodes: Int32) {
    guard let new = unsafe Cbc_newModel() else { preconditionFailure("no memory for CBC") }
    unsafe pointer = OpaquePointer(new)
    columnCount = matrix.columnCount
    unsafe Cbc_loadProblem(
      new, Int32(matrix.columnCount), Int32(matrix.rowCount), matrix.starts, matrix.rowOf,
      matrix.factors, matrix.columnLower, matrix.columnUpper, matrix.dense(objective),
      matrix.rowLower, matrix.rowUpper)
    for column in matrix.wholeColumns { unsafe Cbc_setInteger(new, column) }
    unsafe Cbc_setObjSense(new, objective.isMaximized ? -1 : 1)
    unsafe Cbc_setLogLevel(new, 0)
    unsafe Cbc_setMaximumNodes(new, nodes)
    // Optimal means optimal: no gap is left open.
    unsafe Cbc_setAllowableGap(new, 0)
    unsafe Cbc_setAllowableFractionGap(new, 0)
  }

  deinit { unsafe Cbc_deleteModel(UnsafeMutableRawPointer(pointer)) }

  func outcome() -> LinearOutcome {
    let model = unsafe UnsafeMutableRawPointer(pointer)
    unsafe Cbc_solve(model)
    if unsafe Cbc_isProvenInfeasible(model) != 0
      || Cbc_isInitialSolveProvenPrimalInfeasible(model) != 0
    {
      return .infeasible
    }
    guard unsafe Cbc_isProvenOptimal(model) != 0, let values = unsafe Cbc_getColSolution(model)
    else { return .undecided }
    return .optimal(
      LinearSolution(
        objective: unsafe Cbc_getObjValue(model),
        values: unsafe Array(UnsafeBufferPointer(start: values, count: columnCount)),
        rowPrices: []))
  }
}
