import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  fixFolders
} from "./chunk-HETOTEWG.js";
import "./chunk-4ET3LKDQ.js";
export {
  fixFolders
};
