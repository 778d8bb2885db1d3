import type { Message, Problem, Version } from "@mlchat/features";
import { Confirm } from "@mlchat/ui";
import DeleteOutline from "@mui/icons-material/DeleteOutlined";
import Edit from "@mui/icons-material/EditOutlined";
import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";

/** What one may do to the messages of a conversation. */
export type MessageActions = {
  /** The message that is being edited. */
  editing: string | undefined;
  startEdit: (messageId: string | undefined) => void;
  edit: (messageId: string, content: string) => Promise<Problem | undefined>;
  erase: (messageId: string) => Promise<Problem | undefined>;
  versions: (messageId: string) => Promise<Version[] | undefined>;
  /** Whether one may write in the room at all. */
  mayWrite: boolean;
  /** Whether one may delete what others said. */
  moderates: boolean;
};

type MessageToolsProps = { message: Message; own: boolean; actions: MessageActions };

/** What can be done to a message: seen on hover, on focus, and by touch where it was touched last. */
export function MessageTools({ message, own, actions }: MessageToolsProps) {
  const { t } = useTranslation();
  const [deleting, setDeleting] = useState(false);
  const [fault, setFault] = useState<string>();
  const mayEdit = own && actions.mayWrite;
  const mayDelete = own || actions.moderates;
  if (!mayEdit && !mayDelete) return null;

  const erase = async () => {
    const problem = await actions.erase(message.id);
    setFault(problem && faultSentence(t, problem));
    if (problem === undefined) setDeleting(false);
  };

  return (
    <div className="absolute end-4 -top-3 z-10 flex rounded-md border border-line bg-raised opacity-0 shadow-[0_2px_8px_var(--ml-shadow)] group-focus-within/message:opacity-100 group-hover/message:opacity-100 group-focus/message:opacity-100 has-focus-visible:opacity-100 md:end-6">
      {mayEdit && (
        <IconButton
          aria-label={t("messages.edit")}
          title={t("messages.edit")}
          className="size-8 pointer-coarse:size-11"
          onClick={() => {
            actions.startEdit(message.id);
          }}
        >
          <Edit className="text-[18px]" />
        </IconButton>
      )}
      {mayDelete && (
        <IconButton
          aria-label={t("messages.erase")}
          title={t("messages.erase")}
          className="size-8 pointer-coarse:size-11"
          onClick={() => {
            setFault(undefined);
            setDeleting(true);
          }}
        >
          <DeleteOutline className="text-[18px]" />
        </IconButton>
      )}
      {deleting && (
        <Confirm
          title={t("messages.eraseTitle")}
          act={t("messages.erase")}
          cancel={t("shell.cancel")}
          fault={fault}
          onAct={() => void erase()}
          onClose={() => {
            setDeleting(false);
          }}
        >
          <p>{t("messages.eraseMore")}</p>
          <blockquote className="mt-3 line-clamp-4 border-s-2 border-line ps-3 text-ink">
            <bdi>{message.content}</bdi>
          </blockquote>
        </Confirm>
      )}
    </div>
  );
}
