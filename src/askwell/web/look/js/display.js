// The wall counts, listens to a clicker, and can be blanked.

import { blankWall } from "./blank_wall.js";
import { countDown } from "./count_down.js";
import { pressKeys } from "./press_keys.js";

countDown();
blankWall();
pressKeys();
