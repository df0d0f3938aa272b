// What a room doesn't need at first: it comes when everything stands.

import { chooseForDevice } from "./choose_for_device.js";
import { crossFade } from "./cross_fade.js";
import { seen } from "./follow_stream.js";
import { hintSoftly } from "./hint_softly.js";
import { mindNotices } from "./mind_notice.js";
import { openBank } from "./open_bank.js";
import { takeUp } from "./put_by.js";

export { putBy, wordsOf } from "./put_by.js";

export function begin(queue) {
  seen.by = crossFade;
  chooseForDevice();
  openBank();
  hintSoftly();
  mindNotices();
  takeUp(queue);
}
