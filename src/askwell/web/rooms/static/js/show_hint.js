// One hint at a time under a draft, inside its frame. What speaks up is said once to whoever hears the page; a quiet
// mark is only there to be seen. The focus stays where it is, but for whoever has put the hint away.

export function showHint(draft, finding, language = "") {
  const says = slotOf(draft).querySelector("[data-hint]");
  if ((says.dataset.code ?? "") === (finding?.code ?? "")) return;
  const said = new Set((says.dataset.said ?? "").split(" ").filter(Boolean));
  says.setAttribute("aria-live", finding?.speaks_up && !said.has(finding.code) ? "polite" : "off");
  says.toggleAttribute("data-quiet", Boolean(finding) && !finding.speaks_up);
  says.lang = language;
  says.dir = "auto";
  says.dataset.code = finding?.code ?? "";
  says.textContent = finding ? `${finding.why} ${finding.try}` : "";
  says.dataset.said = finding ? [...said.add(finding.code)].join(" ") : says.dataset.said ?? "";
  waysOf(draft).hidden = !finding;
}

export function clearHint(draft) {
  showHint(draft, null);
  delete slotOf(draft).querySelector("[data-hint]").dataset.said;
}

export const shownIn = (draft) => slotOf(draft).querySelector("[data-hint]").dataset.code;

const slotOf = (draft) => draft.closest(".draft").querySelector(".draft-hint");

function waysOf(draft) {
  const there = draft.closest(".draft").querySelector(".hint-ways");
  if (there) return there;
  const ways = document.getElementById("hint-ways").content.firstElementChild.cloneNode(true);
  slotOf(draft).after(ways);
  return ways;
}
