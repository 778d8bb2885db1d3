import { useRooms } from "@mlchat/features";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useMatch } from "react-router";
import { roomName } from "../rooms/roomName";
import { badgedIcon } from "./favicon";

/** Names the open conversation in the title, with how much is unread in all; the icon carries the same number. */
export function useDocumentTitle(): void {
  const { t } = useTranslation();
  const { channels, directs } = useRooms();
  const roomId = useMatch("/rooms/:roomId/*")?.params.roomId;
  const rooms = [...channels, ...directs];
  const unread = rooms.reduce((sum, room) => sum + (room.level === "none" ? 0 : room.unread), 0);
  const open = rooms.find((room) => room.id === roomId);
  const place = open ? `${roomName(open)} – ${t("product")}` : t("product");

  useEffect(() => {
    const count = unread > 99 ? "99+" : String(unread);
    document.title = unread > 0 ? `(${count}) ${place}` : place;
  }, [unread, place]);

  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
    if (link) link.href = unread > 0 ? badgedIcon(unread) : "/favicon.svg";
    badgeApp(unread);
    return () => {
      if (link) link.href = "/favicon.svg";
    };
  }, [unread]);
}

/** The same number on the icon of the installed page, where the system shows one. */
function badgeApp(count: number): void {
  if (!("setAppBadge" in navigator)) return;
  // Where the page is not installed it is refused, and nothing is lost.
  navigator.setAppBadge(count).catch(() => undefined);
}
