import { usePeopleSearch, useRoomActions, type Member, type RoomSummary, type User } from "@mlchat/features";
import { SearchField, Sheet } from "@mlchat/ui";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { PersonLine } from "../people/PersonLine";
import { roomName } from "./roomName";

type AddPeopleDialogProps = { room: RoomSummary; present: Member[]; onClose: () => void };

/** Finds people and brings them into the room. */
export function AddPeopleDialog({ room, present, onClose }: AddPeopleDialogProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const { state, people } = usePeopleSearch(query);
  const searched = state === "ready";
  return (
    <Sheet title={t("members.addTitle", { room: roomName(room) })} closeLabel={t("shell.close")} onClose={onClose}>
      <p className="mb-3 text-sm text-ink-soft">{t("members.addMore")}</p>
      <SearchField label={t("people.find")} value={query} onChange={setQuery} autoFocus />
      <ul aria-label={t("people.find")} className="mt-3 flex min-h-40 flex-col">
        {people.map((person) => (
          <Candidate
            key={person.id}
            room={room}
            person={person}
            present={present.some(({ user }) => user.id === person.id)}
          />
        ))}
      </ul>
      {searched && people.length === 0 && (
        <p className="text-sm text-ink-soft [overflow-wrap:anywhere]">{t("people.none", { query: query.trim() })}</p>
      )}
      {state === "failed" && <p className="text-sm text-danger">{t("people.failed")}</p>}
    </Sheet>
  );
}

function Candidate({ room, person, present }: { room: RoomSummary; person: User; present: boolean }) {
  const { t } = useTranslation();
  const { add } = useRoomActions(room.id);
  const [added, setAdded] = useState(false);
  const [fault, setFault] = useState<string>();

  const bringIn = async () => {
    const problem = await add(person.id);
    setFault(problem && faultSentence(t, problem));
    setAdded(problem === undefined);
  };

  return (
    <li className="flex flex-wrap items-center gap-2.5 py-1.5">
      <PersonLine person={person} />
      {present || added ? (
        <span className="px-2 text-sm text-ink-soft">{t("members.present")}</span>
      ) : (
        <Button
          size="small"
          variant="outlined"
          className="pointer-coarse:min-h-11"
          aria-label={t("members.addPerson", { name: person.displayName })}
          onClick={() => void bringIn()}
        >
          {t("members.addShort")}
        </Button>
      )}
      {fault && (
        <p role="alert" className="w-full text-sm text-danger">
          {fault}
        </p>
      )}
    </li>
  );
}
