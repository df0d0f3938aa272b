// The wall follows the room, and has nothing of its own.

import { crossFade } from "./cross_fade.js";
import { followStream, seen } from "./follow_stream.js";
import { showShared } from "./show_shared.js";
import { tellTimes } from "./tell_time.js";

seen.by = crossFade;
followStream("stream", show);

function show({ at, shared }) {
  if (shared) showShared(shared);
  tellTimes();
  document.documentElement.dataset.at = at;
}

tellTimes();
