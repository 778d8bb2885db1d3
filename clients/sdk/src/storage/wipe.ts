import type { Storage } from "./storage";

/** Removes all that is kept of one user: such keys are `mlchat:`, a noun, `:`, the user's id, `:` and more. */
export async function wipe(storage: Storage, userId: string): Promise<void> {
  const keys = await storage.keys("mlchat:");
  await storage.change(keys.filter((key) => key.split(":")[2] === userId).map((key) => [key, undefined]));
}

/** Removes all that is kept of everybody but one user. */
export async function wipeOthers(storage: Storage, userId: string): Promise<void> {
  const keys = await storage.keys("mlchat:");
  await storage.change(keys.filter((key) => key.split(":")[2] !== userId).map((key) => [key, undefined]));
}
