/** NIST SP 800-63B asks for 8 at least; without a second factor for everybody we ask for more. */
export const shortestPassword = 12;
/** Long enough for every sentence, and short enough that hashing one costs what it should. */
export const longestPassword = 128;
