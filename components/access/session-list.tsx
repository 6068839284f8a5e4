import type { ReactNode } from "react";
import { momentText } from "@/components/administration/moment-text";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ListedSession {
  id: string;
  createdAt: number;
  usedAt: number;
  shared: boolean | null;
  browser: string | null;
  address: string | null;
}

interface SessionListProps {
  language: Language;
  sessions: readonly ListedSession[];
  /** The session of this browser, which is ended by signing out. */
  here: string;
  /** What ends a session elsewhere. */
  button: (session: string) => ReactNode;
}

/** Where somebody is signed in, each with a way to end it. */
export function SessionList({ language, sessions, here, button }: SessionListProps) {
  const words = translator(language, "access");
  return (
    <ul className="sessions">
      {sessions.map(({ id, createdAt, usedAt, shared, browser, address }) => (
        <li key={id}>
          <p>
            {words("account.session", { since: momentText(language, createdAt), used: momentText(language, usedAt) })}
            {id === here && <b> · {words("account.here")}</b>}
            {shared === true && <> · {words("account.shared")}</>}
          </p>
          <p className="note">
            {[browser ?? words("account.unknownBrowser"), address].filter((part) => part).join(" · ")}
          </p>
          {id !== here && button(id)}
        </li>
      ))}
    </ul>
  );
}
