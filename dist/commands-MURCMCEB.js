import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  WrongShape,
  again,
  filled,
  flag,
  list,
  milliseconds,
  named,
  object,
  only,
  open,
  optional,
  orNull,
  pair,
  readShape,
  rolloutWays,
  sentence,
  text,
  whole,
  word
} from "./chunk-35CO7NX5.js";
import {
  layouts,
  releasedOutcomes,
  rules
} from "./chunk-S2AXNHXD.js";
import {
  FileRefused,
  NoBase,
  buildReport,
  checkoutOf,
  defaultBranches,
  deliver,
  fileSurface,
  findFiles,
  indentText,
  judge,
  readComparison,
  readPlainFile,
  refOf,
  referenceKinds,
  refuseLinks,
  renderRemedy,
  renderTerminal,
  requireRevision,
  revisionPhrase,
  showProgress,
  sortFindings,
  terminalStyle,
  verdictWord,
  writeOutput
} from "./chunk-2KBRTY64.js";
import {
  rulePage
} from "./chunk-3XYTKVZ5.js";
import {
  complaintIn,
  howToFetch,
  inFolder,
  isEvidence,
  openRepository,
  pathText,
  profileOf,
  readCommits,
  runGit,
  selectPaths
} from "./chunk-LRJQNATH.js";
import {
  acceptedBy,
  severities
} from "./chunk-T6U7BE75.js";
import "./chunk-ZQMM5EFU.js";
import "./chunk-GYEJZIH4.js";
import {
  CannotCheck,
  __commonJS,
  __require,
  __toESM,
  code,
  copyOutcomes,
  copyStands,
  count,
  dataSources,
  deployOrders,
  didYouMean,
  driverNames,
  driverSources,
  exitCodes,
  formatNumber,
  joinNames,
  markdownCode,
  messageOf,
  referentialActions,
  renderBlocks,
  renderMessage,
  renderPlain,
  shorten,
  startEarly,
  startWorker,
  stepIds,
  stepStatuses,
  verdicts,
  visible,
  visibleLines,
  withNotes,
  withoutCommands
} from "./chunk-GQ56LNW2.js";

// node_modules/better-sqlite3/lib/util.js
var require_util = __commonJS({
  "node_modules/better-sqlite3/lib/util.js"(exports) {
    "use strict";
    exports.getBooleanOption = (options, key2) => {
      let value = false;
      if (key2 in options && typeof (value = options[key2]) !== "boolean") {
        throw new TypeError(`Expected the "${key2}" option to be a boolean`);
      }
      return value;
    };
    exports.cppdb = /* @__PURE__ */ Symbol();
    exports.inspect = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");
  }
});

// node_modules/better-sqlite3/lib/sqlite-error.js
var require_sqlite_error = __commonJS({
  "node_modules/better-sqlite3/lib/sqlite-error.js"(exports, module) {
    "use strict";
    var SqliteError = class _SqliteError extends Error {
      constructor(message, code2) {
        if (typeof code2 !== "string") {
          throw new TypeError("Expected second argument to be a string");
        }
        super("" + message);
        this.code = code2;
        if (typeof Error.captureStackTrace === "function") {
          Error.captureStackTrace(this, _SqliteError);
        }
      }
    };
    Object.defineProperty(SqliteError.prototype, "name", {
      value: "SqliteError",
      writable: true,
      enumerable: false,
      configurable: true
    });
    module.exports = SqliteError;
  }
});

// node_modules/better-sqlite3/lib/methods/wrappers.js
var require_wrappers = __commonJS({
  "node_modules/better-sqlite3/lib/methods/wrappers.js"(exports) {
    "use strict";
    var { cppdb } = require_util();
    exports.prepare = function prepare(sql) {
      return this[cppdb].prepare(sql, this, false, false);
    };
    exports.exec = function exec(sql) {
      this[cppdb].exec(sql);
      return this;
    };
    exports.close = function close() {
      this[cppdb].close();
      return this;
    };
    exports.loadExtension = function loadExtension(...args) {
      this[cppdb].loadExtension(...args);
      return this;
    };
    exports.defaultSafeIntegers = function defaultSafeIntegers(...args) {
      this[cppdb].defaultSafeIntegers(...args);
      return this;
    };
    exports.unsafeMode = function unsafeMode(...args) {
      this[cppdb].unsafeMode(...args);
      return this;
    };
    exports.getters = {
      name: {
        get: function name() {
          return this[cppdb].name;
        },
        enumerable: true
      },
      open: {
        get: function open2() {
          return this[cppdb].open;
        },
        enumerable: true
      },
      inTransaction: {
        get: function inTransaction() {
          return this[cppdb].inTransaction;
        },
        enumerable: true
      },
      readonly: {
        get: function readonly() {
          return this[cppdb].readonly;
        },
        enumerable: true
      },
      memory: {
        get: function memory() {
          return this[cppdb].memory;
        },
        enumerable: true
      }
    };
  }
});

// node_modules/better-sqlite3/lib/methods/transaction.js
var require_transaction = __commonJS({
  "node_modules/better-sqlite3/lib/methods/transaction.js"(exports, module) {
    "use strict";
    var { cppdb } = require_util();
    var controllers = /* @__PURE__ */ new WeakMap();
    module.exports = function transaction(fn) {
      if (typeof fn !== "function") throw new TypeError("Expected first argument to be a function");
      const db = this[cppdb];
      const controller = getController(db, this);
      const { apply } = Function.prototype;
      const properties = {
        default: { value: wrapTransaction(apply, fn, db, controller.default) },
        deferred: { value: wrapTransaction(apply, fn, db, controller.deferred) },
        immediate: { value: wrapTransaction(apply, fn, db, controller.immediate) },
        exclusive: { value: wrapTransaction(apply, fn, db, controller.exclusive) },
        database: { value: this, enumerable: true }
      };
      Object.defineProperties(properties.default.value, properties);
      Object.defineProperties(properties.deferred.value, properties);
      Object.defineProperties(properties.immediate.value, properties);
      Object.defineProperties(properties.exclusive.value, properties);
      return properties.default.value;
    };
    var getController = (db, self) => {
      let controller = controllers.get(db);
      if (!controller) {
        const shared = {
          commit: db.prepare("COMMIT", self, false, false),
          rollback: db.prepare("ROLLBACK", self, false, false),
          savepoint: db.prepare("SAVEPOINT `	_bs3.	`", self, false, false),
          release: db.prepare("RELEASE `	_bs3.	`", self, false, false),
          rollbackTo: db.prepare("ROLLBACK TO `	_bs3.	`", self, false, false)
        };
        controllers.set(db, controller = {
          default: Object.assign({ begin: db.prepare("BEGIN", self, false, false) }, shared),
          deferred: Object.assign({ begin: db.prepare("BEGIN DEFERRED", self, false, false) }, shared),
          immediate: Object.assign({ begin: db.prepare("BEGIN IMMEDIATE", self, false, false) }, shared),
          exclusive: Object.assign({ begin: db.prepare("BEGIN EXCLUSIVE", self, false, false) }, shared)
        });
      }
      return controller;
    };
    var wrapTransaction = (apply, fn, db, { begin, commit, rollback, savepoint, release, rollbackTo }) => function sqliteTransaction() {
      let before, after, undo;
      if (db.inTransaction) {
        before = savepoint;
        after = release;
        undo = rollbackTo;
      } else {
        before = begin;
        after = commit;
        undo = rollback;
      }
      before.run();
      try {
        const result = apply.call(fn, this, arguments);
        if (result && typeof result.then === "function") {
          throw new TypeError("Transaction function cannot return a promise");
        }
        after.run();
        return result;
      } catch (ex) {
        if (db.inTransaction) {
          undo.run();
          if (undo !== rollback) after.run();
        }
        throw ex;
      }
    };
  }
});

// node_modules/better-sqlite3/lib/methods/pragma.js
var require_pragma = __commonJS({
  "node_modules/better-sqlite3/lib/methods/pragma.js"(exports, module) {
    "use strict";
    var { getBooleanOption, cppdb } = require_util();
    module.exports = function pragma(source, options) {
      if (options == null) options = {};
      if (typeof source !== "string") throw new TypeError("Expected first argument to be a string");
      if (typeof options !== "object") throw new TypeError("Expected second argument to be an options object");
      const simple = getBooleanOption(options, "simple");
      const stmt = this[cppdb].prepare(`PRAGMA ${source}`, this, true, false);
      return simple ? stmt.pluck().get() : stmt.all();
    };
  }
});

// node_modules/better-sqlite3/lib/methods/explain.js
var require_explain = __commonJS({
  "node_modules/better-sqlite3/lib/methods/explain.js"(exports, module) {
    "use strict";
    var { cppdb } = require_util();
    module.exports = function explain(source) {
      if (typeof source !== "string") throw new TypeError("Expected first argument to be a string");
      const stmt = this[cppdb].prepare(`EXPLAIN ${source}`, this, false, true);
      return stmt.all();
    };
  }
});

// node_modules/better-sqlite3/lib/methods/backup.js
var require_backup = __commonJS({
  "node_modules/better-sqlite3/lib/methods/backup.js"(exports, module) {
    "use strict";
    var fs = __require("fs");
    var path = __require("path");
    var { promisify } = __require("util");
    var { cppdb } = require_util();
    var fsAccess = promisify(fs.access);
    module.exports = async function backup(filename, options) {
      if (options == null) options = {};
      if (typeof filename !== "string") throw new TypeError("Expected first argument to be a string");
      if (typeof options !== "object") throw new TypeError("Expected second argument to be an options object");
      filename = filename.trim();
      const attachedName = "attached" in options ? options.attached : "main";
      const handler = "progress" in options ? options.progress : null;
      if (!filename) throw new TypeError("Backup filename cannot be an empty string");
      if (filename === ":memory:") throw new TypeError('Invalid backup filename ":memory:"');
      if (typeof attachedName !== "string") throw new TypeError('Expected the "attached" option to be a string');
      if (!attachedName) throw new TypeError('The "attached" option cannot be an empty string');
      if (handler != null && typeof handler !== "function") throw new TypeError('Expected the "progress" option to be a function');
      await fsAccess(path.dirname(filename)).catch(() => {
        throw new TypeError("Cannot save backup because the directory does not exist");
      });
      const isNewFile = await fsAccess(filename).then(() => false, () => true);
      return runBackup(this[cppdb].backup(this, attachedName, filename, isNewFile), handler || null);
    };
    var runBackup = (backup, handler) => {
      let rate = 0;
      let useDefault = true;
      return new Promise((resolve4, reject) => {
        setImmediate(function step2() {
          try {
            const progress = backup.transfer(rate);
            if (!progress.remainingPages) {
              backup.close();
              resolve4(progress);
              return;
            }
            if (useDefault) {
              useDefault = false;
              rate = 100;
            }
            if (handler) {
              const ret = handler(progress);
              if (ret !== void 0) {
                if (typeof ret === "number" && ret === ret) rate = Math.max(0, Math.min(2147483647, Math.round(ret)));
                else throw new TypeError("Expected progress callback to return a number or undefined");
              }
            }
            setImmediate(step2);
          } catch (err) {
            backup.close();
            reject(err);
          }
        });
      });
    };
  }
});

// node_modules/better-sqlite3/lib/methods/serialize.js
var require_serialize = __commonJS({
  "node_modules/better-sqlite3/lib/methods/serialize.js"(exports, module) {
    "use strict";
    var { cppdb } = require_util();
    module.exports = function serialize(options) {
      if (options == null) options = {};
      if (typeof options !== "object") throw new TypeError("Expected first argument to be an options object");
      const attachedName = "attached" in options ? options.attached : "main";
      if (typeof attachedName !== "string") throw new TypeError('Expected the "attached" option to be a string');
      if (!attachedName) throw new TypeError('The "attached" option cannot be an empty string');
      return this[cppdb].serialize(attachedName);
    };
  }
});

// node_modules/better-sqlite3/lib/methods/function.js
var require_function = __commonJS({
  "node_modules/better-sqlite3/lib/methods/function.js"(exports, module) {
    "use strict";
    var { getBooleanOption, cppdb } = require_util();
    module.exports = function defineFunction(name, options, fn) {
      if (options == null) options = {};
      if (typeof options === "function") {
        fn = options;
        options = {};
      }
      if (typeof name !== "string") throw new TypeError("Expected first argument to be a string");
      if (typeof fn !== "function") throw new TypeError("Expected last argument to be a function");
      if (typeof options !== "object") throw new TypeError("Expected second argument to be an options object");
      if (!name) throw new TypeError("User-defined function name cannot be an empty string");
      const safeIntegers = "safeIntegers" in options ? +getBooleanOption(options, "safeIntegers") : 2;
      const deterministic = getBooleanOption(options, "deterministic");
      const directOnly = getBooleanOption(options, "directOnly");
      const varargs = getBooleanOption(options, "varargs");
      let argCount = -1;
      if (!varargs) {
        argCount = fn.length;
        if (!Number.isInteger(argCount) || argCount < 0) throw new TypeError("Expected function.length to be a positive integer");
        if (argCount > 100) throw new RangeError("User-defined functions cannot have more than 100 arguments");
      }
      this[cppdb].function(fn, name, argCount, safeIntegers, deterministic, directOnly);
      return this;
    };
  }
});

// node_modules/better-sqlite3/lib/methods/aggregate.js
var require_aggregate = __commonJS({
  "node_modules/better-sqlite3/lib/methods/aggregate.js"(exports, module) {
    "use strict";
    var { getBooleanOption, cppdb } = require_util();
    module.exports = function defineAggregate(name, options) {
      if (typeof name !== "string") throw new TypeError("Expected first argument to be a string");
      if (typeof options !== "object" || options === null) throw new TypeError("Expected second argument to be an options object");
      if (!name) throw new TypeError("User-defined function name cannot be an empty string");
      const start = "start" in options ? options.start : null;
      const step2 = getFunctionOption(options, "step", true);
      const inverse = getFunctionOption(options, "inverse", false);
      const result = getFunctionOption(options, "result", false);
      const safeIntegers = "safeIntegers" in options ? +getBooleanOption(options, "safeIntegers") : 2;
      const deterministic = getBooleanOption(options, "deterministic");
      const directOnly = getBooleanOption(options, "directOnly");
      const varargs = getBooleanOption(options, "varargs");
      let argCount = -1;
      if (!varargs) {
        argCount = Math.max(getLength(step2), inverse ? getLength(inverse) : 0);
        if (argCount > 0) argCount -= 1;
        if (argCount > 100) throw new RangeError("User-defined functions cannot have more than 100 arguments");
      }
      this[cppdb].aggregate(start, step2, inverse, result, name, argCount, safeIntegers, deterministic, directOnly);
      return this;
    };
    var getFunctionOption = (options, key2, required) => {
      const value = key2 in options ? options[key2] : null;
      if (typeof value === "function") return value;
      if (value != null) throw new TypeError(`Expected the "${key2}" option to be a function`);
      if (required) throw new TypeError(`Missing required option "${key2}"`);
      return null;
    };
    var getLength = ({ length }) => {
      if (Number.isInteger(length) && length >= 0) return length;
      throw new TypeError("Expected function.length to be a positive integer");
    };
  }
});

// node_modules/better-sqlite3/lib/methods/table.js
var require_table = __commonJS({
  "node_modules/better-sqlite3/lib/methods/table.js"(exports, module) {
    "use strict";
    var { cppdb } = require_util();
    module.exports = function defineTable(name, factory) {
      if (typeof name !== "string") throw new TypeError("Expected first argument to be a string");
      if (!name) throw new TypeError("Virtual table module name cannot be an empty string");
      let eponymous = false;
      if (typeof factory === "object" && factory !== null) {
        eponymous = true;
        factory = defer(parseTableDefinition(factory, "used", name));
      } else {
        if (typeof factory !== "function") throw new TypeError("Expected second argument to be a function or a table definition object");
        factory = wrapFactory(factory);
      }
      this[cppdb].table(factory, name, eponymous);
      return this;
    };
    function wrapFactory(factory) {
      return function virtualTableFactory(moduleName, databaseName, tableName, ...args) {
        const thisObject = {
          module: moduleName,
          database: databaseName,
          table: tableName
        };
        const def = apply.call(factory, thisObject, args);
        if (typeof def !== "object" || def === null) {
          throw new TypeError(`Virtual table module "${moduleName}" did not return a table definition object`);
        }
        return parseTableDefinition(def, "returned", moduleName);
      };
    }
    function parseTableDefinition(def, verb, moduleName) {
      if (!hasOwnProperty.call(def, "rows")) {
        throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition without a "rows" property`);
      }
      if (!hasOwnProperty.call(def, "columns")) {
        throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition without a "columns" property`);
      }
      const rows = def.rows;
      if (typeof rows !== "function" || Object.getPrototypeOf(rows) !== GeneratorFunctionPrototype) {
        throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "rows" property (should be a generator function)`);
      }
      let columns = def.columns;
      if (!Array.isArray(columns) || !isStringArray(columns = [...columns])) {
        throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "columns" property (should be an array of strings)`);
      }
      if (columns.length !== new Set(columns).size) {
        throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with duplicate column names`);
      }
      if (!columns.length) {
        throw new RangeError(`Virtual table module "${moduleName}" ${verb} a table definition with zero columns`);
      }
      let parameters;
      if (hasOwnProperty.call(def, "parameters")) {
        parameters = def.parameters;
        if (!Array.isArray(parameters) || !isStringArray(parameters = [...parameters])) {
          throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "parameters" property (should be an array of strings)`);
        }
      } else {
        parameters = inferParameters(rows);
      }
      if (parameters.length !== new Set(parameters).size) {
        throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with duplicate parameter names`);
      }
      if (parameters.length > 32) {
        throw new RangeError(`Virtual table module "${moduleName}" ${verb} a table definition with more than the maximum number of 32 parameters`);
      }
      for (const parameter of parameters) {
        if (columns.includes(parameter)) {
          throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with column "${parameter}" which was ambiguously defined as both a column and parameter`);
        }
      }
      let safeIntegers = 2;
      if (hasOwnProperty.call(def, "safeIntegers")) {
        const bool = def.safeIntegers;
        if (typeof bool !== "boolean") {
          throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "safeIntegers" property (should be a boolean)`);
        }
        safeIntegers = +bool;
      }
      let directOnly = false;
      if (hasOwnProperty.call(def, "directOnly")) {
        directOnly = def.directOnly;
        if (typeof directOnly !== "boolean") {
          throw new TypeError(`Virtual table module "${moduleName}" ${verb} a table definition with an invalid "directOnly" property (should be a boolean)`);
        }
      }
      const columnDefinitions = [
        ...parameters.map(identifier).map((str) => `${str} HIDDEN`),
        ...columns.map(identifier)
      ];
      return [
        `CREATE TABLE x(${columnDefinitions.join(", ")});`,
        wrapGenerator(rows, new Map(columns.map((x, i) => [x, parameters.length + i])), moduleName),
        parameters,
        safeIntegers,
        directOnly
      ];
    }
    function wrapGenerator(generator, columnMap, moduleName) {
      return function* virtualTable(...args) {
        const output = args.map((x) => Buffer.isBuffer(x) ? Buffer.from(x) : x);
        for (let i = 0; i < columnMap.size; ++i) {
          output.push(null);
        }
        for (const row2 of generator(...args)) {
          if (Array.isArray(row2)) {
            extractRowArray(row2, output, columnMap.size, moduleName);
            yield output;
          } else if (typeof row2 === "object" && row2 !== null) {
            extractRowObject(row2, output, columnMap, moduleName);
            yield output;
          } else {
            throw new TypeError(`Virtual table module "${moduleName}" yielded something that isn't a valid row object`);
          }
        }
      };
    }
    function extractRowArray(row2, output, columnCount, moduleName) {
      if (row2.length !== columnCount) {
        throw new TypeError(`Virtual table module "${moduleName}" yielded a row with an incorrect number of columns`);
      }
      const offset = output.length - columnCount;
      for (let i = 0; i < columnCount; ++i) {
        output[i + offset] = row2[i];
      }
    }
    function extractRowObject(row2, output, columnMap, moduleName) {
      let count2 = 0;
      for (const key2 of Object.keys(row2)) {
        const index = columnMap.get(key2);
        if (index === void 0) {
          throw new TypeError(`Virtual table module "${moduleName}" yielded a row with an undeclared column "${key2}"`);
        }
        output[index] = row2[key2];
        count2 += 1;
      }
      if (count2 !== columnMap.size) {
        throw new TypeError(`Virtual table module "${moduleName}" yielded a row with missing columns`);
      }
    }
    function inferParameters({ length }) {
      if (!Number.isInteger(length) || length < 0) {
        throw new TypeError("Expected function.length to be a positive integer");
      }
      const params = [];
      for (let i = 0; i < length; ++i) {
        params.push(`$${i + 1}`);
      }
      return params;
    }
    var { hasOwnProperty } = Object.prototype;
    var { apply } = Function.prototype;
    var GeneratorFunctionPrototype = Object.getPrototypeOf(function* () {
    });
    var identifier = (str) => `"${str.replace(/"/g, '""')}"`;
    var defer = (x) => () => x;
    var isStringArray = (arr) => {
      for (let i = 0; i < arr.length; ++i) {
        if (typeof arr[i] !== "string") return false;
      }
      return true;
    };
  }
});

// node_modules/better-sqlite3/lib/methods/inspect.js
var require_inspect = __commonJS({
  "node_modules/better-sqlite3/lib/methods/inspect.js"(exports, module) {
    "use strict";
    var DatabaseInspection = function Database2() {
    };
    module.exports = function inspect(depth, opts) {
      return Object.assign(new DatabaseInspection(), this);
    };
  }
});

// node_modules/better-sqlite3/lib/database.js
var require_database = __commonJS({
  "node_modules/better-sqlite3/lib/database.js"(exports, module) {
    "use strict";
    var fs = __require("fs");
    var path = __require("path");
    var util = require_util();
    var SqliteError = require_sqlite_error();
    module.exports = function createDatabase(getAddon, allowNativeBinding) {
      function Database2(filenameGiven, options) {
        if (new.target == null) {
          return new Database2(filenameGiven, options);
        }
        let buffer;
        let fd;
        if (Buffer.isBuffer(filenameGiven)) {
          buffer = filenameGiven;
          filenameGiven = ":memory:";
        } else if (typeof filenameGiven === "number") {
          if (!Number.isInteger(filenameGiven) || filenameGiven < 0 || filenameGiven > 2147483647) {
            throw new TypeError("Expected the file descriptor to be a non-negative 32-bit integer");
          }
          fd = filenameGiven;
          filenameGiven = `fd:${fd}`;
        }
        if (filenameGiven == null) filenameGiven = "";
        if (options == null) options = {};
        if (typeof filenameGiven !== "string") throw new TypeError("Expected first argument to be a string");
        if (typeof options !== "object") throw new TypeError("Expected second argument to be an options object");
        if ("readOnly" in options) throw new TypeError('Misspelled option "readOnly" should be "readonly"');
        if ("memory" in options) throw new TypeError('Option "memory" was removed in v7.0.0 (use ":memory:" filename instead)');
        const filename = filenameGiven.trim();
        const anonymous = filename === "" || filename === ":memory:";
        const readonly = util.getBooleanOption(options, "readonly");
        const fileMustExist = util.getBooleanOption(options, "fileMustExist");
        const timeout = "timeout" in options ? options.timeout : 5e3;
        const verbose = "verbose" in options ? options.verbose : null;
        const nativeBinding = "nativeBinding" in options ? options.nativeBinding : null;
        const journalFd = "journalFd" in options ? options.journalFd : void 0;
        if (readonly && anonymous && !buffer) throw new TypeError("In-memory/temporary databases cannot be readonly");
        if (!Number.isInteger(timeout) || timeout < 0) throw new TypeError('Expected the "timeout" option to be a positive integer');
        if (timeout > 2147483647) throw new RangeError('Option "timeout" cannot be greater than 2147483647');
        if (verbose != null && typeof verbose !== "function") throw new TypeError('Expected the "verbose" option to be a function');
        if (fd !== void 0 && journalFd === void 0) throw new TypeError('The "journalFd" option is required when opening a database from a file descriptor');
        if (fd === void 0 && journalFd !== void 0) throw new TypeError('The "journalFd" option can only be used when opening a database from a file descriptor');
        if (journalFd !== void 0 && !(Number.isInteger(journalFd) && journalFd >= 0 && journalFd <= 2147483647)) throw new TypeError('Expected the "journalFd" option to be a non-negative 32-bit integer');
        if (!allowNativeBinding && "nativeBinding" in options) throw new TypeError('The "nativeBinding" option is only supported by the default better-sqlite3 entrypoint');
        if (allowNativeBinding && nativeBinding != null && typeof nativeBinding !== "string" && typeof nativeBinding !== "object") throw new TypeError('Expected the "nativeBinding" option to be a string or addon object');
        const addon = getAddon(nativeBinding);
        if (!addon.isInitialized) {
          addon.initialize(SqliteError, arrayFactory, arrayAppender, rowFactory, recordFactory);
          addon.isInitialized = true;
        }
        if (fd === void 0 && !anonymous && !filename.startsWith("file:") && !fs.existsSync(path.dirname(filename))) {
          throw new TypeError("Cannot open database because the directory does not exist");
        }
        Object.defineProperties(this, {
          [util.cppdb]: { value: new addon.Database(filename, filenameGiven, anonymous, readonly, fileMustExist, timeout, verbose || null, buffer || null, fd ?? null, journalFd ?? null) },
          ...wrappers.getters
        });
      }
      const wrappers = require_wrappers();
      Database2.prototype.prepare = wrappers.prepare;
      Database2.prototype.transaction = require_transaction();
      Database2.prototype.pragma = require_pragma();
      Database2.prototype.explain = require_explain();
      Database2.prototype.backup = require_backup();
      Database2.prototype.serialize = require_serialize();
      Database2.prototype.function = require_function();
      Database2.prototype.aggregate = require_aggregate();
      Database2.prototype.table = require_table();
      Database2.prototype.loadExtension = wrappers.loadExtension;
      Database2.prototype.exec = wrappers.exec;
      Database2.prototype.close = wrappers.close;
      Database2.prototype.defaultSafeIntegers = wrappers.defaultSafeIntegers;
      Database2.prototype.unsafeMode = wrappers.unsafeMode;
      Database2.prototype[util.inspect] = require_inspect();
      return Database2;
    };
    function arrayFactory(...values) {
      return values;
    }
    function arrayAppender(array, ...values) {
      const offset = array.length;
      for (let i = 0; i < values.length; ++i) {
        array[offset + i] = values[i];
      }
    }
    function rowFactory(...keys) {
      if (!keys.includes("__proto__")) {
        const parameters = keys.map((_, index) => `v${index}`).join(",");
        const properties = keys.map((key2, index) => `${JSON.stringify(key2)}:v${index}`).join(",");
        return Function(`return (${parameters}) => ({${properties}})`)();
      }
      return (...values) => {
        const row2 = {};
        for (let i = 0; i < keys.length; ++i) row2[keys[i]] = values[i];
        return row2;
      };
    }
    function recordFactory(value) {
      return { value, done: false };
    }
  }
});

// node_modules/better-sqlite3/lib/binding.js
var require_binding = __commonJS({
  "node_modules/better-sqlite3/lib/binding.js"(exports, module) {
    "use strict";
    var fs = __require("fs");
    var path = __require("path");
    var PREBUILD_PLATFORMS = ["linux", "darwin", "win32"];
    var PREBUILD_ARCHS = ["x64", "arm64"];
    var DEFAULT_ADDON;
    function getBinding(nativeBinding) {
      if (typeof nativeBinding === "string") {
        const requireFunc = typeof __non_webpack_require__ === "function" ? __non_webpack_require__ : __require;
        return requireFunc(path.resolve(nativeBinding).replace(/(\.node)?$/, ".node"));
      }
      if (typeof nativeBinding === "object" && nativeBinding !== null) {
        return nativeBinding;
      }
      if (DEFAULT_ADDON) {
        return DEFAULT_ADDON;
      }
      let filename = path.join(__dirname, "..", "build", "Debug", "better_sqlite3.node");
      if (!fs.existsSync(filename)) {
        filename = path.join(__dirname, "..", "build", "Release", "better_sqlite3.node");
      }
      if (fs.existsSync(filename)) {
        return DEFAULT_ADDON = __require(filename);
      }
      return DEFAULT_ADDON = __require(getPrebuildPath() || filename);
    }
    function getPrebuildPath() {
      if (PREBUILD_PLATFORMS.includes(process.platform) && PREBUILD_ARCHS.includes(process.arch)) {
        const target = `${isLinuxMusl() ? "linuxmusl" : process.platform}-${process.arch}`;
        const filename = path.join(__dirname, "..", "prebuilds", `${target}.node`);
        if (fs.existsSync(filename)) {
          return filename;
        }
      }
      return null;
    }
    function isLinuxMusl() {
      if (process.platform !== "linux") {
        return false;
      }
      try {
        const maps = fs.readFileSync("/proc/self/maps", "latin1");
        if (/\/ld-musl-[^/\s]*\.so/.test(maps)) return true;
        if (/\/(?:ld-linux[^/\s]*|libc)\.so\.\d/.test(maps)) return false;
      } catch {
      }
      const { report } = process;
      const previousExcludeNetwork = report.excludeNetwork;
      report.excludeNetwork = true;
      try {
        return !report.getReport().header.glibcVersionRuntime;
      } finally {
        report.excludeNetwork = previousExcludeNetwork;
      }
    }
    exports.getBinding = getBinding;
    exports.getPrebuildPath = getPrebuildPath;
    if (__require.main === module) {
      process.stdout.write(getPrebuildPath() ? "1" : "0");
    }
  }
});

// node_modules/better-sqlite3/lib/index.js
var require_lib = __commonJS({
  "node_modules/better-sqlite3/lib/index.js"(exports, module) {
    "use strict";
    module.exports = require_database()(require_binding().getBinding, true);
    module.exports.SqliteError = require_sqlite_error();
  }
});

// src/judge/read-drift.ts
async function readDrift({ repo, timeoutMs, tell, base, wanted }) {
  const options = findFiles(wanted, null, { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: true });
  const stopTelling = tell(worker.progress);
  try {
    const sides = { base, head: base };
    const comparison = await readComparison({
      ...{ repo, ...sides, fetch: true },
      ...{ select: selectPaths, mayLack: isEvidence }
    });
    return await worker.drift(comparison, options);
  } finally {
    stopTelling();
    worker.stop();
  }
}

// src/report/drift/about-copy.ts
function aboutCopy({
  folder: folder2,
  driver: driver2,
  stands,
  ran,
  pending,
  unknown,
  lines: lines2,
  problem
}) {
  if (problem !== null) return `cannot be compared: ${problem}`;
  const parts = [
    `${stands === "unrecorded" ? "looks to have run" : "ran"} ${count(ran, "migration")} of ${code(folder2 || ".")} (${driver2})`,
    ...pending.length === 0 ? [] : [`has yet to run ${joinNames(pending, 20)}`],
    ...unknown.length === 0 ? [] : [`ran ${joinNames(unknown, 20)} besides`],
    lines2.length === 0 ? "differs in nothing" : `differs in ${count(lines2.length, "thing")}`
  ];
  return parts.join("; ");
}

// src/report/drift/markdown.ts
var mostCopies = 50;
var marks = {
  same: "✅",
  differs: "❌",
  unknown: "❌ Could not compare:"
};
function driftAsMarkdown({ verdict, reason, against, copies, tool }) {
  const told = copies.toSorted((a, b) => weight(b) - weight(a));
  const left = told.length - mostCopies;
  const paragraphs = [
    `### ${marks[verdict]} ${renderMessage(reason, "markdown")}`,
    ...told.slice(0, mostCopies).flatMap(renderCopy),
    ...left > 0 ? [`And ${formatNumber(left)} more.`] : [],
    `<sub>Drizzle Gate ${tool.version} · compared with the migrations of ${renderMessage(revisionPhrase(against), "markdown")}</sub>`
  ];
  return `${withoutCommands(paragraphs.join("\n\n"))}
`;
}
function weight({ lines: lines2, problem, pending }) {
  return (problem === null ? 0 : 1e6) + lines2.length * 1e3 + pending.length;
}
function renderCopy(copy3) {
  return [
    `**${markdownCode(copy3.name)}**: ${renderMessage(aboutCopy(copy3), "markdown")}`,
    ...copy3.lines.flatMap(({ what, remedy }) => [
      renderMessage(what, "markdown"),
      ...renderBlocks(remedy, 8e3)
    ]),
    ...copy3.notes.map((note) => `<sub>Note: ${renderMessage(note, "markdown")}</sub>`)
  ];
}

// src/model/drift-report.ts
var driftVerdicts = ["same", "differs", "unknown"];

// src/report/drift/shape.ts
var line = object("One thing in which production is not what the migrations make.", {
  what: sentence("A sentence."),
  remedy: sentence("What brings the two together; SQL stands in a fence.")
});
var copy = object("How one copy stands.", {
  name: text("What its file is called."),
  folder: orNull("The migration folder that it was held against; null where it is of none.", text()),
  driver: orNull("What applies that folder.", word("The driver.", driverNames), "It is of no folder."),
  stands: word("As in the report of a check.", copyStands),
  ran: whole("How many of the migrations it ran."),
  pending: list("Those it has yet to run, in order.", text()),
  unknown: list("What it ran and the folder does not have.", text()),
  lines: list("The differences.", line),
  notes: list("Sentences that are no differences.", sentence("One sentence.")),
  problem: orNull(
    "Why it could not be compared, as the end of a sentence about it.",
    sentence("Half a sentence.")
  )
});
var driftV1 = object("What `drizzle-gate drift` found, as JSON, version 1.", {
  version: only("The version of this form.", 1),
  tool: object("What wrote it.", {
    name: only("Its name.", "drizzle-gate"),
    version: text("Its version.")
  }),
  verdict: word("`same`: exit code 0; `differs`: 1; `unknown`: 2.", driftVerdicts),
  reason: sentence("One sentence."),
  against: object("Whose migrations the copies were held against.", {
    rev: text("As it was asked for."),
    commit: orNull("Null for the working tree.", text())
  }),
  copies: list("The copies, in the order in which they were given.", copy)
});
function toDriftV1({ tool, verdict, reason, against, copies }) {
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    verdict,
    reason,
    against: { rev: against.rev, commit: against.commit },
    copies: copies.map((each) => ({
      ...{ name: each.name, folder: each.folder, driver: each.driver, stands: each.stands },
      ...{ ran: each.ran, pending: [...each.pending], unknown: [...each.unknown] },
      lines: each.lines.map(({ what, remedy }) => ({ what, remedy })),
      ...{ notes: [...each.notes], problem: each.problem }
    }))
  };
}

// src/report/drift/terminal.ts
function driftAtTerminal({ verdict, reason, copies }, surface) {
  const page = { width: Math.max(40, surface.width), style: terminalStyle(surface.colour, false) };
  const { style, width } = page;
  const word2 = verdict.toUpperCase();
  const paint = verdict === "same" ? style.green : style.red;
  const said3 = indentText(renderMessage(reason, "plain"), " ".repeat(word2.length + 2), width, "").map(
    style.names
  );
  const lines2 = [
    `${style.bold(paint(word2))}  ${said3[0] ?? ""}`,
    ...said3.slice(1),
    ...copies.flatMap((copy3) => ["", ...renderCopy2(copy3, page)])
  ];
  return `${withoutCommands(lines2.join("\n"))}
`;
}
function renderCopy2(copy3, page) {
  const { style, width } = page;
  const block = (text2, indent2) => indentText(renderMessage(text2, "plain"), indent2, width).map(style.names);
  return [
    style.bold(visible(copy3.name)),
    ...block(aboutCopy(copy3), "  "),
    ...copy3.lines.flatMap(({ what, remedy }) => ["", ...block(what, "  "), ...renderRemedy(remedy, page)]),
    ...copy3.notes.flatMap((note) => block(`Note: ${note}`, "  "))
  ];
}

// src/report/drift/formats.ts
var driftFormats = {
  terminal: driftAtTerminal,
  json: (report) => `${JSON.stringify(toDriftV1(report), null, 2)}
`,
  markdown: driftAsMarkdown
};

// src/cli/drift.ts
var exitCodes2 = {
  same: 0,
  differs: 1,
  unknown: 2
};
async function runDrift({ outputs, repo, base, timeoutMs, wanted }, terminal) {
  const report = await readDrift({ repo, base: base ?? "HEAD", timeoutMs, wanted, tell: showProgress });
  for (const { format, file } of outputs)
    writeOutput(driftFormats[format](report, file === null ? terminal : fileSurface), file, checkoutOf(repo));
  return exitCodes2[report.verdict];
}

// src/cli/explain.ts
function rulesText() {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${renderPlain(rule.summary)}
`).join("");
}
function explainText(id, version) {
  const rule = rules.find((found) => found.id === id);
  if (rule === void 0) {
    const meant = didYouMean(
      id,
      rules.map((each) => each.id)
    );
    throw new CannotCheck(`Unknown rule ${code(id)}.${meant} \`drizzle-gate rules\` lists all of them`);
  }
  const parts = [
    `${rule.id} (${rule.severity})`,
    `${renderPlain(rule.summary)}.
${renderPlain(rule.why)}`,
    ...rule.stage === "gate" || rule.severity === "notice" ? [] : [howToAccept(rule.id)],
    rulePage(version, rule.id)
  ];
  return `${parts.join("\n\n")}
`;
}
function howToAccept(id) {
  return [
    "To accept one that is intended, write above the statement of the migration:",
    `  -- drizzle-gate: accept ${id} <reason>`,
    "or pass it to the check:",
    `  --accept '${id}=<reason>'`
  ].join("\n");
}

// src/judge/read-fingerprint.ts
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";

// src/sqlite/better-sqlite3.ts
var import_better_sqlite3 = __toESM(require_lib(), 1);

// src/sqlite/containment.ts
var roomToGrow = 2 * 1024 ** 3;

// src/sqlite/native.ts
var isSource = import.meta.filename.endsWith(".ts");

// src/copies/copy-file.ts
var pieceSize = 64 * 1024;
var often = 64 * 1024 ** 2;

// src/copies/load-dump.ts
var mostInBatch = 1 << 16;

// src/copies/fingerprint/statements.ts
var mark = "g1:";
var schemaStatement = `SELECT '${mark}schema:' || hex(type) || ':' || hex(name) || ':' || hex(coalesce(sql, '')) AS answer FROM sqlite_schema ORDER BY rowid`;

// src/sql/normalize.ts
var keywords = new Set(
  `add all alter and as asc between by case cast check collate commit constraint create cross current_date
  current_time current_timestamp default deferrable delete desc distinct drop else end escape except exists
  filter foreign from full glob group having if in indexed inner insert intersect into is isnull join left like
  limit match natural not nothing notnull null offset on or order outer over partition primary raise references
  regexp returning right select set table then to transaction trigger union unique update using values view when
  where window`.split(/\s+/).filter((word2) => word2 !== "")
);

// src/sqlite/introspect.ts
var drizzle = "(id serial primary key, hash text not null, created_at numeric";
var ledgers = /* @__PURE__ */ new Set([
  `${drizzle})`,
  `${drizzle}, name text)`,
  `${drizzle}, name text, applied_at text)`,
  "(id integer primary key, hash text not null, created_at numeric, name text, applied_at text)",
  "(id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)"
]);

// src/copies/fingerprint/do-job.ts
function asScript(statements, requestBytes2) {
  const lines2 = [];
  for (const statement of statements.filter((each) => !/[\r\n]/.test(each))) {
    const last = lines2.at(-1);
    const longer = `${last} ${statement};`;
    if (requestBytes2 !== null && last !== void 0 && Buffer.byteLength(longer) <= requestBytes2)
      lines2.splice(-1, 1, longer);
    else lines2.push(`${statement};`);
  }
  return `${lines2.join("\n")}
`;
}
function questionsIn(report, name) {
  try {
    const { folders } = JSON.parse(report);
    const found = folders.flatMap(
      ({ findings }) => findings.map(({ evidence }) => evidence?.probe)
    );
    return [...new Set(found.filter((probe) => typeof probe === "string"))];
  } catch {
    throw new CannotCheck(`${code(name)} is not a JSON report of Drizzle Gate`);
  }
}

// src/report/fingerprint/shape.ts
var longest = 1e6;
var duplicates = named(
  "duplicates",
  object("Rows that share a value with another row; NULL is shared by none.", {
    values: whole("How many different values are shared."),
    rows: whole("How many rows share them."),
    atLeast: flag("Whether there may be more.")
  })
);
var column = object("One column, counted.", {
  name: text("Its name."),
  nulls: whole("Rows in which it is NULL."),
  classes: object("How many values have each storage class.", {
    integer: whole(),
    real: whole(),
    text: whole(),
    blob: whole()
  }),
  longest: whole("Bytes of the longest text or blob; 0 for numbers."),
  negative: whole("Numbers below zero."),
  zero: whole("Numbers that are zero."),
  duplicates: orNull(
    "Rows that share a value with another row.",
    duplicates,
    "The table was too large to sort by it."
  )
});
var table = object("One table, counted.", {
  name: text("Its name."),
  rows: whole("How many rows it has."),
  rowidDigits: whole("How many digits the highest rowid has; 0 for none."),
  columns: list("Its columns.", column),
  sets: list(
    "Sets of columns that are declared together or could become unique.",
    object("One set.", {
      columns: list("Its columns.", text()),
      values: whole("How many different values are shared."),
      rows: whole("How many rows share them."),
      atLeast: flag("Whether there may be more.")
    })
  ),
  foreignKeys: list(
    "Its foreign keys.",
    object("One foreign key.", {
      columns: list("Its columns.", text()),
      parent: text("The table it refers to."),
      orphans: whole("Rows whose key is nobody's.")
    })
  )
});
var entry = object("One record.", {
  name: orNull("The migration's name; null where the table keeps none.", text()),
  hash: text("sha256 of its SQL, hex; empty where there is none."),
  when: orNull("Milliseconds since 1970; null where the table keeps none.", whole())
});
var fingerprintV1 = object(
  "What Drizzle Gate needs to know of a production database, and none of its values: its schema, its table of applied migrations, and counts.",
  {
    format: only("What this is.", "drizzle-gate fingerprint"),
    version: only("The version of this form.", 1),
    taken: orNull("When it was taken, in ISO 8601; null where nobody said.", text(void 0, { most: 40 })),
    coarse: flag("Whether counts are rounded."),
    schema: list("The statements of `sqlite_schema`, in order.", text(void 0, { most: longest })),
    ledger: orNull(
      "The table of applied migrations.",
      object("The table of applied migrations.", {
        table: text("Its name."),
        entries: list("Its records, in order.", entry)
      }),
      "There is none."
    ),
    tables: list("The tables, counted.", table),
    questions: list(
      "Questions of a report, answered with counts.",
      object("One question.", {
        probe: text("The queries, one a line, as the report has them.", { most: longest }),
        rows: whole("How many rows they show."),
        values: orNull(
          "How many different values these share; null where that is not what was asked.",
          whole()
        )
      })
    )
  }
);
function fingerprintAsJson(given) {
  const { taken, coarse, schema, ledger, tables, questions } = given;
  const file = {
    format: "drizzle-gate fingerprint",
    version: 1,
    ...{ taken, coarse, schema: [...schema] },
    ledger: ledger === null ? null : {
      table: ledger.table,
      entries: ledger.entries.map(({ name, hash, when }) => ({ name, hash, when }))
    },
    tables: tables.map(({ name, rows, rowidDigits, columns, sets, foreignKeys }) => ({
      ...{ name, rows, rowidDigits },
      columns: columns.map((each) => ({
        ...{ name: each.name, nulls: each.nulls },
        classes: {
          ...{ integer: each.classes.integer, real: each.classes.real },
          ...{ text: each.classes.text, blob: each.classes.blob }
        },
        ...{ longest: each.longest, negative: each.negative, zero: each.zero },
        duplicates: each.duplicates === null ? null : {
          ...{ values: each.duplicates.values, rows: each.duplicates.rows },
          atLeast: each.duplicates.atLeast
        }
      })),
      sets: sets.map((set) => ({
        columns: [...set.columns],
        ...{ values: set.values, rows: set.rows, atLeast: set.atLeast }
      })),
      foreignKeys: foreignKeys.map((key2) => ({
        ...{ columns: [...key2.columns], parent: key2.parent, orphans: key2.orphans }
      }))
    })),
    questions: questions.map(({ probe, rows, values }) => ({ probe, rows, values }))
  };
  return `${JSON.stringify(file, null, 1)}
`;
}

// src/judge/read-fingerprint.ts
var requestBytes = 6e4;
async function readFingerprintText(given) {
  const { file, sql, answers, ask, coarse, now, timeoutMs, tell } = given;
  const texts = answers.map(textOf);
  const questions = ask.flatMap((path) => questionsIn(textOf(path), path));
  const common = { taken: now.toISOString(), coarse, questions };
  const worker = startWorker({ timeoutMs, files: file !== null });
  const stopTelling = tell(worker.progress);
  try {
    if (sql !== null) {
      const statements = await worker.fingerprint({ kind: "sql", texts, ...common });
      return asScript(
        statements,
        profileOf(sql, null).limits === null ? null : requestBytes
      );
    }
    const job = file === null ? { kind: "answers", texts, ...common } : { kind: "file", path: resolve(file), name: basename(file), ...common };
    return fingerprintAsJson(await worker.fingerprint(job));
  } finally {
    stopTelling();
    worker.stop();
  }
}
function textOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CannotCheck(`${code(path)} cannot be read: ${messageOf(error)}`);
  }
}

// src/cli/fingerprint.ts
function fingerprintText(command) {
  return readFingerprintText({ ...command, now: /* @__PURE__ */ new Date(), tell: showProgress });
}

// src/judge/fix-branch.ts
import { join as join2 } from "node:path";

// src/files/replace-files.ts
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync as readFileSync2,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync
} from "node:fs";
import { dirname, join, relative, resolve as resolve2, sep } from "node:path";
function replaceFiles(edits, { top, note }, disk = plainDisk) {
  for (const edit of edits) refuseUnless(edit, top, [edit.before]);
  const ordered = edits.toSorted((a, b) => rank(a) - rank(b));
  const suffix = `.${randomBytes(6).toString("hex")}.tmp`;
  aside(note, Buffer.from(noteOf(ordered, suffix)), 384, suffix, disk);
  const done = [];
  try {
    for (const edit of ordered) {
      done.push(edit);
      put(join(top, edit.path), edit.after, suffix, disk);
    }
  } catch (error) {
    for (const { path, before } of done.reverse()) put(join(top, path), before, suffix, disk);
    disk.remove(note);
    throw error;
  }
  removeEmptyFolders(ordered, top);
  disk.remove(note);
}
function finishReplacing({ top, note }, disk = plainDisk) {
  const text2 = textOf2(note);
  if (text2 === null) return false;
  const { edits, suffix } = readNote(text2);
  for (const edit of edits) refuseUnless(edit, top, [edit.before, edit.after]);
  for (const { path, after } of edits) {
    const beside = join(top, path) + suffix;
    if (lstatSync(beside, { throwIfNoEntry: false })?.isFile() === true) disk.remove(beside);
    put(join(top, path), after, suffix, disk);
  }
  removeEmptyFolders(edits, top);
  disk.remove(note);
  return true;
}
function rank({ path, before, after }) {
  if (after === null) return 3;
  if (path.endsWith("/_journal.json")) return 2;
  return before === null ? 0 : 1;
}
function refuseUnless({ path }, top, contents) {
  const file = resolve2(top, path);
  const inside = relative(resolve2(top), file);
  if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || inside.split(sep)[0]?.toLowerCase() === ".git")
    throw new FileRefused(`${code(path)} is outside the working tree`);
  try {
    refuseLinks(file, { roots: [top] });
  } catch (error) {
    if (error instanceof FileRefused) throw new FileRefused(`${code(path)} ${error.message}`);
    throw error;
  }
  const now = bytesOf(file, path);
  const isKnown = contents.some(
    (known) => now === null || known === null ? now === known : Buffer.compare(now, known) === 0
  );
  if (!isKnown) throw new FileRefused(`${code(path)} changed in the meantime`);
}
function bytesOf(file, path) {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === void 0) return null;
  if (!stats.isFile()) throw new FileRefused(`${code(path)} is not a plain file`);
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return readFileSync2(opened);
  } finally {
    closeSync(opened);
  }
}
function put(file, bytes, suffix, disk) {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (bytes !== null) aside(file, bytes, stats === void 0 ? null : stats.mode & 511, suffix, disk);
  else if (stats !== void 0) disk.remove(file);
}
function aside(file, bytes, mode, suffix, disk) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = file + suffix;
  try {
    disk.write(beside, bytes, mode);
    disk.rename(beside, file);
  } catch (error) {
    if (lstatSync(beside, { throwIfNoEntry: false })?.isFile() === true) disk.remove(beside);
    throw error;
  }
}
function removeEmptyFolders(edits, top) {
  for (const { path, after } of edits) {
    if (after !== null || !path.includes("/")) continue;
    try {
      rmdirSync(dirname(join(top, path)));
    } catch {
    }
  }
}
var plainDisk = {
  write(path, bytes, mode) {
    const file = openSync(path, "wx", mode ?? 438);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== null) chmodSync(path, mode);
  },
  rename: renameSync,
  remove: unlinkSync
};
function noteOf(edits, suffix) {
  const text2 = (bytes) => bytes === null ? null : Buffer.from(bytes).toString("base64");
  const files = edits.map(({ path, before, after }) => ({ path, before: text2(before), after: text2(after) }));
  return JSON.stringify({ suffix, files });
}
function readNote(note) {
  const { suffix, files } = JSON.parse(note);
  const bytes = (text2) => text2 === null ? null : Buffer.from(text2, "base64");
  const edits = files.map(({ path, before, after }) => ({
    path,
    before: bytes(before),
    after: bytes(after)
  }));
  return { edits, suffix };
}
function textOf2(file) {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync2(file, "utf8") : null;
}

// src/git/find-unsaved.ts
async function findUnsaved(top, paths) {
  if (paths.length === 0) return [];
  const literal = ["--literal-pathspecs", "status"];
  const how = ["--porcelain=v1", "-z", "--untracked-files=all", "--ignored=matching", "--no-renames", "--"];
  const { code: code2, stdout, stderr } = await runGit(inFolder(top), [...literal, ...how, ...paths]);
  if (code2 !== 0) throw new CannotCheck(`Git cannot tell what was changed (${complaintIn(stderr)})`);
  return pathText(stdout).split("\0").filter((record) => record !== "" && isUnsaved(record.slice(0, 2))).map((record) => record.slice(3));
}
function isUnsaved(state) {
  if (state === "??" || state === "!!") return true;
  const isUnmerged = /U|^(?:AA|DD)$/.test(state);
  return !isUnmerged && /[MT]/.test(state[1] ?? "");
}

// src/judge/fix-branch.ts
async function fixBranch({
  repo,
  base,
  wanted,
  tell,
  timeoutMs,
  write,
  force
}) {
  const { top, gitDir } = await openRepository(repo);
  if (top === null) throw new CannotCheck("A bare repository has no working tree. Run this in a checkout");
  const replacing = { top, note: join2(gitDir, "drizzle-gate-fix.json") };
  const finished = write && refusing(() => finishReplacing(replacing));
  const options = findFiles(wanted, "--", { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: options.snapshots.length > 0 });
  const stopTelling = tell(worker.progress);
  try {
    const sides = { repo, base, head: null, atTip: true, fetch: true };
    const comparison = await readComparison({ ...sides, select: selectPaths, mayLack: isEvidence });
    const report = await worker.fix(comparison, options);
    const edits = report.folders.flatMap((folder2) => folder2.edits);
    const written = write && edits.length > 0;
    if (written) await writeEdits(edits, replacing, force);
    return { report, finished, written };
  } finally {
    stopTelling();
    worker.stop();
  }
}
async function writeEdits(edits, replacing, force) {
  const kept = new Set(
    edits.flatMap(({ after }) => after === null ? [] : [Buffer.from(after).toString("base64")])
  );
  const lost = edits.filter(
    ({ before }) => before !== null && !kept.has(Buffer.from(before).toString("base64"))
  );
  const unsaved = force ? [] : await findUnsaved(
    replacing.top,
    lost.map(({ path }) => path)
  );
  if (unsaved.length > 0)
    throw new CannotCheck(
      `${joinNames(unsaved)} ${unsaved.length === 1 ? "has" : "have"} changes that git does not have: \`git add\` or commit them first, or pass \`--force\``
    );
  const later = () => void 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, later);
  try {
    refusing(() => replaceFiles(edits, replacing));
  } finally {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, later);
  }
}
function refusing(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`Nothing was written: ${error.message}`);
    throw error;
  }
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
  constructor() {
    super(...arguments);
    this.tokenize = tokenize;
  }
  equals(left, right, options) {
    if (options.ignoreWhitespace) {
      if (!options.newlineIsToken || !left.includes("\n")) {
        left = left.trim();
      }
      if (!options.newlineIsToken || !right.includes("\n")) {
        right = right.trim();
      }
    } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
      if (left.endsWith("\n")) {
        left = left.slice(0, -1);
      }
      if (right.endsWith("\n")) {
        right = right.slice(0, -1);
      }
    }
    return super.equals(left, right, options);
  }
};
var lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
  return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
  if (options.stripTrailingCr) {
    value = value.replace(/\r\n/g, "\n");
  }
  const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
  if (!linesAndNewlines[linesAndNewlines.length - 1]) {
    linesAndNewlines.pop();
  }
  for (let i = 0; i < linesAndNewlines.length; i++) {
    const line2 = linesAndNewlines[i];
    if (i % 2 && !options.newlineIsToken) {
      retLines[retLines.length - 1] += line2;
    } else {
      retLines.push(line2);
    }
  }
  return retLines;
}

// node_modules/diff/libesm/patch/create.js
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  let optionsObj;
  if (!options) {
    optionsObj = {};
  } else if (typeof options === "function") {
    optionsObj = { callback: options };
  } else {
    optionsObj = options;
  }
  if (typeof optionsObj.context === "undefined") {
    optionsObj.context = 4;
  }
  const context = optionsObj.context;
  if (optionsObj.newlineIsToken) {
    throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
  }
  if (!optionsObj.callback) {
    return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
  } else {
    const { callback } = optionsObj;
    diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
      const patch = diffLinesResultToPatch(diff);
      callback(patch);
    } }));
  }
  function diffLinesResultToPatch(diff) {
    if (!diff) {
      return;
    }
    diff.push({ value: "", lines: [] });
    function contextLines(lines2) {
      return lines2.map(function(entry2) {
        return " " + entry2;
      });
    }
    const hunks = [];
    let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
    for (let i = 0; i < diff.length; i++) {
      const current = diff[i], lines2 = current.lines || splitLines(current.value);
      current.lines = lines2;
      if (current.added || current.removed) {
        if (!oldRangeStart) {
          const prev = diff[i - 1];
          oldRangeStart = oldLine;
          newRangeStart = newLine;
          if (prev) {
            curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
            oldRangeStart -= curRange.length;
            newRangeStart -= curRange.length;
          }
        }
        for (const line2 of lines2) {
          curRange.push((current.added ? "+" : "-") + line2);
        }
        if (current.added) {
          newLine += lines2.length;
        } else {
          oldLine += lines2.length;
        }
      } else {
        if (oldRangeStart) {
          if (lines2.length <= context * 2 && i < diff.length - 2) {
            for (const line2 of contextLines(lines2)) {
              curRange.push(line2);
            }
          } else {
            const contextSize = Math.min(lines2.length, context);
            for (const line2 of contextLines(lines2.slice(0, contextSize))) {
              curRange.push(line2);
            }
            const hunk = {
              oldStart: oldRangeStart,
              oldLines: oldLine - oldRangeStart + contextSize,
              newStart: newRangeStart,
              newLines: newLine - newRangeStart + contextSize,
              lines: curRange
            };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
        }
        oldLine += lines2.length;
        newLine += lines2.length;
      }
    }
    for (const hunk of hunks) {
      for (let i = 0; i < hunk.lines.length; i++) {
        if (hunk.lines[i].endsWith("\n")) {
          hunk.lines[i] = hunk.lines[i].slice(0, -1);
        } else {
          hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
          i++;
        }
      }
    }
    return {
      oldFileName,
      newFileName,
      oldHeader,
      newHeader,
      hunks
    };
  }
}
function splitLines(text2) {
  const hasTrailingNl = text2.endsWith("\n");
  const result = text2.split("\n").map((line2) => line2 + "\n");
  if (hasTrailingNl) {
    result.pop();
  } else {
    result.push(result.pop().slice(0, -1));
  }
  return result;
}

// src/report/fix/unified-diff.ts
function unifiedDiff(edits) {
  const gone = new Map(
    edits.flatMap((edit) => edit.after === null ? [[keyOf(edit.before), edit.path]] : [])
  );
  const renamed = /* @__PURE__ */ new Map();
  for (const { path, before, after } of edits) {
    const from = before === null ? gone.get(keyOf(after)) : void 0;
    if (from !== void 0 && gone.delete(keyOf(after))) renamed.set(path, from);
  }
  const moved = new Set(renamed.values());
  return edits.flatMap((edit) => {
    const from = renamed.get(edit.path);
    if (from !== void 0) return renameLines(from, edit.path);
    return moved.has(edit.path) ? [] : editLines(edit);
  });
}
function keyOf(bytes) {
  return bytes === null ? "" : Buffer.from(bytes).toString("base64");
}
function renameLines(from, to) {
  return [
    `diff --git ${named2("a", from)} ${named2("b", to)}`,
    "similarity index 100%",
    `rename from ${visible(from)}`,
    `rename to ${visible(to)}`
  ].map((text2) => ({ kind: "header", text: text2 }));
}
function editLines({ path, before, after }) {
  const [a, b] = [named2("a", path), named2("b", path)];
  const text2 = (bytes) => bytes === null ? "" : Buffer.from(bytes).toString("utf8");
  const mode = before === null ? ["new file mode 100644"] : after === null ? ["deleted file mode 100644"] : [];
  const headers = [
    `diff --git ${a} ${b}`,
    ...mode,
    `--- ${before === null ? "/dev/null" : a}`,
    `+++ ${after === null ? "/dev/null" : b}`
  ];
  const { hunks } = structuredPatch(a, b, text2(before), text2(after), "", "", { context: 3 });
  return [
    ...headers.map((each) => ({ kind: "header", text: each })),
    ...hunks.flatMap((hunk) => [
      {
        kind: "place",
        text: `@@ -${span(hunk.oldStart, hunk.oldLines)} +${span(hunk.newStart, hunk.newLines)} @@`
      },
      ...hunk.lines.map((line2) => ({ kind: kindOf(line2), text: visibleLines(line2) }))
    ])
  ];
}
function span(start, lines2) {
  return lines2 === 1 ? String(start) : `${lines2 === 0 ? Math.max(0, start - 1) : start},${lines2}`;
}
function named2(side, path) {
  return `${side}/${visible(path)}`;
}
function kindOf(line2) {
  if (line2.startsWith("-")) return "gone";
  return line2.startsWith("+") ? "new" : "same";
}

// src/report/fix/terminal.ts
function renderFix(report, state, surface) {
  const page = { width: Math.max(40, surface.width), style: terminalStyle(surface.colour, false) };
  const { folders, base } = report;
  const lines2 = [
    ...state.finished ? said("An earlier run was interrupted. Its changes are complete now.", page) : [],
    ...folders.flatMap((folder2) => [...renderFolder(folder2, state, page), ""]),
    ...summary(report, state).flatMap((each) => said(each, page)),
    ...folders.flatMap(
      ({ behind }) => behind.length === 0 ? [] : said(
        `Base has moved on. Merge it (${code(`git merge ${base.rev}`)}) before you run ${code("drizzle-kit generate")}. If git reports a conflict in the folder, run this again.`,
        page
      )
    )
  ];
  return withoutCommands(`${lines2.join("\n")}
`);
}
function summary({ folders, unchanged, base }, { written }) {
  const edits = folders.flatMap((folder2) => folder2.edits).length;
  const isStuck = folders.some(({ obstacles }) => obstacles.length > 0);
  const files = count(edits, "file");
  if (edits > 0)
    return written ? [`Changed ${files}. Look at them, then ${code("git add")} and commit them.`] : [
      `${files} would change. Nothing was written yet.`,
      `Run ${code("drizzle-gate fix --write")} to change them.`
    ];
  if (isStuck) return ["Nothing was changed."];
  const looked = [...folders.map(({ path }) => path), ...unchanged].map((path) => path || ".");
  return [
    looked.length === 0 ? "There is no Drizzle migration folder for SQLite." : `Nothing to fix in ${joinNames(looked)}, compared with ${code(base.rev)}.`
  ];
}
function renderFolder(folder2, { written }, page) {
  const { style } = page;
  const { path, steps, obstacles, edits, solved, left } = folder2;
  const title = style.bold(path || ".");
  if (obstacles.length > 0)
    return [
      `${title}: ${style.red("cannot be fixed")}`,
      ...obstacles.flatMap((each) => listed(each, page)),
      ...said("Generate the branch's migration again on top of base.", page).map((line2) => `  ${line2}`)
    ];
  if (edits.length === 0) return [`${title}: ${style.green("nothing to fix")}`, ...leftLines(left, page)];
  return [
    `${title}: ${written ? "fixed" : "can be fixed"}`,
    ...steps.flatMap((each) => listed(each, page)),
    "",
    ...written ? [] : [...unifiedDiff(edits).map((line2) => painted(line2, style)), ""],
    ...proofLines(solved, page),
    ...leftLines(left, page)
  ];
}
function proofLines(solved, page) {
  const rules2 = [...new Set(solved.map(({ rule }) => rule))];
  const gone = rules2.length === 0 ? "" : ` It no longer finds ${joinNames(rules2)}.`;
  return said(
    `Proven: the check ran on the result. Base's history is unchanged, and the migrations run on an existing database and on a new one.${gone}`,
    page
  );
}
function leftLines(left, page) {
  if (left.length === 0) return [];
  return [
    ...said("The check still finds:", page),
    ...left.flatMap(({ rule, message }) => listed(`${code(rule)}: ${message}`, page))
  ];
}
function listed(text2, page) {
  const [first = "", ...rest] = said(text2, { ...page, width: page.width - 4 });
  return [`  - ${first}`, ...rest.map((line2) => `    ${line2}`)];
}
function said(text2, { width, style }) {
  return indentText(renderMessage(text2, "plain"), "", width).map(style.names);
}
function painted({ kind, text: text2 }, style) {
  switch (kind) {
    case "header":
      return style.bold(text2);
    case "place":
      return style.cyan(text2);
    case "gone":
      return style.red(text2);
    case "new":
      return style.green(text2);
    case "same":
      return text2;
  }
}

// src/cli/fix.ts
async function fix(command, surface) {
  const { report, ...state } = await fixBranch({ ...command, tell: showProgress });
  process.stdout.write(renderFix(report, state, surface));
  if (report.folders.some(({ obstacles }) => obstacles.length > 0)) return 2;
  return state.written || report.folders.every(({ edits }) => edits.length === 0) ? 0 : 1;
}

// src/git/migration-commits.ts
var shapes = [":(glob)**/meta/_journal.json", ":(glob)**/migration.sql", ":(glob)**/[0-9]*.sql"];
var patience = 15e3;
async function migrationCommits(repo, head, most) {
  if (head !== null) requireRevision(head);
  const { place: place2, shallow } = await openRepository(repo);
  const names = head === null ? [...defaultBranches, "HEAD"] : [head];
  const found = await readCommits(place2, head === null ? [...defaultBranches.map(refOf), "HEAD"] : names);
  const at = found.findIndex((commit) => commit !== null);
  const [tip, from] = [found[at], names[at]];
  if (!tip || !from) throw new CannotCheck(`${code(head ?? "HEAD")} has no commits here. ${howToFetch([])}`);
  const command = [
    "log",
    "--first-parent",
    "--format=%H %P %cs",
    `--max-count=${most}`,
    tip.id,
    "--",
    ...shapes
  ];
  const { code: exit, stdout, stderr } = await runGit(place2, command, { timeout: patience });
  if (exit !== 0 && exit !== null)
    throw new CannotCheck(`Git cannot list the commits (${complaintIn(stderr)})`);
  const lines2 = stdout.toString("utf8").split("\n").slice(0, -1);
  const commits = lines2.flatMap((line2) => {
    const [, id = "", parent, date = ""] = /^(\S+) (\S*).* (\S+)$/.exec(line2) ?? [];
    return parent ? [{ id, parent, date }] : [];
  });
  const isEnd = commits.length < most;
  if (exit === null) return { from, commits, cut: `The search stopped after ${patience / 1e3} s` };
  const { stdout: edges } = await runGit(place2, ["rev-parse", "--is-shallow-repository"]);
  const isShallow = edges.toString("utf8").trim() === "true" && shallow !== "";
  return {
    from,
    commits,
    cut: isEnd && isShallow ? `This clone is shallow. ${howToFetch([])} to see more` : null
  };
}

// src/judge/judge-commits.ts
var spare = 4;
async function judgePast({ head, last, timeoutMs, ...given }, onJudged) {
  const until = Date.now() + timeoutMs;
  const { from, commits, cut } = await migrationCommits(given.repo, head, last * spare + spare);
  const judged = [];
  for (const commit of commits) {
    if (judged.length === last) return { from, judged, cut: null };
    const left = until - Date.now();
    if (left <= 0) return { from, judged, cut: `The time was up after ${timeoutMs / 1e3} s` };
    const { report } = await judge({
      ...given,
      timeoutMs: left,
      worker: startEarly({ timeoutMs: left, files: given.wanted.snapshots.length > 0 }),
      prefix: "--",
      runDrizzleKit: false,
      findEnds: async () => ({ base: commit.parent, head: commit.id }),
      named: (read) => read,
      sides: [
        { rev: commit.parent, commit: commit.parent },
        { rev: commit.id, commit: commit.id }
      ]
    });
    if (report.verdict === "pass" && report.folders.length === 0) continue;
    judged.push({ commit, report });
    onJudged({ commit, report });
  }
  return { from, judged, cut: judged.length === last ? null : cut };
}
function worstOf(judged) {
  const weight2 = ({ report }) => {
    const own = report.folders.flatMap(({ findings }) => findings).filter(({ introduced }) => introduced);
    const errors = own.filter(({ severity }) => severity === "error").length;
    const warnings = own.filter(({ severity }) => severity === "warning").length;
    return { fail: 2e6, unknown: 1e6, pass: 0 }[report.verdict] + errors * 1e3 + Math.min(warnings, 999);
  };
  return judged.reduce(
    (worst, each) => worst === null || weight2(each) > weight2(worst) ? each : worst,
    null
  );
}

// src/report/terminal/commit-line.ts
function renderCommitLine({ id, date }, report, { width, colour }) {
  const style = terminalStyle(colour, false);
  const { word: word2, paint } = verdictWord(report, style);
  const start = `${word2.padEnd(7)}  ${id.slice(0, 8)}  ${date}  `;
  const reason = renderMessage(report.reason, "plain").replaceAll(/\s+/g, " ");
  const rest = shorten(reason, Math.max(20, width - start.length));
  return withoutCommands(`${style.bold(paint(word2.padEnd(7)))}${start.slice(7)}${style.names(rest)}`);
}

// src/cli/last.ts
async function lookBack(command, surface, write) {
  const { from, judged, cut } = await judgePast(
    { ...command, tell: showProgress },
    ({ commit: commit2, report: report2 }) => write(`${renderCommitLine(commit2, report2, surface)}
`)
  );
  const worst = worstOf(judged);
  const say = (sentence2) => write(`${renderPlain(sentence2)}
`);
  if (worst === null) {
    say(`No commit of ${code(from)} that could be compared changes a Drizzle SQLite migration folder.`);
    if (cut !== null) say(`${cut}.`);
    return cut === null ? exitCodes.pass : exitCodes.unknown;
  }
  const { commit, report } = worst;
  if (judged.length < command.last) {
    const found = `${count(judged.length, "commit")} of ${code(from)} that changed migrations`;
    say(`Found ${found}, not ${formatNumber(command.last)}. ${cut === null ? "That is all of them" : cut}.`);
  }
  const which = judged.length === 1 ? "The report" : "The report to read first";
  write(`
${renderPlain(`${which} (${code(commit.id.slice(0, 8))}, ${commit.date}):`)}

`);
  write(renderTerminal(report, surface));
  return exitCodes[report.verdict];
}

// src/judge/read-shards.ts
import { globSync } from "node:fs";
import { resolve as resolve3 } from "node:path";

// src/model/change.ts
var risks = ["safe", "caution", "breaking", "destructive"];
var codeFates = ["works", "some writes fail", "reads otherwise", "breaks", "not run"];

// src/model/touched.ts
var tableFates = ["added", "dropped", "renamed", "rebuilt", "changed", "kept"];
var rowFates = ["lost", "changed", "added", "kept"];
var untouched = { tables: [], keys: [] };

// src/report/json-v1/schema/finding.ts
var place = object("A line of a file of base.", {
  file: text("Path from the repository's root."),
  line: whole("Line, counted from 1.", 1),
  kind: word("In the Drizzle schema, in code that uses the table, or in a text of SQL.", referenceKinds),
  name: text("The table, or table and column, by base's names in the database.")
});
var references = object(
  "Where base's code still names what is dropped or renamed, read as text: a hint, no proof. Left out where nothing was found but not all was searched.",
  {
    found: whole(
      "How many places there are. 0 where the schema is there without it, and all sources were searched."
    ),
    left: whole("How many sources were not searched: too large, too many, or no JavaScript."),
    places: list("The first of them: declarations before uses, then by path and line.", place)
  }
);
var acceptance = object("An acceptance.", {
  by: word(
    "`directive`: a comment in the migration. `input`: an option of the run. `label`: a label of the pull request.",
    acceptedBy
  ),
  reason: text("The reason that was given."),
  who: orNull("Who gave it, where that is known.", text())
});
var lines = {
  file: text("Path of the file, relative to the root of the repository, as head has it."),
  line: whole("First line, counted from 1.", 1),
  endLine: whole("Last line, counted from 1.", 1)
};
var finding = named(
  "finding",
  object("One thing that was found.", {
    rule: text("Id of the rule that found it.", { pattern: /^[a-z]+(-[a-z]+)*$/, most: 60 }),
    severity: word(
      "`error` blocks by default, `warning` asks for a person's decision, `notice` informs.",
      severities
    ),
    introduced: flag("True where head introduces it; what base already had never fails a check."),
    migration: orNull("Name of the migration it is about; null where it is about none.", text()),
    ...lines,
    message: sentence("What was found, in one sentence.", { notEmpty: true }),
    remedy: sentence(
      "What to do about it; may hold fenced lines to copy, with more backticks around them than inside."
    ),
    fixable: optional(
      flag("True where `drizzle-gate fix` solves it: that was tried, and the result checked again."),
      false
    ),
    evidence: open(
      "What the run showed. `statement`, `query` and `diff` are SQL, SQL to run in production, and a difference; other keys depend on the rule.",
      { references: optional(references, void 0) }
    ),
    subject: optional(
      text("Tells it from other findings of its rule; the same from run to run, as far as the migration is."),
      ""
    ),
    copies: optional(
      orNull(
        "The production copies that show it; null where it is about none.",
        object(void 0, {
          message: sentence("What was found, as it is of one of them."),
          names: list("Their names, all of them.", text())
        })
      ),
      null
    ),
    accepted: orNull("Who let it pass, and why; null where nobody did.", acceptance, "Not accepted."),
    docs: text("Page that explains the rule.", { format: "uri" })
  })
);

// src/report/json-v1/schema/production.ts
var versions = (words) => list(words, text("A tag."));
var row = object("Versions with the same migrations.", {
  versions: versions("Tags, oldest first."),
  migrations: whole("How many migrations their databases have run."),
  last: orNull("The last of them; null for none.", text()),
  pending: list("Names of the migrations that the upgrade to head runs on them, in order.", text()),
  outcome: word(
    "`passes`; `stops`: a migration fails; `loses rows`: rows or values are gone that no statement asked for; `depends on rows`: it fails on some rows; `differs`: it does not end as a new database does; `not tried`.",
    releasedOutcomes
  ),
  introduced: flag("False where base does the same to them, and where they pass."),
  detail: sentence("What happens, as half a sentence; may be empty.")
});
var released = object("What becomes of the databases of the versions that were released.", {
  patterns: list("The globs that chose the tags.", text()),
  versions: versions("Every tag that they match, oldest first."),
  rows: list("Each state that was released, oldest first.", row),
  absent: versions("Versions that do not have the folder."),
  unread: list(
    "Versions of which something is not known.",
    object(void 0, {
      versions: versions("Tags."),
      reason: sentence("Why, as the end of a sentence about them.")
    })
  )
});
var copy2 = named(
  "productionCopy",
  object("Where a production copy stands, before the new migrations ran on it.", {
    name: text("What its file is called."),
    stands: word(
      "`level`: it ran all of the merged migrations. `behind`: not yet. `unrecorded`: it has tables and no record of a migration. `unusable`: see `problem`.",
      copyStands
    ),
    ran: whole("How many of the merged migrations it ran."),
    pending: list("Those it has yet to run, in order.", text()),
    unknown: list("What it ran and base does not have.", text()),
    rows: whole("How many rows it holds."),
    tables: whole("How many tables hold them."),
    differences: list(
      "In what it is not what the merged migrations make.",
      sentence("Half a sentence: what turns base's schema into the copy's.")
    ),
    outcome: word(
      "What the new migrations do to it: `passes`; `fails`: one of them fails; `loses rows`: rows or values are gone that no statement asked for; `not tried`.",
      copyOutcomes
    ),
    detail: sentence("What happens, as half a sentence; may be empty."),
    problem: orNull(
      "Why it could not be used, as the end of a sentence about it.",
      sentence("Half a sentence.")
    )
  })
);
var production = named(
  "production",
  object("What is known of the databases that are out there.", {
    copies: optional(list("The production copies that were given.", copy2), []),
    released: orNull("Null where nobody asked for released versions.", released)
  })
);

// src/report/json-v1/schema/folder.ts
var longest2 = 5e6;
var step = named(
  "step",
  object("One thing that was done.", {
    id: word("Which one.", stepIds),
    title: text("Its name for people."),
    status: word("How it ended.", stepStatuses),
    detail: sentence("One sentence; for a skipped step, why it was not run."),
    ms: milliseconds("Milliseconds it took.")
  })
);
var beforeAndAfter = named(
  "beforeAndAfter",
  pair("A count before the new migrations and after them.", whole())
);
var tableCount = named(
  "tableCount",
  object("The rows of one table before and after.", {
    table: text("Its name before."),
    after: orNull("Its name after; null where it is gone.", text()),
    rows: beforeAndAfter,
    deleted: whole("Rows that are gone, told apart by their key."),
    added: whole("Rows that are new."),
    changed: whole("Rows on both sides of which a value is another."),
    columns: list(
      "Those of its columns that came, went or hold another value in some row.",
      object(void 0, {
        before: orNull("Null for a column that came with the migrations.", text()),
        after: orNull("Null for a column that went with them.", text()),
        nonNull: beforeAndAfter,
        changed: whole("Rows in which its value is another.")
      })
    ),
    foreignKeys: list(
      "Those of its foreign keys of which a child came, went or has another key.",
      object(void 0, {
        columns: list("Columns of the key, as they were called before.", text()),
        parent: text("The table it refers to."),
        children: beforeAndAfter,
        distinct: again("How many different parents they have.", beforeAndAfter)
      })
    )
  })
);
var change = named(
  "change",
  object("One change, and what it does.", {
    migration: text("Name of the migration that makes it."),
    ...lines,
    kind: text("What it is: add-column, drop-table, rebuild-table, update-rows, …", {
      pattern: /^[a-z]+(-[a-z]+)*$/,
      most: 40
    }),
    object: text("What it is done to: orders.total, orders, orders_total_idx."),
    risk: word(
      "`safe`; `caution`: look at it; `breaking`: the deployed code may fail; `destructive`: rows or values are lost.",
      risks
    ),
    data: sentence("What the run showed of the rows, as half a sentence."),
    oldCode: word(
      "Whether the deployed code works on the new schema: `not run` where it was not tried.",
      codeFates
    ),
    newCode: word(
      "Whether the new code works before the migration ran: `not run` where it was not tried.",
      codeFates
    ),
    why: sentence("The reason for the risk, as half a sentence; may be empty.")
  })
);
var table2 = object("One table.", {
  name: text("Its name afterwards; where it is dropped, its name before."),
  fate: word("What becomes of the table itself, its indexes, keys and triggers.", tableFates),
  rows: word("What the run showed of rows that were there: the worst of it.", rowFates)
});
var key = object("One foreign key.", {
  table: text("The table that has the key."),
  columns: list("Its columns.", text("Name of a column.")),
  parent: text("The table it leads to."),
  onDelete: word("What becomes of a row when its parent goes.", referentialActions),
  optional: flag("Whether a row need not have a parent: a column of the key may be NULL."),
  unique: flag("Whether a parent has one such row at most."),
  dropped: flag("Whether the key goes.")
});
var touched = named(
  "touched",
  object("The tables that the new migrations touch, and the parents that their foreign keys lead to.", {
    tables: list(
      "Touched ones in the order of the migrations, then parents to which nothing happens.",
      table2
    ),
    keys: list("Foreign keys of touched tables, those that go included.", key)
  })
);
var driver = object("What applies the migrations in production.", {
  name: word("The driver.", driverNames),
  source: word("Where the choice comes from, strongest first.", driverSources),
  reason: filled(sentence("Why this driver, as half a sentence."), "")
});
var migrations = object("The migrations that were compared.", {
  base: whole("How many base has."),
  new: list(
    "Names of those that only head has, in the order in which they run.",
    text("A tag of the journal, or a folder's name.")
  )
});
var data = object("The rows that the migrations met.", {
  source: word("Where the rows come from.", dataSources),
  rows: whole("How many there were."),
  tables: whole("How many tables held them."),
  copies: optional(whole("How many production copies were migrated."), 0),
  uncounted: optional(
    whole(
      "Tables whose rows are not among them: a production copy is too large to count what no migration writes to."
    ),
    0
  ),
  ms: optional(
    orNull(
      "How long the new migrations took on the production copy that needed longest, in milliseconds; null without one.",
      whole()
    ),
    null
  )
});
var rollout = named(
  "rollout",
  object(void 0, {
    way: word(
      "`migrate-first`, `deploy-first`: a step of its own migrates, before or after the code goes out. `at-start`: the app does when it starts. `one-instance`: it stops for that.",
      rolloutWays
    ),
    file: orNull("The file that tells it.", text()),
    line: orNull("Its line, from 1.", whole(void 0, 1)),
    gradual: flag("Whether versions of the code may answer side by side for long.")
  })
);
var suggestion = named(
  "suggestion",
  object(void 0, {
    file: text("The journal, from the repository's root."),
    line: whole("First of its lines that change, as head has it, counted from 1.", 1),
    endLine: whole("Last of them.", 1),
    before: list("These lines as they are.", text()),
    after: list("The lines that should stand there.", text())
  })
);
var folder = named(
  "folder",
  object("One migration folder.", {
    path: text("Path, relative to the root of the repository; empty for the root itself."),
    layout: word(
      "`journal`: meta/_journal.json, as drizzle-kit 0.x writes it. `folders`: a folder for each migration, as drizzle-kit 1.0 does.",
      layouts
    ),
    driver,
    migrations,
    data,
    steps: list("What was done, in order.", step),
    counts: optional(
      list("Tables in which anything became of the rows, on the first database that was tried.", tableCount),
      []
    ),
    changes: list("The risk breakdown: one entry for each change of the new migrations, in order.", change),
    schemaDiff: filled(
      text(
        "The schema before the new migrations against the schema after them, a block for each table, view or trigger that changes: lines that begin with `-`, `+` or a space, `…` for lines left out. Empty where nothing changes.",
        { most: longest2 }
      ),
      ""
    ),
    touched: filled(touched, untouched),
    deployOrder: word(
      "Whether to migrate or to deploy the code first; `neither` where both orders break something, `on-device` where code and database change together.",
      deployOrders
    ),
    rollout: optional(orNull("How the app goes out, and what tells it.", rollout, "Nothing tells."), null),
    deployPhases: optional(
      list(
        "How to go about it in two releases, a sentence for each step; empty where `deployOrder` can be kept as it is.",
        text()
      ),
      []
    ),
    production: optional(production, { copies: [], released: null }),
    findings: list("What was found, worst first, introduced before what base already had.", finding),
    notes: filled(list("Sentences for the reader that are not findings.", sentence("One sentence.")), []),
    suggestion: optional(
      orNull(
        "What solves every finding that is `fixable`, where that is a few lines of the journal.",
        suggestion,
        "`drizzle-gate fix` changes more, or has nothing to do."
      ),
      null
    )
  })
);

// src/report/json-v1/schema/report.ts
var revision = named(
  "revision",
  object("One side of the comparison.", {
    rev: text("The revision as the user wrote it, or as the tool chose it."),
    commit: orNull(
      "Full id of the commit; null for the working tree.",
      text(void 0, { strangers: /^[0-9a-f]{40,64}$/ })
    )
  })
);
var shard = object(
  "Which part of the production copies the report is about, where it is not all of them.",
  {
    index: whole("Which part, counted from 1.", 1),
    of: whole("How many parts there are.", 1),
    copies: list("The names of the copies of this part.", text()),
    all: whole("How many copies all parts have together."),
    print: text("The same for parts that were asked the same of the same copies.", {
      pattern: /^[0-9a-f]{64}$/
    }),
    failOn: word("From which severity on a finding fails the check.", [...severities, "never"]),
    tolerated: whole("How many copies of all may be unusable.")
  }
);
var foreign = object("One of them.", {
  path: text("Path, relative to the root of the repository."),
  dialect: text("The database, as the folder's files name it: postgresql, mysql.", {
    strangers: /^[a-z][\w-]{0,30}$/
  })
});
var reportV1 = object(
  "What the gate found out about the migrations that head adds to base. Within version 1, fields are added and never renamed.",
  {
    version: only("Version of this shape.", 1),
    tool: object("What made the report.", {
      name: only("Always drizzle-gate.", "drizzle-gate"),
      version: text("Its version.", {
        pattern: /^\d+\.\d+\.\d+/,
        strangers: /^\d+\.\d+\.\d+[\w.-]{0,40}$/
      })
    }),
    verdict: word(
      "`pass`: nothing that head introduces reaches the `fail-on` level (exit code 0). `fail`: something does (1). `unknown`: the check could not be done (2).",
      verdicts
    ),
    reason: sentence("The verdict's reason in one sentence; for `unknown`, with what to do about it.", {
      notEmpty: true
    }),
    base: revision,
    head: revision,
    folders: list("The migration folders that were judged.", folder),
    unchanged: filled(
      list(
        "Paths of SQLite migration folders that do not differ, and so were not judged.",
        text("Path, relative to the root of the repository.")
      ),
      []
    ),
    foreign: filled(list("Migration folders of other databases, which are left alone.", foreign), []),
    ms: filled(milliseconds("Milliseconds the whole check took."), 0),
    shard: optional(orNull("Null where it is about all copies, or there are none.", shard), null)
  }
);

// src/report/json-v1/read.ts
var mostBytes = 5e6;
function readReport(text2, path) {
  try {
    const { version: _, folders, shard: shard2, ...report } = readShape(reportV1, JSON.parse(text2));
    return { ...report, folders: folders.map(toFolder), ...shard2 === null ? {} : { shard: shard2 } };
  } catch (error) {
    const why = error instanceof WrongShape ? error.message : "it is not JSON";
    throw new CannotCheck(`${code(path)} is not a Drizzle Gate report, version 1: ${why}`);
  }
}
function toFolder({
  driver: driver2,
  changes,
  findings,
  production: production2,
  rollout: rollout2,
  suggestion: suggestion2,
  ...folder2
}) {
  return {
    ...folder2,
    production: { copies: production2.copies },
    released: production2.released,
    driver: { ...driver2, firm: true },
    rollout: rollout2 === null ? null : toRollout(rollout2),
    counts: [],
    unclaimed: 0,
    changes: changes.map(({ file, line: line2, endLine, ...change2 }) => ({
      ...change2,
      at: { file, ...linesFrom(line2, endLine) }
    })),
    findings: findings.map(toFinding),
    ...suggestion2 === null ? {} : { suggestion: suggestion2 }
  };
}
function toRollout({
  way,
  file,
  line: line2,
  gradual
}) {
  return { way, at: file === null || line2 === null ? null : { file, line: line2 }, isGradual: gradual };
}
function toFinding({ docs: _, copies, ...finding2 }) {
  const own = copies === null ? {} : { copies };
  return { ...finding2, ...own, ...linesFrom(finding2.line, finding2.endLine), stage: "gate" };
}
function linesFrom(line2, endLine) {
  return { line: line2, endLine: Math.max(line2, endLine) };
}

// src/rules/merge-copies.ts
function withCopies(alone, names, of) {
  const finding2 = { ...alone, copies: { message: alone.message, names } };
  if (of === 1) return finding2;
  const [first = "", ...others] = names;
  const many = `${formatNumber(of)} production copies`;
  const alike = others.length === 0 ? `only on this one of ${many}` : `and the same on ${formatNumber(others.length)} more of ${many}: ${joinNames(others)}`;
  return {
    ...finding2,
    message: `${finding2.message}; seen on ${code(first)}, ${alike}`,
    evidence: {
      ...finding2.evidence,
      copies: names
    }
  };
}

// src/rules/run-rules.ts
function withoutSuperseded(findings) {
  const told = /* @__PURE__ */ new Map();
  const tell = (key2, finding2) => told.set(key2, told.get(key2) === true || decides(finding2));
  for (const finding2 of findings) {
    const rule = rules.find(({ id }) => id === finding2.rule);
    for (const superseded of rule?.supersedes ?? []) tell(`${superseded} ${finding2.migration}`, finding2);
    for (const silenced of finding2.introduced ? rule?.silences ?? [] : []) tell(silenced, finding2);
  }
  return findings.filter((finding2) => {
    const by = [told.get(finding2.rule), told.get(`${finding2.rule} ${finding2.migration}`)];
    return decides(finding2) ? !by.includes(true) : by.every((each) => each === void 0);
  });
}
function decides({ severity, introduced }) {
  return severity === "error" && introduced;
}

// src/report/shards/merge-folders.ts
function mergeFolders(parts) {
  const [first] = parts;
  const errors = ({ findings }) => findings.filter(({ severity, introduced }) => severity === "error" && introduced).length;
  const lead = parts.reduce((worst, part) => errors(part) > errors(worst) ? part : worst, first);
  const copies = parts.flatMap(({ production: production2 }) => production2.copies).toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const migrated = parts.reduce((sum, { data: data2 }) => sum + data2.copies, 0);
  return {
    ...lead,
    data: {
      ...lead.data,
      rows: parts.reduce((sum, { data: data2 }) => sum + data2.rows, 0),
      tables: Math.max(...parts.map(({ data: data2 }) => data2.tables)),
      copies: migrated,
      uncounted: Math.max(...parts.map(({ data: data2 }) => data2.uncounted)),
      ms: longest3(parts)
    },
    production: { copies },
    steps: first.steps.map((step2) => mergeSteps(step2, parts, migrated)),
    changes: lead.changes.map((change2, index) => {
      const all = parts.flatMap(({ changes }) => changes[index] ?? []);
      return all.reduce(
        (worst, each) => risks.indexOf(each.risk) > risks.indexOf(worst.risk) ? each : worst,
        change2
      );
    }),
    findings: mergeFindings(parts, migrated),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))]
  };
}
function mergeSteps(step2, parts, copies) {
  const all = parts.flatMap(({ steps }) => steps.filter(({ id }) => id === step2.id));
  const failed = all.find(({ status: status2 }) => status2 === "failed");
  const status = failed?.status ?? all.find((each) => each.status === "passed")?.status ?? step2.status;
  const ms = all.reduce((sum, each) => sum + each.ms, 0);
  const counted = `${count(copies, "production copy", "production copies")} counted before and after, in ${formatNumber(parts.length)} shards`;
  return {
    ...failed ?? step2,
    status,
    ms,
    detail: step2.id === "data" && copies > 0 ? counted : (failed ?? step2).detail
  };
}
function mergeFindings(parts, copies) {
  const groups = Map.groupBy(
    parts.flatMap(({ findings }) => findings),
    ({ rule, migration, file, line: line2, subject, introduced }) => JSON.stringify([rule, migration, file, line2, subject, introduced])
  );
  const merged = [...groups.values()].flatMap((alike) => mergeAlike(alike, copies) ?? []);
  return sortFindings(withoutSuperseded(merged));
}
function mergeAlike(alike, copies) {
  const firstOf = ({ copies: own2 }) => own2?.names[0] ?? "";
  const [first] = alike.toSorted((a, b) => firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0);
  if (first?.copies === void 0) return first ?? null;
  const names = alike.flatMap((finding2) => finding2.copies?.names ?? []).toSorted();
  const open2 = alike.find(({ accepted }) => accepted === null) ?? first;
  const { copies: _, ...own } = first;
  return withCopies({ ...own, message: first.copies.message, accepted: open2.accepted }, names, copies);
}
function longest3(parts) {
  const known = parts.flatMap(({ data: data2 }) => data2.ms ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

// src/report/shards/same-run.ts
function partsOfOneRun(given) {
  const parts = given.map(({ file, report }) => {
    const { shard: shard2 } = report;
    if (shard2 === void 0)
      throw new CannotCheck(
        `${code(file)} is not the report of a shard: run each part with \`--shard <i>/<n>\``
      );
    return { file, report: { ...report, shard: shard2 } };
  });
  const [first] = parts;
  if (first === void 0) throw new CannotCheck("Found no report of a shard to merge");
  for (const { file, report } of parts) {
    const other = differenceOf(first.report, report);
    if (other !== null)
      throw new CannotCheck(`${code(file)} and ${code(first.file)} are not of one run: ${other}`);
  }
  const byIndex = Map.groupBy(parts, ({ report }) => report.shard.index);
  for (const [index, alike] of byIndex) {
    if (index > first.report.shard.of)
      throw new CannotCheck(`${code(alike[0]?.file ?? "")} is no part of ${first.report.shard.of}`);
    if (alike.length > 1)
      throw new CannotCheck(
        `${code(alike[0]?.file ?? "")} and ${code(alike[1]?.file ?? "")} are both shard ${index}: give each report once`
      );
  }
  const [one, ...others] = parts.map(({ report }) => report).toSorted((a, b) => a.shard.index - b.shard.index);
  return [one ?? first.report, ...others];
}
function differenceOf(a, b) {
  if (a.tool.version !== b.tool.version)
    return `they were written by versions ${code(a.tool.version)} and ${code(b.tool.version)}`;
  if (a.shard.of !== b.shard.of) return `the one is of ${a.shard.of} shards, the other of ${b.shard.of}`;
  for (const side of ["base", "head"]) {
    const [one, two] = [a[side], b[side]].map(({ commit, rev }) => commit ?? rev);
    if (one !== two) return `their ${side} is ${code(one ?? "")} and ${code(two ?? "")}`;
  }
  return a.shard.print === b.shard.print ? null : "they were asked something else, or of other production copies";
}

// src/report/shards/merge-shards.ts
function mergeShards(given) {
  const parts = partsOfOneRun(given);
  const [first] = parts;
  const { shard: shard2, tool, base, head } = first;
  const folders = foldersOf(parts);
  const built = buildReport({
    ...{ version: tool.version, base, head, folders },
    unchanged: first.unchanged,
    asked: "",
    foreign: first.foreign,
    failOn: shard2.failOn,
    ms: parts.reduce((sum, { ms }) => sum + ms, 0)
  });
  const troubles = [
    missingIn(parts),
    uncheckedIn(parts),
    unusableIn(folders, parts),
    copiesLeft(folders, parts)
  ];
  const [trouble] = troubles.filter((each) => each !== null);
  if (trouble === void 0) return built;
  if (built.verdict === "fail") return withNotes(built, (_, index) => index === 0 ? [trouble] : []);
  return { ...built, verdict: "unknown", reason: trouble };
}
function foldersOf(parts) {
  const byPath = Map.groupBy(
    parts.flatMap(({ folders }) => folders),
    ({ path }) => path
  );
  return [...byPath.values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [mergeFolders([first, ...others])]
  );
}
function missingIn(parts) {
  const of = parts[0]?.shard.of ?? 0;
  const there = new Set(parts.map(({ shard: shard2 }) => shard2.index));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return null;
  const which = joinNames(
    missing.map((index) => `${index}/${of}`),
    8
  );
  return `${count(missing.length, "shard")} of ${of} ${missing.length === 1 ? "is" : "are"} missing (${which}), so their production copies were not checked: look at ${missing.length === 1 ? "its job" : "their jobs"}, and give all reports to \`merge\``;
}
function uncheckedIn(parts) {
  const isOpen = ({ verdict, folders }) => verdict === "unknown" && (folders.length === 0 || unusable(folders) === 0);
  const unknown = parts.find(isOpen);
  if (unknown === void 0) return null;
  return `Shard ${unknown.shard.index} of ${unknown.shard.of} could not check: ${unknown.reason}`;
}
function unusable(folders) {
  const names = folders.flatMap(
    ({ production: production2 }) => production2.copies.filter(({ stands }) => stands === "unusable").map(({ name }) => name)
  );
  return new Set(names).size;
}
function unusableIn(folders, parts) {
  const [first] = parts;
  const found = unusable(folders);
  if (first === void 0 || found <= first.shard.tolerated) return null;
  const names = folders.flatMap(
    ({ production: production2 }) => production2.copies.filter(({ stands }) => stands === "unusable").map(({ name }) => name)
  );
  return `${formatNumber(found)} of ${formatNumber(first.shard.all)} production copies cannot be used: ${joinNames([...new Set(names)])}`;
}
function copiesLeft(folders, parts) {
  const all = parts[0]?.shard.all ?? 0;
  for (const { production: production2, data: data2 } of folders) {
    if (data2.source !== "snapshot" || production2.copies.length >= all) continue;
    return `Only ${formatNumber(production2.copies.length)} of ${formatNumber(all)} production copies are accounted for in the reports of the shards`;
  }
  return null;
}

// src/judge/read-shards.ts
function readShards(patterns, checkout) {
  const files = [...new Set(patterns.flatMap(filesFor))].toSorted();
  return mergeShards(
    files.map((file) => ({ file, report: readReport(textOf3(file, checkout), file) }))
  );
}
function filesFor(pattern) {
  const found = globSync(pattern);
  if (found.length > 0) return found;
  throw new CannotCheck(`Found no report at ${code(pattern)}: download the reports of the shards first`);
}
function textOf3(file, checkout) {
  try {
    return readPlainFile(resolve3(file), checkout, mostBytes).toString("utf8");
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`${code(file)} ${error.message}`);
    throw new CannotCheck(`${code(file)} cannot be read: check the path`);
  }
}

// src/cli/merge.ts
async function runMerge(command) {
  return await deliver(readShards(command.reports, checkoutOf(command.repo)), null, command);
}

// src/judge/read-status.ts
async function readStatus({ repo, timeoutMs, tell, base, head, wanted }) {
  const options = findFiles(wanted, "--", { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: false });
  const stopTelling = tell(worker.progress);
  const read = (from) => readComparison({
    ...{ repo, base: from, head, fetch: true },
    ...{ select: selectPaths, mayLack: isEvidence }
  });
  try {
    const reason = [];
    const comparison = await read(base).catch((error) => {
      if (!(error instanceof NoBase)) throw error;
      reason.push(error.message);
      return read(head ?? "HEAD");
    });
    const status = await worker.status(comparison, options);
    const [what] = reason;
    if (what === void 0) return status;
    return { ...status, base: null, unknown: [{ what, settle: "--base <rev>" }, ...status.unknown] };
  } finally {
    stopTelling();
    worker.stop();
  }
}

// src/report/status/json.ts
function statusAsJson(status) {
  return `${JSON.stringify({ version: 1, ...status }, null, 2)}
`;
}

// src/report/status/terminal.ts
var mostAppliers = 5;
var indent = " ".repeat(16);
function renderStatus(status, { width, colour }) {
  const page = { width: Math.max(40, width), style: terminalStyle(colour, false) };
  const { base, head, folders, foreign: foreign2 } = status;
  const others = [
    ...status.left.map((path) => `${code(path || ".")} (not in ${code("migrations")} of the settings)`),
    ...foreign2.map(({ path, dialect }) => `${code(path || ".")} (${dialect})`)
  ];
  const lines2 = [
    ...said2("Base", base === null ? "not known: head is used instead" : revisionInWords(base), page),
    ...said2("Head", revisionInWords(head), page),
    ...folders.length === 0 ? said2("Folders", "no Drizzle migration folder for SQLite", page) : [],
    ...folders.flatMap((folder2) => ["", ...renderFolder2(folder2, page)]),
    ...others.length + status.unknown.length === 0 ? [] : [""],
    ...others.length === 0 ? [] : said2("Left alone", others.join(", "), page),
    ...renderUnknown(status.unknown, page),
    ...isSettled(status) ? [] : ["", ...indentText(howToSettle, "  ", page.width)]
  ];
  return `${withoutCommands(lines2.join("\n"))}
`;
}
var howToSettle = "Pass these options to `check`; the action has inputs of the same names.";
function isSettled({ folders, unknown }) {
  const all = [...unknown, ...folders.flatMap((folder2) => folder2.unknown)];
  return !all.some(({ settle }) => settle?.startsWith("--"));
}
var layoutWords = {
  journal: "drizzle-kit 0.x, a journal",
  folders: "drizzle-kit 1.0, a folder for each"
};
var ledgerWords = {
  when: "by timestamp: a migration that is not later than the last applied one never runs",
  name: "by name",
  "file-name": "by the name of the file"
};
function renderFolder2(folder2, page) {
  const { migrations: migrations2, ledger, foreignKeys, failure } = folder2;
  const { newest } = migrations2;
  const found = `${count(migrations2.head, "migration")} (${layoutWords[folder2.layout]}), ${addedInWords(folder2)}`;
  const time = newest?.when == null ? "" : `, ${dateOf(newest.when)}`;
  const table3 = ledger.table === null ? "an unknown table" : code(ledger.table);
  const all = `${count(migrations2.base, "merged migration")} ${migrations2.base === 1 ? "runs" : "run"}`;
  const history = migrations2.base === 0 ? "no merged migrations" : failure === null ? `${all} on a new database` : `${code(failure.migration)} fails on a new database: ${code(failure.message)}`;
  return [
    page.style.bold(folder2.path === "" ? "the repository's root" : visible(folder2.path)),
    ...said2("Holds", found, page),
    ...newest === null ? [] : said2("Newest", `${code(newest.name)}${time}`, page),
    ...renderAppliers(folder2, page),
    ...said2("Foreign keys", `${foreignKeys.on ? "on" : "off"} while migrating: ${placed(foreignKeys)}`, page),
    ...said2("Rollout", rolloutInWords(folder2.rollout), page),
    ...said2("Ledger", `${table3}, ${ledgerWords[ledger.kind]}`, page),
    ...said2("History", history, page),
    ...renderUnknown(folder2.unknown, page)
  ];
}
function rolloutInWords(rollout2) {
  if (rollout2 === null) return "not known: advice covers every way";
  const { way, at, isGradual } = rollout2;
  const place2 = at === null ? "" : `: ${code(`${at.file}:${at.line}`)}`;
  return `${rolloutWords[way]}${isGradual ? ", version by version" : ""}${place2}`;
}
var rolloutWords = {
  "migrate-first": "migrates, then deploys",
  "deploy-first": "deploys, then migrates",
  "at-start": "the app migrates when it starts",
  "one-instance": "one instance, stopped while it migrates"
};
function addedInWords({ migrations: migrations2 }) {
  if (migrations2.new.length === 0) return "none new";
  return `${migrations2.new.length} new: ${joinNames(migrations2.new, 3)}`;
}
function renderAppliers({ appliers, before }, page) {
  const shown = appliers.slice(0, mostAppliers);
  const more = appliers.length - shown.length;
  const lines2 = shown.flatMap(
    (each, index) => said2(index === 0 ? "Applied by" : "", applierInWords(each), page)
  );
  return [
    ...lines2,
    ...more === 0 ? [] : said2("", `and ${count(more, "weaker sign")}, shown by --json`, page),
    ...before === null ? [] : said2("Before", `${before} on the base branch; head decides`, page)
  ];
}
function applierInWords(each) {
  const role = each.chosen ? each.firm ? "" : ", a guess" : each.firm ? ", also named" : ", less likely";
  return `${each.driver}${role}: ${placed(each)}`;
}
function placed({ reason, at }) {
  if (at === null) return reason;
  const place2 = code(`${at.file}:${at.line}`);
  if (reason.includes(place2)) return reason;
  return reason.includes(code(at.file)) ? reason.replace(code(at.file), () => place2) : `${reason} (${place2})`;
}
function renderUnknown(questions, page) {
  return questions.flatMap(({ what, settle }, index) => [
    ...said2(index === 0 ? "Not known" : "", what, page),
    ...settle === null ? [] : indentText(`set ${settle}`, `${indent}  `, page.width)
  ]);
}
function said2(word2, text2, { width, style }) {
  const start = word2 === "" ? indent : `  ${style.dim(word2.padEnd(indent.length - 2))}`;
  return indentText(renderMessage(text2, "plain"), indent, width, start).map(style.names);
}
function revisionInWords({ rev, commit }) {
  return commit === null ? rev : `${rev} (${code(commit.slice(0, 9))})`;
}
function dateOf(when) {
  const date = new Date(when);
  return Number.isNaN(date.getTime()) ? String(when) : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// src/cli/status.ts
async function statusText({ json, ...given }, surface) {
  const found = await readStatus({ ...given, tell: showProgress });
  return json ? statusAsJson(found) : renderStatus(found, surface);
}
export {
  explainText,
  fingerprintText,
  fix,
  lookBack,
  rulesText,
  runDrift,
  runMerge,
  statusText
};
