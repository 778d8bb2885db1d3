import type { ChatEvent } from "@mlchat/sdk";
import { createAction } from "@reduxjs/toolkit";

/** The SDK told something. Every slice takes from it what concerns its noun, so one event changes all of them at once. */
export const told = createAction<ChatEvent>("chat/told");
