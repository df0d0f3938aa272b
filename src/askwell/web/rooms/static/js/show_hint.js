// One hint at a time, under the words it is about, inside their frame. What speaks up is said once to whoever hears
// the page; a quiet mark is only there to be seen. The focus stays where it is.

export function prepareHint(draft) {
  draft.after(slotOf(draft), document.getElementById("hint-ways").content.cloneNode(true));
}

export function showHint(draft, finding, language = "") {
  const says = saysOf(draft);
  if ((says.dataset.code ?? "") === (finding?.code ?? "")) return;
  const said = new Set((says.dataset.said ?? "").split(" ").filter(Boolean));
  says.setAttribute("aria-live", finding?.speaks_up && !said.has(finding.code) ? "polite" : "off");
  says.toggleAttribute("data-quiet", Boolean(finding) && !finding.speaks_up);
  says.lang = language;
  says.dir = "auto";
  says.dataset.code = finding?.code ?? "";
  says.dataset.said = [...said, finding?.code ?? ""].join(" ");
  says.textContent = finding ? `${finding.why} ${finding.try}` : "";
  const ways = frameOf(draft).querySelector(".hint-ways");
  ways.hidden = !finding;
  if (finding && document.activeElement === draft) ways.scrollIntoView({ block: "nearest" });
}

export function clearHint(draft) {
  showHint(draft);
  delete saysOf(draft).dataset.said;
}

export const shownIn = (draft) => saysOf(draft).dataset.code;

const frameOf = (draft) => draft.closest(".draft");
const slotOf = (draft) => frameOf(draft).querySelector(".draft-hint");
const saysOf = (draft) => slotOf(draft).querySelector("[data-hint]");
