// Asks what might be noticed in a draft. Whatever goes wrong is silence, and so is being given up; in that case
// the answer never comes.

// What the frame says by itself: whose action it is, and what stands in its other fields.
const FIELDS = { date: "by_day", sign: "know_by" };

export async function askHint(draft, signal) {
  const body = JSON.stringify({ text: draft.value, kind: draft.form.dataset.hintKind });
  const headers = { "content-type": "application/json", accept: "application/json" };
  try {
    const answer = await fetch(draft.dataset.hintsAt, { method: "POST", body, headers, signal });
    if (!answer.ok) return { findings: [] };
    const { findings, language } = await answer.json();
    return { language, findings: findings.filter(({ code }) => !isSaid(draft.form, code)) };
  } catch {
    return signal.aborted ? new Promise(() => {}) : { findings: [] };
  }
}

const isSaid = (form, code) => code === "owner" || Boolean(form.elements[FIELDS[code]]?.value);
