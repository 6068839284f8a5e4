/** The reason under which an undone import's records are voided; by it a later import may bring them back. */
export function undoReason(batch: number): string {
  return `import ${batch} undone`;
}

export function wasUndone(reason: unknown): boolean {
  return typeof reason === "string" && /^import \d+ undone$/.test(reason);
}
