const width = 24;
/** A step shorter than this shows no bar. */
const quietMilliseconds = 2_000;
/** Without a terminal a line now and then says that the step is alive. */
const sparseMilliseconds = 15_000;

/**
 * One line: `Installing packages [######------------------]  25 %  31 s`.
 * @param {string} title
 * @param {number} share from 0 to 1
 * @param {number} seconds since the step began
 */
export function progressLine(title, share, seconds) {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
  const bar = "#".repeat(filled) + "-".repeat(width - filled);
  return `${title} [${bar}] ${String(Math.round(share * 100)).padStart(3)} %  ${Math.round(seconds)} s`;
}

/**
 * How far a step of roughly known length may be: never done before it is done.
 * @param {number} seconds since the step began
 * @param {number} typicalSeconds what it takes on a small machine
 */
export function expectedShare(seconds, typicalSeconds) {
  return 0.98 * (1 - Math.exp((-2 * seconds) / typicalSeconds));
}

/**
 * The share that the last line of a step's output names ("… 40 %"), from 0 to 1; `null` when it names none.
 * @param {string} line
 */
export function shareIn(line) {
  const percent = /(\d{1,3})(?:\.\d+)?\s?%/.exec(line)?.[1];
  return percent === undefined ? null : Math.min(1, Number(percent) / 100);
}

/**
 * Says what is being done while `work` runs, on stderr, so that a command's own output stays clean. The work may
 * report how far it is, from 0 to 1; without that, `typicalSeconds` is the guide.
 * @type {<T>(title: string, typicalSeconds: number, work: (report: (share: number) => void) => Promise<T>) => Promise<T>}
 */
export const withProgress = async (title, typicalSeconds, work) => {
  const out = process.stderr;
  const began = Date.now();
  /** @type {number | null} */
  let known = null;
  let lastSparse = began;
  const seconds = () => (Date.now() - began) / 1000;
  const draw = () => {
    if (Date.now() - began < quietMilliseconds) return;
    const line = progressLine(title, known ?? expectedShare(seconds(), typicalSeconds), seconds());
    if (out.isTTY) out.write(`\r\x1b[2K${line}`);
    else if (Date.now() - lastSparse >= sparseMilliseconds) {
      lastSparse = Date.now();
      out.write(`${line}\n`);
    }
  };
  out.write(out.isTTY ? `${title} …` : `${title} …\n`);
  const timer = setInterval(draw, 250);
  try {
    const result = await work((share) => (known = share));
    clearInterval(timer);
    const took = seconds();
    if (out.isTTY) out.write(`\r\x1b[2K${title}: done in ${took.toFixed(1)} s\n`);
    else if (took * 1000 >= quietMilliseconds) out.write(`${title}: done in ${took.toFixed(1)} s\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    out.write(out.isTTY ? `\r\x1b[2K${title}: failed\n` : `${title}: failed\n`);
    throw error;
  }
};
