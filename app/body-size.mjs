/** The most bytes that a request may bring: Next's limit for forms (next.config.js) and ours for all (every-request.ts). */
export const mostBodyBytes = 1_048_576;

/** Where spreadsheets are sent; its handler tells in words what is too large for it, once a browser has sent it all. */
export const uploadPath = "/import/upload";
export const mostUploadBytes = 200 * 1_048_576;
