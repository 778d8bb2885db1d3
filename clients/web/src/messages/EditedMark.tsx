import type { Message, Version } from "@mlchat/features";
import { Sheet } from "@mlchat/ui";
import Skeleton from "@mui/material/Skeleton";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { fullTime } from "../language/times";
import { MessageText } from "./text/MessageText";
import type { MessageActions } from "./actions";

type EditedMarkProps = { message: Message; actions: MessageActions };

/** Says that a message was edited, and opens what it said before. */
export function EditedMark({ message, actions }: EditedMarkProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        title={message.editedAt && fullTime(message.editedAt)}
        className="cursor-pointer rounded-sm text-xs text-ink-soft hover:underline"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("messages.edited")}
      </button>
      {open && (
        <Sheet
          title={t("messages.versions")}
          closeLabel={t("shell.close")}
          onClose={() => {
            setOpen(false);
          }}
        >
          <Versions messageId={message.id} load={actions.versions} />
        </Sheet>
      )}
    </>
  );
}

function Versions({ messageId, load }: { messageId: string; load: MessageActions["versions"] }) {
  const { t } = useTranslation();
  const [versions, setVersions] = useState<Version[] | "loading" | "failed">("loading");

  useEffect(() => {
    let shown = true;
    void load(messageId).then((found) => {
      if (shown) setVersions(found ?? "failed");
    });
    return () => {
      shown = false;
    };
  }, [messageId, load]);

  if (versions === "loading") return <Skeleton variant="text" width="60%" height={28} />;
  if (versions === "failed") return <p className="text-danger">{t("messages.versionsFailed")}</p>;
  return (
    <ol className="flex flex-col gap-4">
      {versions.toReversed().map(({ content, timestamp }) => (
        <li key={timestamp}>
          <time dateTime={timestamp} className="text-xs text-ink-soft">
            {fullTime(timestamp)}
          </time>
          <MessageText content={content} />
        </li>
      ))}
    </ol>
  );
}
