import { usePlainText, type Message } from "@mlchat/features";
import { Confirm } from "@mlchat/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import type { MessageActions } from "./actions";

type EraseDialogProps = { message: Message; erase: MessageActions["erase"]; onClose: () => void };

/** Asks before a message is deleted, and shows which. */
export function EraseDialog({ message, erase, onClose }: EraseDialogProps) {
  const { t } = useTranslation();
  const plain = usePlainText(message.content);
  const [fault, setFault] = useState<string>();

  const act = async () => {
    const problem = await erase(message.id);
    if (problem === undefined) onClose();
    else setFault(faultSentence(t, problem));
  };

  return (
    <Confirm
      title={t("messages.eraseTitle")}
      act={t("messages.erase")}
      cancel={t("shell.cancel")}
      fault={fault}
      onAct={() => void act()}
      onClose={onClose}
    >
      <p>{t("messages.eraseMore")}</p>
      <blockquote className="mt-3 line-clamp-4 border-s-2 border-line ps-3 text-ink">
        <bdi>{plain}</bdi>
      </blockquote>
    </Confirm>
  );
}
