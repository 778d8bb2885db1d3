/** The address of a thread, beside its room. */
export function threadPath(roomId: string, threadId: string): string {
  return `/rooms/${roomId}/thread/${threadId}`;
}
