import { randomUuid, useLimits, type Conversation, type RoomSummary } from "@mlchat/features";
import { Field, Sheet } from "@mlchat/ui";
import Close from "@mui/icons-material/Close";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import IconButton from "@mui/material/IconButton";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import Switch from "@mui/material/Switch";
import type { TFunction } from "i18next";
import { useRef, useState, type SubmitEvent } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "../auth/SubmitButton";
import { faultSentence } from "../language/faults";
import { characters } from "../messages/composer/characters";

const HOUR = 60 * 60_000;
const ends = { never: undefined, hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR } as const;

type End = keyof typeof ends;
type PollDialogProps = {
  room: RoomSummary | undefined;
  question: string;
  ask: Conversation["ask"];
  /** It was asked, with this question. */
  onAsked: (question: string) => void;
  onClose: () => void;
};

/** Asks everybody in a room to choose. */
export function PollDialog({ room, question: begun, ask, onAsked, onClose }: PollDialogProps) {
  const { t } = useTranslation();
  const { pollOptions, pollOptionLength, messageLength, calledUnasked } = useLimits();
  const attempt = useRef({ asked: "", clientId: "", at: 0 });
  const fields = useRef<HTMLFieldSetElement>(null);
  const [question, setQuestion] = useState(begun);
  const [options, setOptions] = useState(["", ""]);
  const [multiple, setMultiple] = useState(false);
  const [anonymous, setAnonymous] = useState(false);
  const [end, setEnd] = useState<End>("never");
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<string>();
  const given = options.map((option) => option.trim()).filter((option) => option !== "");
  const wrong = faultOf(t, given, pollOptionLength);
  const tooLong = messageLength > 0 && characters(question.trim()) > messageLength;
  const called = room === undefined ? 0 : room.members - 1;
  const callsMany = calledUnasked > 0 && called > calledUnasked && /@room\b/i.test(question);

  const change = (at: number, text: string) => {
    setOptions(options.map((option, index) => (index === at ? text : option)));
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong !== undefined || tooLong || question.trim() === "") return;
    setWorking(true);
    // Asked again because no answer came, it is the same poll; with anything changed it is another one.
    const asked = JSON.stringify([question.trim(), given, multiple, anonymous, end]);
    if (asked !== attempt.current.asked) attempt.current = { asked, clientId: randomUuid(), at: Date.now() };
    const { clientId, at } = attempt.current;
    const closesAt = ends[end] === undefined ? {} : { closesAt: new Date(at + ends[end]).toISOString() };
    const problem = await ask(question.trim(), { options: given, multiple, anonymous, ...closesAt }, clientId);
    setWorking(false);
    if (problem) setFault(faultSentence(t, problem));
    else onAsked(question.trim());
  };

  return (
    <Sheet title={t("polls.new")} closeLabel={t("shell.close")} onClose={onClose}>
      <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <Field
          label={t("polls.question")}
          value={question}
          autoFocus
          multiline
          maxRows={4}
          error={tooLong ? t("polls.questionTooLong", { count: messageLength }) : tried && question.trim() === "" ? t("polls.noQuestion") : undefined}
          inputProps={{ dir: "auto" }}
          onChange={(event) => {
            setQuestion(event.target.value);
          }}
        />
        {callsMany && <p className="text-[13px] text-notice">{t("polls.callsMany", { count: called })}</p>}
        <fieldset ref={fields} className="flex flex-col gap-2">
          <legend className="mb-1.5 text-sm font-medium">{t("polls.options")}</legend>
          {options.map((option, at) => (
            <div key={at} className="flex items-center gap-1">
              <input
                dir="auto"
                value={option}
                aria-label={t("polls.optionLabel", { count: at + 1 })}
                placeholder={t("polls.optionLabel", { count: at + 1 })}
                className="h-10 min-w-0 flex-1 rounded-md border border-edge bg-field px-3 text-ink outline-none focus:border-focus focus:shadow-[0_0_0_1px_var(--ml-focus)]"
                onChange={(event) => {
                  change(at, event.target.value);
                }}
              />
              {options.length > 2 && (
                <IconButton
                  aria-label={t("polls.without", { count: at + 1 })}
                  title={t("polls.without", { count: at + 1 })}
                  className="size-9 pointer-coarse:size-11"
                  onClick={() => {
                    setOptions(options.toSpliced(at, 1));
                    fields.current?.querySelectorAll("input")[at === 0 ? 1 : at - 1]?.focus();
                  }}
                >
                  <Close className="text-[18px]" />
                </IconButton>
              )}
            </div>
          ))}
          {(pollOptions === 0 || options.length < pollOptions) && (
            <Button
              color="inherit"
              className="self-start"
              onClick={() => {
                flushSync(() => {
                  setOptions([...options, ""]);
                });
                fields.current?.querySelector<HTMLInputElement>("div:last-of-type > input")?.focus();
              }}
            >
              {t("polls.another")}
            </Button>
          )}
          {tried && wrong !== undefined && (
            <p role="alert" className="text-[13px] text-danger">
              {wrong}
            </p>
          )}
        </fieldset>
        <div className="flex flex-col">
          <FormControlLabel
            control={<Switch checked={multiple} onChange={(_, on) => { setMultiple(on); }} />}
            label={t("polls.multiple")}
          />
          <FormControlLabel
            control={<Switch checked={anonymous} onChange={(_, on) => { setAnonymous(on); }} />}
            label={t("polls.anonymous")}
          />
        </div>
        <label className="flex items-center justify-between gap-3 text-sm font-medium">
          {t("polls.ends")}
          <Select
            size="small"
            value={end}
            inputProps={{ "aria-label": t("polls.ends") }}
            onChange={(event) => {
              setEnd(event.target.value);
            }}
          >
            {(Object.keys(ends) as End[]).map((name) => (
              <MenuItem key={name} value={name}>
                {t(`polls.end.${name}`)}
              </MenuItem>
            ))}
          </Select>
        </label>
        <SubmitButton working={working} fault={fault}>
          {t("polls.ask")}
        </SubmitButton>
      </form>
    </Sheet>
  );
}

/** Why these options cannot be asked. */
function faultOf(t: TFunction, options: string[], longest: number): string | undefined {
  if (options.length < 2) return t("polls.tooFew");
  if (new Set(options).size < options.length) return t("polls.doubled");
  const tooLong = longest > 0 && options.some((option) => characters(option) > longest);
  return tooLong ? t("polls.tooLong", { count: longest }) : undefined;
}
