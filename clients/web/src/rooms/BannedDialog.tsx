import { useBanned, type RoomSummary, type User } from "@mlchat/features";
import { Sheet } from "@mlchat/ui";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { PersonLine } from "../people/PersonLine";
import { roomName } from "./roomName";

/** Who was banned from the room, and the way to let them in again. */
export function BannedDialog({ room, onClose }: { room: RoomSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { state, people, reload, pardon } = useBanned(room.id);
  const [fault, setFault] = useState<string>();

  const letIn = async (person: User) => {
    const problem = await pardon(person.id);
    setFault(problem && faultSentence(t, problem));
  };

  return (
    <Sheet title={t("banned.title", { room: roomName(room) })} closeLabel={t("shell.close")} onClose={onClose}>
      <p className="mb-3 text-sm text-ink-soft">{t("banned.more")}</p>
      <ul aria-label={t("banned.list")} className="flex flex-col">
        {people.map((person) => (
          <li key={person.id} className="flex items-center gap-2.5 py-1.5">
            <PersonLine person={person} />
            <Button
              size="small"
              variant="outlined"
              className="pointer-coarse:min-h-11"
              aria-label={t("banned.pardonPerson", { name: person.displayName })}
              onClick={() => void letIn(person)}
            >
              {t("banned.pardon")}
            </Button>
          </li>
        ))}
      </ul>
      {state === "loading" && people.length === 0 && (
        <div aria-hidden="true" className="flex items-center gap-2.5 py-1.5">
          <Skeleton variant="rounded" width={32} height={32} />
          <Skeleton variant="text" width={140} />
        </div>
      )}
      {state === "ready" && people.length === 0 && <p className="text-sm">{t("banned.none")}</p>}
      {state === "failed" && (
        <p role="alert" className="text-sm text-danger">
          {t("banned.failed")}{" "}
          <Button size="small" onClick={reload}>
            {t("room.reload")}
          </Button>
        </p>
      )}
      {fault !== undefined && (
        <p role="alert" className="mt-2 text-sm text-danger">
          {fault}
        </p>
      )}
    </Sheet>
  );
}
