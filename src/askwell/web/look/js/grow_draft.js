// The frame grows with what is written, where the stylesheet can't do it by itself yet.

export function growDrafts(root = document) {
  if (CSS.supports("field-sizing", "content")) return;
  const grow = (draft) => {
    draft.style.blockSize = "auto";
    draft.style.blockSize = `${draft.scrollHeight}px`;
  };
  root.addEventListener("input", ({ target }) => target.matches(".draft-words") && grow(target));
  for (const draft of root.querySelectorAll(".draft-words")) grow(draft);
}
