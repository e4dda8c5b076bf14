/// The script of a page: sorting, which the page also works without.
///
/// Rows move only between the totals and the rows that hold the rest: those keep their places. A
/// first press sorts numbers from large to small and texts from a to z, a second one the other way, a
/// third one restores the order of the publication. Cells without a number come last either way.
/// The headers stay texts with the role of a button: browsers leave real buttons out of the headers
/// that they repeat on printed pages.
enum PageScript {
  /// Written without `<` and `&`, so that the page is well-formed XML.
  static let text = """

    "use strict";
    const texts = document.querySelector("main").dataset;
    const status = document.getElementById("sorted");
    const collator = new Intl.Collator(document.documentElement.lang, {numeric: true});
    const key = (row, column) => {
      const cell = row.cells[column];
      if (cell.dataset.missing !== undefined) return null;
      return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
    };
    const compare = (first, second) =>
      typeof first === "number" ? (typeof second === "number" ? first - second : -1)
        : typeof second === "number" ? 1 : collator.compare(first, second);
    const arrange = (rows, column, factor) => rows
      .map((row, place) => ({row, place, key: key(row, column)}))
      .sort((a, b) =>
        a.key === null ? (b.key === null ? a.place - b.place : 1)
          : b.key === null ? -1 : factor * compare(a.key, b.key) || a.place - b.place)
      .map((item) => item.row);
    for (const table of document.querySelectorAll("table.data")) {
      const body = table.tBodies[0];
      const original = Array.from(body.rows);
      const heads = Array.from(table.tHead.rows[0].cells);
      const runs = [];
      original.forEach((row, place) => {
        if (row.className !== "") return;
        const last = runs.at(-1);
        if (last ? last.start + last.rows.length === place : false) last.rows.push(row);
        else runs.push({start: place, rows: [row]});
      });
      const show = (column, direction) => {
        const order = original.slice();
        if (direction !== "none")
          for (const run of runs)
            arrange(run.rows, column, direction === "ascending" ? 1 : -1)
              .forEach((row, index) => { order[run.start + index] = row; });
        body.append(...order);
        heads.forEach((head, index) => {
          if (index === column ? direction !== "none" : false)
            head.setAttribute("aria-sort", direction);
          else head.removeAttribute("aria-sort");
        });
      };
      heads.forEach((head, column) => {
        const button = head.querySelector("span");
        button.setAttribute("role", "button");
        button.tabIndex = 0;
        const isNumeric = original.some((row) => row.cells[column].dataset.value !== undefined);
        const steps = isNumeric
          ? {undefined: "descending", descending: "ascending", ascending: "none"}
          : {undefined: "ascending", ascending: "descending", descending: "none"};
        const press = () => {
          const direction = steps[head.getAttribute("aria-sort") ?? undefined];
          show(column, direction);
          status.textContent = (direction === "none" ? texts.original : texts[direction])
            .replace("{column}", () => button.textContent);
        };
        button.addEventListener("click", press);
        button.addEventListener("keydown", (event) => {
          if (event.key !== "Enter") if (event.key !== " ") return;
          event.preventDefault();
          press();
        });
      });
    }
    document.querySelector(".hint").classList.add("works");

    """
}
