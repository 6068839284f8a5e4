import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createElement, type ReactNode } from "react";
import { prerenderToNodeStream } from "react-dom/static";

/** What a page answers: its HTML; `null` where there is no such page, or where it leads to whoever asks. */
export type PageAnswer = { html: string } | { to: string } | null;

interface Asked {
  params: Readonly<Record<string, string>>;
  searchParams: Readonly<Record<string, string>>;
}

/** Renders a page of the tree as the server would, with all that lies in it; scripts and the layout are left out. */
export async function rendered(file: string, { params, searchParams }: Asked): Promise<PageAnswer> {
  const page = await pageOf(file);
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(searchParams) };
  try {
    const element = await page(props);
    const { prelude } = await prerenderToNodeStream(createElement("main", null, element));
    return { html: await text(prelude) };
  } catch (error) {
    return answerOf(error);
  }
}

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<ReactNode>;

async function pageOf(file: string): Promise<Page> {
  const module: unknown = await import(/* @vite-ignore */ join(process.cwd(), "app", file));
  return (module as { default: Page }).default;
}

/** Next says so by an error with a digest. */
function answerOf(error: unknown): PageAnswer {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return null;
  const [kind, , to] = digest.split(";");
  if (kind === "NEXT_REDIRECT" && to !== undefined) return { to };
  throw error;
}
