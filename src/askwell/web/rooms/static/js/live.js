// The room, live. Without any of this its forms still work, and a reload shows what is new.

import { attachAsUnfolded, attachWays, folded, openCalm } from "./attach_ways.js";
import { countEarlier } from "./count_earlier.js";
import { fillForms } from "./fill_form.js";
import { fillRows } from "./fill_rows.js";
import { followStream } from "./follow_stream.js";
import { handOver } from "./hand_over.js";
import { holdPlace, showDraft } from "./hold_place.js";
import { hintSoftly } from "./hint_softly.js";
import { seatMe } from "./seat_me.js";
import { sendMoves } from "./send_move.js";
import { showMine } from "./show_mine.js";
import { showShared } from "./show_shared.js";
import { tellTimes } from "./tell_time.js";

let mine = JSON.parse(document.getElementById("mine").content.textContent);

export function show(message) {
  const away = folded();
  holdPlace(() => change(message, away), "@title" in (message.shared ?? {}));
  countEarlier();
  document.documentElement.dataset.at = message.at;
  document.dispatchEvent(new CustomEvent("shown"));
}

// What is mine stands on top of what all may see, so it is set again whenever that has changed.
function change(message, away) {
  if (message.shared) showShared(message.shared);
  mine = message.own ?? mine;
  showMine(mine);
  fillForms(mine);
  fillRows(mine.rows);
  attachWays(mine.ways, mine.said, away);
  openCalm(mine);
  seatMe(document.documentElement.dataset.me);
  tellTimes();
}

followStream("stream", show);
sendMoves();
attachAsUnfolded();
handOver();
hintSoftly();
// The browser knows its zone; a written meeting asks for it, so that no deadline falls into anybody's night.
const { timeZone = "" } = Intl.DateTimeFormat().resolvedOptions();
for (const field of document.querySelectorAll("input[name=zone]")) field.value ||= timeZone;
tellTimes();
showDraft();
