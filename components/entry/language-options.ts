import type { Option } from "@/components/forms/fields";

/** The languages in which somebody can be asked, each by its own name. */
export const languageOptions: readonly Option[] = [
  { value: "rw", label: "Ikinyarwanda" },
  { value: "fr", label: "Français" },
  { value: "en", label: "English" },
];
