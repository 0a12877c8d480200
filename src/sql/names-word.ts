/** Whether a text has a name in it as a word, quoted or not, in any case. Comments and texts count as well. */
export function namesWord(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, "\\$&")}(?![\\w$])`, "i").test(text);
}
