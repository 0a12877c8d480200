import { type DriverName, driverNames } from "./driver.ts";
import { CannotCheck } from "./errors.ts";
import { didYouMean } from "./nearest.ts";
import { type AcceptOption, type FailOn, failOnValues } from "./options.ts";
import type { Shard, Tolerance } from "./shard.ts";
import { code } from "./text.ts";

/**
 * Reads `rule[@migration]=reason`, an acceptance given outside the migrations.
 * `option` is its name as the user wrote it ("--accept", "accept"). Throws `CannotCheck`.
 */
export function parseAcceptance(option: string, given: string): AcceptOption {
  const equals = given.indexOf("=");
  const target = (equals < 0 ? given : given.slice(0, equals)).trim();
  const reason = equals < 0 ? "" : given.slice(equals + 1).trim();
  const at = target.indexOf("@");
  const rule = at < 0 ? target : target.slice(0, at).trim();
  const migration = at < 0 ? null : target.slice(at + 1).trim();
  if (!/^[a-z][a-z0-9-]*$/.test(rule) || migration === "") {
    throw refused(option, given, "`rule=reason` or `rule@migration=reason`");
  }
  if (reason === "") {
    throw new CannotCheck(
      `${code(option)} accepts ${code(target, 80)} without a reason; write ${code(`${target}=why this is fine`, 120)}`,
    );
  }
  return { rule, migration, reason, by: "input", who: null };
}

/** Reads the name of a driver. Throws `CannotCheck`, listing the names there are. */
export function parseDriver(option: string, given: string): DriverName {
  return oneOf(option, given, driverNames);
}

/** Reads a level at which the check fails. Throws `CannotCheck`. */
export function parseFailOn(option: string, given: string): FailOn {
  return oneOf(option, given, failOnValues);
}

/** Reads `on` or `off`. Throws `CannotCheck`; `true` and `1` are no spelling of it, so that one word means one thing. */
export function parseOnOff(option: string, given: string): boolean {
  return oneOf(option, given, ["on", "off"] as const) === "on";
}

/** Reads `true` or `false`, as inputs of actions are written. Throws `CannotCheck`. */
export function parseTrueFalse(option: string, given: string): boolean {
  return oneOf(option, given, ["true", "false"] as const) === "true";
}

/** Reads a whole number from `least` to `most`, digits only. Throws `CannotCheck`. */
function parseWholeNumber(option: string, given: string, least: number, most: number): number {
  const text = given.trim();
  const value = Number(text);
  if (!/^\d{1,15}$/.test(text) || value < least || value > most) {
    throw refused(option, given, `a whole number from ${least} to ${most}`);
  }
  return value;
}

/** Rows to invent for each table without a production copy: 0 (none) to 1,000,000. Throws `CannotCheck`. */
export function parseRows(option: string, given: string): number {
  return parseWholeNumber(option, given, 0, 1_000_000);
}

/** Reads a glob of tags, as `v*`. Throws `CannotCheck`. */
export function parseTagGlob(option: string, given: string): string {
  const text = given.trim().replace(/^refs\/tags\//, "");
  if (text === "" || text.length > 200 || /[\p{Cc}\s]/u.test(text))
    throw refused(option, given, "tags, as `v*`");
  return text;
}

/** Commits to look back at, 1 to 100. Throws `CannotCheck`. */
export function parseLast(option: string, given: string): number {
  return parseWholeNumber(option, given, 1, 100);
}

/** Reads `2/8`, a part of the production copies. Throws `CannotCheck`. */
export function parseShard(option: string, given: string): Shard {
  const [, index = "0", of = "0"] = /^(\d{1,4})\/(\d{1,4})$/.exec(given.trim()) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < 1 || shard.index > shard.of)
    throw refused(option, given, "which part and how many there are, as `2/8`");
  return shard;
}

/** Reads how many production copies may be unusable: `3` or `1%`. Throws `CannotCheck`. */
export function parseTolerance(option: string, given: string): Tolerance {
  const [, most = "", percent = ""] = /^(\d{1,6})(%?)$/.exec(given.trim()) ?? [];
  const isPercent = percent === "%";
  if (most === "" || (isPercent && Number(most) > 100))
    throw refused(option, given, "a number of production copies, or a share of them as `1%`");
  return { most: Number(most), isPercent };
}

/** Seconds the migrations may run, 1 to 21,600 (the longest a job may take); gives milliseconds. Throws `CannotCheck`. */
export function parseTimeout(option: string, given: string): number {
  return parseWholeNumber(option, given, 1, 21_600) * 1000;
}

/** Reads one of a few words, upper and lower case told apart. Throws `CannotCheck`, listing them. */
export function oneOf<const T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const text = given.trim();
  const found = allowed.find((word) => word === text);
  if (found === undefined) throw refused(option, given, listed(allowed), didYouMean(text, allowed));
  return found;
}

function refused(option: string, given: string, allowed: string, meant = ""): CannotCheck {
  const said = given.trim() === "" ? "is empty" : `does not accept ${code(given.trim(), 80)}`;
  return new CannotCheck(`${code(option)} ${said}.${meant} Use ${allowed}`);
}

function listed(words: readonly string[]): string {
  const names = words.map((word) => code(word));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}
