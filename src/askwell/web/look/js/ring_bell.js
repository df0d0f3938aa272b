// One soft tone, only where the set chose the bell and this device was told to sound it. Never while the
// clock is young: at two minutes, and at the end.

export function ringBell(root = document) {
  if (document.documentElement.dataset.bell !== "on") return;
  new MutationObserver((changes) => {
    if (changes.some(({ target, oldValue }) => rings(oldValue, target.dataset.clock))) sound();
  }).observe(root.body, { attributeFilter: ["data-clock"], attributeOldValue: true, subtree: true });
}

export const rings = (before, now) => before !== now && ["last", "over"].includes(now) && before !== "paused";

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
