import { queryOptions } from "@tanstack/react-query";

/** What the server says about its data: the version rises with every saved change, whoever made it. */
export interface DataVersion {
  version: number;
  asOf: string;
}

export const dataVersionStream = "/api/v1/data-version/stream";

export function dataVersionQuery() {
  return queryOptions({
    queryKey: ["data-version"],
    queryFn: async ({ signal }) => {
      const answer = await fetch("/api/v1/data-version", { signal, cache: "no-store" });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      return readDataVersion(await answer.json());
    },
  });
}

/** Throws on anything that is no data version. */
export function readDataVersion(value: unknown): DataVersion {
  if (typeof value === "object" && value !== null && "version" in value && "asOf" in value) {
    const { version, asOf } = value;
    if (typeof version === "number" && typeof asOf === "string") return { version, asOf };
  }
  throw new Error("This is no data version.");
}
