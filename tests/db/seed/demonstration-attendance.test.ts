import { expect, test } from "vitest";
import { attendanceOf, type Training } from "@/db/seed/demonstration/attendance";

const training: Training = {
  reference: "A-000001",
  district: "RW24",
  startedOn: "2013-05-06",
  endedOn: "2013-10-06",
  hasDroppedOut: false,
};

test("a trainee is noted once a week from the start to the end, the same for the same seed", () => {
  const sessions = attendanceOf(1, training);
  expect(sessions.map(({ day }) => day).slice(0, 2)).toEqual(["2013-05-06", "2013-05-13"]);
  expect(sessions.at(-1)?.day).toBe("2013-09-30");
  expect(attendanceOf(1, training)).toEqual(sessions);
});

test("a district that stopped reporting has no attendance after its last report", () => {
  const silent = attendanceOf(1, { ...training, district: "RW34", startedOn: "2013-09-02", endedOn: null });
  expect(silent.at(-1)?.day).toBe("2013-10-14");
});

test("those who drop out are present less often than those who stay", () => {
  const presence = (hasDroppedOut: boolean) => {
    const sessions = Array.from({ length: 60 }, (_, i) =>
      attendanceOf(1, { ...training, reference: `A-${i}`, hasDroppedOut }),
    ).flat();
    return sessions.filter(({ present }) => present).length / sessions.length;
  };
  expect(presence(false)).toBeGreaterThan(0.8);
  expect(presence(true)).toBeLessThan(presence(false) - 0.15);
});
