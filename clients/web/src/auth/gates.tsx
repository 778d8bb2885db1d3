import { useSession } from "@mlchat/features";
import { Navigate, Outlet, useLocation } from "react-router";
import { Opening } from "../shell/Opening";
import { cameFrom, type SignInState } from "./place";

/** Lets those in who are signed in; the others go to the login page, which remembers where they were. */
export function SignedIn() {
  const session = useSession();
  const location = useLocation();
  if (session.state === "resuming") return <Opening />;
  if (session.state === "signed-in") return <Outlet />;
  const state: SignInState = { from: location.pathname };
  return <Navigate to="/login" replace state={state} />;
}

/** The sign-in pages; who signs in (or already is) goes on to where they wanted to be. */
export function SignedOut() {
  const session = useSession();
  const location = useLocation();
  if (session.state === "resuming") return <Opening />;
  if (session.state === "signed-in") return <Navigate to={cameFrom(location.state)} replace />;
  return <Outlet />;
}
