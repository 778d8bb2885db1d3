/**
 * What has been in view for a whole second, asked twice a second: what one only scrolled by is not read. It never goes
 * back.
 */
export class SeenLong {
  #now = 0;
  #tickAgo = 0;
  #twoTicksAgo = 0;
  #told = 0;

  /** So far one sees now; 0 when nothing in view may count as read, which also forgets what was in view until now. */
  see(seq: number): void {
    this.#now = seq;
    if (seq > 0) return;
    this.#tickAgo = 0;
    this.#twoTicksAgo = 0;
  }

  /** Half a second has passed in which somebody looked: how far they have read, if further than they had. */
  tick(): number | undefined {
    const seen = this.#twoTicksAgo;
    this.#twoTicksAgo = this.#tickAgo;
    this.#tickAgo = this.#now;
    if (seen <= this.#told) return undefined;
    this.#told = seen;
    return seen;
  }
}
