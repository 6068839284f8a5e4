/**
 * The text of a CSV file: UTF-8 (with a BOM or without), UTF-16 in either order of bytes (without a BOM told by where
 * its zeros are), else Windows-1252, as Excel saves on Windows in French. `null` for bytes
 * that no text has.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return windows1252(bytes);
  }
}

/** The characters of Windows-1252 from 0x80 on, where ISO 8859-1 has controls; U+FFFD where it has none either. */
const special = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/** Node 20 decodes windows-1252 as ISO 8859-1, so that apostrophes become controls; this mends them. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => special[control.charCodeAt(0) - 0x80] ?? "\ufffd");
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const some = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  some.forEach((byte, i) => (zeros[i % 2] = (zeros[i % 2] ?? 0) + (byte === 0 ? 1 : 0)));
  const [even = 0, odd = 0] = zeros;
  const most = some.length / 4;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}
