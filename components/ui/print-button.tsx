"use client";

export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="quiet-button needs-script" onClick={() => window.print()}>
      {label}
    </button>
  );
}
