import type { Role } from "@/domain/access/roles";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface SignedInProps {
  language: Language;
  name: string;
  roles: readonly Role[];
  signOut: (form: FormData) => Promise<void>;
}

/** Who is signed in here and as what, the way to their account, and the way out. */
export function SignedIn({ language, name, roles, signOut }: SignedInProps) {
  const words = translator(language, "access");
  const held = roles.map((role) => words(`role.${role}`)).join(", ");
  return (
    <form className="signed-in" action={signOut} aria-label={words("header.label")}>
      <a href="/account">{words("header.signedInAs", { name, roles: held })}</a>
      <button type="submit" className="quiet-button">
        {words("header.signOut")}
      </button>
    </form>
  );
}
