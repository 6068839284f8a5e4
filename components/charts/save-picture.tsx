"use client";
import type { CaptionLines } from "@/components/charts/picture";

interface SavePictureProps {
  /** Id of the figure whose drawing is saved. */
  figure: string;
  format: "svg" | "png";
  label: string;
  lines: CaptionLines;
}

export function SavePicture({ figure, format, label, lines }: SavePictureProps) {
  const save = async () => {
    const { savePicture } = await import("@/components/charts/picture");
    await savePicture(figure, format, lines);
  };
  return (
    <button type="button" onClick={() => void save()}>
      {label}
    </button>
  );
}
