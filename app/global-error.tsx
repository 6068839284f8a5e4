"use client";
import "@/app/globals.css";
import "@/components/layout/layout.css";
import "@/components/ui/ui.css";
import { Failure } from "@/components/layout/failure";

/** When even the frame of the page could not be made, for instance because the database does not answer. */
export default function FrameError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <Failure digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
