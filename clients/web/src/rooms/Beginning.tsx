import type { RoomSummary } from "@mlchat/features";
import Button from "@mui/material/Button";
import { EmptyState } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { RoomIcon } from "./RoomIcon";
import { roomName } from "./roomName";

/** What a conversation says about itself: above its first message, and alone while there is none. */
function useWords(room: RoomSummary, me: string) {
  const { t } = useTranslation();
  if (room.kind !== "direct") {
    const first = room.kind === "public" ? t("room.startRoomFirst") : t("room.startPrivateFirst");
    return { title: t("room.startRoom", { room: roomName(room) }), more: t("room.startRoomMore"), first };
  }
  const self = room.other === undefined || room.other.id === me;
  const title = self ? t("room.startSelf") : t("room.startDirect", { name: room.title });
  const more = self ? t("room.startSelfMore") : t("room.startDirectMore");
  return { title, more, first: more };
}

export function Beginning({ room, me }: { room: RoomSummary; me: string }) {
  const words = useWords(room, me);
  return (
    <div className="px-4 pt-8 pb-2 md:px-5">
      <RoomIcon room={room} size={52} />
      <h2 className="mt-4 text-xl font-semibold tracking-tight">{words.title}</h2>
      <p className="mt-1 max-w-prose text-ink-soft">{words.more}</p>
    </div>
  );
}

export function NothingSaid({ room, me, onWrite }: { room: RoomSummary; me: string; onWrite: () => void }) {
  const { t } = useTranslation();
  const words = useWords(room, me);
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center overflow-y-auto">
      <EmptyState
        picture={<RoomIcon room={room} size={64} />}
        title={words.title}
        action={
          <Button variant="contained" onClick={onWrite}>
            {t("room.writeFirst")}
          </Button>
        }
      >
        {words.first}
      </EmptyState>
    </div>
  );
}
