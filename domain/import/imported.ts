/** The files of the exchange folder whose rows a spreadsheet brings, in the order in which they refer to each other. */
export const importedFiles = ["households.csv", "beneficiaries.csv", "assistance.csv", "interviews.csv"] as const;
export type ImportedFile = (typeof importedFiles)[number];

/** The kinds of records in them. */
export const importedKinds = ["household", "beneficiary", "assistance", "interview"] as const;
export type ImportedKind = (typeof importedKinds)[number];

export const kindOfFile: Readonly<Record<ImportedFile, ImportedKind>> = {
  "households.csv": "household",
  "beneficiaries.csv": "beneficiary",
  "assistance.csv": "assistance",
  "interviews.csv": "interview",
};
