import { mostBodyBytes } from "./app/body-size.mjs";

/** Headers that are the same for every answer; the content security policy carries a nonce and is set in proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Not "no-referrer": a plain form would come without its origin, and is refused then.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Permitted-Cross-Domain-Policies", value: "none" },
  { key: "X-DNS-Prefetch-Control", value: "off" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Everyone gets the title in the head of the page, not by a script that moves it there.
  htmlLimitedBots: /.*/,
  typescript: { ignoreBuildErrors: false },
  // The image optimizer is never used, and its route is closed below.
  images: { unoptimized: true },
  // Under "no-referrer" a form without scripts comes with the origin "null". Each action asks for the browser's own word
  // that a page of this site sent it (app/received-form.ts), which Next does not. Of a longer body, as it comes without
  // its length, no more is kept for proxy.ts.
  experimental: {
    serverActions: { allowedOrigins: ["null"], bodySizeLimit: mostBodyBytes },
    proxyClientMaxBodySize: mostBodyBytes + 1,
  },
  serverExternalPackages: ["better-sqlite3", "pdfkit", "pg"],
  async headers() {
    return [{ source: "/:path*", headers }];
  },
  async rewrites() {
    return { beforeFiles: [{ source: "/_next/image", destination: "/404" }], afterFiles: [], fallback: [] };
  },
};

export default config;
