import { useConnection, useSession } from "@mlchat/features";
import { Suspense, useState } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { Opening } from "../shell/Opening";
import { cameFrom, type SignInState } from "./place";
import { lazy } from "../shell/lazily";

const Attending = lazy(async () => ({ default: (await import("../shell/Attending")).Attending }));

/** Lets those in who are signed in; the others go to the login page, which remembers where they were. */
export function SignedIn() {
  const session = useSession();
  const location = useLocation();
  if (session.state === "resuming") return <Opening />;
  if (session.state === "signed-in") {
    return (
      <>
        <Suspense>
          <Attending />
        </Suspense>
        <Outlet />
      </>
    );
  }
  const state: SignInState = { from: location.pathname + location.search };
  return <Navigate to="/login" replace state={state} />;
}

/**
 * The sign-in pages; who signs in (or already is) goes on to where they wanted to be. Who opens one of them while an
 * earlier session is remembered waits until it is known whether that still lives: if not, this is where they wanted to be.
 */
export function SignedOut() {
  const session = useSession();
  const connection = useConnection();
  const location = useLocation();
  const [wasOut, setWasOut] = useState(false);
  if (session.state === "signed-out" && !wasOut) setWasOut(true);
  const isUncertain = !wasOut && (connection.state === "connecting" || connection.state === "signed-out");
  if (session.state === "resuming" || (session.state === "signed-in" && isUncertain)) return <Opening />;
  if (session.state === "signed-in") return <Navigate to={cameFrom(location.state)} replace />;
  return <Outlet />;
}
