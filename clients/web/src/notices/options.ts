import { kept, keptSwitch } from "../shell/kept";

/** What notifications are for: everything, what is meant for oneself, or nothing. */
export type About = "all" | "mentions" | "nothing";

/** What this browser does with new messages while nobody looks at the page. */
export const notices = {
  /** Whether it shows notifications; the browser's own permission is another matter. */
  shown: keptSwitch("notices", false),
  about: kept<About>("notices-about", ["all", "mentions", "nothing"], "mentions"),
  /** Whether a notification says what was written. */
  words: keptSwitch("notices-words", true),
  sound: keptSwitch("notices-sound", false),
};
