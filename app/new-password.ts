import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";
import { hashPassword } from "better-auth/crypto";
import { longestPassword, shortestPassword } from "@/domain/access/passwords";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { valueOf, type FormValues } from "@/domain/forms/form-state";

let common: ReadonlySet<string> | undefined;

/** The hash of a password that was typed twice; refuses one that is short, common, or not typed alike. */
export async function newPasswordIn(values: FormValues): Promise<string> {
  const [password, again] = [valueOf(values, "password"), valueOf(values, "passwordAgain")];
  const length = [...password].length;
  const range = { low: String(shortestPassword), high: String(longestPassword) };
  if (length < shortestPassword || length > longestPassword) refuseIt({ code: "password-length", params: range });
  if (isCommon(password)) refuseIt({ code: "password-common" });
  if (password !== again) refuseIt({ code: "password-same" }, "passwordAgain");
  return hashPassword(password);
}

/** Also where a common one was only written twice, or has digits and signs hung on to it. */
function isCommon(password: string): boolean {
  common ??= new Set(dictionary["passwords-common"]);
  const plain = password.toLowerCase();
  const bare = plain.replace(/^[^a-z]+|[^a-z]+$/g, "");
  const unit = /^(.+?)\1+$/.exec(plain)?.[1];
  return [plain, bare, unit].some((text) => text !== undefined && common?.has(text)) || (unit?.length ?? 9) < 4;
}

/** What is wrong with a password is told without it. */
function refuseIt(expected: EntryRefused["problems"][number]["expected"], column = "password"): never {
  throw new EntryRefused([{ column, value: "", expected }]);
}
