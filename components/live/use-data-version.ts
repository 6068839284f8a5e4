"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import {
  dataVersionQuery,
  dataVersionStream,
  readDataVersion,
  type DataVersion,
} from "@/components/live/query-options";

const pollMilliseconds = 800;

/**
 * The data version, kept true within a second: the server's stream tells each change; while the stream is broken the
 * page asks instead. Nothing is asked while nobody looks.
 */
export function useDataVersion(): { current: DataVersion | undefined; isOffline: boolean } {
  const client = useQueryClient();
  const [isStreaming, setStreaming] = useState(true);
  const { data, isError } = useQuery({
    ...dataVersionQuery(),
    enabled: !isStreaming,
    refetchInterval: pollMilliseconds,
    staleTime: 0,
  });

  useEffect(() => {
    const stream = new EventSource(dataVersionStream);
    stream.addEventListener("version", (event: MessageEvent<string>) => {
      setStreaming(true);
      client.setQueryData(dataVersionQuery().queryKey, readDataVersion(JSON.parse(event.data)));
    });
    stream.addEventListener("error", () => setStreaming(false));
    return () => stream.close();
  }, [client]);

  return { current: data, isOffline: isError && !isStreaming };
}
