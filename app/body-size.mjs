/** The most bytes that a request may bring: Next's limit for forms (next.config.js) and ours for all (every-request.ts). */
export const mostBodyBytes = 1_048_576;
