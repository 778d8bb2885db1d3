import { unreadableAnswer } from "../problems/ownProblems";
import { done, refused, type Problem, type Result } from "../problems/problem";

/** What an HTTP response says: a value, or a problem. */
export async function answer<T>(response: Response): Promise<Result<T>> {
  if (response.status === 204) return done(undefined as T);
  const body = await json(response);
  if (response.ok && body !== undefined) return done(body as T);
  return refused(isProblem(body) ? body : unreadableAnswer(response.status));
}

async function json(response: Response): Promise<unknown> {
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) return undefined;
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isProblem(value: unknown): value is Problem {
  const { type, title, status } = (value ?? {}) as Partial<Record<keyof Problem, unknown>>;
  return typeof type === "string" && typeof title === "string" && typeof status === "number";
}
