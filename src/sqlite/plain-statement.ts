/**
 * Whether a text is one statement without parameters beyond doubt: it begins with a word, and outside of quotes it has
 * nothing that could end a statement, open a comment or stand for a value. Whatever else is none may be one all the same.
 */
export function isPlainStatement(sql: string): boolean {
  if (!/^[a-z]/i.test(sql) || sql.includes("\0")) return false;
  const piece = /[^;'"`[@#$:?/-]+|'[^']*'|"[^"]*"|`[^`]*`|-(?!-)|\/(?!\*)/y;
  let end = 0;
  while (piece.test(sql)) end = piece.lastIndex;
  return /^;?\s*$/.test(sql.slice(end, end + mostBehind)) && end + mostBehind >= sql.length;
}

/** So many characters may be left behind the last word: a semicolon and a few blanks. */
const mostBehind = 100;
