import { expect, test } from "vitest";
import { findings } from "@/domain/self-check/findings";
import { languages } from "@/domain/vocabulary";
import { catalogue } from "@/messages/catalogue";

test.each(languages)(
  "in %s each finding is worded, and says what to do exactly where something is to be done",
  (language) => {
    const { checks, says, todo } = catalogue[language].selfCheck;
    const all = Object.values(findings).flatMap((outcomes) => Object.entries(outcomes));
    expect(Object.keys(checks).sort()).toEqual(Object.keys(findings).sort());
    expect(Object.keys(says).sort()).toEqual(all.map(([code]) => code).sort());
    expect(Object.keys(todo).sort()).toEqual(all.flatMap(([code, state]) => (state === "good" ? [] : [code])).sort());
  },
);
