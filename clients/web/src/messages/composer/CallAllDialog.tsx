import type { RoomSummary } from "@mlchat/features";
import { Confirm } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { roomName } from "../../rooms/roomName";

type CallAllDialogProps = { room: RoomSummary; onSend: () => void; onClose: () => void };

/** Asks before many people are called at once. */
export function CallAllDialog({ room, onSend, onClose }: CallAllDialogProps) {
  const { t } = useTranslation();
  return (
    <Confirm
      title={t("callAll.title", { count: room.members - 1 })}
      act={t("callAll.act")}
      cancel={t("shell.cancel")}
      onAct={onSend}
      onClose={onClose}
    >
      <p>{t("callAll.more", { room: roomName(room) })}</p>
    </Confirm>
  );
}
