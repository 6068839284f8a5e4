/** Says once, after the page came back, what was stored. */
export function SavedNotice({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <p className="notice saved" role="status">
      {children}
    </p>
  );
}
