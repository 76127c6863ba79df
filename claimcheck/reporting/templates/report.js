"use strict";
(() => {
  const root = document.documentElement;
  const words = JSON.parse(document.getElementById("words").textContent);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const swap = document.getElementById("swap");
  const speak = (language) => {
    root.lang = language === "zh" ? "zh-Hans" : "en";
    for (const node of all("[data-t]")) node.textContent = words[language][node.dataset.t];
    for (const node of all("[data-ta]")) node.setAttribute("aria-label", words[language][node.dataset.ta]);
    for (const node of all("[data-zh]")) {
      node.dataset.en ??= node.textContent;
      node.textContent = node.dataset[language];
    }
    for (const node of all(".said")) {
      const twin = [node.previousElementSibling, node.nextElementSibling].some((near) => near && near.matches(".said"));
      node.hidden = twin && !node.lang.startsWith(language);
    }
    document.title = words[language].title;
    swap.textContent = language === "zh" ? "English" : "中文";
    swap.lang = language === "zh" ? "en" : "zh-Hans";
  };
  const now = () => (root.lang.startsWith("zh") ? "zh" : "en");
  swap.hidden = false;
  swap.onclick = () => speak(now() === "zh" ? "en" : "zh");
  if (!root.dataset.fixed && (navigator.language || "").startsWith("zh")) speak("zh");

  const filters = (tools, rows, most = Infinity) => {
    const inputs = all("input,select", tools), count = tools.querySelector("output");
    const more = tools.querySelector("button");
    if (more) more.onclick = () => { most = Infinity; apply(); };
    const texts = new Map();
    const text = (row) => {
      // In a folded report the slot stands once, above the findings of its group.
      const group = row.closest(".group");
      if (!texts.has(row)) texts.set(row, `${group ? group.dataset.slot : ""} ${row.textContent}`.toLowerCase());
      return texts.get(row);
    };
    const apply = () => {
      let shown = 0;
      for (const row of rows()) {
        const wanted = inputs.every((input) => {
          const value = input.value;
          if (!value) return true;
          return input.name === "q" ? text(row).includes(value.toLowerCase()) : row.dataset[input.name] === value;
        });
        if (wanted) shown += 1;
        row.hidden = !wanted || shown > most;
      }
      count.textContent = shown;
      if (more) more.hidden = shown <= most;
      for (const group of all("details.group")) group.hidden = !group.querySelector("article:not([hidden])");
    };
    tools.hidden = false;
    tools.oninput = apply;
    apply();
    tools.apply = apply;
    return () => { for (const input of inputs) input.value = ""; apply(); };
  };
  const body = document.querySelector("#claims-table tbody");
  const table = document.getElementById("claims-table");
  const labels = Object.fromEntries(table.dataset.labels.split(" ").map((pair) => pair.split("=")));
  const know = (row) => {
    const link = row.cells[5].querySelector("a");
    row.dataset.g = row.cells[1].lang;
    row.dataset.l = "none";
    if (!link) return;
    const entry = document.getElementById(link.hash.slice(1));
    row.dataset.l = labels[link.textContent] || "";
    row.dataset.v = entry && entry.className.split(" ")[0] || "info";
  };
  for (const row of body.rows) know(row);
  const claims = filters(document.getElementById("claim-tools"), () => [...body.rows], 2000);
  // Of a folded report the claims stand with their findings; the table takes them from there.
  const details = document.getElementById("claims");
  const fill = () => {
    details.removeEventListener("toggle", fill);
    const made = document.createDocumentFragment();
    for (const article of all("#problems .group article")) {
      const slot = article.closest("details").dataset.slot, head = article.querySelector("h3 a");
      for (const quote of all("blockquote", article)) {
        const from = quote.nextElementSibling, row = document.createElement("tr");
        const cells = [0, 1, 2, 3, 4, 5].map(() => row.insertCell());
        cells[0].textContent = from.firstChild.textContent;
        cells[1].lang = quote.lang;
        cells[1].append(...quote.cloneNode(true).childNodes);
        cells[2].textContent = from.querySelector("b").textContent;
        cells[3].textContent = slot;
        cells[4].textContent = from.querySelector("time").textContent;
        cells[5].append(head.cloneNode(true));
        row.dataset.s = from.dataset.s;
        know(row);
        made.append(row);
      }
    }
    body.append(made);
    document.getElementById("claim-tools").apply();
  };
  if (!details.open) details.addEventListener("toggle", fill);
  const problems = all("#problems article");
  for (const article of problems) article.dataset.v = article.className;
  const findings = problems.length ? filters(document.getElementById("finding-tools"), () => problems) : () => {};

  all("#claims-table th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of all("#claims-table th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const figure = (text) => (/-?\d[\d,.]*/.exec(text) || [""])[0].replaceAll(",", "");
      const key = (row) => head.dataset.kind === "n" ? figure(row.cells[column].textContent) : row.cells[column].textContent;
      const numbers = head.dataset.kind === "n";
      const sorted = [...body.rows].map((row) => [key(row), row]).sort(([a], [b]) =>
        numbers ? (a === "") - (b === "") || a - b : a < b ? -1 : a > b ? 1 : 0);
      if (down) sorted.reverse();
      body.append(...sorted.map(([, row]) => row));
      document.getElementById("claim-tools").apply();
    };
  });

  const follow = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) { claims(); findings(); target.hidden = false; }
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  follow();
  addEventListener("beforeprint", () => { for (const node of all("details")) node.open = true; });
})();
