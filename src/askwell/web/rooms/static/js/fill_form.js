// Shows the forms of what I may do now, hides the others, and fills in what changes with the meeting.
// A draft with words in it stays: its frame falls back, and its words wait.

import { holdsWords } from "./answered.js";
import { tellWriting } from "./tell_writing.js";

// They stand in the page from the beginning. `was` is what stands in a form, unless it was handed over and is as at first.
const forms = [...document.querySelectorAll("form[data-act]:not(.way)")].map((form) => ({
  form,
  act: form.dataset.act,
  forOthers: "others" in form.dataset,
  writes: form.matches(".write"),
  was: null,
}));
const buttons = [...document.querySelectorAll("button[data-button]")].map((button) => ({ button, act: button.dataset.button }));

document.addEventListener("handed", ({ target }) => {
  for (const one of forms) if (one.form === target) one.was = null;
});

// When a form that is offered for a while goes away.
const ends = new WeakMap();

// Most of some forty forms are as they were, and are only asked whether they show.
export function fillForms({ acts, others, waits: ahead }) {
  for (const one of forms) {
    const offered = (one.forOthers ? others : acts)[one.act];
    const wanted = JSON.stringify(offered);
    if (one.writes) waitOrNot(one.form, offered, ahead.includes(one.act));
    else if (one.form.hidden === Boolean(offered)) one.form.hidden = !offered;
    if (offered && (offered.until || one.was !== wanted)) offer(one.form, offered);
    one.was = wanted;
  }
  for (const { button, act } of buttons) {
    const offered = acts[act];
    button.toggleAttribute("hidden", !offered || Boolean(offered.folded));
    if (offered) dress(button, offered);
  }
  tellWriting();
}

function waitOrNot(form, offered, soon) {
  const waits = !offered && (isInUse(form) || soon);
  form.toggleAttribute("hidden", !offered && !waits);
  form.toggleAttribute("data-waits", waits);
  if (waits) fold(form, !form.contains(document.activeElement) && !soon);
}

const isInUse = (form) => form.contains(document.activeElement) || holdsWords(form) || Boolean(form.querySelector(".left"));

function offer(form, offered) {
  fill(form, offered.fill ?? {});
  const button = form.querySelector("button[type=submit]");
  if (button && form.matches(".do, .tool, .card")) dress(button, offered);
  const question = form.querySelector("[data-asks]");
  if (question && offered.asks && question.textContent !== offered.asks) question.textContent = offered.asks;
  if (form.querySelector(".fold")) fold(form, Boolean(offered.folded));
  if (offered.until) hideAt(form, offered.until);
}

function dress(button, { words, main }) {
  const place = button.matches("[data-words]") ? button : button.querySelector("[data-words]");
  if (words && place && place.textContent !== words) place.textContent = words;
  if (button.matches(main ? ".quiet" : ".act") && !button.closest(".tool, .card")) button.className = main ? "act" : "quiet";
}

function fold(form, folded) {
  if (form.hasAttribute("data-folded") === folded) return;
  form.toggleAttribute("data-folded", folded);
  form.querySelector(".fold").open = !folded;
}

// A text is a field's value, a list its choices. What somebody is writing is left alone.
export function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const each = form.querySelector(`[data-each="${CSS.escape(name)}"]`);
    if (each) waysOf(each, value);
    else for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) set(field, value);
  }
}

function set(field, value) {
  if (field.dataset.kind === "numbers") tick(field, value);
  else if (field.matches("button")) press(field, String(String(value).split(" ").includes(field.value)));
  else if (Array.isArray(value)) choices(field, value);
  else if ((field.type === "hidden" || !field.dataset.touched) && field.value !== String(value)) field.value = value;
}

function press(button, pressed) {
  if (button.ariaPressed !== pressed) button.ariaPressed = pressed;
}

// One box of several; what holds already is also what it goes back to.
function tick(box, value) {
  if (box.type !== "checkbox") return;
  box.defaultChecked = value.split(" ").includes(box.value);
  if (!box.dataset.touched) box.checked = box.defaultChecked;
}

function choices(select, offered) {
  const wanted = JSON.stringify(offered);
  if (select.dataset.offered === wanted) return;
  const chosen = select.value;
  select.dataset.offered = wanted;
  select.replaceChildren(...offered.map(([value, words]) => new Option(words, value, false, String(value) === chosen)));
}

// A button each, with a sentence beneath; made from the one that stands in the form.
function waysOf(box, offered) {
  const blank = box.parentElement.querySelector("template").content.firstElementChild;
  while (box.children.length > offered.length) box.lastElementChild.remove();
  while (box.children.length < offered.length) box.append(blank.cloneNode(true));
  for (const [place, [value, name, means, chosen]] of offered.entries()) {
    const button = box.children[place];
    press(button, String(chosen));
    if (button.value === value) continue;
    button.value = value;
    button.querySelector(".way-of-name").textContent = name;
    button.querySelector(".way-of-means").textContent = means;
  }
}

// What is offered anew has its own time: the one before no longer counts.
function hideAt(form, until) {
  const { now } = document.documentElement.dataset;
  const ahead = now ? performance.timeOrigin - Number(now) : 0;
  const away = () => {
    form.hidden = true;
    tellWriting();
  };
  clearTimeout(ends.get(form));
  ends.set(form, setTimeout(away, Math.max(0, until - (Date.now() - ahead))));
}
