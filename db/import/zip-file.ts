import { crc32, deflateRawSync } from "node:zlib";

/** A part of a zip file, packed already (DEFLATE or stored as it is). */
export interface PackedPart {
  name: string;
  method: number;
  crc32: number;
  size: number;
  packed: Buffer;
}

export function packedPart(name: string, content: Buffer): PackedPart {
  return { name, method: 8, crc32: crc32(content), size: content.length, packed: deflateRawSync(content) };
}

const dosDay = Buffer.from([0, 0, 33, 0]);
/** Names are UTF-8. */
const flags = Buffer.from([0, 8]);

/** A zip file of some parts, in their order (APPNOTE 4.3); sizes below 4 GB, which limits of imports keep to. */
export function zipFile(parts: readonly PackedPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, method, crc32: sum, size, packed } of parts) {
    const named = Buffer.from(name);
    const common = Buffer.concat([
      Buffer.from([20, 0]),
      flags,
      Buffer.from([method, 0]),
      dosDay,
      numbers(4, sum, packed.length, size),
      numbers(2, named.length, 0),
    ]);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, named, packed]);
    const rest = Buffer.concat([numbers(2, 0, 0, 0), numbers(4, 0, offset)]);
    centrals.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, rest, named]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = [numbers(2, 0, 0, parts.length, parts.length), numbers(4, central.length, offset), numbers(2, 0)];
  return Buffer.concat([...locals, central, Buffer.from("PK\u0005\u0006"), ...end]);
}

function numbers(bytes: 2 | 4, ...all: number[]): Buffer {
  const buffer = Buffer.alloc(bytes * all.length);
  for (const [i, one] of all.entries()) {
    if (bytes === 2) buffer.writeUInt16LE(one, i * bytes);
    else buffer.writeUInt32LE(one, i * bytes);
  }
  return buffer;
}
