// What somebody has said about private hints: kept on this device, and told to nobody. Knows no page.
// Put away for now lasts as long as the draft; put away for good until hints are switched off and on again.

const KEY = "hints";

export class HintChoices {
  #now = new Map();

  constructor(store) {
    this.store = store;
  }

  get #kept() {
    return JSON.parse(this.store.getItem(KEY)) ?? { on: true, never: [] };
  }

  get areOn() {
    return this.#kept.on;
  }

  wants(draft, { code }) {
    return this.areOn && !this.#kept.never.includes(code) && !this.#now.get(draft)?.has(code);
  }

  switch(on) {
    this.#now.clear();
    this.store.setItem(KEY, JSON.stringify({ on, never: [] }));
  }

  putAway(draft, code, forGood) {
    this.#now.set(draft, new Set([...(this.#now.get(draft) ?? []), code]));
    if (forGood) this.store.setItem(KEY, JSON.stringify({ on: this.areOn, never: [...this.#kept.never, code] }));
  }

  isHandedOver(draft) {
    this.#now.delete(draft);
  }

  forget() {
    this.#now.clear();
    this.store.removeItem(KEY);
  }
}
