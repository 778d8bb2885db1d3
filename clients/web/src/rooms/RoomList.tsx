import { usePreferences, useRooms, type RoomSummary } from "@mlchat/features";
import ExpandMore from "@mui/icons-material/ExpandMore";
import Skeleton from "@mui/material/Skeleton";
import { useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMatch } from "react-router";
import { RoomLink } from "./RoomLink";
import { RoomListActions } from "./RoomListActions";
import { ThreadsLink } from "../threads/ThreadsLink";
import { useFocusThatMoves } from "./useFocusThatMoves";

/** The sidebar's lists: what is new, what one likes best, rooms, then the people one talks to. Each but the first can be folded, on all devices. */
export function RoomList() {
  const { t } = useTranslation();
  const { state, sections, directs } = useRooms();
  const lists = useRef<HTMLDivElement>(null);
  useFocusThatMoves(lists, state !== "loading");
  if (state === "loading") return <RoomListSkeleton />;
  return (
    <div ref={lists}>
      <ThreadsLink />
      {sections.unread.length > 0 && <News title={t("shell.unreadRooms")} rooms={sections.unread} />}
      {sections.favourites.length > 0 && <Section name="favourites" title={t("shell.favourites")} rooms={sections.favourites} />}
      <Section name="rooms" title={t("shell.rooms")} rooms={sections.rooms} actions={<RoomListActions />} />
      <Section name="directs" title={t("shell.directs")} rooms={sections.directs}>
        {directs.length === 0 && <p className="px-2.5 py-1 text-sm text-ink-soft">{t("shell.noDirects")}</p>}
      </Section>
    </div>
  );
}

/** What is new is never folded away. */
function News({ title, rooms }: { title: string; rooms: RoomSummary[] }) {
  const id = useId();
  return (
    <section className="mb-4">
      <h2 id={id} className="flex min-h-8 items-center ps-2.5 text-xs font-semibold text-ink-soft">
        {title}
      </h2>
      <Rooms labelledBy={id} rooms={rooms} />
    </section>
  );
}

function Rooms({ labelledBy, rooms }: { labelledBy: string; rooms: RoomSummary[] }) {
  return (
    <ul aria-labelledby={labelledBy} className="flex flex-col gap-px">
      {rooms.map((room) => (
        <li key={room.id}>
          <RoomLink room={room} />
        </li>
      ))}
    </ul>
  );
}

type SectionProps = { name: string; title: string; rooms: RoomSummary[]; actions?: ReactNode; children?: ReactNode };

function Section({ name, title, rooms, actions, children }: SectionProps) {
  const id = useId();
  const { preferences, prefer } = usePreferences();
  const here = useMatch("/rooms/:roomId/*")?.params.roomId;
  const { collapsed } = preferences;
  const folded = collapsed.includes(name);
  // Where one is stays in sight.
  const shown = folded ? rooms.filter((room) => room.id === here) : rooms;
  return (
    <section className="mb-4">
      <div className="flex min-h-8 items-center justify-between">
        <h2 className="min-w-0 text-xs font-semibold text-ink-soft">
          <button
            type="button"
            id={id}
            aria-expanded={!folded}
            className="flex min-h-7 w-full cursor-pointer items-center gap-0.5 rounded-sm ps-1 pe-2 hover:text-ink pointer-coarse:min-h-11"
            onClick={() => {
              prefer({ collapsed: folded ? collapsed.filter((one) => one !== name) : [...collapsed, name] });
            }}
          >
            <ExpandMore aria-hidden="true" className={`text-[16px] transition-transform ${folded ? "-rotate-90 rtl:rotate-90" : ""}`} />
            <span className="truncate">{title}</span>
          </button>
        </h2>
        {actions}
      </div>
      {shown.length > 0 && <Rooms labelledBy={id} rooms={shown} />}
      {!folded && children}
    </section>
  );
}

function RoomListSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-2 px-2.5 pt-2">
      {["60%", "75%", "50%", "68%"].map((width) => (
        <Skeleton key={width} variant="text" width={width} height={28} />
      ))}
    </div>
  );
}
