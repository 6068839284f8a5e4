import { ConfigurationError, readConfiguration } from "@/domain/configuration";

/** Prints the configuration that the environment gives, as JSON; what is wrong with it, on stderr. */
try {
  console.log(JSON.stringify(readConfiguration(process.env)));
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
