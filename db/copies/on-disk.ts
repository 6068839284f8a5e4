import { closeSync, fsyncSync, openSync } from "node:fs";

/** When this is done, the bytes of a file outlive a power cut. */
export function onDisk(file: string): void {
  writeOut(file, "r+");
}

/** The same for the names in a folder; Windows knows no such way and needs none. */
export function folderOnDisk(folder: string): void {
  if (process.platform !== "win32") writeOut(folder, "r");
}

function writeOut(path: string, flags: "r" | "r+"): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
