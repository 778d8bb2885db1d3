import type { Chat, Clock, Storage } from "@mlchat/sdk";
import type { DraftSync } from "../drafts/draftSync";
import type { Watching } from "../presence/watching";
import type { ReadMarks } from "../rooms/readMarks";
import type { Errand } from "./errand";

/** What thunks work with, beside the state. */
export type Services = {
  client: Chat;
  storage: Storage;
  clock: Clock;
  readMarks: ReadMarks;
  wishing: Errand;
  draftSync: DraftSync;
  watching: Watching;
};
