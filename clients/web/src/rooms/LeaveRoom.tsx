import { useMembers, useRoomActions, useSession, type RoomSummary } from "@mlchat/features";
import { Confirm } from "@mlchat/ui";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { faultSentence } from "../language/faults";
import { roomName } from "./roomName";

/** Asks before one leaves a room; its only owner names the next one. */
export function LeaveRoom({ room, onClose }: { room: RoomSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { leave } = useRoomActions(room.id);
  const navigate = useNavigate();
  const [needsHeir, setNeedsHeir] = useState(false);
  const [heir, setHeir] = useState("");
  const [fault, setFault] = useState<string>();

  const act = async () => {
    if (needsHeir && heir === "") {
      setFault(t("room.heirMissing"));
      return;
    }
    const problem = await leave(heir === "" ? undefined : heir);
    if (problem === undefined) void navigate("/");
    else if (problem.type === "/problems/last-owner" && !needsHeir) setNeedsHeir(true);
    else setFault(faultSentence(t, problem));
  };

  return (
    <Confirm
      title={t("room.leaveTitle", { room: roomName(room) })}
      act={t("room.leave")}
      cancel={t("shell.cancel")}
      fault={fault}
      onAct={() => void act()}
      onClose={onClose}
    >
      {t(room.kind === "public" ? "room.leavePublic" : "room.leavePrivate")}
      {needsHeir && (
        <Heir
          roomId={room.id}
          chosen={heir}
          onChoose={(userId) => {
            setHeir(userId);
            setFault(undefined);
          }}
        />
      )}
    </Confirm>
  );
}

type HeirProps = { roomId: string; chosen: string; onChoose: (userId: string) => void };

/** Who is to be owner next, of all who are in the room. */
function Heir({ roomId, chosen, onChoose }: HeirProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { members, hasMore, loadMore } = useMembers(roomId);
  return (
    <label className="mt-4 block text-ink">
      <span className="block">{t("room.heir")}</span>
      <select
        aria-label={t("room.heirLabel")}
        value={chosen}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
        className="mt-2 h-11 w-full rounded-md border border-edge bg-field px-2 text-ink"
      >
        <option value="" disabled hidden />
        {members
          .filter((member) => member.user.id !== user?.id)
          .map((member) => (
            <option key={member.user.id} value={member.user.id}>
              {`${member.user.displayName} (@${member.user.username})`}
            </option>
          ))}
      </select>
      {hasMore && (
        <Button size="small" className="mt-1" onClick={loadMore}>
          {t("members.more")}
        </Button>
      )}
    </label>
  );
}
