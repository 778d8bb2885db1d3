import type { RoomSummary } from "@mlchat/features";
import { useEffect, useImperativeHandle, useState, type ReactNode, type Ref } from "react";
import { useTranslation } from "react-i18next";
import type { Trigger } from "./trigger";
import { useCommandOptions, useEmojiOptions, usePeopleOptions, useRoomOptions, type Completion } from "./useOptions";

/** How the field steers the list below which one keeps typing. */
export type CompletionControl = { step: (by: 1 | -1) => void; accept: () => boolean };

type CompletionListProps = {
  id: string;
  trigger: Trigger;
  room: RoomSummary;
  control: Ref<CompletionControl>;
  /** The id of the option that Enter takes; nothing while there is none. */
  onActive: (optionId: string | undefined) => void;
  onTake: (insert: string) => void;
};

/** What could be meant by what is being typed. */
export function CompletionList(props: CompletionListProps) {
  switch (props.trigger.sign) {
    case "@":
      return <PeopleList {...props} />;
    case "#":
      return <RoomsList {...props} />;
    case "/":
      return <CommandsList {...props} />;
    case ":":
      return <EmojiList {...props} />;
  }
}

function PeopleList(props: CompletionListProps) {
  return <Options {...props} options={usePeopleOptions(props.trigger.query, props.room)} />;
}

function RoomsList(props: CompletionListProps) {
  return <Options {...props} options={useRoomOptions(props.trigger.query)} />;
}

function CommandsList(props: CompletionListProps) {
  return <Options {...props} options={useCommandOptions(props.trigger.query, props.room)} />;
}

function EmojiList(props: CompletionListProps) {
  return <Options {...props} options={useEmojiOptions(props.trigger.query)} />;
}

type OptionsProps = CompletionListProps & { options: Completion[] };

function Options({ id, trigger, options, control, onActive, onTake }: OptionsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState({ query: "", index: 0 });
  // With every letter the best one is first again.
  const index = chosen.query === trigger.query ? Math.min(chosen.index, options.length - 1) : 0;
  const active = options[index];
  const activeId = active && `${id}-${String(index)}`;

  useImperativeHandle(control, () => ({
    step: (by) => {
      setChosen({ query: trigger.query, index: (index + by + options.length) % Math.max(1, options.length) });
    },
    accept: () => {
      if (active === undefined) return false;
      onTake(active.insert);
      return true;
    },
  }));

  useEffect(() => {
    onActive(activeId);
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId, onActive]);
  useEffect(
    () => () => {
      onActive(undefined);
    },
    [onActive],
  );

  if (options.length === 0) return null;
  return (
    <div className="absolute inset-x-0 bottom-full z-20 mb-1.5 overflow-hidden rounded-lg border border-line bg-raised shadow-[0_12px_32px_var(--ml-shadow)]">
      <ul id={id} role="listbox" aria-label={t("composer.completion")} className="max-h-72 overflow-y-auto overscroll-contain p-1.5">
        {options.map((option, at) => (
          <OptionLine
            key={option.key}
            id={`${id}-${String(at)}`}
            option={option}
            active={at === index}
            onTake={() => {
              onTake(option.insert);
            }}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {t("composer.completions", { count: options.length })}
      </p>
    </div>
  );
}

type OptionLineProps = { id: string; option: Completion; active: boolean; onTake: () => void };

function OptionLine({ id, option, active, onTake }: OptionLineProps): ReactNode {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={`flex min-h-10 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm pointer-coarse:min-h-12 ${active ? "bg-selected forced-colors:outline" : "hover:bg-hover"}`}
      onMouseDown={(event) => {
        // The field keeps its focus, on a phone its keyboard too.
        event.preventDefault();
      }}
      onClick={onTake}
    >
      <span aria-hidden="true" className="flex w-7 shrink-0 justify-center text-ink-soft [&_svg]:text-[20px]">
        {option.picture}
      </span>
      <bdi className="min-w-0 truncate font-medium">{option.label}</bdi>
      <bdi className="min-w-0 flex-1 truncate text-ink-soft">{option.detail}</bdi>
      {option.mark && <span className="shrink-0 text-xs text-ink-soft">{option.mark}</span>}
    </li>
  );
}
