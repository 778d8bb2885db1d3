import { plainTextOf, useArrivals, usePreferences, useSession, type Arrival } from "@mlchat/features";
import type { TFunction } from "i18next";
import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { roomName } from "../rooms/roomName";
import { attend, isAttended } from "./attention";
import { forgetNotes, note } from "./log";
import { notices } from "./options";
import { hindrance } from "./outcome";
import { permission } from "./permission";
import { show } from "./show";
import { playSound } from "./sound";

const LONGEST = 200;

/** Tells of new messages while nobody looks: one notification for each conversation, whatever comes after the first. */
export function useNotices(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user } = useSession();
  const waiting = useRef(new Map<string, number>());
  const { dnd } = usePreferences().preferences;
  const username = user?.username;

  useEffect(() => attend(), []);
  useEffect(() => forgetNotes, [username]);
  useEffect(() => {
    const counts = waiting.current;
    const seen = () => {
      counts.clear();
    };
    window.addEventListener("focus", seen);
    return () => {
      window.removeEventListener("focus", seen);
    };
  }, []);

  const tell = useCallback(
    async (arrivals: Arrival[]) => {
      if (username === undefined) return;
      const attended = await isAttended();
      const given = {
        attended,
        shown: notices.shown.get(),
        permission: permission(),
        about: notices.about.get(),
        dnd,
        me: { username },
        now: new Date(),
      };
      const told: Arrival[] = [];
      for (const arrival of arrivals) {
        const why = hindrance(arrival, given);
        if (why === undefined) told.push(arrival);
        else note(why, sourceOf(t, arrival));
      }
      const last = told.at(-1);
      if (last === undefined) return;
      const roomId = last.room.id;
      const count = (waiting.current.get(roomId) ?? 0) + told.length;
      waiting.current.set(roomId, count);
      const done = await show({
        title: sourceOf(t, last),
        body: await bodyOf(t, last, count),
        tag: roomId,
        open: () => void navigate(`/rooms/${roomId}`),
      });
      if (done && notices.sound.get()) playSound();
      for (const arrival of told) note(done ? "shown" : "failed", sourceOf(t, arrival));
    },
    [t, navigate, username, dnd],
  );

  useArrivals(
    useCallback(
      (arrivals) => {
        void tell(arrivals);
      },
      [tell],
    ),
  );
}

/** Whose message, and where if that is not plain. */
function sourceOf(t: TFunction, { message, room }: Arrival): string {
  const author = message.sender.displayName;
  return room.kind === "direct" ? author : t("settings.notifications.inRoom", { author, room: roomName(room) });
}

async function bodyOf(t: TFunction, { message }: Arrival, count: number): Promise<string> {
  if (!notices.words.get() || count > 1) return t("settings.notifications.several", { count });
  const words = await plainTextOf(message.content);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
