import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { fromField, wrongMoment } from "./moments";
import { WhenField } from "./WhenField";

type LaterDialogProps = {
  title: string;
  act: string;
  when: string;
  /** The words, where they can be changed too. */
  content?: string;
  fault?: string | undefined;
  onDone: (chosen: { at: Date; content: string }) => void;
  onClose: () => void;
};

/** Asks when something is to be said, and perhaps what. */
export function LaterDialog({ title, act, when, content, fault, onDone, onClose }: LaterDialogProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const [value, setValue] = useState(when);
  const [words, setWords] = useState(content ?? "");
  const at = fromField(value);
  const ready = wrongMoment(at) === undefined && (content === undefined || words.trim() !== "");
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form
        className="flex flex-col gap-4 p-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && at !== undefined) onDone({ at, content: words });
        }}
      >
        <h2 id={titleId} className="text-lg font-semibold">
          {title}
        </h2>
        {content !== undefined && (
          <label className="flex flex-col gap-1.5 text-sm font-medium">
            {t("later.text")}
            <textarea
              dir="auto"
              rows={4}
              value={words}
              className="resize-y rounded-md border border-edge bg-field px-3 py-2.5 text-[15px] leading-[22px] font-normal text-ink"
              onChange={(event) => {
                setWords(event.target.value);
              }}
            />
          </label>
        )}
        <WhenField value={value} onChange={setValue} />
        {fault !== undefined && (
          <p role="alert" className="rounded-md bg-danger-soft px-3.5 py-3 text-sm text-danger">
            {fault}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button color="inherit" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
          <Button type="submit" variant="contained" disabled={!ready}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
