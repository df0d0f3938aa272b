// The wall follows the room, and has nothing of its own.

import { followStream } from "./follow_stream.js";
import { showShared } from "./show_shared.js";
import { tellTimes } from "./tell_time.js";

followStream("stream", ({ at, shared }) => {
  if (shared) showShared(shared);
  tellTimes();
  document.documentElement.dataset.at = at;
});
tellTimes();
