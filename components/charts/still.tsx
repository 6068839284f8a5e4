import type { ReactNode } from "react";
import { markup } from "@/components/charts/markup";

/** A picture that changes only when it is drawn anew. */
export function Still({ className, children }: { className: string; children: ReactNode }) {
  // `markup` escapes whatever comes from the register.
  return <div className={className} dangerouslySetInnerHTML={{ __html: markup(children) }} />;
}
