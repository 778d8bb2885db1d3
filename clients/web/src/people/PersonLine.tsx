import type { User } from "@mlchat/features";
import { Avatar } from "@mlchat/ui";
import type { ReactNode } from "react";
import { PersonAvatar } from "../presence/PersonAvatar";

type PersonLineProps = {
  person: User;
  /** Behind the name. */
  mark?: ReactNode;
  /** In place of the username. */
  below?: ReactNode;
  /** Whether it is shown that they are here. */
  watched?: boolean;
};

/** Somebody in a list: picture, name, and the username or what else matters there. Goes into a row. */
export function PersonLine({ person, mark, below, watched = false }: PersonLineProps) {
  return (
    <>
      {watched ? (
        <PersonAvatar id={person.id} name={person.displayName} size={32} />
      ) : (
        <Avatar id={person.id} name={person.displayName} size={32} />
      )}
      <span className="min-w-0 flex-1 leading-tight">
        <span className="block truncate font-medium">
          <bdi>{person.displayName}</bdi>
          {mark}
        </span>
        <span className="block truncate text-[13px] text-ink-soft">{below ?? <bdi>@{person.username}</bdi>}</span>
      </span>
    </>
  );
}
