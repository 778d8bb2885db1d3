import { Suspense } from "react";
import { Navigate, Route, Routes } from "react-router";
import { SignedIn, SignedOut } from "./auth/gates";
import { Opening } from "./shell/Opening";
import type { Versions } from "./update/versions";
import { lazy } from "./shell/lazily";

const LoginPage = lazy(async () => ({ default: (await import("./auth/door")).LoginPage }));
const RegisterPage = lazy(async () => ({ default: (await import("./auth/door")).RegisterPage }));
const SetupPage = lazy(async () => ({ default: (await import("./auth/SetupPage")).SetupPage }));
const ChatLayout = lazy(async () => ({ default: (await import("./shell/ChatLayout")).ChatLayout }));
const StartPage = lazy(async () => ({ default: (await import("./rooms/StartPage")).StartPage }));
const ConversationPage = lazy(async () => ({ default: (await import("./rooms/ConversationPage")).ConversationPage }));
const DirectoryPage = lazy(async () => ({ default: (await import("./rooms/DirectoryPage")).DirectoryPage }));
const SavedPage = lazy(async () => ({ default: (await import("./saved/SavedPage")).SavedPage }));
const ScheduledPage = lazy(async () => ({ default: (await import("./later/ScheduledPage")).ScheduledPage }));
const SearchPage = lazy(async () => ({ default: (await import("./search/SearchPage")).SearchPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./settings/SettingsPage")).SettingsPage }));
const ThreadsPage = lazy(async () => ({ default: (await import("./threads/ThreadsPage")).ThreadsPage }));
const PersonPage = lazy(async () => ({ default: (await import("./people/PersonPage")).PersonPage }));

/** Which address shows what. Who is signed out sees the sign-in pages, and afterwards what they asked for. */
export function App({ versions }: { versions: Versions }) {
  return (
    <Suspense fallback={<Opening />}>
      <Routes>
        <Route element={<SignedOut />}>
          <Route path="/login" element={<LoginPage />} />
          <Route path="/register" element={<RegisterPage />} />
          <Route path="/setup" element={<SetupPage />} />
        </Route>
        <Route element={<SignedIn />}>
          <Route element={<ChatLayout versions={versions} />}>
            <Route path="/" element={<StartPage />} />
            <Route path="/browse" element={<DirectoryPage />} />
            <Route path="/rooms/:roomId" element={<ConversationPage />} />
            <Route path="/rooms/:roomId/at/:seq" element={<ConversationPage />} />
            <Route path="/rooms/:roomId/members" element={<ConversationPage panel="members" />} />
            <Route path="/rooms/:roomId/thread/:threadId" element={<ConversationPage panel="thread" />} />
            <Route path="/threads" element={<ThreadsPage />} />
            <Route path="/saved" element={<SavedPage />} />
            <Route path="/scheduled" element={<ScheduledPage />} />
            <Route path="/search" element={<SearchPage />} />
            <Route path="/rooms/:roomId/pins" element={<ConversationPage panel="pins" />} />
            <Route path="/people/:userId" element={<PersonPage />} />
          </Route>
          <Route path="/settings/:section?" element={<SettingsPage />} />
        </Route>
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </Suspense>
  );
}
