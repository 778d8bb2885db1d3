import { usePeopleSearch, type User } from "@mlchat/features";
import { SearchField } from "@mlchat/ui";
import Close from "@mui/icons-material/Close";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonLine } from "./PersonLine";

/** More than this many people the server does not bring into a new room at once. */
const MOST = 200;

type PeoplePickerProps = {
  label: string;
  chosen: readonly User[];
  onChange: (people: User[]) => void;
  /** Who needs not be chosen: oneself. */
  me: string | undefined;
};

/** Finds people and collects them. */
export function PeoplePicker({ label, chosen, onChange, me }: PeoplePickerProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const { state, people } = usePeopleSearch(query);
  const found = people.filter(({ id }) => id !== me && !chosen.some((one) => one.id === id));
  const isFull = chosen.length >= MOST;

  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {chosen.length > 0 && (
        <ul aria-label={label} className="mb-2 flex max-h-32 flex-wrap gap-1.5 overflow-y-auto">
          {chosen.map((person) => (
            <li key={person.id} className="flex max-w-full items-center rounded-md bg-selected ps-2.5 text-sm">
              <bdi className="min-w-0 truncate">{person.displayName}</bdi>
              <button
                type="button"
                aria-label={t("picker.remove", { name: person.displayName })}
                title={t("picker.remove", { name: person.displayName })}
                className="grid size-8 shrink-0 cursor-pointer place-items-center rounded-md hover:bg-hover pointer-coarse:size-11"
                onClick={() => {
                  onChange(chosen.filter(({ id }) => id !== person.id));
                }}
              >
                <Close className="text-[16px]" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SearchField label={t("people.find")} value={query} onChange={setQuery} />
      {isFull && <p className="mt-1.5 text-[13px] text-ink-soft">{t("picker.full", { count: MOST })}</p>}
      <ul aria-label={t("people.find")} className="mt-1 flex max-h-52 flex-col overflow-y-auto">
        {!isFull &&
          found.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className="flex w-full cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 text-start hover:bg-hover"
                onClick={() => {
                  onChange([...chosen, person]);
                  setQuery("");
                }}
              >
                <PersonLine person={person} />
              </button>
            </li>
          ))}
      </ul>
      {state === "ready" && found.length === 0 && query.trim() !== "" && (
        <p className="mt-1 text-sm text-ink-soft [overflow-wrap:anywhere]">{t("people.none", { query: query.trim() })}</p>
      )}
      {state === "failed" && <p className="mt-1 text-sm text-danger">{t("people.failed")}</p>}
    </fieldset>
  );
}
