import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timesFor } from "../../src/fix/place-own.ts";
import { stampOf } from "../../src/model/migration.ts";

const now = Date.UTC(2026, 5, 26);

describe("times for new migrations", () => {
  const times = (given: readonly (number | null)[], floor = 1000) => timesFor(given, { floor, now, step: 1 });

  test("those that come after base's and one another are kept", () => {
    expect(times([2000, 3000])).toEqual([2000, 3000]);
  });

  test("one that base's last is not older than becomes now", () => {
    expect(times([1000])).toEqual([now]);
    expect(times([null])).toEqual([now]);
    expect(times([now + 86_400_000])).toEqual([now]);
  });

  test("the next one stays where there is room before it", () => {
    expect(times([500, 5000])).toEqual([4999, 5000]);
  });

  test("several keep their order", () => {
    expect(times([1, 2, 3])).toEqual([now - 2, now - 1, now]);
  });

  test("where base's last lies in the future, they come right after it", () => {
    expect(times([1, 2], now + 1000)).toEqual([now + 1001, now + 1002]);
    expect(times([now + 5000], now + 1000)).toEqual([now + 5000]);
  });

  test("they always grow, come after base's, and lie ahead of now only where base's does", () => {
    const time = fc.oneof(fc.integer({ min: 0, max: now + 1e9 }), fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(time, { maxLength: 6 }),
        fc.integer({ min: 0, max: now + 1e9 }),
        fc.constantFrom(1, 1000),
        (given, floor, step) => {
          const found = timesFor(given, { floor, now, step });
          expect(found.length).toBe(given.length);
          for (const [place, each] of found.entries()) {
            expect(each).toBeGreaterThan(place === 0 ? floor : (found[place - 1] ?? 0));
            if (floor < now - 10 * step) expect(each).toBeLessThanOrEqual(now + 5 * 60_000 + 6 * step);
          }
          expect(timesFor(found, { floor, now, step })).toEqual(found);
        },
      ),
    );
  });
});

test("a stamp is fourteen digits in UTC", () => {
  expect(stampOf(Date.UTC(2026, 2, 2, 10, 0, 7))).toBe("20260302100007");
});
