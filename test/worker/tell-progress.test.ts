import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tellProgress } from "../../src/worker/tell-progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a log has a line every ten seconds, and none once it is ended", () => {
  const lines: string[] = [];
  let doing = "";
  const stop = tellProgress(
    () => doing,
    (line) => lines.push(line),
  );
  vi.advanceTimersByTime(9999);
  expect(lines).toEqual([]);
  vi.advanceTimersByTime(1);
  doing = "copying `production.db`, 1.2 of 5.0 GB";
  vi.advanceTimersByTime(10_000);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual(["reading git (10 s)", "copying `production.db`, 1.2 of 5.0 GB (20 s)"]);
});
