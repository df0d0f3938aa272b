// The room, live. Without any of this its forms still work, and a reload shows what is new.

import { attachAsUnfolded, attachWays, openCalm } from "./attach_ways.js";
import { fillForms } from "./fill_form.js";
import { fillRows } from "./fill_rows.js";
import { followStream } from "./follow_stream.js";
import { handOver } from "./hand_over.js";
import { holdPlace, showDraft } from "./hold_place.js";
import { inTheMiddle, whereIWrite } from "./places.js";
import { seatMe } from "./seat_me.js";
import { sendMoves } from "./send_move.js";
import { showMine } from "./show_mine.js";
import { showShared } from "./show_shared.js";
import { tellTimes } from "./tell_time.js";
import { mindWords } from "./tell_writing.js";

let mine = JSON.parse(document.getElementById("mine").content.textContent);

export function show(message) {
  holdPlace(() => change(message), "@title" in (message.shared ?? {}));
  document.documentElement.dataset.at = message.at;
  document.dispatchEvent(new CustomEvent("shown"));
}

// What is mine stands on top of what all may see, so it is set again whenever that has changed; forms and rows only
// when something is new about them.
function change(message) {
  const things = message.shared ? showShared(message.shared) : [];
  const news = message.own ?? message.own_news ?? {};
  mine = message.own ?? told(mine, news);
  showMine(mine);
  if (news.acts || news.others || news.waits || waits()) fillForms(mine);
  if (news.rows) fillRows(mine.rows);
  attachWays(mine.ways, mine.said, news.rows ? null : things && [...things, ...Object.keys(news.ways ?? {}), ...Object.keys(news.said ?? {})]);
  openCalm(mine);
  seatMe(document.documentElement.dataset.me);
  tellTimes(inTheMiddle);
}

// Of what hangs on things only what is new is told, null where nothing is left.
function told(mine, { ways, said, ...news }) {
  return { ...mine, ...news, ways: without({ ...mine.ways, ...ways }), said: without({ ...mine.said, ...said }) };
}

const without = (things) => Object.fromEntries(Object.entries(things).filter(([, value]) => value !== null));

// A draft that waits falls back once it is empty.
const waits = () => whereIWrite("form[data-waits]").length > 0;

followStream("stream", show);
sendMoves();
attachAsUnfolded();
handOver();
mindWords();
// The browser knows its zone; a written meeting asks for it, so that no deadline falls into anybody's night.
const { timeZone = "" } = Intl.DateTimeFormat().resolvedOptions();
for (const field of document.querySelectorAll("input[name=zone]")) field.value ||= timeZone;
tellTimes();
showDraft();
