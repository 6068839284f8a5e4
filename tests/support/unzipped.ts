import { text } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";

/** All texts in a zipped file, such as the sheets of an XLSX. */
export async function unzipped(bytes: ArrayBuffer): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const texts: string[] = [];
  for await (const entry of zip.eachEntry()) texts.push(await text(await zip.openReadStreamPromise(entry)));
  return texts.join("\n");
}
