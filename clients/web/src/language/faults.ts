import type { Problem } from "@mlchat/features";
import type { ParseKeys, TFunction } from "i18next";

/** Problems that have a sentence of their own. */
const sentences: Record<string, ParseKeys> = {
  "/problems/username-invalid": "fault.usernameInvalid",
  "/problems/username-taken": "fault.usernameTaken",
  "/problems/display-name-invalid": "fault.displayNameInvalid",
  "/problems/weak-password": "fault.passwordWeak",
  "/problems/bad-credentials": "fault.badCredentials",
  "/problems/setup-code-invalid": "fault.setupCodeInvalid",
  "/problems/registration-closed": "fault.registrationClosed",
  "/problems/room-name-invalid": "fault.roomNameInvalid",
  "/problems/room-name-taken": "fault.roomNameTaken",
  "/problems/topic-invalid": "fault.topicInvalid",
  "/problems/not-allowed": "fault.notAllowed",
  "/problems/room-permanent": "fault.roomPermanent",
  "/problems/last-owner": "fault.lastOwner",
  "/problems/room-archived": "fault.roomArchived",
  "/problems/read-only": "fault.readOnly",
  "/problems/time-out-of-range": "fault.timeOutOfRange",
  "/problems/scheduled-not-found": "fault.scheduledNotFound",
  "/problems/muted": "fault.muted",
  "/problems/emoji-invalid": "fault.emojiInvalid",
  "/problems/too-many-reactions": "fault.tooManyReactions",
  "/problems/poll-invalid": "fault.pollInvalid",
  "/problems/poll-closed": "fault.pollClosed",
  "/problems/too-many-pins": "fault.tooManyPins",
  "/problems/banned": "fault.banned",
  "/problems/member-not-found": "fault.memberNotFound",
  "/problems/message-not-found": "fault.messageNotFound",
  "/problems/message-empty": "fault.messageEmpty",
  "/problems/room-not-found": "fault.roomNotFound",
  "/problems/message-too-long": "fault.messageTooLong",
  "/problems/storage-full": "fault.storageFull",
  "/problems/overloaded": "fault.busy",
  "/problems/not-ready": "fault.busy",
  "/problems/unreachable": "fault.unreachable",
};

/** What a problem says to people: translated by its type, by the server's own title where we have no words for it. */
export function faultSentence(t: TFunction, problem: Problem): string {
  if (problem.type === "/problems/too-many-attempts") {
    return t("fault.tooManyAttempts", { count: problem.retryAfter ?? 60 });
  }
  if (problem.type === "/problems/slow-mode") return t("fault.slowMode", { count: problem.retryAfter ?? 1 });
  const words = sentences[problem.type];
  return words ? t(words) : t("fault.other", { title: problem.title });
}
