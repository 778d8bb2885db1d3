import type { RoomSummary } from "@mlchat/features";
import ArrowBack from "@mui/icons-material/ArrowBack";
import People from "@mui/icons-material/PeopleAltOutlined";
import PushPin from "@mui/icons-material/PushPinOutlined";
import Search from "@mui/icons-material/Search";
import IconButton from "@mui/material/IconButton";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { searchIn } from "../search/searchIn";
import { PresenceLine } from "../presence/PresenceLine";
import { useOnePane } from "../shell/useOnePane";
import type { PanelName } from "./ConversationPage";
import { RoomIcon } from "./RoomIcon";
import { RoomMenu } from "./RoomMenu";

type ConversationHeaderProps = { room: RoomSummary | undefined; panel: PanelName | undefined };

/** Which conversation this is, and what can be done with it; on a phone also the way back to the list. */
export function ConversationHeader({ room, panel }: ConversationHeaderProps) {
  const { t } = useTranslation();
  // Where there is little room, the name of the conversation needs it, and the menu has the rest.
  const onePane = useOnePane();
  return (
    <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-2 md:px-5">
      <IconButton component={Link} to="/" aria-label={t("shell.back")} className="size-11 text-ink md:hidden">
        <ArrowBack className="rtl:-scale-x-100" />
      </IconButton>
      {room && (
        <>
          <RoomIcon room={room} size={30} />
          <div className="min-w-0 flex-1 leading-tight">
            <h1 className="truncate text-[16px] font-semibold">
              <bdi>{room.title}</bdi>
            </h1>
            <p className="truncate text-[13px] text-ink-soft">
              {room.kind === "direct" ? (
                room.other && <PresenceLine userId={room.other.id} username={room.other.username} />
              ) : (
                <bdi>{room.topic ?? t("room.members", { count: room.members })}</bdi>
              )}
            </p>
          </div>
          {!onePane && (
            <>
              <IconButton component={Link} to={searchIn(room)} aria-label={t("search.here")} title={t("search.here")} className="-me-3 size-9 pointer-coarse:size-11">
                <Search className="text-[20px]" />
              </IconButton>
              <IconButton
                component={Link}
                to={panel === "pins" ? `/rooms/${room.id}` : `/rooms/${room.id}/pins`}
                aria-label={t("pins.open")}
                title={t("pins.open")}
                className={`-me-2 size-9 shrink-0 pointer-coarse:size-11 ${panel === "pins" ? "bg-selected text-ink" : ""}`}
              >
                <PushPin className="text-[20px]" />
              </IconButton>
            </>
          )}
          {room.kind !== "direct" && (
            <div className="flex shrink-0 items-center">
              <IconButton
                component={Link}
                to={panel === "members" ? `/rooms/${room.id}` : `/rooms/${room.id}/members`}
                aria-label={t("members.open", { count: room.members })}
                title={t("members.open", { count: room.members })}
                className={`h-9 gap-1.5 px-2 text-sm tabular-nums pointer-coarse:h-11 ${panel === "members" ? "bg-selected text-ink" : ""}`}
              >
                <People className="text-[20px]" />
                {room.members}
              </IconButton>
            </div>
          )}
          <RoomMenu room={room} withPlaces={onePane} />
        </>
      )}
    </header>
  );
}
