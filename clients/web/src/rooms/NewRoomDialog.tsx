import { zodResolver } from "@hookform/resolvers/zod";
import { useRoomEntrance, useSession, type User } from "@mlchat/features";
import { Field, Sheet } from "@mlchat/ui";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { field, showProblem } from "../auth/fields";
import { SubmitButton } from "../auth/SubmitButton";
import { faultSentence } from "../language/faults";
import { PeoplePicker } from "../people/PeoplePicker";
import { newRoomForm, type NewRoomValues } from "./roomForms";
import { RoomSign } from "./RoomSign";

const kinds = ["public", "private", "group"] as const;

/** Makes a room and goes there. */
export function NewRoomDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { create } = useRoomEntrance();
  const { user } = useSession();
  const [people, setPeople] = useState<User[]>([]);
  const navigate = useNavigate();
  const form = useForm<NewRoomValues>({
    resolver: zodResolver(newRoomForm),
    defaultValues: { name: "", topic: "", kind: "public" },
  });
  const kind = useWatch({ control: form.control, name: "kind" });

  const submit = form.handleSubmit(async ({ topic, ...room }) => {
    const memberIds = room.kind === "public" ? [] : people.map(({ id }) => id);
    const { roomId, problem } = await create({ ...room, ...(topic && { topic }), ...(memberIds.length > 0 && { memberIds }) });
    if (problem) showProblem(form, problem, faultSentence(t, problem));
    if (roomId === undefined) return;
    onClose();
    void navigate(`/rooms/${roomId}`);
  });

  return (
    <Sheet title={t("newRoom.title")} closeLabel={t("shell.close")} onClose={onClose}>
      <form noValidate className="flex flex-col gap-5" onSubmit={(event) => void submit(event)}>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">{t("newRoom.kind")}</legend>
          <div className="grid grid-cols-3 gap-2 max-[26rem]:grid-cols-1">
            {kinds.map((one) => (
              <label
                key={one}
                className={`flex cursor-pointer items-center gap-2.5 rounded-md border px-3 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-focus ${
                  kind === one ? "border-focus bg-selected" : "border-edge hover:bg-hover"
                }`}
              >
                <input type="radio" value={one} className="sr-only" {...form.register("kind")} />
                <span className="text-[18px] leading-none text-accent-ink">
                  <RoomSign kind={one} />
                </span>
                <span className="font-medium">{t(`newRoom.${one}`)}</span>
              </label>
            ))}
          </div>
          <p className="mt-1.5 text-[13px] text-ink-soft">{t(`newRoom.${kind}More`)}</p>
        </fieldset>
        <Field
          {...field(form, "name")}
          label={t("newRoom.name")}
          hint={t("newRoom.nameRule")}
          autoComplete="off"
          inputProps={{ dir: "auto" }}
          autoFocus
        />
        <Field
          {...field(form, "topic")}
          label={t("newRoom.topic")}
          hint={t("newRoom.topicRule")}
          autoComplete="off"
          inputProps={{ dir: "auto" }}
        />
        {kind !== "public" && <PeoplePicker label={t("newRoom.people")} chosen={people} onChange={setPeople} me={user?.id} />}
        <SubmitButton working={form.formState.isSubmitting} fault={form.formState.errors.root?.message}>
          {t("newRoom.create")}
        </SubmitButton>
      </form>
    </Sheet>
  );
}
