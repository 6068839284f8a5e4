import type { ReactNode } from "react";

export interface Stat {
  name: ReactNode;
  value: ReactNode;
  note?: string;
}

/** Pairs of a name and its value, one under the other. */
export function StatList({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="stat-list">
      {stats.map(({ name, value, note }, index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <small className="cell-note">{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
