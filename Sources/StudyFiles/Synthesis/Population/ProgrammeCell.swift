/// The pupils of one programme, year of study and region.
struct ProgrammeCell {
  let programme: Programme
  let level: PupilMargin.Level
  let region: String
  var women: Int
  var men: Int

  var pupils: Int { women + men }
}
