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
  const words = sentences[problem.type];
  return words ? t(words) : t("fault.other", { title: problem.title });
}
