import { useRooms, type RoomSummary } from "@mlchat/features";
import Skeleton from "@mui/material/Skeleton";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RoomLink } from "./RoomLink";
import { RoomListActions } from "./RoomListActions";

/** The sidebar's lists: rooms first, then the people one talks to. */
export function RoomList() {
  const { t } = useTranslation();
  const { state, channels, directs } = useRooms();
  if (state === "loading") return <RoomListSkeleton />;
  return (
    <>
      <Section title={t("shell.rooms")} rooms={channels} actions={<RoomListActions />} />
      <Section title={t("shell.directs")} rooms={directs}>
        {directs.length === 0 && <p className="px-2.5 py-1 text-sm text-ink-soft">{t("shell.noDirects")}</p>}
      </Section>
    </>
  );
}

type SectionProps = { title: string; rooms: RoomSummary[]; actions?: ReactNode; children?: ReactNode };

function Section({ title, rooms, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="mb-4">
      <div className="flex min-h-8 items-center justify-between ps-2.5">
        <h2 id={id} className="text-xs font-semibold text-ink-soft">
          {title}
        </h2>
        {actions}
      </div>
      {rooms.length > 0 && (
        <ul aria-labelledby={id} className="flex flex-col gap-px">
          {rooms.map((room) => (
            <li key={room.id}>
              <RoomLink room={room} />
            </li>
          ))}
        </ul>
      )}
      {children}
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
