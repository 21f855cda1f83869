// Search, filters, day and night. Everything is on the page already; this only hides and shows.
(() => {
  "use strict";
  const get = id => document.getElementById(id);
  const root = document.documentElement;
  const search = get("search"), section = get("section"), filter = get("filter"), hide = get("hide"), night = get("night");
  const groups = [...document.querySelectorAll(".group")]
    .map(box => ({ box, rows: [...box.querySelectorAll(".row")] }));
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { box, rows } of groups) {
      let here = 0;
      for (const row of rows) {
        const fits = (!section.value || section.value === box.id)
          && (!filter.value || row.classList.contains(filter.value))
          && words.every(word => row.dataset.words.includes(word));
        row.hidden = !fits;
        here += fits;
      }
      box.hidden = !here;
      shown += here;
    }
    get("none").hidden = shown > 0;
    get("count").value = shown === total ? `${total} cards` : `${shown} of ${total} cards`;
    keep();
  }

  function hideBacks(on) {
    root.classList.toggle("hidden-backs", on);
    hide.setAttribute("aria-pressed", on);
    keep();
  }

  function darken(on) {
    root.classList.toggle("night", on);
    root.classList.toggle("day", !on);
    night.setAttribute("aria-pressed", on);
    for (const card of document.querySelectorAll(".anki .card")) card.classList.toggle("nightMode", on);
  }

  // What was chosen outlives a reload, in this tab only.
  function keep() {
    try { sessionStorage.setItem("preview", JSON.stringify([search.value, section.value, filter.value])); } catch { /* not allowed */ }
  }
  function recall() {
    try { [search.value, section.value, filter.value] = JSON.parse(sessionStorage.getItem("preview")) ?? ["", "", ""]; } catch { /* nothing kept */ }
    if (section.selectedIndex < 0) section.value = "";
    if (filter.selectedIndex < 0) filter.value = "";
  }

  document.querySelector(".bar").hidden = false;
  document.querySelector(".bar").addEventListener("submit", event => event.preventDefault());
  search.addEventListener("input", show);
  section.addEventListener("change", show);
  filter.addEventListener("change", show);
  get("all").addEventListener("click", () => { search.value = section.value = filter.value = ""; show(); });
  hide.addEventListener("click", () => hideBacks(!root.classList.contains("hidden-backs")));
  night.addEventListener("click", () => darken(!root.classList.contains("night")));
  document.querySelector("main").addEventListener("click", event => {
    const sides = event.target.closest(".sides");
    if (sides && !event.target.closest("a, summary, input")) sides.classList.toggle("turned");
  });
  // A link to a card that a filter hides shows it all the same.
  addEventListener("hashchange", () => {
    const row = document.querySelector(`.row[id="${CSS.escape(decodeURIComponent(location.hash.slice(1)))}"]`);
    if (row?.hidden) { get("all").click(); row.scrollIntoView(); }
  });

  recall();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  darken(dark.matches);
  dark.addEventListener("change", () => darken(dark.matches));
  show();

  // While notes are watched, whoever comes back from the editor sees the newest build.
  if ("live" in root.dataset) {
    let away = !document.hasFocus();
    addEventListener("blur", () => { away = true; });
    addEventListener("focus", () => { if (away) location.reload(); });
  }
})();
