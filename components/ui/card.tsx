import type { ReactNode } from "react";

/** A framed part of a page; with a title it is a region that a screen reader can jump to. */
export function Card({ title, action, children }: { title?: string; action?: ReactNode; children: ReactNode }) {
  if (title === undefined) return <div className="card">{children}</div>;
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
