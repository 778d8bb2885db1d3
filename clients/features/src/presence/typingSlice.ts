import type { Typing } from "@mlchat/sdk";
import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { told } from "../store/told";

/** Who writes: where, and who, in the order in which they began. */
export type Typist = Omit<Typing, "on">;

/** Who writes something at the moment, where one watches. */
export const typingSlice = createSlice({
  name: "typing",
  initialState: (): Typist[] => [],
  reducers: {
    /** They have not been heard of for too long. */
    typingEnded: (typists, { payload }: PayloadAction<Typist>) => typists.filter((one) => !isSame(one, payload)),
  },
  extraReducers: (builder) => {
    builder.addCase(told, (typists, { payload: event }) => {
      if (event.kind === "reset-all") return [];
      if (event.kind === "connection") return event.connection.state === "online" ? undefined : [];
      if (event.kind !== "typing") return undefined;
      const { on, ...typist } = event.typing;
      const known = typists.some((one) => isSame(one, typist));
      if (on) return known ? undefined : [...typists, typist];
      return known ? typists.filter((one) => !isSame(one, typist)) : undefined;
    });
  },
});

export const { typingEnded } = typingSlice.actions;

function isSame(one: Typist, other: Typist): boolean {
  return one.roomId === other.roomId && one.userId === other.userId && one.threadOf === other.threadOf;
}
