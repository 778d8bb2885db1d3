import { useRooms } from "@mlchat/features";
import { Suspense, useEffect, useState, type ReactNode } from "react";
import { useMatch, useNavigate } from "react-router";
import { toolHere, walk } from "./inMessages";
import { searchIn } from "../search/searchIn";
import { neighbour } from "./neighbour";
import { OpenersContext } from "./openers";
import { useShortcuts } from "./useShortcuts";
import { lazy } from "../shell/lazily";

const bringSwitcher = () => import("../finding/QuickSwitcher");
const QuickSwitcher = lazy(async () => ({ default: (await bringSwitcher()).QuickSwitcher }));
const ShortcutSheet = lazy(async () => ({ default: (await import("./ShortcutSheet")).ShortcutSheet }));

/** Some time after the page has come: who presses the keys then goes on typing at once. */
const SOON = 1_500;

/** What the keys do on the signed-in page, and what they open above it. */
export function ChatShortcuts({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<"find" | "sheet">();
  const { sections } = useRooms();
  const navigate = useNavigate();
  const here = useMatch("/rooms/:roomId/*")?.params.roomId;
  const onMembers = useMatch("/rooms/:roomId/members") !== null;
  const rooms = [...sections.unread, ...sections.favourites, ...sections.rooms, ...sections.directs];

  useEffect(() => {
    // What fails here is tried again when it is needed.
    const timer = setTimeout(() => void bringSwitcher().catch(() => undefined), SOON);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  const show = (what: "find" | "sheet") => () => {
    setOpen(what);
    return true;
  };
  const go = (step: 1 | -1, onlyUnread: boolean) => () => {
    const room = neighbour(rooms, here, step, onlyUnread);
    if (room) void navigate(`/rooms/${room.id}`);
    return true;
  };

  useShortcuts({
    find: show("find"),
    sheet: show("sheet"),
    roomBefore: go(-1, false),
    roomAfter: go(1, false),
    unreadBefore: go(-1, true),
    unreadAfter: go(1, true),
    mention: () => {
      const room = neighbour(rooms.filter(({ mentions }) => mentions > 0), here, 1, false);
      if (room) void navigate(`/rooms/${room.id}`);
      return true;
    },
    search: () => {
      void navigate("/search");
      return true;
    },
    searchHere: () => {
      const room = rooms.find(({ id }) => id === here);
      if (room === undefined) return false;
      void navigate(searchIn(room));
      return true;
    },
    panel: () => {
      if (here === undefined) return false;
      void navigate(onMembers ? `/rooms/${here}` : `/rooms/${here}/members`);
      return true;
    },
    nextMessage: () => walk("ArrowDown"),
    previousMessage: () => walk("ArrowUp"),
    reply: () => toolHere("reply"),
    edit: () => toolHere("edit"),
    react: () => toolHere("react"),
    unread: () => toolHere("unread"),
  });

  const close = () => {
    setOpen(undefined);
  };
  const [openers] = useState(() => ({ find: show("find"), sheet: show("sheet") }));

  return (
    <OpenersContext value={openers}>
      {children}
      <Suspense>
        {open === "find" && <QuickSwitcher here={here} onClose={close} />}
        {open === "sheet" && <ShortcutSheet onClose={close} />}
      </Suspense>
    </OpenersContext>
  );
}
