// Sorts, filters and searches the table of accounts in the page. Without it the table stands as
// it is, by name.
"use strict";

const form = document.querySelector(".filters");
const table = document.querySelector(".accounts");

if (form && table) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const heads = Array.from(table.tHead.rows[0].cells);
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  /* What a row sorts by in a column: its key where the shown text wouldn't do; null for an
     unreadable packet's row, which has its name and one wide cell. */
  const key = (row, column) => {
    const cell = row.cells[column];
    if (!cell || cell.colSpan > 1) return null;
    return cell.dataset.key ?? cell.textContent.trim();
  };

  const filter = () => {
    const words = form.elements.find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const stage = form.elements.stage.value;
    const owner = form.elements.owner.value;
    const errors = form.elements.errors.checked;
    let shown = 0;
    for (const row of rows) {
      row.hidden = !(
        (!stage || row.dataset.stage === stage) &&
        (!owner || row.dataset.owner === owner) &&
        (!errors || row.dataset.errors !== "0") &&
        words.every((word) => texts.get(row).includes(word))
      );
      if (!row.hidden) shown += 1;
    }
    form.querySelector(".count").textContent =
      shown === rows.length
        ? `${rows.length} accounts`
        : shown === 0
          ? "No account fits: clear a filter or the search"
          : `${shown} of ${rows.length} accounts`;
  };

  const sort = (column) => {
    const head = heads[column];
    const isDescending = head.getAttribute("aria-sort") === "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
    const direction = isDescending ? -1 : 1;
    const keys = new Map(rows.map((row) => [row, key(row, column)]));
    /* What has no key stands last, whichever way the others run. */
    const order = (a, b) =>
      a === null || b === null
        ? (a === null) - (b === null)
        : direction * collator.compare(a, b);
    rows.sort((a, b) => order(keys.get(a), keys.get(b)));
    body.append(...rows);
  };

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(column));
    head.replaceChildren(button);
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
}
