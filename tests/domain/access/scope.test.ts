import { expect, test } from "vitest";
import { claim, may, scopeOf, type Membership } from "@/domain/access/scope";

const today = "2014-01-15";
const huye: Membership = { role: "officer", district: "RW24", phases: [], endsOn: null };
const karongi: Membership = { ...huye, role: "senior-officer", district: "RW31" };
const manager: Membership = { ...huye, role: "manager", district: null };
const japan: Membership = { role: "donor", district: null, phases: ["iv"], endsOn: null };

function scope(...memberships: Membership[]) {
  const proven = scopeOf("rwanda", "someone", memberships, today);
  if (proven === null) throw new Error("No scope.");
  return proven;
}

test("an officer enters and reaches persons in own districts and verifies nothing", () => {
  const officer = scope(huye);
  expect(claim(officer, "persons").districts).toEqual(["RW24"]);
  expect(claim(officer, "enter").districts).toEqual(["RW24"]);
  expect(() => claim(officer, "verify")).toThrow("not-permitted");
});

test("each right reaches only as far as the roles that give it", () => {
  const both = scope(huye, karongi);
  expect(claim(both, "enter").districts).toEqual(["RW24", "RW31"]);
  expect(claim(both, "verify").districts).toEqual(["RW31"]);
  const leading = scope(huye, manager);
  expect(claim(leading, "enter").districts).toEqual(["RW24"]);
  expect(claim(leading, "persons").districts).toBeNull();
});

test("a donor is asked for phases that are funded, with small cells withheld, and reaches no person", () => {
  const donor = scope(japan);
  expect(donor.phases).toEqual(["iv"]);
  expect(donor.withholds).toBe(true);
  expect(may(donor, "persons")).toBe(false);
  expect(() => claim(donor, "persons")).toThrow("persons-withheld");
});

test("a role of the programme beside the donor's withholds nothing", () => {
  expect(scope(japan, manager)).toMatchObject({ phases: null, withholds: false });
});

test("rights end after their last day", () => {
  expect(scopeOf("rwanda", "someone", [{ ...huye, endsOn: today }], today)).not.toBeNull();
  expect(scopeOf("rwanda", "someone", [{ ...huye, endsOn: "2014-01-14" }], today)).toBeNull();
});
