import { usePeopleById, usePoll, useSession, type Message, type ShownPoll } from "@mlchat/features";
import CheckCircle from "@mui/icons-material/CheckCircle";
import RadioButtonUnchecked from "@mui/icons-material/RadioButtonUnchecked";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { region } from "../language/region";
import { fullTime } from "../language/times";
import { listed } from "../language/values";
import type { MessageActions } from "../messages/actions";
import { useIsPast } from "../shell/waiting";

type Poll = NonNullable<Message["poll"]>;
type PollViewProps = { message: Message; poll: Poll; own: boolean; actions: MessageActions; isTabStop: boolean };

/** What a message asks, and how people have chosen; pressed, an option is one's own choice or no more. */
export function PollView({ message, poll, own, actions, isTabStop }: PollViewProps) {
  const { t } = useTranslation();
  const shown = usePoll(message, poll);
  const over = useIsPast(poll.closesAt);
  const closed = poll.closedAt !== undefined || over;
  const mine = shown.options.flatMap((option, at) => (option.mine ? [at] : []));
  const tabIndex = isTabStop ? 0 : -1;

  const choose = (at: number) => {
    const others = poll.multiple ? mine.filter((one) => one !== at) : [];
    actions.vote(message.id, mine.includes(at) ? others : [...others, at]);
  };

  return (
    <div role="group" aria-label={t("polls.poll")} className="mt-1.5 flex max-w-md flex-col gap-1.5">
      {shown.options.map((option, at) => (
        <PollOption
          key={option.text}
          option={option}
          secret={poll.anonymous}
          share={shown.voters === 0 ? 0 : option.votes / shown.voters}
          tabIndex={tabIndex}
          disabled={closed || !actions.mayReact || !shown.known}
          onChoose={() => {
            choose(at);
          }}
        />
      ))}
      <p className="flex flex-wrap items-center gap-x-2 text-[13px] text-ink-soft">
        <span>{t("polls.voters", { count: shown.voters })}</span>
        {poll.multiple && <span>· {t("polls.several")}</span>}
        {poll.anonymous && <span>· {t("polls.secret")}</span>}
        {closed && <span className="font-semibold">· {t("polls.closed")}</span>}
        {!closed && poll.closesAt !== undefined && <span>· {t("polls.until", { time: fullTime(poll.closesAt) })}</span>}
        {!closed && (own || actions.moderates) && (
          <Button
            size="small"
            color="inherit"
            tabIndex={tabIndex}
            onClick={() => {
              actions.closePoll(message.id);
            }}
          >
            {t("polls.close")}
          </Button>
        )}
      </p>
    </div>
  );
}

type Option = ShownPoll["options"][number];

type PollOptionProps = {
  option: Option;
  /** Nobody is told who chose it. */
  secret: boolean;
  share: number;
  tabIndex: 0 | -1;
  disabled: boolean;
  onChoose: () => void;
};

function PollOption({ option, secret, share, tabIndex, disabled, onChoose }: PollOptionProps) {
  const { t } = useTranslation();
  const { text, votes, mine } = option;
  const voters = useVoters(option);
  const percent = new Intl.NumberFormat(region(), { style: "percent", maximumFractionDigits: 0 }).format(share);
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-pressed={mine}
      aria-disabled={disabled}
      className={`relative flex min-h-10 items-center gap-2.5 overflow-hidden rounded-md border px-3 py-1.5 text-start pointer-coarse:min-h-11 ${
        mine ? "border-accent forced-colors:outline" : "border-line"
      } ${disabled ? "cursor-default" : "cursor-pointer hover:border-edge"}`}
      onClick={disabled ? undefined : onChoose}
    >
      <span aria-hidden="true" className="absolute inset-y-0 start-0 bg-accent-soft transition-[width]" style={{ width: `${String(share * 100)}%` }} />
      <span aria-hidden="true" className={`relative flex text-[18px] ${mine ? "text-accent-ink" : "text-ink-soft"}`}>
        {mine ? <CheckCircle fontSize="inherit" /> : <RadioButtonUnchecked fontSize="inherit" />}
      </span>
      <span className="relative flex min-w-0 flex-1 flex-col leading-snug">
        <bdi className={`[overflow-wrap:anywhere] ${mine ? "font-semibold" : ""}`}>{text}</bdi>
        {!secret && votes > 0 && <span className="truncate text-[12px] text-ink-soft">{voters}</span>}
      </span>
      <span aria-hidden="true" className="relative shrink-0 text-[13px] text-ink-soft tabular-nums">
        {percent}
      </span>
      <span className="sr-only">{t("polls.share", { percent, count: votes })}</span>
    </button>
  );
}

/** Who chose an option, oneself first: those whose names are at hand, and how many more. */
function useVoters({ votes, userIds, mine }: Option): string {
  const { t } = useTranslation();
  const { user } = useSession();
  const others = usePeopleById(userIds).filter(({ id }) => id !== user?.id);
  const names = [...(mine ? [t("reactions.you")] : []), ...others.map(({ displayName }) => displayName)];
  const more = votes - names.length;
  if (names.length === 0) return "";
  return listed(more > 0 ? [...names, t("reactions.more", { count: more })] : names);
}
