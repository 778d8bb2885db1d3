import { useFindPerson, useRoomActions, type RoomSummary } from "@mlchat/features";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../../language/faults";
import { commandIn } from "./commands";

/** Says what is written, or does it if it is a command. `fault` is why the last one was not done. */
export function useCommand(room: RoomSummary | undefined, say: (content: string) => void, keep: (text: string) => void) {
  const { t } = useTranslation();
  const actions = useRoomActions(room?.id ?? "");
  const find = useFindPerson();
  const [fault, setFault] = useState<string>();

  const send = (content: string) => {
    setFault(undefined);
    const found = room && commandIn(content, room);
    if (!found) {
      say(content);
      return;
    }
    const failed = (sentence: string) => {
      setFault(sentence);
      keep(content);
    };
    const outcome = found.command.run(found.rest, { room, actions, find });
    if ("send" in outcome) say(outcome.send);
    else if ("missing" in outcome) failed(t(`composer.missing.${outcome.missing}`));
    else void outcome.done.then((problem) => {
      if (problem) failed(faultSentence(t, problem));
    });
  };
  return { send, fault };
}
