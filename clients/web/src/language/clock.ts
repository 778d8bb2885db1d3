import { kept } from "../shell/kept";

/** How the time of day is written: as the reader's region does, with 12 hours, or with 24. */
export type Hours = "system" | "h12" | "h23";

export const hours = kept<Hours>("hours", ["system", "h12", "h23"], "system");
