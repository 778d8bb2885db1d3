import { useRoomActions, type Level, type RoomSummary } from "@mlchat/features";
import Block from "@mui/icons-material/Block";
import Check from "@mui/icons-material/Check";
import Logout from "@mui/icons-material/Logout";
import MoreVert from "@mui/icons-material/MoreVert";
import PushPin from "@mui/icons-material/PushPinOutlined";
import Search from "@mui/icons-material/Search";
import Star from "@mui/icons-material/Star";
import StarBorder from "@mui/icons-material/StarBorder";
import Tune from "@mui/icons-material/Tune";
import Divider from "@mui/material/Divider";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { searchIn } from "../search/searchIn";
import { lazy } from "../shell/lazily";

const RoomSettings = lazy(async () => ({ default: (await import("./RoomSettings")).RoomSettings }));

const levels: Level[] = ["all", "mentions", "none"];
const BannedDialog = lazy(async () => ({ default: (await import("./BannedDialog")).BannedDialog }));
const LeaveRoom = lazy(async () => ({ default: (await import("./LeaveRoom")).LeaveRoom }));

type Open = "settings" | "banned" | "leave";

type RoomMenuProps = {
  room: RoomSummary;
  /** Whether it also leads to what else belongs to the room, as there is no room for that beside it. */
  withPlaces: boolean;
};

/** What one may do with a room: see and change its settings, leave it. */
export function RoomMenu({ room, withPlaces }: RoomMenuProps) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { settle } = useRoomActions(room.id);
  const [open, setOpen] = useState<Open>();
  const close = () => {
    setOpen(undefined);
  };
  const leaveMenu = () => {
    setAnchor(null);
  };
  const choose = (what: Open) => () => {
    leaveMenu();
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
      <Menu anchorEl={anchor} open={anchor !== null} onClose={leaveMenu}>
        {withPlaces && (
          <MenuItem component={Link} to={searchIn(room)} onClick={leaveMenu}>
            <Search className="text-[18px]" />
            {t("search.here")}
          </MenuItem>
        )}
        {withPlaces && (
          <MenuItem component={Link} to={`/rooms/${room.id}/pins`} onClick={leaveMenu}>
            <PushPin className="text-[18px]" />
            {t("pins.open")}
          </MenuItem>
        )}
        {withPlaces && <Divider />}
        <MenuItem
          onClick={() => {
            setAnchor(null);
            void settle({ favourite: room.favourite === undefined });
          }}
        >
          {room.favourite ? <Star className="text-[18px] text-accent-ink" /> : <StarBorder className="text-[18px]" />}
          {t(room.favourite ? "room.unfavourite" : "room.favourite")}
        </MenuItem>
        <Divider />
        <li role="none" className="px-2.5 pt-1 pb-1.5 text-xs font-semibold text-ink-soft">
          {t("room.level")}
        </li>
        {levels.map((level) => (
          <MenuItem
            key={level}
            role="menuitemradio"
            aria-checked={level === (room.level ?? "all")}
            onClick={() => {
              setAnchor(null);
              void settle({ level });
            }}
          >
            <Check className={`text-[18px] text-accent-ink ${level === (room.level ?? "all") ? "" : "invisible"}`} />
            {t(`room.levels.${level}`)}
          </MenuItem>
        ))}
        {room.kind !== "direct" && <Divider />}
        {room.kind !== "direct" && (
          <MenuItem onClick={choose("settings")}>
            <Tune className="text-[18px]" />
            {t("roomSettings.open")}
          </MenuItem>
        )}
        {room.kind !== "direct" && !room.permanent && room.role !== "member" && (
          <MenuItem onClick={choose("banned")}>
            <Block className="text-[18px]" />
            {t("banned.open")}
          </MenuItem>
        )}
        {room.kind !== "direct" && !room.permanent && (
          <MenuItem onClick={choose("leave")}>
            <Logout className="text-[18px]" />
            {t("room.leave")}
          </MenuItem>
        )}
      </Menu>
      <Suspense>
        {open === "settings" && <RoomSettings room={room} onClose={close} />}
        {open === "banned" && <BannedDialog room={room} onClose={close} />}
        {open === "leave" && <LeaveRoom room={room} onClose={close} />}
      </Suspense>
    </>
  );
}
