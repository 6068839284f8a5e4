import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether scripts run in this browser: false in what the server drew, which the first drawing has to repeat. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
