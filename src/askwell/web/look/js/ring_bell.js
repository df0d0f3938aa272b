// One soft tone, only where this device was told to sound it: at two minutes, and at the end. While somebody speaks,
// or tells, there is no sound but a sign beside the clock, for a while.

const SIGN = 8000;

let hears = false;

export function ringBell(root, bell) {
  root.documentElement.dataset.bell = bell;
  if (hears) return;
  hears = true;
  new MutationObserver((changes) => {
    const due = changes.some(({ target, oldValue }) => rings(oldValue, target.dataset.clock));
    const { bell, speaks } = document.documentElement.dataset;
    if (!due || bell !== "on") return;
    speaks ? show(root.body) : sound();
  }).observe(root.body, { attributeFilter: ["data-clock"], attributeOldValue: true, subtree: true });
}

export const rings = (before, now) => before !== now && ["last", "over"].includes(now) && before !== "paused";

function show(body) {
  body.setAttribute("data-rung", "");
  setTimeout(() => body.removeAttribute("data-rung"), SIGN);
}

function sound() {
  const audio = new AudioContext();
  const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = 528;
  loudness.gain.setValueAtTime(0.0001, audio.currentTime);
  loudness.gain.exponentialRampToValueAtTime(0.12, audio.currentTime + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 2.4);
  tone.connect(loudness).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 2.5);
}
