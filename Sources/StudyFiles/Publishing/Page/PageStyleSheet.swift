/// The part of the style sheet that is the same for every theme.
enum PageStyleSheet {
  static let text = """

    html { font-size: 100%; scroll-padding-top: 1rem; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 0 1.5rem 4rem; max-width: 84rem; line-height: 1.5;
      background: var(--paper); -webkit-text-size-adjust: 100%; }
    header { border-top: .5rem solid var(--accent); padding: 2rem 0 1rem; }
    h1, .subtitle { max-width: 60rem; }
    header p:not(.subtitle) { max-width: 46rem; margin: .75rem 0; }
    .logo { display: block; max-height: 4rem; max-width: 16rem; margin-bottom: 1.5rem; }
    h1 { line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
    h2 { line-height: 1.3; margin: 0 0 .75rem; text-wrap: balance; }
    h2 a { font-size: .875rem; font-weight: 400; white-space: nowrap; }
    #contents h2 { font-size: 1.1rem; }
    header .subtitle { margin: 0 0 1.25rem; }
    a { text-underline-offset: .15em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); }
    .skip:focus { left: 1rem; top: 1rem; z-index: 9; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    nav { border-top: 1px solid var(--line); padding: 1.25rem 0; }
    nav ul { list-style: none; margin: 0; padding: 0; columns: 2 24rem; column-gap: 2rem; }
    nav li { break-inside: avoid; }
    nav a { display: block; padding: .35rem .5rem .35rem 0; text-decoration: none; line-height: 1.35; }
    nav b { display: block; text-decoration: underline; text-underline-offset: .15em; }
    nav a span { display: block; font-size: .875rem; color: var(--ink); }
    .hint { display: none; margin: 0 0 1rem; }
    .hint.works { display: block; }
    section { border-top: 1px solid var(--line); padding: 2rem 0 1.5rem; }
    dl { display: grid; gap: .25rem 1.5rem; margin: 1rem 0; }
    dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
    dt { font-weight: 700; min-width: 12rem; }
    dd { margin: 0; }
    .scroll { overflow: auto; max-height: 90vh; margin: 0 0 .75rem; width: fit-content; max-width: 100%; }
    table { border-collapse: separate; border-spacing: 0; font-size: .9375rem; line-height: 1.35; }
    caption { text-align: left; padding: 0 0 .5rem; position: sticky; left: 0;
      max-width: min(60rem, calc(100vw - 3rem)); }
    th, td { padding: .4rem .75rem; text-align: left; vertical-align: middle; }
    tbody th { font-weight: 400; min-width: 12rem; max-width: 24rem; position: sticky; left: 0;
      background: var(--paper); }
    tbody th + th { position: static; }
    thead th { position: sticky; top: 0; z-index: 1; vertical-align: bottom; max-width: 13rem; }
    thead th:first-child { left: 0; z-index: 2; }
    td.number, td.share, thead th.number, thead th.share { text-align: right;
      font-variant-numeric: tabular-nums; }
    td.number, td.share { white-space: nowrap; }
    td.text { max-width: 28rem; min-width: 5rem; }
    tbody tr:hover > * { text-decoration: underline; text-decoration-color: var(--line);
      text-underline-offset: .35em; }
    tbody tr:not(:last-child) > * { border-bottom: 1px solid transparent; }
    tbody tr:not(.total):not(:last-child) > * {
      border-bottom-color: color-mix(in srgb, var(--line) 40%, transparent); }
    .whole { white-space: nowrap; }
    thead a { color: inherit; white-space: nowrap; font-weight: 400; }
    thead [role=button] { cursor: pointer; }
    thead [role=button]:hover { text-decoration: underline; text-underline-offset: .2em; }
    thead [role=button]:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
    thead [role=button]::after { content: "\\00A0\\2195"; opacity: .75; }
    thead [aria-sort=ascending] [role=button]::after { content: "\\00A0\\25B2"; opacity: 1; }
    thead [aria-sort=descending] [role=button]::after { content: "\\00A0\\25BC"; opacity: 1; }
    abbr { text-decoration: none; cursor: help; }
    code { font-size: .8125rem; overflow-wrap: anywhere; }
    table.sources td:last-child { min-width: 17rem; }
    .note p { margin: .15rem 0; max-width: 60rem; }
    #notes ol { padding-left: 1.5rem; max-width: 60rem; }
    #notes li { margin: .5rem 0; padding-left: .35rem; }
    .back { white-space: normal; }
    :target { scroll-margin-top: 1rem; }
    li:target, a:target { outline: 2px solid var(--accent); outline-offset: 3px; }
    figure { margin: 1.75rem 0 0; max-width: 760px; }
    figcaption { line-height: 1.3; margin-bottom: .5rem; }
    .chart { overflow-x: auto; }
    svg { display: block; width: 100%; min-width: 34rem; height: auto; font-family: inherit; }
    svg text { fill: var(--ink); font-size: 12px; }
    svg .title { font-size: 12px; }
    svg .end { text-anchor: end; }
    svg .middle { text-anchor: middle; }
    svg .strong { font-weight: 700; }
    svg .grid { stroke: var(--line); stroke-width: 1; opacity: .35; }
    svg .axis { stroke: var(--ink); stroke-width: 1; }
    svg .break { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 3; }
    svg .line { fill: none; stroke: var(--color); stroke-width: 2.5; stroke-linejoin: round; }
    svg .mark { fill: var(--color); stroke: var(--paper); stroke-width: 1; }
    svg .bar { fill: var(--color); }
    svg .part { fill: var(--color); stroke: var(--paper); stroke-width: 1; }
    svg text.inside { fill: var(--on-color); }
    .source { font-size: .8125rem; margin: .25rem 0 0; }
    svg .tile rect { stroke: var(--ink); stroke-width: 1; }
    svg .value { font-size: 16px; }
    svg .empty rect { fill: var(--paper); stroke-dasharray: 4 3; }
    details { margin-top: .5rem; max-width: 46rem; }
    summary { cursor: pointer; color: var(--link); }
    @media (max-width: 40rem) {
      body { padding: 0 1rem 3rem; }
      th, td { padding: .35rem .5rem; }
      tbody th { min-width: 7rem; max-width: 11rem; }
    }
    @page { size: A4; margin: 15mm 15mm 17mm; }
    @page wide { size: A4 landscape; margin: 15mm; }
    @page upright { size: A4; margin: 15mm; }
    @media print {
      html { font-size: 10pt; }
      body { padding: 0; max-width: none; }
      header { padding-top: 1.5rem; }
      .wide { page: wide; }
      figure.tall { page: upright; }
      section { break-before: page; border: 0; padding: 0; }
      .skip, .hint, .hint.works, .hidden { display: none; }
      thead [role=button]::after, thead [aria-sort] [role=button]::after { content: none; }
      .scroll { overflow: visible; max-height: none; width: auto; }
      table { width: auto; font-size: 9pt; }
      thead { display: table-header-group; }
      thead th, tbody th, caption { position: static; }
      th, td { padding: .16rem .5rem; }
      tbody th { min-width: 9rem; }
      tr, figure, li { break-inside: avoid; }
      h2, caption, figcaption, .scroll { break-after: avoid; }
      tbody tr:hover > * { text-decoration: none; }
      a { color: inherit; text-decoration: none; }
      nav b { text-decoration: none; }
      details { display: none; }
      .chart { overflow: visible; }
      svg { min-width: 0; }
      .wide svg { max-height: 76mm; }
      .tall svg { max-height: 232mm; }
      table.sources { font-size: 8pt; }
      figure { margin-top: 1rem; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
