import { zodResolver } from "@hookform/resolvers/zod";
import { useRoomActions, type RoomSummary } from "@mlchat/features";
import { Field, Sheet } from "@mlchat/ui";
import Switch from "@mui/material/Switch";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { field, showProblem } from "../auth/fields";
import { SubmitButton } from "../auth/SubmitButton";
import { faultSentence } from "../language/faults";
import { duration } from "../language/times";
import { roomSettingsForm, type RoomSettingsValues } from "./roomForms";
import { RoomEnding } from "./RoomEnding";

/** How long members may have to wait between two messages, in seconds. */
const WAITS = [0, 5, 10, 30, 60, 300, 900, 3600, 21600];

/** A room's settings. Who may not change them reads them. */
export function RoomSettings({ room, onClose }: { room: RoomSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { change } = useRoomActions(room.id);
  const mayChange = room.role !== "member" && !room.archived;
  const waits = WAITS.includes(room.slowMode ?? 0) ? WAITS : [...WAITS, room.slowMode ?? 0].sort((a, b) => a - b);
  const form = useForm<RoomSettingsValues>({
    resolver: zodResolver(roomSettingsForm),
    defaultValues: {
      name: room.title,
      topic: room.topic ?? "",
      readOnly: room.readOnly,
      slowMode: room.slowMode ?? 0,
      receipts: room.receipts,
    },
  });

  // Read while drawing: the form keeps only what somebody reads.
  const { dirtyFields } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    // What was not touched may have been changed by others meanwhile.
    const problem = await change(Object.fromEntries(Object.entries(values).filter(([name]) => name in dirtyFields)));
    if (problem) showProblem(form, problem, faultSentence(t, problem));
    else onClose();
  });

  return (
    <Sheet title={t("roomSettings.title", { room: room.title })} closeLabel={t("shell.close")} onClose={onClose}>
      <form noValidate className="flex flex-col gap-5" onSubmit={(event) => void submit(event)}>
        {!mayChange && (
          <p className="rounded-md bg-notice-soft px-3.5 py-3 text-sm text-notice">
            {t(room.archived ? "roomSettings.archived" : "roomSettings.readOnlyForYou")}
          </p>
        )}
        <Field {...field(form, "name")} label={t("newRoom.name")} readOnly={!mayChange || room.permanent} autoComplete="off" inputProps={{ dir: "auto" }} />
        <Field
          {...field(form, "topic")}
          label={t("newRoom.topic")}
          readOnly={!mayChange}
          autoComplete="off"
          inputProps={{ dir: "auto" }}
        />
        <label className="flex items-center justify-between gap-4">
          <span>
            <span className="block text-sm font-medium">{t("roomSettings.readOnly")}</span>
            <span className="block text-[13px] text-ink-soft">{t("roomSettings.readOnlyMore")}</span>
          </span>
          <Switch
            {...form.register("readOnly")}
            defaultChecked={room.readOnly}
            disabled={!mayChange}
            slotProps={{ input: { "aria-label": t("roomSettings.readOnly") } }}
          />
        </label>
        <label className="flex items-center justify-between gap-4">
          <span>
            <span className="block text-sm font-medium">{t("roomSettings.slowMode")}</span>
            <span className="block text-[13px] text-ink-soft">{t("roomSettings.slowModeMore")}</span>
          </span>
          <select
            {...form.register("slowMode", { valueAsNumber: true })}
            disabled={!mayChange}
            className="h-9 rounded-md border border-edge bg-field px-2 text-sm text-ink pointer-coarse:h-11"
          >
            {waits.map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds === 0 ? t("roomSettings.noWait") : duration(seconds)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center justify-between gap-4">
          <span>
            <span className="block text-sm font-medium">{t("presence.receipts")}</span>
            <span className="block text-[13px] text-ink-soft">{t("presence.receiptsMore")}</span>
          </span>
          <Switch
            {...form.register("receipts")}
            defaultChecked={room.receipts}
            disabled={!mayChange}
            slotProps={{ input: { "aria-label": t("presence.receipts") } }}
          />
        </label>
        {mayChange && (
          <SubmitButton working={form.formState.isSubmitting} fault={form.formState.errors.root?.message}>
            {t("roomSettings.save")}
          </SubmitButton>
        )}
      </form>
      {room.role === "owner" && !room.permanent && <RoomEnding room={room} onClose={onClose} />}
    </Sheet>
  );
}
