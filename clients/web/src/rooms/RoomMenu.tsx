import { useRoomActions, type RoomSummary } from "@mlchat/features";
import { Confirm } from "@mlchat/ui";
import Logout from "@mui/icons-material/Logout";
import MoreVert from "@mui/icons-material/MoreVert";
import Tune from "@mui/icons-material/Tune";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { faultSentence } from "../language/faults";
import { roomName } from "./roomName";

const RoomSettings = lazy(async () => ({ default: (await import("./RoomSettings")).RoomSettings }));

/** What one may do with a room: see and change its settings, leave it. */
export function RoomMenu({ room }: { room: RoomSummary }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<"settings" | "leave">();
  const close = () => {
    setOpen(undefined);
  };
  const choose = (what: "settings" | "leave") => () => {
    setAnchor(null);
    setOpen(what);
  };

  return (
    <>
      <IconButton
        aria-label={t("room.menu")}
        title={t("room.menu")}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        className="size-9 pointer-coarse:size-11"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <MoreVert className="text-[20px]" />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        <MenuItem onClick={choose("settings")}>
          <Tune className="text-[18px]" />
          {t("settings.open")}
        </MenuItem>
        {!room.permanent && (
          <MenuItem onClick={choose("leave")}>
            <Logout className="text-[18px]" />
            {t("room.leave")}
          </MenuItem>
        )}
      </Menu>
      {open === "settings" && (
        <Suspense>
          <RoomSettings room={room} onClose={close} />
        </Suspense>
      )}
      {open === "leave" && <LeaveRoom room={room} onClose={close} />}
    </>
  );
}

function LeaveRoom({ room, onClose }: { room: RoomSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { leave } = useRoomActions(room.id);
  const navigate = useNavigate();
  const [fault, setFault] = useState<string>();

  const act = async () => {
    const problem = await leave();
    if (problem) setFault(faultSentence(t, problem));
    else void navigate("/");
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
    </Confirm>
  );
}
