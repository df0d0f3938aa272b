// Keeps my own lists up to date, each row made from the template that stands in the page.

export function fillRows(rows) {
  const template = document.getElementById("row");
  for (const list of document.querySelectorAll("[data-rows]")) {
    const wanted = rows[list.dataset.rows] ?? [];
    const there = new Map([...list.children].map((row) => [row.id, row]));
    list.append(...wanted.map((row) => filled(there.get(`i-${row.id}`) ?? template.content.firstElementChild.cloneNode(true), row)));
    const kept = new Set(wanted.map((row) => `i-${row.id}`));
    for (const [id, row] of there) if (!kept.has(id)) row.remove();
  }
}

function filled(element, { id, who = "", words }) {
  element.id = `i-${id}`;
  element.querySelector(".item-who").textContent = who;
  element.querySelector(".item-words").textContent = words;
  return element;
}
