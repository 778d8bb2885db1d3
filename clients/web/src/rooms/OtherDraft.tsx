import { useOtherDraft } from "@mlchat/features";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";

type OtherDraftProps = { roomId: string; draft: [string, (text: string) => void] };

/** Above the composer: what another device wrote here at the same time, so that nothing of it is lost. */
export function OtherDraft({ roomId, draft: [text, write] }: OtherDraftProps) {
  const { t } = useTranslation();
  const { other, discard } = useOtherDraft(roomId);
  if (other === undefined) return null;
  return (
    <div role="status" className="mx-3 mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-notice-soft px-3.5 py-2 text-sm text-notice md:mx-5">
      <p className="min-w-0 flex-1 basis-56">
        {t("drafts.other")}{" "}
        <bdi dir="auto" className="line-clamp-3 [overflow-wrap:anywhere]">
          {other}
        </bdi>
      </p>
      <Button
        size="small"
        color="inherit"
        onClick={() => {
          write(text === "" ? other : `${text}\n\n${other}`);
        }}
      >
        {t("drafts.take")}
      </Button>
      <Button size="small" color="inherit" onClick={discard}>
        {t("drafts.drop")}
      </Button>
    </div>
  );
}
