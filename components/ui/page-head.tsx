import type { ReactNode } from "react";

/** The page's one sentence and what it leaves out. */
export function PageHead({ title, lede, children }: { title: string; lede?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      {children}
      <h1>{title}</h1>
      {lede !== undefined && <p className="lede">{lede}</p>}
    </div>
  );
}
