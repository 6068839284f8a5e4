import type { Role } from "@/domain/access/roles";
import { formatter } from "@/domain/format";
import { districtByCode } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface RoleOfPage {
  membership: string;
  role: Role;
  district: string | null;
  organisation: string | null;
  /** YYYY-MM-DD */
  endsOn: string | null;
}

/** "officer, Huye, until 31 December 2026" */
export function roleText(language: Language, role: RoleOfPage): string {
  const { endsOn } = role;
  const parts = [
    translator(language, "access")(`role.${role.role}`),
    rolePlace(role),
    endsOn === null ? null : translator(language, "users")("lastDay", { day: formatter(language).day(endsOn) }),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** The district or the organisation of a role; `null` for one that reaches the whole programme. */
export function rolePlace({ district, organisation }: RoleOfPage): string | null {
  return district === null ? organisation : (districtByCode(district)?.name ?? district);
}
