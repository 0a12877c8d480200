/** The parser of whole statements, in a file of its own: most migrations are read by their first words. */
export { traverse, withOptions } from "sqlite3-parser/sqlite-3.53.0";
