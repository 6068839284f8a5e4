import type { ReactNode } from "react";
import { momentText } from "@/components/administration/moment-text";
import { settingText } from "@/components/settings/setting-text";
import { Card } from "@/components/ui/card";
import { settingChanges, type SettingName } from "@/domain/settings";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface SettingsStateOfPage {
  /** 0 for what every programme starts with. */
  version: number;
  cells: Readonly<Record<SettingName, string>>;
  reason: string | null;
  changedAt: number | null;
  changedBy: string | null;
}

interface SettingsHistoryProps {
  language: Language;
  /** The state in force first. */
  states: readonly SettingsStateOfPage[];
  /** The button that sets an earlier state back. */
  setBack: (state: SettingsStateOfPage) => ReactNode;
}

/** Every state of the settings as a timeline: when, who, why, and what was then otherwise. */
export function SettingsHistory({ language, states, setBack }: SettingsHistoryProps) {
  const words = translator(language, "settings");
  return (
    <Card title={words("history")}>
      <ol className="timeline">
        {states.map((state, i) => (
          <li key={state.version}>
            <p>
              <b>{state.changedAt === null ? words("first") : momentText(language, state.changedAt)}</b>
              {state.changedBy !== null && <> · {state.changedBy}</>}
              {i === 0 && <> · {words("inForce")}</>}
            </p>
            <Changes language={language} state={state} before={states[i + 1]} />
            {state.reason !== null && <p className="quiet">{state.reason}</p>}
            {i > 0 && setBack(state)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface ChangesProps {
  language: Language;
  state: SettingsStateOfPage;
  /** Nothing for the first state. */
  before: SettingsStateOfPage | undefined;
}

function Changes({ language, state, before }: ChangesProps) {
  if (before === undefined) return null;
  const words = translator(language, "settings");
  const changes = settingChanges(before.cells, state.cells);
  if (changes.length === 0) return <p className="quiet">{words("nothingChanged")}</p>;
  return (
    <ul>
      {changes.map(({ name, before: was, after }) => (
        <li key={name}>
          {words("changeLine", {
            name: words(`name.${name}`),
            before: settingText(language, name, was),
            after: settingText(language, name, after),
          })}
        </li>
      ))}
    </ul>
  );
}
