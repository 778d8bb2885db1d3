import type { PeopleSearch, User } from "@mlchat/features";
import Skeleton from "@mui/material/Skeleton";
import { useTranslation } from "react-i18next";
import { PersonLine } from "./PersonLine";

type PeopleFoundProps = PeopleSearch & {
  id: string;
  query: string;
  current: number;
  me: string | undefined;
  onOpen: (person: User) => void;
};

/** The people that a search found, as the list that belongs to its field. */
export function PeopleFound({ id, query, state, people, current, me, onOpen }: PeopleFoundProps) {
  const { t } = useTranslation();
  const searched = state === "ready";
  return (
    <>
      <ul id={id} role="listbox" aria-label={t("people.find")} className="flex flex-col gap-px">
        {people.map((person, index) => (
          <li
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            aria-selected={index === current}
            className={`flex cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 ${
              index === current ? "bg-selected" : "hover:bg-hover"
            }`}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onOpen(person);
            }}
          >
            <PersonLine person={person} />
            {person.id === me && <span className="text-xs text-ink-soft">{t("people.you")}</span>}
            {person.kind === "bot" && <span className="text-xs text-ink-soft">{t("shell.bot")}</span>}
          </li>
        ))}
      </ul>
      {state === "loading" && people.length === 0 && <PeopleSkeleton />}
      {searched && people.length === 0 && (
        <div className="px-2.5 py-2 text-sm text-ink-soft">
          <p className="font-medium text-ink [overflow-wrap:anywhere]">{t("people.none", { query })}</p>
          <p className="mt-0.5">{t("people.noneMore")}</p>
        </div>
      )}
      {state === "failed" && <p className="px-2.5 py-2 text-sm text-danger">{t("people.failed")}</p>}
      <p role="status" className="sr-only">
        {searched && t("people.found", { count: people.length })}
      </p>
    </>
  );
}

function PeopleSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-3 px-2.5 py-1.5">
      {[120, 90, 140].map((width) => (
        <div key={width} className="flex items-center gap-2.5">
          <Skeleton variant="rounded" width={32} height={32} />
          <Skeleton variant="text" width={width} />
        </div>
      ))}
    </div>
  );
}
