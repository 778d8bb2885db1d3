import { useGlimpse, usePlainText, useRoom, type RoomSummary } from "@mlchat/features";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { roomName } from "../../rooms/roomName";
import type { OwnPlace } from "../permalink";

/** So much of a message stands in a link to it. */
const SNIPPET = 60;

const look = "inline-flex max-w-full items-baseline gap-1.5 rounded-sm bg-accent-soft px-1 py-px align-bottom font-medium text-accent-ink no-underline hover:underline";

/** A link to a room or a message of this chat: by name, and with what it says if one may read it. */
export function PlaceLink({ place, children }: { place: OwnPlace; children: ReactNode }) {
  const room = useRoom(place.roomId);
  if (room === undefined) {
    return (
      <Link to={place.path} className="underline decoration-1 underline-offset-2">
        {children}
      </Link>
    );
  }
  return (
    <Link to={place.path} className={look}>
      <bdi className="shrink-0">{roomName(room)}</bdi>
      {place.seq !== undefined && <Snippet room={room} seq={place.seq} />}
    </Link>
  );
}

function Snippet({ room, seq }: { room: RoomSummary; seq: number }) {
  const { t } = useTranslation();
  const message = useGlimpse(room.id, seq);
  const plain = usePlainText(message?.content ?? "");
  const content = plain.length > SNIPPET ? `${plain.slice(0, SNIPPET).trimEnd()}…` : plain;
  const words = message && content !== "" ? t("messages.linked", { author: message.sender.displayName, content }) : t("messages.linkedMessage");
  return (
    <>
      <span aria-hidden="true" className="opacity-60">
        ›
      </span>
      <bdi className="min-w-0 truncate font-normal">{words}</bdi>
    </>
  );
}
