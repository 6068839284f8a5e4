import { open } from "node:fs/promises";

const chunkSize = 1024 * 1024;

/** A file as a stream of bytes, read as fast as it is taken and never held as a whole. */
export function readingStream(path: string): ReadableStream<Uint8Array> {
  const handle = open(path, "r");
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { buffer, bytesRead } = await (await handle).read(new Uint8Array(chunkSize), 0, chunkSize);
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
      await (await handle).close();
      controller.close();
    },
    async cancel() {
      await (await handle).close();
    },
  });
}

/** Takes a stream to its end, one piece after the other. */
export async function eachChunk(
  stream: ReadableStream<Uint8Array>,
  take: (chunk: Uint8Array) => Promise<void> | void,
): Promise<void> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    await take(value);
  }
}

/** Writes a new file for its owner only; when this is done its bytes are on the disk. */
export async function writeStream(stream: ReadableStream<Uint8Array>, path: string): Promise<void> {
  const handle = await open(path, "wx", 0o600);
  try {
    await eachChunk(stream, async (chunk) => {
      await handle.writeFile(chunk);
    });
    await handle.sync();
  } finally {
    await handle.close();
  }
}
