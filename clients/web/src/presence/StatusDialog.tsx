import { useAvailability, type Problem } from "@mlchat/features";
import { Field, Sheet } from "@mlchat/ui";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";

/** What one says of what one is doing, for others to see beside one's name. */
export function StatusDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { choice, choose } = useAvailability();
  const [text, setText] = useState(choice?.text ?? "");
  const [problem, setProblem] = useState<Problem>();

  const say = async (said: string) => {
    const refused = await choose({ status: choice?.status ?? "online", text: said });
    setProblem(refused);
    if (refused === undefined) onClose();
  };

  return (
    <Sheet title={t("presence.say")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void say(text.trim());
        }}
      >
        <Field
          label={t("presence.text")}
          hint={t("presence.textRule")}
          value={text}
          autoFocus
          autoComplete="off"
          inputProps={{ dir: "auto", maxLength: 100 }}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        {problem && (
          <p role="alert" className="text-sm text-danger">
            {faultSentence(t, problem)}
          </p>
        )}
        <div className="flex justify-end gap-2">
          {choice?.text !== undefined && (
            <Button color="inherit" onClick={() => void say("")}>
              {t("presence.clear")}
            </Button>
          )}
          <Button type="submit" variant="contained">
            {t("presence.save")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
