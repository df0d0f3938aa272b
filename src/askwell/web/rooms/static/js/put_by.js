// Words that are handed over while nobody answers are put by, and their frame is free for the next. It comes after the
// first view; until then, a form waits with its words in it.

import { handed, invite, noticeOf, unfold } from "./answered.js";
import { dropMove, keepMove, keptMoves } from "./kept_moves.js";
import { comesBack, frameOf, leave, takesBack } from "./left_words.js";
import { tellWriting } from "./tell_writing.js";

export const wordsOf = (form) => frameOf(form)?.value.trim() ?? "";

export function putBy(form, { address, body }, answer, said) {
  const words = JSON.parse(body).move.text.trim();
  const kept = { address, body, words, form: form.id };
  keepMove(kept);
  if (wordsOf(form).startsWith(words)) handed(form, said);
  return follow(form, kept, leave(form, words), answer);
}

// What was put by before the page was loaded anew.
export function takeUp(queue) {
  const found = keptMoves().map((kept) => ({ kept, form: document.getElementById(kept.form) }));
  const left = found.filter(({ form }) => form).map((one) => ({ ...one, entry: leave(one.form, one.kept.words) }));
  for (const { kept, form, entry } of left) {
    if (kept.refused) returned(form, kept, entry, kept.refused);
    else follow(form, kept, entry, queue.send(kept));
  }
}

async function follow(form, kept, entry, answer) {
  const { status, body } = await answer;
  if (status === 404) return location.reload();
  if (status !== 200) return returned(form, kept, entry, body);
  entry.remove();
  dropMove(kept);
}

function returned(form, kept, entry, refused) {
  if (form.hidden) form.toggleAttribute("data-waits", form.matches(".write"));
  form.hidden = false;
  tellWriting();
  if (takesBack(form, entry, kept.words)) {
    dropMove(kept);
    invite(form, refused);
    return;
  }
  keepMove({ ...kept, refused });
  comesBack(form, entry, noticeOf(refused), () => dropMove(kept));
  unfold(entry);
  if (isFirst(form) && !document.activeElement.matches("textarea, input")) entry.scrollIntoView({ block: "nearest" });
}

const isFirst = (form) => form.querySelectorAll(".left [data-refusal]").length === 1;
