"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { QueryProvider } from "@/components/live/query-provider";
import { useDataVersion } from "@/components/live/use-data-version";
import { clock } from "@/domain/clock";

const noticeMilliseconds = 8000;

export interface LiveUpdatesProps {
  /** Version of the data of which this page was drawn. */
  drawn: number;
  /** "Updated {time}". */
  updated: string;
  offline: string;
}

/** Draws the page anew when the register has changed, in place and without a jump, and says so quietly. */
export function LiveUpdates(props: LiveUpdatesProps) {
  return (
    <QueryProvider>
      <Notice {...props} />
    </QueryProvider>
  );
}

function Notice({ drawn, updated, offline }: LiveUpdatesProps) {
  const router = useRouter();
  const { current, isOffline } = useDataVersion();
  const asked = useRef(drawn);
  const [time, setTime] = useState<string>();
  const [, startTransition] = useTransition();

  useEffect(() => {
    if (current === undefined || current.version <= asked.current) return;
    asked.current = current.version;
    startTransition(() => {
      router.refresh();
      setTime(clock(new Date()));
    });
  }, [current, router]);

  useEffect(() => {
    const fading = setTimeout(() => setTime(undefined), noticeMilliseconds);
    return () => clearTimeout(fading);
  }, [time]);

  return (
    <span className="live" role="status">
      {isOffline ? offline : time !== undefined && updated.replace("{time}", time)}
    </span>
  );
}
