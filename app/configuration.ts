import "server-only";
import { readConfiguration, type Configuration } from "@/domain/configuration";

let read: Configuration | undefined;

/** The configuration of this process, read once. */
export function configuration(): Configuration {
  read ??= readConfiguration(process.env);
  return read;
}
