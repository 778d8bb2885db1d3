import { useRoomActions, type RoomSummary } from "@mlchat/features";
import { Confirm } from "@mlchat/ui";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { faultSentence } from "../language/faults";
import { roomName } from "./roomName";

/** What only owners do: close a room or open it again, and delete it with everything in it. */
export function RoomEnding({ room, onClose }: { room: RoomSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { change, remove } = useRoomActions(room.id);
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  const [fault, setFault] = useState<string>();

  const archive = async () => {
    const problem = await change({ archived: !room.archived });
    if (problem) setFault(faultSentence(t, problem));
    else onClose();
  };

  const erase = async () => {
    const problem = await remove();
    if (problem) setFault(faultSentence(t, problem));
    else void navigate("/");
  };

  return (
    <section className="mt-6 flex flex-col gap-3 border-t border-line pt-5">
      <p className="text-[13px] text-ink-soft">{t(room.archived ? "roomSettings.reopenMore" : "roomSettings.archiveMore")}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="outlined" color="inherit" onClick={() => void archive()}>
          {t(room.archived ? "roomSettings.reopen" : "roomSettings.archive")}
        </Button>
        <Button
          color="error"
          onClick={() => {
            setFault(undefined);
            setDeleting(true);
          }}
        >
          {t("roomSettings.delete")}
        </Button>
      </div>
      {fault && !deleting && (
        <p role="alert" className="text-sm text-danger">
          {fault}
        </p>
      )}
      {deleting && (
        <Confirm
          title={t("roomSettings.deleteTitle", { room: roomName(room) })}
          act={t("roomSettings.delete")}
          cancel={t("shell.cancel")}
          fault={fault}
          onAct={() => void erase()}
          onClose={() => {
            setDeleting(false);
          }}
        >
          {t("roomSettings.deleteMore", { room: roomName(room) })}
        </Confirm>
      )}
    </section>
  );
}
