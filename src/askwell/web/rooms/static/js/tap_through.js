// As long as the browser shows pictures of two phases, whatever is tapped is tapped on the picture. The fade ends then,
// and the tap goes to what stands there; to one of my acts only if it stood there before: nobody has seen a new one yet.

const CONTROLS = "a, button, summary, label, input, select, textarea";
const LONG = 1000; // a slow press begins on the picture and ends on the page

let last = null;

export function passTapsOn(fade) {
  if (!last) document.addEventListener("click", passOn);
  last = { fade, began: performance.now(), acts: new Map([...myActs()].map((act) => [act, placeOf(act)])) };
}

function passOn({ target, clientX, clientY, timeStamp }) {
  if (!target.matches("html, body") || timeStamp - last.began > LONG) return;
  const { fade, acts } = last;
  fade.updateCallbackDone.then(() => {
    fade.skipTransition();
    requestAnimationFrame(() => press(document.elementFromPoint(clientX, clientY)?.closest(CONTROLS), acts));
  });
}

function press(control, acts) {
  if (!control || (control.closest("#acts") && acts.get(control) !== placeOf(control))) return;
  if (control.matches("textarea, select, input:not([type=checkbox], [type=radio])")) control.focus();
  else control.click();
}

const myActs = () => document.querySelectorAll("#acts button, #acts a");

function placeOf(act) {
  const { x, y, width, height } = act.getBoundingClientRect();
  return `${act.textContent} ${x} ${y} ${width} ${height}`;
}
