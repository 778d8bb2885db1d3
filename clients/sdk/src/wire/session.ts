import type { User } from "./people";

/** Where tokens travel: HttpOnly cookies in browsers of the same site, bodies and headers elsewhere. */
export type Delivery = "cookie" | "token";

/** A session, just opened or renewed. The tokens are missing when they travel in cookies. */
export type SignedIn = {
  user: User;
  accessToken?: string;
  refreshToken?: string;
  tokenType?: "Bearer";
  expiresIn: number;
};

export type Credentials = { username: string; password: string };

export type Registration = Credentials & {
  displayName?: string;
  email?: string;
  invite?: string;
  setupCode?: string;
};

/** The limits in force, by the names of their settings; a limit that is off is missing. */
export type Limits = { MESSAGE_LENGTH?: number; BODY_BYTES?: number; FRAME_BYTES?: number };
