import { useAcquaintances, usePeopleSearch, useRooms, useSession, type Sender } from "@mlchat/features";
import { Avatar } from "@mlchat/ui";
import Filter from "@mui/icons-material/FilterAltOutlined";
import Today from "@mui/icons-material/TodayOutlined";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { rank } from "../finding/rank";
import { RoomSign } from "../rooms/RoomSign";
import { begunAt, operatorsFor, put, quoted } from "./operators";

/** Something the query can go on with; `taken` is the query with it, and where the caret is then. */
export type Suggestion = {
  key: string;
  label: string;
  detail?: string | undefined;
  picture: ReactNode;
  taken: { query: string; caret: number };
};

const MOST = 7;

/** What can be meant by what stands at the caret. */
export function useSuggestions(query: string, caret: number | undefined): Suggestion[] {
  const { t } = useTranslation();
  const { channels, directs } = useRooms();
  const { user } = useSession();
  const acquaintances = useAcquaintances();
  const begun = useMemo(() => (caret === undefined ? undefined : begunAt(query, caret)), [query, caret]);
  const named = begun?.operator === "from" ? begun.value.replace(/^@/, "") : "";
  const { people: found } = usePeopleSearch(named);

  return useMemo(() => {
    if (caret === undefined) return [];
    if (begun === undefined) {
      const { from, names } = operatorsFor(query, caret);
      return names.map((name) => ({
        key: name,
        label: `${name}:`,
        detail: t(`search.operator.${name}`),
        picture: <Filter />,
        taken: put(query, from, caret, `${name}:`),
      }));
    }
    const { operator, value, not, from, to } = begun;
    const line = (key: string, label: string, word: string, picture: ReactNode, detail?: string): Suggestion => ({
      key,
      label,
      detail,
      picture,
      taken: put(query, from, to, `${not ? "-" : ""}${operator}:${quoted(word)}`),
    });
    switch (operator) {
      case "from": {
        const everybody: Sender[] = [...(user ? [user] : []), ...acquaintances, ...found];
        const candidates = [...new Map(everybody.map((one) => [one.id, one])).values()].map((one) => ({
          value: one,
          names: [one.username, one.displayName, ...(one.id === user?.id ? ["me"] : [])],
        }));
        return rank(named, candidates, MOST).map((one) =>
          line(one.id, one.displayName, one.username, <Avatar id={one.id} name={one.displayName} size={24} />, `@${one.username}`),
        );
      }
      case "in": {
        const candidates = [...channels, ...directs]
          .filter((room) => room.kind !== "direct" || room.other !== undefined)
          .map((room) => ({ value: room, names: room.other ? [room.title, room.other.username] : [room.title] }));
        return rank(value.replace(/^[#@]/, ""), candidates, MOST).map((room) => {
          if (room.kind !== "direct") return line(room.id, room.title, room.title, <RoomSign kind={room.kind} />, room.topic);
          const word = `@${room.other?.username ?? ""}`;
          return line(room.id, room.title, word, <Avatar id={room.other?.id ?? room.id} name={room.title} size={24} />, word);
        });
      }
      case "has":
        return (["link", "code"] as const)
          .filter((one) => one.startsWith(value.toLowerCase()))
          .map((one) => line(one, t(`search.has.${one}`), one, <Filter />, `has:${one}`));
      case "before":
      case "after":
        return days()
          .filter(([, word]) => word.startsWith(value.toLowerCase()))
          .map(([key, word]) => line(key, t(`search.day.${key}`), word, <Today />, word));
    }
  }, [query, caret, begun, channels, directs, user, acquaintances, found, named, t]);
}

/** Days that one means often, as the query writes them. */
function days(now = new Date()): ["today" | "yesterday" | "week" | "month", string][] {
  const day = (by: number) => {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - by);
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };
  return [
    ["today", "today"],
    ["yesterday", "yesterday"],
    ["week", day(7)],
    ["month", day(30)],
  ];
}
