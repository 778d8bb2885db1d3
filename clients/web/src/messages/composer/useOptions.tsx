import { useMembers, usePeopleSearch, useRooms, useSession, type RoomSummary, type Sender } from "@mlchat/features";
import { Avatar } from "@mlchat/ui";
import Campaign from "@mui/icons-material/CampaignOutlined";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { search, shownIn } from "../../emoji/book";
import { keptTone } from "../../emoji/tones";
import { useBook } from "../../emoji/useBook";
import { rank } from "../../finding/rank";
import { RoomSign } from "../../rooms/RoomSign";
import { commands } from "./commands";

/** Something that can be meant: what it says and what it puts into the text. */
export type Completion = { key: string; insert: string; label: string; detail: string; mark?: string; picture: ReactNode };

/** So many are offered at most. */
const MOST = 8;

/** People of the room first, then others; and everybody at once. */
export function usePeopleOptions(query: string, room: RoomSummary): Completion[] {
  const { t } = useTranslation();
  const { user } = useSession();
  const { members } = useMembers(room.id);
  const search = usePeopleSearch(query);
  return useMemo(() => {
    const inRoom: Sender[] = room.kind === "direct" ? room.people : members.map((member) => member.user);
    const here = new Set(inRoom.map(({ id }) => id));
    const everybody: Completion[] =
      mayCallAll(room) && rank(query, [{ value: "room", names: ["room"] }], 1).length > 0
        ? [{ key: "@room", insert: "@room ", label: "@room", detail: t("composer.everybody"), picture: <Campaign /> }]
        : [];
    // People of the room come first, oneself last among them.
    const candidates = [...inRoom, ...search.people.filter(({ id }) => !here.has(id))].map((person) => ({
      value: person,
      names: [person.username, person.displayName],
      weight: (here.has(person.id) ? 2 : 0) - (person.id === user?.id ? 1 : 0),
    }));
    const present = rank(query, candidates.filter(({ value }) => here.has(value.id)), MOST);
    const others = rank(query, candidates.filter(({ value }) => !here.has(value.id)), MOST - Math.min(MOST, present.length));
    const found = [...present, ...others].map((person) => personOption(person, here.has(person.id) ? undefined : t("composer.notHere")));
    return (query.startsWith("r") ? [...everybody, ...found] : [...found.slice(0, MOST - 1), ...everybody]).slice(0, MOST);
  }, [query, room, members, search.people, user?.id, t]);
}

/** In conversations everybody may call all, in rooms those who look after them. */
function mayCallAll({ kind, role }: RoomSummary): boolean {
  return kind === "group" || (kind !== "direct" && role !== undefined && role !== "member");
}

function personOption(person: Sender, mark: string | undefined): Completion {
  return {
    key: person.id,
    insert: `@${person.username} `,
    label: person.displayName,
    detail: `@${person.username}`,
    ...(mark !== undefined && { mark }),
    picture: <Avatar id={person.id} name={person.displayName} size={26} />,
  };
}

/** Rooms of one's own. */
export function useRoomOptions(query: string): Completion[] {
  const { channels } = useRooms();
  return useMemo(() => {
    const candidates = channels.map((room) => ({ value: room, names: [room.title] }));
    return rank(query, candidates, MOST).map((room) => ({
      key: room.id,
      insert: `${roomReference(room)} `,
      label: room.title,
      detail: room.topic ?? "",
      picture: room.kind === "direct" ? null : <RoomSign kind={room.kind} />,
    }));
  }, [query, channels]);
}

/** A name that would end at a space is written as a link, which shows the same. */
function roomReference(room: RoomSummary): string {
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}_]$|^[\p{L}\p{N}]$/u.test(room.title)) return `#${room.title}`;
  return `${location.origin}/rooms/${room.id}`;
}

/** What can be done by a slash in this room. */
export function useCommandOptions(query: string, room: RoomSummary): Completion[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const candidates = commands.filter(({ fits }) => fits(room)).map((command) => ({ value: command, names: [command.name] }));
    return rank(query, candidates, MOST).map(({ name }) => ({
      key: name,
      insert: `/${name} `,
      label: `/${name}`,
      detail: t(`composer.command.${name}`),
      picture: "/",
    }));
  }, [query, room, t]);
}

/** Emoji by their names; in their skin tone if one was chosen. */
export function useEmojiOptions(query: string): Completion[] {
  const asked = useBook();
  const book = asked.state === "ready" ? asked.book : undefined;
  return useMemo(() => {
    const tone = keptTone();
    const found = book === undefined ? [] : search(book, query, MOST);
    return found.map((emoji) => {
      const shown = shownIn(emoji, tone);
      return {
        key: emoji.emoji,
        insert: `${shown} `,
        label: emoji.label,
        detail: "",
        picture: <span className="text-[20px] leading-none">{shown}</span>,
      };
    });
  }, [book, query]);
}
