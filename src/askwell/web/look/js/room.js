// What a room needs beyond its markup. Each behaviour is a file of its own, and none is needed to read the page.

import { announce } from "./announce.js";
import { countDown } from "./count_down.js";
import { growDrafts } from "./grow_draft.js";
import { keepDrafts } from "./keep_draft.js";
import { openDialogs } from "./open_dialog.js";
import { pressKeys } from "./press_keys.js";

countDown();
growDrafts();
keepDrafts();
announce();
openDialogs();
pressKeys();
