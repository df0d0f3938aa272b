// Words that were handed over while nobody answers stand under their form, and its frame is free for the next. They go
// when it is certain that they arrived; else they come back with the reason, to be taken up again or let go.

export function leave(form, words) {
  const { content, dataset } = document.getElementById("row");
  const entry = content.firstElementChild.cloneNode(true);
  entry.removeAttribute("id");
  entry.classList.add("left");
  entry.querySelector(".item-who").textContent = dataset.waits;
  entry.querySelector(".item-words").textContent = words;
  listOf(form).append(entry);
  return entry;
}

// The frame whose words can be put by. Where more was filled in besides, it belongs together and waits in its form.
export function frameOf(form) {
  const frame = form.id && !form.matches(".way") ? form.querySelector("[name=text][data-keep]") : null;
  const besides = [...form.querySelectorAll("[data-touched]")].some((field) => field !== frame && field.value);
  return besides ? null : frame;
}

// The only ones that are left go back into an empty frame, as if they had never been away: true.
export function takesBack(form, entry, words) {
  if (form.querySelectorAll(".left").length > 1 || !frameOf(form) || frameOf(form).value) return false;
  entry.remove();
  write(form, words);
  return true;
}

export function comesBack(form, entry, notice, gone) {
  entry.querySelector(".item-who").replaceWith(notice);
  entry.append(ways());
  entry.addEventListener("click", ({ target }) => {
    if (!target.matches("button")) return;
    if ("takesUp" in target.dataset) write(form, entry.querySelector(".item-words").textContent);
    entry.remove();
    gone();
    form.querySelector("[name=text]").focus();
  });
}

function ways() {
  const { up, go } = document.getElementById("row").dataset;
  const place = document.createElement("div");
  place.className = "notice-ways";
  for (const words of [up, go]) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "quiet", textContent: words });
    button.toggleAttribute("data-takes-up", words === up);
    place.append(button);
  }
  return place;
}

// Whatever stands in the frame already stays.
function write(form, words) {
  const frame = form.querySelector("[name=text]");
  frame.value = frame.value ? `${frame.value}\n\n${words}` : words;
  frame.dispatchEvent(new Event("input", { bubbles: true }));
}

function listOf(form) {
  const found = form.querySelector(".left-list");
  if (found) return found;
  const list = document.createElement("ul");
  list.className = "rows left-list";
  form.append(list);
  return list;
}
