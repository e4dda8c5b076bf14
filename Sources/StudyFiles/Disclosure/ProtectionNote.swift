internal import RegionalStatistics

extension DisclosureRules {
  /// The note at tables of which the counts are changed: what the method does, and what it promises.
  ///
  /// Nil for a method that leaves counts as they are, or hides them: that stands above each table.
  var note: LocalizedText? {
    switch method {
    case .suppress, .none: nil
    case .round:
      LocalizedText(
        nl:
          "Afgeronde aantallen: elk aantal is een veelvoud van {base}, naar boven of naar beneden, zodat alle tabellen blijven optellen. Het getelde aantal ligt minder dan {base} van het getoonde, zelden minder dan {twice}; een 0 kan dus van enkele personen zijn. Aandelen zijn berekend uit afgeronde aantallen.",
        fr:
          "Nombres arrondis : chaque nombre est un multiple de {base}, vers le haut ou vers le bas, de sorte que tous les tableaux restent additifs. Le nombre compté est à moins de {base} du nombre montré, rarement à moins de {twice} ; un 0 peut donc concerner quelques personnes. Les parts sont calculées à partir de nombres arrondis.",
        en:
          "Rounded counts: each count is a multiple of {base}, up or down, so that all tables still add up. The true count is less than {base} from what is shown, rarely less than {twice}; a 0 may thus be of a few people. Shares are calculated from rounded counts."
      ).replacing([
        "{base}": LocalizedText(all: "\(base)"), "{twice}": LocalizedText(all: "\(2 * base)"),
      ])
    case .perturb:
      LocalizedText(
        nl:
          "Aantallen met ruis: bij elk aantal is een toevallig getal van hoogstens {noise} opgeteld of afgetrokken, in elke tabel hetzelfde; een 0 blijft 0. Een klein aantal of een klein verschil zegt dus niets over personen, en totalen zijn niet precies de som van hun delen. Aandelen zijn berekend uit aantallen met ruis.",
        fr:
          "Nombres bruités : à chaque nombre est ajouté ou retranché un nombre aléatoire d'au plus {noise}, le même dans tous les tableaux ; un 0 reste 0. Un petit nombre ou une petite différence ne dit donc rien sur des personnes, et les totaux ne sont pas exactement la somme de leurs parties. Les parts sont calculées à partir de nombres bruités.",
        en:
          "Counts with noise: to each count a random number of at most {noise} is added, or taken away, the same in every table; a 0 stays 0. A small count or a small difference thus says nothing about people, and totals are not exactly the sum of their parts. Shares are calculated from counts with noise."
      ).replacing("{noise}", with: LocalizedText(all: "\(noise)"))
    }
  }
}
