import type { Chat, Clock, Storage } from "@mlchat/sdk";
import type { ReadMarks } from "../rooms/readMarks";

/** What thunks work with, beside the state. */
export type Services = { client: Chat; storage: Storage; clock: Clock; readMarks: ReadMarks };
