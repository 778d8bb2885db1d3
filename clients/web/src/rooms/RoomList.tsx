import { useRooms, type RoomSummary } from "@mlchat/features";
import Skeleton from "@mui/material/Skeleton";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RoomLink } from "./RoomLink";

/** The sidebar's lists: rooms first, then the people one talks to. */
export function RoomList() {
  const { t } = useTranslation();
  const { state, channels, directs } = useRooms();
  if (state === "loading") return <RoomListSkeleton />;
  return (
    <>
      <Section title={t("shell.rooms")} rooms={channels} />
      <Section title={t("shell.directs")} rooms={directs}>
        {directs.length === 0 && <p className="px-2.5 py-1 text-sm text-ink-soft">{t("shell.noDirects")}</p>}
      </Section>
    </>
  );
}

function Section({ title, rooms, children }: { title: string; rooms: RoomSummary[]; children?: ReactNode }) {
  const id = useId();
  return (
    <section className="mb-4">
      <h2 id={id} className="px-2.5 pt-1 pb-1.5 text-xs font-semibold text-ink-soft">
        {title}
      </h2>
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
