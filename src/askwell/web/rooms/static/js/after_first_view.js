// What a room doesn't need at first: it comes when everything stands.

import { hintSoftly } from "./hint_softly.js";
import { openBank } from "./open_bank.js";
import { takeUp } from "./put_by.js";

export { putBy, wordsOf } from "./put_by.js";

export function begin(queue) {
  openBank();
  hintSoftly();
  takeUp(queue);
}
