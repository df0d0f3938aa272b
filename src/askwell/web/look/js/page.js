// Documents: hardly anything moves.

import { askForWhatIsNeeded } from "./ask_for.js";
import { countDown } from "./count_down.js";
import { goBack } from "./go_back.js";
import { growDrafts } from "./grow_draft.js";
import { openDialogs } from "./open_dialog.js";
import { printPage } from "./print_page.js";
import { seatName } from "./seat_name.js";

askForWhatIsNeeded();
countDown();
goBack();
growDrafts();
openDialogs();
printPage();
seatName();
