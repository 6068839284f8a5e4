import type { Files } from "@/tests/support/register-files";

/** Two households, three people, four packages and their interviews, as files: the case worked out by hand. */
export const handCaseFiles = {
  "households.csv": `id,district,sector,size,voided
H1,RW24,,5,
H2,RW31,,3,
`,
  "beneficiaries.csv": `id,household,family_name,given_name,sex,birth_year,population_group,country_of_return,returned_on,disability,consent_on,voided
A,H1,Mukamana,Alice,f,1990,returnee,CD,,,,
B,H1,Habimana,Bosco,m,1985,returnee,CD,,,,
C,H2,Uwera,Chantal,f,1995,host-community,,,,,
`,
  "assistance.csv": `id,beneficiary,phase,district,kind,trade,course,status,enrolled_on,started_on,ended_on,review,voided
A-training,A,iv,RW24,vocational-training,sewing,,completed,2013-05-01,2013-05-01,2013-09-30,submitted,
A-livestock,A,iv,RW24,livestock,,,completed,,,2013-09-30,submitted,
B-training,B,iv,RW24,vocational-training,carpentry,,dropped-out,2013-05-01,2013-05-01,2013-08-15,submitted,
C-housing,C,iv,RW31,housing-materials,,,completed,2013-08-01,,2013-10-10,submitted,
`,
  "interviews.csv": `id,assistance,round,held_on,contact,monthly_income_rwf,living_conditions,in_work,business_started,review,voided
1,A-training,baseline,2013-05-01,met,10000,,,,submitted,
2,A-training,3-months,2013-12-20,met,15000,,,,submitted,
3,A-training,6-months,2014-03-20,met,20000,,,,submitted,
4,B-training,baseline,2013-05-01,met,20000,,,,submitted,
5,B-training,3-months,2013-11-10,met,22000,,,,submitted,
6,C-housing,baseline,2013-08-01,met,8000,,,,submitted,
7,C-housing,3-months,2014-01-12,met,,better,,,submitted,
`,
} satisfies Files;

/** The case with a text replaced in one file; a text that is not there is a mistake in the test. */
export function handCaseWith(file: keyof typeof handCaseFiles, text: string, replacement: string): Files {
  if (!handCaseFiles[file].includes(text)) throw new Error(`${file} has no ${text}`);
  return { ...handCaseFiles, [file]: handCaseFiles[file].replace(text, replacement) };
}
