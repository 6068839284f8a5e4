import { buffer } from "node:stream/consumers";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { BrokenXml, XmlReader, type XmlHandler } from "@/db/import/xml-events";
import { packedPart, zipFile, type PackedPart } from "@/db/import/zip-file";
import { FileRefused, importLimits } from "@/domain/import/refusals";

/** More than XML of tables ever shrinks by; beyond it a small file is made to fill a disk or a memory. */
const steepest = 300;
const tooSmallToHarm = 5 * 1024 * 1024;

/** The parts of a workbook's zip file, none of them unpacked yet. */
export class WorkbookPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Opens a zip file and refuses it when it is damaged, locked, or would unpack to more than is taken in. */
  static async open(bytes: Buffer): Promise<WorkbookPackage> {
    return orDamaged(async () => {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
      const entries = new Map<string, Entry>();
      let unpacked = 0;
      for await (const entry of zip.eachEntry()) {
        unpacked += entry.uncompressedSize;
        if (isBomb(entry) || unpacked > importLimits.unpacked || entries.size >= importLimits.entries)
          throw new FileRefused("unpacks-too-large");
        if ((entry.generalPurposeBitFlag & 1) === 1) throw new FileRefused("locked");
        entries.set(entry.fileName.replaceAll("\\", "/").replace(/^\//, ""), entry);
      }
      return new WorkbookPackage(zip, entries);
    });
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  sizeOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /** The zip file with one part changed; the others are taken over packed as they are. */
  async rewritten(name: string, change: (text: string) => string): Promise<Buffer> {
    return orDamaged(async () => {
      const parts: PackedPart[] = [];
      for (const [at, entry] of this.entries) {
        const { fileName, compressionMethod: method, crc32, uncompressedSize: size } = entry;
        if (at === name) {
          const text = (await buffer(await this.zip.openReadStreamPromise(entry))).toString("utf8");
          parts.push(packedPart(fileName, Buffer.from(change(text))));
        } else {
          const packed = await buffer(await this.zip.openReadStreamPromise(entry, { decompress: false }));
          parts.push({ name: fileName, method, crc32, size, packed });
        }
      }
      return zipFile(parts);
    });
  }

  /** Reads a part as XML until its end or until `isEnough`; nothing when the workbook lacks it. */
  async read(name: string, handler: XmlHandler, isEnough: () => boolean = () => false): Promise<void> {
    const entry = this.entries.get(name);
    if (entry === undefined) return;
    await orDamaged(async () => {
      const stream = await this.zip.openReadStreamPromise(entry);
      const decoder = new TextDecoder("utf-8", { fatal: true });
      const reader = new XmlReader(handler);
      const chunks: AsyncIterable<Buffer> = stream;
      for await (const chunk of chunks) {
        reader.write(decoder.decode(chunk, { stream: true }));
        if (isEnough()) return;
      }
      reader.write(decoder.decode());
    });
  }
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > tooSmallToHarm && uncompressedSize > compressedSize * steepest;
}

/** What yauzl, zlib and the decoder throw about what they read tells one thing: the file is not whole. */
async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused || !(error instanceof Error)) throw error;
    if (error instanceof BrokenXml || isOfTheFile(error)) throw new FileRefused("damaged");
    throw error;
  }
}

/** zlib's and the decoder's errors have codes; yauzl's are plain ones. Anything else is a defect of our own. */
function isOfTheFile(error: Error): boolean {
  const code = "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code === "ERR_ENCODING_INVALID_ENCODED_DATA" || error.constructor === Error;
}
