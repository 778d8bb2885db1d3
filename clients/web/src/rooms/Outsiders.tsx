import { useOutsiders, useRoomActions, type RoomSummary } from "@mlchat/features";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { listed } from "../language/values";

type OutsidersProps = { room: RoomSummary; text: string };

/** Above the composer: who is called and will not hear of it, being no member; members can bring them in. */
export function Outsiders({ room, text }: OutsidersProps) {
  const { t } = useTranslation();
  const outsiders = useOutsiders(room, text);
  const { add } = useRoomActions(room.id);
  const [fault, setFault] = useState<string>();
  const names = listed(outsiders.map(({ displayName }) => displayName));

  const bringIn = async () => {
    for (const { id } of outsiders) {
      const problem = await add(id);
      setFault(problem && faultSentence(t, problem));
      if (problem) return;
    }
  };

  // The place is there before its words: what comes together with its region is read by no screen reader.
  return (
    <div role="status">
      {outsiders.length > 0 && (
        <div className="mx-3 mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-notice-soft px-3.5 py-2 text-sm text-notice md:mx-5">
          <p className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
            {t("composer.outsiders", { count: outsiders.length, names })}
            {fault !== undefined && ` ${fault}`}
          </p>
          <Button size="small" color="inherit" className="pointer-coarse:min-h-11" onClick={() => void bringIn()}>
            {t("composer.bringIn")}
          </Button>
        </div>
      )}
    </div>
  );
}
