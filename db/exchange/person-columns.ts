import type { PersonEntry } from "@/domain/entry/person";
import type { BeneficiaryRow } from "@/domain/exchange/beneficiaries";
import { nameKey, nameTokens } from "@/domain/names";

/** A person's own columns by property; one that the row lacks stays `undefined`, and is left alone. */
export function personColumns(row: BeneficiaryRow) {
  return {
    familyName: row.family_name,
    givenName: row.given_name,
    nameKey: nameKey(row.family_name, row.given_name),
    sex: row.sex,
    birthYear: row.birth_year,
    populationGroup: row.population_group,
    countryOfReturn: row.country_of_return,
    returnedOn: row.returned_on,
    disability: row.disability,
    consentOn: row.consent_on,
    documentType: row.document_type,
    documentNumber: row.document_number,
    phone: row.phone,
    cell: row.cell,
    village: row.village,
    howToFind: row.how_to_find,
    selectedFor: row.selected_for,
  };
}

/** What the product records of a person and the exchange folder does not carry; what is absent is left alone. */
export function columnsBeyondTheFolder(row: PersonEntry) {
  return {
    phoneOwner: row.phone_owner,
    seeing: row.seeing,
    hearing: row.hearing,
    walking: row.walking,
    remembering: row.remembering,
    selfCare: row.self_care,
    communicating: row.communicating,
    consentVersion: row.consent_version,
    consentLanguage: row.consent_language,
    noConsentReason: row.no_consent_reason,
    consentWithdrawnOn: row.consent_withdrawn_on,
  };
}

/** The folded words by which a person is found, as stored. */
export function searchTokens(programme: string, person: string, familyName: string, givenName: string | null) {
  const key = nameKey(familyName, givenName);
  return nameTokens(familyName, givenName).map((token) => ({ programme, token, beneficiary: person, nameKey: key }));
}
