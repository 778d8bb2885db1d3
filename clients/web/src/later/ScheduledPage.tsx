import { useRoom, useScheduled, type Problem, type Schedule, type Scheduled } from "@mlchat/features";
import { Confirm, EmptyState } from "@mlchat/ui";
import ScheduleIcon from "@mui/icons-material/ScheduleSend";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { faultSentence } from "../language/faults";
import { clockTime, dayName, fullTime } from "../language/times";
import { roomName } from "../rooms/roomName";
import { PageHeader } from "../shell/PageHeader";
import { LaterDialog } from "./LaterDialog";
import { fieldValue } from "./moments";

/** What is to be said later, by its time. */
export function ScheduledPage() {
  const { t } = useTranslation();
  const schedule = useScheduled();
  return (
    <>
      <PageHeader title={t("later.page")} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-3xl flex-col gap-3 px-4 py-4 pb-[max(1rem,env(safe-area-inset-bottom))] md:px-5">
          {schedule.scheduled.length > 0 && (
            <ul aria-label={t("later.page")}>
              {schedule.scheduled.map((one) => (
                <ScheduledRow key={one.id} one={one} schedule={schedule} />
              ))}
            </ul>
          )}
          {schedule.scheduled.length === 0 && (
            <EmptyState picture={<ScheduleIcon className="text-[40px] text-ink-soft" />} title={t("later.none")}>
              {t("later.noneMore")}
            </EmptyState>
          )}
        </div>
      </div>
    </>
  );
}

function ScheduledRow({ one, schedule }: { one: Scheduled; schedule: Schedule }) {
  const { t } = useTranslation();
  const room = useRoom(one.roomId);
  const [open, setOpen] = useState<"edit" | "remove">();
  const [fault, setFault] = useState<string>();
  const day = dayName(one.at, { today: t("messages.today"), yesterday: t("messages.yesterday") });

  const run = async (act: Promise<Problem | undefined>) => {
    const problem = await act;
    setFault(problem && faultSentence(t, problem));
    if (problem === undefined) setOpen(undefined);
  };
  const show = (what: "edit" | "remove") => () => {
    setFault(undefined);
    setOpen(what);
  };

  return (
    <li className="border-b border-line px-2.5 py-3.5 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-2 text-[13px] text-ink-soft">
        <time dateTime={one.at} title={fullTime(one.at)} className="text-[15px] font-semibold text-ink tabular-nums">
          {t("search.when", { day, time: clockTime(one.at) })}
        </time>
        {room && (
          <Link to={`/rooms/${room.id}`} className="max-w-full truncate">
            <bdi>{roomName(room)}</bdi>
          </Link>
        )}
      </p>
      <p dir="auto" className="mt-1 line-clamp-6 [overflow-wrap:anywhere] whitespace-pre-line">
        {one.content}
      </p>
      {one.state === "failed" && (
        <p className="mt-1.5 text-sm text-danger">
          {t("later.failed")}: {t(`later.failure.${one.failure ?? "refused"}`)}
        </p>
      )}
      {fault !== undefined && open === undefined && (
        <p role="alert" className="mt-1.5 text-sm text-danger">
          {fault}
        </p>
      )}
      <div className="mt-2 -ms-2.5 flex flex-wrap gap-1">
        <Button size="small" className="pointer-coarse:min-h-11" onClick={() => void run(schedule.sendNow(one.id))}>
          {t("later.now")}
        </Button>
        <Button size="small" color="inherit" className="pointer-coarse:min-h-11" onClick={show("edit")}>
          {t("later.edit")}
        </Button>
        <Button size="small" color="error" className="pointer-coarse:min-h-11" onClick={show("remove")}>
          {t("later.remove")}
        </Button>
      </div>
      {open === "edit" && (
        <LaterDialog
          title={t("later.editTitle")}
          act={t("later.save")}
          when={fieldValue(new Date(one.at))}
          content={one.content}
          fault={fault}
          onClose={() => {
            setOpen(undefined);
          }}
          onDone={({ at, content }) => void run(schedule.edit(one.id, { at, content }))}
        />
      )}
      {open === "remove" && (
        <Confirm
          title={t("later.removeTitle")}
          act={t("later.remove")}
          cancel={t("shell.cancel")}
          fault={fault}
          onAct={() => void run(schedule.remove(one.id))}
          onClose={() => {
            setOpen(undefined);
          }}
        >
          {t("later.removeMore")}
        </Confirm>
      )}
    </li>
  );
}
