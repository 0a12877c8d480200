import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  drivers,
  driversInOrder,
  findFolders,
  layoutFacts,
  liesAt,
  namedFolders,
  profileFor,
  readD1Bindings,
  readDrizzleConfigs,
  readUnlisted,
  resolvePath,
  usualDriver
} from "./chunk-JDO35NAF.js";
import {
  atFile,
  atSpan,
  atStatement,
  changesOf,
  describeChange,
  failedStatement,
  rules
} from "./chunk-B5GNUNSJ.js";
import {
  findStatements,
  pragmaName,
  tableFates,
  untouched,
  withoutExplain
} from "./chunk-2C3SIUGY.js";
import {
  journalFile,
  migrationFile,
  migrationNameAt
} from "./chunk-7NKL2ALL.js";
import {
  addedStatements,
  changesSchema,
  prefixOf,
  wholeFile
} from "./chunk-4WJLVJR3.js";
import {
  buildReport,
  serve,
  sortFindings,
  withNotes
} from "./chunk-BGGW77T3.js";
import {
  holdsCommands,
  isGateConfig,
  isLikelySource,
  isNuxtConfig
} from "./chunk-MQUB5DJA.js";
import {
  affinityOf,
  isRowid,
  rowidName
} from "./chunk-OZTHR7FC.js";
import {
  CannotCheck
} from "./chunk-OLSSFUWS.js";
import {
  ledgerOf,
  nameInLedger
} from "./chunk-PRFC6DRM.js";
import {
  at,
  isCall,
  keyOf,
  lineOf,
  objectOf,
  parseJsonc,
  parseSource,
  plainValue,
  propertyOf,
  textOf,
  walkNodes
} from "./chunk-VJQ3SPBU.js";
import {
  lineCounter,
  mergeMarkerLine,
  tokensOf,
  unquoteName,
  writeName
} from "./chunk-C5FI5JII.js";
import {
  quoteName,
  quoteText
} from "./chunk-IOPOAC2Z.js";
import {
  nameKey,
  referredColumns,
  sameName,
  storedColumns,
  tableNamed
} from "./chunk-JMIYZW3L.js";
import {
  baseName,
  isLfsPointer,
  joinPath,
  parentOf,
  textAt
} from "./chunk-TS46VUG4.js";
import "./chunk-6IB2ZBDG.js";
import {
  version
} from "./chunk-5LWUB3VH.js";
import {
  code,
  count,
  formatBytes,
  formatNumber,
  joinNames,
  visible,
  visibleLines
} from "./chunk-N6ZPII2P.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-2CD3WBFQ.js";

// node_modules/better-sqlite3/lib/util.js
var require_util = __commonJS({
  "node_modules/better-sqlite3/lib/util.js"(exports) {
    "use strict";
    exports.getBooleanOption = (options, key) => {
      let value = false;
      if (key in options && typeof (value = options[key]) !== "boolean") {
        throw new TypeError(`Expected the "${key}" option to be a boolean`);
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
    exports.prepare = function prepare(sql3) {
      return this[cppdb].prepare(sql3, this, false, false);
    };
    exports.exec = function exec(sql3) {
      this[cppdb].exec(sql3);
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
        get: function open() {
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
    var wrapTransaction = (apply, fn, db, { begin: begin2, commit: commit3, rollback: rollback2, savepoint, release, rollbackTo }) => function sqliteTransaction() {
      let before, after, undo;
      if (db.inTransaction) {
        before = savepoint;
        after = release;
        undo = rollbackTo;
      } else {
        before = begin2;
        after = commit3;
        undo = rollback2;
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
          if (undo !== rollback2) after.run();
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
      return new Promise((resolve, reject) => {
        setImmediate(function step() {
          try {
            const progress = backup.transfer(rate);
            if (!progress.remainingPages) {
              backup.close();
              resolve(progress);
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
            setImmediate(step);
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
      const step = getFunctionOption(options, "step", true);
      const inverse = getFunctionOption(options, "inverse", false);
      const result = getFunctionOption(options, "result", false);
      const safeIntegers = "safeIntegers" in options ? +getBooleanOption(options, "safeIntegers") : 2;
      const deterministic = getBooleanOption(options, "deterministic");
      const directOnly = getBooleanOption(options, "directOnly");
      const varargs = getBooleanOption(options, "varargs");
      let argCount = -1;
      if (!varargs) {
        argCount = Math.max(getLength(step), inverse ? getLength(inverse) : 0);
        if (argCount > 0) argCount -= 1;
        if (argCount > 100) throw new RangeError("User-defined functions cannot have more than 100 arguments");
      }
      this[cppdb].aggregate(start, step, inverse, result, name, argCount, safeIntegers, deterministic, directOnly);
      return this;
    };
    var getFunctionOption = (options, key, required) => {
      const value = key in options ? options[key] : null;
      if (typeof value === "function") return value;
      if (value != null) throw new TypeError(`Expected the "${key}" option to be a function`);
      if (required) throw new TypeError(`Missing required option "${key}"`);
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
        for (const row of generator(...args)) {
          if (Array.isArray(row)) {
            extractRowArray(row, output, columnMap.size, moduleName);
            yield output;
          } else if (typeof row === "object" && row !== null) {
            extractRowObject(row, output, columnMap, moduleName);
            yield output;
          } else {
            throw new TypeError(`Virtual table module "${moduleName}" yielded something that isn't a valid row object`);
          }
        }
      };
    }
    function extractRowArray(row, output, columnCount, moduleName) {
      if (row.length !== columnCount) {
        throw new TypeError(`Virtual table module "${moduleName}" yielded a row with an incorrect number of columns`);
      }
      const offset = output.length - columnCount;
      for (let i = 0; i < columnCount; ++i) {
        output[i + offset] = row[i];
      }
    }
    function extractRowObject(row, output, columnMap, moduleName) {
      let count2 = 0;
      for (const key of Object.keys(row)) {
        const index = columnMap.get(key);
        if (index === void 0) {
          throw new TypeError(`Virtual table module "${moduleName}" yielded a row with an undeclared column "${key}"`);
        }
        output[index] = row[key];
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
        const properties = keys.map((key, index) => `${JSON.stringify(key)}:v${index}`).join(",");
        return Function(`return (${parameters}) => ({${properties}})`)();
      }
      return (...values) => {
        const row = {};
        for (let i = 0; i < keys.length; ++i) row[keys[i]] = values[i];
        return row;
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

// src/worker/main.ts
import { mkdirSync } from "node:fs";
import { join as join4 } from "node:path";

// src/sql/normalize.ts
function normalizeExpression(sql3) {
  return normalizeTokens(tokensOf(sql3));
}
function normalizeTokens(tokens) {
  const bare = withoutOuterParentheses(tokens);
  return writeWords(bare.filter((_, index) => !isQualifier(bare, index)).map(expressionWord));
}
function renameIn(sql3, renames) {
  if (renames.size === 0) return sql3;
  const tokens = tokensOf(sql3).map((token, index, all) => {
    const isName2 = token.name === "ID" && all[index + 1]?.name !== "LP";
    const renamed3 = isName2 ? renames.get(nameKey(unquoteName(token.text))) : void 0;
    return renamed3 === void 0 ? token : { ...token, text: quoteName(renamed3) };
  });
  return writeWords(tokens.map(plainWord));
}
function normalizeStatement(sql3) {
  const tokens = tokensOf(sql3).filter((token) => token.name !== "SEMI");
  return writeWords(tokens.map(plainWord));
}
function normalizeDefault(sql3) {
  const tokens = withoutOuterParentheses(tokensOf(sql3));
  const [first, second] = tokens;
  if (first === void 0) return null;
  if (second === void 0) return singleDefault(first);
  if (tokens.length === 2 && first.name === "PLUS") return expressionWord(second).text;
  return normalizeTokens(tokens);
}
function singleDefault(token) {
  if (token.name === "NULL") return null;
  if (valueTokens.has(token.name)) return expressionWord(token).text;
  if (token.name === "ID" && isTruth(token)) return truthValue(token);
  return quoteText(unquoteName(token.text));
}
function normalizeType(type) {
  return type.trim().replace(/\s+/g, " ").replace(/ ?([(),]) ?/g, "$1").toUpperCase();
}
var valueTokens = /* @__PURE__ */ new Set(["STRING", "INTEGER", "FLOAT", "BLOB", "CTIME_KW", "VARIABLE"]);
var keywords = new Set(
  `add all alter and as asc between by case cast check collate commit constraint create cross current_date
  current_time current_timestamp default deferrable delete desc distinct drop else end escape except exists
  filter foreign from full glob group having if in indexed inner insert intersect into is isnull join left like
  limit match natural not nothing notnull null offset on or order outer over partition primary raise references
  regexp returning right select set table then to transaction trigger union unique update using values view when
  where window`.split(/\s+/).filter((word) => word !== "")
);
function plainWord(token) {
  const { name, text } = token;
  const first = text.charCodeAt(0);
  if (name === "STRING") return { text, kind: "value" };
  if (name === "INTEGER" || name === "FLOAT") return { text: text.toLowerCase(), kind: "value" };
  if (name === "BLOB") return { text: `x${text.slice(1).toUpperCase()}`, kind: "value" };
  if (name === "NE") return { text: "<>", kind: "sign" };
  if (name === "EQ") return { text: "=", kind: "sign" };
  if (name === "ISNULL") return { text: "IS NULL", kind: "keyword" };
  if (name === "NOTNULL") return { text: "IS NOT NULL", kind: "keyword" };
  if (first === 34 || first === 96 || first === 91)
    return { text: quotedWhereNeeded(text), kind: "name" };
  if (!/^[a-z_\u0080-\uffff]/i.test(text)) return { text, kind: name === "VARIABLE" ? "value" : "sign" };
  const key = nameKey(text);
  return keywords.has(key) ? { text: key.toUpperCase(), kind: "keyword" } : { text: key, kind: "name" };
}
function expressionWord(token, index = 0, all = [token]) {
  if (token.name !== "ID" || !isTruth(token)) return plainWord(token);
  const before = all[index - 1]?.name === "NOT" ? all[index - 2]?.name : all[index - 1]?.name;
  if (before === "IS" || all[index + 1]?.name === "LP") return plainWord(token);
  return { text: truthValue(token), kind: "value" };
}
function isTruth(token) {
  return /^(?:true|false)$/i.test(token.text);
}
function truthValue(token) {
  return token.text.toLowerCase() === "true" ? "1" : "0";
}
function quotedWhereNeeded(token) {
  const key = nameKey(unquoteName(token));
  const isPlain = /^[a-z_][a-z0-9_]*$/.test(key) && !keywords.has(key) && key !== "true" && key !== "false";
  return isPlain ? key : quoteName(key);
}
function isQualifier(tokens, index) {
  return tokens[index]?.name === "DOT" || tokens[index + 1]?.name === "DOT";
}
function withoutOuterParentheses(tokens) {
  let found = tokens;
  while (found[0]?.name === "LP" && closingOf(found, 0) === found.length - 1) found = found.slice(1, -1);
  return found;
}
function closingOf(tokens, open) {
  let depth = 0;
  for (let at2 = open; at2 < tokens.length; at2 += 1) {
    if (tokens[at2]?.name === "LP") depth += 1;
    else if (tokens[at2]?.name === "RP") depth -= 1;
    if (depth === 0) return at2;
  }
  return tokens.length;
}
function writeWords(words) {
  let text = "";
  for (const [index, word] of words.entries()) {
    text += hasSpaceBefore(words, index) ? ` ${word.text}` : word.text;
  }
  return text;
}
function hasSpaceBefore(words, index) {
  const before = words[index - 1];
  const text = words[index]?.text ?? "";
  if (before === void 0 || before.text === "(" || before.text === ".") return false;
  if (text === ")" || text === "," || text === ".") return false;
  if (text === "(") return before.kind !== "name" && before.text !== "CAST";
  return !isPrefix(words, index - 1) || text.startsWith("-");
}
function isPrefix(words, index) {
  const word = words[index];
  const before = words[index - 1];
  if (word?.kind !== "sign" || !/^[-+~]$/.test(word.text)) return false;
  return before === void 0 || before.kind === "keyword" || before.kind === "sign" && before.text !== ")";
}

// src/queries/words.ts
function readWords(message) {
  const table = /^no such table: (?:main\.)?(.+)$/.exec(message)?.[1];
  if (table !== void 0) return { kind: "no-table", name: table };
  const check2 = /^CHECK constraint failed: (.+)$/s.exec(message)?.[1];
  if (check2 !== void 0) return { kind: "check", name: check2 };
  const column = /^no such column: "?(.+?)"?(?: - should this be .*)?$/.exec(message)?.[1] ?? / has no column named (.+)$/.exec(message)?.[1];
  if (column !== void 0) return { kind: "no-column", names: [lastPart(column)] };
  const [, constraint, list] = /^(NOT NULL|UNIQUE) constraint failed: (.+)$/.exec(message) ?? [];
  if (list !== void 0) {
    return { kind: constraint === "UNIQUE" ? "unique" : "not-null", names: list.split(", ").map(lastPart) };
  }
  const generated = /^cannot (?:INSERT into|UPDATE) generated column "(.+)"$/.exec(message)?.[1];
  if (generated !== void 0) return { kind: "generated", names: [generated] };
  const strict = /^cannot store \S+ value in \S+ column (.+)$/.exec(message)?.[1];
  if (strict !== void 0) return { kind: "type", names: [lastPart(strict)] };
  if (message === "datatype mismatch") return { kind: "type", names: [] };
  if (/^FOREIGN KEY constraint failed|^foreign key mismatch/.test(message)) return { kind: "foreign-key" };
  if (message.startsWith("ON CONFLICT clause does not match")) return { kind: "no-target" };
  return { kind: message.startsWith("comes back as ") ? "retyped" : "other" };
}
function lastPart(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}

// src/queries/blame.ts
function isCauseOf(change, broken) {
  const { query } = broken;
  if ("view" in change) return query.verb === "view" && sameName(query.table, change.view);
  const words = readWords(broken.message);
  switch (change.kind) {
    case "drop-table":
    case "drop-virtual-table":
      return words.kind === "no-table" && sameName(words.name, change.table);
    case "rename-table":
      return words.kind === "no-table" && sameName(words.name, change.from);
    case "drop-column":
      return isOn(broken, change.table) && names(words, change.column, "no-column");
    case "rename-column":
      return isOn(broken, change.table) && names(words, change.from, "no-column");
    case "add-column":
      return isOn(broken, change.table) && names(words, change.column, "not-null", "unique");
    case "change-column":
      return isOn(broken, change.table) && isColumnCause(change, broken, words);
    case "drop-index":
      return isTargetLost(change.table, termsOf(change.index), broken, words);
    case "change-index":
      return isTargetLost(change.table, termsOf(change.before), broken, words) || isDuplicate(change.table, change.after, broken, words);
    case "add-index":
      return isDuplicate(change.table, change.index, broken, words);
    case "change-primary-key":
      return isKeyCause(change, broken, words);
    case "add-check":
      return isOn(broken, change.table) && words.kind === "check" && isCheck(change.check, words.name);
    case "add-foreign-key":
      return isKeyBroken(change.table, change.foreignKey, broken, words);
    case "change-foreign-key":
      return isKeyBroken(change.table, change.after, broken, words);
    case "change-option":
      return isOn(broken, change.table) && change.option === "strict" && words.kind === "type";
    case "add-trigger":
    case "change-trigger":
      return isOn(broken, change.table) && query.verb !== "read" && isOfTrigger(broken, words);
    default:
      return false;
  }
}
function isOn({ query }, table) {
  return sameName(query.table, table) && query.verb !== "view";
}
function names(words, column, ...kinds2) {
  return kinds2.includes(words.kind) && "names" in words && words.names.some((name) => sameName(name, column));
}
function isOfTrigger({ query }, words) {
  if (words.kind === "no-table") return !sameName(words.name, query.table);
  return words.kind === "other";
}
function isColumnCause(change, { query }, words) {
  const isAbout3 = query.column !== null && sameName(query.column, change.column);
  switch (change.what) {
    case "not-null":
      return names(words, change.column, "not-null");
    case "type":
      return words.kind === "retyped" && isAbout3 || words.kind === "type";
    case "generated":
      return names(words, change.column, "generated") || isAbout3 && words.kind === "other";
    case "default":
    case "collation":
      return false;
  }
}
function isKeyCause({ table, from, to }, broken, words) {
  if (isTargetLost(table, from, broken, words)) return true;
  if (!isOn(broken, table)) return false;
  if (words.kind === "type") return true;
  return words.kind === "unique" ? isSameSet(words.names, to) : to.some((name) => names(words, name, "not-null"));
}
function isTargetLost(table, columns, broken, words) {
  if (words.kind === "foreign-key")
    return /mismatch/.test(broken.message) && broken.message.includes(`"${table}"`);
  if (words.kind !== "no-target" || !isOn(broken, table)) return false;
  return isSameSet(broken.query.column?.split(", ") ?? [], columns);
}
function isDuplicate(table, index, broken, words) {
  if (!index.unique || words.kind !== "unique" || !isOn(broken, table)) return false;
  return isSameSet(words.names, termsOf(index)) || broken.message.endsWith(`index '${index.name}'`);
}
function termsOf(index) {
  return index.columns.map(({ term }) => term);
}
function isSameSet(a, b) {
  const keys = new Set(b.map(nameKey));
  return a.length === b.length && a.every((name) => keys.has(nameKey(name)));
}
function isCheck(check2, words) {
  if (check2.name !== null) return sameName(check2.name, words);
  return normalizeExpression(words) === check2.expression;
}
function isKeyBroken(table, key, broken, words) {
  if (words.kind === "no-table") return isOn(broken, table) && sameName(words.name, key.parent);
  return words.kind === "foreign-key" && (isOn(broken, table) || isOn(broken, key.parent));
}

// src/sql/track-renames.ts
function trackRenames(before, after, statements) {
  const origins = new Map(before.tables.map((table) => [nameKey(table.name), table.name]));
  const columns = /* @__PURE__ */ new Map();
  for (const statement of statements) {
    const step = renameIn2(statement);
    if (step === null) continue;
    if (step.column === null) moveTable(origins, columns, step.table, step.to);
    else if (origins.has(nameKey(step.table))) renameColumn(columns, step.table, step.column, step.to);
  }
  const tables = /* @__PURE__ */ new Map();
  for (const [present, origin] of origins) {
    const table = tableNamed(after, present);
    if (table !== void 0 && present !== nameKey(origin)) tables.set(origin, table.name);
  }
  return { tables, columns: renamedColumns(before, origins, columns) };
}
function renamedColumns(before, origins, columns) {
  const renamed3 = [...columns].map(([present, names2]) => {
    const known = tableNamed(before, origins.get(present) ?? "")?.columns ?? [];
    const own = [...names2].filter(
      ([from, to]) => nameKey(from) !== nameKey(to) && known.some(({ name }) => sameName(name, from))
    );
    return [present, new Map(own)];
  });
  return new Map(renamed3.filter(([, names2]) => names2.size > 0));
}
function renameIn2(statement) {
  if (statement.kind !== "alter-table") return null;
  const words = statement.tokens;
  const start = words[3]?.name === "DOT" ? 4 : 2;
  const [table, verb, ...rest] = words.slice(start);
  if (table === void 0 || verb?.name !== "RENAME") return null;
  const to = rest.findIndex((word) => word.name === "TO");
  const target = rest[to + 1];
  if (to < 0 || target === void 0) return null;
  const column = to === 0 ? void 0 : rest[to - 1];
  return {
    table: unquoteName(table.text),
    column: column === void 0 ? null : unquoteName(column.text),
    to: unquoteName(target.text)
  };
}
function moveTable(origins, columns, from, to) {
  const origin = origins.get(nameKey(from));
  if (origin === void 0) return;
  origins.delete(nameKey(from));
  origins.set(nameKey(to), origin);
  const renamed3 = columns.get(nameKey(from));
  columns.delete(nameKey(from));
  if (renamed3 !== void 0) columns.set(nameKey(to), renamed3);
}
function renameColumn(columns, table, from, to) {
  const known = columns.get(nameKey(table)) ?? /* @__PURE__ */ new Map();
  const origin = [...known].find(([, present]) => nameKey(present) === nameKey(from))?.[0];
  const isNew = origin === void 0 && [...known.keys()].some((name) => nameKey(name) === nameKey(from));
  if (!isNew) known.set(origin ?? from, to);
  columns.set(nameKey(table), known);
}

// src/changes/schema/diff-table.ts
function* diffTable(before, after) {
  if (before.table === after.table) return;
  yield* diffColumns(before.table, after.table);
  yield* diffPrimaryKey(before.table, after.table);
  yield* diffOptions(before.table, after.table);
  yield* diffForeignKeys(before, after);
  yield* diffChecks(before.table, after.table);
  yield* diffIndexes(before.table, after.table);
}
function* diffColumns(before, after) {
  const table = after.name;
  const later = new Map(after.columns.map((column) => [nameKey(column.name), column]));
  const earlier = new Map(before.columns.map((column) => [nameKey(column.name), column]));
  for (const column of before.columns) {
    const same2 = later.get(nameKey(column.name));
    if (same2 === void 0) yield { kind: "drop-column", table, column: column.name, definition: column };
    else yield* diffColumn(before, after, column, same2);
  }
  for (const column of after.columns) {
    if (!earlier.has(nameKey(column.name))) {
      yield { kind: "add-column", table, column: column.name, definition: column };
    }
  }
}
function* diffColumn(before, after, old, now) {
  const aspects = [
    ["type", old.type, now.type],
    ["not-null", notNullText(before, old), notNullText(after, now)],
    ["default", old.default, now.default],
    ["generated", generatedText(old), generatedText(now)],
    ["collation", old.collation, now.collation]
  ];
  for (const [what, from, to] of aspects) {
    if (from !== to) yield { kind: "change-column", table: after.name, column: now.name, what, from, to };
  }
}
function notNullText(table, column) {
  return column.notNull || isRowid(table, column) ? "NOT NULL" : null;
}
function generatedText({ generated }) {
  return generated === null ? null : `(${generated.expression}) ${generated.kind.toUpperCase()}`;
}
function* diffPrimaryKey(before, after) {
  if (namesKey(before.primaryKey) === namesKey(after.primaryKey)) return;
  yield { kind: "change-primary-key", table: after.name, from: before.primaryKey, to: after.primaryKey };
}
function* diffOptions(before, after) {
  const options = [
    ["strict", before.strict, after.strict],
    ["without-rowid", before.withoutRowid, after.withoutRowid],
    ["autoincrement", before.autoincrement, after.autoincrement]
  ];
  for (const [option, from, to] of options) {
    if (from !== to) yield { kind: "change-option", table: after.name, option, to };
  }
}
function* diffForeignKeys(before, after) {
  const table = after.table.name;
  const unchanged2 = pairs(
    before.table.foreignKeys,
    after.table.foreignKeys,
    (key) => foreignKeyText(before.schema, key),
    (key) => foreignKeyText(after.schema, key)
  );
  const sameColumns = pairs(unchanged2.gone, unchanged2.fresh, childText, childText);
  for (const [old, now] of sameColumns.same) {
    yield { kind: "change-foreign-key", table, before: old, after: now };
  }
  for (const foreignKey of sameColumns.gone) yield { kind: "drop-foreign-key", table, foreignKey };
  for (const foreignKey of sameColumns.fresh) yield { kind: "add-foreign-key", table, foreignKey };
}
function childText(key) {
  return namesKey(key.columns);
}
function foreignKeyText(schema, key) {
  const named2 = key.parentColumns.length > 0;
  const parentColumns2 = named2 ? key.parentColumns : tableNamed(schema, key.parent)?.primaryKey ?? [];
  const parts = [namesKey(key.columns), nameKey(key.parent), namesKey(parentColumns2)];
  return JSON.stringify([...parts, key.onDelete, key.onUpdate, key.deferred]);
}
function* diffChecks(before, after) {
  const expression = (check2) => check2.expression;
  const { gone, fresh } = pairs(before.checks, after.checks, expression, expression);
  for (const check2 of gone) yield { kind: "drop-check", table: after.name, check: check2 };
  for (const check2 of fresh) yield { kind: "add-check", table: after.name, check: check2 };
}
function* diffIndexes(before, after) {
  const table = after.name;
  const unchanged2 = pairs(before.indexes, after.indexes, indexText, indexText);
  const sameNames = pairs(unchanged2.gone, unchanged2.fresh, indexNameText, indexNameText);
  const sameContent = pairs(sameNames.gone, sameNames.fresh, indexContent, indexContent);
  for (const [old, now] of [...sameNames.same, ...sameContent.same]) {
    yield { kind: "change-index", table, before: old, after: now };
  }
  for (const index of sameContent.gone) yield { kind: "drop-index", table, index };
  for (const index of sameContent.fresh) yield { kind: "add-index", table, index };
}
function indexNameText(index) {
  return index.origin === "constraint" ? `constraint ${indexContent(index)}` : nameKey(index.name);
}
function indexText(index) {
  return `${indexNameText(index)} ${indexContent(index)}`;
}
function indexContent({ unique, columns, where }) {
  const terms = columns.map((column) => [
    column.isExpression ? column.term : nameKey(column.term),
    column.isExpression,
    column.descending,
    column.collation
  ]);
  return JSON.stringify([unique, terms, where]);
}
function namesKey(names2) {
  return JSON.stringify(names2.map(nameKey));
}
function pairs(before, after, oldText, newText) {
  const waiting = Map.groupBy(after, newText);
  const same2 = [];
  const gone = [];
  for (const item of before) {
    const match = waiting.get(oldText(item))?.shift();
    if (match === void 0) gone.push(item);
    else same2.push([item, match]);
  }
  const fresh = [...waiting.values()].flat();
  return { same: same2, gone, fresh: after.filter((item) => fresh.includes(item)) };
}

// src/changes/schema/rename-schema.ts
var none = /* @__PURE__ */ new Map();
function renameSchema(schema, renames) {
  const tables = keyed(renames.tables);
  const columns = new Map([...renames.columns].map(([table, names2]) => [nameKey(table), keyed(names2)]));
  if (tables.size === 0 && columns.size === 0) return schema;
  const columnsOf3 = (oldTable) => columns.get(nameKey(renamed(oldTable, tables))) ?? none;
  const everything = new Map([...columns.values()].flatMap((names2) => [...names2]).concat([...tables]));
  return {
    tables: schema.tables.map((table) => renameTable(table, tables, columnsOf3)),
    views: schema.views.map((view) => renameObject(view, everything)),
    triggers: schema.triggers.map((trigger) => ({
      ...renameObject(trigger, everything),
      table: renamed(trigger.table, tables)
    }))
  };
}
function keyed(names2) {
  return new Map([...names2].map(([from, to]) => [nameKey(from), to]));
}
function renamed(name, names2) {
  return names2.get(nameKey(name)) ?? name;
}
function renameTable(table, tables, columnsOf3) {
  const names2 = columnsOf3(table.name);
  const column = (name) => renamed(name, names2);
  return {
    ...table,
    name: renamed(table.name, tables),
    columns: table.columns.map((found) => ({
      ...found,
      name: column(found.name),
      generated: found.generated === null ? null : { ...found.generated, expression: renameIn(found.generated.expression, names2) }
    })),
    primaryKey: table.primaryKey.map(column),
    foreignKeys: table.foreignKeys.map((key) => renameForeignKey(key, names2, tables, columnsOf3)),
    checks: table.checks.map(({ name, expression }) => ({ name, expression: renameIn(expression, names2) })),
    indexes: table.indexes.map((index) => ({
      ...index,
      columns: index.columns.map((part) => ({
        ...part,
        term: part.isExpression ? renameIn(part.term, names2) : column(part.term)
      })),
      where: index.where === null ? null : renameIn(index.where, names2)
    }))
  };
}
function renameForeignKey(key, names2, tables, columnsOf3) {
  return {
    ...key,
    columns: key.columns.map((name) => renamed(name, names2)),
    parent: renamed(key.parent, tables),
    parentColumns: key.parentColumns.map((name) => renamed(name, columnsOf3(key.parent)))
  };
}
function renameObject(object, names2) {
  return { ...object, sql: renameIn(normalizeStatement(object.sql), names2) };
}

// src/changes/schema/diff-schema.ts
var noRenames = { tables: /* @__PURE__ */ new Map(), columns: /* @__PURE__ */ new Map() };
function diffSchemas(before, after, renames = noRenames) {
  if (before === after) return [];
  const old = renameSchema(before, renames);
  return [
    ...renameChanges(before, after, renames),
    ...diffTables(old, after),
    ...diffViews(old.views, after.views),
    ...diffTriggers(old.triggers, after.triggers)
  ];
}
function* renameChanges(before, after, renames) {
  for (const [from, to] of renames.tables) {
    const existed = before.tables.some((table) => sameName(table.name, from));
    const exists2 = after.tables.some((table) => sameName(table.name, to));
    if (existed && exists2 && from !== to) yield { kind: "rename-table", table: to, from, to };
  }
  for (const [name, columns] of renames.columns) {
    const table = after.tables.find((found) => sameName(found.name, name));
    for (const [from, to] of columns) {
      const exists2 = table?.columns.some((column) => sameName(column.name, to)) ?? false;
      if (table !== void 0 && exists2)
        yield { kind: "rename-column", table: table.name, column: to, from, to };
    }
  }
}
function* diffTables(before, after) {
  const earlier = tablesByName(before);
  const later = tablesByName(after);
  for (const [key, table] of earlier) {
    const same2 = later.get(key);
    if (same2 === void 0 || !isSameKind(table, same2)) yield dropOf(table);
  }
  for (const [key, table] of later) {
    const old = earlier.get(key);
    if (old === void 0 || !isSameKind(old, table)) yield addOf(table);
    else if (table.kind === "table") {
      yield* diffTable({ schema: before, table: old }, { schema: after, table });
    }
  }
}
function tablesByName(schema) {
  const own = schema.tables.filter((table) => table.kind !== "shadow");
  return new Map(own.map((table) => [nameKey(table.name), table]));
}
function isSameKind(before, after) {
  if (before.kind !== after.kind) return false;
  return before.kind === "table" || normalizeStatement(before.sql) === normalizeStatement(after.sql);
}
function dropOf({ name, kind }) {
  return { kind: kind === "virtual" ? "drop-virtual-table" : "drop-table", table: name };
}
function addOf({ name, kind }) {
  return { kind: kind === "virtual" ? "add-virtual-table" : "add-table", table: name };
}
function* diffViews(before, after) {
  for (const { old, now } of objectPairs(before, after)) {
    if (old === void 0) yield { kind: "add-view", view: now.name, sql: now.sql };
    else if (now === void 0) yield { kind: "drop-view", view: old.name, sql: old.sql };
    else if (isRewritten(old, now)) yield { kind: "change-view", view: now.name, from: old.sql, to: now.sql };
  }
}
function* diffTriggers(before, after) {
  for (const { old, now } of objectPairs(before, after)) {
    if (old === void 0) yield { kind: "add-trigger", table: now.table, trigger: now.name, sql: now.sql };
    else if (now === void 0)
      yield { kind: "drop-trigger", table: old.table, trigger: old.name, sql: old.sql };
    else if (isRewritten(old, now)) {
      yield { kind: "change-trigger", table: now.table, trigger: now.name, from: old.sql, to: now.sql };
    }
  }
}
function* objectPairs(before, after) {
  const later = new Map(after.map((object) => [nameKey(object.name), object]));
  for (const old of before) {
    yield { old, now: later.get(nameKey(old.name)) };
    later.delete(nameKey(old.name));
  }
  for (const now of later.values()) yield { old: void 0, now };
}
function isRewritten(old, now) {
  return old.sql !== now.sql && normalizeStatement(old.sql) !== normalizeStatement(now.sql);
}

// src/changes/schema/object-key.ts
function tableOf(change) {
  return "view" in change ? change.view : change.table;
}
function objectKey(change, tableName, columnName) {
  const key = (...parts) => JSON.stringify(parts.map(nameKey));
  if ("view" in change) return key("view", change.view);
  const table = tableName(change.table);
  const column = (name) => columnName(change.table, name);
  const listed5 = (names2) => names2.map(column).join(",");
  switch (change.kind) {
    case "add-table":
    case "drop-table":
    case "add-virtual-table":
    case "drop-virtual-table":
    case "rename-table":
      return key("table", table);
    case "add-column":
    case "drop-column":
    case "rename-column":
    case "change-column":
      return key("column", table, column(change.column));
    case "add-index":
    case "drop-index":
      return key("index", table, indexName(change.index));
    case "change-index":
      return key("index", table, indexName(change.after));
    case "add-foreign-key":
    case "drop-foreign-key":
      return key("foreign key", table, listed5(change.foreignKey.columns));
    case "change-foreign-key":
      return key("foreign key", table, listed5(change.after.columns));
    case "add-check":
    case "drop-check":
      return key("check", table, change.check.expression);
    case "change-primary-key":
      return key("primary key", table);
    case "change-option":
      return key("option", table, change.option);
    case "add-trigger":
    case "drop-trigger":
    case "change-trigger":
      return key("trigger", change.trigger);
  }
}
function indexName({
  name,
  origin,
  columns
}) {
  return origin === "constraint" ? `unique ${columns.map(({ term }) => term).join(",")}` : name;
}
function originOf(renames, name) {
  return [...renames].find(([, now]) => sameName(now, name))?.[0] ?? name;
}

// src/changes/net/fold-rebuild.ts
function foldRebuilds(statements) {
  const steps = statements.map(stepOf);
  const used = /* @__PURE__ */ new Set();
  const rebuilds = [];
  for (const finders of [[renameNew, renameOld], [backUp]]) {
    for (let at2 = 0; at2 < steps.length; at2 += 1) {
      for (const find of finders) {
        const found = used.has(at2) ? null : find(steps, at2, used);
        if (found === null) continue;
        rebuilds.push(found);
        for (const place of found.statements) used.add(place);
      }
    }
  }
  return rebuilds.sort((a, b) => (a.statements[0] ?? 0) - (b.statements[0] ?? 0));
}
var renameNew = (steps, at2, used) => {
  const last = steps[at2];
  if (last?.kind !== "rename") return null;
  const drop = lastBefore(steps, at2, used, (step) => step.kind === "drop" && step.table === last.table);
  const create = lastBefore(steps, at2, used, (step) => step.kind === "create" && step.table === last.from);
  if (drop < 0 || create < 0) return null;
  const sources2 = [last.table, ...copiesOf(steps, last.table)];
  const copy = lastBefore(steps, drop, used, (step) => sources2.some((from) => isCopy(step, from, last.from)));
  return rebuildOf(last.name, last.from, { create, copy, drop, others: [at2] });
};
var renameOld = (steps, at2, used) => {
  const first = steps[at2];
  if (first?.kind !== "rename") return null;
  const create = firstAfter(steps, at2, used, (step) => step.kind === "create" && step.table === first.from);
  const copy = firstAfter(steps, create, used, (step) => isCopy(step, first.table, first.from));
  const drop = firstAfter(steps, copy, used, (step) => step.kind === "drop" && step.table === first.table);
  return rebuildOf(nameOf(steps[create]), first.name, { create, copy, drop, others: [at2] });
};
var backUp = (steps, at2, used) => {
  const first = steps[at2];
  if (first?.kind !== "create") return null;
  const filled = first.reads.length > 0 ? at2 : firstAfter(steps, at2, used, (step) => copiesInto(step, first.table));
  const backedUp = steps[filled];
  if (backedUp === void 0 || !("reads" in backedUp)) return null;
  for (const table of backedUp.reads) {
    const drop = firstAfter(steps, filled, used, (step) => step.kind === "drop" && step.table === table);
    const create = firstAfter(steps, drop, used, (step) => step.kind === "create" && step.table === table);
    const copy = firstAfter(steps, create, used, (step) => isCopy(step, first.table, table));
    const end = firstAfter(steps, copy, used, (step) => step.kind === "drop" && step.table === first.table);
    const others = [at2, filled, end].filter((place) => place >= 0);
    const found = rebuildOf(nameOf(steps[create]), first.name, { create, copy, drop, others });
    if (found !== null && found.copy !== null) return found;
  }
  return null;
};
function rebuildOf(table, temporary, { create, copy, drop, others }) {
  if (create < 0 || drop < 0) return null;
  const places = [create, drop, ...copy < 0 ? [] : [copy], ...others];
  const statements = [...new Set(places)].sort((a, b) => a - b);
  return { table, temporary, statements, create, copy: copy < 0 ? null : copy, drop };
}
function nameOf(step) {
  return step?.kind === "create" ? step.name : "";
}
function copiesOf(steps, table) {
  return steps.flatMap((step) => step.kind === "create" && step.reads.includes(table) ? [step.table] : []);
}
function copiesInto(step, table) {
  return step.kind === "copy" && step.table === table;
}
function isCopy(step, from, into) {
  return step.kind === "copy" && step.table === into && step.reads.includes(from);
}
function lastBefore(steps, before, used, matches2) {
  return steps.findLastIndex((step, at2) => at2 < before && !used.has(at2) && matches2(step));
}
function firstAfter(steps, after, used, matches2) {
  return after < 0 ? -1 : steps.findIndex((step, at2) => at2 > after && !used.has(at2) && matches2(step));
}
function stepOf(statement) {
  switch (statement.kind) {
    case "create-table":
      return createStep(statement.tokens);
    case "insert":
      return copyStep(statement.tokens);
    case "drop-table":
      return dropStep(statement.tokens);
    case "alter-table":
      return renameStep(statement.tokens);
    default:
      return { kind: "other" };
  }
}
function createStep(tokens) {
  const name = nameBehind(tokens, "TABLE");
  return { kind: "create", table: nameKey(name), name, reads: readsOf(tokens) };
}
function copyStep(tokens) {
  const reads = readsOf(tokens);
  if (reads.length === 0) return { kind: "other" };
  return { kind: "copy", table: nameKey(nameBehind(tokens, "INTO")), reads };
}
function dropStep(tokens) {
  return { kind: "drop", table: nameKey(nameBehind(tokens, "TABLE")) };
}
function renameStep(tokens) {
  const at2 = tokens.findIndex((token, place) => token.name === "RENAME" && tokens[place + 1]?.name === "TO");
  const target = tokens[at2 + 2];
  if (at2 < 0 || target === void 0) return { kind: "other" };
  const name = unquoteName(target.text);
  return { kind: "rename", from: nameKey(nameBehind(tokens, "TABLE")), table: nameKey(name), name };
}
function readsOf(tokens) {
  const places = [...tokens.keys()].filter(
    (at2) => tokens[at2]?.name === "FROM" || tokens[at2]?.name === "JOIN"
  );
  return places.map((at2) => nameKey(nameAt(tokens, at2 + 1)));
}
function nameBehind(tokens, word) {
  const at2 = tokens.findIndex((token) => token.name === word);
  const exists2 = tokens.findIndex((token, place) => place > at2 && place <= at2 + 3 && token.name === "EXISTS");
  return nameAt(tokens, Math.max(at2, exists2) + 1);
}
function nameAt(tokens, at2) {
  const isQualified = tokens[at2 + 1]?.name === "DOT";
  return unquoteName(tokens[isQualified ? at2 + 2 : at2]?.text ?? "");
}

// src/changes/net/copy-in.ts
function copyIn(statement) {
  if (statement.kind !== "insert") return null;
  const { target: into, tokens } = statement;
  const select = tokens.findIndex((token) => token.name === "SELECT");
  const open = tokens.findIndex((token, at2) => token.name === "LP" && at2 < select);
  const from = endOfList(tokens, select + 1);
  const source = tokens[from + 1];
  if (into === null || select < 0 || tokens[from]?.name !== "FROM" || source === void 0) return null;
  const about = { from: unquoteName(source.text), into };
  if (open < 0) return { ...about, columns: [] };
  const targets = itemsOf(tokens.slice(open + 1, closingOf(tokens, open)));
  const sources2 = itemsOf(tokens.slice(select + 1, from));
  if (targets.length !== sources2.length) return { ...about, columns: [] };
  const columns = targets.flatMap((target, place) => {
    const to = plainName(target);
    const source2 = sources2[place] ?? [];
    const sql3 = source2.map(({ text }) => text).join(" ");
    return to === null ? [] : [{ from: plainName(source2), to, sql: sql3 }];
  });
  return { ...about, columns };
}
function endOfList(tokens, start) {
  let at2 = start;
  while (at2 < tokens.length && tokens[at2]?.name !== "FROM") {
    at2 = tokens[at2]?.name === "LP" ? closingOf(tokens, at2) + 1 : at2 + 1;
  }
  return at2;
}
function itemsOf(tokens) {
  const items = [[]];
  for (let at2 = 0; at2 < tokens.length; at2 += 1) {
    const token = tokens[at2];
    if (token === void 0) break;
    if (token.name === "COMMA") {
      items.push([]);
    } else if (token.name === "LP") {
      const end = closingOf(tokens, at2);
      items.at(-1)?.push(...tokens.slice(at2, end + 1));
      at2 = end;
    } else items.at(-1)?.push(token);
  }
  return items;
}
function plainName(item) {
  const alias = item.findIndex((token) => token.name === "AS");
  const bare = alias < 0 ? item : item.slice(0, alias);
  const [first, second, third] = bare;
  const name = bare.length === 3 && second?.name === "DOT" ? third : bare.length === 1 ? first : void 0;
  return name === void 0 || /^(?:STRING|INTEGER|FLOAT|NULL|BLOB|STAR)$/.test(name.name) ? null : unquoteName(name.text);
}

// src/changes/net/renames-by-copy.ts
function renamesByCopy(before, after, known, statements) {
  const places = new Map(foldRebuilds(statements).map(({ temporary, table }) => [nameKey(temporary), table]));
  const atHome = (name) => places.get(nameKey(name)) ?? name;
  const copies = statements.flatMap((statement) => copyIn(statement) ?? []).map((copy) => ({ ...copy, from: atHome(copy.from), into: atHome(copy.into) }));
  const tables = new Map(known.tables);
  for (const { from, into } of copies) {
    const source = tableNamed(before, from);
    const target = tableNamed(after, into);
    const isMove = source !== void 0 && target !== void 0 && !sameName(from, into);
    const isTaken2 = [...tables].some(([old, now]) => sameName(old, from) || sameName(now, into));
    if (!isMove || isTaken2 || tableNamed(after, from) || tableNamed(before, into)) continue;
    tables.set(source.name, target.name);
  }
  const columns = realRenames(before, tables, known.columns);
  for (const copy of copies) addColumns(before, after, tables, columns, copy);
  return { tables, columns };
}
function realRenames(before, tables, known) {
  const found = /* @__PURE__ */ new Map();
  for (const [name, columns] of known) {
    const old = tableNamed(before, originOf(tables, name));
    const real = [...columns].filter(
      ([from, to]) => from !== to && old?.columns.some((column) => sameName(column.name, from))
    );
    if (real.length > 0) found.set(name, new Map(real));
  }
  return found;
}
function addColumns(before, after, tables, columns, copy) {
  const old = tableNamed(before, copy.from);
  if (old === void 0) return;
  const now = tableNamed(after, tables.get(old.name) ?? old.name);
  if (now === void 0) return;
  for (const { from, to } of copy.columns) {
    if (from === null) continue;
    const column = old.columns.find(({ name }) => sameName(name, from));
    const twin = now.columns.find(({ name }) => sameName(name, to));
    if (column === void 0 || twin === void 0) continue;
    const stays = now.columns.some(({ name }) => sameName(name, from));
    const wasThere2 = old.columns.some(({ name }) => sameName(name, to));
    if (stays || wasThere2) continue;
    const names2 = columns.get(nameKey(now.name)) ?? /* @__PURE__ */ new Map();
    if ([...names2.values()].some((name) => sameName(name, to))) continue;
    names2.set(column.name, twin.name);
    columns.set(nameKey(now.name), names2);
  }
}

// src/changes/net/net-changes.ts
function netChanges(before, steps) {
  const after = steps.at(-1)?.after ?? before;
  const statements = steps.map((step) => step.statement);
  const renames = renamesByCopy(before, after, trackRenames(before, after, statements), statements);
  const made = unitsOf(before, steps).map(madeBy);
  namedAsAtTheEnd(made);
  const changes = diffSchemas(before, after, renames).flatMap((change) => {
    const unit = placeOf(change, made);
    return unit === void 0 ? [] : [{ change, unit }];
  });
  const units = made.map(({ unit }) => unit);
  const order = new Map(units.map((unit, place) => [unit, place]));
  const inOrder2 = changes.toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  return { before, after, renames, changes: inOrder2, units };
}
function unitsOf(before, steps) {
  const found = [];
  for (const [start, group] of byMigration(steps)) {
    const rebuilds = foldRebuilds(group.map((step) => step.statement));
    const taken2 = new Set(rebuilds.flatMap((rebuild) => rebuild.statements));
    const single = group.map((_, at2) => at2).filter((at2) => !taken2.has(at2));
    const lists = [
      ...single.map((at2) => ({ statements: [at2], table: null })),
      ...rebuilds.map(({ statements, table }) => ({ statements, table }))
    ];
    for (const { statements, table } of lists) {
      const first = statements[0] ?? 0;
      const last = statements.at(-1) ?? first;
      const schemas = {
        before: steps[start + first - 1]?.after ?? before,
        after: steps[start + last]?.after ?? before
      };
      const parts = statements.flatMap((at2) => group[at2] ?? []);
      const unit = unitOf(parts, table);
      if (unit !== null) found.push({ place: start + last, unit: { unit, ...schemas } });
    }
  }
  return found.sort((a, b) => a.place - b.place).map(({ unit }) => unit);
}
function byMigration(steps) {
  const groups = /* @__PURE__ */ new Map();
  let start = 0;
  for (const [at2, step] of steps.entries()) {
    if (steps[at2 - 1]?.migration !== step.migration) start = at2;
    const group = groups.get(start);
    if (group === void 0) groups.set(start, [step]);
    else group.push(step);
  }
  return groups;
}
function unitOf(parts, rebuilds) {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === void 0 || last === void 0) return null;
  const { migration } = first;
  return {
    migration,
    statements: parts.map((step) => step.statement),
    at: { file: migration.file, line: first.statement.line, endLine: last.statement.endLine },
    rebuilds
  };
}
function madeBy({ unit, before, after }) {
  if (before === after) return { unit, changes: [], keys: [] };
  const isRename = unit.rebuilds === null && unit.statements.some(({ text }) => /\brename\b/i.test(text));
  const changes = isRename ? diffSchemas(before, after, trackRenames(before, after, unit.statements)) : diffSchemas(before, after);
  return { unit, changes, keys: [] };
}
function namedAsAtTheEnd(made) {
  const tables = /* @__PURE__ */ new Map();
  const columns = /* @__PURE__ */ new Map();
  const tableName = (name) => tables.get(nameKey(name)) ?? name;
  const columnName = (table, column) => columns.get(`${nameKey(tableName(table))}.${nameKey(column)}`) ?? column;
  for (const each2 of made.toReversed()) {
    each2.keys = each2.changes.map((change) => ({
      verb: verbOf(change),
      key: objectKey(change, tableName, columnName),
      isOwn: each2.unit.rebuilds === null || sameName(tableOf(change), each2.unit.rebuilds)
    }));
    for (const change of each2.changes) {
      if (change.kind === "rename-table") {
        tables.set(nameKey(change.from), tableName(change.to));
        tables.delete(nameKey(change.to));
      } else if (change.kind === "rename-column") {
        const table = nameKey(tableName(change.table));
        columns.set(`${table}.${nameKey(change.from)}`, columnName(change.table, change.to));
      }
    }
  }
}
function verbOf(change) {
  return change.kind === "change-column" ? `${change.kind} ${change.what}` : change.kind;
}
function placeOf(change, made) {
  const key = objectKey(
    change,
    (name) => name,
    (_, name) => name
  );
  const has = (test) => made.findLast(({ keys }) => keys.some(test))?.unit;
  const table = tableOf(change);
  return has((made2) => made2.isOwn && made2.key === key && made2.verb === verbOf(change)) ?? has((made2) => made2.isOwn && made2.key === key) ?? has((made2) => made2.key === key) ?? made.findLast(({ unit }) => isAbout(unit, table))?.unit ?? made.findLast(({ keys }) => keys.length > 0)?.unit;
}
function isAbout(unit, table) {
  if (unit.rebuilds !== null) return sameName(unit.rebuilds, table);
  return unit.statements.some((statement) => sameName(statement.target ?? "", table));
}
function wasThere({ before, renames }, table) {
  const origin = originOf(renames.tables, table);
  return tableNamed(before, origin) !== void 0;
}

// src/changes/schema/invert-change.ts
function invertChange(change, renames) {
  if ("view" in change) return invertView(change);
  const table = originOf(renames.tables, change.table);
  const columns = [...renames.columns].find(([name]) => sameName(name, change.table))?.[1] ?? /* @__PURE__ */ new Map();
  switch (change.kind) {
    case "add-table":
      return { kind: "drop-table", table };
    case "drop-table":
      return { kind: "add-table", table };
    case "add-virtual-table":
      return { kind: "drop-virtual-table", table };
    case "drop-virtual-table":
      return { kind: "add-virtual-table", table };
    case "rename-table":
      return { kind: "rename-table", table: change.from, from: change.to, to: change.from };
    case "add-column":
      return { ...change, kind: "drop-column", table };
    case "drop-column":
      return { ...change, kind: "add-column", table };
    case "rename-column":
      return { ...change, table, column: change.from, from: change.to, to: change.from };
    case "change-column":
      return { ...change, table, column: originOf(columns, change.column), from: change.to, to: change.from };
    case "add-index":
      return { ...change, kind: "drop-index", table };
    case "drop-index":
      return { ...change, kind: "add-index", table };
    case "add-foreign-key":
      return { ...change, kind: "drop-foreign-key", table };
    case "drop-foreign-key":
      return { ...change, kind: "add-foreign-key", table };
    case "add-check":
      return { ...change, kind: "drop-check", table };
    case "drop-check":
      return { ...change, kind: "add-check", table };
    case "change-index":
      return { ...change, table, before: change.after, after: change.before };
    case "change-foreign-key":
      return { ...change, table, before: change.after, after: change.before };
    case "change-primary-key":
      return { ...change, table, from: change.to, to: change.from };
    case "change-option":
      return { ...change, table, to: !change.to };
    case "add-trigger":
      return { ...change, kind: "drop-trigger", table };
    case "drop-trigger":
      return { ...change, kind: "add-trigger", table };
    case "change-trigger":
      return { ...change, table, from: change.to, to: change.from };
  }
}
function invertView(change) {
  switch (change.kind) {
    case "add-view":
      return { ...change, kind: "drop-view" };
    case "drop-view":
      return { ...change, kind: "add-view" };
    case "change-view":
      return { ...change, from: change.to, to: change.from };
  }
}

// src/changes/deploy/deploy-order.ts
function breaks({ broken }) {
  return broken.some(({ query }) => query.values === "any");
}
function deployOrder(oldCode, newCode, hasLosses2) {
  if (oldCode === null || newCode === null) return "not run";
  if (breaks(oldCode)) return breaks(newCode) ? "neither" : "code-first";
  if (breaks(newCode)) return "migrate-first";
  return hasLosses2 ? "not run" : "either";
}

// src/changes/breakdown/risk.ts
function fateOf(trial, changes) {
  if (trial === null) return "not run";
  const caused = trial.broken.filter((broken) => changes.some((change) => isCauseOf(change, broken)));
  return breaks({ ...trial, broken: caused }) ? "breaks" : "works";
}
function isHiddenByRename(change, renames) {
  const isMoved = [...renames.tables.values()].some((name) => sameName(name, tableOf(change)));
  return isMoved && change.kind === "rename-column";
}
var risks = ["safe", "caution", "breaking", "destructive"];
function worst(found) {
  return risks[Math.max(0, ...found.map((risk) => risks.indexOf(risk)))] ?? "safe";
}
function ownRisk(change) {
  switch (change.kind) {
    case "add-table":
    case "add-virtual-table":
    case "add-view":
      return "safe";
    case "drop-table":
    case "drop-virtual-table":
    case "rename-table":
    case "drop-column":
    case "rename-column":
    case "drop-view":
      return "breaking";
    case "add-column":
      return "safe";
    case "change-column":
      return change.what === "type" && affinityOf(change.from ?? "") === affinityOf(change.to ?? "") ? "safe" : "caution";
    case "add-index":
    case "drop-index":
      return change.index.unique ? "caution" : "safe";
    case "change-index":
      return change.before.unique || change.after.unique ? "caution" : "safe";
    case "add-foreign-key":
    case "drop-foreign-key":
    case "change-foreign-key":
    case "add-check":
    case "drop-check":
    case "change-primary-key":
    case "change-option":
    case "change-view":
    case "add-trigger":
    case "drop-trigger":
    case "change-trigger":
      return "caution";
  }
}

// src/changes/breakdown/blame-tables.ts
function blameTables(rows, oldCode, newCode) {
  const old = unexplained(rows, "oldCode", oldCode);
  const now = unexplained(rows, "newCode", newCode);
  return rows.map((row) => ({
    ...row,
    ...old.has(row) ? { oldCode: "breaks", risk: worst([row.risk, "breaking"]) } : {},
    ...now.has(row) ? { newCode: "breaks" } : {}
  }));
}
function unexplained(rows, side, trial) {
  if (trial === null || !breaks(trial) || rows.some((row) => row[side] === "breaks")) return /* @__PURE__ */ new Set();
  const failing2 = trial.broken.filter(({ query }) => query.values === "any");
  const tables = new Set(failing2.map(({ query }) => nameKey(query.table)));
  const about = rows.filter(({ object }) => tables.has(nameKey(object.split(".")[0] ?? "")));
  const ofSchema = rows.filter(({ kind }) => !kind.endsWith("-rows"));
  return new Set(about.length > 0 ? about : ofSchema.length > 0 ? ofSchema : rows);
}

// src/sql/parser.ts
import { createRequire } from "node:module";
var loaded = null;
function sqlParser() {
  if (loaded === null) {
    const bundled = !import.meta.filename.endsWith(".ts");
    const file = bundled ? "./whole-parser.js" : "./whole-parser.ts";
    const { traverse, withOptions } = createRequire(import.meta.url)(file);
    loaded = { traverse, parseStmt: withOptions({ digitSeparator: "_" }).parseStmt };
  }
  return loaded;
}

// src/sql/asks.ts
var other = { kind: "other" };
var unknown = { kind: "unknown" };
function readAsks(statement) {
  const { kind, target: table, tokens, droppedColumn: droppedColumn2 } = statement;
  if (kind === "other") return unknown;
  if (!/^(?:create|create-virtual|drop|alter)-table$|^(?:insert|update|delete)$/.test(kind)) return other;
  if (table === null) return unknown;
  const has = (word) => tokens.some(({ name }) => name === word);
  switch (kind) {
    case "delete":
      return { kind: "delete", table };
    case "drop-table":
      return { kind: "drop-table", table };
    case "alter-table":
      if (droppedColumn2 !== null) return { kind: "drop-column", table, column: droppedColumn2 };
      return has("RENAME") ? parsed(statement) ?? unknown : other;
    case "insert":
      return parsed(statement) ?? unknown;
    case "update": {
      const columns = setColumns(statement);
      return columns === null ? parsed(statement) ?? unknown : { kind: "update", table, columns };
    }
    default:
      return has("SELECT") ? parsed(statement) ?? unknown : { kind: "create-table", table, reading: null };
  }
}
function setColumns({ tokens }) {
  const names2 = [];
  let depth = 0;
  let isName2 = true;
  for (const { name, text } of tokens.slice(tokens.findIndex((token) => token.name === "SET") + 1)) {
    if (isName2) {
      if (name === "LP") return null;
      names2.push(unquoteName(text));
      isName2 = false;
    } else if (name === "LP") depth += 1;
    else if (name === "RP") depth -= 1;
    else if (depth === 0 && name === "COMMA") isName2 = true;
    else if (depth === 0 && /^(?:WHERE|FROM|RETURNING|ORDER|LIMIT)$/.test(name)) break;
  }
  return names2;
}
function parsed({ text }) {
  const answer = sqlParser().parseStmt(text);
  if (answer.status !== "ok") return null;
  const { root } = answer;
  switch (root.type) {
    case "UpdateStmt":
      return { kind: "update", table: root.tblName.objName.text, columns: setNames(root.sets) };
    case "InsertStmt": {
      const { body } = root;
      const isSelect = body.type === "SelectInsertBody";
      return {
        kind: "insert",
        table: root.tblName.objName.text,
        columns: root.columns?.map(({ text: name }) => name) ?? null,
        drops: root.orConflict === "Ignore" ? "ignore" : root.orConflict === "Replace" ? "replace" : null,
        updates: isSelect ? updatesOf(body.upsert) : [],
        reading: isSelect ? readingOf(body.select) : null
      };
    }
    case "CreateTableStmt": {
      const { body } = root;
      const reading = body.type === "AsSelectCreateTableBody" ? readingOf(body.select) : null;
      return { kind: "create-table", table: root.tblName.objName.text, reading };
    }
    case "AlterTableStmt":
      return renameIn3(root.tblName.objName.text, root.body);
    default:
      return null;
  }
}
function renameIn3(table, body) {
  switch (body.type) {
    case "RenameToAlterTableBody":
      return { kind: "rename-table", table, to: body.name.text };
    case "RenameColumnAlterTableBody":
      return { kind: "rename-column", table, column: body.old.text, to: body.new.text };
    default:
      return other;
  }
}
function setNames(sets2) {
  return sets2.flatMap(({ colNames }) => colNames.map(({ text }) => text));
}
function updatesOf(upsert) {
  if (upsert === void 0) return [];
  const { doClause, next } = upsert;
  return [...doClause.type === "SetUpsertDo" ? setNames(doClause.sets) : [], ...updatesOf(next)];
}
function readingOf(select) {
  if (select.select.type === "SelectValues") return null;
  const isCompound = select.compounds !== void 0 && select.compounds.length > 0;
  const asked = tablesBehind(select).map(({ name }) => name);
  return {
    tables: tablesIn(select),
    asked,
    sources: isCompound ? null : select.select.columns.map(sourceOf)
  };
}
function tablesIn(select) {
  const parts = [select.select, ...(select.compounds ?? []).map((each2) => each2.select)];
  const written = parts.flatMap(
    (part) => part.type === "SelectFrom" && part.from ? tablesBehind(part.from) : []
  );
  const named2 = select.with?.ctes ?? [];
  return [...written, ...named2.flatMap((each2) => tablesIn(each2.select))];
}
function tablesBehind(from) {
  const tables = [];
  sqlParser().traverse(from, {
    nodes: {
      TableSelectTable: ({ tblName, alias }) => {
        const name = tblName.objName.text;
        tables.push({ name, alias: alias?.name.text ?? name });
      }
    }
  });
  return tables;
}
function sourceOf(column) {
  if (column.type !== "ExprResultColumn") return { kind: "all" };
  const { expr } = column;
  if (expr.type === "Id") return { kind: "column", table: null, name: expr.name };
  if (expr.type === "QualifiedExpr")
    return { kind: "column", table: expr.table.text, name: expr.column.text };
  return { kind: "expression", names: namesIn(expr) };
}
function namesIn(expr) {
  const names2 = [];
  sqlParser().traverse(expr, {
    nodes: {
      Id: ({ name }) => {
        names2.push(name);
      },
      QualifiedExpr: ({ column }) => {
        names2.push(column.text);
      }
    }
  });
  return names2;
}

// src/losses/at-table.ts
function atTable(added, ...tables) {
  const statements = addedStatements(added);
  const about = tables.flatMap(
    (table) => statements.filter(({ statement }) => sameName(statement.target ?? "", table))
  );
  const best = about.find(({ statement }) => statement.kind === "drop-table") ?? about[0];
  const last = added.at(-1);
  const at2 = best !== void 0 ? atStatement(best) : last !== void 0 ? atFile(last) : nowhere;
  return { at: at2, isUpdated: about.some(({ statement }) => statement.kind === "update") };
}
var nowhere = { migration: null, file: "", line: 1, endLine: 1 };

// src/losses/own-names.ts
function columnsThatHoldTheirName({ tables, account }) {
  return tables.flatMap(
    ({ table, after, rowsAfter, columns }) => columns.flatMap((column) => {
      if (after === null || column.after === null || column.ownName === 0) return [];
      const { before } = column;
      const isUnclaimed = before === null || account.values.some((loss) => sameName(loss.table, table) && sameName(loss.column, before));
      const isWhole = before === null ? column.ownName === column.nonNullAfter : column.ownName === column.changed;
      return isUnclaimed && isWhole ? [{ table, after, column: column.after, rows: column.ownName, of: rowsAfter }] : [];
    })
  );
}
function ownNames(run, added) {
  return columnsThatHoldTheirName(run).map(({ table, column, rows, of }) => ({
    table,
    column,
    at: atTable(added, table).at,
    rows,
    of
  }));
}

// src/changes/breakdown/losses-of.ts
function lossesOf(unit, { net, rows, source }) {
  if (rows === null) return [];
  const isTaken2 = ({ by, table }) => by === null ? unitAbout(net.units, table) === unit : isOf(unit, by);
  return [
    ...rows.account.rows.filter(isTaken2).map((loss) => taken(loss, source)),
    ...[
      ...rows.account.values.filter(isTaken2).map((loss) => changedWords(loss, source)),
      ...ownNameWords(unit, rows)
    ].map((words) => ({ words, isGone: true }))
  ];
}
function isOf(unit, { migration, statement }) {
  return unit.migration.name === migration.name && unit.statements.some(({ line, text }) => line === statement.line && text === statement.text);
}
function unitAbout(units, table) {
  const renames = units.find(
    ({ statements }) => statements.some((statement) => {
      const step = renameIn2(statement);
      return step !== null && step.column === null && sameName(step.table, table);
    })
  );
  const isAbout3 = ({ statements }) => statements.some(
    ({ kind, target }) => /^(?:alter|drop)-table$/.test(kind) && sameName(target ?? "", table)
  );
  return renames ?? units.findLast(isAbout3);
}
function taken({ table, rows, of, cause }, source) {
  const share = source !== "invented" ? count(rows, "row") : `${rows >= of ? "all" : "some"} rows`;
  if (cause.kind === "renamed-away")
    return { words: `${share} of ${code(table)} are in ${code(cause.to)} now`, isGone: true };
  const words = source !== "invented" ? `${code(table)} ${formatNumber(of)} → ${formatNumber(of - rows)}` : `${share} of ${code(table)} deleted`;
  return { words, isGone: true };
}
function changedWords({ table, column, values, nulled, of }, source) {
  const share = source !== "invented" ? count(values, "value") : `${values >= of ? "all" : "some"} values`;
  return `${share} of ${code(`${table}.${column}`)} ${nulled === values ? "emptied" : "changed"}`;
}
function ownNameWords({ rebuilds }, rows) {
  const named2 = columnsThatHoldTheirName(rows).filter(
    ({ after }) => rebuilds !== null && sameName(rebuilds, after)
  );
  return named2.map(({ after, column }) => `${code(`${after}.${column}`)} holds its own name`);
}

// src/changes/breakdown/data-effect.ts
var notTried = { words: "not tried", isLoss: false };
var untouched2 = { words: "none touched", isLoss: false };
function hasLosses(unit, met) {
  return wasTried(met) && lossesOf(unit, met).length > 0;
}
function lossEffect(unit, met) {
  return withTaken([], lossesOf(unit, met));
}
function rebuildEffect(unit, changes, met) {
  if (!wasTried(met)) return notTried;
  const losses = lossesOf(unit, met);
  const asked = changes.flatMap(
    (change) => droppedWords(change, met).map(
      (words) => "column" in change ? `${code(change.column)}: ${words}` : words
    )
  );
  if (asked.length + losses.length === 0) return { words: "all copied", isLoss: false };
  return withTaken(asked, losses);
}
function emptiedEffect(table, column, met) {
  const { rows, source, net } = met;
  if (rows === null || !wasTried(met)) return notTried;
  const old = originOf(net.renames.tables, table);
  const losses = rows.account.values.filter(
    (loss) => sameName(loss.table, old) && sameName(loss.column, column)
  );
  const gone = losses.reduce((sum2, { values }) => sum2 + values, 0);
  if (gone === 0) return null;
  const isAll = losses.some(({ of }) => gone >= of);
  return {
    words: source === "invented" ? `${isAll ? "all" : "some"} values go` : goes(gone, "value"),
    isLoss: true
  };
}
function changeEffect(change, unit, met) {
  if (!wasTried(met)) return notTried;
  const losses = lossesOf(unit, met);
  const asked = droppedWords(change, met);
  if (losses.length > 0) return withTaken(asked, losses);
  return asked.length > 0 ? { words: asked.join(", "), isLoss: false } : untouched2;
}
function statementEffect(units, table, met) {
  const { rows, source } = met;
  if (rows === null || !wasTried(met)) return notTried;
  const effects = rows.effects.filter((effect2) => units.some((unit) => isOf(unit, effect2)));
  const losses = units.flatMap((unit) => lossesOf(unit, met));
  const written = effects.reduce((sum2, { direct }) => sum2 + direct, 0);
  const found = rows.tables.find(({ after }) => after !== null && sameName(after, table));
  const kind = units[0]?.statements[0]?.kind;
  if (kind === "insert") return withTaken([insertedWords(units, written, found, source)], losses);
  if (written === 0 && losses.length === 0)
    return source === "invented" ? { words: "no invented row is meant", isLoss: false } : untouched2;
  const isAll = kind === "delete" && found !== void 0 && found.rowsAfter === 0;
  const isOne = source !== "invented" && written === 1;
  const verb = kind === "delete" ? isOne ? "goes" : "go" : isOne ? "changes" : "change";
  const share = isAll ? "all rows" : "some rows";
  const words = `${source === "invented" ? share : count(written, "row")} ${verb}`;
  const effect = withTaken([words], losses);
  return { ...effect, isLoss: isAll || effect.isLoss };
}
function withTaken(asked, losses) {
  const words = [...asked, ...new Set(losses.map((loss) => loss.words))];
  return { words: words.join(", "), isLoss: losses.some(({ isGone }) => isGone) };
}
function overwrites(units) {
  const writing = units.flatMap(({ statements }) => statements).filter(({ text }) => /\b(?:conflict|replace)\b/i.test(text));
  const asks = writing.map(readAsks);
  const inserts = asks.filter((each2) => each2.kind === "insert");
  if (inserts.some(({ drops }) => drops === "replace")) return "replaced";
  return inserts.some(({ updates }) => updates.length > 0) ? "changed" : null;
}
function insertedWords(units, written, table, source) {
  const over = overwrites(units);
  if (source === "invented" && over !== null) return `rows added or ${over}`;
  const copies = units.some(({ statements }) => statements.some(({ text }) => /\bselect\b/i.test(text)));
  if (source === "invented" && copies) return "rows added";
  const added = over === null ? written : Math.min(written, table?.added ?? written);
  const others = written - added;
  return [
    ...added > 0 || others === 0 ? [`${added === 0 ? "no row" : count(added, "row")} added`] : [],
    ...others > 0 ? [`${count(others, "row")} ${over}`] : []
  ].join(", ");
}
function goes(number, one) {
  return `${count(number, one)} ${number === 1 ? "goes" : "go"}`;
}
function wasTried({ rows }) {
  return rows !== null && rows.run.failure === null;
}
function droppedWords(change, { rows, source }) {
  if (change.kind === "drop-table") {
    const table = rows?.tables.find((found) => sameName(found.table, change.table));
    if (table === void 0) return [];
    if (source === "invented") return ["all rows go"];
    return [table.rowsBefore === 0 ? "it was empty" : goes(table.rowsBefore, "row")];
  }
  if (change.kind !== "drop-column") return [];
  const column = droppedColumn(change.table, change.column, rows);
  if (column === void 0) return [];
  if (source === "invented") return ["all values go"];
  return [column.nonNullBefore === 0 ? "it was empty" : goes(column.nonNullBefore, "value")];
}
function droppedColumn(table, column, rows) {
  const found = rows?.tables.find(({ after }) => after !== null && sameName(after, table));
  return found?.columns.find(
    ({ before, after }) => after === null && before !== null && sameName(before, column)
  );
}

// src/changes/breakdown/emptied-column.ts
function emptiedColumn(net, unit) {
  const [statement] = unit.statements;
  const { target: table = null, droppedColumn: column = null } = statement ?? {};
  if (unit.rebuilds !== null || table === null || column === null) return null;
  const sides = [tableNamed(net.before, originOf(net.renames.tables, table)), tableNamed(net.after, table)];
  const isOnBoth = sides.every((side) => side?.columns.some(({ name }) => sameName(name, column)));
  return isOnBoth ? { table, column } : null;
}

// src/changes/breakdown/row-words.ts
function kindOf(change) {
  switch (change.kind) {
    case "change-column":
      return change.what === "type" ? "retype-column" : change.kind;
    case "change-option":
      return "change-table";
    case "add-index":
    case "drop-index":
      return change.index.origin === "constraint" ? change.kind.replace("index", "constraint") : change.kind;
    default:
      return change.kind;
  }
}
function objectOf2(change) {
  const table = tableOf(change);
  const part = (name) => `${table}.${name}`;
  switch (change.kind) {
    case "add-column":
    case "drop-column":
    case "rename-column":
    case "change-column":
      return part(change.column);
    case "add-index":
    case "drop-index":
      return indexName2(table, change.index);
    case "change-index":
      return indexName2(table, change.after);
    case "add-foreign-key":
    case "drop-foreign-key":
      return part(change.foreignKey.columns.join(", "));
    case "change-foreign-key":
      return part(change.after.columns.join(", "));
    case "add-check":
    case "drop-check":
      return change.check.name ?? table;
    case "add-trigger":
    case "drop-trigger":
    case "change-trigger":
      return change.trigger;
    default:
      return table;
  }
}
function indexName2(table, index) {
  if (index.origin === "create-index") return index.name;
  return `${table}.${index.columns.map(({ term }) => term).join(", ")}`;
}

// src/changes/breakdown/breakdown.ts
function breakDown(input) {
  const { net } = input;
  const rows = [];
  const told = /* @__PURE__ */ new Set();
  for (const unit of net.units) {
    const changes = net.changes.filter((placed) => placed.unit === unit);
    const rebuilt = rebuiltTable(net, unit);
    const own = changes.filter(({ change }) => rebuilt !== null && sameName(tableOf(change), rebuilt));
    const isRename = own.length === 1 && own[0]?.change.kind.startsWith("rename-") === true;
    if (rebuilt !== null && !isRename) rows.push(rebuildRow(input, unit, rebuilt, own));
    const others = rebuilt === null || isRename ? changes : changes.filter((placed) => !own.includes(placed));
    for (const placed of others) if (!isPartOfColumn(placed, others)) rows.push(changeRow(input, placed));
    const emptied2 = emptiedColumn(net, unit);
    const effect = emptied2 === null ? null : emptiedEffect(emptied2.table, emptied2.column, input);
    if (emptied2 !== null && effect !== null) rows.push(emptiedRow(input, unit, emptied2, effect));
    const isTold = rows.some(({ migration, at: at2 }) => migration === unit.migration.name && at2 === unit.at);
    if (!isTold && dataKind(unit) === null && hasLosses(unit, input)) rows.push(lossRow(input, unit));
    const data = dataKind(unit);
    const table = data === null ? null : unit.statements[0]?.target ?? null;
    if (data === null || table === null || tableNamed(net.after, table) === void 0) continue;
    if (data === "insert-rows" && [...net.renames.tables.values()].some((name) => sameName(name, table)))
      continue;
    const key = JSON.stringify([unit.migration.name, data, table]);
    if (!told.has(key)) rows.push(statementRow(input, unit, data, table));
    told.add(key);
  }
  return blameTables(rows, input.oldCode, input.newCode);
}
function rebuiltTable(net, { rebuilds }) {
  if (rebuilds === null || tableNamed(net.after, rebuilds) === void 0) return null;
  return wasThere(net, rebuilds) ? rebuilds : null;
}
function isPartOfColumn({ change }, beside2) {
  const fresh = beside2.flatMap(
    ({ change: other2 }) => other2.kind === "add-column" && sameName(other2.table, tableOf(change)) ? [other2.column] : []
  );
  if (fresh.length === 0) return false;
  if (change.kind === "add-check") return true;
  return change.kind === "add-foreign-key" && change.foreignKey.columns.every((name) => fresh.some((column) => sameName(column, name)));
}
function emptiedRow(input, unit, { table, column }, effect) {
  return {
    ...common(input, unit, [], effect),
    kind: "drop-column",
    object: `${table}.${column}`,
    why: "added again, empty"
  };
}
function lossRow(input, unit) {
  const isDrop = unit.statements.some(({ kind }) => kind === "drop-table");
  const effect = lossEffect(unit, input);
  return {
    ...common(input, unit, [], effect),
    // Rows that lie under another name are not gone, but code finds others in their place.
    risk: effect.isLoss ? "destructive" : "breaking",
    kind: isDrop ? "drop-table" : "rename-table",
    object: unit.statements[0]?.target ?? "",
    why: isDrop ? "made anew, and not filled" : "another table takes its name"
  };
}
function rebuildRow(input, unit, table, own) {
  const changes = own.map(({ change }) => change);
  const effect = rebuildEffect(unit, changes, input);
  const isAsBefore = !input.net.changes.some(({ change }) => sameName(tableOf(change), table));
  const words = changes.slice(0, 3).map(describeChange);
  const more = changes.length > 3 ? [`and ${changes.length - 3} more`] : [];
  return {
    ...common(input, unit, changes, effect),
    kind: "rebuild-table",
    object: table,
    why: isAsBefore ? "the same as before" : [...words, ...more].join("; ")
  };
}
function changeRow(input, { change, unit }) {
  const effect = changeEffect(change, unit, input);
  return {
    ...common(input, unit, [change], effect),
    kind: kindOf(change),
    object: objectOf2(change),
    why: whyOf(input, change)
  };
}
function common(input, unit, changes, effect) {
  const inverted = changes.map((change) => invertChange(change, input.net.renames));
  const isMoved = changes.some((change) => isHiddenByRename(change, input.net.renames));
  const oldCode = isMoved && input.oldCode !== null ? "breaks" : fateOf(input.oldCode, changes);
  const newCode = isMoved && input.newCode !== null ? "breaks" : fateOf(input.newCode, inverted);
  const own = worst(changes.map((change) => ownRisk(change)));
  const risk = effect.isLoss ? "destructive" : oldCode === "breaks" ? worst([own, "breaking"]) : own;
  return { migration: unit.migration.name, at: unit.at, risk, data: effect.words, oldCode, newCode };
}
function whyOf({ oldCode }, change) {
  const broken = oldCode?.broken.find((found) => isCauseOf(change, found));
  switch (change.kind) {
    case "rename-table":
    case "rename-column":
      return `was ${code(change.from)}`;
    case "add-table":
    case "drop-table":
    case "drop-column":
    case "drop-view":
      return "";
    case "add-column":
      return broken === void 0 ? "" : sqliteSays(broken);
    case "add-index":
    case "drop-index":
      return broken === void 0 ? change.index.unique ? "unique" : "" : sqliteSays(broken);
    default:
      return [describeChange(change), ...broken === void 0 ? [] : [sqliteSays(broken)]].join("; ");
  }
}
function sqliteSays({ query, message }) {
  const verb = query.verb === "upsert" ? "upserts" : query.verb === "view" ? "reads" : `${query.verb}s`;
  return `${query.values === "some" ? "some " : ""}${verb} of running code: ${code(message)}`;
}
function dataKind({ rebuilds, statements }) {
  const kind = statements[0]?.kind;
  if (rebuilds !== null) return null;
  return kind === "insert" || kind === "update" || kind === "delete" ? `${kind}-rows` : null;
}
function statementRow(input, unit, kind, table) {
  const alike = input.net.units.filter(
    (other2) => other2.migration === unit.migration && dataKind(other2) === kind && sameName(other2.statements[0]?.target ?? "", table)
  );
  const effect = statementEffect(alike, table, input);
  const isNew = !wasThere(input.net, table);
  const isSafe = isNew || kind === "insert-rows" && overwrites(alike) === null;
  const own = isSafe ? "safe" : "caution";
  const last = alike.at(-1) ?? unit;
  return {
    migration: unit.migration.name,
    at: { ...unit.at, endLine: last.at.endLine },
    kind,
    object: table,
    risk: effect.isLoss && !isNew ? "destructive" : own,
    data: effect.words,
    oldCode: input.oldCode === null ? "not run" : "works",
    newCode: input.newCode === null ? "not run" : "works",
    why: alike.length > 1 ? `${alike.length} statements` : ""
  };
}

// src/changes/breakdown/find-touched.ts
function findTouched({ net, rows }) {
  const fates = tableFatesIn(net);
  const met = rowFatesIn(rows);
  const touched = [.../* @__PURE__ */ new Set([...fates.keys(), ...met.keys()])].map(
    (key) => ({
      name: (tableNamed(net.after, key) ?? tableNamed(net.before, key))?.name ?? key,
      fate: fates.get(key) ?? "kept",
      rows: met.get(key) ?? "kept"
    })
  );
  const old = renameSchema(net.before, net.renames);
  const keys = touched.flatMap(({ name }) => keysOf(name, old, net));
  const known = new Set(touched.map(({ name }) => nameKey(name)));
  const parents = new Map(keys.map(({ parent }) => [nameKey(parent), parent]));
  const others = [...parents].filter(([key]) => !known.has(key)).map(([, name]) => ({ name, fate: "kept", rows: "kept" }));
  return { tables: [...touched, ...others], keys };
}
function tableFatesIn(net) {
  const fates = /* @__PURE__ */ new Map();
  const add = (table, fate) => {
    const known = fates.get(nameKey(table));
    if (known === "dropped" && fate === "added") fates.set(nameKey(table), "rebuilt");
    else if (known === void 0 || tableFates.indexOf(fate) < tableFates.indexOf(known))
      fates.set(nameKey(table), fate);
  };
  for (const { change } of net.changes) if (!("view" in change)) add(tableOf(change), fateOf2(change));
  for (const { rebuilds } of net.units) {
    if (rebuilds !== null && tableNamed(net.after, rebuilds) !== void 0 && wasThere(net, rebuilds))
      add(rebuilds, "rebuilt");
  }
  return fates;
}
function fateOf2({ kind }) {
  switch (kind) {
    case "add-table":
    case "add-virtual-table":
      return "added";
    case "drop-table":
    case "drop-virtual-table":
      return "dropped";
    case "rename-table":
      return "renamed";
    default:
      return "changed";
  }
}
function rowFatesIn(rows) {
  return new Map(
    (rows?.tables ?? []).map((table) => [nameKey(table.after ?? table.table), rowsOf(table)]).filter(([, fate]) => fate !== "kept")
  );
}
function rowsOf({ after, rowsBefore, deleted, changed, added }) {
  if (deleted > 0 || after === null && rowsBefore > 0) return "lost";
  if (changed > 0) return "changed";
  return added > 0 ? "added" : "kept";
}
function keysOf(name, old, net) {
  const [before, after] = [tableNamed(old, name), tableNamed(net.after, name)];
  const lost = net.changes.flatMap(
    ({ change }) => change.kind === "drop-foreign-key" && sameName(change.table, name) ? [change.foreignKey] : []
  );
  const gone = after === void 0 ? before?.foreignKeys ?? [] : lost;
  return [
    ...(after?.foreignKeys ?? []).map((key) => touchedKey(name, after, key, false)),
    ...gone.map((key) => touchedKey(name, before, key, true))
  ];
}
function touchedKey(name, table, { columns, parent, onDelete }, dropped) {
  const optional = table === void 0 || columns.some((column) => mayBeNull(table, column));
  const unique = table !== void 0 && isUnique(table, columns);
  return { table: name, columns, parent, onDelete, optional, unique, dropped };
}
function mayBeNull(table, name) {
  const column = table.columns.find((found) => sameName(found.name, name));
  return column !== void 0 && !column.notNull && !isRowid(table, column);
}
function isUnique(table, columns) {
  const wanted = namesKey2(columns);
  const full = table.indexes.filter(({ unique, where }) => unique && where === null);
  return [table.primaryKey, ...full.map((index) => index.columns.map(({ term }) => term))].some(
    (names2) => namesKey2(names2) === wanted
  );
}
function namesKey2(names2) {
  return JSON.stringify(names2.map(nameKey).sort());
}

// src/changes/deploy/deploy-phases.ts
function deployPhases(net) {
  const parts = net.changes.map(({ change }) => partsOf(change, net));
  const told = (key) => [
    ...new Set(parts.flatMap((part) => part[key] ?? []))
  ];
  const [first, between2, later] = [told("first"), told("code"), told("later")];
  if (later.length === 0) return [];
  return [
    ...first.length === 0 ? [] : [`First release, a migration that only adds: ${listed(first)}`],
    `${first.length === 0 ? "First release" : "Behind it"}, code that works on both schemas: ${listed(between2)}`,
    `Later release, once no older code runs: ${listed(later)}`
  ];
}
var mostParts = 6;
function listed(parts) {
  const left = parts.length - mostParts;
  return [...parts.slice(0, mostParts), ...left > 0 ? [`and ${left} more like these`] : []].join("; ");
}
function partsOf(change, net) {
  const table = code(tableOf(change));
  switch (change.kind) {
    case "add-table":
    case "add-virtual-table":
      return { first: `create ${table}` };
    case "add-view":
      return { first: `create the view ${table}` };
    case "drop-table":
    case "drop-virtual-table":
    case "drop-view":
      return { code: `it no longer uses ${table}`, later: `drop ${table}` };
    case "change-view":
      return { code: `it no longer reads ${table} as it was`, later: `make the view ${table} anew` };
    case "rename-table":
      return beside(code(change.from), code(change.to), `create ${code(change.to)}`);
    case "rename-column": {
      const [from, to] = [code(`${change.table}.${change.from}`), code(`${change.table}.${change.to}`)];
      return beside(from, to, `add ${to} without NOT NULL`);
    }
    case "change-column":
      return columnParts(change);
    case "add-column":
    case "drop-column":
      return cameOrWent(change);
    default:
      return wasThere(net, change.table) ? constraintParts(change, net) : {};
  }
}
function beside(from, to, first) {
  return {
    first,
    code: `it writes both ${from} and ${to}, and reads ${to} once the values are copied`,
    later: `drop ${from}`
  };
}
function cameOrWent({
  kind,
  table,
  column,
  definition
}) {
  const name = code(`${table}.${column}`);
  const isRequired = definition.notNull && definition.default === null && definition.generated === null;
  if (kind === "add-column") {
    if (!isRequired) return { first: `add ${name}` };
    return {
      first: `add ${name} without NOT NULL, or with a default`,
      code: `it gives ${name} a value`,
      later: `fill ${name} where it is NULL, and make it NOT NULL`
    };
  }
  return {
    ...isRequired ? { first: `allow NULL in ${name}, or give it a default` } : {},
    code: `it no longer uses ${name}`,
    later: `drop ${name}`
  };
}
function columnParts(change) {
  const name = code(`${change.table}.${change.column}`);
  switch (change.what) {
    case "type":
    case "generated": {
      const fresh = `a new column beside ${name}`;
      return {
        first: `add ${fresh}, as that is to be`,
        code: `it writes both, and reads the new one once the values are copied`,
        later: `drop ${name}`
      };
    }
    case "not-null":
      return change.to === null ? { first: `allow NULL in ${name}` } : { code: `it always gives ${name} a value`, later: `make ${name} NOT NULL` };
    case "default":
    case "collation":
      return {};
  }
}
function constraintParts(change, net) {
  const words = describeChange(change);
  switch (change.kind) {
    case "drop-check":
    case "drop-foreign-key":
      return { first: words };
    case "add-check":
    case "add-foreign-key":
    case "change-foreign-key":
      return { code: `it keeps to what is new: ${words}`, later: words };
    case "change-primary-key":
      return { code: `it works with either key: ${words}`, later: words };
    case "add-index":
      return change.index.unique && !isOnNew(change, net) ? { code: `it writes no duplicates: ${words}`, later: words } : {};
    case "drop-index":
      return change.index.unique ? { code: `it no longer upserts by what goes: ${words}`, later: words } : {};
    default:
      return {};
  }
}
function isOnNew({ table, index }, net) {
  return net.changes.some(
    ({ change }) => change.kind === "add-column" && sameName(change.table, table) && index.columns.some(({ term }) => sameName(term, change.column))
  );
}

// src/changes/text/merge-lines.ts
function mergeLines(before, after, renamed3) {
  const earlier = new Map(before.map((line) => [line.id, line]));
  const gone = goneBehind(before, new Set(after.map(({ id }) => id)));
  return [
    ...gone.get("") ?? [],
    ...after.flatMap((line) => [
      ...mergeLine(earlier.get(line.id), line, renamed3.get(line.id)),
      ...gone.get(line.id) ?? []
    ])
  ];
}
function mergeLine(old, now, oldName) {
  if (old !== void 0 && old.same === now.same && oldName === void 0)
    return [{ mark: " ", text: now.text }];
  const note = oldName === void 0 ? "" : ` -- was ${oldName}`;
  return [
    ...old === void 0 ? [] : [{ mark: "-", text: old.text }],
    { mark: "+", text: `${now.text}${note}` }
  ];
}
function goneBehind(before, staying) {
  let last = "";
  const places = before.map((line) => {
    if (staying.has(line.id)) last = line.id;
    return { line, last };
  });
  const gone = places.filter(({ line }) => !staying.has(line.id));
  return new Map(
    [...Map.groupBy(gone, (place) => place.last)].map(([id, lines]) => [
      id,
      lines.map(({ line }) => ({ mark: "-", text: line.text }))
    ])
  );
}
function mergeTexts(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const marked = (mark, lines) => lines.map((text) => ({ mark, text }));
  return [
    ...marked(" ", after.slice(0, start)),
    ...marked("-", before.slice(start, before.length - end)),
    ...marked("+", after.slice(start, after.length - end)),
    ...marked(" ", after.slice(after.length - end))
  ];
}
var around = 3;
function cutLines(lines) {
  const marked = lines.flatMap(({ mark }, at2) => mark === " " ? [] : [at2]);
  if (marked.length === 0) return [];
  const anchors = [...marked, -around, lines.length - 1 + around];
  const isNear = (at2) => anchors.some((anchor) => Math.abs(anchor - at2) <= around);
  const kept = [];
  for (const [at2, line] of lines.entries()) {
    if (isNear(at2) || isNear(at2 - 1) && isNear(at2 + 1)) kept.push(line);
    else if (isNear(at2 - 1)) kept.push({ mark: " ", text: "  …" });
  }
  return kept;
}

// src/changes/text/table-lines.ts
var indexId = "index ";
var tableId = "table";
function columnId(name) {
  return `column ${nameKey(name)}`;
}
function tableLines(table, schema) {
  const declared = table.indexes.filter(({ origin }) => origin === "create-index");
  const constraints = table.indexes.filter(({ origin }) => origin === "constraint");
  const body = [
    ...table.columns.map((column) => columnLine(table, column)),
    ...table.primaryKey.length > 1 ? [primaryKeyLine(table.primaryKey)] : [],
    ...constraints.map((index) => uniqueLine(table, index)),
    ...table.foreignKeys.map((key) => foreignKeyLine(key, schema)),
    ...table.checks.map(checkLine)
  ];
  return [
    { id: tableId, same: "", text: `CREATE TABLE ${writeName(table.name)} (` },
    ...numbered(body).map((line) => ({ ...line, text: `  ${line.text},` })),
    optionsLine(table),
    ...declared.map((index) => indexLine(table, index))
  ];
}
function numbered(lines) {
  const seen = /* @__PURE__ */ new Map();
  return lines.map((line) => {
    const before = seen.get(line.id) ?? 0;
    seen.set(line.id, before + 1);
    return before === 0 ? line : { ...line, id: `${line.id} ${before}` };
  });
}
function columnLine(table, column) {
  const { name, type, notNull, collation, generated } = column;
  const isKey2 = table.primaryKey.length === 1 && sameName(table.primaryKey[0] ?? "", name);
  const said = [
    ...type === "" ? [] : [type],
    ...isKey2 ? ["PRIMARY KEY"] : [],
    ...isKey2 && table.autoincrement ? ["AUTOINCREMENT"] : [],
    ...column.default === null ? [] : [`DEFAULT ${writeDefault(column.default)}`],
    ...notNull && !isRowid(table, column) ? ["NOT NULL"] : [],
    ...collation === "BINARY" ? [] : [`COLLATE ${collation}`],
    ...generated === null ? [] : [`AS (${generated.expression}) ${generated.kind.toUpperCase()}`]
  ].join(" ");
  return { id: columnId(name), same: said, text: `${writeName(name)} ${said}`.trimEnd() };
}
function writeDefault(text) {
  return /^(?:'(?:[^']|'')*'|x'[0-9A-F]*'|[-+]?[\d.]+(?:e[-+]?\d+)?|\w+)$/i.test(text) ? text : `(${text})`;
}
function optionsLine({ strict, withoutRowid }) {
  const options = [...strict ? ["STRICT"] : [], ...withoutRowid ? ["WITHOUT ROWID"] : []].join(", ");
  return { id: "options", same: options, text: `) ${options}`.trimEnd() };
}
function primaryKeyLine(columns) {
  return { id: "primary key", same: nameKey(listed2(columns)), text: `PRIMARY KEY ${listed2(columns)}` };
}
function uniqueLine(table, { columns }) {
  const terms = `(${columns.map((column) => writeTerm(table, column)).join(", ")})`;
  return { id: `unique ${nameKey(terms)}`, same: "", text: `UNIQUE ${terms}` };
}
function foreignKeyLine(key, schema) {
  const { columns, parent, onDelete, onUpdate, deferred } = key;
  const named2 = key.parentColumns.length > 0;
  const parentColumns2 = named2 ? key.parentColumns : tableNamed(schema, parent)?.primaryKey ?? [];
  const text = [
    `FOREIGN KEY ${listed2(columns)} REFERENCES ${writeName(parent)}`,
    ...parentColumns2.length === 0 ? [] : [listed2(parentColumns2)],
    ...onDelete === "NO ACTION" ? [] : [`ON DELETE ${onDelete}`],
    ...onUpdate === "NO ACTION" ? [] : [`ON UPDATE ${onUpdate}`],
    ...deferred ? ["DEFERRABLE INITIALLY DEFERRED"] : []
  ].join(" ");
  return { id: `key ${nameKey(listed2(columns))}`, same: nameKey(text), text };
}
function checkLine({ name, expression }) {
  const text = `${name === null ? "" : `CONSTRAINT ${writeName(name)} `}CHECK (${expression})`;
  return { id: `check ${expression}`, same: "", text };
}
function indexLine(table, { name, unique, columns, where }) {
  const terms = columns.map((column) => writeTerm(table, column)).join(", ");
  const kind = unique ? "UNIQUE INDEX" : "INDEX";
  const filter = where === null ? "" : ` WHERE ${where}`;
  return {
    id: `${indexId}${nameKey(name)}`,
    same: JSON.stringify([unique, columns.map(termKey), where]),
    text: `CREATE ${kind} ${writeName(name)} ON ${writeName(table.name)} (${terms})${filter}`
  };
}
function termKey({ term, isExpression, descending, collation }) {
  return [isExpression ? term : nameKey(term), isExpression, descending, collation];
}
function writeTerm(table, { term, isExpression, descending, collation }) {
  const column = isExpression ? void 0 : table.columns.find(({ name }) => sameName(name, term));
  const usual = column?.collation ?? "BINARY";
  const collate = collation === usual ? "" : ` COLLATE ${collation}`;
  return `${isExpression ? term : writeName(term)}${collate}${descending ? " DESC" : ""}`;
}
function listed2(names2) {
  return `(${names2.map(writeName).join(", ")})`;
}

// src/changes/text/schema-diff.ts
function schemaDiff(net) {
  const changes = net.changes.map(({ change }) => change);
  const old = renameSchema(net.before, net.renames);
  const tables = new Map(
    changes.flatMap((change) => "view" in change ? [] : [[nameKey(change.table), change.table]])
  );
  const blocks = [
    ...[...tables.values()].map((name) => tableBlock(name, net, old)),
    ...changes.map((change) => objectBlock(change, net))
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.map(({ mark, text }) => `${mark}${visible(text)}`.trimEnd()).join("\n")).join("\n\n");
}
function tableBlock(name, net, old) {
  const [before, after] = [tableNamed(old, name), tableNamed(net.after, name)];
  if (before?.kind === "virtual" || after?.kind === "virtual") return textBlock(before, after);
  const original = tableNamed(net.before, originOf(net.renames.tables, name));
  const then = linesOf(original, net.before);
  const was = linesOf(before, old).map((line, at2) => ({ ...line, text: then[at2]?.text ?? line.text }));
  const isIndex = ({ id }) => id.startsWith(indexId);
  const now = linesOf(after, net.after);
  const indexes = mergeLines(was.filter(isIndex), now.filter(isIndex), /* @__PURE__ */ new Map());
  const others = [was, now].map((lines) => lines.filter((line) => !isIndex(line)));
  return [
    ...cutLines(mergeLines(others[0] ?? [], others[1] ?? [], renamesOf(name, net))),
    ...indexes.filter(({ mark }) => mark !== " ")
  ];
}
function linesOf(table, schema) {
  return table === void 0 ? [] : tableLines(table, schema);
}
function renamesOf(name, { changes }) {
  return new Map(
    changes.flatMap(({ change }) => {
      if (change.kind === "rename-table" && sameName(change.to, name))
        return [[tableId, writeName(change.from)]];
      if (change.kind === "rename-column" && sameName(change.table, name))
        return [[columnId(change.to), writeName(change.from)]];
      return [];
    })
  );
}
function objectBlock(change, { before, after }) {
  if ("view" in change) return textBlock(named(before.views, change.view), named(after.views, change.view));
  if (!("trigger" in change)) return [];
  return textBlock(named(before.triggers, change.trigger), named(after.triggers, change.trigger));
}
function named(objects, name) {
  return objects.find((object) => sameName(object.name, name));
}
function textBlock(before, after) {
  return cutLines(mergeTexts(textLines(before), textLines(after)));
}
function textLines(object) {
  return object === void 0 ? [] : visibleLines(object.sql).replaceAll("	", "  ").split("\n");
}

// src/drizzle/appliers/commands.ts
function readCommands(tree, packages) {
  const others = [...tree.keys()].filter(holdsCommands);
  return [
    ...packages.flatMap((path) => scriptsOf(tree, path)),
    ...others.flatMap((path) => linesOf2(tree, path))
  ];
}
function scriptsOf(tree, file) {
  const text = textAt(tree, file) ?? "";
  const scripts = at(parseJsonc(text), "scripts");
  if (typeof scripts !== "object" || scripts === null) return [];
  return Object.entries(scripts).flatMap(([name, script]) => {
    const before = text.slice(0, Math.max(0, text.indexOf(`"${name}"`)));
    const line = before.split("\n").length;
    return typeof script === "string" ? commandsIn(script).map((words) => ({ file, line, words })) : [];
  });
}
function linesOf2(tree, file) {
  const lines = (textAt(tree, file) ?? "").split("\n");
  return lines.flatMap((text, index) => {
    if (text.trimStart().startsWith("#")) return [];
    return commandsIn(text).map((words) => ({ file, line: index + 1, words }));
  });
}
function commandsIn(text) {
  return text.split(/[;|&]+/).map((part) => part.split(/[\s"'`,[\]()]+/).filter((word) => word !== ""));
}
function runs({ words }, command) {
  const [program, ...wanted] = command.split(" ");
  const start = words.findIndex((word) => baseName(word).replace(/@.*$/, "") === program);
  if (start < 0) return false;
  const rest = words.slice(start + 1).filter((word) => !word.startsWith("-"));
  return rest.some((_, index) => wanted.every((word, offset) => rest[index + offset] === word));
}
function configOf({ words, file }) {
  const index = words.findIndex((word) => /^--config(?:=|$)/.test(word));
  const said = words[index]?.split("=")[1] ?? words[index + 1];
  return index < 0 || said === void 0 ? null : `${parentOf(file)}/${said.replace(/^\.\//, "")}`.replace(/^\//, "");
}

// src/drizzle/source-text.ts
function placeOf2(tree, file, what) {
  const text = blankComments(textAt(tree, file) ?? "");
  const at2 = typeof what === "string" ? text.indexOf(what) : text.search(what);
  return { file, line: text.slice(0, Math.max(0, at2)).split("\n").length };
}
var commentOrString = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;
function blankComments(text) {
  return text.replace(commentOrString, (part) => part.startsWith("/") ? part.replace(/[^\n]/g, " ") : part);
}
var sideline = /(?:^|[/._-])(?:tests?|testing|specs?|mocks?|fixtures?|e2e|examples?|samples?|demos?|stories|storybook|bench(?:mark)?s?|docs?)(?=[/._-]|$)/i;
function isSideline(file, home) {
  const start = joinPath(home, "");
  return sideline.test(file.startsWith(start) ? file.slice(start.length) : file);
}

// src/drizzle/appliers/modules.ts
var read = /* @__PURE__ */ new Map();
function importsOf(path, text) {
  const key = `${path}\0${text}`;
  const known = read.get(key);
  if (known !== void 0) return known;
  const found = [];
  const program = parseSource(path, text);
  if (program !== null) {
    walkNodes(program, (node) => {
      const module = importedBy(node);
      if (module !== null) found.push({ module, line: lineOf(node) });
    });
  }
  read.set(key, found);
  return found;
}
function importedBy(node) {
  switch (node.type) {
    case "ImportDeclaration":
      return node.importKind === "type" ? null : node.source.value;
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return node.exportKind === "type" ? null : node.source?.value ?? null;
    case "ImportExpression":
      return textOf(node.source);
    default:
      return isCall(node) && node.callee.type === "Identifier" && node.callee.name === "require" ? textOf(node.arguments[0]) : null;
  }
}
function packagesAbove(tree, folder) {
  const found = [];
  for (let at2 = folder; ; at2 = parentOf(at2)) {
    const file = joinPath(at2, "package.json");
    if (tree.has(file)) found.push(file);
    if (at2 === "") return found;
  }
}
function sourcesOf(tree) {
  return [...tree.keys()].filter(
    (path) => /\.[cm]?[jt]sx?$/.test(path) && baseName(path) !== "migrations.js" && textAt(tree, path) !== null
  );
}
function sourcesNear(tree, folder) {
  const sources2 = sourcesOf(tree);
  const home = parentOf(packagesAbove(tree, folder)[0] ?? "");
  const own = sources2.filter((path) => path.startsWith(joinPath(home, "")));
  return own.length > 0 ? own : sources2;
}

// src/drizzle/appliers/imports.ts
var driverOfModule = driversInOrder.flatMap(
  (name) => drivers[name].signs.modules.map((module) => [module, name])
);
function fromImports(tree, place) {
  const isBundled = tree.has(joinPath(place.path, "migrations.js"));
  const fitting = (found) => {
    const bundled = found.filter(({ name }) => drivers[name].profile.bundled);
    return isBundled && bundled.length > 0 ? bundled : found;
  };
  const own = fitting(driversImported(tree, sourcesNear(tree, place.path)));
  if (own.length > 0) return own;
  const others = fitting(driversImported(tree, sourcesOf(tree)));
  return others.filter(({ firm }) => firm).map((choice) => ({ ...choice, firm: false }));
}
function driversImported(tree, files) {
  const migrators = [];
  const others = [];
  for (const file of files) {
    const text = textAt(tree, file) ?? "";
    if (!text.includes("drizzle-orm/")) continue;
    for (const { module, line } of importsOf(file, text)) {
      const said = driverOfModule.find(([known]) => module === known || module.startsWith(`${known}/`));
      if (said === void 0) continue;
      const firm = module === `${said[0]}/migrator`;
      const reason = `${code(file)} imports ${code(firm ? module : said[0])}`;
      const choice = { name: said[1], source: "dependency", reason, firm, at: { file, line } };
      (firm ? migrators : others).push(choice);
    }
  }
  return [...migrators, ...others];
}
var driverOfPackage = driversInOrder.toSorted((a, b) => Number(drivers[b].signs.isFirstChoice) - Number(drivers[a].signs.isFirstChoice)).flatMap((driver) => drivers[driver].signs.packages.map((name) => [name, driver]));
function fromDependencies(tree, place, commands) {
  const isByKit = commands.some((command) => runs(command, "drizzle-kit migrate"));
  return packagesAbove(tree, place.path).flatMap((file) => {
    const manifest = parseJsonc(textAt(tree, file) ?? "");
    const has = (kind, name) => at(manifest, kind, name) !== void 0;
    const isListed = (name) => has("dependencies", name) || has("peerDependencies", name) || has("optionalDependencies", name) || has("devDependencies", name) && (isByKit || name.endsWith("-types"));
    return driverOfPackage.filter(([name]) => isListed(name)).map(([name, driver]) => {
      const reason = `${code(file)} depends on ${code(name)}`;
      const line = placeOf2(tree, file, `"${name}"`);
      return { name: driver, source: "dependency", reason, firm: false, at: line };
    });
  });
}

// src/drizzle/appliers/nuxt-hub.ts
function nuxtHubOf(tree, folder) {
  for (const config of [...tree.keys()].filter(isNuxtConfig)) {
    const root = joinPath(parentOf(config), "server/");
    if (!folder.startsWith(root) || !/^(?:db|database)\/migrations\b/.test(folder.slice(root.length)))
      continue;
    const hub = hubIn(config, textAt(tree, config) ?? "");
    const database = at(hub, "db") ?? at(hub, "database");
    if (database === void 0 || database === false) continue;
    const dialect = typeof database === "string" ? database : at(database, "dialect");
    if (dialect !== void 0 && dialect !== "sqlite") continue;
    const driver = at(database, "driver");
    return { config, driver: typeof driver === "string" ? driver : null };
  }
  return null;
}
function hubIn(config, text) {
  const program = parseSource(config, text);
  let hub;
  const look = (node) => {
    const property = node.type === "ObjectExpression" ? propertyOf(node, "hub") : null;
    if (property !== null && hub === void 0 && objectOf(property.value) !== null)
      hub = plainValue(property.value);
  };
  if (program !== null) walkNodes(program, look);
  return hub;
}

// src/drizzle/appliers/own-runner.ts
function ownRunners(tree, folder, sources2) {
  return sources2.flatMap((file) => {
    const text = textAt(tree, file) ?? "";
    if (!/readdir/.test(text) || !text.includes(".sql") || text.includes("/migrator")) return [];
    const line = listingLine(file, text, folder);
    return line === null ? [] : [{ file, line }];
  });
}
function listingLine(file, text, folder) {
  const program = parseSource(file, text);
  if (program === null) return null;
  let line = null;
  const texts = [];
  const called2 = /* @__PURE__ */ new Set();
  walkNodes(program, (node) => {
    const said = textOf(node);
    if (said !== null) texts.push(said);
    if (!isCall(node)) return;
    const name = node.callee.type === "Identifier" ? node.callee.name : keyOf(node.callee) ?? "";
    called2.add(name);
    if (/^readdir(?:Sync)?$/.test(name)) line ??= lineOf(node);
  });
  const isNamed = texts.some((said) => isFolder(said, file, folder));
  const takesSql = texts.some((said) => said.endsWith(".sql"));
  const runsSql = ["exec", "execute", "executeMultiple", "batch", "run"].some((name) => called2.has(name));
  return isNamed && takesSql && runsSql ? line : null;
}
function isFolder(said, file, folder) {
  if (said.trim() === "" || !/^[\w./@-]+$/.test(said)) return false;
  const seen = [resolvePath(parentOf(file), said), resolvePath("", said)];
  return seen.includes(folder) || folder !== "" && `/${folder}`.endsWith(`/${resolvePath("", said)}`) && said !== "..";
}

// src/drizzle/files-view.ts
import { posix } from "node:path";
function filesView(folder, files) {
  const { dir, pattern } = files ?? { dir: folder.path, pattern: "*.sql" };
  const isSeen = ({ file }) => isTaken(file, dir, pattern);
  const unread = new Set(folder.problems.map(({ at: at2 }) => at2.file));
  const isThere4 = ({ text, file }) => text !== null || unread.has(file);
  const found = [...folder.migrations, ...folder.unlisted].filter(isThere4);
  const byFile = new Map(found.map((migration) => [migration.file, migration]));
  const migrations = [...byFile.values()].sort((a, b) => comparePaths(a.file, b.file)).map((migration, position) => ({ ...migration, position }));
  return { ...folder, migrations, unseen: migrations.filter((migration) => !isSeen(migration)) };
}
function isTaken(file, dir, pattern) {
  const start = joinPath(dir, "");
  return file.startsWith(start) && posix.matchesGlob(file.slice(start.length), pattern);
}
function comparePaths(a, b) {
  const [left, right] = [a.split("/"), b.split("/")];
  for (const [index, part] of left.entries()) {
    const other2 = right[index];
    if (other2 === void 0) return 1;
    const order = compareParts(part, other2);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
function compareParts(a, b) {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
function numberOf(part) {
  const number = Number.parseInt(part.split("_")[0] ?? "", 10);
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
}

// src/drizzle/detect-driver.ts
function detectDrivers(tree, place) {
  const commands = readCommands(tree, packagesAbove(tree, place.path));
  const wrangler = fromWrangler(tree, place, commands);
  const evidence = [
    ...wrangler.filter(({ isSeeing }) => isSeeing).map(({ choice }) => choice),
    ...fromNuxtHub(tree, place),
    ...fromTauri(place),
    ...fromConfig(tree, place, commands),
    ...fromImports(tree, place),
    ...wrangler.map(({ choice }) => choice),
    ...fromDependencies(tree, place, commands)
  ];
  const found = evidence.length === 0 ? [byDefault] : evidence;
  const runner = fromOwnRunner(tree, place, found);
  const seen = /* @__PURE__ */ new Set();
  return [...runner, ...found].filter((choice) => !seen.has(choice.name) && seen.add(choice.name));
}
var byDefault = {
  name: usualDriver,
  source: "default",
  firm: false,
  reason: "nothing in the repository says otherwise"
};
function driverWith(holds2) {
  return driversInOrder.find((name) => holds2(drivers[name]));
}
function saidByConfig(name, reason, at2 = null) {
  return { name, source: "config", firm: true, reason, ...at2 === null ? {} : { at: at2 } };
}
function fromWrangler(tree, place, commands) {
  const name = driverWith(({ profile }) => profile.wrangler);
  if (name === void 0) return [];
  const bindings = readD1Bindings(tree);
  const said = drivers[name].signs.script?.command ?? "";
  const command = commands.find((each2) => runs(each2, said));
  const isFlat = place.layout === "journal";
  if (bindings.length === 0 && command !== void 0 && isFlat)
    return [{ choice: saidByConfig(name, ran(command, said)), isSeeing: true }];
  const sql3 = [...tree.keys()].filter((path) => migrationNameAt(place, path) !== null);
  return bindings.flatMap((files) => {
    const isSeeing = sql3.some((path) => isTaken(path, files.dir, files.pattern));
    if (!isSeeing && files.dir !== place.path) return [];
    const reason = `${code(files.config)} names the folder as \`migrations_dir\``;
    const at2 = placeOf2(tree, files.config, "migrations_dir");
    return [{ choice: { ...saidByConfig(name, reason, at2), files }, isSeeing }];
  });
}
function ran({ file, line }, command) {
  return file.endsWith("package.json") ? `a script in ${code(file)} runs ${code(command)}` : `${code(`${file}:${line}`)} runs ${code(command)}`;
}
function fromNuxtHub(tree, place) {
  const hub = nuxtHubOf(tree, place.path);
  if (hub === null) return [];
  const said = hub.driver ?? (readD1Bindings(tree).length > 0 ? "on Cloudflare" : "elsewhere");
  const name = driverWith(({ signs }) => signs.hub.includes(said));
  const reason = `${code(hub.config)} has it as the database of NuxtHub`;
  const ledger = { table: "_hub_migrations", keepsEnding: false };
  const who = { command: "NuxtHub", config: hub.config, ledger, transaction: "none" };
  return name === void 0 ? [] : [{ ...saidByConfig(name, reason), files: wholeFiles(place, who) }];
}
function fromTauri(place) {
  const root = /^(?:.*\/)?src-tauri(?=\/|$)/.exec(place.path)?.[0];
  const name = driverWith(({ signs }) => signs.packages.includes("@tauri-apps/plugin-sql"));
  if (root === void 0 || name === void 0 || place.layout !== "journal") return [];
  const ledger = { table: "_sqlx_migrations", keepsEnding: true };
  const who = { command: "Tauri's SQL plugin", config: root, ledger, transaction: "each" };
  const reason = `it lies in ${code(root)}, the Rust side of a Tauri app`;
  return [{ ...saidByConfig(name, reason), files: wholeFiles(place, who) }];
}
function wholeFiles({ path }, who) {
  return { ...who, dir: path, pattern: "*.sql", setting: null };
}
function fromOwnRunner(tree, place, found) {
  const [likeliest] = found;
  if (likeliest === void 0 || likeliest.firm || place.layout !== "journal") return [];
  const [runner] = ownRunners(tree, place.path, sourcesNear(tree, place.path));
  if (runner === void 0) return [];
  const reason = `${code(`${runner.file}:${runner.line}`)} goes through the folder's files by itself`;
  const who = { command: runner.file, config: runner.file, ledger: null, transaction: "none" };
  const { name } = likeliest;
  return [{ name, source: "dependency", firm: true, reason, files: wholeFiles(place, who) }];
}
function fromConfig(tree, place, commands) {
  const config = configFor(tree, place, commands);
  const driver = config?.driver ?? null;
  const named2 = driver === null ? void 0 : driverWith(({ signs }) => signs.configs.includes(driver));
  if (config !== void 0 && named2 !== void 0) {
    const said = `${code(config.file)} says ${code(`driver: "${driver}"`)}`;
    const at3 = placeOf2(tree, config.file, /\bdriver["']?\s*:/);
    return [...insteadOf(tree, place, named2, commands), saidByConfig(named2, said, at3)];
  }
  const who = config === void 0 ? "the journal" : code(config.file);
  const at2 = config === void 0 ? null : placeOf2(tree, config.file, /\bdialect["']?\s*:/);
  return [config?.dialect, place.dialect].flatMap((dialect) => {
    const name = dialect == null ? void 0 : driverWith(({ signs }) => signs.dialects.includes(dialect));
    return name === void 0 ? [] : [saidByConfig(name, `${who} says ${code(`dialect: "${dialect}"`)}`, at2)];
  });
}
function insteadOf(tree, place, named2, commands) {
  if (place.layout !== "journal") return [];
  return driversInOrder.flatMap((name) => {
    const { script } = drivers[name].signs;
    if (script?.insteadOf !== named2) return [];
    const command = commands.find((each2) => runs(each2, script.command));
    const isElsewhere = readD1Bindings(tree).some(({ dir }) => dir !== place.path && holdsSql(tree, dir));
    return command === void 0 || isElsewhere ? [] : [saidByConfig(name, ran(command, script.command))];
  });
}
function holdsSql(tree, folder) {
  const start = joinPath(folder, "");
  return [...tree.keys()].some((path) => path.startsWith(start) && path.endsWith(".sql"));
}
function configFor(tree, place, commands) {
  const configs = readDrizzleConfigs(tree).filter((config) => config.out === place.path);
  const used = new Set(
    commands.filter((each2) => !each2.file.endsWith("package.json") && runs(each2, "drizzle-kit migrate")).map(configOf)
  );
  return configs.find(({ file }) => [...used].some((path) => path !== null && file.endsWith(path))) ?? configs[0];
}
function detectForeignKeys(tree, place) {
  const home = parentOf(packagesAbove(tree, place.path)[0] ?? "");
  let turnedOn = null;
  for (const file of sourcesNear(tree, place.path)) {
    if (isSideline(file, home)) continue;
    const text = blankComments(textAt(tree, file) ?? "");
    const name = /\bmigrate\s+as\s+(\w+)/.exec(text)?.[1] ?? "migrate";
    const call = new RegExp(`\\b${name}\\s*\\(`).exec(text);
    const isMigrator = /drizzle-orm\/[\w-]+\/migrator/.test(text) && call !== null;
    const settings = [
      ...text.matchAll(/foreign_keys["'`]?\s*(?:=|,|\()\s*["'`]?(ON|OFF|0|1|true|false)\b/gi)
    ];
    const before = isMigrator ? settings.filter((setting2) => setting2.index < call.index) : settings;
    const last = before.at(-1);
    if (last === void 0 || !(isMigrator || isLikelySource(file))) continue;
    const value = /^(?:on|1|true)$/i.test(last[1] ?? "");
    const at2 = { file, line: text.slice(0, last.index).split("\n").length };
    const setting = { value, reason: `${code(file)} turns foreign keys ${value ? "on" : "off"}`, at: at2 };
    if (isMigrator) return setting;
    if (value) turnedOn ??= setting;
  }
  return turnedOn;
}

// src/drizzle/folders-layout.ts
function readFoldersLayout(tree, place, files, read2) {
  const names2 = /* @__PURE__ */ new Set();
  for (const file of files) {
    const parent = parentOf(file);
    const isPart = baseName(file) === "migration.sql" || baseName(file) === "snapshot.json";
    if (parentOf(parent) === place.path && parent !== place.path && isPart) names2.add(baseName(parent));
  }
  const ordered = [...names2].sort((a, b) => a.localeCompare(b));
  return {
    migrations: ordered.map((name, position) => {
      const file = migrationFile(place, name);
      return read2({
        name,
        position,
        idx: null,
        when: timestampOf(name),
        breakpoints: true,
        file,
        listed: null
      });
    }),
    unlisted: readUnlisted(place.path, files, /* @__PURE__ */ new Set(), read2),
    journal: null,
    snapshotFiles: ordered.map((name) => ({ file: joinPath(place.path, `${name}/snapshot.json`), migration: name })).filter(({ file }) => tree.has(file))
  };
}
function timestampOf(name) {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(name)?.slice(1).map(Number);
  if (parts === void 0) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

// src/drizzle/journal-layout.ts
function readJournalLayout(tree, place, files, read2, problems) {
  const journal = journalFile(place.path);
  const entries = place.isBare === true ? missing(journal, problems) : readEntries(tree, journal, problems);
  const migrations = entries.map(({ tag, idx, when, breakpoints, at: at2 }, position) => {
    const file = migrationFile(place, tag);
    return read2({ name: tag, position, idx, when, breakpoints, file, listed: at2 });
  });
  const named2 = new Set(migrations.map((migration) => migration.file));
  const unlisted = readUnlisted(place.path, files, named2, read2);
  return { migrations, unlisted, journal, snapshotFiles: snapshotFilesOf(place.path, files, migrations) };
}
function missing(journal, problems) {
  const message = `${code(journal)} is not in git`;
  problems.push({ kind: "journal-missing", at: wholeFile(journal), message });
  return [];
}
function readEntries(tree, journal, problems) {
  const text = textAt(tree, journal);
  if (text === null) {
    problems.push({
      kind: "journal-unreadable",
      at: wholeFile(journal),
      message: `${code(journal)} ${tree.has(journal) ? "is no plain file" : "is not there"}, so no migration can be read`
    });
    return [];
  }
  const parsed2 = parseJournal(text);
  if ("trouble" in parsed2) {
    problems.push({
      kind: "journal-unreadable",
      at: { file: journal, line: parsed2.line, endLine: parsed2.line },
      message: `${code(journal)} ${parsed2.trouble}`
    });
    return [];
  }
  const spans = entrySpans(journal, text);
  return parsed2.entries.map((entry, index) => ({ ...entry, at: spans[index] ?? wholeFile(journal) }));
}
function parseJournal(text) {
  const marker2 = mergeMarkerLine(text);
  if (marker2 !== null) return { trouble: "has a merge conflict left in it", line: marker2 };
  let value;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return {
      trouble: `is not JSON: ${code(error.message)}`,
      line: errorLine(text, error.message)
    };
  }
  const list = value?.entries;
  if (!Array.isArray(list)) return { trouble: "has no list of `entries`", line: 1 };
  const entries = [];
  for (const [index, item] of list.entries()) {
    const { idx, when, tag, breakpoints } = item ?? {};
    if (typeof tag !== "string" || tag === "" || /[\\/\0]/.test(tag)) {
      return { trouble: `has no usable \`tag\` in entry ${index}`, line: 1 };
    }
    entries.push({
      tag,
      idx: typeof idx === "number" ? idx : null,
      when: typeof when === "number" && Number.isFinite(when) ? when : null,
      breakpoints: breakpoints !== false
    });
  }
  return { entries };
}
function errorLine(text, message) {
  const position = /at position (\d+)/.exec(message)?.[1];
  return lineCounter(text)(position === void 0 ? text.length - 1 : Number(position));
}
function entrySpans(file, text) {
  const lineAt = lineCounter(text);
  const spans = [];
  for (const match of text.matchAll(/"tag"\s*:/g)) {
    const end = text.indexOf("}", match.index);
    spans.push({
      file,
      line: lineAt(text.lastIndexOf("{", match.index)),
      endLine: lineAt(end < 0 ? match.index : end)
    });
  }
  return spans;
}
function snapshotFilesOf(folder, files, migrations) {
  const byPrefix = new Map(migrations.map((migration) => [migration.prefix, migration.name]));
  const meta = joinPath(folder, "meta");
  return files.filter((file) => parentOf(file) === meta && baseName(file).endsWith("_snapshot.json")).map((file) => ({ file, migration: byPrefix.get(prefixOf(baseName(file))) ?? null }));
}

// src/drizzle/read-migration.ts
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

// src/sql/chunks.ts
var breakpoint = "--> statement-breakpoint";
function splitChunks(text) {
  let line = 1;
  return text.split(breakpoint).map((part) => {
    const chunk = lazyChunk(part, line);
    line += countNewlines(part);
    return chunk;
  });
}
function lazyChunk(text, line) {
  let statements = null;
  return {
    text,
    line,
    get statements() {
      statements ??= findStatements(text, line);
      return statements;
    }
  };
}
function countNewlines(text) {
  let count2 = 0;
  for (let at2 = text.indexOf("\n"); at2 >= 0; at2 = text.indexOf("\n", at2 + 1)) count2 += 1;
  return count2;
}

// src/drizzle/read-migration.ts
function migrationReader(tree, problems, known = []) {
  const knownByHash = new Map(known.map((migration) => [migration.hash, migration]));
  return (listed5) => {
    const text = readSql(tree, listed5.file, problems);
    const prefix = prefixOf(listed5.name);
    if (text === null) return { ...listed5, prefix, text, hash: "", chunks: [] };
    const hash = createHash("sha256").update(text).digest("hex");
    return { ...listed5, prefix, text, hash, chunks: knownByHash.get(hash)?.chunks ?? splitChunks(text) };
  };
}
function readSql(tree, file, problems) {
  const entry = tree.get(file);
  if (entry === void 0) return null;
  const at2 = wholeFile(file);
  if (entry.bytes === null) {
    const what = entry.kind === "submodule" ? "a submodule" : "a symbolic link";
    problems.push({ kind: "not-a-file", at: at2, message: `${code(file)} is ${what}, which is never followed` });
    return null;
  }
  if (!isUtf8(entry.bytes)) {
    problems.push({
      kind: "not-utf8",
      at: at2,
      message: `${code(file)} is not UTF-8, which is how Drizzle reads it`
    });
  }
  const text = textAt(tree, file) ?? "";
  const marker2 = mergeMarkerLine(text);
  if (marker2 !== null) {
    const place = { file, line: marker2, endLine: marker2 };
    problems.push({
      kind: "merge-markers",
      at: place,
      message: `${code(file)} has a merge conflict left in it`
    });
  }
  if (!isLfsPointer(text)) return text;
  problems.push({
    kind: "lfs-pointer",
    at: at2,
    message: `${code(file)} is a Git LFS pointer, not the SQL it stands for`
  });
  return null;
}

// src/sql/table-declaration.ts
function readTableDeclaration(sql3) {
  const tokens = tokensOf(sql3);
  const open = tokens.findIndex((token) => token.name === "LP");
  const nameToken = tokens[open - 1];
  if (open < 2 || nameToken === void 0 || !isCreateTable(tokens)) return null;
  const columns = [];
  const found = { checks: [], foreignKeys: [], autoincrement: false };
  for (const item of splitItems(tokens.slice(open + 1, closingOf(tokens, open)))) {
    const [first, last] = [item[0], item.at(-1)];
    if (first === void 0 || last === void 0) continue;
    const said = readConstraints(item, found);
    if (tableConstraints.has(first.name)) continue;
    const end = last.offset + last.text.length;
    columns.push({ name: unquoteName(first.text), start: first.offset, end, ...said });
  }
  return { name: unquoteName(nameToken.text), columns, ...found };
}
function replaceColumnDefinition(createTable2, column, definition) {
  const found = readTableDeclaration(createTable2)?.columns.find(({ name }) => sameName(name, column));
  if (found === void 0) return null;
  return createTable2.slice(0, found.start) + definition + createTable2.slice(found.end);
}
function parseAlterColumnTo({ text, tokens }) {
  if (tokens[0]?.name !== "ALTER" || tokens[1]?.name !== "TABLE") return null;
  const at2 = tokens[3]?.name === "DOT" ? 4 : 2;
  if (tokens[at2 + 1]?.name !== "ALTER") return null;
  const columnAt2 = at2 + (tokens[at2 + 2]?.name === "COLUMNKW" ? 3 : 2);
  const [table, column, first] = [tokens[at2], tokens[columnAt2], tokens[columnAt2 + 2]];
  if (table === void 0 || column === void 0 || first === void 0) return null;
  if (tokens[columnAt2 + 1]?.name !== "TO") return null;
  const last = tokens.findLast((token) => token.name !== "SEMI") ?? first;
  const start = tokens[0].offset;
  return {
    table: unquoteName(table.text),
    column: unquoteName(column.text),
    definition: text.slice(first.offset - start, last.offset + last.text.length - start)
  };
}
function isCreateTable(tokens) {
  return tokens[0]?.name === "CREATE" && tokens[tokens[1]?.name === "TEMP" ? 2 : 1]?.name === "TABLE";
}
var tableConstraints = /* @__PURE__ */ new Set(["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]);
function splitItems(tokens) {
  const items = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.name === "LP") depth += 1;
    else if (token.name === "RP") depth -= 1;
    if (token.name === "COMMA" && depth === 0) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}
function readConstraints(item, found) {
  let generated = null;
  let collation = "BINARY";
  for (let at2 = tableConstraints.has(item[0]?.name ?? "") ? 0 : 1; at2 < item.length; at2 += 1) {
    const word = item[at2]?.name;
    const close = item[at2 + 1]?.name === "LP" ? closingOf(item, at2 + 1) : at2;
    const inside = item.slice(at2 + 2, close);
    if (word === "CHECK")
      found.checks.push({ name: constraintName(item, at2), expression: normalizeTokens(inside) });
    else if (word === "AS") generated = normalizeTokens(inside);
    else if (word === "COLLATE") collation = unquoteName(item[at2 + 1]?.text ?? "").toUpperCase();
    else if (word === "AUTOINCR") found.autoincrement = true;
    else if (word === "REFERENCES") found.foreignKeys.push({ deferred: false });
    else if (word === "DEFERRABLE") setDeferred(item, at2, found);
    at2 = Math.max(close, at2 + (wordsToSkip[word ?? ""] ?? 0));
  }
  return { generated, collation };
}
var wordsToSkip = {
  CONSTRAINT: 1,
  COLLATE: 1,
  DEFAULT: 1,
  REFERENCES: 1
};
function constraintName(item, at2) {
  return item[at2 - 2]?.name === "CONSTRAINT" ? unquoteName(item[at2 - 1]?.text ?? "") : null;
}
function setDeferred(item, at2, found) {
  const last = found.foreignKeys.at(-1);
  if (last === void 0) return;
  last.deferred = item[at2 - 1]?.name !== "NOT" && item[at2 + 1]?.name === "INITIALLY" && item[at2 + 2]?.name === "DEFERRED";
}

// src/sql/index-declaration.ts
function readIndexDeclaration(sql3) {
  const tokens = tokensOf(sql3).filter((token) => token.name !== "SEMI");
  const open = tokens.findIndex((token) => token.name === "LP");
  if (tokens[0]?.name !== "CREATE" || open < 0) return null;
  const close = closingOf(tokens, open);
  const where = tokens[close + 1]?.name === "WHERE" ? normalizeTokens(tokens.slice(close + 2)) : null;
  return { columns: splitItems(tokens.slice(open + 1, close)).map(readTerm), where };
}
function readIndexTerm(sql3) {
  return readTerm(tokensOf(sql3));
}
function readTerm(given) {
  let tokens = given;
  const descending = tokens.at(-1)?.name === "DESC";
  if (descending || tokens.at(-1)?.name === "ASC") tokens = tokens.slice(0, -1);
  const named2 = tokens.at(-2)?.name === "COLLATE" ? tokens.at(-1) : void 0;
  if (named2 !== void 0) tokens = tokens.slice(0, -2);
  const collation = named2 === void 0 ? "BINARY" : unquoteName(named2.text).toUpperCase();
  const column = columnOf(tokens);
  if (column !== null) return { term: column, isExpression: false, descending, collation };
  return { term: normalizeTokens(tokens), isExpression: true, descending, collation };
}
function columnOf(tokens) {
  const last = tokens.at(-1);
  if (last === void 0 || !/^["`[a-z_\u0080-\uffff]/i.test(last.text)) return null;
  const isName2 = tokens.length === 1 || tokens.length === 3 && tokens[1]?.name === "DOT";
  return isName2 ? unquoteName(last.text) : null;
}

// src/drizzle/snapshot/parts.ts
function fieldsIn(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).filter((item) => typeof item === "object" && item !== null);
}
function textIn(value) {
  return typeof value === "string" ? value : "";
}
function textsIn(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function columnFrom(fields) {
  const { name, type, notNull, default: fallback, generated } = fields;
  const said = generated ?? null;
  return {
    name: textIn(name),
    type: normalizeType(textIn(type)),
    notNull: notNull === true,
    default: defaultFrom(fallback),
    generated: said === null ? null : {
      kind: said.type === "stored" ? "stored" : "virtual",
      expression: normalizeExpression(textIn(said.as))
    },
    collation: "BINARY"
  };
}
function defaultFrom(value) {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? normalizeDefault(value) : null;
}
function indexFrom(fields, columns) {
  const { name, isUnique: isUnique3, where } = fields;
  return {
    name: textIn(name),
    unique: isUnique3 === true,
    origin: "create-index",
    columns: columns.map(({ text, isExpression }) => isExpression ? readIndexTerm(text) : plainTerm(text)),
    where: textIn(where).trim() === "" ? null : normalizeExpression(textIn(where))
  };
}
function uniqueFrom(fields) {
  const { name, columns } = fields;
  return {
    name: textIn(name),
    unique: true,
    origin: "constraint",
    columns: textsIn(columns).map(plainTerm),
    where: null
  };
}
function plainTerm(term) {
  return { term, isExpression: false, descending: false, collation: "BINARY" };
}
function foreignKeyFrom(fields) {
  const { columns, columnsFrom, tableTo, columnsTo, onDelete, onUpdate } = fields;
  return {
    columns: textsIn(columns ?? columnsFrom),
    parent: textIn(tableTo),
    parentColumns: textsIn(columnsTo),
    onDelete: actionFrom(onDelete),
    onUpdate: actionFrom(onUpdate),
    deferred: false
  };
}
var actions = /* @__PURE__ */ new Set(["NO ACTION", "RESTRICT", "SET NULL", "SET DEFAULT", "CASCADE"]);
function actionFrom(value) {
  const action = textIn(value).toUpperCase();
  return actions.has(action) ? action : "NO ACTION";
}
function checkFrom(fields) {
  const { name, value } = fields;
  return { name: textIn(name) === "" ? null : textIn(name), expression: normalizeExpression(textIn(value)) };
}
function viewsFrom(views) {
  return views.map(({ name, definition, isExisting }) => ({ name: textIn(name), definition, isExisting })).filter(({ definition, isExisting }) => isExisting !== true && textIn(definition) !== "").map(({ name, definition }) => ({
    name,
    sql: `CREATE VIEW ${quoteName(name)} AS ${textIn(definition)}`
  }));
}
function tableFrom(known) {
  return { ...known, kind: "table", sql: "", strict: false, withoutRowid: false };
}
function schemaFrom(tables, views) {
  return { tables, views, triggers: [] };
}

// src/drizzle/snapshot/entities.ts
function schemaOfEntities(snapshot) {
  const byKind = Map.groupBy(fieldsIn(snapshot["ddl"]), ({ entityType }) => textIn(entityType));
  const parts = new Map(
    [...byKind].map(([kind, entities]) => [kind, Map.groupBy(entities, ({ table }) => textIn(table))])
  );
  const tables = (byKind.get("tables") ?? []).map((entity) => {
    const table = textIn(entity["name"]);
    const of = (kind) => parts.get(kind)?.get(table) ?? [];
    return tableFrom({
      name: table,
      columns: of("columns").map(columnFrom),
      primaryKey: textsIn(of("pks")[0]?.["columns"]),
      autoincrement: of("columns").some(({ autoincrement }) => autoincrement === true),
      foreignKeys: of("fks").map(foreignKeyFrom),
      checks: of("checks").map(checkFrom),
      indexes: [...of("uniques").map(uniqueFrom), ...of("indexes").map(indexOf)]
    });
  });
  return schemaFrom(tables, viewsFrom(byKind.get("views") ?? []));
}
function indexOf(fields) {
  const columns = fieldsIn(fields["columns"]).map(({ value, isExpression }) => ({
    text: textIn(value),
    isExpression: isExpression === true
  }));
  const index = indexFrom(fields, columns);
  return fields["origin"] === "auto" ? { ...index, origin: "constraint" } : index;
}

// src/drizzle/snapshot/tables.ts
function schemaOfTables(snapshot) {
  const { tables, views, internal } = snapshot;
  const { indexes } = internal ?? {};
  const hints = indexes ?? {};
  return schemaFrom(
    fieldsIn(tables).map((table) => tableOf2(table, hints)),
    viewsFrom(fieldsIn(views))
  );
}
function tableOf2(fields, hints) {
  const { name, columns, indexes, foreignKeys, compositePrimaryKeys, uniqueConstraints, checkConstraints } = fields;
  const declared = fieldsIn(columns);
  return tableFrom({
    name: textIn(name),
    columns: declared.map(columnFrom),
    primaryKey: primaryKeyOf(declared, compositePrimaryKeys),
    autoincrement: declared.some(({ autoincrement }) => autoincrement === true),
    foreignKeys: fieldsIn(foreignKeys).map(foreignKeyFrom),
    checks: fieldsIn(checkConstraints).map(checkFrom),
    indexes: [
      ...fieldsIn(uniqueConstraints).map(uniqueFrom),
      ...fieldsIn(indexes).map((index) => indexFrom(index, indexColumns(index, declared, hints)))
    ]
  });
}
function primaryKeyOf(columns, composite) {
  const first = fieldsIn(composite)[0];
  if (first !== void 0) return textsIn(Array.isArray(first) ? first : first["columns"]);
  return columns.filter(({ primaryKey }) => primaryKey === true).map(({ name }) => textIn(name));
}
function indexColumns(index, columns, hints) {
  const { name } = index;
  const { columns: hinted } = hints[textIn(name)] ?? {};
  return textsIn(index["columns"]).map((text) => {
    const hint = (hinted ?? {})[text];
    const isColumn = columns.some((column) => column["name"] === text);
    return { text, isExpression: hint?.["isExpression"] === true || !isColumn };
  });
}

// src/drizzle/snapshot/snapshot.ts
function readSnapshot(file, migration, text) {
  const marker2 = mergeMarkerLine(text);
  if (marker2 !== null) return problemAt("merge-markers", file, marker2, "has a merge conflict left in it");
  const parsed2 = parseSnapshot(text);
  if ("trouble" in parsed2) return problemAt("snapshot-unreadable", file, parsed2.line, parsed2.trouble);
  const { id, prevId, prevIds } = parsed2.value;
  const parents = Array.isArray(prevIds) ? prevIds : [prevId];
  return {
    file,
    migration,
    id: typeof id === "string" ? id : "",
    prevIds: parents.filter((parent) => typeof parent === "string"),
    text,
    schema: () => schemaOf(text)
  };
}
function problemAt(kind, file, line, trouble) {
  const problem = {
    kind,
    at: { file, line, endLine: line },
    message: `${code(file)} ${trouble}`
  };
  return { problem };
}
function parseSnapshot(text) {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return { value };
    return { trouble: "is JSON, but no snapshot", line: 1 };
  } catch (error) {
    const message = error.message;
    return { trouble: `is not JSON: ${message}`, line: lineOfError(text, message) };
  }
}
function lineOfError(text, message) {
  const position = /at position (\d+)/.exec(message)?.[1];
  return lineCounter(text)(position === void 0 ? Math.max(text.length - 1, 0) : Number(position));
}
function schemaOf(text) {
  const parsed2 = parseSnapshot(text);
  if ("trouble" in parsed2) return null;
  switch (parsed2.value["version"]) {
    case "5":
    case "6":
      return schemaOfTables(parsed2.value);
    case "7":
      return schemaOfEntities(parsed2.value);
    default:
      return null;
  }
}

// src/drizzle/read-folder.ts
function readFolder(tree, place, known) {
  const files = filesUnder(tree, place.path);
  const problems = [];
  const read2 = migrationReader(tree, problems, known && [...known.migrations, ...known.unlisted]);
  const content = place.layout === "journal" ? readJournalLayout(tree, place, files, read2, problems) : readFoldersLayout(tree, place, files, read2);
  const snapshots = [];
  for (const { file, migration } of content.snapshotFiles) {
    const text = textAt(tree, file);
    if (text === null) {
      problems.push({
        kind: "not-a-file",
        at: wholeFile(file),
        message: `${code(file)} is a link, which is never followed`
      });
      continue;
    }
    const snapshot = readSnapshot(file, migration, text);
    if ("problem" in snapshot) problems.push(snapshot.problem);
    else snapshots.push(snapshot);
  }
  return {
    path: place.path,
    layout: place.layout,
    ...layoutFacts[place.layout],
    migrations: content.migrations,
    unlisted: content.unlisted,
    unseen: [],
    snapshots,
    problems,
    journal: content.journal,
    bundle: readBundle(tree, place.path)
  };
}
function filesUnder(tree, folder) {
  const prefix = joinPath(folder, "");
  const found = [];
  for (const path of tree.keys()) {
    if (path.startsWith(prefix) && path.slice(prefix.length).split("/").length <= 2) found.push(path);
  }
  return found;
}
function readBundle(tree, folder) {
  const file = joinPath(folder, "migrations.js");
  const text = textAt(tree, file);
  if (text === null || parseSource(file, text) === null) return null;
  const names2 = importsOf(file, text).flatMap(({ module }) => {
    const name = /^\.\/(?!meta\/)(.+?)(?:\.(?:sql|[cm]?[jt]s))?(?:\?.*)?$/.exec(module)?.[1];
    return name === void 0 ? [] : [name.replace(/\/migration$/, "")];
  });
  return names2.length === 0 && !/migrations:\s*\{\s*\}/.test(text) ? null : { file, names: names2 };
}

// src/model/losses.ts
function unclaimedIn({ rowLosses: rowLosses3, valueLosses: valueLosses3, ownNames: ownNames2 }) {
  return rowLosses3.length + valueLosses3.length + ownNames2.length;
}
function lostUnderway(tables, changes) {
  const renamed3 = new Set(
    changes.flatMap((change) => change.kind === "rename-table" ? [nameKey(change.from)] : [])
  );
  const gone = tables.filter(({ table, after }) => after === null && renamed3.has(nameKey(table)));
  return gone.reduce((sum2, { deleted }) => sum2 + deleted, 0);
}

// src/rows/is-touched.ts
function isTouched({
  after,
  rowsBefore,
  rowsAfter,
  deleted,
  added,
  changed
}) {
  return after === null || deleted + added + changed > 0 || rowsBefore !== rowsAfter;
}

// src/rules/accept.ts
function acceptFindings(findings, added, options) {
  const offers = [...added.flatMap(directivesIn), ...options.map(offerOf)];
  const used = /* @__PURE__ */ new Set();
  const marked = findings.map((finding) => {
    if (!finding.introduced || finding.severity === "notice") return finding;
    const offer = offers.find((candidate) => matches(candidate, finding));
    if (offer === void 0) return finding;
    used.add(offer);
    return { ...finding, accepted: offer.acceptance };
  });
  const unused = offers.filter((offer) => !used.has(offer) && offer.rule !== "*").map(({ rule, acceptance, at: at2 }) => ({ rule, acceptance, at: at2 }));
  return { findings: marked, unused };
}
function matches(offer, finding) {
  if (offer.rule === "*")
    return finding.stage !== "history" && finding.stage !== "folder" && isForPeople(finding);
  if (offer.rule !== finding.rule) return false;
  if (offer.migration !== null && offer.migration !== finding.migration) return false;
  return offer.lines === null || finding.line >= offer.lines.from && finding.line <= offer.lines.to;
}
function isForPeople(finding) {
  return finding.severity === "warning" || finding.stage === "data";
}
function offerOf(option) {
  const { rule, migration, reason, by, who } = option;
  const at2 = { migration, file: "", line: 1, endLine: 1 };
  return { rule, migration, lines: null, acceptance: { by, reason, who }, at: at2 };
}
var directive = /^\s*--\s*drizzle-gate:\s*accept\s+([a-z][a-z-]*)\s+(\S.*?)\s*$/;
function directivesIn(migration) {
  const statements = migration.chunks.flatMap((chunk) => chunk.statements);
  const first = statements[0]?.line ?? Number.POSITIVE_INFINITY;
  return (migration.text ?? "").split("\n").flatMap((text, index) => {
    const [, rule, reason] = directive.exec(text.replace(/\r$/, "")) ?? [];
    if (rule === void 0 || reason === void 0) return [];
    const line = index + 1;
    const next = statements.find((statement) => statement.line > line);
    return [
      {
        rule,
        migration: migration.name,
        lines: line < first || next === void 0 ? null : { from: line, to: next.endLine },
        acceptance: { by: "directive", reason, who: null },
        at: { migration: migration.name, file: migration.file, line, endLine: line }
      }
    ];
  });
}

// src/rules/merge-copies.ts
var mostNames = 50;
function mergeCopies(all) {
  const bySubject = /* @__PURE__ */ new Map();
  for (const { copy, findings } of all) {
    for (const finding of oncePerSubject(findings)) {
      const known = bySubject.get(finding.subject);
      if (known === void 0) bySubject.set(finding.subject, { finding, copies: [copy ?? ""] });
      else known.copies.push(copy ?? "");
    }
  }
  const merged = [...bySubject.values()];
  return all.length === 1 ? merged.map(({ finding }) => finding) : merged.map(({ finding, copies }) => withCopies(finding, copies, all.length));
}
function oncePerSubject(findings) {
  return [...new Map(findings.toReversed().map((finding) => [finding.subject, finding])).values()].reverse();
}
function withCopies(finding, [first = "", ...others], of) {
  const many = `${formatNumber(of)} production copies`;
  const alike = others.length === 0 ? `of ${many} only this one` : `and alike in ${formatNumber(others.length)} more of ${many}: ${joinNames(others)}`;
  return {
    ...finding,
    message: `${finding.message}; that is ${code(first)}, ${alike}`,
    evidence: {
      ...finding.evidence,
      copies: [first, ...others].slice(0, mostNames)
    }
  };
}

// src/rules/run-rules.ts
function runRules(evidence) {
  const findings = rules.flatMap((rule) => findingsOf(rule, evidence));
  return withoutSuperseded(findings);
}
function findingsOf(rule, evidence) {
  switch (rule.stage) {
    case "folder": {
      const before = evidence.folder.base === null ? [] : [...rule.check(evidence.folder.base)];
      const known = new Set(before.map(subjectOf));
      return [...rule.check(evidence.folder.head)].map((draft) => ({
        ...stamp(rule, draft),
        introduced: !known.has(subjectOf(draft))
      }));
    }
    case "history":
      return evidence.history === null ? [] : [...rule.check(evidence.history)].map((draft) => stamp(rule, draft));
    case "replay":
      return evidence.replay === null ? [] : [...rule.check(evidence.replay)].map((draft) => stamp(rule, draft));
    case "data":
      return mergeCopies(
        evidence.data.map((data) => ({
          copy: data.source === "snapshot" ? data.snapshot : null,
          findings: [...rule.check(data)].map((draft) => stamp(rule, draft))
        }))
      );
    case "schema":
      return evidence.schema ? [...rule.check(evidence.schema)].map((draft) => stamp(rule, draft)) : [];
    case "gate":
      return [];
  }
}
function runGateRules(evidence) {
  return rules.flatMap(
    (rule) => rule.stage === "gate" ? [...rule.check(evidence)].map((draft) => stamp(rule, draft)) : []
  );
}
function subjectOf(draft) {
  return draft.subject ?? draft.message;
}
function stamp(rule, draft) {
  return {
    rule: rule.id,
    stage: rule.stage,
    severity: draft.severity ?? rule.severity,
    introduced: draft.introduced ?? true,
    subject: subjectOf(draft),
    ...draft.at,
    message: draft.message,
    remedy: draft.remedy,
    evidence: draft.evidence ?? {},
    ...draft.gone === void 0 ? {} : { gone: draft.gone },
    accepted: null
  };
}
function withoutSuperseded(findings) {
  const told = /* @__PURE__ */ new Set();
  for (const finding of findings) {
    const rule = rules.find(({ id }) => id === finding.rule);
    for (const superseded of rule?.supersedes ?? []) told.add(`${superseded} ${finding.migration}`);
    for (const silenced of finding.introduced ? rule?.silences ?? [] : []) told.add(silenced);
  }
  return findings.filter(({ rule, migration }) => !told.has(rule) && !told.has(`${rule} ${migration}`));
}

// src/sqlite/engine.ts
var SqliteFailure = class extends Error {
  name = "SqliteFailure";
  /** Extended result code's name where the engine tells it ("SQLITE_CONSTRAINT_UNIQUE"), else "". */
  code;
  constructor(message, code2) {
    super(message);
    this.code = code2;
  }
};

// src/sqlite/failure-of.ts
function failureOf(engine, sql3) {
  try {
    engine.run(sql3);
    return null;
  } catch (error) {
    if (error instanceof SqliteFailure) return error.message;
    throw error;
  }
}

// src/sqlite/better-sqlite3.ts
var import_better_sqlite3 = __toESM(require_lib(), 1);

// src/sqlite/containment.ts
var roomToGrow = 2 * 1024 ** 3;
function boundGrowth(engine) {
  const [size] = engine.query("SELECT page_count, page_size FROM pragma_page_count, pragma_page_size");
  const pages = Number(size?.["page_count"]) * 4 + Math.floor(roomToGrow / Number(size?.["page_size"]));
  engine.exec(`PRAGMA main.max_page_count = ${pages}; PRAGMA temp.max_page_count = ${pages}`);
}
function fillAttachSlots(exec) {
  for (let slot = 0; slot < 125; slot += 1) {
    try {
      exec(`ATTACH ':memory:' AS "taken ${slot}"`);
    } catch {
      return;
    }
  }
}
function isHarmlessVacuum(error, sql3) {
  if (!(error instanceof SqliteFailure) || !error.message.startsWith("too many attached databases"))
    return false;
  const [statement] = findStatements(sql3);
  return statement?.kind === "vacuum" && statement.tokens.every((token) => token.name !== "INTO");
}

// src/sqlite/native.ts
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
function nativeAddon() {
  if (import.meta.filename.endsWith(".ts")) return null;
  const name = `${platformName()}-${process.arch}`;
  const path = join(import.meta.dirname, "native", `${name}.node`);
  if (!existsSync(path)) {
    throw new CannotCheck(
      `Drizzle Gate brings no SQLite for ${code(name)}; run it on Linux, macOS or Windows, on x64 or arm64`
    );
  }
  return path;
}
function platformName() {
  return process.platform === "linux" && usesMusl() ? "linuxmusl" : process.platform;
}
function usesMusl() {
  try {
    return readFileSync("/proc/self/maps", "latin1").includes("/ld-musl-");
  } catch {
    return existsSync("/etc/alpine-release");
  }
}

// src/sqlite/replace-table-sql.ts
function replaceTableSql(engine, table, sql3) {
  const where = `type = 'table' AND name = ${quoteText(table)} COLLATE NOCASE`;
  if (engine.query(`SELECT 1 FROM main.sqlite_schema WHERE ${where}`).length === 0) {
    throw new SqliteFailure(`no such table: ${table}`, "SQLITE_ERROR");
  }
  const version3 = Number(engine.query("PRAGMA main.schema_version")[0]?.["schema_version"]);
  engine.exec("SAVEPOINT replace_table_sql; PRAGMA writable_schema = ON");
  try {
    engine.exec(`UPDATE main.sqlite_schema SET sql = ${quoteText(sql3)} WHERE ${where}`);
    engine.exec(`PRAGMA main.schema_version = ${version3 + 1}; PRAGMA writable_schema = RESET`);
    engine.query(`SELECT 1 FROM main.sqlite_schema LIMIT 1`);
    engine.exec("RELEASE replace_table_sql");
  } catch (error) {
    engine.exec("ROLLBACK TO replace_table_sql; RELEASE replace_table_sql; PRAGMA writable_schema = RESET");
    throw error;
  }
}

// src/sqlite/values.ts
function toBound(value) {
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}
function toRow(row) {
  const result = {};
  for (const [name, value] of Object.entries(row)) result[name] = toValue(value);
  return result;
}
function toValue(value) {
  if (typeof value === "bigint") {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
  }
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite gave a value of type ${typeof value}`);
}

// src/sqlite/better-sqlite3.ts
function openBetterSqlite3(options) {
  if (options.doubleQuotedText) throw new Error("better-sqlite3 is built without double-quoted text");
  const database = openDatabase(options);
  const exec = (sql3) => guard(database, () => void database.exec(sql3));
  const query = (sql3, params = []) => guard(database, () => {
    const statement = database.prepare(sql3).safeIntegers();
    return statement.all(...params.map(toBound)).map(toRow);
  });
  exec(`PRAGMA foreign_keys = ${options.foreignKeys ? "ON" : "OFF"}`);
  if (options.path === ":memory:") exec("PRAGMA temp_store = MEMORY");
  boundGrowth({ exec, query });
  if (options.attach !== true) fillAttachSlots((sql3) => database.exec(sql3));
  const engine = {
    name: "addon",
    version: versionOf(query),
    run(sql3, params = []) {
      try {
        guard(database, () => runToEnd(database.prepare(sql3), params.map(toBound)));
      } catch (error) {
        if (!isHarmlessVacuum(error, sql3)) throw error;
      }
    },
    exec,
    query,
    replaceTableSql(table, sql3) {
      database.unsafeMode(true);
      try {
        replaceTableSql(engine, table, sql3);
      } finally {
        database.unsafeMode(false);
      }
    },
    serialize: () => guard(database, () => database.serialize()),
    close: () => void database.close()
  };
  return engine;
}
function openDatabase(options) {
  const addon = nativeAddon();
  const { image } = options;
  const source = image === void 0 ? options.path : Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  try {
    const settings = { readonly: options.readOnly === true };
    return new import_better_sqlite3.default(source, addon === null ? settings : { ...settings, nativeBinding: addon });
  } catch (error) {
    throw openFailure(error);
  }
}
function openFailure(error) {
  if (error instanceof import_better_sqlite3.default.SqliteError) return new SqliteFailure(error.message, error.code);
  if (!(error instanceof Error)) return error;
  if (error instanceof TypeError) return new SqliteFailure(error.message, "SQLITE_CANTOPEN");
  if ("code" in error && error.code === "ERR_DLOPEN_FAILED") {
    const first = error.message.split("\n", 1)[0];
    return new CannotCheck(
      `SQLite's addon cannot be loaded here (${first}); on Linux it needs glibc 2.34 (Debian 12, Ubuntu 22.04) or musl`
    );
  }
  return error;
}
function guard(database, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof import_better_sqlite3.default.SqliteError) throw new SqliteFailure(error.message, error.code);
    const refused = error instanceof RangeError || error instanceof TypeError;
    if (refused && database.open) throw new SqliteFailure(error.message, "");
    throw error;
  }
}
function runToEnd(statement, params) {
  if (!statement.reader) {
    statement.run(...params);
    return;
  }
  const rows = statement.raw().iterate(...params);
  while (rows.next().done !== true) ;
}
function versionOf(query) {
  return String(query("SELECT sqlite_version() AS version")[0]?.["version"]);
}

// src/sqlite/node-sqlite.ts
import { mkdtempSync, readFileSync as readFileSync2, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";
import { getBuiltinModule } from "node:process";

// src/sqlite/result-codes.ts
function resultCodeName(code2) {
  return extended[code2] ?? primary[code2 & 255] ?? "";
}
var primary = {
  1: "SQLITE_ERROR",
  2: "SQLITE_INTERNAL",
  3: "SQLITE_PERM",
  4: "SQLITE_ABORT",
  5: "SQLITE_BUSY",
  6: "SQLITE_LOCKED",
  7: "SQLITE_NOMEM",
  8: "SQLITE_READONLY",
  9: "SQLITE_INTERRUPT",
  10: "SQLITE_IOERR",
  11: "SQLITE_CORRUPT",
  12: "SQLITE_NOTFOUND",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
  15: "SQLITE_PROTOCOL",
  17: "SQLITE_SCHEMA",
  18: "SQLITE_TOOBIG",
  19: "SQLITE_CONSTRAINT",
  20: "SQLITE_MISMATCH",
  21: "SQLITE_MISUSE",
  22: "SQLITE_NOLFS",
  23: "SQLITE_AUTH",
  25: "SQLITE_RANGE",
  26: "SQLITE_NOTADB"
};
var extended = {
  257: "SQLITE_ERROR_MISSING_COLLSEQ",
  267: "SQLITE_CORRUPT_VTAB",
  275: "SQLITE_CONSTRAINT_CHECK",
  531: "SQLITE_CONSTRAINT_COMMITHOOK",
  787: "SQLITE_CONSTRAINT_FOREIGNKEY",
  1043: "SQLITE_CONSTRAINT_FUNCTION",
  1299: "SQLITE_CONSTRAINT_NOTNULL",
  1555: "SQLITE_CONSTRAINT_PRIMARYKEY",
  1811: "SQLITE_CONSTRAINT_TRIGGER",
  2067: "SQLITE_CONSTRAINT_UNIQUE",
  2323: "SQLITE_CONSTRAINT_VTAB",
  2579: "SQLITE_CONSTRAINT_ROWID",
  2835: "SQLITE_CONSTRAINT_PINNED",
  3091: "SQLITE_CONSTRAINT_DATATYPE"
};

// src/sqlite/node-sqlite.ts
function openNodeSqlite(options) {
  const opened = openDatabase2(options);
  const { database } = opened;
  const exec = (sql3) => guard2(() => database.exec(sql3));
  const query = (sql3, params = []) => guard2(() => {
    const statement = database.prepare(sql3);
    statement.setReadBigInts(true);
    return statement.all(...params.map(toBound)).map(toRow);
  });
  if (options.path === ":memory:") exec("PRAGMA temp_store = MEMORY");
  boundGrowth({ exec, query });
  if (options.attach !== true) refuseAttach(database);
  for (const [name, image] of Object.entries(options.attached ?? {})) guard2(() => opened.attach(name, image));
  const engine = {
    name: "builtin",
    version: String(query("SELECT sqlite_version() AS version")[0]?.["version"]),
    run(sql3, params = []) {
      try {
        guard2(() => runToEnd2(database, sql3, params.map(toBound)));
      } catch (error) {
        if (!isHarmlessVacuum(error, sql3)) throw error;
      }
    },
    exec,
    query,
    replaceTableSql(table, sql3) {
      setDefensive(database, false);
      try {
        replaceTableSql(engine, table, sql3);
      } finally {
        setDefensive(database, true);
      }
    },
    serialize: () => guard2(opened.serialize),
    close() {
      database.close();
      opened.dispose();
    }
  };
  return engine;
}
function openDatabase2(options) {
  const { DatabaseSync } = getBuiltinModule("node:sqlite");
  const settings = {
    enableForeignKeyConstraints: options.foreignKeys,
    enableDoubleQuotedStringLiterals: options.doubleQuotedText,
    allowExtension: false,
    readOnly: options.readOnly === true,
    readBigInts: true
  };
  if (options.path !== ":memory:") {
    const { path } = options;
    const database2 = guard2(() => new DatabaseSync(path, settings));
    const attach2 = (name, image2) => attachImage(database2, name, image2);
    return { database: database2, attach: attach2, serialize: () => serializeFile(database2, path), dispose: () => void 0 };
  }
  if (!("deserialize" in DatabaseSync.prototype)) return openOnDisk(options, settings);
  const database = guard2(() => new DatabaseSync(":memory:", settings));
  const { image } = options;
  if (image !== void 0 && image.length > 0) guard2(() => database.deserialize(image));
  const attach = (name, bytes) => attachImage(database, name, bytes);
  return { database, attach, serialize: () => database.serialize(), dispose: () => void 0 };
}
function attachImage(database, name, image) {
  database.exec(`ATTACH ':memory:' AS ${quoteName(name)}`);
  database.deserialize(image, { dbName: name });
}
function openOnDisk(options, settings) {
  const { DatabaseSync } = getBuiltinModule("node:sqlite");
  const folder = mkdtempSync(join2(tmpdir(), "drizzle-gate-memory-"));
  const path = join2(folder, "database");
  const dispose = () => rmSync(folder, { recursive: true, force: true });
  try {
    writeFileSync(path, options.image ?? new Uint8Array());
    const database = guard2(() => new DatabaseSync(path, settings));
    guard2(() => database.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"));
    const attach = (name, image) => {
      writeFileSync(join2(folder, name), image);
      database.exec(`ATTACH ${quoteText(join2(folder, name))} AS ${quoteName(name)}`);
    };
    return { database, attach, serialize: () => readFileSync2(path), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
function serializeFile(database, path) {
  return "serialize" in database ? database.serialize() : readFileSync2(path);
}
function refuseAttach(database) {
  if ("limits" in database) database.limits.attach = 0;
  else fillAttachSlots((sql3) => database.exec(sql3));
}
function setDefensive(database, active) {
  if ("enableDefensive" in database) database.enableDefensive(active);
}
function runToEnd2(database, sql3, params) {
  const rows = database.prepare(sql3).iterate(...params);
  while (rows.next().done !== true) ;
}
function guard2(work) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "ERR_SQLITE_ERROR") {
      const number = "errcode" in error ? Number(error.errcode) : 0;
      throw new SqliteFailure(error.message, resultCodeName(number));
    }
    const refused = error.code === "ERR_INVALID_ARG_VALUE" || error.message === "statement has been finalized";
    if (refused) throw new SqliteFailure(error.message, "");
    throw error;
  }
}

// src/sqlite/open-engine.ts
function openEngine(name, options) {
  return name === "addon" ? openBetterSqlite3(options) : openNodeSqlite(options);
}

// src/queries/convert-values.ts
function convertValues({ column, from, to, copied: copied2 }) {
  const engine = openEngine("addon", { path: ":memory:", foreignKeys: false, doubleQuotedText: false });
  const name = quoteName(column);
  const strict = (is3) => is3 ? " STRICT" : "";
  try {
    engine.exec(`CREATE TABLE was (${name} ${from.type})${strict(from.strict)}`);
    engine.exec(`CREATE TABLE becomes (${name} ${to.type})${strict(to.strict)}`);
    const convert = `INSERT INTO becomes SELECT ${copied2?.sql ?? name} FROM was AS ${quoteName(copied2?.table ?? "was")}`;
    return samplesOf(from.type).flatMap((sample) => {
      engine.exec("DELETE FROM was; DELETE FROM becomes");
      if (failureOf(engine, `INSERT INTO was VALUES (${sample})`) !== null) return [];
      const failure = failureOf(engine, convert);
      if (failure !== null && !/^cannot store |^datatype mismatch/.test(failure)) return [];
      return [
        {
          from: valueIn(engine, "was", name),
          to: failure === null ? valueIn(engine, "becomes", name) : null
        }
      ];
    });
  } catch (error) {
    if (error instanceof SqliteFailure) return [];
    throw error;
  } finally {
    engine.close();
  }
}
function samplesOf(type) {
  switch (affinityOf(type)) {
    case "text":
      return ["'12'", "'1.5'", "'abc'"];
    case "real":
      return ["1.5", "2.0"];
    case "integer":
    case "numeric":
      return ["12", "1.5", "9007199254740993"];
    case "blob":
      return ["12", "1.5", "'12'", "x'4142'"];
  }
}
function valueIn(engine, table, column) {
  const [row] = engine.query(`SELECT quote(${column}) AS value FROM ${table}`);
  return String(row?.["value"]);
}

// src/queries/unique-targets.ts
function uniqueTargets(table) {
  const indexes = table.indexes.filter(
    (index) => index.unique && index.columns.every((column) => !column.isExpression)
  );
  const all = [
    { columns: table.primaryKey, where: null },
    ...indexes.map((index) => ({ columns: index.columns.map(({ term }) => term), where: index.where }))
  ];
  const sets2 = all.filter(({ columns }) => columns.length > 0);
  return [...new Map(sets2.map((target) => [targetKey(target), target])).values()];
}
function targetKey({ columns, where }) {
  return JSON.stringify([columns.map(nameKey).sort(), where]);
}
function uniqueOnlyIn(table, other2) {
  const known = uniqueTargets(other2);
  const keys = new Set(known.map(targetKey));
  const full = known.filter(({ where }) => where === null);
  return uniqueTargets(table).filter((target) => {
    if (keys.has(targetKey(target))) return false;
    const names2 = new Set(target.columns.map(nameKey));
    return !full.some(({ columns }) => columns.every((name) => names2.has(nameKey(name))));
  });
}
function targetsOnlyIn(table, other2) {
  const keys = new Set(uniqueTargets(other2).map(targetKey));
  return uniqueTargets(table).filter(
    ({ columns, where }) => !keys.has(targetKey({ columns, where })) && !keys.has(targetKey({ columns, where: null }))
  );
}

// src/sql/names-column.ts
function hasName(tokens, name) {
  return tokens.some((token) => isName(token, name));
}
function namesColumn(expression, column) {
  return tokensOf(expression).some(
    (token, at2, tokens) => tokens[at2 + 1]?.name !== "LP" && isName(token, column)
  );
}
function isName({ name, text }, wanted) {
  return name !== "STRING" && sameName(unquoteName(text), wanted);
}

// src/changes/facts/both-sides.ts
function bothSides(net, name) {
  const now = tableNamed(net.after, name);
  const old = tableNamed(renamedBefore(net), name);
  return old === void 0 || now === void 0 || !wasThere(net, name) ? null : { old, now };
}
var renamed2 = /* @__PURE__ */ new WeakMap();
function renamedBefore(net) {
  const known = renamed2.get(net) ?? renameSchema(net.before, net.renames);
  renamed2.set(net, known);
  return known;
}
function isOldColumn(net, table, column) {
  const sides = bothSides(net, table);
  return [sides?.old, sides?.now].every((side) => side?.columns.some(({ name }) => sameName(name, column)));
}
function tablesOnBothSides(net) {
  const plain = net.after.tables.filter(({ kind }) => kind === "table").map(({ name }) => name);
  return plain.filter((name) => bothSides(net, name) !== null);
}
function lastChangeOf(net, table, matches2) {
  const found = net.changes.findLast(
    ({ change }) => "table" in change && sameName(change.table, table) && matches2(change)
  );
  return found === void 0 ? null : atSpan(found.unit.migration, found.unit.at);
}

// src/changes/facts/unique-changes.ts
function isUniqueChange(change, table, columns) {
  if (!("table" in change) || nameKey(change.table) !== nameKey(table)) return false;
  const wanted = setKey(columns);
  switch (change.kind) {
    case "add-index":
    case "drop-index":
      return change.index.unique && setKey(change.index.columns.map(({ term }) => term)) === wanted;
    case "change-index":
      return [change.before, change.after].some(
        (index) => index.unique && setKey(index.columns.map(({ term }) => term)) === wanted
      );
    case "change-primary-key":
      return setKey(change.from) === wanted || setKey(change.to) === wanted;
    default:
      return false;
  }
}
function setKey(columns) {
  return JSON.stringify(columns.map(nameKey).sort());
}
var refusing = /* @__PURE__ */ new Set(["NO ACTION", "RESTRICT"]);
function looserAction(before, after) {
  if (nameKey(before.parent) !== nameKey(after.parent)) return false;
  return !(refusing.has(after.onDelete) && !refusing.has(before.onDelete)) && !(refusing.has(after.onUpdate) && !refusing.has(before.onUpdate));
}

// src/changes/facts/added-constraints.ts
function* addedConstraints(trace, changes) {
  for (const table of tablesOnBothSides(trace.net)) yield* addedUniqueness(trace, table);
  yield* addedExpressions(trace.net, changes);
  yield* addedConditions(trace.net, changes);
  yield* addedReferences(trace.net, changes);
}
function* addedUniqueness({ net, oldCode }, table) {
  const sides = bothSides(net, table);
  if (sides === null) return;
  for (const { columns } of uniqueOnlyIn(sides.now, sides.old)) {
    const change = net.changes.find((placed) => isUniqueChange(placed.change, table, columns))?.change;
    const stopped = oldCode.broken.filter(({ message }) => message.startsWith("UNIQUE "));
    const broken = change === void 0 ? null : stopped.find((found) => isCauseOf(change, found)) ?? null;
    const isOld = columns.every((column) => isOldColumn(net, table, column));
    const at2 = lastChangeOf(net, table, (found) => isUniqueChange(found, table, columns));
    if (at2 === null || !isOld && broken === null) continue;
    yield { table, at: at2, broken, asks: { kind: "unique", columns } };
  }
}
function* addedExpressions(net, changes) {
  for (const { change, at: at2 } of changesOf(changes, "add-index")) {
    const { table, index } = change;
    const old = bothSides(net, table)?.old.columns ?? [];
    const terms = index.columns.map(({ term }) => term).join(", ");
    const isExpression = index.unique && index.columns.some((column) => column.isExpression);
    if (!isExpression || !old.some(({ name }) => namesColumn(terms, name))) continue;
    yield { table, at: at2, broken: null, asks: { kind: "unique-terms", terms } };
  }
}
function* addedConditions(net, changes) {
  const kinds2 = ["add-check", "change-option", "add-trigger", "change-trigger"];
  for (const { change, at: at2, broken } of changesOf(changes, ...kinds2)) {
    if (bothSides(net, change.table) === null) continue;
    if (broken === null && (change.kind !== "add-check" || isAboutNew(net, change))) continue;
    yield { table: change.table, at: at2, broken, asks: change };
  }
}
function* addedReferences(net, changes) {
  for (const { change, at: at2, broken } of changesOf(changes, "add-foreign-key", "change-foreign-key")) {
    const { table } = change;
    const key = change.kind === "add-foreign-key" ? change.foreignKey : change.after;
    if (!key.columns.every((column) => isOldColumn(net, table, column))) continue;
    if (change.kind === "change-foreign-key" && looserAction(change.before, key)) continue;
    yield { table, at: at2, broken, asks: change };
  }
}
function isAboutNew(net, { table, check: check2 }) {
  const sides = bothSides(net, table);
  const fresh = sides?.now.columns.filter(({ name }) => !isOldColumn(net, table, name)) ?? [];
  return fresh.some(({ name }) => namesColumn(check2.expression, name));
}

// src/rows/foreign-keys.ts
function foreignKeyViolations(engine, schema, database = "main", isDue = () => true) {
  const found = [];
  for (const table of schema.tables) {
    if (table.kind !== "table") continue;
    for (const key of table.foreignKeys) {
      if (!isDue(table, key)) continue;
      const violation = violationOf(engine, schema, table, key, database);
      if (violation !== null) found.push(violation);
    }
  }
  return found;
}
function violationOf(engine, schema, table, key, database) {
  const about = { table: table.name, columns: key.columns, parent: key.parent };
  const children = `${quoteName(database)}.${quoteName(table.name)} AS c WHERE ${hasKey(key)}`;
  const resolved = resolveParent(schema, key);
  if (resolved.kind === "parent-missing") {
    const rows2 = countRows(engine, children);
    return rows2 === 0 ? null : { ...about, kind: "parent-missing", rows: rows2 };
  }
  if (resolved.kind === "mismatch") {
    return { ...about, kind: "mismatch", reason: resolved.reason, rows: countRows(engine, children) };
  }
  const rows = countRows(engine, `${children} AND ${isOrphan(resolved, key, database)}`);
  return rows === 0 ? null : { ...about, kind: "orphans", rows };
}
function resolveParent(schema, key) {
  const parent = tableNamed(schema, key.parent);
  if (parent === void 0) return { kind: "parent-missing" };
  const columns = referredColumns(key, parent);
  if (columns.length !== key.columns.length) {
    return {
      kind: "mismatch",
      reason: `the primary key of ${code(parent.name)} has ${columns.length} columns`
    };
  }
  const list = columns.map((name) => `${code(name)}`).join(", ");
  for (const name of columns) {
    if (parent.columns.some((column) => nameKey(column.name) === nameKey(name))) continue;
    return { kind: "mismatch", reason: `${code(parent.name)} has no column ${code(name)}` };
  }
  if (!isKey(parent, columns))
    return { kind: "mismatch", reason: `${list} of ${code(parent.name)} is not unique` };
  return { kind: "found", parent, columns };
}
function declarationOf(schema, table, key) {
  const resolved = resolveParent(schema, key);
  const columns = (of, names2) => names2.map((name) => of.columns.find((column) => nameKey(column.name) === nameKey(name)));
  const parent = resolved.kind === "found" ? columns(resolved.parent, resolved.columns) : resolved;
  return JSON.stringify([table.name, key, columns(table, key.columns), parent]);
}
function isKey(table, columns) {
  const wanted = new Set(columns.map(nameKey));
  const sameColumns = (names2) => names2.length === wanted.size && names2.every((name) => wanted.has(nameKey(name)));
  if (sameColumns(table.primaryKey)) return true;
  return table.indexes.some(
    (index) => index.unique && index.where === null && index.columns.every(
      (part) => !part.isExpression && nameKey(part.collation) === nameKey(collationOf(table, part.term))
    ) && sameColumns(index.columns.map((part) => part.term))
  );
}
function collationOf(table, name) {
  return table.columns.find((column) => nameKey(column.name) === nameKey(name))?.collation ?? "BINARY";
}
function hasKey(key) {
  return key.columns.map((name) => `c.${quoteName(name)} IS NOT NULL`).join(" AND ");
}
function isOrphan(resolved, key, database) {
  const same2 = key.columns.map(
    (name, place) => `p.${quoteName(resolved.columns[place] ?? "")} = +c.${quoteName(name)}`
  );
  return `NOT EXISTS (SELECT 1 FROM ${quoteName(database)}.${quoteName(resolved.parent.name)} AS p WHERE ${same2.join(" AND ")})`;
}
function countRows(engine, from) {
  return Number(engine.query(`SELECT count(*) AS n FROM ${from}`)[0]?.["n"]);
}

// src/sql/names-word.ts
function namesWord(text, name) {
  return new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, "\\$&")}(?![\\w$])`, "i").test(text);
}

// src/sql/trigger-verb.ts
var verbs = { INSERT: "insert", UPDATE: "update", DELETE: "delete" };
function triggerVerb(sql3) {
  for (const { name } of tokensOf(sql3)) {
    const verb = verbs[name];
    if (verb !== void 0) return verb;
  }
  return null;
}

// src/sql/virtual-table.ts
function isModule({ kind, sql: sql3 }, ...modules) {
  if (kind !== "virtual") return false;
  const module = /\busing\s+["`[]?(\w+)/i.exec(sql3)?.[1] ?? "";
  return modules.includes(nameKey(module));
}
function keepsOwnRows({ kind, sql: sql3 }) {
  return kind === "virtual" && !/\bcontent\s*=/i.test(sql3);
}
function isContentless({ kind, sql: sql3 }) {
  return kind === "virtual" && /\bcontent\s*=\s*(?:''|"")/i.test(sql3);
}

// src/changes/facts/failing-triggers.ts
function failingTriggers(net, { broken }) {
  const { before, after } = net;
  return broken.flatMap((found) => {
    const verb = firing(found);
    const isBlamed = blamed(net, found);
    if (verb === null || isBlamed === null) return [];
    const trigger = after.triggers.find(
      (each2) => sameName(each2.table, found.query.table) && triggerVerb(each2.sql) === verb && isBlamed(each2)
    );
    if (trigger === void 0) return [];
    const { name, table: on } = trigger;
    const isNew = !before.triggers.some((each2) => sameName(each2.name, name));
    return [{ kind: "trigger", name, on, verb, message: found.message, isNew }];
  });
}
function firing({ query: { verb, values } }) {
  if (values === "some" || verb === "read" || verb === "view") return null;
  return verb === "upsert" ? "insert" : verb;
}
function blamed({ after }, { message, query }) {
  const table = /^NOT NULL constraint failed: (.+)\.[^.]+$/.exec(message)?.[1];
  if (table !== void 0) return sameName(table, query.table) ? null : ({ sql: sql3 }) => namesWord(sql3, table);
  if (!/malformed/.test(message)) return null;
  const searches = after.tables.filter((each2) => isModule(each2, "fts5", "fts4", "fts3"));
  return ({ sql: sql3 }) => searches.some(({ name }) => namesWord(sql3, name));
}

// src/changes/facts/broken-objects.ts
function brokenObjects({ net, failures, oldCode }, left, rows) {
  const told = new Set(left.map(({ kind, name }) => `${kind} ${nameKey(name)}`));
  const found = new Map(
    [...failures, ...failingTriggers(net, oldCode)].map((failure) => [`${failure.kind} ${nameKey(failure.name)}`, failure]).filter(([key]) => !told.has(key))
  );
  return [
    ...[...found.values()].map((failure) => locate(net, failure)),
    ...brokenKeys(net, rows).filter(
      (key) => !told.has(`foreign-key ${nameKey(`${key.name}.${key.columns.join(", ")}`)}`)
    ),
    ...lostIds(net)
  ];
}
function locate(net, failure) {
  const statements = statementsOf(net);
  const missing2 = /^no such table: (?:main\.)?(.+)$/s.exec(failure.message)?.[1] ?? null;
  const names2 = (name) => ({ statement }) => statement.tokens.some(({ text }) => sameName(unquoteName(text), name));
  const last = (kinds2, name) => statements.findLast((each2) => kinds2.includes(each2.statement.kind) && names2(name)(each2));
  const by = (failure.isNew ? last(createKinds, failure.name) : void 0) ?? (missing2 === null ? void 0 : last(["drop-table", "alter-table"], missing2)) ?? (failure.kind === "search" ? last(["create-virtual-table", "drop-table"], failure.name) : void 0) ?? last(
    ["drop-table", "alter-table", "create-table"],
    failure.kind === "trigger" ? failure.on : failure.name
  );
  return {
    ...failure,
    renamed: missing2 !== null && isCarriedOver(net, failure, missing2) ? missing2 : null,
    at: by === void 0 ? lastPlace(net) : atStatement(by)
  };
}
var createKinds = ["create-view", "create-trigger", "create-virtual-table"];
function isCarriedOver(net, { kind, name }, missing2) {
  if (kind === "search") return false;
  const sqlIn = ({ views, triggers }) => (kind === "view" ? views : triggers).find((each2) => sameName(each2.name, name))?.sql ?? "";
  return sqlIn(net.before) !== "" && !namesWord(sqlIn(net.before), missing2) && namesWord(sqlIn(net.after), missing2);
}
function* brokenKeys(net, rows) {
  const { before, after, renames } = net;
  const told = rows?.violations.after ?? [];
  const isDropped2 = (parent) => net.changes.some(({ change }) => change.kind === "drop-table" && sameName(change.table, parent));
  for (const table of after.tables) {
    const old = tableNamed(before, originOf(renames.tables, table.name));
    if (table === old && sameParents(before, after, table)) continue;
    for (const key of table.foreignKeys) {
      const { columns, parent } = key;
      const now = resolveParent(after, key);
      if (now.kind === "found" || isDropped2(parent)) continue;
      const same2 = (each2) => sameName(each2.table, table.name) && nameKey(each2.columns.join()) === nameKey(columns.join());
      if (told.some((violation) => violation.kind !== "orphans" && same2(violation))) continue;
      const was = old?.foreignKeys.find((each2) => nameKey(each2.columns.join()) === nameKey(columns.join()));
      if (was !== void 0 && resolveParent(before, was).kind !== "found") continue;
      const message = now.kind === "mismatch" ? now.reason : "there is no such table";
      const isNew = was === void 0;
      yield {
        kind: "foreign-key",
        name: table.name,
        columns,
        parent,
        message,
        isNew,
        at: placeOf3(net, [parent, table.name])
      };
    }
  }
}
function sameParents(before, after, { foreignKeys }) {
  return foreignKeys.every(({ parent }) => tableNamed(before, parent) === tableNamed(after, parent));
}
function* lostIds(net) {
  const { before, after, renames } = net;
  for (const table of after.tables) {
    const old = tableNamed(before, originOf(renames.tables, table.name));
    if (old === void 0 || old === table || table.kind !== "table") continue;
    const id = old.columns.find((column) => isRowid(old, column));
    const now = table.columns.find(({ name }) => sameName(name, id?.name ?? ""));
    if (now === void 0 || isRowid(table, now) || now.default !== null) continue;
    if (affinityOf(now.type) !== "integer") continue;
    const isKey2 = table.primaryKey.length === 1 && sameName(table.primaryKey[0] ?? "", now.name);
    yield { kind: "id", name: table.name, column: now.name, isKey: isKey2, at: placeOf3(net, [table.name]) };
  }
}
function statementsOf({ units }) {
  return units.flatMap(
    ({ migration, statements }) => statements.map((statement) => ({ migration, statement }))
  );
}
function placeOf3(net, tables) {
  const about = statementsOf(net).filter(({ statement }) => /-table$/.test(statement.kind));
  for (const table of tables) {
    const by = about.findLast(({ statement }) => sameName(statement.target ?? "", table));
    if (by !== void 0) return atStatement(by);
  }
  return lastPlace(net);
}
function lastPlace({ units }) {
  const unit = units.at(-1);
  if (unit === void 0) throw new Error("an object broke, and nothing ran");
  return atSpan(unit.migration, unit.at);
}

// src/changes/facts/left-behind.ts
function leftBehind({ net, oldCode }) {
  return net.changes.flatMap(({ change }) => {
    if (change.kind !== "drop-table" && change.kind !== "drop-virtual-table") return [];
    const gone = change.table;
    const failed = oldCode.broken.filter((broken) => isCauseOf(change, broken)).map(({ query }) => query);
    const views = net.after.views.filter(
      ({ name }) => failed.some(({ verb, table }) => verb === "view" && sameName(table, name))
    );
    const triggers = net.after.triggers.filter(
      ({ sql: sql3, table: on }) => namesWord(sql3, gone) && failed.some(({ verb, table }) => verb !== "view" && sameName(table, on))
    );
    const children = net.after.tables.flatMap(
      ({ name: on, foreignKeys }) => foreignKeys.flatMap(
        ({ parent, columns }) => sameName(parent, gone) && tableNamed(net.before, on) !== void 0 ? [{ on, columns }] : []
      )
    );
    return [
      ...children.map(({ on, columns }) => {
        return { kind: "foreign-key", gone, name: `${on}.${columns.join(", ")}`, on };
      }),
      ...views.map(({ name }) => ({ kind: "view", gone, name })),
      ...triggers.map(({ name, table: on }) => ({ kind: "trigger", gone, name, on }))
    ];
  });
}

// src/changes/facts/look-alikes.ts
function lookAlikes(net) {
  const changes = net.changes.map(({ change }) => change);
  const columns = changes.flatMap((gone) => {
    if (gone.kind !== "drop-column") return [];
    const twin = likeColumn(net, changes, gone);
    return twin === null ? [] : [[gone, twin]];
  });
  return new Map([...columns, ...likeTables(net, changes)]);
}
function likeColumn(net, changes, gone) {
  const alike = (kind) => changes.flatMap((change) => change.kind === kind && isLike(change, gone) ? [change] : []);
  const [twin, ...others] = alike("add-column");
  if (twin === void 0 || others.length > 0 || alike("drop-column").length > 1) return null;
  const keepsRules = twin.definition.notNull === gone.definition.notNull && twin.definition.default === gone.definition.default && parentOf2(renamedBefore(net), gone.table, gone.column) === parentOf2(net.after, gone.table, twin.column);
  return keepsRules && !isCarriedOver2(net, gone) ? twin.column : null;
}
function isLike({ table, definition }, gone) {
  return sameName(table, gone.table) && affinityOf(definition.type) === affinityOf(gone.definition.type) && definition.generated === null;
}
function parentOf2(schema, table, column) {
  const keys = tableNamed(schema, table)?.foreignKeys ?? [];
  const key = keys.find(({ columns }) => columns.some((name) => sameName(name, column)));
  return key === void 0 ? "" : nameKey(key.parent);
}
function likeTables({ before, after }, changes) {
  const added = changes.flatMap(
    (change) => change.kind === "add-table" ? tableNamed(after, change.table) ?? [] : []
  );
  return changes.flatMap((change) => {
    const gone = change.kind === "drop-table" ? tableNamed(before, change.table) : void 0;
    const twin = gone === void 0 ? void 0 : added.find((table) => columnsOf(table) === columnsOf(gone));
    return twin === void 0 ? [] : [[change, twin.name]];
  });
}
function columnsOf(table) {
  return JSON.stringify(table.columns.map(({ name, type }) => [nameKey(name), type]).sort());
}
function isCarriedOver2({ units }, { table, column }) {
  return units.some(
    ({ statements, rebuilds }) => rebuilds === null && statements.some(
      ({ kind, tokens }) => (kind === "update" || kind === "insert") && hasName(tokens, column) && hasName(tokens, table)
    )
  );
}

// src/changes/facts/loosened-constraints.ts
function loosenedConstraints(net, changes) {
  const kinds2 = ["drop-check", "drop-foreign-key", "change-foreign-key", "drop-index"];
  return changesOf(changes, ...kinds2).filter(
    (found) => bothSides(net, found.change.table) !== null && isLooser(net, changes, found)
  );
}
function isLooser(net, changes, { change, at: at2 }) {
  switch (change.kind) {
    case "change-foreign-key":
      return looserAction(change.before, change.after);
    case "drop-foreign-key":
      return isKept(net, change);
    case "drop-check":
      return !isReplaced(changes, change.table, at2) && !namesGone(net, change);
    case "drop-index":
      return change.index.unique && change.index.columns.some((column) => column.isExpression);
  }
}
function isKept(net, { table, foreignKey }) {
  return foreignKey.columns.every((column) => isOldColumn(net, table, column)) && tableNamed(net.after, foreignKey.parent) !== void 0;
}
function isReplaced(changes, table, place) {
  return changesOf(changes, "add-check").some(
    ({ change, at: at2 }) => sameName(change.table, table) && at2.line === place.line && at2.file === place.file
  );
}
function namesGone(net, { table, check: check2 }) {
  const columns = bothSides(net, table)?.old.columns ?? [];
  const gone = columns.filter(({ name }) => !isOldColumn(net, table, name));
  return gone.some(({ name }) => namesColumn(check2.expression, name));
}

// src/changes/facts/targets-lost.ts
function* targetsLost({ net, oldCode }) {
  for (const table of tablesOnBothSides(net)) {
    const sides = bothSides(net, table);
    if (sides === null) continue;
    for (const { columns } of targetsOnlyIn(sides.old, sides.now)) {
      if (!columns.every((column) => isOldColumn(net, table, column))) continue;
      const at2 = lastChangeOf(net, table, (change) => isUniqueChange(change, table, columns));
      const broken = brokenFor(net, oldCode.broken, table, columns);
      if (at2 !== null && broken !== null)
        yield { table, columns, onlyWhere: conditionOf(sides.now, columns), at: at2, broken };
    }
  }
}
function brokenFor(net, all, table, columns) {
  const made = net.changes.filter(({ change }) => isUniqueChange(change, table, columns));
  const lost = all.filter(({ message }) => /^ON CONFLICT clause|^foreign key mismatch/.test(message));
  return lost.find((broken) => made.some(({ change }) => isCauseOf(change, broken))) ?? null;
}
function conditionOf(table, columns) {
  const wanted = setKey(columns);
  return uniqueTargets(table).find((target) => setKey(target.columns) === wanted)?.where ?? null;
}

// src/changes/facts/schema-facts.ts
function schemaFacts(trace, rows) {
  const { net } = trace;
  const twins = lookAlikes(net);
  const changes = net.changes.map((placed) => changeAt(trace, placed, twins, rows));
  const left = leftBehind(trace);
  return {
    changes,
    added: [...addedConstraints(trace, changes)],
    loosened: loosenedConstraints(net, changes),
    targetsLost: [...targetsLost(trace)],
    leftBehind: left,
    brokenObjects: brokenObjects(trace, left, rows)
  };
}
function changeAt({ net, oldCode }, { change, unit }, twins, rows) {
  return {
    change,
    at: atSpan(unit.migration, unit.at),
    broken: brokenBy(oldCode.broken, change),
    gone: goneFromBase(net, change),
    twin: twins.get(change) ?? null,
    held: heldBy(change, rows),
    converted: convertedBy(net, change, unit)
  };
}
function convertedBy(net, change, unit) {
  if (change.kind !== "change-column" || change.what !== "type") return null;
  const sides = bothSides(net, change.table);
  const copies = unit.statements.flatMap((statement) => copyIn(statement) ?? []);
  const sources2 = copies.flatMap(({ columns, from: table }) => columns.map((each2) => ({ ...each2, table })));
  const source = sources2.find(({ to, from }) => from === null && sameName(to, change.column));
  const values = convertValues({
    column: change.column,
    from: { type: change.from ?? "", strict: sides?.old.strict === true },
    to: { type: change.to ?? "", strict: sides?.now.strict === true },
    copied: source ?? null
  });
  return { values, isCopied: copies.length > 0 };
}
function brokenBy(all, change) {
  const broken = all.filter((found) => isCauseOf(change, found));
  return broken.find(({ query }) => query.values === "any") ?? broken[0] ?? null;
}
function goneFromBase({ renames }, change) {
  switch (change.kind) {
    case "drop-column":
      return { table: originOf(renames.tables, change.table), column: change.column };
    case "rename-column":
      return { table: originOf(renames.tables, change.table), column: change.from };
    case "drop-table":
    case "drop-virtual-table":
      return { table: change.table, column: null };
    case "rename-table":
      return { table: change.from, column: null };
    case "drop-view":
      return { table: change.view, column: null };
    default:
      return null;
  }
}
function heldBy(change, rows) {
  switch (change.kind) {
    case "drop-column":
      return droppedColumn(change.table, change.column, rows)?.nonNullBefore ?? null;
    case "drop-table":
    case "drop-virtual-table":
      return rows?.tables.find(({ table }) => sameName(table, change.table))?.rowsBefore ?? null;
    default:
      return null;
  }
}

// src/history/compare-folders.ts
function compareFolders(base, head) {
  if (base === null) return { changes: [], added: head.migrations, squashed: false, converted: null };
  const pairs2 = matchMigrations(base.migrations, head.migrations);
  const matched = new Set(pairs2.values());
  const added = head.migrations.filter((migration) => !matched.has(migration));
  const converted = base.kit !== head.kit ? describeConversion(base, pairs2) : null;
  const changes = [
    ...base.migrations.flatMap((before) => changesOf2(before, pairs2.get(before), converted !== null)),
    ...converted === null ? reorderedPairs(pairs2) : []
  ];
  return { changes, added, squashed: isSquashed(base, head, changes, added), converted };
}
function matchMigrations(base, head) {
  const pairs2 = /* @__PURE__ */ new Map();
  const free = new Set(head);
  const pairUp = (keyOf5) => {
    const byKey = /* @__PURE__ */ new Map();
    for (const candidate of free) {
      const key = keyOf5(candidate);
      if (key !== null) byKey.set(key, [...byKey.get(key) ?? [], candidate]);
    }
    for (const before of base) {
      if (pairs2.has(before)) continue;
      const after = byKey.get(keyOf5(before) ?? "")?.shift();
      if (after === void 0) continue;
      pairs2.set(before, after);
      free.delete(after);
    }
  };
  pairUp((migration) => migration.name);
  if (pairs2.size < base.length && free.size > 0) {
    pairUp((migration) => migration.text === null || isBlank(migration.text) ? null : migration.hash);
    pairUp(
      (migration) => migration.text === null || isBlank(migration.text) ? null : contentKey(migration)
    );
  }
  return pairs2;
}
function isBlank(text) {
  return tokensOf(text).length === 0;
}
function contentKey(migration) {
  const chunks = migration.chunks.map((chunk) => tokensOf(chunk.text).map((token) => token.text));
  return JSON.stringify(chunks.map((words) => words.at(-1) === ";" ? words.slice(0, -1) : words));
}
function changesOf2(before, after, isConversion) {
  if (after === void 0) return [{ kind: "deleted", before }];
  const changes = [];
  if (before.name !== after.name && !isConversion) changes.push({ kind: "renamed", before, after });
  if (before.text !== null && after.text === null) changes.push({ kind: "deleted", before });
  else if (before.text !== null && before.hash !== after.hash) {
    changes.push({
      kind: contentKey(before) === contentKey(after) ? "reformatted" : "edited",
      before,
      after
    });
  }
  if (!isConversion) {
    const fields = ["when", "idx", "breakpoints"].filter(
      (field) => before[field] !== after[field]
    );
    if (fields.length > 0) changes.push({ kind: "entry-edited", before, after, fields });
  }
  return changes;
}
function reorderedPairs(pairs2) {
  const ordered = [...pairs2].sort(([a], [b]) => a.position - b.position);
  const kept = longestIncreasing(ordered.map(([, after]) => after.position));
  return ordered.filter((_, index) => !kept.has(index)).map(([before, after]) => ({ kind: "reordered", before, after }));
}
function longestIncreasing(values) {
  const tails = [];
  const previous = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1] ?? -1 : -1;
    tails[low] = index;
  }
  const kept = /* @__PURE__ */ new Set();
  for (let at2 = tails.at(-1) ?? -1; at2 >= 0; at2 = previous[at2] ?? -1) kept.add(at2);
  return kept;
}
function isSquashed(base, head, changes, added) {
  const gone = changes.filter((change) => change.kind === "deleted").length;
  const first = head.migrations[0];
  if (first === void 0 || gone * 2 < base.migrations.length) return false;
  if (gone < 2 && base.migrations.length > 1) return false;
  const isRewritten2 = changes.some((change) => change.kind === "edited" && change.after === first);
  return added.includes(first) || isRewritten2;
}
function describeConversion(base, pairs2) {
  const byContent = [...pairs2].map(([before, after]) => ({ before, after }));
  return {
    matched: byContent,
    lost: base.migrations.filter((migration) => !pairs2.has(migration)),
    reordered: reorderedPairs(pairs2).map((change) => change.before)
  };
}

// src/replay/open-scratch.ts
function openScratch(profile, image, work) {
  const { foreignKeys, doubleQuotedText } = profile;
  const start = image === null ? {} : { image };
  const engine = openEngine(profile.engine, { path: ":memory:", foreignKeys, doubleQuotedText, ...start });
  try {
    return work(engine);
  } finally {
    engine.close();
  }
}

// src/sql/screen.ts
function screenStatement({ text, tokens }) {
  return suspicious.test(text) ? screenTokens(withoutExplain(tokens)) : null;
}
var suspicious = /attach|detach|vacuum|pragma|load_extension|readfile|writefile|edit|fsdir|lsdir|fts3_tokenizer/i;
function screenTokens(tokens) {
  const first = tokens[0]?.name;
  if (first === "ATTACH" || first === "DETACH") return { what: first };
  if (first === "VACUUM" && tokens.some((token) => token.name === "INTO")) return { what: "VACUUM INTO" };
  if (first === "PRAGMA") return screenPragma(tokens);
  for (const [index, token] of tokens.entries()) {
    if (tokens[index + 1]?.name !== "LP") continue;
    const name = unquoteName(token.text).toLowerCase();
    if (forbiddenFunctions.has(name)) return { what: `${name}()` };
  }
  return null;
}
function screenPragma(tokens) {
  const name = pragmaName(tokens);
  return harmlessPragmas.has(name) ? null : { what: `PRAGMA ${name}` };
}
var forbiddenFunctions = /* @__PURE__ */ new Set([
  "load_extension",
  "readfile",
  "writefile",
  "edit",
  "fsdir",
  "lsdir",
  "fts3_tokenizer"
]);
var harmlessPragmas = /* @__PURE__ */ new Set([
  "analysis_limit",
  "application_id",
  "auto_vacuum",
  "automatic_index",
  "busy_timeout",
  "cache_size",
  "cache_spill",
  "case_sensitive_like",
  "checkpoint_fullfsync",
  "collation_list",
  "compile_options",
  "count_changes",
  "data_version",
  "database_list",
  "defer_foreign_keys",
  "empty_result_callbacks",
  "encoding",
  "foreign_key_check",
  "foreign_key_list",
  "foreign_keys",
  "freelist_count",
  "full_column_names",
  "fullfsync",
  "function_list",
  "ignore_check_constraints",
  "incremental_vacuum",
  "index_info",
  "index_list",
  "index_xinfo",
  "integrity_check",
  "journal_mode",
  "journal_size_limit",
  "legacy_alter_table",
  "locking_mode",
  "module_list",
  "optimize",
  "page_count",
  "page_size",
  "pragma_list",
  "query_only",
  "quick_check",
  "read_uncommitted",
  "recursive_triggers",
  "reverse_unordered_selects",
  "schema_version",
  "secure_delete",
  "short_column_names",
  "synchronous",
  "table_info",
  "table_list",
  "table_xinfo",
  "temp_store",
  "trusted_schema",
  "user_version",
  "wal_checkpoint"
]);

// src/sqlite/table-facts.ts
var columnsOf2 = `(
  SELECT json_group_array(json_array(c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden) ORDER BY c.cid)
  FROM main.pragma_table_xinfo(t.value, 'main') AS c)`;
var foreignKeysOf = `(
  SELECT json_group_array(json_array(f.id, f."table", f."from", f."to", f.on_delete, f.on_update) ORDER BY f.id DESC, f.seq)
  FROM main.pragma_foreign_key_list(t.value, 'main') AS f)`;
var indexesOf = `(
  SELECT json_group_array(json_array(i.name, i."unique", i.origin, x.name, x."desc", x.coll) ORDER BY i.seq DESC, x.seqno)
  FROM main.pragma_index_list(t.value, 'main') AS i CROSS JOIN main.pragma_index_xinfo(i.name, 'main') AS x
  WHERE i.origin <> 'pk' AND x.key = 1)`;
function readFacts(engine, names2) {
  const rows = engine.query(
    `SELECT t.value AS name, ${columnsOf2} AS columns, ${foreignKeysOf} AS "foreignKeys", ${indexesOf} AS indexes
    FROM main.json_each(?) AS t`,
    [JSON.stringify(names2)]
  );
  return new Map(
    rows.map((row) => [
      String(row["name"]),
      {
        columns: JSON.parse(String(row["columns"])),
        foreignKeys: JSON.parse(String(row["foreignKeys"])),
        indexes: JSON.parse(String(row["indexes"]))
      }
    ])
  );
}
function virtualColumns(engine, name) {
  try {
    const row = engine.query(`SELECT ${columnsOf2} AS columns FROM main.json_each(?) AS t`, [
      JSON.stringify([name])
    ])[0];
    return JSON.parse(String(row?.["columns"] ?? "[]"));
  } catch (error) {
    if (error instanceof SqliteFailure) return [];
    throw error;
  }
}
function readOptions(engine) {
  const rows = engine.query(
    "SELECT name, type, wr, strict FROM main.pragma_table_list WHERE schema = 'main'"
  );
  return new Map(rows.map((row) => [String(row["name"]), row]));
}

// src/sqlite/introspect.ts
var sources = /* @__PURE__ */ new WeakMap();
function introspect(engine, previous) {
  const rows = readSchemaRows(engine);
  const indexRows = Map.groupBy(
    rows.filter((row) => row.type === "index"),
    (row) => nameKey(row.tableName)
  );
  const known = new Map(previous?.tables.map((table) => [sources.get(table), table]));
  const places = rows.filter((row) => row.type === "table").map((row) => {
    const indexes = indexRows.get(nameKey(row.tableName)) ?? [];
    const source = sourceOf2(row, indexes);
    return { row, indexes, source, known: known.get(source) };
  });
  const fresh = readTables(
    engine,
    places.filter((place) => place.known === void 0)
  );
  const schema = {
    tables: places.map((place) => place.known ?? fresh.get(place.row.name)).filter((table) => table !== void 0),
    views: rows.filter((row) => row.type === "view").map(({ name, sql: sql3 }) => ({ name, sql: sql3 })),
    triggers: rows.filter((row) => row.type === "trigger").map(({ name, sql: sql3, tableName }) => ({ name, sql: sql3, table: tableName }))
  };
  return previous !== void 0 && isSame(previous, schema) ? previous : schema;
}
function sourceOf2(table, indexes) {
  return [table, ...indexes].flatMap((row) => [row.name, row.sql]).join("\0");
}
function isSame(before, after) {
  return before.tables.length === after.tables.length && before.tables.every((table, index) => table === after.tables[index]) && JSON.stringify([before.views, before.triggers]) === JSON.stringify([after.views, after.triggers]);
}
function isBookkeeping(name) {
  return /^(?:sqlite_.*|__drizzle_migrations|d1_migrations|_hub_migrations|_sqlx_migrations|_cf_.*)$/is.test(
    name
  );
}
function readSchemaRows(engine) {
  return engine.query('SELECT type, name, tbl_name AS "tableName", sql FROM main.sqlite_schema ORDER BY rowid').map((row) => ({
    type: String(row["type"]),
    name: String(row["name"]),
    tableName: String(row["tableName"]),
    sql: String(row["sql"] ?? "")
  })).filter((row) => row.type === "index" || !isBookkeeping(row.name));
}
function readTables(engine, places) {
  const found = /* @__PURE__ */ new Map();
  const plain = places.filter(({ row }) => !isVirtual(row.sql)).map(({ row }) => row.name);
  const options = plain.length === 0 ? /* @__PURE__ */ new Map() : readOptions(engine);
  const facts = plain.length === 0 ? /* @__PURE__ */ new Map() : readFacts(engine, plain);
  for (const { row, indexes, source } of places) {
    const known = facts.get(row.name) ?? {
      columns: virtualColumns(engine, row.name),
      foreignKeys: [],
      indexes: []
    };
    const indexSql = new Map(indexes.map((index) => [index.name, index.sql]));
    const table = buildTable(row, known, options.get(row.name), indexSql);
    sources.set(table, source);
    found.set(row.name, table);
  }
  return found;
}
function isVirtual(sql3) {
  return /^CREATE\s+VIRTUAL\s/i.test(sql3);
}
var untold = /\b(?:check|collate|as|autoincrement|deferrable)\b/i;
function buildTable(row, facts, options, indexSql) {
  const isPlain = !isVirtual(row.sql);
  const declaration = isPlain && untold.test(row.sql) ? readTableDeclaration(row.sql) : null;
  const key = facts.columns.filter(([, , , , place]) => place > 0).sort((a, b) => a[4] - b[4]);
  return {
    name: row.name,
    kind: isPlain ? options?.["type"] === "shadow" ? "shadow" : "table" : "virtual",
    sql: row.sql,
    columns: buildColumns(facts.columns, declaration),
    primaryKey: key.map(([name]) => name),
    autoincrement: declaration?.autoincrement ?? false,
    strict: options?.["strict"] === 1,
    withoutRowid: options?.["wr"] === 1,
    foreignKeys: buildForeignKeys(facts.foreignKeys, declaration),
    checks: declaration?.checks ?? [],
    indexes: buildIndexes(facts.indexes, indexSql)
  };
}
function buildColumns(facts, declaration) {
  const declared = new Map(declaration?.columns.map((column) => [nameKey(column.name), column]));
  return facts.filter(([, , , , , hidden]) => hidden !== 1).map(([name, type, notNull, fallback, , hidden]) => {
    const said = declared.get(nameKey(name));
    const kind = hidden === 3 ? "stored" : "virtual";
    return {
      name,
      type: normalizeType(type),
      notNull: notNull === 1,
      default: fallback === null ? null : normalizeDefault(fallback),
      generated: hidden >= 2 ? { kind, expression: said?.generated ?? "" } : null,
      collation: said?.collation ?? "BINARY"
    };
  });
}
function buildForeignKeys(facts, declaration) {
  return [...Map.groupBy(facts, ([id]) => id).values()].map((parts, place) => ({
    columns: parts.map(([, , from]) => from),
    parent: parts[0]?.[1] ?? "",
    parentColumns: parts.map(([, , , to]) => to).filter((to) => to !== null),
    onDelete: parts[0]?.[4] ?? "NO ACTION",
    onUpdate: parts[0]?.[5] ?? "NO ACTION",
    deferred: declaration?.foreignKeys[place]?.deferred ?? false
  }));
}
function buildIndexes(facts, indexSql) {
  return [...Map.groupBy(facts, ([index]) => index)].map(([name, parts]) => {
    const sql3 = indexSql.get(name) ?? "";
    const needsSql = /\bwhere\b/i.test(sql3) || parts.some(([, , , column]) => column === null);
    const declaration = needsSql ? readIndexDeclaration(sql3) : null;
    return {
      name,
      unique: parts[0]?.[1] === 1,
      origin: parts[0]?.[2] === "c" ? "create-index" : "constraint",
      columns: parts.map(([, , , column, descending, collation], place) => ({
        term: column ?? declaration?.columns[place]?.term ?? "",
        isExpression: column === null,
        descending: descending === 1,
        collation: collation.toUpperCase()
      })),
      where: declaration?.where ?? null
    };
  });
}

// node_modules/drizzle-orm/entity.js
var entityKind = /* @__PURE__ */ Symbol.for("drizzle:entityKind");
function is(value, type) {
  if (!value || typeof value !== "object") {
    return false;
  }
  if (value instanceof type) {
    return true;
  }
  if (!Object.prototype.hasOwnProperty.call(type, entityKind)) {
    throw new Error(
      `Class "${type.name ?? "<unknown>"}" doesn't look like a Drizzle entity. If this is incorrect and the class is provided by Drizzle, please report this as a bug.`
    );
  }
  let cls = Object.getPrototypeOf(value).constructor;
  if (cls) {
    while (cls) {
      if (entityKind in cls && cls[entityKind] === type[entityKind]) {
        return true;
      }
      cls = Object.getPrototypeOf(cls);
    }
  }
  return false;
}

// node_modules/drizzle-orm/column.js
var Column = class {
  constructor(table, config) {
    this.table = table;
    this.config = config;
    this.name = config.name;
    this.keyAsName = config.keyAsName;
    this.notNull = config.notNull;
    this.default = config.default;
    this.defaultFn = config.defaultFn;
    this.onUpdateFn = config.onUpdateFn;
    this.hasDefault = config.hasDefault;
    this.primary = config.primaryKey;
    this.isUnique = config.isUnique;
    this.uniqueName = config.uniqueName;
    this.uniqueType = config.uniqueType;
    this.dataType = config.dataType;
    this.columnType = config.columnType;
    this.generated = config.generated;
    this.generatedIdentity = config.generatedIdentity;
  }
  static [entityKind] = "Column";
  name;
  keyAsName;
  primary;
  notNull;
  default;
  defaultFn;
  onUpdateFn;
  hasDefault;
  isUnique;
  uniqueName;
  uniqueType;
  dataType;
  columnType;
  enumValues = void 0;
  generated = void 0;
  generatedIdentity = void 0;
  config;
  mapFromDriverValue(value) {
    return value;
  }
  mapToDriverValue(value) {
    return value;
  }
  // ** @internal */
  shouldDisableInsert() {
    return this.config.generated !== void 0 && this.config.generated.type !== "byDefault";
  }
};

// node_modules/drizzle-orm/column-builder.js
var ColumnBuilder = class {
  static [entityKind] = "ColumnBuilder";
  config;
  constructor(name, dataType, columnType) {
    this.config = {
      name,
      keyAsName: name === "",
      notNull: false,
      default: void 0,
      hasDefault: false,
      primaryKey: false,
      isUnique: false,
      uniqueName: void 0,
      uniqueType: void 0,
      dataType,
      columnType,
      generated: void 0
    };
  }
  /**
   * Changes the data type of the column. Commonly used with `json` columns. Also, useful for branded types.
   *
   * @example
   * ```ts
   * const users = pgTable('users', {
   * 	id: integer('id').$type<UserId>().primaryKey(),
   * 	details: json('details').$type<UserDetails>().notNull(),
   * });
   * ```
   */
  $type() {
    return this;
  }
  /**
   * Adds a `not null` clause to the column definition.
   *
   * Affects the `select` model of the table - columns *without* `not null` will be nullable on select.
   */
  notNull() {
    this.config.notNull = true;
    return this;
  }
  /**
   * Adds a `default <value>` clause to the column definition.
   *
   * Affects the `insert` model of the table - columns *with* `default` are optional on insert.
   *
   * If you need to set a dynamic default value, use {@link $defaultFn} instead.
   */
  default(value) {
    this.config.default = value;
    this.config.hasDefault = true;
    return this;
  }
  /**
   * Adds a dynamic default value to the column.
   * The function will be called when the row is inserted, and the returned value will be used as the column value.
   *
   * **Note:** This value does not affect the `drizzle-kit` behavior, it is only used at runtime in `drizzle-orm`.
   */
  $defaultFn(fn) {
    this.config.defaultFn = fn;
    this.config.hasDefault = true;
    return this;
  }
  /**
   * Alias for {@link $defaultFn}.
   */
  $default = this.$defaultFn;
  /**
   * Adds a dynamic update value to the column.
   * The function will be called when the row is updated, and the returned value will be used as the column value if none is provided.
   * If no `default` (or `$defaultFn`) value is provided, the function will be called when the row is inserted as well, and the returned value will be used as the column value.
   *
   * **Note:** This value does not affect the `drizzle-kit` behavior, it is only used at runtime in `drizzle-orm`.
   */
  $onUpdateFn(fn) {
    this.config.onUpdateFn = fn;
    this.config.hasDefault = true;
    return this;
  }
  /**
   * Alias for {@link $onUpdateFn}.
   */
  $onUpdate = this.$onUpdateFn;
  /**
   * Adds a `primary key` clause to the column definition. This implicitly makes the column `not null`.
   *
   * In SQLite, `integer primary key` implicitly makes the column auto-incrementing.
   */
  primaryKey() {
    this.config.primaryKey = true;
    this.config.notNull = true;
    return this;
  }
  /** @internal Sets the name of the column to the key within the table definition if a name was not given. */
  setName(name) {
    if (this.config.name !== "") return;
    this.config.name = name;
  }
};

// node_modules/drizzle-orm/table.utils.js
var TableName = /* @__PURE__ */ Symbol.for("drizzle:Name");

// node_modules/drizzle-orm/pg-core/foreign-keys.js
var ForeignKeyBuilder = class {
  static [entityKind] = "PgForeignKeyBuilder";
  /** @internal */
  reference;
  /** @internal */
  _onUpdate = "no action";
  /** @internal */
  _onDelete = "no action";
  constructor(config, actions2) {
    this.reference = () => {
      const { name, columns, foreignColumns } = config();
      return { name, columns, foreignTable: foreignColumns[0].table, foreignColumns };
    };
    if (actions2) {
      this._onUpdate = actions2.onUpdate;
      this._onDelete = actions2.onDelete;
    }
  }
  onUpdate(action) {
    this._onUpdate = action === void 0 ? "no action" : action;
    return this;
  }
  onDelete(action) {
    this._onDelete = action === void 0 ? "no action" : action;
    return this;
  }
  /** @internal */
  build(table) {
    return new ForeignKey(table, this);
  }
};
var ForeignKey = class {
  constructor(table, builder) {
    this.table = table;
    this.reference = builder.reference;
    this.onUpdate = builder._onUpdate;
    this.onDelete = builder._onDelete;
  }
  static [entityKind] = "PgForeignKey";
  reference;
  onUpdate;
  onDelete;
  getName() {
    const { name, columns, foreignColumns } = this.reference();
    const columnNames = columns.map((column) => column.name);
    const foreignColumnNames = foreignColumns.map((column) => column.name);
    const chunks = [
      this.table[TableName],
      ...columnNames,
      foreignColumns[0].table[TableName],
      ...foreignColumnNames
    ];
    return name ?? `${chunks.join("_")}_fk`;
  }
};

// node_modules/drizzle-orm/tracing-utils.js
function iife(fn, ...args) {
  return fn(...args);
}

// node_modules/drizzle-orm/pg-core/unique-constraint.js
function uniqueKeyName(table, columns) {
  return `${table[TableName]}_${columns.join("_")}_unique`;
}
var UniqueConstraintBuilder = class {
  constructor(columns, name) {
    this.name = name;
    this.columns = columns;
  }
  static [entityKind] = "PgUniqueConstraintBuilder";
  /** @internal */
  columns;
  /** @internal */
  nullsNotDistinctConfig = false;
  nullsNotDistinct() {
    this.nullsNotDistinctConfig = true;
    return this;
  }
  /** @internal */
  build(table) {
    return new UniqueConstraint(table, this.columns, this.nullsNotDistinctConfig, this.name);
  }
};
var UniqueOnConstraintBuilder = class {
  static [entityKind] = "PgUniqueOnConstraintBuilder";
  /** @internal */
  name;
  constructor(name) {
    this.name = name;
  }
  on(...columns) {
    return new UniqueConstraintBuilder(columns, this.name);
  }
};
var UniqueConstraint = class {
  constructor(table, columns, nullsNotDistinct, name) {
    this.table = table;
    this.columns = columns;
    this.name = name ?? uniqueKeyName(this.table, this.columns.map((column) => column.name));
    this.nullsNotDistinct = nullsNotDistinct;
  }
  static [entityKind] = "PgUniqueConstraint";
  columns;
  name;
  nullsNotDistinct = false;
  getName() {
    return this.name;
  }
};

// node_modules/drizzle-orm/pg-core/utils/array.js
function parsePgArrayValue(arrayString, startFrom, inQuotes) {
  for (let i = startFrom; i < arrayString.length; i++) {
    const char = arrayString[i];
    if (char === "\\") {
      i++;
      continue;
    }
    if (char === '"') {
      return [arrayString.slice(startFrom, i).replace(/\\/g, ""), i + 1];
    }
    if (inQuotes) {
      continue;
    }
    if (char === "," || char === "}") {
      return [arrayString.slice(startFrom, i).replace(/\\/g, ""), i];
    }
  }
  return [arrayString.slice(startFrom).replace(/\\/g, ""), arrayString.length];
}
function parsePgNestedArray(arrayString, startFrom = 0) {
  const result = [];
  let i = startFrom;
  let lastCharIsComma = false;
  while (i < arrayString.length) {
    const char = arrayString[i];
    if (char === ",") {
      if (lastCharIsComma || i === startFrom) {
        result.push("");
      }
      lastCharIsComma = true;
      i++;
      continue;
    }
    lastCharIsComma = false;
    if (char === "\\") {
      i += 2;
      continue;
    }
    if (char === '"') {
      const [value2, startFrom2] = parsePgArrayValue(arrayString, i + 1, true);
      result.push(value2);
      i = startFrom2;
      continue;
    }
    if (char === "}") {
      return [result, i + 1];
    }
    if (char === "{") {
      const [value2, startFrom2] = parsePgNestedArray(arrayString, i + 1);
      result.push(value2);
      i = startFrom2;
      continue;
    }
    const [value, newStartFrom] = parsePgArrayValue(arrayString, i, false);
    result.push(value);
    i = newStartFrom;
  }
  return [result, i];
}
function parsePgArray(arrayString) {
  const [result] = parsePgNestedArray(arrayString, 1);
  return result;
}
function makePgArray(array) {
  return `{${array.map((item) => {
    if (Array.isArray(item)) {
      return makePgArray(item);
    }
    if (typeof item === "string") {
      return `"${item.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
    }
    return `${item}`;
  }).join(",")}}`;
}

// node_modules/drizzle-orm/pg-core/columns/common.js
var PgColumnBuilder = class extends ColumnBuilder {
  foreignKeyConfigs = [];
  static [entityKind] = "PgColumnBuilder";
  array(size) {
    return new PgArrayBuilder(this.config.name, this, size);
  }
  references(ref, actions2 = {}) {
    this.foreignKeyConfigs.push({ ref, actions: actions2 });
    return this;
  }
  unique(name, config) {
    this.config.isUnique = true;
    this.config.uniqueName = name;
    this.config.uniqueType = config?.nulls;
    return this;
  }
  generatedAlwaysAs(as) {
    this.config.generated = {
      as,
      type: "always",
      mode: "stored"
    };
    return this;
  }
  /** @internal */
  buildForeignKeys(column, table) {
    return this.foreignKeyConfigs.map(({ ref, actions: actions2 }) => {
      return iife(
        (ref2, actions22) => {
          const builder = new ForeignKeyBuilder(() => {
            const foreignColumn = ref2();
            return { columns: [column], foreignColumns: [foreignColumn] };
          });
          if (actions22.onUpdate) {
            builder.onUpdate(actions22.onUpdate);
          }
          if (actions22.onDelete) {
            builder.onDelete(actions22.onDelete);
          }
          return builder.build(table);
        },
        ref,
        actions2
      );
    });
  }
  /** @internal */
  buildExtraConfigColumn(table) {
    return new ExtraConfigColumn(table, this.config);
  }
};
var PgColumn = class extends Column {
  constructor(table, config) {
    if (!config.uniqueName) {
      config.uniqueName = uniqueKeyName(table, [config.name]);
    }
    super(table, config);
    this.table = table;
  }
  static [entityKind] = "PgColumn";
};
var ExtraConfigColumn = class extends PgColumn {
  static [entityKind] = "ExtraConfigColumn";
  getSQLType() {
    return this.getSQLType();
  }
  indexConfig = {
    order: this.config.order ?? "asc",
    nulls: this.config.nulls ?? "last",
    opClass: this.config.opClass
  };
  defaultConfig = {
    order: "asc",
    nulls: "last",
    opClass: void 0
  };
  asc() {
    this.indexConfig.order = "asc";
    return this;
  }
  desc() {
    this.indexConfig.order = "desc";
    return this;
  }
  nullsFirst() {
    this.indexConfig.nulls = "first";
    return this;
  }
  nullsLast() {
    this.indexConfig.nulls = "last";
    return this;
  }
  /**
   * ### PostgreSQL documentation quote
   *
   * > An operator class with optional parameters can be specified for each column of an index.
   * The operator class identifies the operators to be used by the index for that column.
   * For example, a B-tree index on four-byte integers would use the int4_ops class;
   * this operator class includes comparison functions for four-byte integers.
   * In practice the default operator class for the column's data type is usually sufficient.
   * The main point of having operator classes is that for some data types, there could be more than one meaningful ordering.
   * For example, we might want to sort a complex-number data type either by absolute value or by real part.
   * We could do this by defining two operator classes for the data type and then selecting the proper class when creating an index.
   * More information about operator classes check:
   *
   * ### Useful links
   * https://www.postgresql.org/docs/current/sql-createindex.html
   *
   * https://www.postgresql.org/docs/current/indexes-opclass.html
   *
   * https://www.postgresql.org/docs/current/xindex.html
   *
   * ### Additional types
   * If you have the `pg_vector` extension installed in your database, you can use the
   * `vector_l2_ops`, `vector_ip_ops`, `vector_cosine_ops`, `vector_l1_ops`, `bit_hamming_ops`, `bit_jaccard_ops`, `halfvec_l2_ops`, `sparsevec_l2_ops` options, which are predefined types.
   *
   * **You can always specify any string you want in the operator class, in case Drizzle doesn't have it natively in its types**
   *
   * @param opClass
   * @returns
   */
  op(opClass) {
    this.indexConfig.opClass = opClass;
    return this;
  }
};
var IndexedColumn = class {
  static [entityKind] = "IndexedColumn";
  constructor(name, keyAsName, type, indexConfig) {
    this.name = name;
    this.keyAsName = keyAsName;
    this.type = type;
    this.indexConfig = indexConfig;
  }
  name;
  keyAsName;
  type;
  indexConfig;
};
var PgArrayBuilder = class extends PgColumnBuilder {
  static [entityKind] = "PgArrayBuilder";
  constructor(name, baseBuilder, size) {
    super(name, "array", "PgArray");
    this.config.baseBuilder = baseBuilder;
    this.config.size = size;
  }
  /** @internal */
  build(table) {
    const baseColumn = this.config.baseBuilder.build(table);
    return new PgArray(
      table,
      this.config,
      baseColumn
    );
  }
};
var PgArray = class _PgArray extends PgColumn {
  constructor(table, config, baseColumn, range) {
    super(table, config);
    this.baseColumn = baseColumn;
    this.range = range;
    this.size = config.size;
  }
  size;
  static [entityKind] = "PgArray";
  getSQLType() {
    return `${this.baseColumn.getSQLType()}[${typeof this.size === "number" ? this.size : ""}]`;
  }
  mapFromDriverValue(value) {
    if (typeof value === "string") {
      value = parsePgArray(value);
    }
    return value.map((v) => this.baseColumn.mapFromDriverValue(v));
  }
  mapToDriverValue(value, isNestedArray = false) {
    const a = value.map(
      (v) => v === null ? null : is(this.baseColumn, _PgArray) ? this.baseColumn.mapToDriverValue(v, true) : this.baseColumn.mapToDriverValue(v)
    );
    if (isNestedArray) return a;
    return makePgArray(a);
  }
};

// node_modules/drizzle-orm/pg-core/columns/enum.js
var PgEnumObjectColumnBuilder = class extends PgColumnBuilder {
  static [entityKind] = "PgEnumObjectColumnBuilder";
  constructor(name, enumInstance) {
    super(name, "string", "PgEnumObjectColumn");
    this.config.enum = enumInstance;
  }
  /** @internal */
  build(table) {
    return new PgEnumObjectColumn(
      table,
      this.config
    );
  }
};
var PgEnumObjectColumn = class extends PgColumn {
  static [entityKind] = "PgEnumObjectColumn";
  enum;
  enumValues = this.config.enum.enumValues;
  constructor(table, config) {
    super(table, config);
    this.enum = config.enum;
  }
  getSQLType() {
    return this.enum.enumName;
  }
};
var isPgEnumSym = /* @__PURE__ */ Symbol.for("drizzle:isPgEnum");
function isPgEnum(obj) {
  return !!obj && typeof obj === "function" && isPgEnumSym in obj && obj[isPgEnumSym] === true;
}
var PgEnumColumnBuilder = class extends PgColumnBuilder {
  static [entityKind] = "PgEnumColumnBuilder";
  constructor(name, enumInstance) {
    super(name, "string", "PgEnumColumn");
    this.config.enum = enumInstance;
  }
  /** @internal */
  build(table) {
    return new PgEnumColumn(
      table,
      this.config
    );
  }
};
var PgEnumColumn = class extends PgColumn {
  static [entityKind] = "PgEnumColumn";
  enum = this.config.enum;
  enumValues = this.config.enum.enumValues;
  constructor(table, config) {
    super(table, config);
    this.enum = config.enum;
  }
  getSQLType() {
    return this.enum.enumName;
  }
};

// node_modules/drizzle-orm/subquery.js
var Subquery = class {
  static [entityKind] = "Subquery";
  constructor(sql3, fields, alias, isWith = false, usedTables = []) {
    this._ = {
      brand: "Subquery",
      sql: sql3,
      selectedFields: fields,
      alias,
      isWith,
      usedTables
    };
  }
  // getSQL(): SQL<unknown> {
  // 	return new SQL([this]);
  // }
};
var WithSubquery = class extends Subquery {
  static [entityKind] = "WithSubquery";
};

// node_modules/drizzle-orm/version.js
var version2 = "0.45.4";

// node_modules/drizzle-orm/tracing.js
var otel;
var rawTracer;
var tracer = {
  startActiveSpan(name, fn) {
    if (!otel) {
      return fn();
    }
    if (!rawTracer) {
      rawTracer = otel.trace.getTracer("drizzle-orm", version2);
    }
    return iife(
      (otel2, rawTracer2) => rawTracer2.startActiveSpan(
        name,
        (span) => {
          try {
            return fn(span);
          } catch (e) {
            span.setStatus({
              code: otel2.SpanStatusCode.ERROR,
              message: e instanceof Error ? e.message : "Unknown error"
              // eslint-disable-line no-instanceof/no-instanceof
            });
            throw e;
          } finally {
            span.end();
          }
        }
      ),
      otel,
      rawTracer
    );
  }
};

// node_modules/drizzle-orm/view-common.js
var ViewBaseConfig = /* @__PURE__ */ Symbol.for("drizzle:ViewBaseConfig");

// node_modules/drizzle-orm/table.js
var Schema = /* @__PURE__ */ Symbol.for("drizzle:Schema");
var Columns = /* @__PURE__ */ Symbol.for("drizzle:Columns");
var ExtraConfigColumns = /* @__PURE__ */ Symbol.for("drizzle:ExtraConfigColumns");
var OriginalName = /* @__PURE__ */ Symbol.for("drizzle:OriginalName");
var BaseName = /* @__PURE__ */ Symbol.for("drizzle:BaseName");
var IsAlias = /* @__PURE__ */ Symbol.for("drizzle:IsAlias");
var ExtraConfigBuilder = /* @__PURE__ */ Symbol.for("drizzle:ExtraConfigBuilder");
var IsDrizzleTable = /* @__PURE__ */ Symbol.for("drizzle:IsDrizzleTable");
var Table = class {
  static [entityKind] = "Table";
  /** @internal */
  static Symbol = {
    Name: TableName,
    Schema,
    OriginalName,
    Columns,
    ExtraConfigColumns,
    BaseName,
    IsAlias,
    ExtraConfigBuilder
  };
  /**
   * @internal
   * Can be changed if the table is aliased.
   */
  [TableName];
  /**
   * @internal
   * Used to store the original name of the table, before any aliasing.
   */
  [OriginalName];
  /** @internal */
  [Schema];
  /** @internal */
  [Columns];
  /** @internal */
  [ExtraConfigColumns];
  /**
   *  @internal
   * Used to store the table name before the transformation via the `tableCreator` functions.
   */
  [BaseName];
  /** @internal */
  [IsAlias] = false;
  /** @internal */
  [IsDrizzleTable] = true;
  /** @internal */
  [ExtraConfigBuilder] = void 0;
  constructor(name, schema, baseName2) {
    this[TableName] = this[OriginalName] = name;
    this[Schema] = schema;
    this[BaseName] = baseName2;
  }
};
function getTableName(table) {
  return table[TableName];
}
function getTableUniqueName(table) {
  return `${table[Schema] ?? "public"}.${table[TableName]}`;
}

// node_modules/drizzle-orm/sql/sql.js
var FakePrimitiveParam = class {
  static [entityKind] = "FakePrimitiveParam";
};
function isSQLWrapper(value) {
  return value !== null && value !== void 0 && typeof value.getSQL === "function";
}
function mergeQueries(queries) {
  const result = { sql: "", params: [] };
  for (const query of queries) {
    result.sql += query.sql;
    result.params.push(...query.params);
    if (query.typings?.length) {
      if (!result.typings) {
        result.typings = [];
      }
      result.typings.push(...query.typings);
    }
  }
  return result;
}
var StringChunk = class {
  static [entityKind] = "StringChunk";
  value;
  constructor(value) {
    this.value = Array.isArray(value) ? value : [value];
  }
  getSQL() {
    return new SQL([this]);
  }
};
var SQL = class _SQL {
  constructor(queryChunks) {
    this.queryChunks = queryChunks;
    for (const chunk of queryChunks) {
      if (is(chunk, Table)) {
        const schemaName = chunk[Table.Symbol.Schema];
        this.usedTables.push(
          schemaName === void 0 ? chunk[Table.Symbol.Name] : schemaName + "." + chunk[Table.Symbol.Name]
        );
      }
    }
  }
  static [entityKind] = "SQL";
  /** @internal */
  decoder = noopDecoder;
  shouldInlineParams = false;
  /** @internal */
  usedTables = [];
  append(query) {
    this.queryChunks.push(...query.queryChunks);
    return this;
  }
  toQuery(config) {
    return tracer.startActiveSpan("drizzle.buildSQL", (span) => {
      const query = this.buildQueryFromSourceParams(this.queryChunks, config);
      span?.setAttributes({
        "drizzle.query.text": query.sql,
        "drizzle.query.params": JSON.stringify(query.params)
      });
      return query;
    });
  }
  buildQueryFromSourceParams(chunks, _config) {
    const config = Object.assign({}, _config, {
      inlineParams: _config.inlineParams || this.shouldInlineParams,
      paramStartIndex: _config.paramStartIndex || { value: 0 }
    });
    const {
      casing,
      escapeName,
      escapeParam,
      prepareTyping,
      inlineParams,
      paramStartIndex
    } = config;
    return mergeQueries(chunks.map((chunk) => {
      if (is(chunk, StringChunk)) {
        return { sql: chunk.value.join(""), params: [] };
      }
      if (is(chunk, Name)) {
        return { sql: escapeName(chunk.value), params: [] };
      }
      if (chunk === void 0) {
        return { sql: "", params: [] };
      }
      if (Array.isArray(chunk)) {
        const result = [new StringChunk("(")];
        for (const [i, p] of chunk.entries()) {
          result.push(p);
          if (i < chunk.length - 1) {
            result.push(new StringChunk(", "));
          }
        }
        result.push(new StringChunk(")"));
        return this.buildQueryFromSourceParams(result, config);
      }
      if (is(chunk, _SQL)) {
        return this.buildQueryFromSourceParams(chunk.queryChunks, {
          ...config,
          inlineParams: inlineParams || chunk.shouldInlineParams
        });
      }
      if (is(chunk, Table)) {
        const schemaName = chunk[Table.Symbol.Schema];
        const tableName = chunk[Table.Symbol.Name];
        return {
          sql: schemaName === void 0 || chunk[IsAlias] ? escapeName(tableName) : escapeName(schemaName) + "." + escapeName(tableName),
          params: []
        };
      }
      if (is(chunk, Column)) {
        const columnName = casing.getColumnCasing(chunk);
        if (_config.invokeSource === "indexes") {
          return { sql: escapeName(columnName), params: [] };
        }
        const schemaName = chunk.table[Table.Symbol.Schema];
        return {
          sql: chunk.table[IsAlias] || schemaName === void 0 ? escapeName(chunk.table[Table.Symbol.Name]) + "." + escapeName(columnName) : escapeName(schemaName) + "." + escapeName(chunk.table[Table.Symbol.Name]) + "." + escapeName(columnName),
          params: []
        };
      }
      if (is(chunk, View)) {
        const schemaName = chunk[ViewBaseConfig].schema;
        const viewName = chunk[ViewBaseConfig].name;
        return {
          sql: schemaName === void 0 || chunk[ViewBaseConfig].isAlias ? escapeName(viewName) : escapeName(schemaName) + "." + escapeName(viewName),
          params: []
        };
      }
      if (is(chunk, Param)) {
        if (is(chunk.value, Placeholder)) {
          return { sql: escapeParam(paramStartIndex.value++, chunk), params: [chunk], typings: ["none"] };
        }
        const mappedValue = chunk.value === null ? null : chunk.encoder.mapToDriverValue(chunk.value);
        if (is(mappedValue, _SQL)) {
          return this.buildQueryFromSourceParams([mappedValue], config);
        }
        if (inlineParams) {
          return { sql: this.mapInlineParam(mappedValue, config), params: [] };
        }
        let typings = ["none"];
        if (prepareTyping) {
          typings = [prepareTyping(chunk.encoder)];
        }
        return { sql: escapeParam(paramStartIndex.value++, mappedValue), params: [mappedValue], typings };
      }
      if (is(chunk, Placeholder)) {
        return { sql: escapeParam(paramStartIndex.value++, chunk), params: [chunk], typings: ["none"] };
      }
      if (is(chunk, _SQL.Aliased) && chunk.fieldAlias !== void 0) {
        return { sql: escapeName(chunk.fieldAlias), params: [] };
      }
      if (is(chunk, Subquery)) {
        if (chunk._.isWith) {
          return { sql: escapeName(chunk._.alias), params: [] };
        }
        return this.buildQueryFromSourceParams([
          new StringChunk("("),
          chunk._.sql,
          new StringChunk(") "),
          new Name(chunk._.alias)
        ], config);
      }
      if (isPgEnum(chunk)) {
        if (chunk.schema) {
          return { sql: escapeName(chunk.schema) + "." + escapeName(chunk.enumName), params: [] };
        }
        return { sql: escapeName(chunk.enumName), params: [] };
      }
      if (isSQLWrapper(chunk)) {
        if (chunk.shouldOmitSQLParens?.()) {
          return this.buildQueryFromSourceParams([chunk.getSQL()], config);
        }
        return this.buildQueryFromSourceParams([
          new StringChunk("("),
          chunk.getSQL(),
          new StringChunk(")")
        ], config);
      }
      if (inlineParams) {
        return { sql: this.mapInlineParam(chunk, config), params: [] };
      }
      return { sql: escapeParam(paramStartIndex.value++, chunk), params: [chunk], typings: ["none"] };
    }));
  }
  mapInlineParam(chunk, { escapeString }) {
    if (chunk === null) {
      return "null";
    }
    if (typeof chunk === "number" || typeof chunk === "boolean") {
      return chunk.toString();
    }
    if (typeof chunk === "string") {
      return escapeString(chunk);
    }
    if (typeof chunk === "object") {
      const mappedValueAsString = chunk.toString();
      if (mappedValueAsString === "[object Object]") {
        return escapeString(JSON.stringify(chunk));
      }
      return escapeString(mappedValueAsString);
    }
    throw new Error("Unexpected param value: " + chunk);
  }
  getSQL() {
    return this;
  }
  as(alias) {
    if (alias === void 0) {
      return this;
    }
    return new _SQL.Aliased(this, alias);
  }
  mapWith(decoder) {
    this.decoder = typeof decoder === "function" ? { mapFromDriverValue: decoder } : decoder;
    return this;
  }
  inlineParams() {
    this.shouldInlineParams = true;
    return this;
  }
  /**
   * This method is used to conditionally include a part of the query.
   *
   * @param condition - Condition to check
   * @returns itself if the condition is `true`, otherwise `undefined`
   */
  if(condition2) {
    return condition2 ? this : void 0;
  }
};
var Name = class {
  constructor(value) {
    this.value = value;
  }
  static [entityKind] = "Name";
  brand;
  getSQL() {
    return new SQL([this]);
  }
};
function isDriverValueEncoder(value) {
  return typeof value === "object" && value !== null && "mapToDriverValue" in value && typeof value.mapToDriverValue === "function";
}
var noopDecoder = {
  mapFromDriverValue: (value) => value
};
var noopEncoder = {
  mapToDriverValue: (value) => value
};
var noopMapper = {
  ...noopDecoder,
  ...noopEncoder
};
var Param = class {
  /**
   * @param value - Parameter value
   * @param encoder - Encoder to convert the value to a driver parameter
   */
  constructor(value, encoder = noopEncoder) {
    this.value = value;
    this.encoder = encoder;
  }
  static [entityKind] = "Param";
  brand;
  getSQL() {
    return new SQL([this]);
  }
};
function sql(strings, ...params) {
  const queryChunks = [];
  if (params.length > 0 || strings.length > 0 && strings[0] !== "") {
    queryChunks.push(new StringChunk(strings[0]));
  }
  for (const [paramIndex, param2] of params.entries()) {
    queryChunks.push(param2, new StringChunk(strings[paramIndex + 1]));
  }
  return new SQL(queryChunks);
}
((sql22) => {
  function empty() {
    return new SQL([]);
  }
  sql22.empty = empty;
  function fromList(list) {
    return new SQL(list);
  }
  sql22.fromList = fromList;
  function raw(str) {
    return new SQL([new StringChunk(str)]);
  }
  sql22.raw = raw;
  function join5(chunks, separator) {
    const result = [];
    for (const [i, chunk] of chunks.entries()) {
      if (i > 0 && separator !== void 0) {
        result.push(separator);
      }
      result.push(chunk);
    }
    return new SQL(result);
  }
  sql22.join = join5;
  function identifier(value) {
    return new Name(value);
  }
  sql22.identifier = identifier;
  function placeholder2(name2) {
    return new Placeholder(name2);
  }
  sql22.placeholder = placeholder2;
  function param2(value, encoder) {
    return new Param(value, encoder);
  }
  sql22.param = param2;
})(sql || (sql = {}));
((SQL22) => {
  class Aliased {
    constructor(sql22, fieldAlias) {
      this.sql = sql22;
      this.fieldAlias = fieldAlias;
    }
    static [entityKind] = "SQL.Aliased";
    /** @internal */
    isSelectionField = false;
    getSQL() {
      return this.sql;
    }
    /** @internal */
    clone() {
      return new Aliased(this.sql, this.fieldAlias);
    }
  }
  SQL22.Aliased = Aliased;
})(SQL || (SQL = {}));
var Placeholder = class {
  constructor(name2) {
    this.name = name2;
  }
  static [entityKind] = "Placeholder";
  getSQL() {
    return new SQL([this]);
  }
};
var IsDrizzleView = /* @__PURE__ */ Symbol.for("drizzle:IsDrizzleView");
var View = class {
  static [entityKind] = "View";
  /** @internal */
  [ViewBaseConfig];
  /** @internal */
  [IsDrizzleView] = true;
  constructor({ name: name2, schema, selectedFields, query }) {
    this[ViewBaseConfig] = {
      name: name2,
      originalName: name2,
      schema,
      selectedFields,
      query,
      isExisting: !query,
      isAlias: false
    };
  }
  getSQL() {
    return new SQL([this]);
  }
};
Column.prototype.getSQL = function() {
  return new SQL([this]);
};
Table.prototype.getSQL = function() {
  return new SQL([this]);
};
Subquery.prototype.getSQL = function() {
  return new SQL([this]);
};

// node_modules/drizzle-orm/alias.js
var ColumnAliasProxyHandler = class {
  constructor(table) {
    this.table = table;
  }
  static [entityKind] = "ColumnAliasProxyHandler";
  get(columnObj, prop) {
    if (prop === "table") {
      return this.table;
    }
    return columnObj[prop];
  }
};
var TableAliasProxyHandler = class {
  constructor(alias, replaceOriginalName) {
    this.alias = alias;
    this.replaceOriginalName = replaceOriginalName;
  }
  static [entityKind] = "TableAliasProxyHandler";
  get(target, prop) {
    if (prop === Table.Symbol.IsAlias) {
      return true;
    }
    if (prop === Table.Symbol.Name) {
      return this.alias;
    }
    if (this.replaceOriginalName && prop === Table.Symbol.OriginalName) {
      return this.alias;
    }
    if (prop === ViewBaseConfig) {
      return {
        ...target[ViewBaseConfig],
        name: this.alias,
        isAlias: true
      };
    }
    if (prop === Table.Symbol.Columns) {
      const columns = target[Table.Symbol.Columns];
      if (!columns) {
        return columns;
      }
      const proxiedColumns = {};
      Object.keys(columns).map((key) => {
        proxiedColumns[key] = new Proxy(
          columns[key],
          new ColumnAliasProxyHandler(new Proxy(target, this))
        );
      });
      return proxiedColumns;
    }
    const value = target[prop];
    if (is(value, Column)) {
      return new Proxy(value, new ColumnAliasProxyHandler(new Proxy(target, this)));
    }
    return value;
  }
};
var RelationTableAliasProxyHandler = class {
  constructor(alias) {
    this.alias = alias;
  }
  static [entityKind] = "RelationTableAliasProxyHandler";
  get(target, prop) {
    if (prop === "sourceTable") {
      return aliasedTable(target.sourceTable, this.alias);
    }
    return target[prop];
  }
};
function aliasedTable(table, tableAlias) {
  return new Proxy(table, new TableAliasProxyHandler(tableAlias, false));
}
function aliasedTableColumn(column, tableAlias) {
  return new Proxy(
    column,
    new ColumnAliasProxyHandler(new Proxy(column.table, new TableAliasProxyHandler(tableAlias, false)))
  );
}
function mapColumnsInAliasedSQLToAlias(query, alias) {
  return new SQL.Aliased(mapColumnsInSQLToAlias(query.sql, alias), query.fieldAlias);
}
function mapColumnsInSQLToAlias(query, alias) {
  return sql.join(query.queryChunks.map((c) => {
    if (is(c, Column)) {
      return aliasedTableColumn(c, alias);
    }
    if (is(c, SQL)) {
      return mapColumnsInSQLToAlias(c, alias);
    }
    if (is(c, SQL.Aliased)) {
      return mapColumnsInAliasedSQLToAlias(c, alias);
    }
    return c;
  }));
}

// node_modules/drizzle-orm/casing.js
function toSnakeCase(input) {
  const words = input.replace(/['\u2019]/g, "").match(/[\da-z]+|[A-Z]+(?![a-z])|[A-Z][\da-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase()).join("_");
}
function toCamelCase(input) {
  const words = input.replace(/['\u2019]/g, "").match(/[\da-z]+|[A-Z]+(?![a-z])|[A-Z][\da-z]+/g) ?? [];
  return words.reduce((acc, word, i) => {
    const formattedWord = i === 0 ? word.toLowerCase() : `${word[0].toUpperCase()}${word.slice(1)}`;
    return acc + formattedWord;
  }, "");
}
function noopCase(input) {
  return input;
}
var CasingCache = class {
  static [entityKind] = "CasingCache";
  /** @internal */
  cache = {};
  cachedTables = {};
  convert;
  constructor(casing) {
    this.convert = casing === "snake_case" ? toSnakeCase : casing === "camelCase" ? toCamelCase : noopCase;
  }
  getColumnCasing(column) {
    if (!column.keyAsName) return column.name;
    const schema = column.table[Table.Symbol.Schema] ?? "public";
    const tableName = column.table[Table.Symbol.OriginalName];
    const key = `${schema}.${tableName}.${column.name}`;
    if (!this.cache[key]) {
      this.cacheTable(column.table);
    }
    return this.cache[key];
  }
  cacheTable(table) {
    const schema = table[Table.Symbol.Schema] ?? "public";
    const tableName = table[Table.Symbol.OriginalName];
    const tableKey = `${schema}.${tableName}`;
    if (!this.cachedTables[tableKey]) {
      for (const column of Object.values(table[Table.Symbol.Columns])) {
        const columnKey = `${tableKey}.${column.name}`;
        this.cache[columnKey] = this.convert(column.name);
      }
      this.cachedTables[tableKey] = true;
    }
  }
  clearCache() {
    this.cache = {};
    this.cachedTables = {};
  }
};

// node_modules/drizzle-orm/errors.js
var DrizzleError = class extends Error {
  static [entityKind] = "DrizzleError";
  constructor({ message, cause }) {
    super(message);
    this.name = "DrizzleError";
    this.cause = cause;
  }
};
var TransactionRollbackError = class extends DrizzleError {
  static [entityKind] = "TransactionRollbackError";
  constructor() {
    super({ message: "Rollback" });
  }
};

// node_modules/drizzle-orm/utils.js
function orderSelectedFields(fields, pathPrefix) {
  return Object.entries(fields).reduce((result, [name, field]) => {
    if (typeof name !== "string") {
      return result;
    }
    const newPath = pathPrefix ? [...pathPrefix, name] : [name];
    if (is(field, Column) || is(field, SQL) || is(field, SQL.Aliased) || is(field, Subquery)) {
      result.push({ path: newPath, field });
    } else if (is(field, Table)) {
      result.push(...orderSelectedFields(field[Table.Symbol.Columns], newPath));
    } else {
      result.push(...orderSelectedFields(field, newPath));
    }
    return result;
  }, []);
}
var textDecoder = typeof TextDecoder === "undefined" ? null : new TextDecoder();

// node_modules/drizzle-orm/sql/expressions/conditions.js
function bindIfParam(value, column) {
  if (isDriverValueEncoder(column) && !isSQLWrapper(value) && !is(value, Param) && !is(value, Placeholder) && !is(value, Column) && !is(value, Table) && !is(value, View)) {
    return new Param(value, column);
  }
  return value;
}
var eq = (left, right) => {
  return sql`${left} = ${bindIfParam(right, left)}`;
};
var ne = (left, right) => {
  return sql`${left} <> ${bindIfParam(right, left)}`;
};
function and(...unfilteredConditions) {
  const conditions = unfilteredConditions.filter(
    (c) => c !== void 0
  );
  if (conditions.length === 0) {
    return void 0;
  }
  if (conditions.length === 1) {
    return new SQL(conditions);
  }
  return new SQL([
    new StringChunk("("),
    sql.join(conditions, new StringChunk(" and ")),
    new StringChunk(")")
  ]);
}
function or(...unfilteredConditions) {
  const conditions = unfilteredConditions.filter(
    (c) => c !== void 0
  );
  if (conditions.length === 0) {
    return void 0;
  }
  if (conditions.length === 1) {
    return new SQL(conditions);
  }
  return new SQL([
    new StringChunk("("),
    sql.join(conditions, new StringChunk(" or ")),
    new StringChunk(")")
  ]);
}
function not(condition2) {
  return sql`not ${condition2}`;
}
var gt = (left, right) => {
  return sql`${left} > ${bindIfParam(right, left)}`;
};
var gte = (left, right) => {
  return sql`${left} >= ${bindIfParam(right, left)}`;
};
var lt = (left, right) => {
  return sql`${left} < ${bindIfParam(right, left)}`;
};
var lte = (left, right) => {
  return sql`${left} <= ${bindIfParam(right, left)}`;
};
function inArray(column, values) {
  if (Array.isArray(values)) {
    if (values.length === 0) {
      return sql`false`;
    }
    return sql`${column} in ${values.map((v) => bindIfParam(v, column))}`;
  }
  return sql`${column} in ${bindIfParam(values, column)}`;
}
function notInArray(column, values) {
  if (Array.isArray(values)) {
    if (values.length === 0) {
      return sql`true`;
    }
    return sql`${column} not in ${values.map((v) => bindIfParam(v, column))}`;
  }
  return sql`${column} not in ${bindIfParam(values, column)}`;
}
function isNull(value) {
  return sql`${value} is null`;
}
function isNotNull(value) {
  return sql`${value} is not null`;
}
function exists(subquery) {
  return sql`exists ${subquery}`;
}
function notExists(subquery) {
  return sql`not exists ${subquery}`;
}
function between(column, min, max) {
  return sql`${column} between ${bindIfParam(min, column)} and ${bindIfParam(
    max,
    column
  )}`;
}
function notBetween(column, min, max) {
  return sql`${column} not between ${bindIfParam(
    min,
    column
  )} and ${bindIfParam(max, column)}`;
}
function like(column, value) {
  return sql`${column} like ${value}`;
}
function notLike(column, value) {
  return sql`${column} not like ${value}`;
}
function ilike(column, value) {
  return sql`${column} ilike ${value}`;
}
function notIlike(column, value) {
  return sql`${column} not ilike ${value}`;
}

// node_modules/drizzle-orm/sql/expressions/select.js
function asc(column) {
  return sql`${column} asc`;
}
function desc(column) {
  return sql`${column} desc`;
}

// node_modules/drizzle-orm/relations.js
var Relation = class {
  constructor(sourceTable, referencedTable, relationName) {
    this.sourceTable = sourceTable;
    this.referencedTable = referencedTable;
    this.relationName = relationName;
    this.referencedTableName = referencedTable[Table.Symbol.Name];
  }
  static [entityKind] = "Relation";
  referencedTableName;
  fieldName;
};
var Relations = class {
  constructor(table, config) {
    this.table = table;
    this.config = config;
  }
  static [entityKind] = "Relations";
};
var One = class _One extends Relation {
  constructor(sourceTable, referencedTable, config, isNullable) {
    super(sourceTable, referencedTable, config?.relationName);
    this.config = config;
    this.isNullable = isNullable;
  }
  static [entityKind] = "One";
  withFieldName(fieldName) {
    const relation = new _One(
      this.sourceTable,
      this.referencedTable,
      this.config,
      this.isNullable
    );
    relation.fieldName = fieldName;
    return relation;
  }
};
var Many = class _Many extends Relation {
  constructor(sourceTable, referencedTable, config) {
    super(sourceTable, referencedTable, config?.relationName);
    this.config = config;
  }
  static [entityKind] = "Many";
  withFieldName(fieldName) {
    const relation = new _Many(
      this.sourceTable,
      this.referencedTable,
      this.config
    );
    relation.fieldName = fieldName;
    return relation;
  }
};
function getOperators() {
  return {
    and,
    between,
    eq,
    exists,
    gt,
    gte,
    ilike,
    inArray,
    isNull,
    isNotNull,
    like,
    lt,
    lte,
    ne,
    not,
    notBetween,
    notExists,
    notLike,
    notIlike,
    notInArray,
    or,
    sql
  };
}
function getOrderByOperators() {
  return {
    sql,
    asc,
    desc
  };
}
function normalizeRelation(schema, tableNamesMap, relation) {
  if (is(relation, One) && relation.config) {
    return {
      fields: relation.config.fields,
      references: relation.config.references
    };
  }
  const referencedTableTsName = tableNamesMap[getTableUniqueName(relation.referencedTable)];
  if (!referencedTableTsName) {
    throw new Error(
      `Table "${relation.referencedTable[Table.Symbol.Name]}" not found in schema`
    );
  }
  const referencedTableConfig = schema[referencedTableTsName];
  if (!referencedTableConfig) {
    throw new Error(`Table "${referencedTableTsName}" not found in schema`);
  }
  const sourceTable = relation.sourceTable;
  const sourceTableTsName = tableNamesMap[getTableUniqueName(sourceTable)];
  if (!sourceTableTsName) {
    throw new Error(
      `Table "${sourceTable[Table.Symbol.Name]}" not found in schema`
    );
  }
  const reverseRelations = [];
  for (const referencedTableRelation of Object.values(
    referencedTableConfig.relations
  )) {
    if (relation.relationName && relation !== referencedTableRelation && referencedTableRelation.relationName === relation.relationName || !relation.relationName && referencedTableRelation.referencedTable === relation.sourceTable) {
      reverseRelations.push(referencedTableRelation);
    }
  }
  if (reverseRelations.length > 1) {
    throw relation.relationName ? new Error(
      `There are multiple relations with name "${relation.relationName}" in table "${referencedTableTsName}"`
    ) : new Error(
      `There are multiple relations between "${referencedTableTsName}" and "${relation.sourceTable[Table.Symbol.Name]}". Please specify relation name`
    );
  }
  if (reverseRelations[0] && is(reverseRelations[0], One) && reverseRelations[0].config) {
    return {
      fields: reverseRelations[0].config.references,
      references: reverseRelations[0].config.fields
    };
  }
  throw new Error(
    `There is not enough information to infer relation "${sourceTableTsName}.${relation.fieldName}"`
  );
}

// node_modules/drizzle-orm/sqlite-core/foreign-keys.js
var ForeignKeyBuilder2 = class {
  static [entityKind] = "SQLiteForeignKeyBuilder";
  /** @internal */
  reference;
  /** @internal */
  _onUpdate;
  /** @internal */
  _onDelete;
  constructor(config, actions2) {
    this.reference = () => {
      const { name, columns, foreignColumns } = config();
      return { name, columns, foreignTable: foreignColumns[0].table, foreignColumns };
    };
    if (actions2) {
      this._onUpdate = actions2.onUpdate;
      this._onDelete = actions2.onDelete;
    }
  }
  onUpdate(action) {
    this._onUpdate = action;
    return this;
  }
  onDelete(action) {
    this._onDelete = action;
    return this;
  }
  /** @internal */
  build(table) {
    return new ForeignKey2(table, this);
  }
};
var ForeignKey2 = class {
  constructor(table, builder) {
    this.table = table;
    this.reference = builder.reference;
    this.onUpdate = builder._onUpdate;
    this.onDelete = builder._onDelete;
  }
  static [entityKind] = "SQLiteForeignKey";
  reference;
  onUpdate;
  onDelete;
  getName() {
    const { name, columns, foreignColumns } = this.reference();
    const columnNames = columns.map((column) => column.name);
    const foreignColumnNames = foreignColumns.map((column) => column.name);
    const chunks = [
      this.table[TableName],
      ...columnNames,
      foreignColumns[0].table[TableName],
      ...foreignColumnNames
    ];
    return name ?? `${chunks.join("_")}_fk`;
  }
};

// node_modules/drizzle-orm/sqlite-core/unique-constraint.js
function uniqueKeyName2(table, columns) {
  return `${table[TableName]}_${columns.join("_")}_unique`;
}
var UniqueConstraintBuilder2 = class {
  constructor(columns, name) {
    this.name = name;
    this.columns = columns;
  }
  static [entityKind] = "SQLiteUniqueConstraintBuilder";
  /** @internal */
  columns;
  /** @internal */
  build(table) {
    return new UniqueConstraint2(table, this.columns, this.name);
  }
};
var UniqueOnConstraintBuilder2 = class {
  static [entityKind] = "SQLiteUniqueOnConstraintBuilder";
  /** @internal */
  name;
  constructor(name) {
    this.name = name;
  }
  on(...columns) {
    return new UniqueConstraintBuilder2(columns, this.name);
  }
};
var UniqueConstraint2 = class {
  constructor(table, columns, name) {
    this.table = table;
    this.columns = columns;
    this.name = name ?? uniqueKeyName2(this.table, this.columns.map((column) => column.name));
  }
  static [entityKind] = "SQLiteUniqueConstraint";
  columns;
  name;
  getName() {
    return this.name;
  }
};

// node_modules/drizzle-orm/sqlite-core/columns/common.js
var SQLiteColumnBuilder = class extends ColumnBuilder {
  static [entityKind] = "SQLiteColumnBuilder";
  foreignKeyConfigs = [];
  references(ref, actions2 = {}) {
    this.foreignKeyConfigs.push({ ref, actions: actions2 });
    return this;
  }
  unique(name) {
    this.config.isUnique = true;
    this.config.uniqueName = name;
    return this;
  }
  generatedAlwaysAs(as, config) {
    this.config.generated = {
      as,
      type: "always",
      mode: config?.mode ?? "virtual"
    };
    return this;
  }
  /** @internal */
  buildForeignKeys(column, table) {
    return this.foreignKeyConfigs.map(({ ref, actions: actions2 }) => {
      return ((ref2, actions22) => {
        const builder = new ForeignKeyBuilder2(() => {
          const foreignColumn = ref2();
          return { columns: [column], foreignColumns: [foreignColumn] };
        });
        if (actions22.onUpdate) {
          builder.onUpdate(actions22.onUpdate);
        }
        if (actions22.onDelete) {
          builder.onDelete(actions22.onDelete);
        }
        return builder.build(table);
      })(ref, actions2);
    });
  }
};
var SQLiteColumn = class extends Column {
  constructor(table, config) {
    if (!config.uniqueName) {
      config.uniqueName = uniqueKeyName2(table, [config.name]);
    }
    super(table, config);
    this.table = table;
  }
  static [entityKind] = "SQLiteColumn";
};

// node_modules/drizzle-orm/sqlite-core/table.js
var InlineForeignKeys = /* @__PURE__ */ Symbol.for("drizzle:SQLiteInlineForeignKeys");
var SQLiteTable = class extends Table {
  static [entityKind] = "SQLiteTable";
  /** @internal */
  static Symbol = Object.assign({}, Table.Symbol, {
    InlineForeignKeys
  });
  /** @internal */
  [Table.Symbol.Columns];
  /** @internal */
  [InlineForeignKeys] = [];
  /** @internal */
  [Table.Symbol.ExtraConfigBuilder] = void 0;
};

// node_modules/drizzle-orm/sqlite-core/view-base.js
var SQLiteViewBase = class extends View {
  static [entityKind] = "SQLiteViewBase";
};

// node_modules/drizzle-orm/sqlite-core/dialect.js
var SQLiteDialect = class {
  static [entityKind] = "SQLiteDialect";
  /** @internal */
  casing;
  constructor(config) {
    this.casing = new CasingCache(config?.casing);
  }
  escapeName(name) {
    return `"${name.replace(/"/g, '""')}"`;
  }
  escapeParam(_num) {
    return "?";
  }
  escapeString(str) {
    return `'${str.replace(/'/g, "''")}'`;
  }
  buildWithCTE(queries) {
    if (!queries?.length) return void 0;
    const withSqlChunks = [sql`with `];
    for (const [i, w] of queries.entries()) {
      withSqlChunks.push(sql`${sql.identifier(w._.alias)} as (${w._.sql})`);
      if (i < queries.length - 1) {
        withSqlChunks.push(sql`, `);
      }
    }
    withSqlChunks.push(sql` `);
    return sql.join(withSqlChunks);
  }
  buildDeleteQuery({
    table,
    where,
    returning,
    withList,
    limit,
    orderBy
  }) {
    const withSql = this.buildWithCTE(withList);
    const returningSql = returning ? sql` returning ${this.buildSelection(returning, { isSingleTable: true })}` : void 0;
    const whereSql = where ? sql` where ${where}` : void 0;
    const orderBySql = this.buildOrderBy(orderBy);
    const limitSql = this.buildLimit(limit);
    return sql`${withSql}delete from ${table}${whereSql}${returningSql}${orderBySql}${limitSql}`;
  }
  buildUpdateSet(table, set) {
    const tableColumns = table[Table.Symbol.Columns];
    const columnNames = Object.keys(tableColumns).filter(
      (colName) => set[colName] !== void 0 || tableColumns[colName]?.onUpdateFn !== void 0
    );
    const setSize = columnNames.length;
    return sql.join(
      columnNames.flatMap((colName, i) => {
        const col = tableColumns[colName];
        const onUpdateFnResult = col.onUpdateFn?.();
        const value = set[colName] ?? (is(onUpdateFnResult, SQL) ? onUpdateFnResult : sql.param(onUpdateFnResult, col));
        const res = sql`${sql.identifier(this.casing.getColumnCasing(col))} = ${value}`;
        if (i < setSize - 1) {
          return [res, sql.raw(", ")];
        }
        return [res];
      })
    );
  }
  buildUpdateQuery({
    table,
    set,
    where,
    returning,
    withList,
    joins,
    from,
    limit,
    orderBy
  }) {
    const withSql = this.buildWithCTE(withList);
    const setSql = this.buildUpdateSet(table, set);
    const fromSql = from && sql.join([sql.raw(" from "), this.buildFromTable(from)]);
    const joinsSql = this.buildJoins(joins);
    const returningSql = returning ? sql` returning ${this.buildSelection(returning, { isSingleTable: true })}` : void 0;
    const whereSql = where ? sql` where ${where}` : void 0;
    const orderBySql = this.buildOrderBy(orderBy);
    const limitSql = this.buildLimit(limit);
    return sql`${withSql}update ${table} set ${setSql}${fromSql}${joinsSql}${whereSql}${returningSql}${orderBySql}${limitSql}`;
  }
  /**
   * Builds selection SQL with provided fields/expressions
   *
   * Examples:
   *
   * `select <selection> from`
   *
   * `insert ... returning <selection>`
   *
   * If `isSingleTable` is true, then columns won't be prefixed with table name
   */
  buildSelection(fields, { isSingleTable = false } = {}) {
    const columnsLen = fields.length;
    const chunks = fields.flatMap(({ field }, i) => {
      const chunk = [];
      if (is(field, SQL.Aliased) && field.isSelectionField) {
        chunk.push(sql.identifier(field.fieldAlias));
      } else if (is(field, SQL.Aliased) || is(field, SQL)) {
        const query = is(field, SQL.Aliased) ? field.sql : field;
        if (isSingleTable) {
          chunk.push(
            new SQL(
              query.queryChunks.map((c) => {
                if (is(c, Column)) {
                  return sql.identifier(this.casing.getColumnCasing(c));
                }
                return c;
              })
            )
          );
        } else {
          chunk.push(query);
        }
        if (is(field, SQL.Aliased)) {
          chunk.push(sql` as ${sql.identifier(field.fieldAlias)}`);
        }
      } else if (is(field, Column)) {
        const tableName = field.table[Table.Symbol.Name];
        if (field.columnType === "SQLiteNumericBigInt") {
          if (isSingleTable) {
            chunk.push(
              sql`cast(${sql.identifier(this.casing.getColumnCasing(field))} as text)`
            );
          } else {
            chunk.push(
              sql`cast(${sql.identifier(tableName)}.${sql.identifier(this.casing.getColumnCasing(field))} as text)`
            );
          }
        } else {
          if (isSingleTable) {
            chunk.push(sql.identifier(this.casing.getColumnCasing(field)));
          } else {
            chunk.push(
              sql`${sql.identifier(tableName)}.${sql.identifier(this.casing.getColumnCasing(field))}`
            );
          }
        }
      } else if (is(field, Subquery)) {
        const entries = Object.entries(field._.selectedFields);
        if (entries.length === 1) {
          const entry = entries[0][1];
          const fieldDecoder = is(entry, SQL) ? entry.decoder : is(entry, Column) ? { mapFromDriverValue: (v) => entry.mapFromDriverValue(v) } : entry.sql.decoder;
          if (fieldDecoder) field._.sql.decoder = fieldDecoder;
        }
        chunk.push(field);
      }
      if (i < columnsLen - 1) {
        chunk.push(sql`, `);
      }
      return chunk;
    });
    return sql.join(chunks);
  }
  buildJoins(joins) {
    if (!joins || joins.length === 0) {
      return void 0;
    }
    const joinsArray = [];
    if (joins) {
      for (const [index, joinMeta] of joins.entries()) {
        if (index === 0) {
          joinsArray.push(sql` `);
        }
        const table = joinMeta.table;
        const onSql = joinMeta.on ? sql` on ${joinMeta.on}` : void 0;
        if (is(table, SQLiteTable)) {
          const tableName = table[SQLiteTable.Symbol.Name];
          const tableSchema = table[SQLiteTable.Symbol.Schema];
          const origTableName = table[SQLiteTable.Symbol.OriginalName];
          const alias = tableName === origTableName ? void 0 : joinMeta.alias;
          joinsArray.push(
            sql`${sql.raw(joinMeta.joinType)} join ${tableSchema ? sql`${sql.identifier(tableSchema)}.` : void 0}${sql.identifier(
              origTableName
            )}${alias && sql` ${sql.identifier(alias)}`}${onSql}`
          );
        } else {
          joinsArray.push(
            sql`${sql.raw(joinMeta.joinType)} join ${table}${onSql}`
          );
        }
        if (index < joins.length - 1) {
          joinsArray.push(sql` `);
        }
      }
    }
    return sql.join(joinsArray);
  }
  buildLimit(limit) {
    return typeof limit === "object" || typeof limit === "number" && limit >= 0 ? sql` limit ${limit}` : void 0;
  }
  buildOrderBy(orderBy) {
    const orderByList = [];
    if (orderBy) {
      for (const [index, orderByValue] of orderBy.entries()) {
        orderByList.push(orderByValue);
        if (index < orderBy.length - 1) {
          orderByList.push(sql`, `);
        }
      }
    }
    return orderByList.length > 0 ? sql` order by ${sql.join(orderByList)}` : void 0;
  }
  buildFromTable(table) {
    if (is(table, Table) && table[Table.Symbol.IsAlias]) {
      return sql`${sql`${sql.identifier(table[Table.Symbol.Schema] ?? "")}.`.if(table[Table.Symbol.Schema])}${sql.identifier(
        table[Table.Symbol.OriginalName]
      )} ${sql.identifier(table[Table.Symbol.Name])}`;
    }
    return table;
  }
  buildSelectQuery({
    withList,
    fields,
    fieldsFlat,
    where,
    having,
    table,
    joins,
    orderBy,
    groupBy,
    limit,
    offset,
    distinct: distinct2,
    setOperators
  }) {
    const fieldsList = fieldsFlat ?? orderSelectedFields(fields);
    for (const f of fieldsList) {
      if (is(f.field, Column) && getTableName(f.field.table) !== (is(table, Subquery) ? table._.alias : is(table, SQLiteViewBase) ? table[ViewBaseConfig].name : is(table, SQL) ? void 0 : getTableName(table)) && !((table2) => joins?.some(
        ({ alias }) => alias === (table2[Table.Symbol.IsAlias] ? getTableName(table2) : table2[Table.Symbol.BaseName])
      ))(f.field.table)) {
        const tableName = getTableName(f.field.table);
        throw new Error(
          `Your "${f.path.join(
            "->"
          )}" field references a column "${tableName}"."${f.field.name}", but the table "${tableName}" is not part of the query! Did you forget to join it?`
        );
      }
    }
    const isSingleTable = !joins || joins.length === 0;
    const withSql = this.buildWithCTE(withList);
    const distinctSql = distinct2 ? sql` distinct` : void 0;
    const selection = this.buildSelection(fieldsList, { isSingleTable });
    const tableSql = this.buildFromTable(table);
    const joinsSql = this.buildJoins(joins);
    const whereSql = where ? sql` where ${where}` : void 0;
    const havingSql = having ? sql` having ${having}` : void 0;
    const groupByList = [];
    if (groupBy) {
      for (const [index, groupByValue] of groupBy.entries()) {
        groupByList.push(groupByValue);
        if (index < groupBy.length - 1) {
          groupByList.push(sql`, `);
        }
      }
    }
    const groupBySql = groupByList.length > 0 ? sql` group by ${sql.join(groupByList)}` : void 0;
    const orderBySql = this.buildOrderBy(orderBy);
    const limitSql = this.buildLimit(limit);
    const offsetSql = offset ? sql` offset ${offset}` : void 0;
    const finalQuery = sql`${withSql}select${distinctSql} ${selection} from ${tableSql}${joinsSql}${whereSql}${groupBySql}${havingSql}${orderBySql}${limitSql}${offsetSql}`;
    if (setOperators.length > 0) {
      return this.buildSetOperations(finalQuery, setOperators);
    }
    return finalQuery;
  }
  buildSetOperations(leftSelect, setOperators) {
    const [setOperator, ...rest] = setOperators;
    if (!setOperator) {
      throw new Error("Cannot pass undefined values to any set operator");
    }
    if (rest.length === 0) {
      return this.buildSetOperationQuery({ leftSelect, setOperator });
    }
    return this.buildSetOperations(
      this.buildSetOperationQuery({ leftSelect, setOperator }),
      rest
    );
  }
  buildSetOperationQuery({
    leftSelect,
    setOperator: { type, isAll, rightSelect, limit, orderBy, offset }
  }) {
    const leftChunk = sql`${leftSelect.getSQL()} `;
    const rightChunk = sql`${rightSelect.getSQL()}`;
    let orderBySql;
    if (orderBy && orderBy.length > 0) {
      const orderByValues = [];
      for (const singleOrderBy of orderBy) {
        if (is(singleOrderBy, SQLiteColumn)) {
          orderByValues.push(sql.identifier(singleOrderBy.name));
        } else if (is(singleOrderBy, SQL)) {
          for (let i = 0; i < singleOrderBy.queryChunks.length; i++) {
            const chunk = singleOrderBy.queryChunks[i];
            if (is(chunk, SQLiteColumn)) {
              singleOrderBy.queryChunks[i] = sql.identifier(
                this.casing.getColumnCasing(chunk)
              );
            }
          }
          orderByValues.push(sql`${singleOrderBy}`);
        } else {
          orderByValues.push(sql`${singleOrderBy}`);
        }
      }
      orderBySql = sql` order by ${sql.join(orderByValues, sql`, `)}`;
    }
    const limitSql = typeof limit === "object" || typeof limit === "number" && limit >= 0 ? sql` limit ${limit}` : void 0;
    const operatorChunk = sql.raw(`${type} ${isAll ? "all " : ""}`);
    const offsetSql = offset ? sql` offset ${offset}` : void 0;
    return sql`${leftChunk}${operatorChunk}${rightChunk}${orderBySql}${limitSql}${offsetSql}`;
  }
  buildInsertQuery({
    table,
    values: valuesOrSelect,
    onConflict,
    returning,
    withList,
    select
  }) {
    const valuesSqlList = [];
    const columns = table[Table.Symbol.Columns];
    const colEntries = Object.entries(columns).filter(
      ([_, col]) => !col.shouldDisableInsert()
    );
    const insertOrder = colEntries.map(([, column]) => sql.identifier(this.casing.getColumnCasing(column)));
    if (select) {
      const select2 = valuesOrSelect;
      if (is(select2, SQL)) {
        valuesSqlList.push(select2);
      } else {
        valuesSqlList.push(select2.getSQL());
      }
    } else {
      const values = valuesOrSelect;
      valuesSqlList.push(sql.raw("values "));
      for (const [valueIndex, value] of values.entries()) {
        const valueList = [];
        for (const [fieldName, col] of colEntries) {
          const colValue = value[fieldName];
          if (colValue === void 0 || is(colValue, Param) && colValue.value === void 0) {
            let defaultValue;
            if (col.default !== null && col.default !== void 0) {
              defaultValue = is(col.default, SQL) ? col.default : sql.param(col.default, col);
            } else if (col.defaultFn !== void 0) {
              const defaultFnResult = col.defaultFn();
              defaultValue = is(defaultFnResult, SQL) ? defaultFnResult : sql.param(defaultFnResult, col);
            } else if (!col.default && col.onUpdateFn !== void 0) {
              const onUpdateFnResult = col.onUpdateFn();
              defaultValue = is(onUpdateFnResult, SQL) ? onUpdateFnResult : sql.param(onUpdateFnResult, col);
            } else {
              defaultValue = sql`null`;
            }
            valueList.push(defaultValue);
          } else {
            valueList.push(colValue);
          }
        }
        valuesSqlList.push(valueList);
        if (valueIndex < values.length - 1) {
          valuesSqlList.push(sql`, `);
        }
      }
    }
    const withSql = this.buildWithCTE(withList);
    const valuesSql = sql.join(valuesSqlList);
    const returningSql = returning ? sql` returning ${this.buildSelection(returning, { isSingleTable: true })}` : void 0;
    const onConflictSql = onConflict?.length ? sql.join(onConflict) : void 0;
    return sql`${withSql}insert into ${table} ${insertOrder} ${valuesSql}${onConflictSql}${returningSql}`;
  }
  sqlToQuery(sql22, invokeSource) {
    return sql22.toQuery({
      casing: this.casing,
      escapeName: this.escapeName,
      escapeParam: this.escapeParam,
      escapeString: this.escapeString,
      invokeSource
    });
  }
  buildRelationalQuery({
    fullSchema,
    schema,
    tableNamesMap,
    table,
    tableConfig,
    queryConfig: config,
    tableAlias,
    nestedQueryRelation,
    joinOn
  }) {
    let selection = [];
    let limit, offset, orderBy = [], where;
    const joins = [];
    if (config === true) {
      const selectionEntries = Object.entries(tableConfig.columns);
      selection = selectionEntries.map(([key, value]) => ({
        dbKey: value.name,
        tsKey: key,
        field: aliasedTableColumn(value, tableAlias),
        relationTableTsKey: void 0,
        isJson: false,
        selection: []
      }));
    } else {
      const aliasedColumns = Object.fromEntries(
        Object.entries(tableConfig.columns).map(([key, value]) => [
          key,
          aliasedTableColumn(value, tableAlias)
        ])
      );
      if (config.where) {
        const whereSql = typeof config.where === "function" ? config.where(aliasedColumns, getOperators()) : config.where;
        where = whereSql && mapColumnsInSQLToAlias(whereSql, tableAlias);
      }
      const fieldsSelection = [];
      let selectedColumns = [];
      if (config.columns) {
        let isIncludeMode = false;
        for (const [field, value] of Object.entries(config.columns)) {
          if (value === void 0) {
            continue;
          }
          if (field in tableConfig.columns) {
            if (!isIncludeMode && value === true) {
              isIncludeMode = true;
            }
            selectedColumns.push(field);
          }
        }
        if (selectedColumns.length > 0) {
          selectedColumns = isIncludeMode ? selectedColumns.filter((c) => config.columns?.[c] === true) : Object.keys(tableConfig.columns).filter(
            (key) => !selectedColumns.includes(key)
          );
        }
      } else {
        selectedColumns = Object.keys(tableConfig.columns);
      }
      for (const field of selectedColumns) {
        const column = tableConfig.columns[field];
        fieldsSelection.push({ tsKey: field, value: column });
      }
      let selectedRelations = [];
      if (config.with) {
        selectedRelations = Object.entries(config.with).filter(
          (entry) => !!entry[1]
        ).map(([tsKey, queryConfig]) => ({
          tsKey,
          queryConfig,
          relation: tableConfig.relations[tsKey]
        }));
      }
      let extras;
      if (config.extras) {
        extras = typeof config.extras === "function" ? config.extras(aliasedColumns, { sql }) : config.extras;
        for (const [tsKey, value] of Object.entries(extras)) {
          fieldsSelection.push({
            tsKey,
            value: mapColumnsInAliasedSQLToAlias(value, tableAlias)
          });
        }
      }
      for (const { tsKey, value } of fieldsSelection) {
        selection.push({
          dbKey: is(value, SQL.Aliased) ? value.fieldAlias : tableConfig.columns[tsKey].name,
          tsKey,
          field: is(value, Column) ? aliasedTableColumn(value, tableAlias) : value,
          relationTableTsKey: void 0,
          isJson: false,
          selection: []
        });
      }
      let orderByOrig = typeof config.orderBy === "function" ? config.orderBy(aliasedColumns, getOrderByOperators()) : config.orderBy ?? [];
      if (!Array.isArray(orderByOrig)) {
        orderByOrig = [orderByOrig];
      }
      orderBy = orderByOrig.map((orderByValue) => {
        if (is(orderByValue, Column)) {
          return aliasedTableColumn(orderByValue, tableAlias);
        }
        return mapColumnsInSQLToAlias(orderByValue, tableAlias);
      });
      limit = config.limit;
      offset = config.offset;
      for (const {
        tsKey: selectedRelationTsKey,
        queryConfig: selectedRelationConfigValue,
        relation
      } of selectedRelations) {
        const normalizedRelation = normalizeRelation(
          schema,
          tableNamesMap,
          relation
        );
        const relationTableName = getTableUniqueName(relation.referencedTable);
        const relationTableTsName = tableNamesMap[relationTableName];
        const relationTableAlias = `${tableAlias}_${selectedRelationTsKey}`;
        const joinOn2 = and(
          ...normalizedRelation.fields.map(
            (field2, i) => eq(
              aliasedTableColumn(
                normalizedRelation.references[i],
                relationTableAlias
              ),
              aliasedTableColumn(field2, tableAlias)
            )
          )
        );
        const builtRelation = this.buildRelationalQuery({
          fullSchema,
          schema,
          tableNamesMap,
          table: fullSchema[relationTableTsName],
          tableConfig: schema[relationTableTsName],
          queryConfig: is(relation, One) ? selectedRelationConfigValue === true ? { limit: 1 } : { ...selectedRelationConfigValue, limit: 1 } : selectedRelationConfigValue,
          tableAlias: relationTableAlias,
          joinOn: joinOn2,
          nestedQueryRelation: relation
        });
        const field = sql`(${builtRelation.sql})`.as(selectedRelationTsKey);
        selection.push({
          dbKey: selectedRelationTsKey,
          tsKey: selectedRelationTsKey,
          field,
          relationTableTsKey: relationTableTsName,
          isJson: true,
          selection: builtRelation.selection
        });
      }
    }
    if (selection.length === 0) {
      throw new DrizzleError({
        message: `No fields selected for table "${tableConfig.tsName}" ("${tableAlias}"). You need to have at least one item in "columns", "with" or "extras". If you need to select all columns, omit the "columns" key or set it to undefined.`
      });
    }
    let result;
    where = and(joinOn, where);
    if (nestedQueryRelation) {
      let field = sql`json_array(${sql.join(
        selection.map(
          ({ field: field2 }) => is(field2, SQLiteColumn) ? sql.identifier(this.casing.getColumnCasing(field2)) : is(field2, SQL.Aliased) ? field2.sql : field2
        ),
        sql`, `
      )})`;
      if (is(nestedQueryRelation, Many)) {
        field = sql`coalesce(json_group_array(${field}), json_array())`;
      }
      const nestedSelection = [
        {
          dbKey: "data",
          tsKey: "data",
          field: field.as("data"),
          isJson: true,
          relationTableTsKey: tableConfig.tsName,
          selection
        }
      ];
      const needsSubquery = limit !== void 0 || offset !== void 0 || orderBy.length > 0;
      if (needsSubquery) {
        result = this.buildSelectQuery({
          table: aliasedTable(table, tableAlias),
          fields: {},
          fieldsFlat: [
            {
              path: [],
              field: sql.raw("*")
            }
          ],
          where,
          limit,
          offset,
          orderBy,
          setOperators: []
        });
        where = void 0;
        limit = void 0;
        offset = void 0;
        orderBy = void 0;
      } else {
        result = aliasedTable(table, tableAlias);
      }
      result = this.buildSelectQuery({
        table: is(result, SQLiteTable) ? result : new Subquery(result, {}, tableAlias),
        fields: {},
        fieldsFlat: nestedSelection.map(({ field: field2 }) => ({
          path: [],
          field: is(field2, Column) ? aliasedTableColumn(field2, tableAlias) : field2
        })),
        joins,
        where,
        limit,
        offset,
        orderBy,
        setOperators: []
      });
    } else {
      result = this.buildSelectQuery({
        table: aliasedTable(table, tableAlias),
        fields: {},
        fieldsFlat: selection.map(({ field }) => ({
          path: [],
          field: is(field, Column) ? aliasedTableColumn(field, tableAlias) : field
        })),
        joins,
        where,
        limit,
        offset,
        orderBy,
        setOperators: []
      });
    }
    return {
      tableTsKey: tableConfig.tsName,
      sql: result,
      selection
    };
  }
};
var SQLiteSyncDialect = class extends SQLiteDialect {
  static [entityKind] = "SQLiteSyncDialect";
  migrate(migrations, session, config) {
    const migrationsTable = config === void 0 ? "__drizzle_migrations" : typeof config === "string" ? "__drizzle_migrations" : config.migrationsTable ?? "__drizzle_migrations";
    const migrationTableCreate = sql`
			CREATE TABLE IF NOT EXISTS ${sql.identifier(migrationsTable)} (
				id SERIAL PRIMARY KEY,
				hash text NOT NULL,
				created_at numeric
			)
		`;
    session.run(migrationTableCreate);
    const dbMigrations = session.values(
      sql`SELECT id, hash, created_at FROM ${sql.identifier(migrationsTable)} ORDER BY created_at DESC LIMIT 1`
    );
    const lastDbMigration = dbMigrations[0] ?? void 0;
    session.run(sql`BEGIN`);
    try {
      for (const migration of migrations) {
        if (!lastDbMigration || Number(lastDbMigration[2]) < migration.folderMillis) {
          for (const stmt of migration.sql) {
            session.run(sql.raw(stmt));
          }
          session.run(
            sql`INSERT INTO ${sql.identifier(
              migrationsTable
            )} ("hash", "created_at") VALUES(${migration.hash}, ${migration.folderMillis})`
          );
        }
      }
      session.run(sql`COMMIT`);
    } catch (e) {
      session.run(sql`ROLLBACK`);
      throw e;
    }
  }
};
var SQLiteAsyncDialect = class extends SQLiteDialect {
  static [entityKind] = "SQLiteAsyncDialect";
  async migrate(migrations, session, config) {
    const migrationsTable = config === void 0 ? "__drizzle_migrations" : typeof config === "string" ? "__drizzle_migrations" : config.migrationsTable ?? "__drizzle_migrations";
    const migrationTableCreate = sql`
			CREATE TABLE IF NOT EXISTS ${sql.identifier(migrationsTable)} (
				id SERIAL PRIMARY KEY,
				hash text NOT NULL,
				created_at numeric
			)
		`;
    await session.run(migrationTableCreate);
    const dbMigrations = await session.values(
      sql`SELECT id, hash, created_at FROM ${sql.identifier(migrationsTable)} ORDER BY created_at DESC LIMIT 1`
    );
    const lastDbMigration = dbMigrations[0] ?? void 0;
    await session.transaction(async (tx) => {
      for (const migration of migrations) {
        if (!lastDbMigration || Number(lastDbMigration[2]) < migration.folderMillis) {
          for (const stmt of migration.sql) {
            await tx.run(sql.raw(stmt));
          }
          await tx.run(
            sql`INSERT INTO ${sql.identifier(
              migrationsTable
            )} ("hash", "created_at") VALUES(${migration.hash}, ${migration.folderMillis})`
          );
        }
      }
    });
  }
};

// node_modules/drizzle-orm-v1/migrator.utils.js
function getMigrationsToRun(params) {
  const { localMigrations, dbMigrations } = params;
  const dbNamesSet = new Set(dbMigrations.map((m) => m.name).filter((n) => n !== null));
  return localMigrations.filter((lm) => !lm.name || !dbNamesSet.has(lm.name));
}

// node_modules/drizzle-orm-v1/up-migrations/utils.js
var GET_VERSION_FOR = {
  mysql: (columns) => {
    if (columns.includes("name")) return 1;
    return 0;
  },
  pg: (columns) => {
    if (columns.includes("name")) return 1;
    return 0;
  },
  effect: (columns) => {
    if (columns.includes("name")) return 1;
    return 0;
  },
  mssql: (columns) => {
    if (columns.includes("name")) return 1;
    return 0;
  },
  cockroach: (columns) => {
    if (columns.includes("name")) return 1;
    return 0;
  },
  singlestore: (columns) => {
    if (columns.includes("name")) return 1;
    return 0;
  },
  sqlite: (columns) => {
    if (columns.includes("name")) return 1;
    return 0;
  }
};

// node_modules/drizzle-orm-v1/entity.js
var entityKind2 = /* @__PURE__ */ Symbol.for("drizzle:entityKind");
var kindsByConstructor = /* @__PURE__ */ new WeakMap();
function collectKinds(ctor) {
  const kinds2 = /* @__PURE__ */ new Set();
  for (let cls = ctor; cls; cls = Object.getPrototypeOf(cls)) if (entityKind2 in cls) kinds2.add(cls[entityKind2]);
  kindsByConstructor.set(ctor, kinds2);
  return kinds2;
}
var nativeHasInstance = Function.prototype[Symbol.hasInstance];
function is2(value, type) {
  if (nativeHasInstance.call(type, value)) return true;
  if (value === null || typeof value !== "object") return false;
  const ctor = Object.getPrototypeOf(value)?.constructor;
  if (typeof ctor !== "function") return false;
  return (kindsByConstructor.get(ctor) ?? collectKinds(ctor)).has(type[entityKind2]);
}
function entityKindsOf(value) {
  if (value === null || typeof value !== "object") return void 0;
  const ctor = Object.getPrototypeOf(value)?.constructor;
  if (typeof ctor !== "function") return void 0;
  return kindsByConstructor.get(ctor) ?? collectKinds(ctor);
}

// node_modules/drizzle-orm-v1/table.utils.js
var TableName2 = /* @__PURE__ */ Symbol.for("drizzle:Name");
var TableSchema = /* @__PURE__ */ Symbol.for("drizzle:Schema");
var TableColumns = /* @__PURE__ */ Symbol.for("drizzle:Columns");
var ExtraConfigColumns2 = /* @__PURE__ */ Symbol.for("drizzle:ExtraConfigColumns");
var OriginalName2 = /* @__PURE__ */ Symbol.for("drizzle:OriginalName");
var BaseName2 = /* @__PURE__ */ Symbol.for("drizzle:BaseName");
var CacheKey = /* @__PURE__ */ Symbol.for("drizzle:CacheKey");
var IsAlias2 = /* @__PURE__ */ Symbol.for("drizzle:IsAlias");
var Qualifier = /* @__PURE__ */ Symbol.for("drizzle:Qualifier");
var ExtraConfigBuilder2 = /* @__PURE__ */ Symbol.for("drizzle:ExtraConfigBuilder");

// node_modules/drizzle-orm-v1/table.js
var IsDrizzleTable2 = /* @__PURE__ */ Symbol.for("drizzle:IsDrizzleTable");
var Table2 = class {
  static [entityKind2] = "Table";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  /** @internal */
  static Symbol = {
    Name: TableName2,
    Schema: TableSchema,
    OriginalName: OriginalName2,
    Columns: TableColumns,
    ExtraConfigColumns: ExtraConfigColumns2,
    BaseName: BaseName2,
    IsAlias: IsAlias2,
    ExtraConfigBuilder: ExtraConfigBuilder2,
    CacheKey
  };
  /**
  * @internal
  * Can be changed if the table is aliased.
  */
  [TableName2];
  /**
  * @internal
  * Used to store the original name of the table, before any aliasing.
  */
  [OriginalName2];
  /** @internal */
  [TableSchema];
  /** @internal */
  [TableColumns];
  /** @internal */
  [ExtraConfigColumns2];
  /**
  *  @internal
  * Used to store the table name before the transformation via the `tableCreator` functions.
  */
  [BaseName2];
  /**
  * @internal
  * Table's identity in the query cache's invalidation index - its actual name (`schema.name`, or `name`
  * when unscoped), matching {@link getTableUniqueName} of non-aliased tables
  */
  [CacheKey];
  /** @internal */
  [IsAlias2] = false;
  /** @internal */
  [IsDrizzleTable2] = true;
  /** @internal */
  [ExtraConfigBuilder2] = void 0;
  constructor(name, schema, baseName2) {
    this[TableName2] = this[OriginalName2] = name;
    this[TableSchema] = schema;
    this[BaseName2] = baseName2;
    this[CacheKey] = schema ? `${schema}.${name}` : name;
  }
};

// node_modules/drizzle-orm-v1/column-common.js
var OriginalColumn = /* @__PURE__ */ Symbol.for("drizzle:OriginalColumn");

// node_modules/drizzle-orm-v1/column.js
var noop = (v) => v;
noop.isNoop = true;
var Column2 = class {
  static [entityKind2] = "Column";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  /** @internal */
  codec;
  name;
  keyAsName;
  primary;
  notNull;
  default;
  defaultFn;
  onUpdateFn;
  hasDefault;
  isUnique;
  uniqueName;
  uniqueType;
  dataType;
  columnType;
  enumValues = void 0;
  generated = void 0;
  generatedIdentity = void 0;
  length;
  isLengthExact;
  isAlias;
  /** @internal */
  config;
  /** @internal */
  table;
  /** @internal */
  onInit() {
  }
  constructor(table, config) {
    this.config = config;
    this.onInit();
    this.table = table;
    this.name = config.name;
    this.isAlias = false;
    this.keyAsName = config.keyAsName;
    this.notNull = config.notNull;
    this.default = config.default;
    this.defaultFn = config.defaultFn;
    this.onUpdateFn = config.onUpdateFn;
    this.hasDefault = config.hasDefault;
    this.primary = config.primaryKey;
    this.isUnique = config.isUnique;
    this.uniqueName = config.uniqueName;
    this.uniqueType = config.uniqueType;
    this.dataType = config.dataType;
    this.columnType = config.columnType;
    this.generated = config.generated;
    this.generatedIdentity = config.generatedIdentity;
    this.length = config["length"];
    this.isLengthExact = config["isLengthExact"];
  }
  mapFromDriverValue = noop;
  mapToDriverValue = noop;
  /** @internal */
  postBuild() {
    return this;
  }
  /** @internal */
  shouldDisableInsert() {
    return this.config.generated !== void 0 && this.config.generated.type !== "byDefault";
  }
  /** @internal */
  [OriginalColumn]() {
    return this;
  }
};

// node_modules/drizzle-orm-v1/sql/common-chunks.js
var StringChunk2 = class {
  value;
  static [entityKind2] = "StringChunk";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  constructor(value) {
    this.value = value;
  }
};
var commonStringChunks = {
  ", ": new StringChunk2(", "),
  " ": new StringChunk2(" "),
  "(": new StringChunk2("("),
  ")": new StringChunk2(")"),
  "((": new StringChunk2("(("),
  "))": new StringChunk2("))"),
  "), (": new StringChunk2("), ("),
  ".": new StringChunk2("."),
  default: new StringChunk2("default"),
  null: new StringChunk2("null"),
  "1 = 0": new StringChunk2("1 = 0"),
  "1 = 1": new StringChunk2("1 = 1"),
  " = ": new StringChunk2(" = "),
  " <> ": new StringChunk2(" <> "),
  " > ": new StringChunk2(" > "),
  " >= ": new StringChunk2(" >= "),
  " < ": new StringChunk2(" < "),
  " <= ": new StringChunk2(" <= "),
  " in ": new StringChunk2(" in "),
  " not in ": new StringChunk2(" not in "),
  ") and (": new StringChunk2(") and ("),
  ") or (": new StringChunk2(") or ("),
  "not (": new StringChunk2("not ("),
  "with ": new StringChunk2("with "),
  "select ": new StringChunk2("select "),
  "(select ": new StringChunk2("(select "),
  "values ": new StringChunk2("values "),
  " from ": new StringChunk2(" from "),
  ".* from ": new StringChunk2(".* from "),
  " as ": new StringChunk2(" as "),
  ") as ": new StringChunk2(") as "),
  " inner join ": new StringChunk2(" inner join "),
  " cross join ": new StringChunk2(" cross join "),
  " on ": new StringChunk2(" on "),
  " where ": new StringChunk2(" where "),
  " order by ": new StringChunk2(" order by "),
  " asc": new StringChunk2(" asc"),
  " desc": new StringChunk2(" desc"),
  " limit ": new StringChunk2(" limit "),
  " limit 1": new StringChunk2(" limit 1"),
  " offset ": new StringChunk2(" offset "),
  "top(1) ": new StringChunk2("top(1) "),
  "exists (select * from ": new StringChunk2("exists (select * from "),
  "not exists (select * from ": new StringChunk2("not exists (select * from "),
  "select count(*) as ": new StringChunk2("select count(*) as "),
  "(select count(*) from ": new StringChunk2("(select count(*) from "),
  "min(": new StringChunk2("min("),
  "max(": new StringChunk2("max("),
  "count(": new StringChunk2("count("),
  "avg(": new StringChunk2("avg("),
  "first(": new StringChunk2("first(")
};

// node_modules/drizzle-orm-v1/view-common.js
var ViewBaseConfig2 = /* @__PURE__ */ Symbol.for("drizzle:ViewBaseConfig");

// node_modules/drizzle-orm-v1/view.js
var IsDrizzleView2 = /* @__PURE__ */ Symbol.for("drizzle:IsDrizzleView");
var View2 = class {
  static [entityKind2] = "View";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  /** @internal */
  [ViewBaseConfig2];
  /** @internal */
  [IsDrizzleView2] = true;
  /** @internal */
  get [TableName2]() {
    return this[ViewBaseConfig2].name;
  }
  /** @internal */
  get [TableSchema]() {
    return this[ViewBaseConfig2].schema;
  }
  /** @internal */
  get [IsAlias2]() {
    return this[ViewBaseConfig2].isAlias;
  }
  /** @internal */
  get [OriginalName2]() {
    return this[ViewBaseConfig2].originalName;
  }
  /** @internal */
  get [TableColumns]() {
    return this[ViewBaseConfig2].selectedFields;
  }
  constructor({ name, schema, selectedFields, query }) {
    this[ViewBaseConfig2] = {
      name,
      originalName: name,
      schema,
      selectedFields,
      query,
      isExisting: !query,
      isAlias: false
    };
  }
};

// node_modules/drizzle-orm-v1/subquery.js
var Subquery2 = class {
  static [entityKind2] = "Subquery";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  /** @internal */
  get [TableName2]() {
    return this._.alias;
  }
  /** @internal */
  get [TableSchema]() {
  }
  /** @internal */
  get [OriginalName2]() {
    return this._.alias;
  }
  /** @internal */
  get [IsAlias2]() {
    return false;
  }
  /** @internal */
  get [TableColumns]() {
    return this._.selectedFields;
  }
  constructor(sql3, fields, alias, isWith = false) {
    this._ = {
      brand: "Subquery",
      sql: sql3,
      selectedFields: fields,
      alias,
      isWith
    };
  }
};
var WithSubquery2 = class extends Subquery2 {
  static [entityKind2] = "WithSubquery";
};

// node_modules/drizzle-orm-v1/tracing.js
var hasTelemetry = false;
var tracer2 = { startActiveSpan(name, fn) {
  return fn();
} };

// node_modules/drizzle-orm-v1/sql/sql.js
var FakePrimitiveParam2 = class {
  static [entityKind2] = "FakePrimitiveParam";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
};
function isSQLWrapper2(value) {
  return value !== null && value !== void 0 && typeof value.getSQL === "function";
}
var SQL2 = class SQL3 {
  queryChunks;
  static [entityKind2] = "SQL";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  /** @internal */
  decoder = noopDecoder2;
  /** @internal */
  shouldInlineParams = false;
  constructor(queryChunks) {
    this.queryChunks = queryChunks;
  }
  append(query) {
    this.queryChunks.push(...query.queryChunks);
    return this;
  }
  toQuery(config) {
    if (!hasTelemetry) return this.buildQueryFromSourceParams(this.queryChunks, config);
    return tracer2.startActiveSpan("drizzle.buildSQL", (span) => {
      const query = this.buildQueryFromSourceParams(this.queryChunks, config);
      span?.setAttributes({
        "drizzle.query.text": query.sql,
        "drizzle.query.params": JSON.stringify(query.params)
      });
      return query;
    });
  }
  buildQueryFromSourceParams(chunks, _config) {
    const out = { sql: "" };
    const params = [];
    const bounds = _config.tagged ? [] : void 0;
    this.collectSQL(chunks, _config, _config.paramStartIndex || { value: 0 }, _config.inlineParams || this.shouldInlineParams, out, params, bounds);
    const query = out.sql;
    if (bounds === void 0) return {
      sql: query,
      params
    };
    const segments = new Array(bounds.length);
    for (let i = 0; i < bounds.length; ++i) segments[i] = query.slice(bounds[i], i + 1 < bounds.length ? bounds[i + 1] : query.length);
    return {
      sql: query,
      params,
      _sql: Object.assign(segments, { raw: segments })
    };
  }
  collectSQL(chunks, config, paramStartIndex, inlineParams, out, params, bounds) {
    const { escapeName, escapeParam, codecs, invokeSource } = config;
    for (let i = 0; i < chunks.length; ++i) {
      if (bounds !== void 0) bounds.push(out.sql.length);
      const chunk = chunks[i];
      const kind = chunkKindOf(chunk);
      if (isChunk(chunk, kind, chunkKinds.string)) {
        out.sql += chunk.value ?? "";
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.sql)) {
        this.collectSQL(chunk.queryChunks, config, paramStartIndex, inlineParams || chunk.shouldInlineParams, out, params, void 0);
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.name)) {
        out.sql += escapeName(chunk.value);
        continue;
      }
      if (chunk === void 0) continue;
      if (isChunk(chunk, kind, chunkKinds.column)) {
        const columnName = chunk.name;
        if (invokeSource === "indexes") {
          out.sql += escapeName(columnName);
          continue;
        }
        const schemaName = invokeSource === "mssql-check" ? void 0 : chunk.table[Table2.Symbol.Schema];
        out.sql += chunk.isAlias ? escapeName(chunk.name) : chunk.table[IsAlias2] || schemaName === void 0 ? escapeName(chunk.table[Table2.Symbol.Name]) + "." + escapeName(columnName) : escapeName(schemaName) + "." + escapeName(chunk.table[Table2.Symbol.Name]) + "." + escapeName(columnName);
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.param)) {
        const paramValue = chunk.value;
        const valueKind = chunkKindOf(paramValue);
        if (isChunk(paramValue, valueKind, chunkKinds.sql)) {
          const nested = paramValue;
          this.collectSQL(nested.queryChunks, config, paramStartIndex, inlineParams || nested.shouldInlineParams, out, params, void 0);
          continue;
        }
        const encoder = chunk.encoder;
        const paramCodecs = codecs && chunkKindOf(encoder) === chunkKinds.column ? codecs.codecsOf(encoder) : void 0;
        if (valueKind === chunkKinds.placeholder) {
          const escaped = escapeParam(paramStartIndex.value++, chunk);
          const normalize = paramCodecs?.normalizeParam;
          const cast = paramCodecs?.castParam;
          chunk.codec = normalize ? (value) => normalize(value, encoder.dimensions) : void 0;
          out.sql += cast ? cast(escaped, encoder, encoder.dimensions) : escaped;
          params.push(chunk);
          continue;
        }
        this.collectBoundValue(paramValue, encoder, paramCodecs, config, paramStartIndex, inlineParams, out, params);
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.placeholder)) {
        out.sql += escapeParam(paramStartIndex.value++, chunk);
        params.push(chunk);
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.table)) {
        const schemaName = chunk[Table2.Symbol.Schema];
        const tableName = chunk[Table2.Symbol.Name];
        if (invokeSource === "mssql-view-with-schemabinding") {
          out.sql += (schemaName === void 0 ? escapeName("dbo") : escapeName(schemaName)) + "." + escapeName(tableName);
          continue;
        }
        out.sql += schemaName === void 0 || chunk[IsAlias2] ? escapeName(tableName) : escapeName(schemaName) + "." + escapeName(tableName);
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.view)) {
        const schemaName = chunk[ViewBaseConfig2].schema;
        const viewName = chunk[ViewBaseConfig2].name;
        out.sql += schemaName === void 0 || chunk[ViewBaseConfig2].isAlias ? escapeName(viewName) : escapeName(schemaName) + "." + escapeName(viewName);
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.aliased) && chunk.fieldAlias !== void 0) {
        out.sql += (chunk.origin !== void 0 ? escapeName(chunk.origin) + "." : "") + escapeName(chunk.fieldAlias);
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.valueRows)) {
        const { cells, encoders } = chunk;
        const width = encoders.length;
        const paramCodecs = new Array(width);
        for (let j = 0; j < width; ++j) {
          const encoder = encoders[j];
          paramCodecs[j] = codecs && chunkKindOf(encoder) === chunkKinds.column ? codecs.codecsOf(encoder) : void 0;
        }
        out.sql += "(";
        for (let j = 0, column = 0; j < cells.length; ++j, ++column) {
          if (column === width) {
            column = 0;
            out.sql += "), (";
          } else if (column > 0) out.sql += ", ";
          const cell = cells[j];
          const cellKind = chunkKindOf(cell);
          if (cellKind === chunkKinds.other) {
            this.collectBoundValue(cell, encoders[column], paramCodecs[column], config, paramStartIndex, inlineParams, out, params);
            continue;
          }
          if (isChunk(cell, cellKind, chunkKinds.string)) {
            out.sql += cell.value ?? "";
            continue;
          }
          this.collectSQL([cellKind === chunkKinds.sql ? cell : new Param2(cell, encoders[column])], config, paramStartIndex, inlineParams, out, params, void 0);
        }
        out.sql += ")";
        continue;
      }
      if (isChunk(chunk, kind, chunkKinds.subquery)) {
        if (chunk._.isWith) {
          out.sql += escapeName(chunk._.alias);
          continue;
        }
        const nested = chunk._.sql;
        out.sql += "(";
        this.collectSQL(nested.queryChunks, config, paramStartIndex, inlineParams || nested.shouldInlineParams, out, params, void 0);
        out.sql += ") " + escapeName(chunk._.alias);
        continue;
      }
      if (typeof chunk === "function" && "enumName" in chunk) {
        if ("schema" in chunk && chunk.schema) {
          out.sql += escapeName(chunk.schema) + "." + escapeName(chunk.enumName);
          continue;
        }
        out.sql += escapeName(chunk.enumName);
        continue;
      }
      if (isSQLWrapper2(chunk)) {
        const nested = chunk.getSQL();
        const nestedInlineParams = inlineParams || nested.shouldInlineParams;
        if (chunk.shouldOmitSQLParens?.()) {
          this.collectSQL(nested.queryChunks, config, paramStartIndex, nestedInlineParams, out, params, void 0);
          continue;
        }
        out.sql += "(";
        this.collectSQL(nested.queryChunks, config, paramStartIndex, nestedInlineParams, out, params, void 0);
        out.sql += ")";
        continue;
      }
      if (Array.isArray(chunk)) {
        out.sql += "(";
        const element = [void 0];
        for (let j = 0; j < chunk.length; ++j) {
          if (j > 0) out.sql += ", ";
          element[0] = chunk[j];
          this.collectSQL(element, config, paramStartIndex, inlineParams, out, params, void 0);
        }
        out.sql += ")";
        continue;
      }
      if (inlineParams) {
        out.sql += this.mapInlineParam(chunk, config);
        continue;
      }
      out.sql += escapeParam(paramStartIndex.value++, chunk);
      params.push(chunk);
    }
  }
  collectBoundValue(value, encoder, paramCodecs, config, paramStartIndex, inlineParams, out, params) {
    let mappedValue = value;
    if (value !== null) {
      if (!encoder.mapToDriverValue.isNoop) mappedValue = encoder.mapToDriverValue(value);
      if (chunkKindOf(mappedValue) === chunkKinds.sql) {
        const nested = mappedValue;
        this.collectSQL(nested.queryChunks, config, paramStartIndex, inlineParams || nested.shouldInlineParams, out, params, void 0);
        return;
      }
      const normalize = paramCodecs?.normalizeParam;
      if (!inlineParams && normalize) mappedValue = normalize(mappedValue, encoder.dimensions);
    }
    if (inlineParams) {
      out.sql += this.mapInlineParam(mappedValue, config);
      return;
    }
    const { escapeParam } = config;
    const escaped = escapeParam(paramStartIndex.value++, mappedValue);
    const cast = paramCodecs?.castParam;
    out.sql += cast ? cast(escaped, encoder, encoder.dimensions) : escaped;
    params.push(mappedValue);
  }
  mapInlineParam(chunk, { escapeString }) {
    if (chunk === null) return "null";
    if (typeof chunk === "number" || typeof chunk === "boolean" || typeof chunk === "bigint") return chunk.toString();
    if (typeof chunk === "string") return escapeString(chunk);
    if (typeof chunk === "object") {
      const mappedValueAsString = chunk.toString();
      if (mappedValueAsString === "[object Object]") return escapeString(JSON.stringify(chunk));
      return escapeString(mappedValueAsString);
    }
    throw new Error("Unexpected param value: " + chunk);
  }
  getSQL() {
    return this;
  }
  as(alias) {
    if (alias === void 0) return this;
    return new SQL3.Aliased(this, alias);
  }
  mapWith(decoder) {
    this.decoder = typeof decoder === "function" ? { mapFromDriverValue: decoder } : decoder;
    return this;
  }
  nullable() {
    return this;
  }
  inlineParams() {
    this.shouldInlineParams = true;
    return this;
  }
  /**
  * This method is used to conditionally include a part of the query.
  *
  * @param condition - Condition to check
  * @returns itself if the condition is `true`, otherwise `undefined`
  */
  if(condition2) {
    return condition2 ? this : void 0;
  }
};
var chunkKinds = {
  other: 0,
  string: 1,
  sql: 2,
  name: 3,
  column: 4,
  param: 5,
  placeholder: 6,
  table: 7,
  view: 8,
  aliased: 9,
  subquery: 10,
  valueRows: 11
};
var chunkKindByConstructor = /* @__PURE__ */ new WeakMap();
var chunkKindKey = /* @__PURE__ */ Symbol("drizzle:chunkKind");
function resolveChunkKind(ctor, kinds2) {
  const kind = kinds2.has(StringChunk2[entityKind2]) ? chunkKinds.string : kinds2.has(SQL2[entityKind2]) ? chunkKinds.sql : kinds2.has(Name2[entityKind2]) ? chunkKinds.name : kinds2.has(Column2[entityKind2]) ? chunkKinds.column : kinds2.has(Param2[entityKind2]) ? chunkKinds.param : kinds2.has(Placeholder2[entityKind2]) ? chunkKinds.placeholder : kinds2.has(Table2[entityKind2]) ? chunkKinds.table : kinds2.has(View2[entityKind2]) ? chunkKinds.view : kinds2.has(SQL2.Aliased[entityKind2]) ? chunkKinds.aliased : kinds2.has(Subquery2[entityKind2]) ? chunkKinds.subquery : kinds2.has(ValueRows[entityKind2]) ? chunkKinds.valueRows : chunkKinds.other;
  chunkKindByConstructor.set(ctor, kind);
  if (kind !== chunkKinds.other) Object.defineProperty(ctor.prototype, chunkKindKey, { value: kind });
  return kind;
}
function chunkKindOf(chunk) {
  if (chunk === null || typeof chunk !== "object") return chunkKinds.other;
  const cached = chunk[chunkKindKey];
  if (cached !== void 0) return cached;
  const ctor = Object.getPrototypeOf(chunk)?.constructor;
  if (typeof ctor !== "function") return chunkKinds.other;
  return chunkKindByConstructor.get(ctor) ?? resolveChunkKind(ctor, entityKindsOf(chunk));
}
function isChunk(_chunk, kind, expected) {
  return kind === expected;
}
var Name2 = class {
  value;
  static [entityKind2] = "Name";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  brand;
  constructor(value) {
    this.value = value;
  }
  getSQL() {
    return new SQL2([this]);
  }
};
var noopDecoder2 = { mapFromDriverValue: (value) => value };
noopDecoder2.mapFromDriverValue.isNoop = true;
var noopEncoder2 = { mapToDriverValue: (value) => value };
noopEncoder2.mapToDriverValue.isNoop = true;
var noopMapper2 = {
  ...noopDecoder2,
  ...noopEncoder2
};
var Param2 = class {
  value;
  encoder;
  codec;
  static [entityKind2] = "Param";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  brand;
  /**
  * @param value - Parameter value
  * @param encoder - Encoder to convert the value to a driver parameter
  */
  constructor(value, encoder = noopEncoder2, codec) {
    this.value = value;
    this.encoder = encoder;
    this.codec = codec;
  }
  getSQL() {
    return new SQL2([this]);
  }
};
var ValueRows = class {
  cells;
  encoders;
  static [entityKind2] = "ValueRows";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  constructor(cells, encoders) {
    this.cells = cells;
    this.encoders = encoders;
  }
  getSQL() {
    const { cells, encoders } = this;
    const width = encoders.length;
    const chunks = [];
    for (let i = 0; i < cells.length; ++i) {
      const column = i % width;
      chunks.push(column === 0 ? i === 0 ? commonStringChunks["("] : commonStringChunks["), ("] : commonStringChunks[", "]);
      const cell = cells[i];
      const kind = chunkKindOf(cell);
      chunks.push(kind === chunkKinds.sql || kind === chunkKinds.string ? cell : new Param2(cell, encoders[column]));
    }
    chunks.push(commonStringChunks[")"]);
    return new SQL2(chunks);
  }
  shouldOmitSQLParens() {
    return true;
  }
};
function sql2(strings, ...params) {
  const queryChunks = [];
  if (strings[0]) queryChunks.push(new StringChunk2(strings[0]));
  for (let paramIdx = 0; paramIdx < params.length; ++paramIdx) {
    const param = params[paramIdx];
    if (param !== void 0) queryChunks.push(param);
    const string = strings[paramIdx + 1];
    if (string) queryChunks.push(new StringChunk2(string));
  }
  return new SQL2(queryChunks);
}
(function(_sql) {
  function empty() {
    return new SQL2([]);
  }
  _sql.empty = empty;
  function fromList(list) {
    return new SQL2(list);
  }
  _sql.fromList = fromList;
  function raw(str) {
    return new SQL2([new StringChunk2(str)]);
  }
  _sql.raw = raw;
  function join5(chunks, separator) {
    const { length } = chunks;
    if (separator === void 0 || length === 0) return new SQL2(chunks.slice());
    const result = new Array(length * 2 - 1);
    for (let i = 0, writeIdx = 0; i < length; ++i) {
      result[writeIdx++] = chunks[i];
      if (i < length - 1) result[writeIdx++] = separator;
    }
    return new SQL2(result);
  }
  _sql.join = join5;
  function identifier(value) {
    return new Name2(value);
  }
  _sql.identifier = identifier;
  function placeholder(name) {
    return new Placeholder2(name);
  }
  _sql.placeholder = placeholder;
  function param(value, encoder) {
    return new Param2(value, encoder);
  }
  _sql.param = param;
  function comment(input) {
    const encoded = sqlCommenter(input);
    if (!encoded.length) return void 0;
    return sql2.raw(encoded);
  }
  _sql.comment = comment;
})(sql2 || (sql2 = {}));
function sqlCommenter(input) {
  const encoded = sqlCommenter.encodeInput(input);
  if (!encoded.length) return "";
  return `/*${encoded}*/`;
}
(function(_sqlCommenter) {
  function merge(input1, input2) {
    let encoded;
    if (typeof input1 === "object" && typeof input2 === "object") encoded = encodeInput({
      ...input1,
      ...input2
    });
    else if (input1 && input2) encoded = [encodeInput(input1), encodeInput(input2)].filter((i) => i.length).join(",");
    else if (input2) encoded = encodeInput(input2);
    else if (input1) encoded = encodeInput(input1);
    else return "";
    if (!encoded.length) return "";
    return `/*${encoded}*/`;
  }
  _sqlCommenter.merge = merge;
  function encodeInput(input) {
    if (typeof input === "string") {
      if (!input.length) return input;
      return sanitizeStringInput(input);
    }
    const parts = [];
    for (const [key, value] of Object.entries(input)) {
      if (value === null || value === void 0 || value === "") continue;
      const encodedKey = sanitizeObjectElement(key);
      const encodedValue = sanitizeObjectElement(String(value));
      parts.push(`${encodedKey}='${encodedValue}'`);
    }
    if (!parts.length) return "";
    return parts.sort().join(",");
  }
  _sqlCommenter.encodeInput = encodeInput;
  function sanitizeObjectElement(key) {
    return encodeURIComponent(key).replace(/'/g, `\\'`);
  }
  _sqlCommenter.sanitizeObjectElement = sanitizeObjectElement;
  function sanitizeStringInput(input) {
    return input.replace(/\/\*/g, "/ *").replace(/\*\//g, "* /");
  }
  _sqlCommenter.sanitizeStringInput = sanitizeStringInput;
})(sqlCommenter || (sqlCommenter = {}));
(function(_SQL) {
  class Aliased {
    sql;
    fieldAlias;
    static [entityKind2] = "SQL.Aliased";
    static [Symbol.hasInstance](value) {
      return is2(value, this);
    }
    /** @internal */
    isSelectionField = false;
    /** @internal */
    origin;
    constructor(sql3, fieldAlias) {
      this.sql = sql3;
      this.fieldAlias = fieldAlias;
    }
    getSQL() {
      return this.sql;
    }
    /** @internal */
    clone() {
      return new Aliased(this.sql, this.fieldAlias);
    }
  }
  _SQL.Aliased = Aliased;
})(SQL2 || (SQL2 = {}));
var Placeholder2 = class {
  name;
  static [entityKind2] = "Placeholder";
  static [Symbol.hasInstance](value) {
    return is2(value, this);
  }
  constructor(name) {
    this.name = name;
  }
  /**
  * @deprecated Field hidden to prevent bleeding into autocomplete
  */
  getSQL() {
    return new SQL2([this]);
  }
};
Column2.prototype.getSQL = function() {
  return new SQL2([this]);
};
StringChunk2.prototype.getSQL = function() {
  return new SQL2([this]);
};
Subquery2.prototype.getSQL = function() {
  return new SQL2([this]);
};
function defineQualifier(prototype, build) {
  Object.defineProperty(prototype, Qualifier, {
    get() {
      const value = build(this);
      Object.defineProperty(this, Qualifier, {
        value,
        enumerable: false,
        configurable: true,
        writable: true
      });
      return value;
    },
    configurable: true
  });
}
function qualifiedName(schema, name) {
  return new SQL2(schema === void 0 ? [new Name2(name)] : [
    new Name2(schema),
    commonStringChunks["."],
    new Name2(name)
  ]);
}
defineQualifier(Table2.prototype, (table) => qualifiedName(table[TableSchema], table[TableName2]));
defineQualifier(View2.prototype, (view) => qualifiedName(view[ViewBaseConfig2].schema, view[ViewBaseConfig2].name));
defineQualifier(Subquery2.prototype, (subquery) => new Name2(subquery._.alias));

// node_modules/drizzle-orm-v1/up-migrations/sqlite.js
function upgradeSyncIfNeeded(migrationsTable, session, localMigrations) {
  if (session.objects(sql2`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ${migrationsTable}`).length === 0) return { newDb: true };
  const rows = session.objects(sql2`SELECT name as column_name FROM pragma_table_info(${migrationsTable})`);
  if (GET_VERSION_FOR.sqlite(rows.map((r) => r.column_name)) < 1) upToV1Sync(migrationsTable, session, localMigrations);
  return { newDb: false };
}
var upToV1Sync = (migrationsTable, session, localMigrations) => {
  const table = sql2`${sql2.identifier(migrationsTable)}`;
  const dbRows = session.objects(sql2`SELECT id, hash, created_at FROM ${table} ORDER BY id ASC`);
  localMigrations.sort((a, b) => a.folderMillis !== b.folderMillis ? a.folderMillis - b.folderMillis : (a.name ?? "").localeCompare(b.name ?? ""));
  const byMillis = /* @__PURE__ */ new Map();
  const byHash = /* @__PURE__ */ new Map();
  for (const lm of localMigrations) {
    if (!byMillis.has(lm.folderMillis)) byMillis.set(lm.folderMillis, []);
    byMillis.get(lm.folderMillis).push(lm);
    byHash.set(lm.hash, lm);
  }
  const toApply = [];
  let unmatched2 = [];
  for (const dbRow of dbRows) {
    const stringified = String(dbRow.created_at);
    const millis = Number(stringified.substring(0, stringified.length - 3) + "000");
    const candidates = byMillis.get(millis);
    let matched;
    let matchedBy = null;
    if (candidates && candidates.length === 1) {
      matched = candidates[0];
      matchedBy = "millis";
    } else if (candidates && candidates.length > 1) {
      matched = candidates.find((c) => c.hash && dbRow.hash && c.hash === dbRow.hash);
      if (matched) matchedBy = "hash";
    } else {
      matched = byHash.get(dbRow.hash);
      if (matched) matchedBy = "hash";
    }
    if (matched) toApply.push({
      id: dbRow.id,
      name: matched.name,
      hash: dbRow.hash,
      created_at: stringified,
      matchedBy: dbRow.id ? "id" : matchedBy
    });
    else unmatched2.push(dbRow);
  }
  if (unmatched2.length > 0) throw Error(`While upgrading your database migrations table we found ${unmatched2.length} (${unmatched2.map((it) => `[id: ${it.id}, created_at: ${it.created_at}]`).join(", ")}) migrations in the database that do not match any local migration. This means that some migrations were applied to the database but are missing from the local environment`);
  session.transaction((tx) => {
    tx.run(sql2`ALTER TABLE ${table} ADD COLUMN ${sql2.identifier("name")} text`);
    tx.run(sql2`ALTER TABLE ${table} ADD COLUMN ${sql2.identifier("applied_at")} TEXT`);
    for (const backfillEntry of toApply) {
      const updateQuery = sql2`UPDATE ${table} SET ${sql2.identifier("name")} = ${backfillEntry.name}, ${sql2.identifier("applied_at")} = NULL WHERE`;
      if (backfillEntry.id) updateQuery.append(sql2` ${sql2.identifier("id")} = ${backfillEntry.id}`);
      else if (backfillEntry.matchedBy === "millis") updateQuery.append(sql2` ${sql2.identifier("created_at")} = ${backfillEntry.created_at}`);
      else updateQuery.append(sql2` ${sql2.identifier("hash")} = ${backfillEntry.hash}`);
      tx.run(updateQuery);
    }
  });
};

// src/replay/plan.ts
function planMigrations(engine, migrations, ledger, profile) {
  switch (ledger) {
    case "when":
      return planByWhen(engine, migrations, profile);
    case "name":
      return planByName(engine, migrations, profile);
    case "file-name":
      return planByFileName(engine, migrations, profile);
  }
}
function recordedNames(engine, migrations, ledger, profile) {
  const keys = new Set(readLedgerKeys(engine, ledger));
  return new Set(
    migrations.filter((migration) => keys.has(ledgerKey(migration, ledger, profile))).map(({ name }) => name)
  );
}
function highWaterMark(engine) {
  if (!hasTable(engine, drizzleLedger)) return null;
  const row = engine.query(`SELECT max(CAST(created_at AS integer)) AS mark FROM main.${drizzleLedger}`)[0];
  return row?.["mark"] == null ? null : Number(row["mark"]);
}
var drizzleLedger = "__drizzle_migrations";
var wranglerLedger = "d1_migrations";
function hasTable(engine, name) {
  return engine.query("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?", [name]).length > 0;
}
function hasColumn(engine, table, column) {
  return engine.query(`SELECT 1 FROM pragma_table_info(?) WHERE name = ?`, [table, column]).length > 0;
}
function ledgerTable(ledger) {
  return ledger === "file-name" ? wranglerLedger : drizzleLedger;
}
function readLedgerKeys(engine, ledger) {
  const table = ledgerTable(ledger);
  if (!hasTable(engine, table)) return [];
  if (ledger === "name" && !hasColumn(engine, table, "name")) return [];
  const key = ledger === "when" ? "hash || ' ' || CAST(created_at AS integer)" : "name";
  return engine.query(`SELECT ${key} AS key FROM main.${table}`).map((row) => String(row["key"]));
}
function hashOf(migration, profile) {
  return profile.bundled ? "" : migration.hash;
}
function ledgerKey(migration, ledger, profile) {
  switch (ledger) {
    case "when":
      return `${hashOf(migration, profile)} ${migration.when ?? 0}`;
    case "name":
      return migration.name;
    case "file-name":
      return nameInLedger(migration.file, profile.files);
  }
}
var marker = "-- drizzle-gate: migration ";
function planByWhen(engine, migrations, profile) {
  const dialect = new SQLiteSyncDialect();
  const pending = [];
  let current;
  let isLookingAtLedger = true;
  const session = {
    run(statement) {
      const { sql: sql3, params } = dialect.sqlToQuery(statement);
      if (isLookingAtLedger) {
        if (sql3.trim() === "BEGIN") isLookingAtLedger = false;
        else engine.run(sql3);
      } else if (sql3.startsWith(marker)) {
        current = migrations[Number(sql3.slice(marker.length))];
      } else if (current !== void 0) {
        pending.push({ migration: current, record: { sql: sql3, params } });
        current = void 0;
      }
    },
    values(statement) {
      const { sql: sql3 } = dialect.sqlToQuery(statement);
      return engine.query(sql3).map((row) => Object.values(row));
    }
  };
  const marked = migrations.map((migration, index) => ({
    sql: [`${marker}${index}`],
    bps: migration.breakpoints,
    folderMillis: migration.when ?? 0,
    hash: hashOf(migration, profile)
  }));
  dialect.migrate(marked, session);
  return pending;
}
function planByName(engine, migrations, profile) {
  const local = inOrder(migrations, profile).filter((migration) => migration.text !== null).map((migration) => ({
    sql: [],
    bps: true,
    folderMillis: migration.when ?? Number.NaN,
    hash: hashOf(migration, profile),
    name: migration.name,
    migration
  }));
  const { newDb } = upgradeSyncIfNeeded(drizzleLedger, upgradeSession(engine, profile), local);
  if (newDb) {
    engine.run(
      `CREATE TABLE IF NOT EXISTS ${quoteName(drizzleLedger)} (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT)`
    );
  }
  const rows = engine.query(`SELECT id, hash, created_at, name FROM main.${drizzleLedger}`);
  const dbMigrations = rows.map((row) => ({
    id: Number(row["id"]),
    hash: String(row["hash"]),
    created_at: String(row["created_at"]),
    name: row["name"] === null ? null : String(row["name"])
  }));
  return getMigrationsToRun({ localMigrations: local, dbMigrations }).map((run) => {
    const migration = run.migration;
    return {
      migration,
      record: {
        sql: `INSERT INTO ${quoteName(drizzleLedger)} ("hash", "created_at", "name", "applied_at") VALUES (?, ?, ?, CURRENT_TIMESTAMP)`,
        params: [hashOf(migration, profile), migration.when, migration.name]
      }
    };
  });
}
function inOrder(migrations, profile) {
  if (!profile.bundled) return migrations;
  return migrations.toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function upgradeSession(engine, profile) {
  const rendering = {
    escapeName: quoteName,
    escapeParam: () => "?",
    escapeString: (text) => `'${text.replaceAll("'", "''")}'`
  };
  const render = (statement) => statement.toQuery(rendering);
  const session = {
    objects: (statement) => {
      const { sql: sql3, params } = render(statement);
      return engine.query(sql3, params);
    },
    run: (statement) => {
      const { sql: sql3, params } = render(statement);
      engine.run(sql3, params);
    },
    transaction: (work) => {
      if (profile.quirks.includes("cannot-upgrade-ledger"))
        throw new Error(profile.refuses["transaction-control"]);
      return work(session);
    }
  };
  return session;
}
function planByFileName(engine, migrations, profile) {
  engine.run(
    `CREATE TABLE IF NOT EXISTS ${wranglerLedger} (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`
  );
  const applied = new Set(readLedgerKeys(engine, "file-name"));
  return migrations.map((migration) => ({ migration, key: nameInLedger(migration.file, profile.files) })).filter(({ migration, key }) => migration.text !== null && !applied.has(key)).map(({ migration, key }) => ({
    migration,
    record: { sql: `INSERT INTO ${wranglerLedger} (name) VALUES (?)`, params: [key] }
  }));
}

// src/replay/refusals.ts
function refusalOf(profile, statement) {
  for (const [refusal2, words] of Object.entries(profile.refuses)) {
    const { cause, find } = refusals[refusal2];
    const stumbled = find(statement, profile);
    if (stumbled !== null) return { message: words.replace("{}", () => stumbled), cause };
  }
  return null;
}
var refusals = {
  "transaction-control": {
    cause: "transaction-control",
    find: ({ kind }) => kind === "transaction" ? "" : null
  },
  "temporary-objects": { cause: "sql", find: (statement) => isTemporary(statement) ? "" : null },
  "most-pragmas": {
    cause: "sql",
    find: ({ pragma }, { pragmas }) => pragma !== null && !pragmas.includes(pragma) ? "" : null
  },
  "alter-constraint": {
    cause: "too-new",
    find: (statement, profile) => altersConstraint(statement) ? unknownWord(profile, statement) : null
  },
  "alter-constraint-unauthorized": {
    cause: "sql",
    find: (statement) => altersConstraint(statement) ? functionBehind(statement) : null
  },
  "digit-groups": {
    cause: "too-new",
    find: ({ tokens }) => tokens.find((token) => /^\d[\d_]*_\d/.test(token.text))?.text ?? null
  }
};
function chunkRefusalOf(profile, chunk) {
  const message = profile.noStatement;
  const runsComments = profile.quirks.includes("takes-comment-for-statement");
  if (chunk.statements.length > 0) return runsComments && hasTail(chunk) ? { message, cause: "sql" } : null;
  if (profile.emptyChunk === "error") return { message, cause: "empty-chunk" };
  const isLeftOut = chunk.text.replace(/^\s*--.*/gm, "").trim() === "";
  return runsComments && !isLeftOut ? { message, cause: "sql" } : null;
}
function chunksToRun(profile, { text, chunks }) {
  if (!profile.wrangler || text === null || !text.includes("BEGIN TRANSACTION;")) return chunks;
  const statements = chunks.flatMap((chunk) => chunk.statements);
  const taken2 = ["BEGIN TRANSACTION", "COMMIT"].map(
    (words) => statements.find((each2) => each2.text === words)
  );
  return chunks.map((chunk) => ({
    ...chunk,
    statements: chunk.statements.filter((statement) => !taken2.includes(statement))
  }));
}
function hasTail({ text, statements }) {
  const last = statements.at(-1)?.tokens.at(-1);
  if (last === void 0) return false;
  const behind = text.slice(last.offset + last.text.length);
  const end = tokensOf(behind).find(({ name }) => name === "SEMI");
  return end !== void 0 && behind.slice(end.offset + 1).trim() !== "";
}
function isTemporary(statement) {
  const [create, temp] = statement.kind.startsWith("create-") ? statement.tokens : [];
  return create?.name === "CREATE" && temp?.name === "TEMP";
}
function alterWords(statement) {
  if (statement.kind !== "alter-table") return [];
  const words = statement.tokens;
  return words.slice(words[3]?.name === "DOT" ? 5 : 3);
}
function isColumnWord({ name }) {
  return name === "COLUMNKW";
}
function altersConstraint(statement) {
  const [verb, object, behind] = alterWords(statement).filter((word) => !isColumnWord(word));
  if (verb?.name === "ADD") return object?.name === "CONSTRAINT" || object?.name === "CHECK";
  if (verb?.name === "DROP") return object?.name === "CONSTRAINT";
  return verb?.name === "ALTER" && (behind?.name === "SET" || behind?.name === "DROP");
}
function unknownWord({ quirks }, statement) {
  const words = alterWords(statement);
  const [verb, object] = words;
  if (verb?.name !== "ALTER") return words[1]?.text ?? "";
  if (!quirks.includes("alters-column-to")) return verb.text;
  return words[object && isColumnWord(object) ? 3 : 1]?.text ?? "";
}
function functionBehind(statement) {
  const drops = alterWords(statement).some(({ name }) => name === "DROP");
  return drops ? "sqlite_drop_constraint" : "sqlite_fail";
}

// src/replay/alter-column.ts
function alterColumnTo(engine, profile, statement) {
  if (statement.kind !== "alter-table") return false;
  if (!profile.quirks.includes("alters-column-to")) return false;
  const alter = parseAlterColumnTo(statement);
  if (alter === null) return false;
  requireColumnWord(statement);
  const stored = engine.query(
    "SELECT name, sql FROM main.sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE",
    [alter.table]
  )[0];
  if (stored === void 0) throw new SqliteFailure(`no such table: ${alter.table}`, "SQLITE_ERROR");
  const changed = replaceColumnDefinition(String(stored["sql"]), alter.column, alter.definition);
  if (changed === null) throw new SqliteFailure(`no such column: "${alter.column}"`, "SQLITE_ERROR");
  engine.replaceTableSql(String(stored["name"]), changed);
  return true;
}
function requireColumnWord({ tokens: words }) {
  const to = words.findIndex(({ name }) => name === "TO");
  if (words[to - 2]?.name === "COLUMNKW") return;
  throw new SqliteFailure(`near "${words[to - 1]?.text ?? ""}": syntax error`, "SQLITE_ERROR");
}

// src/replay/run-statement.ts
function runStatement(engine, profile, statement) {
  if (alterColumnTo(engine, profile, statement)) return;
  if (leavesRowsUnread(profile, statement)) {
    const rows = engine.query(statement.text).length;
    if (rows > 0)
      throw new SqliteFailure("cannot release savepoint - SQL statements in progress", "SQLITE_BUSY");
    return;
  }
  engine.run(statement.text);
  if (statement.kind === "transaction" && profile.quirks.includes("looks-for-its-transaction") && !isInTransaction(engine)) {
    throw new SqliteFailure("TRANSACTION_CLOSED: The transaction has been rolled back", "");
  }
}
function leavesRowsUnread(profile, statement) {
  if (!profile.quirks.includes("leaves-returning-rows-unread")) return false;
  if (!/^(?:insert|update|delete)$/.test(statement.kind)) return false;
  return statement.tokens.some(({ name }) => name === "RETURNING");
}
function isInTransaction(engine) {
  try {
    engine.run("BEGIN");
  } catch (error) {
    if (error instanceof SqliteFailure) return true;
    throw error;
  }
  engine.run("ROLLBACK");
  return false;
}

// src/replay/run.ts
var Stopped = class extends Error {
  failure;
  constructor(failure) {
    super(failure.message);
    this.failure = failure;
  }
};
function runMigrations(request) {
  const { engine, migrations, ledger } = request;
  const log = { dropped: [], statements: 0, isApart: false };
  const failure = applyPending(request, log);
  const recorded = recordedNames(engine, migrations, ledger, request.profile);
  return failure === null ? { ...log, recorded, failure, schema: introspect(engine, request.known) } : { ...log, recorded, failure, schema: null };
}
function applyPending(request, log) {
  const { engine } = request;
  const missing2 = request.ledger === "when" ? request.migrations.find((migration) => migration.text === null) : void 0;
  if (missing2 !== void 0) return missingFile(missing2);
  const pending = planned(request);
  if ("cause" in pending) return pending;
  const driven = transactionOf(request);
  log.isApart = request.mayPart === true && driven !== "none" && isSeparable(pending);
  const transaction = log.isApart ? "none" : driven;
  const batches = transaction === "each" ? pending.map((each2) => [each2]) : [pending];
  for (const batch of batches) {
    const last = batch.at(-1)?.migration;
    if (last === void 0) continue;
    try {
      if (transaction !== "none") engine.run("BEGIN");
      for (const each2 of batch) applyMigration(request, each2, log);
      if (transaction !== "none") commit(engine, last);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      rollback(engine);
      return error.failure;
    }
  }
  return null;
}
function missingFile(migration) {
  return {
    migration,
    at: migration.listed ?? wholeFile(migration.file),
    statement: "",
    message: `No file ${migration.file} found`,
    cause: "missing-file"
  };
}
function planned(request) {
  try {
    return planMigrations(request.engine, request.migrations, request.ledger, request.profile);
  } catch (error) {
    const first = request.migrations[0];
    if (first === void 0 || !(error instanceof Error)) throw error;
    return {
      migration: first,
      at: wholeFile(first.file),
      statement: "",
      message: error.message,
      cause: "migrator"
    };
  }
}
function isSentByChunk({ profile, ledger }) {
  return profile.requests[ledger] === "chunk";
}
function transactionOf({ profile, ledger }) {
  return profile.requests[ledger] === "all" ? "all" : profile.transaction;
}
function isSeparable(pending) {
  return pending.every(
    ({ migration }) => migration.chunks.every((chunk) => chunk.statements.every(({ kind }) => separable.test(kind)))
  );
}
var separable = /^(?:create-.+|drop-.+|alter-table|insert|update|delete|select)$/;
function applyMigration(request, pending, log) {
  const { migration, record } = pending;
  for (const chunk of chunksToRun(request.profile, migration)) {
    const isRequest = isSentByChunk(request);
    if (isRequest) request.engine.run("BEGIN");
    applyChunk(request, migration, chunk, log);
    if (isRequest) commit(request.engine, migration);
  }
  attempt(migration, lastLine(migration), "", "sql", () => request.engine.run(record.sql, record.params));
}
function applyChunk(request, migration, chunk, log) {
  const { profile, engine } = request;
  const [first, ...others] = chunk.statements;
  const at2 = (statement) => ({
    file: migration.file,
    line: statement.line,
    endLine: statement.endLine
  });
  const refuse = () => {
    const refused = chunkRefusalOf(profile, chunk);
    if (refused === null) return;
    const last = chunk.statements.at(-1);
    const place = { file: migration.file, line: chunk.line, endLine: chunk.line };
    const where = last === void 0 ? place : at2(last);
    throw new Stopped({ migration, at: where, statement: last?.text ?? "", ...refused });
  };
  if (first === void 0) {
    refuse();
    return;
  }
  const second = others[0];
  if (second !== void 0 && profile.severalStatements === "error") {
    const message = "The supplied SQL string contains more than one statement";
    throw new Stopped({
      migration,
      at: at2(second),
      statement: second.text,
      message,
      cause: "several-statements"
    });
  }
  for (const statement of profile.severalStatements === "first" ? [first] : chunk.statements) {
    request.at(`${migration.file}:${statement.line}`);
    request.prepare?.(migration, statement);
    applyStatement(engine, profile, migration, statement, at2(statement));
    log.statements += 1;
    request.observe?.(migration, statement);
  }
  refuse();
  if (profile.severalStatements !== "first") return;
  for (const statement of others)
    log.dropped.push({ migration, at: at2(statement), statement: statement.text });
}
function applyStatement(engine, profile, migration, statement, at2) {
  const screened = screenStatement(statement);
  if (screened !== null) {
    const message = `${screened.what} is never run`;
    throw new Stopped({ migration, at: at2, statement: statement.text, message, cause: "forbidden" });
  }
  const cause = statement.kind === "transaction" ? "transaction-control" : "sql";
  const refused = refusalOf(profile, statement);
  if (refused !== null) throw new Stopped({ migration, at: at2, statement: statement.text, ...refused });
  attempt(migration, at2, statement.text, cause, () => runStatement(engine, profile, statement));
}
function attempt(migration, at2, statement, cause, work) {
  try {
    work();
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    throw new Stopped({ migration, at: at2, statement, message: error.message, cause });
  }
}
function commit(engine, last) {
  const endsItself = last.chunks.some((chunk) => chunk.statements.some(({ kind }) => kind === "transaction"));
  const cause = endsItself ? "transaction-control" : "sql";
  attempt(last, lastLine(last), "COMMIT", cause, () => engine.run("COMMIT"));
}
function rollback(engine) {
  try {
    engine.run("ROLLBACK");
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
  }
}
function lastLine(migration) {
  const line = migration.chunks.at(-1)?.statements.at(-1)?.endLine ?? migration.chunks.at(-1)?.line ?? 1;
  return { file: migration.file, line, endLine: line };
}

// src/replay/choose-driver.ts
function chooseDriver(base, candidates, appForeignKeys, at2) {
  let firstTry = null;
  for (const choice of considered(candidates)) {
    const state = replayBase(base, choice, profileFor(choice, appForeignKeys), at2);
    if (state.run.failure === null) return state;
    firstTry ??= state;
  }
  if (firstTry === null) throw new Error("no driver to choose from");
  return firstTry;
}
function considered(candidates) {
  const firm = candidates.filter((choice) => choice.firm);
  return firm.length > 0 ? firm : candidates;
}
function viewFor(profile, folder) {
  return ledgerOf(profile, folder.drizzleLedger) === "file-name" ? filesView(folder, profile.files) : folder;
}
function replayBase(folder, choice, profile, at2) {
  const base = folder === null ? null : viewFor(profile, folder);
  return openScratch(profile, null, (engine) => {
    const ledger = ledgerOf(profile, base?.drizzleLedger ?? "when");
    const run = runMigrations({ engine, migrations: base?.migrations ?? [], profile, ledger, at: at2 });
    return { choice, profile, base, ledger, run, image: engine.serialize() };
  });
}

// src/drizzle/snapshot/ddl.ts
function ddlOf(schema) {
  const tables = schema.tables.filter((table) => table.kind === "table");
  const virtual = schema.tables.filter((table) => table.kind === "virtual");
  return [
    ...tables.map(createTable),
    ...tables.flatMap((table) => table.indexes.filter(isDeclared).map((index) => createIndex(table, index))),
    ...virtual.map((table) => table.sql),
    ...schema.views.map((view) => view.sql),
    ...schema.triggers.map((trigger) => trigger.sql)
  ].filter((sql3) => sql3 !== "");
}
function isDeclared(index) {
  return index.origin === "create-index";
}
function createTable(table) {
  const keyColumn = table.primaryKey.length === 1 ? table.primaryKey[0] : void 0;
  const items = [
    ...table.columns.map((column) => columnDefinition(table, column, keyColumn)),
    ...table.primaryKey.length > 1 ? [`PRIMARY KEY (${nameList(table.primaryKey)})`] : [],
    ...table.indexes.filter((index) => !isDeclared(index)).map((index) => `UNIQUE (${termList(table, index)})`),
    ...table.foreignKeys.map(foreignKeyDefinition),
    ...table.checks.map(({ name, expression }) => `${constraintName2(name)}CHECK (${expression})`)
  ];
  const options = [...table.strict ? ["STRICT"] : [], ...table.withoutRowid ? ["WITHOUT ROWID"] : []];
  return `CREATE TABLE ${quoteName(table.name)} (
  ${items.join(",\n  ")}
)${options.map((option) => ` ${option}`).join(",")}`;
}
function columnDefinition(table, column, keyColumn) {
  const isKey2 = keyColumn !== void 0 && sameName(keyColumn, column.name);
  return [
    quoteName(column.name),
    column.type,
    isKey2 ? `PRIMARY KEY${table.autoincrement ? " AUTOINCREMENT" : ""}` : "",
    column.notNull ? "NOT NULL" : "",
    column.default === null ? "" : `DEFAULT ${isLiteral(column.default) ? column.default : `(${column.default})`}`,
    column.collation === "BINARY" ? "" : `COLLATE ${quoteName(column.collation)}`,
    column.generated === null ? "" : generatedClause(column.generated)
  ].filter((part) => part !== "").join(" ");
}
function generatedClause({ expression, kind }) {
  return `GENERATED ALWAYS AS (${expression}) ${kind.toUpperCase()}`;
}
function isLiteral(sql3) {
  return /^(?:'(?:[^']|'')*'|-?[\d.][\w.]*(?:e[+-]\d+)?|current_(?:date|time|timestamp)|x'[\da-f]*')$/i.test(
    sql3
  );
}
function constraintName2(name) {
  return name === null ? "" : `CONSTRAINT ${quoteName(name)} `;
}
function foreignKeyDefinition(key) {
  const parentColumns2 = key.parentColumns.length === 0 ? "" : ` (${nameList(key.parentColumns)})`;
  return [
    `FOREIGN KEY (${nameList(key.columns)}) REFERENCES ${quoteName(key.parent)}${parentColumns2}`,
    key.onUpdate === "NO ACTION" ? "" : ` ON UPDATE ${key.onUpdate}`,
    key.onDelete === "NO ACTION" ? "" : ` ON DELETE ${key.onDelete}`,
    key.deferred ? " DEFERRABLE INITIALLY DEFERRED" : ""
  ].join("");
}
function createIndex(table, index) {
  const where = index.where === null ? "" : ` WHERE ${index.where}`;
  const kind = index.unique ? "UNIQUE INDEX" : "INDEX";
  return `CREATE ${kind} ${quoteName(index.name)} ON ${quoteName(table.name)} (${termList(table, index)})${where}`;
}
function termList(table, index) {
  return index.columns.map(({ term, isExpression, descending, collation }) => {
    const column = table.columns.find(({ name }) => sameName(name, term));
    const own = isExpression ? "BINARY" : column?.collation ?? "BINARY";
    const collate = collation === own ? "" : ` COLLATE ${quoteName(collation)}`;
    return `${isExpression ? term : quoteName(term)}${collate}${descending ? " DESC" : ""}`;
  }).join(", ");
}
function nameList(names2) {
  return names2.map(quoteName).join(", ");
}

// src/drizzle/snapshot/last-snapshot.ts
function lastSnapshot({ migrations, snapshots }) {
  const byMigration2 = new Map(snapshots.map((snapshot) => [snapshot.migration, snapshot]));
  const last = migrations.findLast(({ name }) => byMigration2.has(name));
  return last === void 0 ? null : byMigration2.get(last.name) ?? null;
}
function finalSnapshot({ migrations, snapshots, mayFork }) {
  const last = migrations.at(-1)?.name;
  if (!mayFork) return snapshots.find(({ migration }) => migration === last) ?? null;
  const parents = new Set(snapshots.flatMap(({ prevIds }) => prevIds));
  const [end, ...others] = snapshots.filter(({ id }) => !parents.has(id));
  return others.length > 0 ? null : end ?? null;
}

// src/model/driver-change.ts
function isSameWay(a, b) {
  return a.driver === b.driver && a.foreignKeys === b.foreignKeys;
}

// src/replay/watch/ledger.ts
function watchLedger(engine, judged) {
  const { ledger, profile, head } = judged;
  const table = ledgerTable(ledger);
  const read2 = () => ({ keys: readLedgerKeys(engine, ledger), sql: declarationOf2(engine, table) });
  let first = null;
  return {
    prepare() {
      first ??= read2();
    },
    written(before, after) {
      if (first === null) return null;
      const had = first;
      const has = read2();
      const own = head.migrations.map((migration) => ledgerKey(migration, ledger, profile));
      const gone = without(had.keys, has.keys).length;
      const forged = without(without(has.keys, had.keys), own).length;
      const onIt = (trigger2) => sameName(trigger2.table, table);
      const known = new Set(before.triggers.filter(onIt).map(({ name }) => name));
      const trigger = after.triggers.find((each2) => onIt(each2) && !known.has(each2.name))?.name ?? null;
      if (gone + forged === 0 && trigger === null && had.sql === has.sql) return null;
      return { table, gone, of: had.keys.length, forged, trigger, by: lastNaming(judged, table) };
    }
  };
}
function declarationOf2(engine, table) {
  const [row] = engine.query("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?", [table]);
  return String(row?.["sql"] ?? "");
}
function without(list, others) {
  const left = /* @__PURE__ */ new Map();
  for (const key of others) left.set(key, (left.get(key) ?? 0) + 1);
  return list.filter((key) => {
    const count2 = left.get(key) ?? 0;
    left.set(key, count2 - 1);
    return count2 <= 0;
  });
}
function lastNaming({ added }, table) {
  const names2 = addedStatements(added).filter(
    ({ statement }) => statement.tokens.some(({ text }) => sameName(unquoteName(text), table))
  );
  return names2.at(-1) ?? null;
}

// src/replay/replay.ts
function replayHead(state, judged, at2) {
  const { head, profile, ledger } = judged;
  const upgrade = (image2) => openScratch(profile, image2, (engine) => {
    const mark2 = highWaterMark(engine);
    const schema2 = introspect(engine, state.run.schema ?? void 0);
    const { migrations } = head;
    const watch = watchLedger(engine, judged);
    const { prepare } = watch;
    const run2 = runMigrations({ engine, migrations, profile, ledger, at: at2, known: schema2, prepare });
    const written2 = run2.schema === null ? null : watch.written(schema2, run2.schema);
    return { mark: mark2, schema: schema2, run: run2, written: written2 };
  });
  const { start, image } = startOf(state, upgrade, at2);
  const { run, mark, schema, written } = upgrade(image);
  const common3 = { upgrade: run, highWaterMark: mark, ledger: written };
  const met = { image, schema };
  if (start.kind === "snapshot" || start.kind === "none")
    return { replayed: { ...common3, start, fresh: null }, met };
  const isAlike = isSameWay(state.profile, profile) && isAppended(judged, run);
  const fresh = isAlike ? run : freshRun(judged, at2);
  return { replayed: { ...common3, start, fresh }, met };
}
function freshRun({ head, profile, ledger }, at2) {
  return openScratch(
    profile,
    null,
    (engine) => runMigrations({ engine, migrations: head.migrations, profile, ledger, at: at2 })
  );
}
function isAppended({ base, head }, upgrade) {
  if (base === null) return true;
  const repeats = base.migrations.every((migration, index) => {
    const twin = head.migrations[index];
    return twin?.name === migration.name && twin.hash === migration.hash;
  });
  return repeats && upgrade.failure === null && head.migrations.every(({ name }) => upgrade.recorded.has(name));
}
function startOf(state, upgrade, at2) {
  const { base, profile, ledger, run } = state;
  if (base === null || base.migrations.length === 0)
    return { start: { kind: "nothing" }, image: state.image };
  const all = { kind: "replayed", migrations: base.migrations.length };
  const { failure } = run;
  if (failure === null) return { start: all, image: state.image };
  const before = base.migrations.slice(0, failure.migration.position);
  const image = openScratch(profile, null, (engine) => {
    runMigrations({ engine, migrations: before, profile, ledger, at: at2 });
    return engine.serialize();
  });
  const repaired = upgrade(image).run;
  if (repaired.failure === null)
    return { start: { kind: "stuck", migrations: before.length, failure }, image };
  const built = buildFromSnapshot(state, base);
  if (built !== null) return { start: { kind: "snapshot", file: built.file, failure }, image: built.image };
  return { start: { kind: "none", failure }, image };
}
function buildFromSnapshot({ profile, ledger }, base) {
  const snapshot = lastSnapshot(base);
  const schema = snapshot?.schema() ?? null;
  if (snapshot === null || schema === null) return null;
  const image = openScratch(profile, null, (engine) => {
    for (const statement of ddlOf(schema)) engine.run(statement);
    for (const { record } of planMigrations(engine, base.migrations, ledger, profile)) {
      engine.run(record.sql, record.params);
    }
    return engine.serialize();
  });
  return { file: snapshot.file, image };
}

// src/check/choose-appliers.ts
function chooseAppliers({ base, said }, told, at2) {
  const keysOf2 = (side) => told.foreignKeys ?? side.appForeignKeys?.value ?? null;
  const candidatesOf = ({ drivers: drivers2 }) => told.driver === null ? drivers2 : [fromInput(told.driver, drivers2)];
  const first = (base === null ? null : said.base) ?? said.head;
  const past = chooseDriver(base, candidatesOf(first), keysOf2(first), at2);
  const keys = keysOf2(said.head);
  const choice = headChoice(
    past,
    base,
    candidatesOf(said.head),
    (candidate) => replayBase(base, candidate, profileFor(candidate, keys), at2)
  );
  const profile = profileFor(choice, keys);
  const chosen = { choice, profile };
  if (base === null || isSameWay(past.profile, profile))
    return { ...chosen, past, before: null, decided: null, startsAnew: false };
  const decided = decisionOf(past.choice, choice, said);
  const isSameLedger = ledgerOf(profile, "when") === ledgerOf(past.profile, "when");
  const met = isSameLedger ? past : replayBase(base, choice, profile, at2);
  const isBeside = candidatesOf(said.head).some(({ name, firm }) => firm && name === past.choice.name);
  const startsAnew = !isSameLedger && past.choice.firm && !isBeside && base.migrations.length > 0;
  return { ...chosen, past: met, before: past, decided, startsAnew };
}
function decisionOf(past, choice, said) {
  if (past.name !== choice.name) return { kind: "driver", at: choice.at ?? null };
  const set = said.head.appForeignKeys;
  if (set !== null) return { kind: "keys-set", at: set.at };
  const was = said.base?.appForeignKeys ?? null;
  return was === null ? null : { kind: "keys-unset", was: was.at };
}
function headChoice(past, base, candidates, replay) {
  if (base === null) return past.choice;
  const replays = (candidate) => replay(candidate).run.failure === null;
  const same2 = candidates.find(({ name }) => name === past.choice.name);
  const firm = candidates.filter((candidate) => candidate.firm);
  const [best] = firm;
  if (best !== void 0) {
    const isOrder = same2?.source === "dependency" && best.source === "dependency";
    if (same2?.firm === true && isOrder) return same2;
    return firm.find(replays) ?? best;
  }
  if (same2 !== void 0 && same2.source !== "default") return same2;
  const pointed = candidates.filter(({ source }) => source !== "default");
  return pointed.find(replays) ?? past.choice;
}
function fromInput(name, found) {
  const files = found.find((choice2) => choice2.name === name && choice2.source === "config")?.files;
  const choice = { name, source: "input", reason: "as asked", firm: true };
  return files === void 0 ? choice : { ...choice, files };
}

// src/copies/copy-trouble.ts
import { statfsSync } from "node:fs";
import { dirname } from "node:path";

// src/copies/copy-database.ts
import { closeSync as closeSync2, openSync as openSync2, readSync as readSync2, rmSync as rmSync2, statSync as statSync2 } from "node:fs";

// src/copies/copy-file.ts
import { closeSync, constants, copyFileSync, openSync, readSync, statSync, writeSync } from "node:fs";
var pieceSize = 64 * 1024;
var often = 64 * 1024 ** 2;
function copyFile(path, target, onProgress) {
  try {
    copyFileSync(path, target, constants.COPYFILE_FICLONE_FORCE);
  } catch {
    copyPieces(path, target, onProgress);
  }
}
function copyPieces(path, target, onProgress) {
  const from = openSync(path, "r");
  try {
    const to = openSync(target, "w");
    try {
      const total = statSync(path).size;
      const piece = Buffer.allocUnsafeSlow(Math.min(pieceSize, total + 1));
      let done = 0;
      for (let length = readSync(from, piece); length > 0; length = readSync(from, piece)) {
        for (let written = 0; written < length; ) written += writeSync(to, piece, written, length - written);
        done += length;
        if (done % often < length) onProgress(done, total);
      }
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}

// src/copies/copy-database.ts
function copyDatabase(path, name, target, onProgress) {
  if (sizeIfThere(`${path}-journal`) > 0) {
    throw new CannotCheck(
      `${code(`${name}-journal`)} says that a transaction is being written to ${code(name)}, or was left unfinished; close the application, or take a copy with ${backupOf(name)}`
    );
  }
  const before = fingerprint(path);
  const wal = sizeIfThere(`${path}-wal`);
  copyFile(path, target, onProgress);
  if (wal > 0) copyFile(`${path}-wal`, `${target}-wal`, onProgress);
  if (fingerprint(path) !== before) {
    throw new CannotCheck(
      `${code(name)} was written to while it was copied; close the application, or take a copy with ${backupOf(name)}`
    );
  }
  return { wal: wal > 0 ? path : null };
}
function backupOf(name) {
  return code(`sqlite3 ${name} ".backup copy.db"`);
}
function sizeIfThere(path) {
  return statSync2(path, { throwIfNoEntry: false })?.size ?? 0;
}
function fingerprint(path) {
  return ["", "-wal", "-journal"].map((suffix) => statSync2(path + suffix, { bigint: true, throwIfNoEntry: false })).map((stat) => stat === void 0 ? "none" : `${stat.size} ${stat.mtimeNs}`).join(" ");
}
function checkDatabase(database, name, copied2) {
  if (copied2.wal === null) {
    expectWhole(database, name);
    return;
  }
  if (readHeader(database)[18] !== walVersion) throw foreignWal(name);
  const trouble = troubleWith(database);
  if (trouble === null) return;
  rmSync2(`${database}-wal`, { force: true });
  rmSync2(`${database}-shm`, { force: true });
  copyFile(copied2.wal, database, () => void 0);
  throw troubleWith(database) === null ? foreignWal(name) : damaged(name, trouble);
}
function damaged(name, words) {
  return new CannotCheck(`${code(name)} is damaged, SQLite says ${code(words)}; take the snapshot again`);
}
var walVersion = 2;
function foreignWal(name) {
  return new CannotCheck(
    `${code(`${name}-wal`)} does not belong to ${code(name)}; put the right -wal beside it, or none`
  );
}
function expectWhole(database, name) {
  const header2 = readHeader(database);
  if (header2.length < 100)
    throw new CannotCheck(`${code(name)} is cut short: it ends within its header; copy it again`);
  const stored = header2.readUInt16BE(16);
  const pageSize = stored === 1 ? 65536 : stored;
  const isCountValid = header2.readUInt32BE(24) === header2.readUInt32BE(92);
  const expected = header2.readUInt32BE(28) * pageSize;
  const size = statSync2(database).size;
  if (!isCountValid || size >= expected) return;
  throw new CannotCheck(`${code(name)} is cut short: it has ${size} of ${expected} bytes; copy it again`);
}
function readHeader(path) {
  const file = openSync2(path, "r");
  try {
    const header2 = Buffer.alloc(100);
    return header2.subarray(0, readSync2(file, header2, 0, 100, 0));
  } finally {
    closeSync2(file);
  }
}
function troubleWith(database) {
  try {
    const engine = openEngine("builtin", { path: database, foreignKeys: false, doubleQuotedText: false });
    try {
      engine.query("PRAGMA journal_mode = DELETE");
      const [answer] = engine.query("PRAGMA main.quick_check(1)");
      const words = String(answer?.["quick_check"]);
      return words === "ok" ? null : words.replace(/\s+/g, " ").replace(/^\*\*\* in database main \*\*\* /, "");
    } finally {
      engine.close();
    }
  } catch (error) {
    if (error instanceof SqliteFailure) return error.message;
    throw error;
  }
}

// src/copies/file-trouble.ts
function fileTrouble(error, name) {
  if (error instanceof CannotCheck || !(error instanceof Error)) return error;
  if (error instanceof SqliteFailure) {
    return new CannotCheck(
      `${code(name)} cannot be read, SQLite says ${code(error.message)}; take the snapshot again`
    );
  }
  const sentence = "code" in error ? sentences[String(error.code)] : void 0;
  return sentence === void 0 ? error : new CannotCheck(`${code(name)} ${sentence}`);
}
var noRoom = "does not fit into the scratch folder: its disk is full; free some space, or point TMPDIR at a larger disk";
var cut = "is cut short: the compressed data ends in the middle; copy or take it again";
var damaged2 = "is damaged: the compressed data cannot be unpacked; copy or take it again";
var sentences = {
  ENOENT: "does not exist; check the path of the snapshot",
  EACCES: "cannot be read: permission is denied",
  EPERM: "cannot be read: permission is denied",
  EBUSY: "is locked by another program; close it, or give a copy",
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: noRoom,
  Z_BUF_ERROR: cut,
  Z_DATA_ERROR: damaged2,
  ERR_ZSTD_DATA_ERROR: damaged2,
  ZSTD_error_prefix_unknown: damaged2,
  ZSTD_error_corruption_detected: damaged2,
  ZSTD_error_srcSize_wrong: cut
};

// src/copies/copy-trouble.ts
var hardlyAny = 1e6;
function unusableCopy(error, name) {
  if (!(error instanceof CannotCheck)) throw error;
  const about = `${code(name)} `;
  const { message } = error;
  const problem = message.startsWith(about) ? message.slice(about.length) : message;
  const lay = () => {
    throw error;
  };
  return { name, problem, lay, remove: () => void 0 };
}
function copyTrouble(words, name, database) {
  switch (words) {
    case "database disk image is malformed":
    case "file is not a database":
      return damaged(name, words);
    case "disk I/O error":
      return new CannotCheck(
        `The copy of ${code(name)} cannot be read or written: ${code(words)}; look at the disk`
      );
    case "database or disk is full": {
      const { bavail, bsize } = statfsSync(dirname(database));
      return bavail * bsize < hardlyAny ? new CannotCheck(`${code(name)} ${noRoom}`) : null;
    }
    default:
      return null;
  }
}

// src/losses/broken-keys.ts
function brokenKeys2({ violations }, added) {
  const before = new Map(violations.before.map((violation) => [keyOf2(violation), violation]));
  return violations.after.flatMap((violation) => {
    const old = before.get(keyOf2(violation));
    const more = violation.rows - (old?.rows ?? 0);
    if (old !== void 0 && old.kind === violation.kind && more <= 0) return [];
    const { at: at2 } = atTable(added, violation.parent, violation.table);
    return [{ violation, more, at: at2, isAsked: deletesSome(added, violation.parent) }];
  });
}
function deletesSome(added, table) {
  return addedStatements(added).some(
    ({ statement: { kind, target, tokens } }) => kind === "delete" && sameName(target ?? "", table) && tokens.some(({ name }) => name === "WHERE")
  );
}
function keyOf2({ table, columns }) {
  return nameKey(`${table} ${columns.join(" ")}`);
}

// src/losses/lost-objects.ts
function lostObjects(rows, added, known) {
  const { run, before } = rows;
  if (run.schema === null) return [];
  const objects = objectsOf(before, run.schema, added, known);
  return [...objects, ...lostCounters(rows, run.schema, added)].map(([table, what]) => ({
    ...what,
    table,
    at: atTable(added, ...what.kind === "counter" && !what.isRebuilt ? ["sqlite_sequence"] : [], table).at
  }));
}
function* objectsOf(before, after, added, known) {
  yield* lostTriggers(before, after, added);
  for (const table of before.tables) {
    const twin = tableNamed(after, table.name);
    if (twin === void 0 || twin.kind !== "table") continue;
    const inSnapshot = known === null ? void 0 : tableNamed(known, table.name);
    yield* lostIndexes(table, twin, inSnapshot, added);
    for (const option of lostOptions(table, twin)) yield [table.name, { kind: "option", option }];
    yield* lostCollations(table, twin);
  }
}
function* lostTriggers(before, after, added) {
  for (const { name, table } of before.triggers) {
    const isThere4 = after.triggers.some((trigger) => sameName(trigger.name, name));
    if (isThere4 || tableNamed(after, table) === void 0 || isDropped(added, "drop-trigger", name)) continue;
    yield [table, { kind: "trigger", name }];
  }
}
function* lostIndexes(table, twin, inSnapshot, added) {
  for (const { name, origin } of table.indexes) {
    const isNamed = (indexes) => indexes.some((index) => sameName(index.name, name));
    if (origin !== "create-index" || isNamed(twin.indexes) || isNamed(inSnapshot?.indexes ?? [])) continue;
    if (!isDropped(added, "drop-index", name)) yield [table.name, { kind: "index", name }];
  }
}
function lostOptions(table, twin) {
  return [
    ...table.strict && !twin.strict ? ["strict"] : [],
    ...table.withoutRowid && !twin.withoutRowid ? ["without-rowid"] : [],
    ...table.autoincrement && !twin.autoincrement ? ["autoincrement"] : []
  ];
}
function* lostCollations(table, twin) {
  for (const { name, collation } of table.columns) {
    const successor = twin.columns.find((column) => sameName(column.name, name));
    if (successor === void 0 || successor.collation === collation || collation === "BINARY") continue;
    yield [table.name, { kind: "collation", column: name, collation }];
  }
}
function* lostCounters({ tables }, schema, added) {
  const isAbout3 = (name) => addedStatements(added).some(
    ({ statement }) => sameName(statement.target ?? "", name) && !/^(?:create-index|insert)$/.test(statement.kind)
  );
  for (const { table, after, counter } of tables) {
    if (after === null || counter === null || counter.before === null) continue;
    if (tableNamed(schema, after)?.autoincrement !== true) continue;
    if (Number(counter.after ?? 0) >= Number(counter.before)) continue;
    const now = counter.after === null ? null : String(counter.after);
    const isRebuilt = !isAbout3("sqlite_sequence") || isAbout3(table);
    yield [table, { kind: "counter", before: String(counter.before), after: now, isRebuilt }];
  }
}
function isDropped(added, kind, name) {
  return addedStatements(added).some(
    ({ statement: { kind: found, tokens } }) => found === kind && sameName(unquoteName(tokens.at(-1)?.text ?? ""), name)
  );
}

// src/losses/probe-rows.ts
function relationOf(written, needed, before) {
  if (written.kind === "update") {
    const table = tableNamed(before, written.table);
    return table === void 0 ? null : { head: "", from: updated(table, written, needed) };
  }
  if (written.kind !== "select") return null;
  const { copied: copied2, columns, select } = written;
  const source = copied2 === null ? void 0 : tableNamed(before, copied2.from);
  if (source !== void 0 && keepsNames(written, source, needed))
    return { head: "", from: quoteName(source.name) };
  if (columns === null) return null;
  return { head: `WITH written(${columns.map(quoteName).join(", ")}) AS (${select}) `, from: "written" };
}
function keepsNames({ copied: copied2, columns }, source, needed) {
  const from = copied2?.columns ?? storedColumns(source).map(({ name }) => name);
  const to = columns ?? from;
  return to.every(
    (name, place) => sameName(name, from[place] ?? "") || needed !== null && !needed.some((each2) => sameName(each2, name))
  );
}
function updated({ name, columns }, { where, sets: sets2 }, needed) {
  const shown = needed ?? columns.map((column) => column.name);
  const terms = shown.map((column) => {
    const sql3 = [...sets2].find(([set]) => sameName(set, column))?.[1];
    const own = quoteName(column);
    if (sql3 === void 0) return own;
    return `${where === null ? `(${sql3})` : `CASE WHEN ${where} THEN ${sql3} ELSE ${own} END`} AS ${own}`;
  });
  return `(SELECT ${terms.join(", ")} FROM ${quoteName(name)})`;
}
var mostValues = 20;
function sameValues(written, columns, before) {
  const table = tableNamed(before, written.table);
  const rows = table === void 0 ? null : valuesOf(written, columns, table);
  if (table === void 0 || rows === null || rows.length === 0) return null;
  const names2 = columns.map(quoteName);
  const where = names2.length === 1 ? among(names2[0] ?? "", rows.flat()) : `(${names2.join(", ")}) IN (VALUES ${rows.slice(0, mostValues).map((row) => `(${row.join(", ")})`).join(", ")})`;
  return `SELECT * FROM ${quoteName(table.name)} WHERE ${where};`;
}
function among(name, values) {
  const numbers2 = values.map(Number);
  if (values.length <= mostValues || !numbers2.every(Number.isSafeInteger))
    return `${name} IN (${values.slice(0, mostValues).join(", ")})`;
  return `${name} BETWEEN ${Math.min(...numbers2)} AND ${Math.max(...numbers2)}`;
}
function valuesOf(written, columns, table) {
  const all = written.columns ?? storedColumns(table).map(({ name }) => name);
  const places = columns.map((name) => all.findIndex((each2) => sameName(each2, name)));
  if (places.includes(-1)) return null;
  return written.rows.flatMap((row) => {
    const values = places.flatMap((place) => row[place] ?? []);
    return values.length === places.length ? [values] : [];
  });
}
function renamedLater(table, { migration }) {
  const steps = addedStatements([migration]).map(({ statement }) => renameIn2(statement));
  const renamed3 = steps.find((step) => step?.column === null && sameName(step.table, table));
  return renamed3?.to ?? table;
}

// src/losses/probe-keys.ts
var mostQueries = 3;
function keyProbe(failure, written, schemas) {
  const queries = keyQueries(failure, written, schemas);
  return queries.length === 0 ? null : queries.slice(0, mostQueries).join("\n");
}
function keyQueries(failure, written, { before, after }) {
  switch (written.kind) {
    case "delete":
      return childQueries(
        written.table,
        before,
        (columns) => written.where === null ? null : `SELECT ${columns.map((name) => `${quoteName(written.alias)}.${quoteName(name)}`).join(", ")} FROM ${quoteName(written.table)}${written.alias === written.table ? "" : ` AS ${quoteName(written.alias)}`} WHERE ${written.where}`
      );
    case "values": {
      const table = tableNamed(before, written.table) ?? tableNamed(after ?? before, written.table);
      const missing2 = table === void 0 ? [] : missingParents(written, table, before);
      if (table === void 0 || missing2.length > 0) return missing2;
      return childQueries(written.table, before, (columns) => {
        const rows = valuesOf(written, columns, table);
        return rows === null ? null : `VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}`;
      });
    }
    case "update": {
      const table = tableNamed(before, written.table);
      const isSet = ({ columns }) => columns.some((name) => [...written.sets.keys()].some((set) => sameName(set, name)));
      const own = table?.foreignKeys.filter(isSet) ?? [];
      const orphans = own.flatMap((key) => orphansOf(relationOf(written, key.columns, before), key, before));
      if (orphans.length > 0) return orphans;
      return childQueries(
        written.table,
        before,
        (columns) => written.where === null ? null : `SELECT ${columns.map(quoteName).join(", ")} FROM ${quoteName(written.table)} WHERE ${written.where}`
      );
    }
    case "select": {
      const target = tableNamed(after ?? before, renamedLater(written.table, failure));
      const keys = target?.foreignKeys ?? [];
      return keys.flatMap((key) => orphansOf(relationOf(written, key.columns, before), key, before));
    }
    case "other": {
      const statement = failedStatement(failure);
      if (statement?.kind === "drop-table") return childQueries(statement.target ?? "", before, () => null);
      return [];
    }
  }
}
function childQueries(parent, before, keysOf2) {
  const all = before.tables.flatMap(
    (table) => table.foreignKeys.filter((key) => sameName(key.parent, parent)).map((key) => ({ table, key }))
  );
  const refusing2 = all.filter(({ key }) => /^(?:NO ACTION|RESTRICT)$/.test(key.onDelete));
  return (refusing2.length > 0 ? refusing2 : all).flatMap(({ table, key }) => {
    const columns = parentColumns(key, before);
    if (columns === null) return [];
    const own = key.columns.map(quoteName);
    const keys = keysOf2(columns);
    const where = keys === null ? own.map((name) => `${name} IS NOT NULL`).join(" AND ") : `${own.length === 1 ? own[0] : `(${own.join(", ")})`} IN (${keys})`;
    return [`SELECT * FROM ${quoteName(table.name)} WHERE ${where};`];
  });
}
function missingParents(written, table, before) {
  return table.foreignKeys.flatMap((key) => {
    const columns = parentColumns(key, before);
    const rows = [...new Set(valuesOf(written, key.columns, table)?.map((row) => `(${row.join(", ")})`))];
    if (columns === null || rows.length === 0) return [];
    const same2 = columns.map((name, place) => `p.${quoteName(name)} = wanted.column${place + 1}`);
    return [
      `SELECT * FROM (VALUES ${rows.join(", ")}) AS wanted WHERE NOT EXISTS (SELECT 1 FROM ${quoteName(key.parent)} AS p WHERE ${same2.join(" AND ")});`
    ];
  });
}
function orphansOf(relation, key, before) {
  const columns = parentColumns(key, before);
  if (relation === null || columns === null) return [];
  const has = key.columns.map((name) => `c.${quoteName(name)} IS NOT NULL`);
  const same2 = key.columns.map(
    (name, place) => `p.${quoteName(columns[place] ?? "")} = c.${quoteName(name)}`
  );
  return [
    `${relation.head}SELECT c.* FROM ${relation.from} AS c WHERE ${has.join(" AND ")} AND NOT EXISTS (SELECT 1 FROM ${quoteName(key.parent)} AS p WHERE ${same2.join(" AND ")});`
  ];
}
function parentColumns({ parent, parentColumns: named2, columns }, before) {
  const table = tableNamed(before, parent);
  const names2 = named2.length > 0 ? named2 : table?.primaryKey ?? [];
  return table === void 0 || names2.length !== columns.length ? null : names2;
}
function orphansProbe({ table, columns, parent }, { run, before, renames }) {
  const keys = run.schema === null ? [] : tableNamed(run.schema, table)?.foreignKeys ?? [];
  const key = keys.find(
    (each2) => sameName(each2.parent, parent) && each2.columns.join("\0") === columns.join("\0")
  );
  const oldName = (name) => [...renames.tables].find(([, to]) => sameName(to, name))?.[0] ?? name;
  if (key === void 0) return null;
  const from = { head: "", from: quoteName(oldName(table)) };
  return orphansOf(from, { ...key, parent: oldName(parent) }, before)[0] ?? null;
}

// src/losses/data-facts.ts
function dataFacts({ rows, source, failures, dangling, added, known }) {
  const at2 = (table, by) => by === null ? atTable(added, table).at : atStatement(by);
  const named2 = ownNames(rows, added);
  const isNamed = (table, column) => named2.some((each2) => sameName(each2.table, table) && sameName(each2.column, column));
  return {
    failures,
    dangling: dangling.map((violation) => ({
      at: atTable(added, violation.table).at,
      violation,
      probe: orphansProbe(violation, rows)
    })),
    rowLosses: rows.account.rows.map((loss) => ({ ...loss, at: at2(loss.table, loss.by) })),
    valueLosses: rows.account.values.filter(({ cause }) => source !== "invented" || cause.kind !== "converted").filter(({ table, column }) => !isNamed(table, column)).map((loss) => ({ ...loss, at: at2(loss.table, loss.by) })),
    ownNames: named2,
    lost: lostObjects(rows, added, known),
    brokenKeys: brokenKeys2(rows, added)
  };
}

// src/sql/conditions.ts
var mostRows = 40;
var anyRow = [[]];
function rowsWantedBy(expr, textOf3) {
  const inner = (each2) => rowsWantedBy(each2, textOf3);
  switch (expr.type) {
    case "ParenthesizedExpr": {
      const [only2] = expr.exprs;
      return only2 !== void 0 && expr.exprs.length === 1 ? inner(only2) : anyRow;
    }
    case "BinaryExpr":
      if (expr.op === "And") return both(inner(expr.left), inner(expr.right));
      if (expr.op === "Or") return [...inner(expr.left), ...inner(expr.right)].slice(0, mostRows);
      return wantedByComparison(expr, textOf3);
    case "UnaryExpr":
      return expr.op === "Not" ? inner(expr.expr) : anyRow;
    case "InListExpr":
      return equalTo(expr.lhs, expr.rhs ?? [], textOf3);
    case "BetweenExpr":
      return equalTo(expr.lhs, [expr.start, expr.end], textOf3);
    case "LikeExpr": {
      const column = columnIn(expr.lhs);
      const isText = expr.rhs.type === "StringLiteral" && (expr.op === "Like" || expr.op === "Glob");
      if (column === null || !isText) return anyRow;
      return [[{ ...column, sql: textOf3(expr.rhs), pattern: expr.op === "Like" ? "like" : "glob" }]];
    }
    case "IsNullExpr": {
      const column = columnIn(expr.expr);
      return column === null ? anyRow : [[{ ...column, sql: "NULL", pattern: null }]];
    }
    default:
      return anyRow;
  }
}
function both(left, right) {
  return left.flatMap((one) => right.map((other2) => [...one, ...other2])).slice(0, mostRows);
}
function wantedByComparison({ left, right, op }, textOf3) {
  const column = columnIn(left) ?? columnIn(right);
  const value = isLiteral2(right) ? right : isLiteral2(left) ? left : null;
  if (column === null || value === null) return anyRow;
  const sql3 = textOf3(value);
  if (op === "Equals" || op === "Is") return [[{ ...column, sql: sql3, pattern: null }]];
  if (!/^(?:Less|Greater|NotEquals|IsNot)/.test(op)) return anyRow;
  const isText = value.type === "StringLiteral";
  const around2 = isText ? [sql3, `substr(${sql3}, 1, length(${sql3}) - 1)`, `${sql3} || 'a'`] : [sql3, `${sql3} - 1`, `${sql3} + 1`];
  return around2.map((each2) => [{ ...column, sql: each2, pattern: null }]);
}
function equalTo(compared, values, textOf3) {
  const column = columnIn(compared);
  if (column === null) return anyRow;
  const literals = values.filter(isLiteral2).slice(0, mostRows);
  if (literals.length === 0) return anyRow;
  return literals.map((each2) => [{ ...column, sql: textOf3(each2), pattern: null }]);
}
function columnIn(expr) {
  switch (expr.type) {
    case "Id":
      return { table: null, column: expr.name };
    case "QualifiedExpr":
      return { table: expr.table.text, column: expr.column.text };
    case "ParenthesizedExpr":
      return expr.exprs.length === 1 && expr.exprs[0] !== void 0 ? columnIn(expr.exprs[0]) : null;
    case "CollateExpr":
    case "CastExpr":
      return columnIn(expr.expr);
    case "FunctionCallExpr": {
      const [first] = expr.args ?? [];
      const isNear = /^(?:lower|upper|trim|ltrim|rtrim|coalesce|ifnull)$/i.test(expr.name.name);
      return isNear && first !== void 0 ? columnIn(first) : null;
    }
    default:
      return null;
  }
}
function isLiteral2(expr) {
  if (expr.type === "UnaryExpr") {
    return (expr.op === "Negative" || expr.op === "Positive") && expr.expr.type === "NumericLiteral";
  }
  return /^(?:Numeric|String|Blob|Keyword|Null)Literal$/.test(expr.type);
}

// src/sql/copied-by.ts
function copiedBy({ select, compounds, limit, with: named2 }) {
  if (select.type !== "SelectFrom" || compounds?.length || limit !== void 0 || named2 !== void 0)
    return null;
  const { from, whereClause, groupBy, distinctness } = select;
  const isPart = whereClause !== void 0 || distinctness !== void 0 || groupBy?.length;
  const table = from?.select;
  if (isPart || from?.joins?.length || table?.type !== "TableSelectTable") return null;
  const columns = [];
  for (const column of select.columns) {
    if (column.type !== "ExprResultColumn") return { from: table.tblName.objName.text, columns: null };
    const { expr } = column;
    if (expr.type !== "Id" && expr.type !== "QualifiedExpr") return null;
    columns.push(expr.type === "Id" ? expr.name : expr.column.text);
  }
  return { from: table.tblName.objName.text, columns };
}

// src/sql/written-rows.ts
function readWritten(sql3) {
  const parsed2 = sqlParser().parseStmt(sql3);
  if (parsed2.status !== "ok") return { kind: "other" };
  const { root } = parsed2;
  const textOf3 = ({ span }) => sql3.slice(span.offset, span.offset + span.length);
  const whereOf = (where) => where === void 0 ? null : textOf3(where);
  switch (root.type) {
    case "DeleteStmt": {
      const { objName, alias } = root.tblName;
      const where = whereOf(root.whereClause);
      return { kind: "delete", table: objName.text, alias: alias?.text ?? objName.text, where };
    }
    case "UpdateStmt": {
      if (root.from !== void 0 || root.tblName.alias !== void 0) return { kind: "other" };
      const sets2 = root.sets.flatMap(({ colNames, expr }) => {
        const [only2] = colNames;
        return only2 === void 0 || colNames.length > 1 ? [] : [[only2.text, textOf3(expr)]];
      });
      const where = whereOf(root.whereClause);
      return { kind: "update", table: root.tblName.objName.text, where, sets: new Map(sets2) };
    }
    case "InsertStmt": {
      const { body } = root;
      if (body.type !== "SelectInsertBody") return { kind: "other" };
      const table = root.tblName.objName.text;
      const columns = root.columns?.map(({ text }) => text) ?? null;
      const { select } = body.select;
      if (select.type === "SelectValues") {
        const rows = select.values.map(
          ({ values }) => values.map((value) => isLiteral2(value) ? textOf3(value) : null)
        );
        return { kind: "values", table, columns, rows };
      }
      return { kind: "select", table, columns, select: textOf3(body.select), copied: copiedBy(body.select) };
    }
    default:
      return { kind: "other" };
  }
}

// src/losses/probe.ts
function probeFor(failure, schemas) {
  const { message } = failure;
  const written = readWritten(failure.statement);
  if (message.startsWith("FOREIGN KEY constraint failed")) return keyProbe(failure, written, schemas);
  if (message.startsWith("CHECK constraint failed")) return checkProbe(failure, written, schemas);
  const [, kind, list] = /^(UNIQUE|NOT NULL) constraint failed: (.+)$/.exec(message) ?? [];
  if (kind === void 0 || list === void 0) return null;
  if (kind === "UNIQUE") return uniqueProbe(failure, written, list, schemas);
  const [column = ""] = columnsIn(list);
  const relation = relationOf(written, [column], schemas.before);
  return relation === null ? null : queryOf(relation, `SELECT count(*) FROM ${relation.from} WHERE ${quoteName(column)} IS NULL`);
}
function queryOf({ head }, query) {
  return `${head}${query};`;
}
function columnsIn(list) {
  return list.split(", ").map((each2) => each2.slice(each2.indexOf(".") + 1));
}
function uniqueProbe(failure, written, list, { before, after }) {
  const unique = uniqueIn(failure, list, after);
  if (unique === null) return null;
  const columns = unique.terms.flatMap(({ column }) => column ?? []);
  if (written.kind === "values")
    return columns.length === unique.terms.length ? sameValues(written, columns, before) : null;
  const isIndex = written.kind === "other";
  const needed = unique.where === null && columns.length === unique.terms.length ? columns : null;
  const relation = isIndex ? { head: "", from: quoteName(unique.table) } : relationOf(written, needed, before);
  if (relation === null) return null;
  const terms = unique.terms.map(({ sql: sql3 }) => sql3);
  const conditions = [
    ...unique.where === null ? [] : [`(${unique.where})`],
    ...terms.map((sql3) => `${sql3} IS NOT NULL`)
  ];
  const names2 = terms.join(", ");
  return queryOf(
    relation,
    `SELECT ${names2}, count(*) FROM ${relation.from} WHERE ${conditions.join(" AND ")} GROUP BY ${names2} HAVING count(*) > 1`
  );
}
function uniqueIn(failure, list, after) {
  const { statement } = failure;
  const made = readIndexDeclaration(statement);
  const isNamed = list.startsWith("index ");
  const name = isNamed ? list.slice("index '".length, -1) : null;
  const said = isNamed ? [] : columnsIn(list);
  const table = isNamed ? null : renamedLater(list.slice(0, list.indexOf(".")), failure);
  if (made !== null) {
    const target = /\bON\s+["`[]?([^\s"`\](]+)/i.exec(statement)?.[1];
    return target === void 0 ? null : uniqueOver(target, made);
  }
  for (const owner of after?.tables ?? []) {
    const index = owner.indexes.find(
      ({ name: own, unique, columns }) => isNamed ? own === name : unique && sameName(owner.name, table ?? "") && columns.length === said.length && columns.every(({ term }, place) => sameName(term, said[place] ?? ""))
    );
    if (index !== void 0) return uniqueOver(owner.name, index);
  }
  if (table === null) return null;
  return { table, where: null, terms: said.map((column) => ({ sql: quoteName(column), column })) };
}
function uniqueOver(table, { columns, where }) {
  const terms = columns.map(
    ({ term, isExpression }) => isExpression ? { sql: term, column: null } : { sql: quoteName(term), column: term }
  );
  return { table, terms, where };
}
function checkProbe(failure, written, { before, after }) {
  const target = "table" in written ? renamedLater(written.table, failure) : targetOf(failure);
  const table = after === null || target === null ? void 0 : tableNamed(after, target);
  const check2 = table === void 0 ? void 0 : checkSaid(failure.message, table, before);
  if (table === void 0 || check2 === void 0) return null;
  const old = tableNamed(before, table.name)?.columns ?? [];
  const fresh = table.columns.filter(({ name }) => !old.some((column) => sameName(column.name, name)));
  if (fresh.some(({ name }) => namesColumn(check2.expression, name))) return null;
  const relation = written.kind === "other" ? { head: "", from: quoteName(table.name) } : relationOf(written, null, before);
  return relation === null ? null : queryOf(relation, `SELECT * FROM ${relation.from} WHERE NOT (${check2.expression})`);
}
function checkSaid(message, table, before) {
  const said = message.slice("CHECK constraint failed: ".length);
  if (said !== "")
    return table.checks.find(({ name, expression }) => (name === null ? expression : name) === said);
  const known = tableNamed(before, table.name)?.checks.map(({ expression }) => expression) ?? [];
  return table.checks.find(({ expression }) => !known.includes(expression));
}
function targetOf({ migration, at: at2, statement }) {
  const all = migration.chunks.flatMap(({ statements }) => statements);
  return all.find(({ line, text }) => line === at2.line && text === statement)?.target ?? null;
}

// src/rows/seed.ts
function runSeed(engine, seed) {
  engine.exec("BEGIN");
  try {
    for (const statement of findStatements(seed.text)) {
      if (statement.kind !== "transaction") runStatement2(engine, seed.file, statement);
    }
    commit2(engine, seed.file);
  } catch (error) {
    engine.exec("ROLLBACK");
    throw error;
  }
}
function runStatement2(engine, file, statement) {
  const { line, text } = statement;
  const where = `${code(file)} line ${line}: ${code(text.replace(/\s+/g, " "), 80)}`;
  const refused = screenStatement(statement);
  if (refused !== null) {
    throw new CannotCheck(
      `${where} must not run, since it uses ${code(refused.what)}; remove it from the seed file`
    );
  }
  try {
    engine.run(text);
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    throw new CannotCheck(
      `${where} fails on base's schema, SQLite says ${code(error.message)}; correct the seed file`
    );
  }
}
function commit2(engine, file) {
  try {
    engine.exec("COMMIT");
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    throw new CannotCheck(
      `${code(file)} cannot be committed, SQLite says ${code(error.message)}; correct the seed file`
    );
  }
}

// src/sqlite/count-changes.ts
function countChanges(engine, pair, match, rows, counted3) {
  const isFound = `${match.found} IS NOT NULL`;
  const others = pair.columns.filter((column) => !counted3.includes(column));
  const differs = (columns) => columns.map(isOther).join(" OR ") || "0";
  const sums = [
    "count(*) AS differing",
    `count(${match.found}) AS changed`,
    `${countOf(`${isFound} AND (${differs(others)})`)} AS missed`,
    ...counted3.flatMap((column, place) => changeCounts(column, isFound, place))
  ];
  const [row] = engine.query(
    `SELECT ${sums.join(", ")} FROM ${rows} AS b LEFT JOIN after.${quoteName(pair.after.name)} AS a ON ${match.on}
     WHERE ${match.found} IS NULL OR ${differs([...counted3, ...others])}`
  );
  return {
    differing: numberIn(row, "differing"),
    changed: numberIn(row, "changed"),
    missed: numberIn(row, "missed"),
    columns: new Map(counted3.map((column, place) => [column, changedColumn(row, place)]))
  };
}
function countOf(condition2) {
  return `count(*) FILTER (WHERE ${condition2})`;
}
function changeCounts(column, isFound, place) {
  const [b, a] = [`b.${quoteName(column.before.name)}`, `a.${quoteName(column.after.name)}`];
  return [
    `${countOf(`${isFound} AND ${isOther(column)}`)} AS c${place}`,
    `${countOf(`${a} IS NULL AND ${isFound} AND ${b} IS NOT NULL`)} AS n${place}`,
    `${countOf(`${isOtherType(column)} AND ${b} IS NOT NULL AND ${a} IS NOT NULL`)} AS t${place}`,
    `${countOf(`${holdsOwnName("a.", column.after)} AND ${isOther(column)}`)} AS o${place}`,
    `count(${b}) AS v${place}`,
    `count(${a}) AS w${place}`
  ];
}
function changedColumn(row, place) {
  return {
    changed: numberIn(row, `c${place}`),
    nulled: numberIn(row, `n${place}`),
    retyped: numberIn(row, `t${place}`),
    ownName: numberIn(row, `o${place}`),
    nonNull: numberIn(row, `v${place}`),
    nonNullAfter: numberIn(row, `w${place}`)
  };
}
function isOther(column) {
  return mayHideType(column) ? `(${isOtherValue(column)} OR ${isOtherType(column)})` : `(${isOtherValue(column)})`;
}
function mayHideType({ before, after }) {
  const affinity = affinityOf(before.type);
  return affinity === "blob" || affinity !== affinityOf(after.type);
}
function isOtherValue({ before, after }) {
  return `+b.${quoteName(before.name)} COLLATE BINARY IS NOT +a.${quoteName(after.name)}`;
}
function isOtherType({ before, after }) {
  return `typeof(b.${quoteName(before.name)}) <> typeof(a.${quoteName(after.name)})`;
}
function holdsOwnName(prefix, column) {
  return `(+${prefix}${quoteName(column.name)} COLLATE BINARY IS ${quoteText(column.name)})`;
}
function numberIn(row, name) {
  return Number(row?.[name] ?? 0);
}

// src/sqlite/compare-columns.ts
var unchanged = { changed: 0, nulled: 0, retyped: 0, ownName: 0 };
function oldColumns(engine, table, pair, { columns: changes, isWhole, added }) {
  const found = storedColumns(table).flatMap((column) => {
    const place = pair?.columns.findIndex((one) => one.before === column) ?? -1;
    const after = pair?.columns[place]?.after.name ?? null;
    const change = changes[place];
    if (after !== null && (change === void 0 || change.changed === 0)) return [];
    return [{ column, after, change }];
  });
  const before = isWhole && found.every(({ change }) => change !== void 0) ? found.map(({ change }) => change?.nonNull ?? 0) : countValues(
    engine,
    `before.${quoteName(table.name)}`,
    found.map(({ column }) => quoteName(column.name))
  );
  const all = pair === null || added === 0 ? [] : countValues(
    engine,
    `after.${quoteName(pair.after.name)}`,
    found.map(({ after }) => after === null ? "NULL" : quoteName(after))
  );
  return found.map(({ column, after, change }, place) => {
    const nonNullBefore = before[place] ?? 0;
    if (change === void 0)
      return { ...unchanged, before: column.name, after, nonNullBefore, nonNullAfter: 0 };
    const { nonNull, nonNullAfter, ...counts } = change;
    const kept = nonNullBefore - nonNull + nonNullAfter;
    return { ...counts, before: column.name, after, nonNullBefore, nonNullAfter: all[place] ?? kept };
  });
}
function newColumns(engine, pair, sharedBy) {
  const columns = storedColumns(pair.after).filter(
    (column) => !pair.columns.some((one) => one.after === column)
  );
  const table = `after.${quoteName(pair.after.name)}`;
  const from = sharedBy === null ? table : `(SELECT * FROM ${table} LIMIT 1)`;
  const counts = countValues(engine, from, [
    ...columns.map(({ name }) => quoteName(name)),
    ...columns.map((column) => `nullif(${holdsOwnName("", column)}, 0)`)
  ]).map((count2) => count2 * (sharedBy ?? 1));
  return columns.map((column, place) => ({
    ...unchanged,
    before: null,
    after: column.name,
    nonNullBefore: 0,
    nonNullAfter: counts[place] ?? 0,
    ownName: counts[columns.length + place] ?? 0
  }));
}
function countValues(engine, from, expressions) {
  if (expressions.length === 0) return [];
  const counts = expressions.map((expression, place) => `count(${expression}) AS n${place}`);
  const [row] = engine.query(`SELECT ${counts.join(", ")} FROM ${from}`);
  return expressions.map((_, place) => numberIn(row, `n${place}`));
}

// src/sqlite/compare-foreign-keys.ts
function compareForeignKeys(engine, pair, { deleted, added }, columns) {
  const isMoved = (key) => deleted + added > 0 || columns.some(({ before }) => key.columns.some((name) => nameKey(name) === nameKey(before ?? "")));
  return pair.before.foreignKeys.filter(isMoved).flatMap((key) => compareKey(engine, pair, key));
}
function compareKey(engine, pair, key) {
  const columns = key.columns.flatMap(
    (name) => pair.columns.find((one) => nameKey(one.before.name) === nameKey(name)) ?? []
  );
  if (columns.length !== key.columns.length) return [];
  const before = countKeys(
    engine,
    `before.${quoteName(pair.before.name)}`,
    columns.map((one) => one.before)
  );
  const after = countKeys(
    engine,
    `after.${quoteName(pair.after.name)}`,
    columns.map((one) => one.after)
  );
  return [
    {
      columns: key.columns,
      parent: key.parent,
      childrenBefore: before.children,
      childrenAfter: after.children,
      distinctBefore: before.distinct,
      distinctAfter: after.distinct
    }
  ];
}
function countKeys(engine, table, columns) {
  const names2 = columns.map((column) => quoteName(column.name));
  const present = names2.map((name) => `${name} IS NOT NULL`).join(" AND ");
  const [row] = engine.query(
    `SELECT total(n) AS children, count(*) AS "distinct" FROM (SELECT count(*) AS n FROM ${table} WHERE ${present} GROUP BY ${names2.join(", ")})`
  );
  return { children: numberIn(row, "children"), distinct: numberIn(row, "distinct") };
}

// src/sqlite/row-key.ts
function declaredMatch(engine, pair) {
  for (const names2 of declaredKeys(pair.before)) {
    const columns = names2.flatMap(
      (name) => pair.columns.find((one) => nameKey(one.before.name) === nameKey(name)) ?? []
    );
    const first = columns[0];
    if (first === void 0 || columns.length !== names2.length) continue;
    if (!isTrusted(engine, pair, columns)) continue;
    return {
      key: { kind: "columns", columns: columns.map((column) => column.before.name) },
      on: columns.map(sameValue).join(" AND "),
      found: `a.${quoteName(first.after.name)}`
    };
  }
  return null;
}
function rowidMatch(pair) {
  const before = rowidName(pair.before);
  const after = rowidName(pair.after);
  if (before === null || after === null) return null;
  return { key: { kind: "rowid" }, on: `a.${after} = b.${before}`, found: `a.${after}` };
}
function declaredKeys(table) {
  const unique = table.indexes.filter(
    (index) => index.unique && index.where === null && index.columns.every((part) => !part.isExpression)
  );
  return [table.primaryKey, ...unique.map((index) => index.columns.map((part) => part.term))].filter(
    (names2) => names2.length > 0
  );
}
function sameValue({ before, after }) {
  const mine = `+b.${quoteName(before.name)}`;
  const other2 = `a.${quoteName(after.name)}`;
  const same2 = `${other2} = ${mine}`;
  return nameKey(after.collation) === "binary" ? same2 : `${same2} AND ${other2} COLLATE BINARY IS ${mine}`;
}
function isNeverNull(table, name) {
  const column = table.columns.find((one) => nameKey(one.name) === nameKey(name));
  const [key = "", ...others] = table.primaryKey;
  const isRowid2 = others.length === 0 && nameKey(key) === nameKey(name) && column?.type === "INTEGER";
  return column?.notNull === true || isRowid2 && !table.withoutRowid;
}
function isTrusted(engine, pair, columns) {
  const nulls = columns.filter((column) => !isNeverNull(pair.before, column.before.name)).map((column) => `${quoteName(column.before.name)} IS NULL`);
  const before = `before.${quoteName(pair.before.name)}`;
  const hasNulls = () => engine.query(`SELECT 1 FROM ${before} WHERE ${nulls.join(" OR ")} LIMIT 1`).length > 0;
  if (nulls.length > 0 && hasNulls()) return false;
  const names2 = columns.map((column) => nameKey(column.after.name)).sort().join("\0");
  if (declaredKeys(pair.after).some((key) => key.map(nameKey).sort().join("\0") === names2)) return true;
  const others = columns.map((column) => quoteName(column.after.name)).join(", ");
  const after = `after.${quoteName(pair.after.name)}`;
  return engine.query(`SELECT 1 FROM ${after} GROUP BY ${others} HAVING count(*) > 1 LIMIT 1`).length === 0;
}

// src/sqlite/match-rows.ts
function unmatched(deleted, added) {
  return { key: { kind: "none" }, deleted, added, changed: 0, columns: [], isWhole: false };
}
function matchRows(engine, pair, rowsBefore, rowsAfter) {
  if (rowsBefore === 0 || rowsAfter === 0) return unmatched(rowsBefore, rowsAfter);
  const rowid = rowidMatch(pair);
  const quick = rowid === null ? null : inPlace(engine, pair, rowid, rowsBefore, rowsAfter);
  if (quick !== null) return quick;
  const declared = declaredMatch(engine, pair);
  if (declared !== null) return joinRows(engine, pair, declared, rowsBefore, rowsAfter);
  const whole = compareWholeRows(engine, pair, rowsBefore, rowsAfter);
  if (rowid === null) return whole;
  if (whole.deleted === 0 && whole.added === 0) return { ...whole, key: rowid.key };
  const joined = joinRows(engine, pair, rowid, rowsBefore, rowsAfter);
  const isTrusted2 = joined.changed === 0 || joined.deleted === 0 && joined.added === 0;
  return isTrusted2 ? joined : whole;
}
function inPlace(engine, pair, match, rowsBefore, rowsAfter) {
  const { before, after } = pair;
  if (rowsBefore !== rowsAfter || rowidSpan(engine, "before", before) !== rowidSpan(engine, "after", after))
    return null;
  const joined = joinRows(engine, pair, match, rowsBefore, rowsAfter);
  if (joined.deleted > 0) return null;
  const isStable = (name) => {
    const place = pair.columns.findIndex((one) => nameKey(one.before.name) === nameKey(name));
    return joined.columns[place]?.changed === 0 && isNeverNull(before, name);
  };
  return joined.changed === 0 || declaredKeys(before).some((key) => key.every(isStable)) ? joined : null;
}
function rowidSpan(engine, database, table) {
  const name = rowidName(table);
  const from = `${database}.${quoteName(table.name)}`;
  const [row] = engine.query(
    `SELECT (SELECT min(${name}) FROM ${from}) AS a, (SELECT max(${name}) FROM ${from}) AS z`
  );
  return `${row?.["a"]} ${row?.["z"]}`;
}
function joinRows(engine, pair, match, rowsBefore, rowsAfter) {
  const { before, columns } = pair;
  const hidden = rowidName(before);
  const from = `before.${quoteName(before.name)}`;
  const some = `(SELECT ${hidden === null ? "" : `${hidden} AS ${hidden}, `}* FROM ${from} LIMIT 1000)`;
  const sample = countChanges(engine, pair, match, some, columns);
  const likely = columns.filter((column) => (sample.columns.get(column)?.changed ?? 0) > 0);
  const quick = countChanges(engine, pair, match, from, likely);
  const found = quick.missed === 0 ? quick : countChanges(engine, pair, match, from, columns);
  const deleted = found.differing - found.changed;
  return {
    key: match.key,
    deleted,
    added: Math.max(0, rowsAfter - rowsBefore + deleted),
    changed: found.changed,
    columns: found.changed === 0 ? [] : columns.map((column) => found.columns.get(column) ?? untouched3),
    isWhole: found.differing === rowsBefore
  };
}
var untouched3 = {
  changed: 0,
  nulled: 0,
  retyped: 0,
  ownName: 0,
  nonNull: 0,
  nonNullAfter: 0
};
function compareWholeRows(engine, pair, rowsBefore, rowsAfter) {
  const mine = pair.columns.map((column) => `+${quoteName(column.before.name)} COLLATE BINARY`).join(", ");
  const theirs = pair.columns.map((column) => `+${quoteName(column.after.name)} COLLATE BINARY`).join(", ");
  const before = `SELECT ${mine || "1"} FROM before.${quoteName(pair.before.name)}`;
  const after = `SELECT ${theirs || "1"} FROM after.${quoteName(pair.after.name)}`;
  const only2 = (one, other2) => numberIn(engine.query(`SELECT count(*) AS n FROM (${one} EXCEPT ${other2})`)[0], "n");
  return unmatched(
    Math.max(only2(before, after), rowsBefore - rowsAfter),
    Math.max(only2(after, before), rowsAfter - rowsBefore)
  );
}

// src/sqlite/compare-rows.ts
function compareRows(engine, options) {
  return options.before.tables.filter((table) => table.kind === "table").flatMap((table, index, { length }) => {
    options.at?.(table.name, index + 1, length);
    return compareTable(engine, options, table);
  });
}
function compareTable(engine, options, before) {
  const name = new Map([...options.renames.tables].map(([from, to]) => [nameKey(from), to])).get(
    nameKey(before.name)
  );
  const after = tableNamed(options.after, name ?? before.name);
  const isKept2 = after !== void 0 && options.kept.get(nameKey(before.name)) === nameKey(after.name);
  if (isKept2 && after.sql === before.sql && !isSetBack(engine, before, after)) return [];
  const rowsBefore = countRows2(engine, "before", before);
  if (after === void 0 || after.kind !== "table")
    return [describe(engine, before, null, rowsBefore, 0, unmatched(rowsBefore, 0))];
  const pair = { before, after, columns: pairColumns(options, before, after) };
  if (isKept2 && isSameStore(pair)) return [describe(engine, before, pair, rowsBefore, rowsBefore, inPlace2)];
  const rowsAfter = countRows2(engine, "after", after);
  return [
    describe(engine, before, pair, rowsBefore, rowsAfter, matchRows(engine, pair, rowsBefore, rowsAfter))
  ];
}
var inPlace2 = { ...unmatched(0, 0), key: { kind: "rowid" } };
function countRows2(engine, database, { name }) {
  return numberIn(engine.query(`SELECT count(*) AS n FROM ${database}.${quoteName(name)}`)[0], "n");
}
function isSameStore({ before, after, columns }) {
  const [mine, theirs] = [before, after].map(
    (table) => table.columns.filter(({ generated }) => generated?.kind !== "virtual")
  );
  return before.withoutRowid === after.withoutRowid && (mine ?? []).every((column, place) => {
    const other2 = theirs?.[place];
    const isPaired = column.generated !== null || columns.some((one) => one.before === column && one.after === other2);
    return isPaired && other2 !== void 0 && storage(column) === storage(other2);
  });
}
function storage({ type, collation, generated }) {
  return JSON.stringify([type, collation, generated]);
}
function pairColumns(options, before, after) {
  const renamed3 = new Map([...options.renames.columns].map(([from, to]) => [nameKey(from), to]));
  return storedColumns(before).flatMap((column) => {
    const name = renamed3.get(nameKey(`${before.name}.${column.name}`)) ?? column.name;
    const found = after.columns.find((candidate) => nameKey(candidate.name) === nameKey(name));
    return found === void 0 ? [] : [{ before: column, after: found }];
  });
}
function describe(engine, before, pair, rowsBefore, rowsAfter, matched) {
  const { key, deleted, added, changed } = matched;
  const old = oldColumns(engine, before, pair, matched);
  return {
    table: before.name,
    after: pair?.after.name ?? null,
    rowsBefore,
    rowsAfter,
    ...{ key, deleted, added, changed },
    columns: [
      ...old,
      ...pair === null ? [] : newColumns(engine, pair, matched === inPlace2 ? rowsAfter : null)
    ],
    foreignKeys: pair === null ? [] : compareForeignKeys(engine, pair, matched, old),
    counter: compareCounter(engine, before, pair?.after ?? null)
  };
}
function isSetBack(engine, before, after) {
  const counter = compareCounter(engine, before, after);
  return counter !== null && counter.before !== null && Number(counter.after ?? 0) < Number(counter.before);
}
function compareCounter(engine, before, after) {
  if (!before.autoincrement) return null;
  return {
    before: counterOf(engine, "before", before.name),
    after: after === null ? null : counterOf(engine, "after", after.name)
  };
}
function counterOf(engine, database, table) {
  const exists2 = engine.query(`SELECT 1 FROM ${database}.sqlite_schema WHERE name = 'sqlite_sequence'`);
  if (exists2.length === 0) return null;
  const sql3 = `SELECT seq FROM ${database}.sqlite_sequence WHERE name = ${quoteText(table)} COLLATE NOCASE`;
  const seq = engine.query(sql3)[0]?.["seq"];
  return typeof seq === "number" || typeof seq === "bigint" ? seq : null;
}

// src/sqlite/open-comparison.ts
function openComparison(attached) {
  const options = { path: ":memory:", foreignKeys: false, doubleQuotedText: false, attach: true };
  return settled(openEngine("builtin", { ...options, attached }));
}
function openFileComparison(path, name) {
  const options = { foreignKeys: false, doubleQuotedText: false, attach: true, readOnly: true };
  const engine = settled(openEngine(name, { ...options, path }));
  const file = quoteText(path);
  engine.exec(`ATTACH ${file} AS before; ATTACH ${file} AS after; BEGIN; SELECT 1 FROM before.sqlite_schema`);
  return engine;
}
function settled(engine) {
  engine.exec(
    "PRAGMA temp_store = FILE; PRAGMA temp.max_page_count = 4294967294; PRAGMA trusted_schema = OFF"
  );
  return engine;
}

// src/sqlite/row-count.ts
function rowCount(engine, table) {
  try {
    return Number(engine.query(`SELECT count(*) AS n FROM main.${quoteName(table)}`)[0]?.["n"] ?? 0);
  } catch (error) {
    if (error instanceof SqliteFailure) return 0;
    throw error;
  }
}

// src/replay/compare-keys.ts
function compareKeys(engine, before, after, tables) {
  const compared = new Map(tables.map((table) => [nameKey(table.table), table]));
  const dueBeside = (mine, other2) => {
    const known = new Set(
      other2.tables.flatMap((table) => table.foreignKeys.map((key) => declarationOf(other2, table, key)))
    );
    return (table, key) => !known.has(declarationOf(mine, table, key)) || mayHaveMoved(mine, table, key, compared);
  };
  return {
    before: foreignKeyViolations(engine, before, "before", dueBeside(before, after)),
    after: foreignKeyViolations(engine, after, "after", dueBeside(after, before))
  };
}
function mayHaveMoved(schema, table, key, compared) {
  const child = compared.get(nameKey(table.name));
  const parent = compared.get(nameKey(key.parent));
  const resolved = resolveParent(schema, key);
  const names2 = resolved.kind === "found" ? resolved.columns : key.parentColumns;
  return child !== void 0 && (child.added > 0 || mayHaveChanged(child, key.columns)) || parent !== void 0 && (parent.deleted > 0 || mayHaveChanged(parent, names2));
}
function mayHaveChanged({ key, columns, rowsAfter }, names2) {
  const isUnknown = key.kind === "none" && rowsAfter > 0;
  return isUnknown || columns.some(({ before }) => names2.some((name) => sameName(name, before ?? "")));
}

// src/replay/follow/count-losses.ts
function countLosses(rows, followed) {
  const writings = rows.effects.map((effect) => ({ effect, asks: readAsks(effect.statement) }));
  return {
    rows: [
      ...rows.tables.flatMap((table) => rowLosses(table, writings, followed)),
      ...rows.emptied.map((each2) => ({
        ...each2,
        of: each2.rows,
        by: null,
        cause: { kind: "no-copy" }
      }))
    ],
    values: rows.tables.flatMap(
      (table) => table.columns.flatMap((column) => valueLosses(rows, table, column, writings, followed))
    ),
    conversions: followed?.conversions ?? [],
    moves: followed?.moves ?? /* @__PURE__ */ new Map()
  };
}
function rowLosses(table, writings, followed) {
  const { table: name, after, rowsBefore } = table;
  const known = followed?.rows.filter((loss) => sameName(loss.table, name)) ?? [];
  const away = known.find(({ cause }) => cause.kind === "renamed-away");
  if (away !== void 0 && rowsBefore > 0) return [{ ...away, rows: rowsBefore, of: rowsBefore }];
  if (after === null) return [];
  const asked = sum(writings, ({ effect, asks }) => {
    if (!isAbout2(asks, table)) return 0;
    if (asks.kind === "delete") return effect.direct;
    return asks.kind === "update" && setsKey(table, asks.columns) ? Math.min(effect.direct, table.added) : 0;
  });
  const lost = table.deleted - asked;
  if (lost <= 0) return [];
  const [first] = known;
  const blame = first ?? guessForRows(table, writings);
  return [{ table: name, rows: lost, of: rowsBefore, by: blame.by, cause: blame.cause }];
}
function setsKey({ key }, columns) {
  return key.kind === "columns" && key.columns.some((name) => columns.some((other2) => sameName(other2, name)));
}
function isAbout2(asks, { table, after }) {
  return "table" in asks && (sameName(asks.table, table) || sameName(asks.table, after ?? ""));
}
function guessForRows(table, writings) {
  const sweeping = writings.filter(({ effect }) => effect.collateral > 0).toSorted((a, b) => b.effect.collateral - a.effect.collateral)[0];
  if (sweeping !== void 0 && "table" in sweeping.asks) {
    return { by: sweeping.effect, cause: { kind: "cascade", parent: sweeping.asks.table } };
  }
  if (table.rowsAfter === 0) return { by: null, cause: { kind: "no-copy" } };
  const copy = writings.find(({ asks }) => asks.kind === "insert" && asks.reading !== null);
  const drops = copy?.asks.kind === "insert" ? copy.asks.drops : null;
  return { by: copy?.effect ?? null, cause: { kind: "copy", drops, remakes: false } };
}
function valueLosses(rows, table, column, writings, followed) {
  const { before, after } = column;
  if (table.after === null || before === null) return [];
  const isOwn = (each2) => sameName(each2.table, table.table) && sameName(each2.column, before);
  if (after === null) return droppedAndAdded(column, followed?.values.find(isOwn));
  if (followed?.conversions.some(isOwn)) return [];
  const filled = Math.min(table.rowsBefore - column.nonNullBefore, column.changed - column.nulled);
  const converted = isRetyped(rows, table, before, after) ? column.retyped : 0;
  const asked = sum(
    writings,
    ({ effect, asks }) => isAbout2(asks, table) && sets(asks, after) ? effect.direct : 0
  );
  const lost = column.changed - Math.max(0, filled) - converted - asked;
  if (lost <= 0) return [];
  const known = followed?.values.find(isOwn);
  const blame = known ?? guessForValues(rows, table, before, writings);
  return [
    {
      table: table.table,
      column: before,
      values: lost,
      nulled: Math.min(lost, column.nulled),
      of: column.nonNullBefore,
      by: blame.by,
      cause: blame.cause
    }
  ];
}
function droppedAndAdded({ nonNullBefore }, known) {
  if (known?.cause.kind !== "dropped-and-added" || nonNullBefore === 0) return [];
  return [{ ...known, values: nonNullBefore, nulled: nonNullBefore, of: nonNullBefore }];
}
function isRetyped({ before, after }, table, from, to) {
  const typeIn = (schema, name, column) => tableNamed(schema, name)?.columns.find((each2) => sameName(each2.name, column))?.type ?? "";
  return typeIn(before, table.table, from) !== typeIn(after, table.after ?? "", to);
}
function sets(asks, column) {
  if (asks.kind === "update") return asks.columns.some((name) => sameName(name, column));
  if (asks.kind !== "insert" || asks.reading !== null) return false;
  const names2 = asks.updates.length > 0 ? asks.updates : asks.columns;
  return names2 === null || names2.some((name) => sameName(name, column));
}
function guessForValues({ before }, table, column, writings) {
  const keys = tableNamed(before, table.table)?.foreignKeys ?? [];
  const key = keys.find(({ columns }) => columns.some((name) => sameName(name, column)));
  const sweeping = writings.find(
    ({ effect, asks }) => effect.collateral > 0 && "table" in asks && key !== void 0 && sameName(asks.table, key.parent)
  );
  if (sweeping !== void 0 && key !== void 0)
    return { by: sweeping.effect, cause: { kind: "key-action", parent: key.parent } };
  const copy = writings.find(({ asks }) => asks.kind === "insert" && asks.reading !== null);
  return { by: copy?.effect ?? null, cause: { kind: "unknown" } };
}
function sum(all, of) {
  return all.reduce((total, each2) => total + of(each2), 0);
}

// src/replay/follow/emptied-virtual.ts
function emptiedVirtual(engine, { before, after }, statements) {
  return before.tables.flatMap((table) => {
    const twin = tableNamed(after, table.name);
    const isRemade2 = statements.some(
      ({ kind, target }) => (kind === "drop-table" || kind === "alter-table") && sameName(target ?? "", table.name)
    );
    if (!keepsOwnRows(table) || twin === void 0 || !isRemade2) return [];
    const rows = countIn(engine, "before", table.name);
    return rows > 0 && countIn(engine, "after", twin.name) === 0 ? [{ table: table.name, rows }] : [];
  });
}
function countIn(engine, database, table) {
  try {
    const [row] = engine.query(`SELECT count(*) AS n FROM ${database}.${quoteName(table)}`);
    return Number(row?.["n"] ?? 0);
  } catch (error) {
    if (error instanceof SqliteFailure) return 0;
    throw error;
  }
}

// src/replay/follow/picture.ts
function takePicture(engine, table) {
  const columns = storedColumns(table).map(({ name }) => name);
  const rowid = rowidName(table);
  const key = rowid === null ? table.primaryKey : [];
  const terms = [
    ...(rowid === null ? key.map(quoteName) : [rowid]).map((term, place) => `${term} AS k${place}`),
    ...columns.map((name, place) => `${quoteName(name)} AS c${place}`)
  ];
  const sql3 = `SELECT ${terms.join(", ")} FROM main.${quoteName(table.name)} ORDER BY 1`;
  const keys = rowid === null ? key.length : 1;
  const rows = /* @__PURE__ */ new Map();
  for (const row of queryIfReadable(engine, sql3, table)) {
    const all = Object.values(row);
    rows.set(keyOf3(all.slice(0, keys)), all.slice(keys));
  }
  return { columns, rows };
}
function queryIfReadable(engine, sql3, table) {
  try {
    return engine.query(sql3);
  } catch (error) {
    if (error instanceof SqliteFailure && table.kind !== "table") return [];
    throw error;
  }
}
function keyOf3(values) {
  return values.map(textOf2).join("\0");
}
function textOf2(value) {
  if (value instanceof Uint8Array) return `x${Buffer.from(value).toString("hex")}`;
  return value === null ? "" : `${typeof value === "string" ? "t" : "n"}${value}`;
}
function sameValue2(a, b) {
  return a === b || a !== null && b !== null && textOf2(a) === textOf2(b);
}
function looksAlike(a, b) {
  if (a === null || b === null) return a === b;
  return sameValue2(a, b) || String(a) === String(b) || String(b) !== "" && Number(a) === Number(b);
}
function placeOf4(columns, name) {
  const key = nameKey(name);
  return columns.findIndex((column) => nameKey(column) === key);
}

// src/replay/follow/find-differences.ts
function findDifferences(holder, { rows }, asks) {
  const went = [...holder.rows].filter(([id]) => !rows.has(id));
  const came = [...rows].filter(([id]) => !holder.rows.has(id));
  const replaced = replacedRows(holder, went, new Map(came));
  const [froms, tos] = [new Set(replaced.map(({ from }) => from)), new Set(replaced.map(({ to }) => to))];
  const gone = went.filter(([id]) => !froms.has(id));
  const appeared = came.filter(([id]) => !tos.has(id));
  const changed = [...holder.rows].flatMap(([id, { values }]) => {
    const now = rows.get(id);
    const isSame5 = now === void 0 || values.every((value, place) => sameValue2(value, now[place] ?? null));
    return isSame5 ? [] : [{ from: id, to: id, values: now }];
  });
  if (asks.kind !== "update" || gone.length !== appeared.length)
    return { gone, changed: [...changed, ...replaced], appeared: new Map(appeared) };
  const moved = gone.flatMap(([from], place) => {
    const [to, values] = appeared[place] ?? [];
    return to === void 0 || values === void 0 ? [] : [{ from, to, values }];
  });
  return { gone: [], changed: [...changed, ...replaced, ...moved], appeared: /* @__PURE__ */ new Map() };
}
function replacedRows({ table, columns }, went, came) {
  const places = table.primaryKey.map((name) => placeOf4(columns, name));
  if (places.length === 0 || went.length === 0 || came.size === 0) return [];
  const keyIn = (values) => keyOf3(places.map((place) => values[place] ?? null));
  const byKey = new Map([...came].map(([to, values]) => [keyIn(values), { to, values }]));
  return went.flatMap(([from, { values }]) => {
    const found = byKey.get(keyIn(values));
    return found === void 0 ? [] : [{ from, ...found }];
  });
}

// src/replay/follow/holder.ts
function oldHolder(table, { columns, rows }) {
  const key = nameKey(table.name);
  return {
    table,
    columns,
    rows: new Map(
      [...rows].map(([id, values]) => [id, { values, who: { table: key, values, ends: [] }, events: [] }])
    ),
    isNew: false,
    meanings: /* @__PURE__ */ new Map([[key, new Map(columns.map((name) => [nameKey(name), nameKey(name)]))]]),
    filledBy: []
  };
}
function newHolder(table, { tables, droppedTables }) {
  const columns = storedColumns(table).map(({ name: name2 }) => name2);
  const name = nameKey(table.name);
  const heirs = tables.filter((old) => {
    const key = nameKey(old.table.name);
    return key === name || droppedTables.get(key) === name;
  });
  const meanings = heirs.map(({ table: old }) => {
    const known = new Set(storedColumns(old).map(({ name: name2 }) => nameKey(name2)));
    const kept = columns.map(nameKey).filter((column) => known.has(column));
    return [nameKey(old.name), new Map(kept.map((column) => [column, column]))];
  });
  return { table, columns, rows: /* @__PURE__ */ new Map(), isNew: true, meanings: new Map(meanings), filledBy: [] };
}
function meaningOf(holder, who, column) {
  return holder.meanings.get(who.table)?.get(nameKey(column)) ?? null;
}

// src/replay/follow/reach.ts
function reachOf(asks, schema) {
  if (asks.kind === "other") return /* @__PURE__ */ new Set();
  if (asks.kind === "unknown") return "all";
  const target = nameKey(asks.table);
  if (asks.kind === "create-table" || asks.kind.startsWith("rename-")) return /* @__PURE__ */ new Set();
  if (asks.kind === "drop-column") return /* @__PURE__ */ new Set([target]);
  if (schema.triggers.length > 0) return "all";
  const found = /* @__PURE__ */ new Set();
  const waiting = [target];
  for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const parent = name;
    const children = schema.tables.filter(
      ({ foreignKeys }) => foreignKeys.some((key) => nameKey(key.parent) === parent)
    );
    waiting.push(...children.map((child) => nameKey(child.name)));
  }
  return found;
}
function onlyAdds({ kind, target, tokens }, schema) {
  if (kind !== "insert" || schema.triggers.length > 0) return false;
  if (tokens.some(({ name }) => /^(?:SELECT|OR|CONFLICT|REPLACE|WITH)$/.test(name))) return false;
  return !/\bconflict\b/i.test(tableNamed(schema, target ?? "")?.sql ?? "");
}

// src/replay/follow/blame.ts
function blameForRows(deed, { table }) {
  const parent = table.foreignKeys.find(
    (key) => key.onDelete === "CASCADE" && deed.lost.has(nameKey(key.parent)) && !sameName(key.parent, table.name)
  );
  if (parent !== void 0) return { kind: "cascade", parent: parent.parent };
  if (mayReplace(deed.asks, deed.text, deed.schema, table.name)) return { kind: "conflict" };
  const own = table.foreignKeys.find((key) => key.onDelete === "CASCADE" && sameName(key.parent, table.name));
  if (own !== void 0 && deed.lost.has(nameKey(table.name))) return { kind: "cascade", parent: own.parent };
  return triggerFor(deed, table.name) ?? { kind: "unknown" };
}
function blameForValue(deed, { table }, column) {
  const keys = table.foreignKeys.filter(({ columns }) => columns.some((name) => sameName(name, column)));
  const writes = (action) => action === "SET NULL" || action === "SET DEFAULT";
  for (const { parent, onDelete, onUpdate } of keys) {
    const key = nameKey(parent);
    if (deed.lost.has(key) && writes(onDelete)) return { kind: "key-action", parent };
    if (deed.changed.has(key) && writes(onUpdate)) return { kind: "key-action", parent };
    if (deed.changed.has(key) && onUpdate === "CASCADE") return null;
  }
  if (mayReplace(deed.asks, deed.text, deed.schema, table.name)) return { kind: "conflict" };
  return triggerFor(deed, table.name) ?? { kind: "unknown" };
}
function mayReplace(asks, text, schema, table) {
  if (asks.kind !== "insert" && asks.kind !== "update" || !sameName(asks.table, table)) return false;
  const declaration = tableNamed(schema, table)?.sql ?? "";
  return /\breplace\b/i.test(text) || /\bon\s+conflict\s+replace\b/i.test(declaration);
}
function triggerFor({ schema, asks, lost, changed }, table) {
  const target = "table" in asks ? nameKey(asks.table) : "";
  const found = schema.triggers.filter(({ sql: sql3 }) => namesWord(sql3, table));
  const fired = found.find((trigger2) => {
    const on = nameKey(trigger2.table);
    return on === target || lost.has(on) || changed.has(on);
  });
  const trigger = fired ?? found[0];
  return trigger === void 0 ? null : { kind: "trigger", trigger: trigger.name };
}

// src/replay/follow/copy-rows.ts
function copyRows(request) {
  const { into, appeared, by, drops, reading, holders } = request;
  const found = /* @__PURE__ */ new Map();
  for (const from of sourcesIn(request)) {
    const feeds = feedsOf(request, from);
    const brought = new Set(from.meanings.keys());
    for (const table of brought) {
      learnMeanings(into, from, table, feeds);
      for (const column of convertedIn(into, from, table, feeds)) request.convert(table, column);
    }
    const remakes = carried(into, from, feeds).length * 2 < from.columns.length;
    into.filledBy.push({ by, from: brought, drops, remakes });
    const waiting = new Map([...appeared].filter(([key]) => !found.has(key)));
    for (const [key, row] of matchRows2(into, from, feeds, waiting)) {
      const values = waiting.get(key) ?? [];
      if (row.who === null) continue;
      const events = eventsOf(into, from, feeds, by, { values, row, who: row.who });
      found.set(key, { values, who: row.who, events: [...row.events, ...events] });
    }
  }
  const isSource = (name) => reading.tables.some((table) => sameName(table.name, name));
  for (const name of reading.asked.filter((each2) => !isSource(each2))) {
    const from = new Set(holders.get(nameKey(name))?.meanings.keys());
    into.filledBy.push({ by, from, drops, remakes: true });
  }
  return found;
}
function sourcesIn({ reading, holders, into }) {
  const names2 = new Set(reading.tables.map(({ name }) => nameKey(name)));
  return [...names2].flatMap((name) => {
    const holder = holders.get(name);
    return holder === void 0 || holder === into ? [] : [holder];
  });
}
function feedsOf({ into, targets, reading }, from) {
  if (reading.sources === null) return null;
  const isOwn = ({ name }) => sameName(name, from.table.name);
  const others = reading.tables.some((table) => !isOwn(table));
  if (others && reading.sources.some(({ kind }) => kind === "all")) return null;
  const aliases = new Set(reading.tables.filter(isOwn).map(({ alias }) => nameKey(alias)));
  const sources2 = reading.sources.flatMap((source) => {
    if (source.kind === "all") return from.columns.map((name) => ({ kind: "column", table: null, name }));
    const isForeign = source.kind === "column" && source.table !== null && !aliases.has(nameKey(source.table));
    return [isForeign ? { kind: "expression", names: [] } : source];
  });
  const names2 = targets ?? into.columns;
  return new Map(names2.flatMap((name, place) => sources2[place] ? [[nameKey(name), sources2[place]]] : []));
}
function learnMeanings(into, from, table, feeds) {
  const source = from.meanings.get(table) ?? /* @__PURE__ */ new Map();
  const known = new Set(source.values());
  const meanings = into.meanings.get(table) ?? /* @__PURE__ */ new Map();
  into.meanings.set(table, meanings);
  const names2 = into.columns.map(nameKey);
  for (const name of names2) if (known.has(name) && !meanings.has(name)) meanings.set(name, name);
  for (const name of names2) {
    const feed = feeds?.get(name);
    const meaning = feed?.kind === "column" ? source.get(nameKey(feed.name)) : void 0;
    if (meaning === void 0 || meanings.has(name) || [...meanings.values()].includes(meaning)) continue;
    meanings.set(name, meaning);
  }
}
function convertedIn(into, from, table, feeds) {
  const source = from.meanings.get(table) ?? /* @__PURE__ */ new Map();
  return [...into.meanings.get(table) ?? []].flatMap(
    ([name, column]) => feeds?.get(name)?.kind === "expression" && causeOf(feeds, name, column, source) === null ? [column] : []
  );
}
function* matchRows2(into, from, feeds, appeared) {
  const all = carried(into, from, feeds);
  const key = from.table.primaryKey.map((name) => placeOf4(from.columns, name));
  const byKey = all.filter(([, old]) => key.includes(old));
  const pairs2 = key.length > 0 && key.every((old) => byKey.some(([, place]) => place === old)) ? byKey : all;
  const waiting = Map.groupBy(
    from.rows.values(),
    ({ values }) => looseKey(pairs2.map(([, old]) => values[old] ?? null))
  );
  if (pairs2.length === 0 && appeared.size !== from.rows.size) return;
  for (const [id, values] of appeared) {
    const row = waiting.get(looseKey(pairs2.map(([now]) => values[now] ?? null)))?.shift();
    if (row !== void 0) yield [id, row];
  }
}
function carried(into, from, feeds) {
  return into.columns.flatMap((name, now) => {
    const feed = feeds === null ? { kind: "column", name } : feeds.get(nameKey(name));
    const old = feed?.kind === "column" ? placeOf4(from.columns, feed.name) : -1;
    return old < 0 ? [] : [[now, old]];
  });
}
function looseKey(values) {
  return values.map((value) => value instanceof Uint8Array ? Buffer.from(value).toString("hex") : String(value)).join("\0");
}
function eventsOf(into, from, feeds, by, { values, row, who }) {
  const source = from.meanings.get(who.table) ?? /* @__PURE__ */ new Map();
  const places = new Map([...source].map(([name, meaning]) => [meaning, placeOf4(from.columns, name)]));
  return into.columns.flatMap((name, now) => {
    const column = into.meanings.get(who.table)?.get(nameKey(name));
    const old = column === void 0 ? -1 : places.get(column) ?? -1;
    if (column === void 0 || old < 0 || sameValue2(values[now] ?? null, row.values[old] ?? null)) return [];
    return [{ column, by, cause: causeOf(feeds, nameKey(name), column, source) }];
  });
}
function causeOf(feeds, name, column, source) {
  if (feeds === null) return { kind: "unknown" };
  const feed = feeds.get(name);
  if (feed === void 0) return { kind: "left-out" };
  if (feed.kind === "all") return { kind: "unknown" };
  if (feed.kind === "expression") {
    const isOver = feed.names.some((each2) => source.get(nameKey(each2)) === column);
    return isOver ? null : { kind: "replaced" };
  }
  const meaning = source.get(nameKey(feed.name));
  if (meaning === void 0) return { kind: "replaced" };
  return meaning === column ? { kind: "converted" } : { kind: "other-column", from: feed.name };
}

// src/replay/follow/record-differences.ts
function recordDifferences(known, seen, ran2) {
  const namesOf = (matches2) => seen.filter(({ differences }) => matches2(differences)).map(({ holder }) => nameKey(holder.table.name));
  const { asks, schema, dropped } = ran2;
  const { text } = ran2.by.statement;
  const changed = namesOf((differences) => differences.changed.length > 0);
  const replaced = changed.filter((name) => mayReplace(asks, text, schema, name));
  const lost = [
    ...namesOf(({ gone }) => gone.length > 0),
    ...replaced,
    ...dropped === null ? [] : [dropped]
  ];
  const deed = { asks, text, schema, lost: new Set(lost), changed: new Set(changed) };
  for (const { holder, differences } of seen) {
    recordGone(holder, differences, ran2, deed);
    recordChanged(holder, differences, ran2, deed);
    recordAppeared(known, holder, differences, ran2);
  }
}
function recordGone(holder, { gone }, { asks, by, direct }, deed) {
  const claimed = asks.kind === "delete" && sameName(asks.table, holder.table.name) ? direct : 0;
  for (const [place, [id, { who }]] of inOrderOfClaim(gone, holder).entries()) {
    holder.rows.delete(id);
    who?.ends.push({ by, cause: place < claimed ? "claimed" : blameForRows(deed, holder) });
  }
}
function inOrderOfClaim(gone, { table, columns }) {
  const own = table.foreignKeys.find(({ parent }) => sameName(parent, table.name));
  if (own === void 0) return gone;
  const places = own.columns.map((name) => placeOf4(columns, name));
  const isChild = ([, { values }]) => places.every((place) => (values[place] ?? null) !== null);
  return [...gone.filter((row) => !isChild(row)), ...gone.filter(isChild)];
}
function recordChanged(holder, { changed }, { by }, deed) {
  const moved = changed.map((change) => ({ ...change, row: holder.rows.get(change.from) }));
  for (const { from } of moved) holder.rows.delete(from);
  for (const { to, values, row } of moved) {
    if (row === void 0) continue;
    row.events = [...row.events, ...valueEvents(holder, row, values, deed, by)];
    row.values = values;
    holder.rows.set(to, row);
  }
}
function valueEvents(holder, { values, who }, now, deed, by) {
  if (who === null) return [];
  return holder.columns.flatMap((name, place) => {
    if (sameValue2(values[place] ?? null, now[place] ?? null)) return [];
    const column = meaningOf(holder, who, name) ?? nameKey(name);
    return [
      { column, by, cause: isAskedFor(deed.asks, holder, name) ? null : blameForValue(deed, holder, name) }
    ];
  });
}
function isAskedFor(asks, { table }, column) {
  if (asks.kind !== "update" && asks.kind !== "insert" || !sameName(asks.table, table.name)) return false;
  if (asks.kind === "insert" && asks.columns === null && asks.updates.length === 0) return true;
  const names2 = asks.kind === "update" || asks.updates.length > 0 ? setBy(asks) : asks.columns ?? [];
  return names2.some((name) => sameName(name, column));
}
function setBy(asks) {
  return asks.kind === "update" ? asks.columns : asks.updates;
}
function recordAppeared(known, into, { appeared }, { asks, by }) {
  const isFilling = (asks.kind === "insert" || asks.kind === "create-table") && sameName(asks.table, into.table.name);
  const reading = isFilling ? asks.reading : null;
  const targets = asks.kind === "insert" ? asks.columns : null;
  const drops = asks.kind === "insert" ? asks.drops : null;
  const { holders } = known;
  const convert = (table, column) => known.conversions.push({ table, column });
  const copied2 = reading === null ? /* @__PURE__ */ new Map() : copyRows({ by, into, targets, reading, holders, drops, convert, appeared });
  for (const [id, values] of appeared) into.rows.set(id, copied2.get(id) ?? { values, who: null, events: [] });
}

// src/replay/follow/restructure.ts
function restructure(known, { asks, by, schema, look }) {
  const { holders } = known;
  const name = "table" in asks ? nameKey(asks.table) : "";
  const holder = holders.get(name);
  let dropped = null;
  if (holder !== void 0) {
    if (asks.kind === "rename-table") {
      holders.delete(name);
      holders.set(nameKey(asks.to), holder);
    } else if (asks.kind === "drop-table") {
      dropped = name;
      holders.delete(name);
      const start = known.tables.find((each2) => each2.holder === holder);
      if (start !== void 0) known.droppedTables.set(nameKey(start.table.name), name);
      for (const { who } of holder.rows.values()) who?.ends.push({ by, cause: "dropped" });
    } else if (asks.kind === "rename-column") {
      renameColumn2(holder, asks.column, asks.to);
    } else if (asks.kind === "drop-column") {
      known.droppedColumns.push(...dropColumn(holder, asks.column).map((each2) => ({ ...each2, by })));
    }
  }
  for (const table of schema.tables) {
    if (table.kind === "shadow") continue;
    const present = holders.get(nameKey(table.name));
    if (present === void 0) holders.set(nameKey(table.name), newHolder(table, known));
    else if (present.table !== table) reshape(present, table, look);
  }
  return dropped;
}
function renameColumn2(holder, from, to) {
  holder.columns = holder.columns.map((name) => sameName(name, from) ? to : name);
  for (const meanings of holder.meanings.values()) {
    const column = meanings.get(nameKey(from));
    meanings.delete(nameKey(from));
    if (column !== void 0) meanings.set(nameKey(to), column);
  }
}
function dropColumn(holder, name) {
  return [...holder.meanings].flatMap(([table, meanings]) => {
    const column = meanings.get(nameKey(name));
    meanings.delete(nameKey(name));
    return column === void 0 ? [] : [{ table, column }];
  });
}
function reshape(holder, table, look) {
  const columns = storedColumns(table).map(({ name }) => name);
  const isAsBefore = columns.join("\0") === holder.columns.join("\0");
  holder.table = table;
  if (isAsBefore) return;
  const rows = holder.rows.size > 0 ? look(table).rows : /* @__PURE__ */ new Map();
  const places = columns.map((name) => placeOf4(holder.columns, name));
  for (const [id, row] of holder.rows) {
    row.values = rows.get(id) ?? places.map((place) => row.values[place] ?? null);
  }
  holder.columns = columns;
}

// src/replay/follow/settle-account.ts
function settleAccount(known) {
  const rows = [];
  const values = [];
  const moves = /* @__PURE__ */ new Map();
  for (const start of known.tables) {
    if (start.rows.length === 0) continue;
    const successors = successorsOf(known, start);
    const [first] = successors;
    if (first === void 0) continue;
    if (first.isNew && nameKey(first.table.name) !== nameKey(start.table.name))
      moves.set(start.table.name, first.table.name);
    const held = new Map(successors.flatMap((holder) => rowsIn(holder, start.table)));
    const lost = rowLosses2(known, start, successors, held);
    if (start.table.kind === "virtual") {
      rows.push(...successors.every((holder) => holder.rows.size === 0) ? lost.filter(isRemade) : []);
      continue;
    }
    rows.push(...lost);
    values.push(...valueLosses2(known, start, held));
  }
  return { rows, values, conversions: known.conversions, moves };
}
function isRemade({ cause }) {
  return cause.kind === "no-copy" || cause.kind === "renamed-away";
}
function successorsOf({ holders, droppedTables }, { table, holder }) {
  const key = nameKey(table.name);
  const namesake = holders.get(key) ?? holders.get(droppedTables.get(key) ?? "");
  if (namesake?.isNew) return [namesake];
  const all = [...holders.values()];
  return all.includes(holder) ? [holder] : all.filter((other2) => isMoveOf(other2, table));
}
function isMoveOf({ isNew, filledBy, meanings }, table) {
  const key = nameKey(table.name);
  const kept = new Set(meanings.get(key)?.values());
  return isNew && filledBy.some(({ from }) => from.has(key)) && kept.size * 2 >= table.columns.length && table.primaryKey.every((name) => kept.has(nameKey(name)));
}
function rowsIn(holder, { name }) {
  return [...holder.rows.values()].flatMap(
    (row) => row.who?.table === nameKey(name) ? [[row.who, { holder, row }]] : []
  );
}
function rowLosses2({ holders }, { table, rows, holder }, successors, held) {
  const away = [...holders].find(([name, other2]) => other2 === holder && name !== nameKey(table.name));
  const fill2 = successors.flatMap(({ filledBy }) => filledBy).findLast(({ from }) => from.has(nameKey(table.name)));
  const missing2 = rows.filter((row) => !held.has(row));
  const causes = missing2.flatMap(({ ends }) => {
    const end = ends.findLast(({ cause }) => cause !== "dropped");
    if (end?.cause === "claimed") return [];
    if (end !== void 0 && end.cause !== "dropped") return [{ by: end.by, cause: end.cause }];
    if (fill2 !== void 0)
      return [{ by: fill2.by, cause: { kind: "copy", drops: fill2.drops, remakes: fill2.remakes } }];
    if (away !== void 0) return [{ by: null, cause: { kind: "renamed-away", to: away[1].table.name } }];
    return [{ by: ends.at(-1)?.by ?? null, cause: { kind: "no-copy" } }];
  });
  return grouped(causes).map(({ blame, all }) => ({
    table: table.name,
    rows: all.length,
    of: rows.length,
    ...blame
  }));
}
function valueLosses2(known, { table, rows }, held) {
  const stored = storedColumns(table);
  return stored.flatMap(({ name }, place) => {
    const blames = [...held].flatMap(([{ values }, survivor]) => {
      const at2 = placeNow(survivor.holder, table, name);
      const [was = null, now = null] = [values[place], survivor.row.values[at2]];
      if (at2 < 0 || looksAlike(was, now)) return [];
      const blame = blameOf(known, table, name, survivor.row);
      const isFilled2 = was === null && blame?.cause.kind !== "other-column";
      return blame === null || isFilled2 ? [] : [{ ...blame, isNull: now === null }];
    });
    const of = rows.filter(({ values }) => (values[place] ?? null) !== null).length;
    return grouped(blames).map(({ blame, all }) => ({
      table: table.name,
      column: name,
      values: all.length,
      nulled: all.filter(({ isNull: isNull2 }) => isNull2).length,
      of,
      by: blame.by,
      cause: blame.cause
    }));
  });
}
function placeNow({ meanings, columns }, table, column) {
  const known = [...meanings.get(nameKey(table.name)) ?? []];
  const found = known.find(([, meaning]) => meaning === nameKey(column));
  return placeOf4(columns, found?.[0] ?? column);
}
function blameOf({ droppedColumns }, table, name, { events }) {
  const column = nameKey(name);
  const own = events.filter((event) => event.column === column);
  const unclaimed = own.findLast(({ cause }) => cause !== null);
  const drop = droppedColumns.findLast(
    (each2) => each2.table === nameKey(table.name) && each2.column === column
  );
  if (drop !== void 0) return { by: drop.by, cause: { kind: "dropped-and-added" } };
  if (unclaimed?.cause) return { by: unclaimed.by, cause: unclaimed.cause };
  return own.length > 0 ? null : { by: null, cause: { kind: "unknown" } };
}
function grouped(blames) {
  const ids = /* @__PURE__ */ new Map();
  const idOf = (by) => {
    const key = by?.statement ?? null;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const groups = Map.groupBy(blames, ({ by, cause }) => JSON.stringify([idOf(by), cause]));
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    return first === void 0 ? [] : [{ blame: { by: first.by, cause: first.cause }, all }];
  });
}

// src/replay/follow/follow-rows.ts
var mostRows2 = 4e5;
function followRows(engine, before) {
  let left = mostRows2;
  let schema = before;
  const look = (table) => {
    const picture = takePicture(engine, table);
    left -= picture.rows.size;
    return picture;
  };
  const known = startingFrom(before, look);
  const after = (by) => {
    const { statement } = by;
    const previous = schema;
    if (onlyAdds(statement, previous)) return;
    const asks = readAsks(statement);
    if (changesSchema2(statement)) schema = introspect(engine, previous);
    const dropped = restructure(known, { asks, by, schema, look });
    const reach = reachOf(asks, previous);
    const isDue = (holder) => reach === "all" || reach.has(nameKey(holder.table.name)) || isFilled(asks, holder);
    const seen = [...known.holders.values()].filter(isDue).map((holder) => ({ holder, differences: findDifferences(holder, look(holder.table), asks) }));
    recordDifferences(known, seen, { asks, by, schema: previous, dropped, direct: directChanges(engine) });
  };
  return {
    after(migration, statement) {
      if (left >= 0 && !isHarmless(statement)) after({ migration, statement });
    },
    account: () => left < 0 ? null : settleAccount(known)
  };
}
function startingFrom(before, look) {
  const tables = before.tables.filter((table) => table.kind === "table" || keepsOwnRows(table)).map((table) => ({ table, holder: oldHolder(table, look(table)) }));
  return {
    tables: tables.map(({ table, holder }) => ({
      table,
      holder,
      rows: [...holder.rows.values()].flatMap(({ who }) => who ?? [])
    })),
    holders: new Map(tables.map(({ table, holder }) => [nameKey(table.name), holder])),
    droppedColumns: [],
    droppedTables: /* @__PURE__ */ new Map(),
    conversions: []
  };
}
function changesSchema2({ kind }) {
  return /^(?:create|drop|alter)-|^other$/.test(kind);
}
function isHarmless({ kind }) {
  return /^(?:select|pragma|transaction|vacuum|attach)$/.test(kind);
}
function isFilled(asks, { table }) {
  const fills = (asks.kind === "insert" || asks.kind === "create-table") && asks.reading !== null;
  return fills && nameKey(asks.table) === nameKey(table.name);
}
function directChanges(engine) {
  return Number(engine.query("SELECT changes() AS n")[0]?.["n"] ?? 0);
}

// src/queries/objects/broken-between.ts
function brokenBetween(before, after) {
  if (after === null) return [];
  return [
    ...brokenViews(before, after),
    ...brokenTriggers(before, after),
    ...brokenSearches(before?.searches ?? /* @__PURE__ */ new Map(), after.searches)
  ];
}
function* brokenViews(before, { views }) {
  for (const [key, { name, failure }] of views) {
    const was = before?.views.get(key);
    if (failure === null || was?.failure != null) continue;
    yield { kind: "view", name, message: failure, isNew: was === void 0 };
  }
}
function* brokenTriggers(before, { triggers }) {
  for (const [key, { name, on, verb, failure }] of triggers) {
    const was = before?.triggers.get(key);
    if (failure === null || was?.failure != null) continue;
    yield { kind: "trigger", name, on, verb, message: failure, isNew: was === void 0 };
  }
}
function* brokenSearches(before, after) {
  for (const [key, now] of after) {
    const was = before.get(key);
    const { name, canRebuild } = now;
    const about = { kind: "search", name, canRebuild, isNew: was === void 0 };
    if (now.unreadable !== null && was?.unreadable == null) {
      yield { ...about, what: "unreadable", message: now.unreadable };
    } else if (was === void 0 || was.unreadable !== null || now.isOwn) {
    } else if (was.texts > 0 && now.texts === 0) {
      yield { ...about, what: "emptied", message: "" };
    } else if (now.outOfStep !== null && was.outOfStep === null) {
      yield { ...about, what: "out-of-step", message: now.outOfStep };
    }
  }
}

// src/queries/view-columns.ts
function viewColumns(engine, view) {
  try {
    return engine.query(`PRAGMA main.table_info(${quoteName(view)})`).map((row) => String(row["name"]));
  } catch (error) {
    if (error instanceof SqliteFailure) return [];
    throw error;
  }
}

// src/queries/objects/read-searches.ts
function readSearches(engine, schema, depth) {
  const indexes = schema.tables.filter((table) => isModule(table, "fts5"));
  return new Map(indexes.map((table) => [nameKey(table.name), readSearch(engine, table, depth)]));
}
function readSearch(engine, table, depth) {
  const name = `main.${quoteName(table.name)}`;
  const unreadable = failureOf(engine, `SELECT * FROM ${name} LIMIT 1`);
  const isWhole = depth === "whole" && unreadable === null;
  return {
    name: table.name,
    texts: countTexts(engine, table),
    isOwn: keepsOwnRows(table),
    canRebuild: !isContentless(table),
    unreadable: unreadable !== null && /^no such (?:module|function)/.test(unreadable) ? null : unreadable,
    outOfStep: isWhole ? integrity(engine, table) : null
  };
}
function countTexts(engine, { name }) {
  try {
    const [row] = engine.query(`SELECT count(*) AS n FROM main.${quoteName(`${name}_docsize`)}`);
    return Number(row?.["n"] ?? 0);
  } catch (error) {
    if (error instanceof SqliteFailure) return 0;
    throw error;
  }
}
function integrity(engine, { name }) {
  engine.exec("SAVEPOINT trial");
  try {
    const own = quoteName(name);
    return failureOf(engine, `INSERT INTO main.${own}(${own}, rank) VALUES ('integrity-check', 1)`);
  } finally {
    engine.exec("ROLLBACK TO trial; RELEASE trial");
  }
}

// src/queries/objects/try-objects.ts
function tryObjects(engine, schema, depth) {
  const hasSearches = schema.tables.some(({ kind }) => kind === "virtual");
  if (schema.triggers.length === 0 && schema.views.length === 0 && !hasSearches) return null;
  const views = schema.views.map(({ name }) => {
    return { name, failure: refusal(engine, `SELECT * FROM main.${quoteName(name)}`) };
  });
  return {
    views: new Map(views.map((view) => [nameKey(view.name), view])),
    triggers: new Map(tryTriggers(engine, schema)),
    searches: readSearches(engine, schema, depth)
  };
}
function* tryTriggers(engine, schema) {
  const groups = Map.groupBy(schema.triggers, ({ table, sql: sql3 }) => `${triggerVerb(sql3)} ${nameKey(table)}`);
  for (const triggers of groups.values()) {
    const [first] = triggers;
    const verb = first === void 0 ? null : triggerVerb(first.sql);
    if (first === void 0 || verb === null) continue;
    const statement = statementFor(engine, schema, first.table, verb);
    const failure = statement === null ? null : refusal(engine, statement);
    for (const trigger of triggers) {
      const own = failure === null || statement === null ? null : refusalOfOne(engine, schema, trigger, statement);
      yield [nameKey(trigger.name), { name: trigger.name, on: trigger.table, verb, failure: own }];
    }
  }
}
function statementFor(engine, schema, table, verb) {
  const name = `main.${quoteName(table)}`;
  if (verb === "insert") return `INSERT INTO ${name} DEFAULT VALUES`;
  if (verb === "delete") return `DELETE FROM ${name}`;
  const known = tableNamed(schema, table)?.columns.filter(({ generated }) => generated === null);
  const columns = known?.map((column) => column.name) ?? viewColumns(engine, table);
  const sets2 = columns.map((column) => `${quoteName(column)} = ${quoteName(column)}`);
  return sets2.length === 0 ? null : `UPDATE ${name} SET ${sets2.join(", ")}`;
}
function refusalOfOne(engine, schema, trigger, statement) {
  const others = schema.triggers.filter(({ name }) => name !== trigger.name);
  engine.exec("SAVEPOINT trial");
  try {
    for (const { name } of others) engine.run(`DROP TRIGGER main.${quoteName(name)}`);
    const own = refusal(engine, statement);
    if (own === null) return null;
    engine.run(`DROP TRIGGER main.${quoteName(trigger.name)}`);
    return refusal(engine, statement) === own ? null : own;
  } finally {
    engine.exec("ROLLBACK TO trial; RELEASE trial");
  }
}
function refusal(engine, sql3) {
  try {
    engine.query(`EXPLAIN ${sql3}`);
    return null;
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    return /^no such (?:function|module|collation)|^unsafe use|^not authorized/.test(error.message) ? null : error.message;
  }
}

// src/replay/watch/objects.ts
function watchObjects(engine, added, before, depth) {
  const isDue = addedStatements(added).some(
    ({ statement }) => /^(?:create|drop|alter)-/.test(statement.kind)
  );
  if (!isDue) return { broken: () => [] };
  const worked = tryObjects(engine, before, depth);
  return { broken: (after) => brokenBetween(worked, tryObjects(engine, after, depth)) };
}

// src/replay/watch/rows.ts
function watchRows(engine, clock, written) {
  const effects = [];
  let total = 0;
  let own = 0;
  let started = 0;
  let size = 0;
  return {
    effects,
    before(_, statement) {
      const dropped = statement.kind === "drop-table" ? statement.target : null;
      own = dropped === null ? 0 : rowCount(engine, dropped);
      total = readCounter(engine, "total_changes()");
      size = written();
      started = clock();
    },
    after(migration, statement) {
      const ms = clock() - started;
      const bytes = written() - size;
      const changes = readCounter(engine, "total_changes()") - total;
      const isDml = /^(?:insert|update|delete)$/.test(statement.kind);
      const direct = isDml ? readCounter(engine, "changes()") : Math.min(own, changes);
      if (changes === 0 && ms < slowMs && bytes < largeBytes) return;
      effects.push({ migration, statement, direct, collateral: Math.max(0, changes - direct), ms, bytes });
    }
  };
}
var slowMs = 1e3;
var largeBytes = 1e8;
function readCounter(engine, counter) {
  return Number(engine.query(`SELECT ${counter} AS n`)[0]?.["n"] ?? 0);
}

// src/replay/rows-run.ts
function upgradeSeeded(request, seed) {
  const rows = upgradeImage(request, (engine) => {
    runSeed(engine, seed);
    return countRows3(engine, request.met.schema);
  });
  const { failure } = rows.run;
  return { rows, certain: null, dependent: failure === null ? [] : [failure], dangling: [] };
}
function upgradeImage(request, fillIt) {
  return openScratch(request.judged.profile, request.met.image, (engine) => {
    const filled = fillIt(engine);
    const before = engine.serialize();
    const { schema } = request.met;
    const following = { before: schema, follower: followRows(engine, schema) };
    const rows = upgradeFilled({ ...request, ...following }, engine, (compare) => {
      const comparison = openComparison({ before, after: engine.serialize() });
      try {
        return compare({ comparison, kept: /* @__PURE__ */ new Map() });
      } finally {
        comparison.close();
      }
    });
    return { ...rows, fill: filled };
  });
}
function upgradeFilled(request, engine, between2, written = null) {
  const { judged, before, mayPart = false, follower, at: at2, clock } = request;
  const { profile, ledger } = judged;
  const { migrations } = judged.head;
  const watch = watchRows(engine, clock, written ?? (() => 0));
  const { effects, before: prepare } = watch;
  const observe = (migration, statement) => {
    watch.after(migration, statement);
    follower?.after(migration, statement);
  };
  const known = { mayPart, at: at2, known: before, prepare, observe };
  const objects = watchObjects(engine, judged.added, before, follower === void 0 ? "cheap" : "whole");
  const run = runMigrations({ engine, migrations, profile, ledger, ...known });
  const { schema } = run;
  const broken = schema === null ? [] : objects.broken(schema);
  const ran2 = { run, before, effects, broken, bytes: written?.() ?? null };
  if (schema !== null) return between2((sides) => ({ ...ran2, ...compareSides(request, ran2, schema, sides) }));
  const violations = { before: [], after: [] };
  const fill2 = countRows3(engine, before);
  return { ...ran2, violations, fill: fill2, renames: noRenames2, tables: [], account: noLosses };
}
function compareSides({ judged, before, follower, followed = null, at: at2 }, { effects }, after, { comparison, kept }) {
  const exact = follower?.account() ?? null;
  const statements = addedStatements(judged.added).map(({ statement }) => statement);
  const tracked = trackRenames(before, after, statements);
  const moves = (exact ?? followed)?.moves ?? [];
  const renames = { ...tracked, tables: new Map([...tracked.tables, ...moves]) };
  const emptied2 = exact === null ? emptiedVirtual(comparison, { before, after }, statements) : [];
  const tables = compareRows(comparison, {
    ...{ before, after, renames: { tables: renames.tables, columns: columnRenames(renames) }, kept },
    at: (table, place, count2) => at2(table, "comparing", `, table ${place} of ${count2}`)
  });
  return {
    tables,
    violations: compareKeys(comparison, before, after, tables),
    fill: counted(tables.map(({ table, rowsBefore }) => ({ table, rows: rowsBefore }))),
    renames,
    account: exact ?? countLosses({ tables, effects, before, after, emptied: emptied2 }, followed)
  };
}
var noLosses = { rows: [], values: [], conversions: [], moves: /* @__PURE__ */ new Map() };
var noRenames2 = { tables: /* @__PURE__ */ new Map(), columns: /* @__PURE__ */ new Map() };
function columnRenames({ tables, columns }) {
  const oldNames = new Map([...tables].map(([from, to]) => [nameKey(to), from]));
  return new Map(
    [...columns].flatMap(
      ([table, names2]) => [...names2].map(([from, to]) => [`${oldNames.get(nameKey(table)) ?? table}.${from}`, to])
    )
  );
}
function countRows3(engine, { tables }) {
  const plain = tables.filter(({ kind }) => kind === "table").map(({ name }) => name);
  return counted(plain.map((table) => ({ table, rows: rowCount(engine, table) })));
}
function counted(tables) {
  return {
    tables: tables.map(({ table, rows }) => ({ table, rows, wanted: rows, reason: null })),
    leftOut: [],
    rows: tables.reduce((sum2, { rows }) => sum2 + rows, 0)
  };
}

// src/copies/ledger.ts
var drizzleTable = "__drizzle_migrations";
var wranglerTable = "d1_migrations";
function readLedger(engine) {
  const tables = engine.query(
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
  ).map((row) => String(row["name"]));
  const drizzle = tables.includes(drizzleTable) ? readDrizzle(engine) : null;
  if (drizzle !== null && drizzle.entries.length > 0) return drizzle;
  if (tables.includes(wranglerTable)) {
    const entries = engine.query(`SELECT name FROM main.${wranglerTable} ORDER BY id`).map((row) => ({ name: String(row["name"]), hash: "", when: null }));
    if (entries.length > 0) return { kind: "file-name", table: wranglerTable, entries };
  }
  const others = tables.filter(
    (name) => name !== drizzleTable && name !== wranglerTable && !name.startsWith("_cf_")
  );
  if (others.length === 0) return { kind: "empty" };
  const ledger = [drizzleTable, wranglerTable].find((name) => tables.includes(name)) ?? null;
  return { kind: "unrecorded", tables: others.length, ledger };
}
function readDrizzle(engine) {
  const columns = engine.query(`PRAGMA main.table_info(${drizzleTable})`).map((row) => row["name"]);
  const isNamed = columns.includes("name");
  const entries = engine.query(`SELECT * FROM main.${drizzleTable} ORDER BY CAST(created_at AS integer), rowid`).map((row) => drizzleEntry(row, isNamed));
  return { kind: isNamed ? "name" : "when", table: drizzleTable, entries };
}
function drizzleEntry(row, isNamed) {
  const name = isNamed ? row["name"] : null;
  const when = Number(row["created_at"] ?? Number.NaN);
  return {
    name: name == null ? null : String(name),
    hash: String(row["hash"] ?? ""),
    when: Number.isFinite(when) ? when : null
  };
}

// src/copies/match-ledger.ts
function matchLedger(state, folder) {
  switch (state.kind) {
    case "empty":
      return {
        kind: folder.migrations.length === 0 ? "level" : "behind",
        pending: folder.migrations,
        notes: [],
        problem: null
      };
    case "unrecorded":
      return foreign(unrecorded(state.tables, state.ledger));
    case "when":
    case "name":
    case "file-name":
      return matchEntries(state.kind, state.entries, folder);
  }
}
function foreign(problem) {
  return { kind: "foreign", pending: [], notes: [], problem };
}
function unrecorded(tables, ledger) {
  const books = ledger === null ? "no migration is recorded" : `${code(ledger)} is empty`;
  return `${count(tables, "table")} ${tables === 1 ? "exists" : "exist"} but ${books}: was this database made with ${code("drizzle-kit push")}? Take the snapshot of a database that was migrated, or record base's migrations in it first`;
}
function matchEntries(kind, entries, folder) {
  const found = entries.map((entry) => ({ entry, migration: findMigration(kind, entry, folder) }));
  const unknown2 = found.flatMap((one) => one.migration === void 0 ? [one.entry] : []);
  if (unknown2.length > 0) return foreign(unknownMigrations(unknown2, folder));
  const ran2 = new Set(found.map((one) => one.migration));
  const missing2 = folder.migrations.filter((migration) => !ran2.has(migration));
  const mark = Math.max(...entries.map((entry) => entry.when ?? Number.NEGATIVE_INFINITY));
  const skipped = kind === "when" && folder.drizzleLedger === "when" ? missing2.filter((migration) => (migration.when ?? 0) <= mark) : [];
  const pending = missing2.filter((migration) => !skipped.includes(migration));
  const notes = [
    ...found.flatMap(({ entry, migration }) => otherHash(entry, migration)),
    ...skipped.length === 0 ? [] : [
      `this database never ran ${joinNames(skipped.map((one) => one.name))}: Drizzle skips what is older than the last migration that ran`
    ]
  ];
  return { kind: pending.length === 0 ? "level" : "behind", pending, notes, problem: null };
}
function findMigration(kind, entry, folder) {
  const { migrations } = folder;
  if (kind === "file-name") return migrations.find((one) => wranglerNames(one).includes(entry.name ?? ""));
  const byName2 = entry.name === null ? void 0 : migrations.find((one) => one.name === entry.name);
  if (byName2 !== void 0 || entry.name !== null) return byName2;
  const sameTime = migrations.filter(
    (one) => one.when !== null && isSameTime(one.when, entry.when, folder.timeStep)
  );
  const sameHash = (one) => entry.hash !== "" && one.hash === entry.hash;
  return sameTime.find(sameHash) ?? sameTime[0] ?? migrations.find(sameHash);
}
function isSameTime(when, recorded, timeStep) {
  if (recorded === null) return false;
  return Math.floor(when / timeStep) === Math.floor(recorded / timeStep);
}
function wranglerNames(migration) {
  const file = baseName(migration.file);
  return [file, `${baseName(parentOf(migration.file))}/${file}`, migration.name];
}
function unknownMigrations(entries, folder) {
  const last = folder.migrations.at(-1);
  const whenLast = last?.when ?? null;
  const isNewer = entries.every(
    (entry) => whenLast === null || (entry.when ?? Number.POSITIVE_INFINITY) > whenLast
  );
  const ran2 = `this database ran ${joinNames(entries.map(entryName))}, which base does not have`;
  const where = last === void 0 ? "base has no migrations" : `base ends with ${code(last.name)}`;
  return isNewer ? `${ran2} (${where}): it is newer than base, or of another project; take an older snapshot, or merge what it ran into base first` : `${ran2}: it is a database of another history; take the snapshot of a database that base's migrations made`;
}
function entryName(entry) {
  if (entry.name !== null) return entry.name;
  return entry.when === null ? entry.hash.slice(0, 12) : `the migration of ${isoTime(entry.when)}`;
}
function isoTime(when) {
  return Math.abs(when) <= 864e13 ? new Date(when).toISOString() : String(when);
}
function otherHash(entry, migration) {
  if (migration === void 0 || entry.hash === "" || migration.hash === "" || entry.hash === migration.hash)
    return [];
  return [`its ${code(migration.name)} has another hash: the file was edited after this database ran it`];
}

// src/copies/read-copy.ts
import {
  closeSync as closeSync3,
  createReadStream,
  createWriteStream,
  openSync as openSync3,
  readSync as readSync3,
  rmSync as rmSync3,
  statSync as statSync3
} from "node:fs";
import { join as join3 } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";

// src/copies/load-dump.ts
import { StringDecoder } from "node:string_decoder";

// src/copies/split-dump.ts
var DumpSplitter = class {
  #buffer = "";
  #line = 1;
  /** Where in the buffer the scan goes on, outside of quotes and comments. */
  #at = 0;
  #callsFunction = false;
  #hasColumnList = false;
  /** The statements that this piece completes. */
  *push(piece) {
    this.#buffer += piece;
    yield* this.#scan(false);
  }
  /** The statement, if any, that stands behind the last semicolon. */
  *end() {
    yield* this.#scan(true);
    if (tokensOf(this.#buffer).length > 0) yield this.#take(this.#buffer.length, false);
  }
  *#scan(isLast) {
    let start = 0;
    const special = /['"`[(;]|--|\/\*/g;
    special.lastIndex = this.#at;
    for (let found = special.exec(this.#buffer); found !== null; found = special.exec(this.#buffer)) {
      const [mark] = found;
      if (mark === ";") {
        if (isInsideTrigger(this.#buffer.slice(start, found.index))) continue;
        yield this.#statement(start, found.index);
        start = special.lastIndex;
        continue;
      }
      if (mark === "(") {
        this.#noteCall(start, found.index);
        continue;
      }
      const end = endOf(this.#buffer, mark, special.lastIndex, isLast);
      if (end < 0) {
        this.#keep(start, found.index);
        return;
      }
      special.lastIndex = end;
    }
    this.#keep(start, Math.max(start, this.#buffer.length - 1));
  }
  #keep(start, at2) {
    this.#buffer = this.#buffer.slice(start);
    this.#at = at2 - start;
  }
  #take(end, isEnded) {
    const statement = this.#statement(0, end);
    return { ...statement, isEnded };
  }
  #statement(start, end) {
    const text = this.#buffer.slice(start, end);
    const space = /^\s*/.exec(text)?.[0] ?? "";
    const line = this.#line + countNewlines2(space);
    this.#line += countNewlines2(text);
    const isPlainInsert = !this.#callsFunction && /^\s*INSERT\s/i.test(text);
    this.#callsFunction = false;
    this.#hasColumnList = false;
    return { text: text.slice(space.length), line, isPlainInsert, isEnded: true };
  }
  /** A parenthesis after a name calls a function, except that of a column list and those a dump is made of. */
  #noteCall(start, at2) {
    if (this.#callsFunction) return;
    const before = this.#buffer.slice(Math.max(start, at2 - 300), at2).trimEnd();
    const word = /[\w$]+$/.exec(before)?.[0].toLowerCase();
    if (word !== void 0 ? harmlessCalls.has(word) : /[,(=]$/.test(before)) return;
    if (!this.#hasColumnList && columnListHead.test(this.#buffer.slice(start, at2)))
      this.#hasColumnList = true;
    else this.#callsFunction = true;
  }
};
var columnListHead = /^\s*INSERT\s+(?:OR\s+\w+\s+)?INTO\s+(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|`[^`]*`|\[[^\]]*\]|[\w$]+)\s*$/i;
var harmlessCalls = /* @__PURE__ */ new Set(["values", "replace", "char", "unistr"]);
function endOf(text, mark, from, isLast) {
  const closing = closingMarks[mark] ?? mark;
  let at2 = text.indexOf(closing, from);
  if (mark !== "'" && mark !== '"' && mark !== "`") return at2 < 0 ? -1 : at2 + closing.length;
  while (at2 >= 0) {
    if (at2 + 1 === text.length && !isLast) return -1;
    if (text[at2 + 1] !== mark) return at2 + 1;
    at2 = text.indexOf(mark, at2 + 2);
  }
  return -1;
}
var closingMarks = { "--": "\n", "/*": "*/", "[": "]" };
function isInsideTrigger(text) {
  if (!/^[^'"]{0,2000}?\bTRIGGER\b/i.test(text)) return false;
  const tokens = tokensOf(text);
  const [first, second, third] = tokens.map((token) => token.name);
  const isTrigger = first === "CREATE" && (second === "TRIGGER" || second === "TEMP" && third === "TRIGGER");
  return isTrigger && !(tokens.at(-1)?.name === "END" && tokens.at(-2)?.name === "SEMI");
}
function countNewlines2(text) {
  let count2 = 0;
  for (let at2 = text.indexOf("\n"); at2 >= 0; at2 = text.indexOf("\n", at2 + 1)) count2 += 1;
  return count2;
}

// src/copies/load-dump.ts
async function loadDump(engine, pieces, name) {
  const loader = new DumpLoader(engine, name);
  const decoder = new StringDecoder("utf8");
  const splitter = new DumpSplitter();
  engine.exec("PRAGMA foreign_keys = OFF; PRAGMA main.max_page_count = 4294967294; BEGIN");
  try {
    let isFirst = true;
    for await (const piece of pieces) {
      const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
      for (const statement of splitter.push(isFirst ? text.replace(/^\uFEFF/, "") : text))
        loader.run(statement);
      isFirst = false;
    }
    for (const statement of splitter.push(decoder.end())) loader.run(statement);
    for (const statement of splitter.end()) loader.run(statement);
    loader.finish();
    engine.exec("COMMIT");
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    throw dumpFailure(error, `${code(name)} cannot be loaded`);
  }
}
var mostInBatch = 1 << 16;
var DumpLoader = class {
  #engine;
  #name;
  /** A transaction that the dump began and has not ended yet. */
  #isOpen = false;
  /** Virtual tables of the dump; their shadows are made with them and filled by nobody else. */
  #virtual = [];
  #batch = [];
  #batchLength = 0;
  constructor(engine, name) {
    this.#engine = engine;
    this.#name = name;
  }
  run(statement) {
    if (this.#isMere(statement)) {
      this.#batch.push(statement);
      this.#batchLength += statement.text.length;
      if (this.#batchLength >= mostInBatch) this.#flush();
      return;
    }
    this.#flush();
    const [parsed2] = findStatements(statement.text);
    if (parsed2 === void 0) return;
    const words = parsed2.tokens.map((token) => token.name);
    if (parsed2.kind === "transaction") {
      this.#noteTransaction(statement, words);
    } else if (parsed2.kind === "pragma" && /writable_schema/i.test(parsed2.text)) {
    } else if (isSchemaInsert(parsed2.tokens)) {
      this.#createVirtualTable(statement, parsed2.tokens);
    } else if (!this.#isOfShadow(parsed2.tokens)) {
      this.#runScreened(statement, parsed2);
    }
  }
  finish() {
    this.#flush();
    if (this.#isOpen) {
      throw new CannotCheck(
        `${code(this.#name)} is cut short: it begins a transaction and never ends it; take the dump again`
      );
    }
    for (const table of this.#virtual) {
      const name = quoteName(table);
      try {
        this.#engine.run(`INSERT INTO main.${name} (${name}) VALUES ('rebuild')`);
      } catch (error) {
        if (!(error instanceof SqliteFailure)) throw error;
      }
    }
  }
  /** Whether a statement only puts literals into a table. */
  #isMere(statement) {
    return statement.isPlainInsert && statement.isEnded && this.#virtual.length === 0 && !/^INSERT\s+INTO\s+['"`[]?sqlite_(?:schema|master)/i.test(statement.text);
  }
  /** Many at once, which takes half the time; one by one to find the line where that fails. */
  #flush() {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#batchLength = 0;
    this.#engine.exec("SAVEPOINT batch");
    try {
      this.#engine.exec(batch.map((statement) => statement.text).join("\n;\n"));
    } catch (error) {
      if (!(error instanceof SqliteFailure)) throw error;
      this.#engine.exec("ROLLBACK TO batch");
      for (const statement of batch) this.#execute(statement, statement.text);
    }
    this.#engine.exec("RELEASE batch");
  }
  #noteTransaction(statement, words) {
    if (words[0] === "ROLLBACK" && words.length <= 2) {
      throw new CannotCheck(
        `${code(this.#name)} ends with ROLLBACK at line ${lineOf2(statement)}: the database it was taken from is damaged; take the dump from an intact copy`
      );
    }
    if (words[0] === "BEGIN") this.#isOpen = true;
    if (words[0] === "COMMIT" || words[0] === "END") this.#isOpen = false;
  }
  #runScreened(statement, parsed2) {
    const refused = screenStatement(parsed2);
    if (refused !== null) {
      throw new CannotCheck(
        `${code(this.#name)} line ${lineOf2(statement)} has ${code(refused.what)}, which a dump must not run; remove it`
      );
    }
    this.#execute(statement, parsed2.text);
  }
  #execute(statement, text) {
    try {
      this.#engine.run(text);
    } catch (error) {
      if (!(error instanceof SqliteFailure)) throw error;
      const where = `${code(this.#name)} line ${lineOf2(statement)}: ${code(text.replace(/\s+/g, " ").trim(), 80)}`;
      if (!statement.isEnded) {
        throw new CannotCheck(
          `${where} is cut short: the dump ends in the middle of it; take the dump again`
        );
      }
      throw dumpFailure(error, where);
    }
  }
  #createVirtualTable(statement, tokens) {
    const sql3 = tokens.findLast((token) => token.name === "STRING")?.text;
    const create = sql3 === void 0 ? void 0 : findStatements(unquoteName(sql3))[0];
    if (create?.kind !== "create-virtual-table") {
      throw new CannotCheck(
        `${code(this.#name)} line ${lineOf2(statement)} writes to sqlite_schema, which a dump must not do`
      );
    }
    const name = create.tokens.find((_, place) => create.tokens[place + 1]?.name === "USING");
    if (name !== void 0) this.#virtual.push(unquoteName(name.text));
    this.#runScreened(statement, create);
  }
  /** A virtual table's shadows were made with it, and nobody else may write to them. */
  #isOfShadow(tokens) {
    const name = targetOf2(tokens).toLowerCase();
    return this.#virtual.some(
      (table) => name.startsWith(`${table.toLowerCase()}_`) || name === table.toLowerCase()
    );
  }
};
function isSchemaInsert(tokens) {
  return tokens[0]?.name === "INSERT" && /^sqlite_(?:schema|master)$/i.test(targetOf2(tokens));
}
function targetOf2(tokens) {
  const words = tokens.slice(0, 6).map((token) => token.name);
  const leading = ["INTO", "FROM", "TABLE"].map((word) => words.indexOf(word)).find((place) => place > 0);
  if (leading === void 0) return "";
  const isGuarded = words[leading + 1] === "IF";
  return unquoteName(tokens[leading + (isGuarded ? 4 : 1)]?.text ?? "");
}
function lineOf2(statement) {
  return findStatements(statement.text, statement.line)[0]?.line ?? statement.line;
}
function dumpFailure(error, where) {
  if (error.code === "SQLITE_FULL" || error.code.startsWith("SQLITE_IOERR")) {
    return new CannotCheck(
      `${where}: the disk of the scratch folder is full; free some space, or point TMPDIR at a larger disk`
    );
  }
  return new CannotCheck(
    `${where} fails, SQLite says ${code(error.message)}; take the dump again or correct that line`
  );
}

// src/copies/read-copy.ts
async function readSnapshot2(path, name, scratch, onProgress = () => void 0) {
  const database = join3(scratch, "snapshot.db");
  try {
    const bytes = sizeOf(path, name);
    const head = readHead(path);
    const packed = compressionOf(head);
    if (packed === null && isSqlite(head)) {
      const lay = () => layPlain(path, name, database, onProgress);
      return { name, problem: null, lay, remove: () => removeDatabase(database) };
    }
    if (packed === null) expectText(head, name);
    await unpack(path, name, packed, database, onProgress, bytes);
    return { name, problem: null, lay: () => database, remove: () => removeOverlay(database) };
  } catch (error) {
    throw fileTrouble(error, name);
  }
}
function layPlain(path, name, database, onProgress) {
  try {
    checkDatabase(database, name, copyDatabase(path, name, database, onProgress));
    return database;
  } catch (error) {
    throw fileTrouble(error, name);
  }
}
function removeDatabase(database) {
  rmSync3(database, { force: true });
  removeOverlay(database);
}
function removeOverlay(database) {
  for (const suffix of ["-wal", "-shm"]) rmSync3(database + suffix, { force: true });
}
function sizeOf(path, name) {
  const stat = statSync3(path);
  if (stat.isDirectory())
    throw new CannotCheck(`${code(name)} is a folder, not a snapshot; name the file in it`);
  if (stat.size === 0) throw new CannotCheck(`${code(name)} is empty; take the snapshot again`);
  return stat.size;
}
function readHead(path) {
  const file = openSync3(path, "r");
  try {
    const head = Buffer.alloc(4096);
    return head.subarray(0, readSync3(file, head, 0, head.length, 0));
  } finally {
    closeSync3(file);
  }
}
function isSqlite(head) {
  return Buffer.from(head.subarray(0, 16)).toString("latin1") === "SQLite format 3\0";
}
function compressionOf(head) {
  if (head[0] === 31 && head[1] === 139) return "gzip";
  return head.length >= 4 && head.readUInt32LE(0) === 4247762216 ? "zstd" : null;
}
function expectText(head, name) {
  if (!head.includes(0) && isMostlyText(head)) return;
  throw new CannotCheck(
    `${code(name)} is neither a SQLite database nor a SQL dump; if it is encrypted, as SQLCipher and libSQL can, give a decrypted copy`
  );
}
function isMostlyText(head) {
  const text = head.toString("utf8");
  const odd = [...text].filter((letter) => letter === "�").length;
  return odd <= 4;
}
async function unpack(path, name, packed, database, onProgress, total) {
  const source = counted2(createReadStream(path, { highWaterMark: 1 << 18 }), total, onProgress);
  const unpacker = packed === "gzip" ? createGunzip() : packed === "zstd" ? createZstdDecompress() : null;
  const stream = unpacker === null ? source : Readable.from(source).on("error", (error) => unpacker.destroy(error)).pipe(unpacker);
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) throw new CannotCheck(`${code(name)} is empty; take the snapshot again`);
  const all = startingWith(first.value, pieces);
  if (isSqlite(first.value)) {
    await pipeline(all, createWriteStream(database));
    checkDatabase(database, name, { wal: null });
    return;
  }
  expectText(Buffer.from(first.value.subarray(0, 4096)), name);
  await loadInto(database, all, name);
}
async function* counted2(source, total, onProgress) {
  let done = 0;
  for await (const piece of source) {
    done += piece.length;
    onProgress(done, total);
    yield piece;
  }
}
async function* startingWith(first, rest) {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
async function loadInto(database, pieces, name) {
  const engine = openEngine("builtin", { path: database, foreignKeys: false, doubleQuotedText: true });
  try {
    engine.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    await loadDump(engine, pieces, name);
    const tables = engine.query("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' LIMIT 1");
    if (tables.length === 0)
      throw new CannotCheck(`${code(name)} makes no table; is it a dump of a database?`);
  } finally {
    engine.close();
  }
}

// src/sqlite/page-file.ts
import { closeSync as closeSync4, openSync as openSync4, readSync as readSync4 } from "node:fs";
function openPageFile(path) {
  const file = openSync4(path, "r");
  const header2 = readAt(file, 0, 100);
  const stored = header2.readUInt16BE(16);
  const size = stored === 1 ? 65536 : stored;
  const pageCount = header2.readUInt32BE(28);
  const read2 = (page) => {
    if (page < 1 || page > pageCount) throw new RangeError(`page ${page} of ${pageCount}`);
    return readAt(file, (page - 1) * size, size);
  };
  return {
    pageCount,
    movesPages: header2.readUInt32BE(52) !== 0,
    treePages: (root) => treePages(read2, root, pageCount),
    freePages: () => freePages(read2, header2.readUInt32BE(32), pageCount),
    close: () => closeSync4(file)
  };
}
function readAt(file, at2, length) {
  const bytes = Buffer.alloc(length);
  if (readSync4(file, bytes, 0, length, at2) < length)
    throw new RangeError(`the file ends before ${at2 + length}`);
  return bytes;
}
function* treePages(read2, root, most) {
  let seen = 1;
  yield root;
  yield* pagesBelow(root, heightOf(read2, root, most));
  function* pagesBelow(page, height) {
    if (height === 0) return;
    const children = childrenOf(read2(page), page);
    seen += children.length;
    if (seen > most) throw new RangeError(circular);
    yield* children;
    if (height > 1) for (const child of children) yield* pagesBelow(child, height - 1);
  }
}
var circular = "a b-tree that leads back into itself";
function heightOf(read2, root, most) {
  let page = root;
  for (let height = 0; height <= most; height += 1) {
    const bytes = read2(page);
    if (isLeaf(bytes, page)) return height;
    page = childrenOf(bytes, page)[0] ?? 0;
  }
  throw new RangeError(circular);
}
function startOf2(page) {
  return page === 1 ? 100 : 0;
}
function isLeaf(bytes, page) {
  return (bytes[startOf2(page)] ?? 0) >= 10;
}
function childrenOf(bytes, page) {
  const start = startOf2(page);
  const cells = Array.from(
    { length: bytes.readUInt16BE(start + 3) },
    (_, cell) => bytes.readUInt32BE(bytes.readUInt16BE(start + 12 + cell * 2))
  );
  return [...cells, bytes.readUInt32BE(start + 8)];
}
function* freePages(read2, first, most) {
  let seen = 0;
  for (let trunk = first; trunk !== 0; ) {
    const bytes = read2(trunk);
    const count2 = bytes.readUInt32BE(4);
    seen += count2 + 1;
    if (seen > most) throw new RangeError("a freelist that leads back into itself");
    yield trunk;
    for (let place = 0; place < count2; place += 1) yield bytes.readUInt32BE(8 + place * 4);
    trunk = bytes.readUInt32BE(0);
  }
}

// src/sqlite/wal-pages.ts
import { closeSync as closeSync5, openSync as openSync5, readSync as readSync5 } from "node:fs";
import { endianness } from "node:os";
var [blockSize, numbers, header] = [32768, 4096, 34];
function* walPages(database) {
  const index = openSync5(`${database}-shm`, "r");
  try {
    const block = Buffer.alloc(blockSize);
    const numberAt = (place) => endianness() === "LE" ? block.readUInt32LE(place) : block.readUInt32BE(place);
    readSync5(index, block, 0, blockSize, 0);
    const last = header + numberAt(16);
    for (let slot = header; slot < last; slot += 1) {
      const place = slot % numbers;
      if (place === 0) readSync5(index, block, 0, blockSize, slot / numbers * blockSize);
      yield numberAt(place * 4);
    }
  } finally {
    closeSync5(index);
  }
}

// src/sqlite/kept-tables.ts
function keptTables(engine, database) {
  const file = openPageFile(database);
  try {
    return file.movesPages ? null : findKept(engine, file, markPages(file.pageCount, walPages(database)));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  } finally {
    file.close();
  }
}
function findKept(engine, file, left) {
  const after = new Map(tablesOf(engine, "after").map(({ root, name }) => [root, name]));
  const names2 = /* @__PURE__ */ new Map();
  const small = [];
  for (const { name, root, isTable } of treesOf(engine)) {
    const own = take(left, file.treePages(root));
    if (own.found > 0 && own.pages <= smallTree) small.push(name);
    const now = after.get(root);
    if (isTable && own.found === 0 && now !== void 0) names2.set(nameKey(name), nameKey(now));
  }
  if (left.count > 0) take(left, file.freePages());
  for (const name of left.count > 0 ? small : []) take(left, allPages(engine, name));
  return { names: names2, isUnsure: left.count > 0 };
}
var smallTree = 1e3;
function treesOf(engine) {
  return [{ name: "sqlite_schema", root: 1, isTable: false }, ...rootsOf(engine, "before")];
}
function tablesOf(engine, database) {
  return rootsOf(engine, database).filter(({ isTable }) => isTable);
}
function rootsOf(engine, database) {
  return engine.query(`SELECT name, type, rootpage FROM ${database}.sqlite_schema WHERE rootpage > 0`).map((row) => ({
    name: String(row["name"]),
    root: Number(row["rootpage"]),
    isTable: row["type"] === "table"
  }));
}
function markPages(pageCount, pages) {
  const marks = new Uint8Array(pageCount + 1);
  let count2 = 0;
  for (const page of pages) {
    if (page > pageCount || marks[page] === 1) continue;
    marks[page] = 1;
    count2 += 1;
  }
  return { marks, count: count2 };
}
function take(from, pages) {
  let [all, found] = [0, 0];
  for (const page of pages) {
    all += 1;
    if (from.marks[page] !== 1) continue;
    from.marks[page] = 0;
    from.count -= 1;
    found += 1;
  }
  return { pages: all, found };
}
function allPages(engine, tree) {
  return engine.query(`SELECT pageno FROM dbstat WHERE schema = 'before' AND name = ${quoteText(tree)}`).map((row) => Number(row["pageno"]));
}

// src/replay/keep-overlay.ts
var unsettling = /* @__PURE__ */ new Set(["journal_mode", "locking_mode", "wal_checkpoint"]);
function keepOverlay(engine) {
  return {
    ...engine,
    run(sql3, params) {
      if (!/pragma/i.test(sql3) || !findStatements(sql3).some(isUnsettling)) engine.run(sql3, params);
    }
  };
}
function isUnsettling({ pragma }) {
  return pragma !== null && unsettling.has(pragma);
}

// src/replay/touched-tables.ts
function writtenTables(schema, added) {
  const statements = added.flatMap((migration) => migration.chunks.flatMap((chunk) => chunk.statements));
  if (isOpaque(schema, statements)) return new Set(schema.tables.map(({ name }) => nameKey(name)));
  const named2 = statements.map(
    (statement) => nameKey(statement.target ?? tableOfIndex(schema, statement) ?? "")
  );
  return reached(
    named2,
    (name) => schema.tables.filter(({ foreignKeys }) => foreignKeys.some(({ parent }) => nameKey(parent) === name)).map((table) => nameKey(table.name))
  );
}
function overwrittenTables(schema, added) {
  const statements = added.flatMap((migration) => migration.chunks.flatMap((chunk) => chunk.statements));
  const writing = statements.filter(({ kind }) => kind === "update" || kind === "insert");
  if (isOpaque(schema, statements)) return new Set(schema.tables.map(({ name }) => nameKey(name)));
  return reached(
    writing.map((statement) => nameKey(statement.target ?? "")),
    (name) => schema.tables.filter(
      ({ foreignKeys }) => foreignKeys.some(({ parent, onUpdate }) => nameKey(parent) === name && onUpdate !== "NO ACTION")
    ).map((table) => nameKey(table.name))
  );
}
function isOpaque(schema, statements) {
  return schema.triggers.length > 0 || statements.some(({ kind }) => kind === "other" || kind === "create-trigger");
}
function tableOfIndex(schema, { kind, tokens }) {
  if (kind !== "drop-index") return null;
  const names2 = new Set(tokens.map((token) => nameKey(unquoteName(token.text))));
  return schema.tables.find(({ indexes }) => indexes.some(({ name }) => names2.has(nameKey(name))))?.name ?? null;
}
function tablesToFill(schema, added) {
  const parentsOf2 = new Map(
    schema.tables.map((table) => [
      nameKey(table.name),
      table.foreignKeys.map(({ parent }) => nameKey(parent))
    ])
  );
  const wanted = reached([...writtenTables(schema, added)], (name) => parentsOf2.get(name) ?? []);
  return { ...schema, tables: schema.tables.filter(({ name }) => wanted.has(nameKey(name))) };
}
function reached(from, next) {
  const found = /* @__PURE__ */ new Set();
  const waiting = [...from];
  for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...next(name));
  }
  return found;
}

// src/replay/snapshot-run.ts
function upgradeSnapshot(request) {
  const { copy } = request;
  const database = copy.lay();
  try {
    return upgradeCopy(request, database);
  } catch (error) {
    const trouble = error instanceof SqliteFailure ? copyTrouble(error.message, copy.name, database) : null;
    throw trouble ?? error;
  } finally {
    copy.remove();
  }
}
function refuseTrouble(failure, { name }, database) {
  const trouble = failure === null ? null : copyTrouble(failure.message, name, database);
  if (trouble !== null) throw trouble;
}
var cacheSize = 65536;
function upgradeCopy(request, database) {
  const first = runOnCopy(request, database, true);
  if (first.kind === "foreign" || first.rows.run.failure === null || !first.rows.run.isApart) return first;
  removeOverlay(database);
  const again = runOnCopy(request, database, false);
  return again.kind === "foreign" ? again : { ...again, notes: first.notes };
}
function runOnCopy(request, database, mayPart) {
  const { base } = request;
  const { profile, added } = request.judged;
  const { foreignKeys, doubleQuotedText } = profile;
  const engine = keepOverlay(openEngine(profile.engine, { path: database, foreignKeys, doubleQuotedText }));
  let comparison = null;
  try {
    const match = matchLedger(readLedger(engine), base);
    if (match.kind === "foreign")
      return { kind: "foreign", problem: match.problem ?? "it is of another history" };
    engine.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA cache_size = -${cacheSize}`);
    bringForward(request, engine, match, database);
    engine.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
    const before = introspect(engine, request.known);
    const opened = openFileComparison(database, profile.engine);
    comparison = opened;
    const rows = upgradeFilled(
      { ...request, before, mayPart },
      engine,
      (compare) => compare({ comparison: opened, kept: keptNames(opened, database, before, added) }),
      () => sizeIfThere(`${database}-wal`)
    );
    refuseTrouble(rows.run.failure, request.copy, database);
    return { kind: "ran", rows, notes: match.notes };
  } finally {
    engine.close();
    comparison?.close();
  }
}
function bringForward({ base, copy, judged, at: at2 }, engine, match, database) {
  if (match.kind === "level") return;
  const told = (what) => at2(what, "bringing the copy forward with");
  const { profile, ledger } = judged;
  const { failure } = runMigrations({ engine, migrations: base.migrations, profile, ledger, at: told });
  refuseTrouble(failure, copy, database);
  if (failure === null) return;
  throw new CannotCheck(
    `${code(copy.name)} is older than base, and base's ${code(failure.migration.name)} fails on it: ${code(failure.message)}; take a newer snapshot`
  );
}
function keptNames(comparison, database, before, added) {
  const kept = keptTables(comparison, database);
  const doubtful = kept === null ? writtenTables(before, added) : overwrittenTables(before, added);
  if (kept !== null && !kept.isUnsure) return kept.names;
  const names2 = kept?.names ?? before.tables.map(({ name }) => [nameKey(name), nameKey(name)]);
  return new Map([...names2].filter(([name]) => !doubtful.has(name)));
}

// src/rows/fill-order.ts
function orderTables(schema) {
  const waiting = new Map(
    schema.tables.filter((table) => table.kind === "table").map((table) => [nameKey(table.name), table])
  );
  const known = new Set(waiting.keys());
  const placed = /* @__PURE__ */ new Set();
  const order = [];
  while (waiting.size > 0) {
    const tables = [...waiting.values()];
    const next = tables.find((table) => !waitsFor(table, waiting, () => true)) ?? tables.find((table) => !waitsFor(table, waiting, (key) => !mayBeNull2(table, key))) ?? tables[0];
    if (next === void 0) break;
    order.push(divideKeys(next, known, placed));
    waiting.delete(nameKey(next.name));
    placed.add(nameKey(next.name));
  }
  return order;
}
function waitsFor(table, waiting, counts) {
  return table.foreignKeys.some((key) => {
    const parent = nameKey(key.parent);
    return parent !== nameKey(table.name) && waiting.has(parent) && counts(key);
  });
}
function divideKeys(table, known, placed) {
  const at2 = (key) => {
    const parent = nameKey(key.parent);
    if (!known.has(parent)) return "orphaned";
    return placed.has(parent) ? "ready" : "later";
  };
  const byPlace = Object.groupBy(table.foreignKeys, at2);
  return {
    table,
    ready: byPlace.ready ?? [],
    later: byPlace.later ?? [],
    orphaned: byPlace.orphaned ?? []
  };
}
function mayBeNull2(table, key) {
  return key.columns.some((name) => nullableColumn(table, name));
}
function nullableColumn(table, name) {
  const column = table.columns.find((candidate) => nameKey(candidate.name) === nameKey(name));
  if (column === void 0 || column.notNull) return false;
  return !table.primaryKey.some((part) => nameKey(part) === nameKey(name));
}

// src/rows/templates.ts
var nothing = { kind: "null", sql: () => "NULL" };
function same(sql3) {
  return { kind: "same", sql: () => sql3 };
}
function each(sql3) {
  return { kind: "each", sql: sql3 };
}
function plainTemplate(table, column) {
  const affinity = affinityOf(column.type);
  if (isRowid(table, column)) return each((x) => `(${x}) + 1`);
  if (holdsJson(column)) return each((x) => `'{"n":' || (${x}) || '}'`);
  if (/CURRENT_(?:TIMESTAMP|DATE)|(?:datetime|strftime|date|unixepoch|julianday)\s*\(/i.test(
    column.default ?? ""
  )) {
    return affinity === "text" || affinity === "numeric" ? each((x) => `datetime(1704067200 + (${x}), 'unixepoch')`) : each((x) => `1704067200 + (${x})`);
  }
  switch (affinity) {
    case "text":
      return each((x) => `${quoteText(`${column.name} `)} || (${x})`);
    case "integer":
    case "numeric":
      return each((x) => `(${x}) + 1`);
    case "real":
      return each((x) => `(${x}) + 0.25`);
    case "blob":
      return column.type === "" || column.type === "ANY" ? each((x) => `${quoteText(`${column.name} `)} || (${x})`) : each((x) => `CAST(${quoteText(`${column.name} `)} || (${x}) AS BLOB)`);
  }
}
function difficultUnique(table, column, caseMatters2) {
  const isPlainText = affinityOf(column.type) === "text" && !holdsJson(column) && column.default === null;
  if (!isPlainText || !caseMatters2) return plainTemplate(table, column);
  const name = `${column.name} `;
  const lower = quoteText(name.toLowerCase());
  const upper = quoteText(name.toUpperCase());
  if (lower === upper) return plainTemplate(table, column);
  return each((x) => `CASE (${x}) % 2 WHEN 0 THEN ${lower} ELSE ${upper} END || ((${x}) / 2)`);
}
function difficultPool(table, column) {
  const plain = plainTemplate(table, column);
  const pool = [plain];
  if (!column.notNull) pool.push(nothing);
  if (column.default !== null && isConstantDefault(column.default)) pool.push(same(`(${column.default})`));
  if (holdsJson(column)) return [...pool, same("'{}'"), same("'[]'"), same("'null'")];
  return [...pool, ...difficultValues(table, column)];
}
function difficultValues(table, column) {
  switch (affinityOf(column.type)) {
    case "text":
      return textValues(column.name);
    case "integer":
      return integerValues;
    case "numeric":
      return /BOOL/i.test(column.type) ? [same("0"), same("1")] : numericValues;
    case "real":
      return [same("0.0"), same("-1.5"), same("3.0"), same("0.1"), same("1e300")];
    case "blob":
      return table.strict && column.type === "ANY" ? [same("''"), same("1"), same("1.5"), same("X'00FF'")] : [same("X''"), same("X'00FF'")];
  }
}
function textValues(name) {
  return [
    same("''"),
    same(quoteText(name)),
    same(quoteText(name.toUpperCase())),
    same("'007'"),
    same("'12.50'"),
    same("'not a number'"),
    same("'9007199254740993'"),
    same("' padded '"),
    same("'ünï ☃'")
  ];
}
var integerValues = [
  same("0"),
  same("1"),
  same("-1"),
  same("9007199254740993"),
  same("(-9223372036854775807 - 1)"),
  same("9223372036854775807")
];
var numericValues = [same("0"), same("1.5"), same("-1"), same("9007199254740993")];
function holdsJson(column) {
  return /JSON/i.test(column.type) || /^\(?\s*'\s*[[{]/.test(column.default ?? "");
}
function isConstantDefault(expression) {
  return /^\(?\s*(?:'(?:[^']|'')*'|[-+]?[0-9.]+|X'[0-9A-F]*'|TRUE|FALSE)\s*\)?$/i.test(expression);
}

// src/rows/candidates.ts
function candidatesFor(table, column, literals, allLiterals, adversarial) {
  const isText = affinityOf(column.type) === "text" || affinityOf(column.type) === "blob";
  const numbers2 = allLiterals.filter((literal) => literal.kind === "number").map((literal) => literal.sql);
  const own = literals.flatMap((literal) => fromLiteral(literal, isText));
  const pool = adversarial ? difficultPool(table, column) : [plainTemplate(table, column)];
  const found = [
    plainTemplate(table, column),
    ...nullableColumn(table, column.name) ? [nothing] : [],
    ...own,
    ...pool.filter((template) => template.kind !== "null"),
    ...isText ? textShapes(column, numbers2) : numberShapes(numbers2),
    ...affinityOf(column.type) === "blob" ? blobShapes(numbers2) : []
  ];
  return distinctTemplates(found);
}
function linkedCandidates(table, column) {
  const plain = plainTemplate(table, column);
  return nullableColumn(table, column.name) ? [plain, nothing] : [plain];
}
function distinctTemplates(templates) {
  return [...new Map(templates.map((template) => [template.sql("x"), template])).values()];
}
function fromLiteral(literal, isText) {
  if (literal.kind === "blob") return [same(literal.sql)];
  if (literal.kind === "number") {
    const near = [same(literal.sql), same(`${literal.sql} + 1`), same(`${literal.sql} - 1`)];
    return isText ? near.slice(0, 1) : near;
  }
  if (literal.pattern !== null) return fromPattern(partsOf2(literal.sql, literal.pattern));
  return [same(literal.sql)];
}
function fittingText(sql3, pattern) {
  return quoteText(partsOf2(sql3, pattern).join("a"));
}
function partsOf2(sql3, pattern) {
  return pattern === "like" ? likeParts(unquoteName(sql3)) : globParts(unquoteName(sql3));
}
function likeParts(pattern) {
  return pattern.split("%").map((part) => part.replaceAll("_", "a"));
}
function globParts(pattern) {
  const plain = pattern.replace(/\[(\^?)\]?[^\]]*\]/g, (set) => oneOf(set));
  return plain.split("*").map((part) => part.replaceAll("?", "a"));
}
function oneOf(set) {
  const isNegated = set.startsWith("[^");
  const body = set.slice(isNegated ? 2 : 1, -1);
  if (!isNegated) return body[0] ?? "a";
  const inside = new RegExp(`[${body.replace(/[\\\]]/g, "\\$&")}]`);
  return ["a", "0", "A", "-", "z"].find((letter) => !inside.test(letter)) ?? "~";
}
function fromPattern(parts) {
  const whole = same(quoteText(parts.join("a")));
  if (parts.length < 2) return [whole];
  const [first = "", ...rest] = parts;
  return [each((x) => `${quoteText(first)} || (${x}) || ${quoteText(rest.join("a"))}`), whole];
}
function textShapes(column, numbers2) {
  const lengths = numbers2.map(Number).filter((length) => Number.isInteger(length) && length > 0 && length <= 4096);
  const sized = [...new Set(lengths.flatMap((length) => [length, length - 1, length + 1]))];
  const short = sized.filter((n) => n > 0 && n < 4);
  const long = sized.filter((n) => n >= 4);
  return [
    ...short.map((n) => same(quoteText("a1b".slice(0, n)))),
    ...long.flatMap((n) => [
      each((x) => `substr(printf('%0${n}x', ${x}), -${n})`),
      each((x) => `substr(printf('%0${n}X', ${x}), -${n})`)
    ]),
    ...long.map((n) => each((x) => `substr(${quoteText(column.name)} || printf('%0${n}d', ${x}), -${n})`)),
    each((x) => `'a' || (${x})`),
    each((x) => `CAST(${x} AS TEXT)`),
    each((x) => `printf('%08x-0000-4000-8000-%012x', ${x}, ${x})`),
    each((x) => `'user' || (${x}) || '@example.com'`),
    each((x) => `'https://example.com/' || (${x})`),
    each((x) => `printf('#%06x', ${x})`),
    each((x) => `date(1704067200 + (${x}) * 86400, 'unixepoch')`),
    each((x) => `datetime(1704067200 + (${x}), 'unixepoch')`),
    each((x) => `strftime('%Y-%m-%dT%H:%M:%SZ', 1704067200 + (${x}), 'unixepoch')`),
    each((x) => `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1704067200 + (${x}), 'unixepoch')`),
    each((x) => `'{"n":' || (${x}) || '}'`),
    each((x) => `'[' || (${x}) || ']'`),
    each((x) => `'/' || (${x})`),
    each((x) => `'+1' || printf('%010d', ${x})`),
    ...["'{}'", "'[]'", "'true'", "'en'", "'USD'", "'a'", "'A'", "'12:00'", "''", "'2024-01-01'"].map(same)
  ];
}
function numberShapes(numbers2) {
  return [
    each((x) => `(${x})`),
    ...["0", "1", "-1", "0.5", "10", "100"].map(same),
    ...numbers2.slice(0, 8).map((number) => each((x) => `${number} + (${x})`)),
    each((x) => `1704067200 + (${x})`),
    each((x) => `1704067200000 + (${x})`),
    each((x) => `date(1704067200 + (${x}) * 86400, 'unixepoch')`)
  ];
}
function blobShapes(numbers2) {
  const lengths = numbers2.map(Number).filter((length) => Number.isInteger(length) && length > 0 && length <= 4096);
  return [
    ...lengths.map((n) => each((x) => `CAST(substr(printf('%0${n}d', ${x}), -${n}) AS BLOB)`)),
    same("X''")
  ];
}
function allLiteralsOf(literals) {
  return [...literals.values()].flat();
}
function literalsBeside(literals, column) {
  return literals.get(nameKey(column.name)) ?? [];
}

// src/rows/wishes.ts
var mostWishes = 40;
var mostRows3 = 5e3;
function wishesOf(looks, before, after) {
  const inserted = looks.flatMap((each2) => insertedRows(each2, before, after));
  const all = /* @__PURE__ */ new Map();
  const add = (table, wish, depth = 0) => {
    const known = all.get(nameKey(table.name)) ?? [];
    all.set(nameKey(table.name), known);
    if (wish.size === 0 || known.length >= mostWishes || known.some((other2) => isSame2(other2, wish))) return;
    known.push(wish);
    if (depth < 4) for (const { parent, own } of parentsOf(table, wish, before)) add(parent, own, depth + 1);
  };
  for (const { rows } of looks) {
    for (const { scope, wanted } of rows) {
      const found = wanted.flatMap((value) => {
        const table = tableOf3(value, scope, before);
        const sql3 = value.pattern === null ? value.sql : fittingText(value.sql, value.pattern);
        return table === null ? [] : [{ table, column: value.column, sql: sql3 }];
      });
      for (const [table, values] of Map.groupBy(found, (value) => value.table)) {
        add(table, new Map(values.map(({ column, sql: sql3 }) => [nameIn(table, column), sql3])));
      }
    }
  }
  for (const { table, row } of inserted) {
    for (const { parent, own } of parentsOf(table, row, before)) {
      const isMade = inserted.some((made) => made.table === parent && holds(made.row, own));
      if (!isMade) add(parent, own);
    }
  }
  const met = inserted.flatMap(({ table, row, mayMeet }) => {
    const key = new Map(mayMeet ? keysIn(table, row).flatMap((each2) => [...each2]) : []);
    return key.size > 0 && before.tables.includes(table) ? [{ table, key }] : [];
  });
  for (const { table, key } of met) add(table, key);
  return {
    rows: all,
    inTheWay: inTheWay(inserted, before),
    taken: [
      ...looks.flatMap(({ takes }) => {
        const table = takes === null ? void 0 : tableNamed(before, takes.name);
        return takes === null || takes.where === null || table === void 0 ? [] : [{ table, alias: takes.alias, where: takes.where }];
      }),
      ...met.map(({ table, key }) => ({ table, alias: table.name, where: conditionOf2(key) }))
    ],
    rowsIn: new Map(
      looks.flatMap(
        ({ limits }) => limits.flatMap(
          ({ tables, rows }) => rows > mostRows3 ? [] : tables.map((name) => [nameKey(name), rows + 10])
        )
      )
    ),
    pairs: looks.flatMap(
      ({ pairs: pairs2 }) => pairs2.flatMap(({ scope, one, other: other2 }) => pairOf(one, other2, scope, before) ?? [])
    )
  };
}
function conditionOf2(wish) {
  return [...wish].map(([column, sql3]) => `${quoteName(column)} IS ${sql3}`).join(" AND ");
}
function insertedRows({ inserts }, before, after) {
  if (inserts === null) return [];
  const table = tableNamed(before, inserts.table) ?? (after === null ? void 0 : tableNamed(after, inserts.table));
  if (table === void 0) return [];
  const plain = storedColumns(table).map(({ name }) => name);
  const columns = inserts.columns ?? plain;
  return inserts.rows.slice(0, mostRows3).map((values) => ({
    table,
    mayMeet: inserts.mayMeet,
    row: new Map(
      columns.flatMap((column, place) => {
        const sql3 = values[place];
        return sql3 == null || /^null$/i.test(sql3) ? [] : [[nameIn(table, column), sql3]];
      })
    )
  }));
}
function inTheWay(inserted, before) {
  const own = inserted.filter(({ table, mayMeet }) => !mayMeet && before.tables.includes(table));
  return new Map(
    [...Map.groupBy(own, ({ table }) => nameKey(table.name))].map(([name, rows]) => [
      name,
      rows.flatMap(({ table, row }) => keysIn(table, row))
    ])
  );
}
function keysIn(table, row) {
  const sets2 = [
    table.primaryKey,
    ...table.indexes.filter(({ unique, columns }) => unique && columns.every(({ isExpression }) => !isExpression)).map(({ columns }) => columns.map(({ term }) => term))
  ];
  return sets2.flatMap((set) => {
    const values = set.flatMap((name) => {
      const sql3 = row.get(nameIn(table, name));
      return sql3 === void 0 ? [] : [[nameIn(table, name), sql3]];
    });
    return set.length > 0 && values.length === set.length ? [new Map(values)] : [];
  });
}
function parentsOf({ foreignKeys }, row, before) {
  return foreignKeys.flatMap((key) => {
    const parent = tableNamed(before, key.parent);
    if (parent === void 0) return [];
    const names2 = referredColumns(key, parent);
    const own = key.columns.flatMap((column, place) => {
      const sql3 = [...row].find(([name2]) => sameName(name2, column))?.[1];
      const name = names2[place];
      return sql3 === void 0 || sql3 === "NULL" || name === void 0 ? [] : [[nameIn(parent, name), sql3]];
    });
    return own.length > 0 ? [{ parent, own: new Map(own) }] : [];
  });
}
function pairOf(one, other2, scope, before) {
  const depth = (table) => scope.findIndex(({ name }) => sameName(name, table.name));
  const sides = [one, other2].flatMap((column) => {
    const table = tableOf3(column, scope, before);
    return table === null ? [] : [{ table, name: nameIn(table, column.column) }];
  });
  const [parent, child] = sides.sort((a, b) => depth(a.table) - depth(b.table));
  if (parent === void 0 || child === void 0 || parent.table === child.table) return null;
  return {
    table: child.table,
    key: {
      columns: [child.name],
      parent: parent.table.name,
      parentColumns: [parent.name],
      onDelete: "NO ACTION",
      onUpdate: "NO ACTION",
      deferred: false
    }
  };
}
function tableOf3({ table: called2, column }, scope, { tables }) {
  const hasColumn3 = ({ columns }) => columns.some(({ name }) => sameName(name, column));
  const near = called2 === null ? scope.map(({ name }) => name) : [...scope.filter(({ alias }) => sameName(alias, called2)).map(({ name }) => name), called2];
  const found = near.flatMap((name) => tables.find((each2) => sameName(each2.name, name)) ?? []);
  return found.find((table) => table.kind === "table" && hasColumn3(table)) ?? null;
}
function nameIn({ columns }, name) {
  return columns.find((column) => sameName(column.name, name))?.name ?? name;
}
function isSame2(one, other2) {
  return one.size === other2.size && holds(one, other2);
}
function holds(row, values) {
  return [...values].every(([column, sql3]) => row.get(column) === sql3);
}

// src/rows/grant-wishes.ts
var friendlyKinds = ["met", "apart", "all"];
function grantWishes(engine, table, { kind, wishes }) {
  spreadIds(engine, table);
  const name = nameKey(table.name);
  const wished = wishes.rows.get(name) ?? [];
  for (const wish of [...wished, ...wished]) grant(engine, table, wish, wished);
  if (kind === "all") fillColumns(engine, table, wished);
  for (const wish of wishes.inTheWay.get(name) ?? []) {
    if (!wished.some((other2) => conditionOf2(other2) === conditionOf2(wish))) moveAside(engine, table, wish);
  }
}
function setApart(engine, schema, { kind, wishes }) {
  if (kind !== "apart") return;
  for (const taken2 of wishes.taken) {
    for (const child of schema.tables) {
      for (const key of child.kind === "table" ? child.foreignKeys : []) {
        if (sameName(key.parent, taken2.table.name)) leadAway(engine, schema, child, key, taken2);
      }
    }
  }
}
function nameOf2(table) {
  return `main.${quoteName(table.name)}`;
}
function spreadIds(engine, table) {
  const id = table.columns.find((column) => isRowid(table, column));
  if (id === void 0 || isKeyPart(table, id.name)) return;
  const name = quoteName(id.name);
  failureOf(engine, `UPDATE OR IGNORE ${nameOf2(table)} SET ${name} = -${name} WHERE ${name} > 0`);
  failureOf(engine, `UPDATE OR IGNORE ${nameOf2(table)} SET ${name} = -2 * ${name} - 1 WHERE ${name} < 0`);
}
function isKeyPart({ foreignKeys }, column) {
  return foreignKeys.some(({ columns }) => columns.some((name) => sameName(name, column)));
}
function grant(engine, table, wish, all) {
  const own = new Map([...wish].filter(([column, sql3]) => mayHold(table, column, sql3)));
  if (own.size === 0 || countOf2(engine, table, conditionOf2(own)) > 1) return;
  const key = new Map([...own].filter(([column]) => table.primaryKey.some((part) => sameName(part, column))));
  const hasKey2 = key.size > 0 && key.size === table.primaryKey.length;
  if (hasKey2 && countOf2(engine, table, conditionOf2(key)) > 0) {
    setValues(engine, table, new Map([...own].filter(([column]) => !key.has(column))), conditionOf2(key));
    return;
  }
  const place = rowidName(table) ?? table.primaryKey.map(quoteName).join(", ");
  const taken2 = all.map((other2) => `(${conditionOf2(other2)})`).join(" OR ");
  const free = `SELECT ${place} FROM ${nameOf2(table)} WHERE NOT (${taken2}) ORDER BY ${place} LIMIT 1`;
  setValues(engine, table, own, `(${place}) = (${free})`);
}
function mayHold(table, name, sql3) {
  const column = table.columns.find((each2) => sameName(each2.name, name));
  return column !== void 0 && column.generated === null && (sql3 !== "NULL" || nullableColumn(table, name));
}
function setValues(engine, table, values, where) {
  const sets2 = [...values].map(([column, sql3]) => `${quoteName(column)} = ${sql3}`);
  if (sets2.length === 0) return;
  failureOf(engine, `UPDATE OR IGNORE ${nameOf2(table)} SET ${sets2.join(", ")} WHERE ${where}`);
}
function countOf2(engine, table, where) {
  const found = engine.query(`SELECT count(*) AS n FROM ${nameOf2(table)} WHERE ${where}`);
  return Number(found[0]?.["n"]);
}
function fillColumns(engine, table, wished) {
  const rowid = rowidName(table);
  if (rowid === null) return;
  const values = Map.groupBy(
    wished.flatMap((wish) => [...wish]),
    ([column]) => column
  );
  for (const [column, all] of values) {
    const fit = [...new Set(all.map(([, sql3]) => sql3))].filter((sql3) => sql3 !== "NULL");
    if (fit.length === 0 || isKeyPart(table, column) || isUnique2(table, column)) continue;
    const arms = fit.map((sql3, n) => `WHEN ${n} THEN ${sql3}`).join(" ");
    const each2 = `CASE abs(${rowid} / 2) % ${fit.length} ${arms} END`;
    failureOf(engine, `UPDATE OR IGNORE ${nameOf2(table)} SET ${quoteName(column)} = ${each2}`);
  }
}
function isUnique2({ primaryKey, indexes }, column) {
  const sets2 = indexes.filter(({ unique }) => unique).map(({ columns }) => columns.map(({ term }) => term));
  return [primaryKey, ...sets2].some((set) => set.some((name) => sameName(name, column)));
}
function moveAside(engine, table, wish) {
  const [column] = [...wish.keys()].filter((name) => !isKeyPart(table, name));
  const where = conditionOf2(wish);
  if (column !== void 0) {
    const name = quoteName(column);
    const other2 = `CASE typeof(${name}) WHEN 'integer' THEN ${name} + 1000003 ELSE ${name} || ' other' END`;
    failureOf(engine, `UPDATE OR IGNORE ${nameOf2(table)} SET ${name} = ${other2} WHERE ${where}`);
  }
  failureOf(engine, `DELETE FROM ${nameOf2(table)} WHERE ${where}`);
}
function leadAway(engine, schema, child, key, { alias, where }) {
  const resolved = resolveParent(schema, key);
  if (resolved.kind !== "found") return;
  const from = `${nameOf2(resolved.parent)} AS ${quoteName(alias)}`;
  const names2 = resolved.columns.map((name) => `${quoteName(alias)}.${quoteName(name)}`).join(", ");
  const own = key.columns.map(quoteName).join(", ");
  const refers = `(${own}) IN (SELECT ${names2} FROM ${from} WHERE (${where}))`;
  const order = rowidName(child) === null ? "" : ` ORDER BY abs(c.${rowidName(child)} * 7919 + ${quoteName(alias)}.${quoteName(resolved.columns[0] ?? "")}) % 101`;
  const other2 = `SELECT ${names2} FROM ${from} WHERE (${where}) IS NOT TRUE${order} LIMIT 1`;
  const target = `${nameOf2(child)} AS c`;
  failureOf(
    engine,
    `UPDATE OR IGNORE ${target} SET (${own}) = (${other2}) WHERE ${hasKey(key)} AND ${refers}`
  );
  if (mayBeNull2(child, key)) {
    const free = key.columns.filter((name) => nullableColumn(child, name));
    const nulls = free.map((name) => `${quoteName(name)} = NULL`).join(", ");
    failureOf(engine, `UPDATE OR IGNORE ${target} SET ${nulls} WHERE ${hasKey(key)} AND ${refers}`);
  }
  failureOf(engine, `DELETE FROM ${target} WHERE ${hasKey(key)} AND ${refers}`);
}

// src/rows/key-tables.ts
var KeyTables = class {
  #schema;
  #known = /* @__PURE__ */ new Map();
  constructor(schema) {
    this.#schema = schema;
  }
  /** The key table behind a foreign key; null where the parent has no such columns. */
  for(key) {
    const parent = tableNamed(this.#schema, key.parent);
    if (parent === void 0) return null;
    const columns = referredColumns(key, parent);
    const isThere4 = columns.every(
      (name) => parent.columns.some((column) => nameKey(column.name) === nameKey(name))
    );
    if (!isThere4 || columns.length !== key.columns.length) return null;
    const id = [parent.name, ...columns].map(nameKey).join("\0");
    const found = this.#known.get(id) ?? createKeyTable(parent, columns, this.#known.size);
    this.#known.set(id, found);
    return found;
  }
};
function createKeyTable(parent, columns, number) {
  const name = `temp.${quoteName(`drizzle gate keys ${number}`)}`;
  const keys = columns.map((_, place) => `k${place}`).join(", ");
  const quoted = columns.map(quoteName);
  return {
    name,
    parent,
    columns,
    create: [
      `DROP TABLE IF EXISTS ${name}`,
      `CREATE TABLE ${name} (j INTEGER PRIMARY KEY, ${keys})`,
      `INSERT INTO ${name} (${keys}) SELECT ${quoted.join(", ")} FROM main.${quoteName(parent.name)} NOT INDEXED WHERE ${quoted.map((column) => `${column} IS NOT NULL`).join(" AND ")}`
    ],
    index: `CREATE INDEX IF NOT EXISTS temp.${quoteName(`drizzle gate keys ${number} index`)} ON ${quoteName(`drizzle gate keys ${number}`)} (${keys})`
  };
}

// src/rows/link-later.ts
function linkLater(ordered, keyTables) {
  const filled = new Set(ordered.ready.flatMap((key) => key.columns.map(nameKey)));
  return ordered.later.flatMap((key) => {
    const keyTable = keyTables.for(key);
    if (keyTable === null) return [];
    return [...keyTable.create, keyTable.index, ...updateKey(ordered.table, key, keyTable, filled)];
  });
}
function updateKey(table, key, keyTable, filled) {
  const isSelf = nameKey(key.parent) === nameKey(table.name);
  const parts = key.columns.map((column, place) => ({ column, key: `k${place}` }));
  const isFixed = (part, place) => filled.has(nameKey(part.column)) || isSelf && nameKey(keyTable.columns[place] ?? "") === nameKey(part.column);
  const free = parts.filter((part, place) => !isFixed(part, place));
  const fixed = parts.filter((part, place) => isFixed(part, place));
  if (free.length === 0) return [];
  const chosen = isSelf ? earlierRow(keyTable, fixed) : someRow(table, keyTable, fixed);
  const target = `main.${quoteName(table.name)}`;
  const sets2 = free.map((part) => {
    const picked = `(SELECT p.${part.key} ${chosen})`;
    const own = keyTable.columns[parts.indexOf(part)];
    const orOwn = isSelf && own !== void 0 && !nullableColumn(table, part.column);
    return `${quoteName(part.column)} = ${orOwn ? `coalesce(${picked}, t.${quoteName(own)})` : picked}`;
  });
  const present = parts.map((part) => `t.${quoteName(part.column)} IS NOT NULL`).join(" AND ");
  return [`UPDATE OR IGNORE ${target} AS t SET ${sets2.join(", ")} WHERE ${present}`];
}
function earlierRow(keyTable, fixed) {
  const own = keyTable.columns.map((column, place) => `o.k${place} = +t.${quoteName(column)}`).join(" AND ");
  const from = `FROM ${keyTable.name} AS o, ${keyTable.name} AS p WHERE ${own}`;
  if (fixed.length === 0) return `${from} AND p.j = o.j / 2`;
  return `${from} AND ${agree(fixed)} AND p.j < o.j ORDER BY p.j DESC LIMIT 1`;
}
function someRow(table, keyTable, fixed) {
  if (fixed.length > 0) return `FROM ${keyTable.name} AS p WHERE ${agree(fixed)} LIMIT 1`;
  const rowid = rowidName(table);
  const number = rowid === null ? "0" : `abs(t.${rowid} % (SELECT count(*) FROM ${keyTable.name}))`;
  return `FROM ${keyTable.name} AS p WHERE p.j = 1 + ${number}`;
}
function agree(fixed) {
  return fixed.map((part) => `p.${part.key} = +t.${quoteName(part.column)}`).join(" AND ");
}

// src/rows/bound-columns.ts
function bindColumns(table) {
  const conditions = conditionsOf(table);
  const groups = [];
  for (const condition2 of conditions) {
    if (condition2.columns.length === 0) continue;
    const touched = groups.filter((group) => condition2.columns.some((column) => group.columns.has(column)));
    const merged = {
      columns: /* @__PURE__ */ new Set([...touched.flatMap((group) => [...group.columns]), ...condition2.columns]),
      conditions: [...touched.flatMap((group) => group.conditions), condition2]
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => describeGroup(table, group.columns, group.conditions));
}
function describeGroup(table, columns, conditions) {
  const generated = table.columns.filter(
    (column) => column.generated !== null && columnsIn2(table, tokensOf(column.generated.expression)).every((source) => columns.has(source))
  );
  return {
    columns: table.columns.filter((column) => columns.has(column)),
    shift: 0,
    generated,
    checks: conditions.filter((one) => one.kind === "check"),
    indexed: conditions.filter((one) => one.kind === "index" || one.kind === "where").map((one) => ({ expression: one.expression, isWhere: one.kind === "where" })),
    literals: literalsByColumn(table, conditions)
  };
}
function conditionsOf(table) {
  const found = [];
  const add = (kind, expression) => {
    const tokens = tokensOf(expression);
    found.push({ kind, expression, tokens, columns: columnsIn2(table, tokens) });
  };
  for (const check2 of table.checks) add("check", check2.expression);
  for (const column of table.columns)
    if (column.generated !== null) add("generated", column.generated.expression);
  for (const index of table.indexes) {
    for (const part of index.columns) if (part.isExpression) add("index", part.term);
    if (index.where !== null) add("where", index.where);
  }
  return found;
}
function columnsIn2(table, tokens, depth = 0) {
  const found = /* @__PURE__ */ new Set();
  for (const [index, token] of tokens.entries()) {
    const column = columnAt(table, tokens, index, token);
    if (column === void 0) continue;
    if (column.generated === null) found.add(column);
    else if (depth < 10) {
      for (const source of columnsIn2(table, tokensOf(column.generated.expression), depth + 1))
        found.add(source);
    }
  }
  return [...found];
}
function columnAt(table, tokens, index, token) {
  if (token.name === "STRING" || token.name === "SEMI") return void 0;
  const next = tokens[index + 1]?.name;
  if (next === "LP" || next === "DOT") return void 0;
  const key = nameKey(unquoteName(token.text));
  return table.columns.find((column) => nameKey(column.name) === key);
}
function literalsByColumn(table, conditions) {
  const result = /* @__PURE__ */ new Map();
  for (const { tokens } of conditions) {
    let nearest = firstColumn(table, tokens);
    for (const [index, token] of tokens.entries()) {
      nearest = columnAt(table, tokens, index, token) ?? nearest;
      const literal = literalAt(tokens, index, token);
      if (literal === null || nearest === void 0) continue;
      const known = result.get(nameKey(nearest.name)) ?? [];
      if (!known.some((other2) => other2.sql === literal.sql)) known.push(literal);
      result.set(nameKey(nearest.name), known);
    }
  }
  return result;
}
function firstColumn(table, tokens) {
  return tokens.flatMap((token, index) => columnAt(table, tokens, index, token) ?? [])[0];
}
function literalAt(tokens, index, token) {
  switch (token.name) {
    case "INTEGER":
    case "FLOAT": {
      const isNegative = tokens[index - 1]?.name === "MINUS";
      return { kind: "number", sql: isNegative ? `-${token.text}` : token.text, pattern: null };
    }
    case "STRING": {
      const before = tokens[index - 1];
      const pattern = before?.name === "LIKE_KW" ? before.text.toLowerCase() : null;
      const known = pattern === "like" || pattern === "glob" ? pattern : null;
      return { kind: "text", sql: token.text, pattern: known };
    }
    case "BLOB":
      return { kind: "blob", sql: token.text, pattern: null };
    default:
      return null;
  }
}

// src/rows/choose-accepted.ts
var mostCycled = 16;
function chooseAccepted(group, accepted, unique, adversarial) {
  let usable2 = accepted;
  let drivenBy = null;
  for (const [place, column] of group.columns.entries()) {
    if (!unique.has(column)) continue;
    const endless = usable2.find((one) => one[place]?.kind === "each")?.[place];
    if (endless !== void 0) {
      usable2 = usable2.filter((one) => one[place] === endless || one[place]?.kind === "null");
    } else if (drivenBy === null && usable2.some((one) => one[place]?.kind === "same")) {
      drivenBy = column;
      usable2 = distinctAt(usable2, place);
    }
  }
  const chosen = drivenBy === null ? cover(usable2, adversarial) : usable2;
  const placeOf5 = (column) => group.columns.indexOf(column);
  return {
    columns: group.columns,
    templatesFor: (column) => chosen.flatMap((one) => one[placeOf5(column)] ?? []),
    capacity: (column) => {
      const templates = chosen.flatMap((one) => one[placeOf5(column)] ?? []);
      return templates.some((template) => template.kind === "each") ? Number.POSITIVE_INFINITY : templates.length;
    },
    drivenBy
  };
}
function distinctAt(accepted, place) {
  const found = /* @__PURE__ */ new Map();
  for (const one of accepted) {
    const sql3 = one[place]?.sql("0");
    if (sql3 !== void 0 && !found.has(sql3)) found.set(sql3, one);
  }
  return [...found.values()];
}
function cover(accepted, adversarial) {
  const whole = accepted.filter((one) => one.every((template) => template.kind !== "null"));
  if (!adversarial) return (whole.length > 0 ? whole : accepted).slice(0, 1);
  const seen = /* @__PURE__ */ new Set();
  const chosen = [];
  for (const one of accepted) {
    const values = one.map((template, place) => `${place}:${template.sql("0")}`);
    if (values.every((value) => seen.has(value))) continue;
    for (const value of values) seen.add(value);
    chosen.push(one);
    if (chosen.length === mostCycled) break;
  }
  return chosen;
}

// src/rows/link-keys.ts
function linkKeys(ordered, keyTables) {
  const filled = /* @__PURE__ */ new Map();
  const links = [];
  const widestFirst = [...ordered.ready].sort((a, b) => b.columns.length - a.columns.length);
  for (const key of widestFirst) {
    const keyTable = keyTables.for(key);
    if (keyTable === null || key.columns.every((name) => filled.has(nameKey(name)))) continue;
    const alias = `f${links.length}`;
    const fixed = key.columns.flatMap((name, part) => {
      const sql3 = filled.get(nameKey(name));
      return sql3 === void 0 ? [] : [{ part, sql: sql3 }];
    });
    for (const [part, name] of key.columns.entries()) {
      if (!filled.has(nameKey(name))) filled.set(nameKey(name), `${alias}.k${part}`);
    }
    links.push({ key, keyTable, alias, fixed });
  }
  return links;
}
function joinKeys(link, numbering) {
  const { alias, keyTable, fixed } = link;
  if (fixed.length > 0) {
    const where = fixed.map(({ part, sql: sql3 }) => `other.k${part} = ${sql3}`).join(" AND ");
    return `LEFT JOIN ${keyTable.name} AS ${alias} ON ${alias}.j = (SELECT other.j FROM ${keyTable.name} AS other WHERE ${where} LIMIT 1)`;
  }
  const number = numbering?.distinct === true ? "1 + i" : `1 + ${numbering?.sql ?? "i"} % (SELECT count(*) FROM ${keyTable.name})`;
  return `LEFT JOIN ${keyTable.name} AS ${alias} ON ${alias}.j = ${number}`;
}
function partOf(link, column) {
  const part = link.key.columns.findIndex((name) => nameKey(name) === nameKey(column.name));
  return `${link.alias}.k${part}`;
}

// src/rows/number-rows.ts
function numberRows(units, uniqueSets, options) {
  const result = /* @__PURE__ */ new Map();
  const sets2 = [...uniqueSets].sort((a, b) => a.length - b.length);
  for (const set of sets2) {
    if (set.some((unit) => result.get(unit)?.distinct === true)) continue;
    if (contains(set, sets2, result)) continue;
    const free = set.every((unit) => !result.has(unit));
    if (free && set.length > 1 && !(hasRoom(set, options) && !options.repeat)) {
      numberDigits(set, options.rows, result);
      continue;
    }
    const widest = set.reduce(
      (best, unit) => best === void 0 || unit.capacity > best.capacity ? unit : best,
      void 0
    );
    if (widest !== void 0) result.set(widest, { sql: "i", distinct: true });
  }
  for (const unit of units) {
    if (!result.has(unit)) result.set(unit, freeNumbering(unit, options));
  }
  return result;
}
function freeNumbering({ shift }, { repeat }) {
  const number = repeat ? "i / 2" : "i";
  return { sql: shift === 0 ? `(${number})` : `(${number} + ${shift})`, distinct: false };
}
function hasRoom(set, { rows }) {
  return set.some((unit) => unit.capacity >= rows);
}
function contains(set, sets2, done) {
  return sets2.some(
    (other2) => other2 !== set && other2.length < set.length && other2.every((unit) => set.includes(unit) && done.has(unit))
  );
}
function numberDigits(set, rows, result) {
  const sorted = [...set].sort((a, b) => a.capacity - b.capacity);
  let stride = 1;
  for (const [place, unit] of sorted.entries()) {
    const left = sorted.length - place;
    const share = Math.ceil(Math.max(1, rows / stride) ** (1 / left));
    const radix = Math.max(1, Math.min(unit.capacity, share));
    const isLast = left === 1;
    const digits = stride === 1 ? "i" : `i / ${stride}`;
    result.set(unit, {
      sql: isLast && unit.capacity > share ? `(${digits})` : `(${digits} % ${radix})`,
      distinct: false
    });
    stride *= radix;
  }
}

// src/rows/try-values.ts
var mostCombinations = 32768;
var mostSingleTrials = 4096;
function tryValues(table, group, options, probe) {
  const all = allLiteralsOf(group.literals);
  const pools = group.columns.map(
    (column) => options.linked.has(column) ? linkedCandidates(table, column) : candidatesFor(table, column, literalsBeside(group.literals, column), all, options.adversarial)
  );
  try {
    const fewer = shrinkPools(isTooMany(pools) ? filterPools(table, group, pools, probe) : pools);
    const accepted = combinationsThatPass(table, group, fewer, probe);
    return accepted.length > 0 ? { kind: "found", accepted } : { kind: "none", reason: reasonFor(group) };
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    return { kind: "none", reason: `SQLite says ${code(error.message)}` };
  }
}
function combinationsThatPass(table, group, pools, probe) {
  try {
    createProbeTable(table, group, probe);
    return acceptedNumbers(table, group, pools, probe).map((number) => combinationAt(pools, number));
  } finally {
    probe.exec(`DROP TABLE IF EXISTS ${quoteName(table.name)}`);
  }
}
function countCombinations(pools) {
  return pools.reduce((product, pool) => product * pool.length, 1);
}
function isTooMany(pools) {
  return countCombinations(pools) > mostCombinations;
}
function filterPools(table, group, pools, probe) {
  return pools.map((pool, place) => {
    const columns = group.columns.slice(place, place + 1);
    const checks = group.checks.filter((check2) => check2.columns.every((column) => columns.includes(column)));
    if (checks.length === 0) return pool;
    const alone = { ...group, columns, shift: place, checks, generated: [], indexed: [] };
    const passed2 = combinationsThatPass(table, alone, [pool], probe).flat();
    return passed2.length > 0 ? passed2 : pool;
  });
}
function reasonFor(group) {
  const columns = group.columns.map((column) => `${code(column.name)}`).join(", ");
  const check2 = group.checks[0];
  return check2 === void 0 ? `no value for ${columns} passes its expressions` : `no value for ${columns} was found that ${code(`CHECK (${check2.expression})`)} accepts`;
}
function shrinkPools(pools) {
  const shrunk = pools.map((pool) => [...pool]);
  while (isTooMany(shrunk)) {
    const longest = shrunk.reduce((best, pool) => pool.length > best.length ? pool : best);
    if (longest.length < 2) break;
    longest.length -= 1 + (longest.length >> 3);
  }
  return shrunk;
}
function createProbeTable(table, group, probe) {
  const columns = group.columns.map(
    (column) => `${quoteName(column.name)} ${column.type} ${column.notNull ? "NOT NULL" : ""} COLLATE ${quoteName(column.collation)}`
  );
  const generated = group.generated.map(
    (column) => `${quoteName(column.name)} ${column.type} ${column.notNull ? "NOT NULL" : ""} GENERATED ALWAYS AS (${column.generated?.expression ?? "NULL"}) STORED`
  );
  const checks = group.checks.map((check2) => `CHECK (${check2.expression})`);
  const tried = `"tried number" INT`;
  const name = quoteName(table.name);
  probe.run(
    `CREATE TABLE ${name} (${[...columns, ...generated, tried, ...checks].join(", ")})${table.strict ? " STRICT" : ""}`
  );
  for (const [place, { expression, isWhere }] of group.indexed.entries()) {
    const target = isWhere ? `("tried number") WHERE ${expression}` : `(${expression})`;
    probe.run(`CREATE INDEX ${quoteName(`probe ${place}`)} ON ${name} ${target}`);
  }
}
var samples = [7, 0, 1, 2, 100];
var firstSample = samples.slice(0, 1);
function acceptedNumbers(table, group, pools, probe) {
  const name = quoteName(table.name);
  if (countCombinations(pools) <= 1024 && attempt2(bulkInsert(name, group, pools, samples), probe)) {
    return passed(name, samples.length, probe);
  }
  probe.run(`DELETE FROM ${name}`);
  if (!attempt2(bulkInsert(name, group, pools, firstSample), probe)) {
    probe.run(`DELETE FROM ${name}`);
    const most = Math.min(countCombinations(pools), mostSingleTrials);
    for (let number = 0; number < most; number += 1) {
      attempt2(insertOne(name, group, combinationAt(pools, number), number, firstSample), probe);
    }
  }
  const promising = spread(passed(name, firstSample.length, probe));
  probe.run(`DELETE FROM ${name}`);
  for (const number of promising) {
    attempt2(insertOne(name, group, combinationAt(pools, number), number, samples), probe);
  }
  return passed(name, samples.length, probe);
}
function spread(numbers2) {
  const step = Math.max(1, Math.floor(numbers2.length / 256));
  return numbers2.filter((_, place) => place % step === 0);
}
function passed(name, times, probe) {
  return probe.query(`SELECT "tried number" AS number FROM ${name} GROUP BY 1 HAVING count(*) = ${times} ORDER BY 1`).map((row) => Number(row["number"]));
}
function attempt2(sql3, probe) {
  try {
    probe.run(sql3);
    return true;
  } catch (error) {
    if (error instanceof SqliteFailure) return false;
    throw error;
  }
}
function numberInGroup(number, place) {
  return place === 0 ? number : `(${number} + ${place})`;
}
function sampleRows(numbers2) {
  return `(${numbers2.map((x) => `SELECT ${x} AS x`).join(" UNION ALL ")})`;
}
function bulkInsert(name, group, pools, xs) {
  let weight = 1;
  const numbers2 = [];
  const sources2 = pools.map((pool, place) => {
    const arms = pool.map(
      (template, n) => `SELECT s.x AS x, ${n} AS n, ${template.sql(numberInGroup("s.x", group.shift + place))} AS v FROM ${sampleRows(xs)} AS s`
    );
    numbers2.push(`p${place}.n * ${weight}`);
    weight *= pool.length;
    return `(${arms.join(" UNION ALL ")}) AS p${place}`;
  });
  const same2 = pools.slice(1).map((_, place) => `p${place + 1}.x = p0.x`);
  const values = pools.map((_, place) => `p${place}.v`);
  const where = same2.length > 0 ? ` WHERE ${same2.join(" AND ")}` : "";
  return `INSERT OR IGNORE INTO ${name} (${columnList(group)}) SELECT ${[...values, numbers2.join(" + ")].join(", ")} FROM ${sources2.join(" CROSS JOIN ")}${where}`;
}
function insertOne(name, group, templates, number, xs) {
  const values = templates.map((template, place) => template.sql(numberInGroup("s.x", group.shift + place)));
  return `INSERT OR IGNORE INTO ${name} (${columnList(group)}) SELECT ${[...values, number].join(", ")} FROM ${sampleRows(xs)} AS s`;
}
function columnList(group) {
  return [...group.columns.map((column) => quoteName(column.name)), `"tried number"`].join(", ");
}
function combinationAt(pools, number) {
  let rest = number;
  return pools.flatMap((pool) => {
    const template = pool[rest % pool.length];
    rest = Math.floor(rest / pool.length);
    return template === void 0 ? [] : [template];
  });
}

// src/rows/unique-sets.ts
function uniqueColumnSets(table, strict) {
  const named2 = (name) => table.columns.filter((column) => nameKey(column.name) === nameKey(name));
  const indexes = table.indexes.filter((index) => index.unique && (strict || index.where === null));
  return [
    table.primaryKey.flatMap(named2),
    ...indexes.map(
      (index) => index.columns.flatMap(
        (part) => columnsIn2(table, tokensOf(part.isExpression ? part.term : quoteName(part.term)))
      )
    )
  ].filter((set) => set.length > 0);
}
function caseMatters(table, column) {
  if (column.collation.toUpperCase() !== "BINARY") return false;
  return table.indexes.every(
    (index) => index.columns.every(
      (part) => nameKey(part.term) !== nameKey(column.name) || part.collation.toUpperCase() === "BINARY"
    )
  );
}

// src/rows/table-plan.ts
var TablePlan = class {
  #ordered;
  #table;
  #options;
  #groups;
  #units;
  #links;
  #reasons;
  constructor(ordered, options, keyTables, expected, probe) {
    this.#ordered = ordered;
    this.#table = ordered.table;
    this.#options = options;
    const bound = bindColumns(this.#table).map((group) => this.#tryGroup(group, probe));
    this.#groups = bound.flatMap((one) => typeof one === "string" ? [] : [one]);
    this.#links = linkKeys(ordered, keyTables);
    this.#units = this.#divideUnits(expected);
    const lost = ordered.orphaned.filter(
      (key) => !key.columns.some((name) => nullableColumn(this.#table, name))
    );
    this.#reasons = [
      ...lost.map((key) => `it refers to ${code(key.parent)}, which does not exist`),
      ...bound.flatMap((one) => typeof one === "string" ? [one] : [])
    ];
  }
  invent() {
    const wanted = this.#roomFor(this.#options.rowsPerTable);
    const isImpossible = this.#ordered.orphaned.some(
      (key) => !key.columns.some((name) => nullableColumn(this.#table, name))
    );
    return {
      table: this.#table,
      wanted: isImpossible ? 0 : wanted,
      needs: this.#links.map((link) => ({ keyTable: link.keyTable, byKey: link.fixed.length > 0 })),
      insert: (from, count2, strict) => this.#insert(from, count2, strict),
      reason: this.#reasons[0] ?? null
    };
  }
  /** A group's plan, or the reason why there is none. */
  #tryGroup(group, probe) {
    const { adversarial } = this.#options;
    const keys = [...this.#ordered.ready, ...this.#ordered.later];
    const linked = new Set(keys.flatMap((key) => key.columns.flatMap((name) => this.#column(name) ?? [])));
    const trial = tryValues(this.#table, group, { adversarial, linked }, probe);
    if (trial.kind === "none") return trial.reason;
    const unique = new Set(uniqueColumnSets(this.#table, true).flat());
    return chooseAccepted(group, trial.accepted, unique, this.#options.adversarial);
  }
  #divideUnits(expected) {
    const linked = /* @__PURE__ */ new Set();
    const units = [];
    for (const link of this.#links) {
      const columns = link.key.columns.flatMap((name) => this.#column(name) ?? []).filter((one) => !linked.has(one));
      for (const column of columns) linked.add(column);
      const capacity = expected.get(nameKey(link.key.parent)) ?? 0;
      units.push({ columns, capacity, shift: units.length, link });
    }
    for (const column of this.#table.columns) {
      if (linked.has(column) || column.generated !== null) continue;
      const group = this.#groups.find((one) => one.columns.includes(column));
      units.push({
        columns: [column],
        capacity: group?.capacity(column) ?? Number.POSITIVE_INFINITY,
        shift: 0,
        link: null
      });
    }
    return units;
  }
  #column(name) {
    return this.#table.columns.find((column) => nameKey(column.name) === nameKey(name));
  }
  #uniqueUnits(strict) {
    return uniqueColumnSets(this.#table, strict).map((columns) => [
      ...new Set(
        columns.flatMap((column) => this.#units.find((unit) => unit.columns.includes(column)) ?? [])
      )
    ]);
  }
  /** How many rows the unique sets leave room for. */
  #roomFor(rows) {
    const rooms = this.#uniqueUnits(false).filter(
      (set) => set.length > 0 && !set.some((unit) => unit.columns.some((one) => nullableColumn(this.#table, one.name)))
    ).map((set) => set.reduce((product, unit) => product * unit.capacity, 1));
    return Math.min(rows, ...rooms);
  }
  #insert(from, count2, strict) {
    const numbered3 = numberRows(this.#units, this.#uniqueUnits(strict), {
      rows: strict ? this.#options.rowsPerTable * 4 : this.#options.rowsPerTable,
      repeat: this.#options.adversarial
    });
    const columns = this.#table.columns.filter((column) => column.generated === null);
    const values = columns.map((column, place) => this.#valueOf(column, place, numbered3));
    const joins = this.#units.flatMap(
      (unit) => unit.link === null ? [] : joinKeys(unit.link, numbered3.get(unit))
    );
    return [
      `WITH RECURSIVE counter(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM counter WHERE i < ${from + count2 - 1})`,
      `INSERT OR IGNORE INTO main.${quoteName(this.#table.name)} (${columns.map((column) => quoteName(column.name)).join(", ")})`,
      `SELECT ${values.join(", ")} FROM counter ${joins.join(" ")}`
    ].join(" ");
  }
  #valueOf(column, place, numbered3) {
    const unit = this.#units.find((one) => one.columns.includes(column));
    const group = this.#groups.find((one) => one.columns.includes(column));
    const number = (unit === void 0 ? void 0 : numbered3.get(unit)?.sql) ?? "i";
    const linked = unit?.link == null ? null : partOf(unit.link, column);
    if (group !== void 0) {
      const driver = this.#units.find(
        (one) => group.drivenBy !== null && one.columns.includes(group.drivenBy)
      );
      const selector = (driver === void 0 ? void 0 : numbered3.get(driver)?.sql) ?? "i";
      const shifted = numberInGroup(number, group.columns.indexOf(column));
      return choose(
        selector,
        group.templatesFor(column),
        (template) => template.kind === "null" || linked === null ? template.sql(shifted) : linked
      );
    }
    if (this.#isOrphan(column)) return "NULL";
    const mayBeNull3 = this.#options.adversarial && nullableColumn(this.#table, column.name);
    if (linked !== null)
      return mayBeNull3 ? `CASE (i + ${place}) % 5 WHEN 2 THEN NULL ELSE ${linked} END` : linked;
    if (!this.#options.adversarial) return plainTemplate(this.#table, column).sql(number);
    if (!this.#isUnique(column)) {
      return choose(`(i + ${place})`, this.#poolFor(column), (template) => template.sql(number));
    }
    const value = difficultUnique(this.#table, column, caseMatters(this.#table, column)).sql(number);
    return mayBeNull3 ? `CASE (i + ${place}) % 7 WHEN 3 THEN NULL ELSE ${value} END` : value;
  }
  #poolFor(column) {
    const pool = difficultPool(this.#table, column);
    return nullableColumn(this.#table, column.name) ? pool : pool.filter((template) => template !== nothing);
  }
  #isOrphan(column) {
    return nullableColumn(this.#table, column.name) && this.#ordered.orphaned.some((key) => key.columns.some((name) => nameKey(name) === nameKey(column.name)));
  }
  #isUnique(column) {
    return uniqueColumnSets(this.#table, true).some((set) => set.includes(column));
  }
};
function choose(selector, templates, value) {
  const first = templates[0];
  if (first === void 0) return "NULL";
  if (templates.length === 1) return value(first);
  const arms = templates.map((template, n) => `WHEN ${n} THEN ${value(template)}`);
  return `CASE ${selector} % ${templates.length} ${arms.join(" ")} END`;
}

// src/rows/invent.ts
function inventRows(schema, options, probe) {
  const keyTables = new KeyTables(schema);
  const expected = /* @__PURE__ */ new Map();
  const ordered = orderTables(schema);
  const tables = ordered.map((one) => {
    const rowsPerTable2 = options.rowsIn?.get(nameKey(one.table.name)) ?? options.rowsPerTable;
    const invented = new TablePlan(one, { ...options, rowsPerTable: rowsPerTable2 }, keyTables, expected, probe).invent();
    expected.set(nameKey(one.table.name), invented.wanted);
    return invented;
  });
  const leftOut = schema.tables.filter((table) => table.kind !== "table").map((table) => ({
    table: table.name,
    reason: table.kind === "virtual" ? "it is a virtual table" : "it belongs to a virtual table"
  }));
  return { tables, leftOut, linkLater: ordered.flatMap((one) => linkLater(one, keyTables)) };
}

// src/rows/twin-rows.ts
function twinRows(table) {
  const rowid = rowidName(table);
  const bound = new Set(
    [
      ...table.primaryKey,
      ...table.indexes.filter(({ unique }) => unique).flatMap(({ columns: columns2 }) => columns2.map(({ term }) => term))
    ].map(nameKey)
  );
  const free = table.columns.filter(
    (column) => column.generated === null && !bound.has(nameKey(column.name))
  );
  if (rowid === null || free.length < 2) return null;
  const name = `main.${quoteName(table.name)}`;
  const columns = free.map((column) => quoteName(column.name));
  const fullest = columns.map((column) => `(${column} IS NOT NULL)`).join(" + ");
  const last = `(SELECT max(${rowid}) FROM ${name})`;
  const model = `SELECT ${columns.join(", ")} FROM ${name} WHERE ${rowid} <> ${last} ORDER BY ${fullest} DESC, ${rowid} LIMIT 1`;
  return `UPDATE OR IGNORE ${name} SET (${columns.join(", ")}) = (${model}) WHERE ${rowid} = ${last}`;
}

// src/rows/virtual-rows.ts
function fillVirtual(engine, schema, rows) {
  for (const table of schema.tables) {
    if (!isModule(table, "fts3", "fts4", "fts5", "rtree", "rtree_i32")) continue;
    if (/\bcontent\s*=\s*['"]?\w/i.test(table.sql)) continue;
    const name = `main.${quoteName(table.name)}`;
    if (!isEmpty(engine, name)) continue;
    const source = sourceOf3(schema, table);
    failureOf(engine, source === null ? numbered2(table, name, rows) : copied(table, name, source));
  }
}
function isEmpty(engine, name) {
  try {
    return engine.query(`SELECT 1 FROM ${name} LIMIT 1`).length === 0;
  } catch (error) {
    if (error instanceof SqliteFailure) return false;
    throw error;
  }
}
function sourceOf3(schema, { name }) {
  const trigger = schema.triggers.find(({ sql: sql3 }) => namesWord(sql3, name));
  const source = trigger === void 0 ? void 0 : tableNamed(schema, trigger.table);
  return source === void 0 || source.kind !== "table" || rowidName(source) === null ? null : source;
}
function numbered2(table, name, rows) {
  const values = table.columns.map(() => textOrPoint(table, "i"));
  return `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
    INSERT INTO ${name} (${listed3(table)}) SELECT ${values.join(", ")} FROM n`;
}
function copied(table, name, source) {
  const rowid = rowidName(source) ?? "";
  const values = table.columns.map((column) => {
    const twin = source.columns.find((other2) => sameName(other2.name, column.name));
    return twin === void 0 ? textOrPoint(table, rowid) : quoteName(twin.name);
  });
  return `INSERT INTO ${name} (rowid, ${listed3(table)}) SELECT ${rowid}, ${values.join(", ")} FROM main.${quoteName(source.name)}`;
}
function textOrPoint(table, number) {
  return isModule(table, "rtree", "rtree_i32") ? number : `'text ' || ${number}`;
}
function listed3({ columns }) {
  return columns.map(({ name }) => quoteName(name)).join(", ");
}

// src/rows/fill-database.ts
function fillDatabase(engine, schema, options) {
  const keys = engine.query("PRAGMA foreign_keys")[0]?.["foreign_keys"] === 1;
  engine.exec("PRAGMA foreign_keys = OFF");
  try {
    engine.exec("BEGIN");
    try {
      const report = fillInside(engine, schema, options);
      engine.exec("COMMIT");
      return report;
    } catch (error) {
      engine.exec("ROLLBACK");
      throw error;
    }
  } finally {
    if (keys) engine.exec("PRAGMA foreign_keys = ON");
  }
}
function fillInside(engine, schema, options) {
  const filled = new Set(
    schema.tables.filter((table) => table.kind === "table").map((table) => nameKey(table.name))
  );
  const triggers = schema.triggers.filter((trigger) => filled.has(nameKey(trigger.table)));
  for (const trigger of triggers) engine.run(`DROP TRIGGER main.${quoteName(trigger.name)}`);
  const plan = inventRows(schema, options, options.probe);
  const plain = options.adversarial ? lazyPlainPlan(schema, options) : null;
  const failures = /* @__PURE__ */ new Map();
  const numbered3 = /* @__PURE__ */ new Set();
  for (const table of plan.tables) {
    const failure = fillTable(engine, table, plain, numbered3);
    if (failure !== null) failures.set(table.table.name, failure);
    if (options.friendly != null) grantWishes(engine, table.table, options.friendly);
  }
  for (const sql3 of plan.linkLater) failureOf(engine, sql3);
  for (const sql3 of options.adversarial ? plan.tables.map(({ table }) => twinRows(table)) : []) {
    if (sql3 !== null) failureOf(engine, sql3);
  }
  repairOrphans(engine, schema);
  if (options.friendly != null) {
    setApart(engine, schema, options.friendly);
    repairOrphans(engine, schema);
  }
  for (const { table } of plan.tables) if (table.autoincrement) advanceCounter(engine, table);
  dropKeyTables(engine);
  for (const trigger of triggers) engine.run(trigger.sql);
  rebuildTextIndexes(engine, schema);
  fillVirtual(engine, schema, options.rowsPerTable);
  const tables = plan.tables.map((table) => reportTable(engine, table, options.rowsPerTable, failures));
  return { tables, leftOut: plan.leftOut, rows: tables.reduce((sum2, table) => sum2 + table.rows, 0) };
}
function lazyPlainPlan(schema, options) {
  let plan = null;
  return (table) => {
    plan ??= inventRows(schema, { ...options, adversarial: false }, options.probe).tables;
    return plan.find((one) => one.table === table);
  };
}
function fillTable(engine, table, plain, numbered3) {
  for (const { keyTable, byKey } of table.needs) {
    if (!numbered3.has(keyTable)) for (const sql3 of keyTable.create) engine.exec(sql3);
    if (byKey) engine.exec(keyTable.index);
    numbered3.add(keyTable);
  }
  const failure = insertRows(engine, table, 0);
  if (plain === null || countRows4(engine, table.table) >= table.wanted) return failure;
  const instead = plain(table.table);
  return instead === void 0 ? failure : insertRows(engine, instead, table.wanted * 16);
}
function insertRows(engine, table, start) {
  let from = start;
  let rows = countRows4(engine, table.table);
  for (let go = 0; go < 4 && rows < table.wanted; go += 1) {
    const count2 = go === 0 ? table.wanted : Math.max((table.wanted - rows) * 2, 16);
    const failure = failureOf(engine, table.insert(from, count2, go > 0));
    if (failure !== null) return failure;
    from += count2;
    const before = rows;
    rows = countRows4(engine, table.table);
    if (go > 0 && rows === before) break;
  }
  return null;
}
function countRows4(engine, table) {
  return Number(engine.query(`SELECT count(*) AS n FROM main.${quoteName(table.name)}`)[0]?.["n"]);
}
function repairOrphans(engine, schema) {
  for (let round = 0; round < 10; round += 1) {
    const broken = foreignKeyViolations(engine, schema).filter((violation) => violation.kind === "orphans");
    if (broken.length === 0) return;
    for (const { table: name, columns, parent } of broken) {
      const table = schema.tables.find((candidate) => candidate.name === name);
      const key = table?.foreignKeys.find(
        (candidate) => candidate.parent === parent && candidate.columns.join("\0") === columns.join("\0")
      );
      if (table !== void 0 && key !== void 0) repairKey(engine, schema, table, key, round);
    }
  }
}
function repairKey(engine, schema, table, key, round) {
  const resolved = resolveParent(schema, key);
  if (resolved.kind !== "found") return;
  const target = `main.${quoteName(table.name)} AS c`;
  const where = `${hasKey(key)} AND ${isOrphan(resolved, key, "main")}`;
  if (mayBeNull2(table, key)) {
    const free = key.columns.filter((name) => nullableColumn(table, name));
    const nulls = free.map((name) => `${quoteName(name)} = NULL`);
    failureOf(engine, `UPDATE OR IGNORE ${target} SET ${nulls.join(", ")} WHERE ${where}`);
  }
  if (round === 0) {
    const source = `main.${quoteName(resolved.parent.name)} AS p`;
    const keys = resolved.columns.map((name) => `p.${quoteName(name)}`);
    const present = keys.map((name) => `${name} IS NOT NULL`).join(" AND ");
    const sets2 = key.columns.map(
      (name, place) => `${quoteName(name)} = (SELECT ${keys[place] ?? "NULL"} FROM ${source} WHERE ${present} LIMIT 1)`
    );
    failureOf(engine, `UPDATE OR IGNORE ${target} SET ${sets2.join(", ")} WHERE ${where}`);
  }
  failureOf(engine, `DELETE FROM ${target} WHERE ${where}`);
}
function advanceCounter(engine, table) {
  failureOf(engine, `UPDATE main.sqlite_sequence SET seq = seq + 1000 WHERE name = ${quoteText(table.name)}`);
}
function dropKeyTables(engine) {
  const names2 = engine.query(
    "SELECT name FROM temp.sqlite_schema WHERE type = 'table' AND name GLOB 'drizzle gate keys *'"
  );
  for (const { name } of names2) engine.exec(`DROP TABLE temp.${quoteName(String(name))}`);
}
function rebuildTextIndexes(engine, schema) {
  for (const table of schema.tables) {
    if (table.kind !== "virtual" || !/\bcontent\s*=\s*['"]?\w/i.test(table.sql)) continue;
    const name = quoteName(table.name);
    failureOf(engine, `INSERT INTO main.${name} (${name}) VALUES ('rebuild')`);
  }
}
function reportTable(engine, invented, wanted, failures) {
  const rows = countRows4(engine, invented.table);
  const report = { table: invented.table.name, rows, wanted };
  if (rows >= wanted) return { ...report, reason: null };
  if (invented.reason !== null) return { ...report, reason: invented.reason };
  const failure = failures.get(invented.table.name);
  if (failure !== void 0) return { ...report, reason: `SQLite says ${code(failure)}` };
  if (invented.wanted < wanted && rows >= invented.wanted && rows > 0) {
    return {
      ...report,
      reason: `its unique columns leave room for ${rows === 1 ? "one row" : `${rows} rows`}`
    };
  }
  return { ...report, reason: "its constraints and parents leave no room for more" };
}

// src/rows/friendly-schema.ts
function friendlySchema(before, after, pairs2) {
  return { ...before, tables: before.tables.map((table) => friendlyTable(table, before, after, pairs2)) };
}
function friendlyTable(table, before, after, pairs2) {
  const now = after === null ? void 0 : tableNamed(after, table.name);
  if (table.kind !== "table") return table;
  const has = (name) => table.columns.some((column) => sameName(column.name, name));
  const foreignKeys = [...table.foreignKeys];
  const isFree = ({ columns }) => columns.every(has) && !columns.some((name) => table.primaryKey.some((part) => sameName(part, name))) && !foreignKeys.some((key) => key.columns.some((name) => columns.some((other2) => sameName(name, other2))));
  for (const key of now?.foreignKeys ?? []) {
    if (tableNamed(before, key.parent) !== void 0 && isFree(key)) foreignKeys.push(key);
  }
  for (const pair of pairs2) if (pair.table === table && isFree(pair.key)) foreignKeys.push(pair.key);
  return {
    ...table,
    foreignKeys,
    checks: [...table.checks, ...now === void 0 ? [] : newChecks(table, now)],
    indexes: [...table.indexes, ...now === void 0 ? [] : newUniques(table, now)]
  };
}
function newChecks(table, now) {
  const known = new Set(table.checks.map(({ expression }) => expression));
  const fresh = now.columns.filter(({ name }) => !isIn(name, table.columns));
  return now.checks.filter(
    ({ expression }) => !known.has(expression) && columnsIn2({ ...now, columns: fresh }, tokensOf(expression)).length === 0 && columnsIn2(table, tokensOf(expression)).length > 0
  );
}
function newUniques(table, now) {
  const idOf = ({ columns }) => JSON.stringify(columns.map(({ term }) => nameKey(term)));
  const known = new Set(table.indexes.filter(({ unique, where }) => unique && where === null).map(idOf));
  return now.indexes.filter(
    (index) => index.unique && index.where === null && !known.has(idOf(index)) && index.columns.every(({ isExpression, term }) => !isExpression && isIn(term, table.columns))
  );
}
function isIn(name, columns) {
  return columns.some((column) => sameName(column.name, name));
}

// src/sql/looks-for.ts
function readLooksFor(sql3) {
  const parsed2 = sqlParser().parseStmt(sql3);
  if (parsed2.status !== "ok") return null;
  const { root } = parsed2;
  if (root.type !== "DeleteStmt" && root.type !== "UpdateStmt" && root.type !== "InsertStmt") {
    const isFilled2 = root.type === "CreateTableStmt" && root.body.type === "AsSelectCreateTableBody";
    if (!isFilled2) return null;
  }
  const textOf3 = ({ span }) => sql3.slice(span.offset, span.offset + span.length);
  const takes = root.type === "DeleteStmt" || root.type === "UpdateStmt" ? {
    ...called(root.tblName),
    where: root.whereClause === void 0 ? null : textOf3(root.whereClause),
    sets: root.type === "UpdateStmt" ? root.sets.flatMap(({ colNames }) => colNames.map(({ text }) => text)) : null
  } : null;
  const [inserts, copies] = root.type === "InsertStmt" ? [insertsOf(root, textOf3), copyIn2(root)] : [null, null];
  return { ...walk(root, textOf3), takes, inserts, copies };
}
function copyIn2({ body, orConflict }) {
  if (body.type !== "SelectInsertBody" || orConflict !== void 0 || body.upsert !== void 0) return null;
  return copiedBy(body.select);
}
function walk(root, textOf3) {
  const rows = [];
  const pairs2 = [];
  const limits = [];
  const scopes = [];
  const scope = () => scopes.toReversed().flat();
  const want = (wanted) => {
    const here = scope();
    for (const each2 of wanted) if (each2.length > 0) rows.push({ scope: here, wanted: each2 });
  };
  sqlParser().traverse(root, {
    enter(node) {
      const opened = opens(node);
      if (opened !== null) scopes.push(opened);
      const condition2 = conditionOf3(node);
      if (condition2 !== void 0) want(rowsWantedBy(condition2, textOf3));
      if (node.type === "CaseExpr" && node.base !== void 0) {
        want(
          equalTo(
            node.base,
            node.whenThenPairs.map(({ when }) => when),
            textOf3
          )
        );
      }
      const pair = pairIn(node);
      if (pair !== null) pairs2.push({ scope: scope(), ...pair });
      if (node.type === "Select") limits.push(...limitOf(node, textOf3));
    },
    leave(node) {
      if (opens(node) !== null) scopes.pop();
    }
  });
  return { rows, pairs: pairs2, limits };
}
function opens(node) {
  switch (node.type) {
    case "DeleteStmt":
      return [called(node.tblName)];
    case "UpdateStmt":
      return [called(node.tblName), ...node.from === void 0 ? [] : tablesBehind2(node.from)];
    case "SelectFrom":
      return node.from === void 0 ? [] : tablesBehind2(node.from);
    default:
      return null;
  }
}
function conditionOf3(node) {
  switch (node.type) {
    case "DeleteStmt":
    case "UpdateStmt":
    case "SelectFrom":
      return node.whereClause;
    case "OnJoinConstraint":
      return node.expr;
    case "WhenThen":
      return node.when;
    default:
      return void 0;
  }
}
function pairIn(node) {
  if (node.type === "BinaryExpr" && (node.op === "Equals" || node.op === "Is")) {
    const [one2, other2] = [columnIn(node.left), columnIn(node.right)];
    return one2 === null || other2 === null ? null : { one: one2, other: other2 };
  }
  if (node.type !== "InSelectExpr" || node.rhs.select.type !== "SelectFrom") return null;
  const { from, columns } = node.rhs.select;
  const [only2] = columns;
  const one = columnIn(node.lhs);
  const read2 = only2?.type === "ExprResultColumn" ? columnIn(only2.expr) : null;
  const [table] = from === void 0 ? [] : tablesBehind2(from);
  if (one === null || read2 === null || table === void 0) return null;
  return { one, other: { ...read2, table: read2.table ?? table.name } };
}
function limitOf({ select, limit }, textOf3) {
  if (limit === void 0 || select.type !== "SelectFrom" || select.from === void 0) return [];
  const rows = countIn2(limit, textOf3);
  return rows === null ? [] : [{ tables: tablesBehind2(select.from).map(({ name }) => name), rows }];
}
function countIn2({ expr, offset }, textOf3) {
  const count2 = Number(textOf3(expr)) + (offset === void 0 ? 0 : Number(textOf3(offset)));
  return Number.isSafeInteger(count2) && count2 > 0 ? count2 : null;
}
function insertsOf({ tblName, columns, body, orConflict }, textOf3) {
  if (body.type !== "SelectInsertBody") return null;
  const { select } = body.select;
  const rows = select.type === "SelectValues" ? select.values.map(({ values }) => values) : select.from === void 0 ? [select.columns.flatMap((column) => column.type === "ExprResultColumn" ? [column.expr] : [])] : [];
  if (rows.length === 0) return null;
  return {
    table: tblName.objName.text,
    columns: columns?.map(({ text }) => text) ?? null,
    rows: rows.map((row) => row.map((value) => isLiteral2(value) ? textOf3(value) : null)),
    mayMeet: orConflict === "Replace" || orConflict === "Ignore" || body.upsert !== void 0
  };
}
function called({ objName, alias }) {
  return { name: objName.text, alias: alias?.text ?? objName.text };
}
function tablesBehind2(from) {
  const tables = [from.select, ...(from.joins ?? []).map(({ table }) => table)];
  return tables.flatMap(
    (table) => table?.type === "TableSelectTable" ? [{ name: table.tblName.objName.text, alias: table.alias?.name.text ?? table.tblName.objName.text }] : []
  );
}

// src/replay/dangling-keys.ts
function danglingKeys({ before, violations, renames }) {
  const oldName = (table) => [...renames.tables].find(([, to]) => sameName(to, table))?.[0] ?? table;
  return violations.after.filter(({ kind, table, columns, parent }) => {
    const old = tableNamed(before, oldName(table));
    if (kind !== "orphans" || old === void 0) return false;
    const isOld = old.foreignKeys.some(
      (key) => sameName(key.parent, oldName(parent)) && keyOf4(key.columns) === keyOf4(columns)
    );
    return !isOld && columns.every((name) => old.columns.some((column) => sameName(column.name, name)));
  });
}
function keyOf4(columns) {
  return nameKey(columns.join(" "));
}

// src/replay/depends-on-values.ts
function dependsOnValues(failure, before) {
  const { message } = failure;
  if (message === "CHECK constraint failed") return namesOldColumn(failedStatement(failure), before);
  if (message.startsWith("CHECK constraint failed")) return true;
  if (!/constraint failed|^Cannot add |^no such |^non-deterministic |^table .* has /.test(message))
    return true;
  const list = /^UNIQUE constraint failed: (.+)$/.exec(message)?.[1];
  if (list === void 0 || list.startsWith("index ")) return list !== void 0;
  return list.split(", ").every((name) => {
    const dot = name.indexOf(".");
    const table = tableNamed(before, nameInTheEnd(name.slice(0, dot), failure));
    return table !== void 0 && hasColumn2(table, name.slice(dot + 1));
  });
}
function namesOldColumn(statement, before) {
  const table = tableNamed(before, statement?.target ?? "");
  if (statement === null || table === void 0) return true;
  return statement.tokens.some(
    ({ text }) => !sameName(unquoteName(text), table.name) && hasColumn2(table, unquoteName(text))
  );
}
function hasColumn2({ columns }, name) {
  return columns.some((column) => sameName(column.name, name));
}
function nameInTheEnd(table, { migration }) {
  const steps = addedStatements([migration]).map(({ statement }) => renameIn2(statement));
  const renamed3 = steps.find((step) => step?.column === null && sameName(step.table, table));
  return renamed3?.to ?? table;
}

// src/replay/join-runs.ts
function joinRuns(shown, runs2, friendliest) {
  const kept = new Set(friendliest === null ? [] : violatedIn(friendliest));
  const dangling = friendliest === null ? [] : danglingKeys(shown).filter((violation) => !kept.has(violationKey(violation)));
  const put = new Set(dangling.map(violationKey));
  const after = distinctBy(
    runs2.flatMap(({ violations }) => violations.after),
    violationKey
  ).filter((violation) => !put.has(violationKey(violation)));
  const accounts = runs2.map(({ account: account2 }) => account2);
  const account = {
    rows: distinctBy(
      accounts.flatMap(({ rows }) => rows),
      lossKey
    ),
    values: distinctBy(
      accounts.flatMap(({ values }) => values),
      lossKey
    ),
    conversions: accounts.flatMap(({ conversions }) => conversions),
    moves: new Map(accounts.toReversed().flatMap(({ moves }) => [...moves]))
  };
  return { rows: { ...shown, account, violations: { ...shown.violations, after } }, dangling };
}
function violatedIn({ violations }) {
  return violations.after.map(violationKey);
}
function violationKey({ table, columns }) {
  return nameKey(`${table} ${columns.join(" ")}`);
}
function lossKey(loss) {
  const { table, cause, by } = loss;
  const column = "column" in loss ? loss.column : "";
  return JSON.stringify([table, column, cause, by?.migration.name, by?.statement.line]);
}
function distinctBy(all, keyOf5) {
  return [...new Map(all.toReversed().map((each2) => [keyOf5(each2), each2])).values()].toReversed();
}

// src/replay/upgrade-invented.ts
function upgradeInvented(request) {
  const { schema } = request.met;
  const looks = looksOf(request);
  const difficult = upgradeImage(request, (engine) => fill(engine, request, true));
  const isDue = looks.some((each2) => mattersWhich(each2, schema)) || danglingKeys(difficult).length > 0;
  if (difficult.run.failure === null && !isDue) return withoutFailure(difficult);
  const plain = difficult.run.failure === null ? [] : [upgradeImage(request, (engine) => fill(engine, request, false))];
  const friendly = tryFriendly(request, looks).filter(({ rows }) => isAsFull(rows, difficult));
  return settle([difficult, ...plain], friendly, looks, request);
}
function upgradePlainly(request) {
  const difficult = upgradeImage(request, (engine) => fill(engine, request, true));
  if (difficult.run.failure === null) return difficult;
  return upgradeImage(request, (engine) => fill(engine, request, false));
}
function withoutFailure(rows) {
  return { rows, certain: null, dependent: [], dangling: [] };
}
function looksOf({ judged, met }) {
  return addedStatements(judged.added).flatMap(({ statement }) => {
    const writes = /^(?:insert|update|delete|create-table)$/.test(statement.kind);
    if (!writes || treatsAllAlike(statement, met.schema) || screenStatement(statement) !== null) return [];
    return readLooksFor(statement.text) ?? [];
  });
}
function treatsAllAlike(statement, schema) {
  const { kind, tokens, target } = statement;
  const has = (words, from = 0) => tokens.slice(from).some(({ name }) => words.test(name));
  if (kind === "create-table") return !has(/^SELECT$/);
  if (kind !== "update" || has(/^(?:SELECT|FROM|LIMIT|OR|WITH)$/)) return false;
  const where = tokens.findIndex(({ name }) => name === "WHERE");
  const columns = setColumns(statement);
  if (columns === null || isRuled(schema, target ?? "", columns)) return false;
  return where < 0 || !has(/^(?:STRING|INTEGER|FLOAT|BLOB|QNUMBER|ID)$/, where) || isNullTest(tokens, where);
}
function isNullTest(tokens, where) {
  const [, column, ...test] = tokens.slice(where);
  const words = test.map(({ name }) => name).join(" ");
  return column?.name === "ID" && /^(?:IS NULL|IS NOT NULL|NOTNULL|ISNULL|NOT NULL)$/.test(words);
}
function mattersWhich(looks, schema) {
  const { copies, takes, rows, pairs: pairs2, limits, inserts } = looks;
  if (copies === null) {
    const asked = rows.filter(({ wanted }) => !wanted.every(({ sql: sql3 }) => /^NULL\b/.test(sql3)));
    const isPlain = asked.length + pairs2.length + limits.length === 0 && inserts === null;
    return !isPlain || takes?.sets == null || isRuled(schema, takes.name, takes.sets);
  }
  const key = tableNamed(schema, copies.from)?.primaryKey ?? [];
  const { columns } = copies;
  return columns !== null && !key.every((part) => columns.some((name) => sameName(name, part)));
}
function isRuled(schema, name, columns) {
  const table = tableNamed(schema, name);
  if (table === void 0 || schema.triggers.length > 0) return true;
  const hasOne = (names2) => names2.some((each2) => columns.some((column) => sameName(column, each2)));
  const { checks, foreignKeys, indexes, primaryKey, strict } = table;
  const unique = indexes.filter((index) => index.unique).flatMap((index) => index.columns);
  return strict || checks.length > 0 || hasOne([
    ...primaryKey,
    ...foreignKeys.flatMap((key) => key.columns),
    ...unique.map(({ term }) => term)
  ]) || unique.some(({ isExpression }) => isExpression) || schema.tables.some(
    ({ foreignKeys: keys }) => keys.some(({ parent, parentColumns: parentColumns2 }) => sameName(parent, name) && hasOne(parentColumns2))
  );
}
function tryFriendly(request, looks) {
  const { schema } = request.met;
  const wishes = wishesOf(looks, schema, request.after);
  const runs2 = [];
  for (const kind of friendlyKinds) {
    let fitting = [];
    const rows = upgradeImage(request, (engine) => {
      const filled = fillFriendly(engine, request, kind, wishes);
      fitting = fittingTables(engine, schema, request.after);
      return filled;
    });
    runs2.push({ rows, fitting });
    if (rows.run.failure === null) break;
  }
  return runs2;
}
function isAsFull({ fill: fill2 }, usual) {
  const filled = new Set(usual.fill.tables.filter(({ rows }) => rows > 0).map(({ table }) => table));
  return fill2.tables.every(({ table, rows }) => rows > 0 || !filled.has(table));
}
function movesValues({ rows: { run }, fitting }, looks) {
  const { failure } = run;
  if (failure === null || !failure.message.startsWith("CHECK constraint failed")) return false;
  const from = readLooksFor(failure.statement)?.copies?.from ?? "";
  const isWritten = looks.some(
    ({ takes, inserts }) => sameName(takes?.name ?? "", from) || sameName(inserts?.table ?? "", from)
  );
  return !isWritten && fitting.some((name) => sameName(name, from));
}
function settle(usual, friendly, looks, { met }) {
  const all = [...usual, ...friendly.map(({ rows }) => rows)];
  const passed2 = all.filter(({ run }) => run.failure === null);
  const failures = distinct(all.flatMap(({ run }) => run.failure ?? []));
  const [shown] = passed2;
  if (shown !== void 0) {
    const friendliest = friendly.find(({ rows: rows2 }) => rows2.run.failure === null)?.rows ?? null;
    const { rows, dangling } = joinRuns(shown, passed2, friendliest);
    return { rows, certain: null, dependent: failures, dangling };
  }
  const plain = usual.at(-1);
  if (plain === void 0) throw new Error("no rows were tried");
  const certain = certainFailure(plain, friendly, looks, met.schema);
  const dependent = failures.filter((failure) => certain === null || !isSame3(failure, certain));
  return { rows: plain, certain, dependent, dangling: [] };
}
function certainFailure(plain, friendly, looks, before) {
  const last = friendly.at(-1);
  const failure = last?.rows.run.failure ?? plain.run.failure;
  if (failure === null) return null;
  if (last !== void 0 && movesValues(last, looks)) return failure;
  if (!dependsOnValues(failure, before)) return failure;
  const other2 = plain.run.failure;
  return other2 !== null && !/constraint failed/.test(other2.message) && !dependsOnValues(other2, before) ? other2 : null;
}
function distinct(failures) {
  return failures.filter((failure, place) => failures.findIndex((other2) => isSame3(failure, other2)) === place);
}
function isSame3(a, b) {
  return a.migration.name === b.migration.name && a.at.line === b.at.line;
}
function fill(engine, { judged, met, rowsPerTable: rowsPerTable2 }, adversarial) {
  return openScratch(
    judged.profile,
    null,
    (probe) => fillDatabase(engine, met.schema, { rowsPerTable: rowsPerTable2, adversarial, probe })
  );
}
function fillFriendly(engine, { judged, met, after, rowsPerTable: rowsPerTable2 }, kind, wishes) {
  const { rowsIn: rowsIn2 } = wishes;
  return openScratch(
    judged.profile,
    null,
    (probe) => fillDatabase(engine, friendlySchema(met.schema, after, wishes.pairs), {
      ...{ rowsPerTable: rowsPerTable2, rowsIn: rowsIn2, adversarial: false, probe },
      friendly: { kind, wishes }
    })
  );
}
function fittingTables(engine, before, after) {
  return before.tables.filter((table) => {
    const now = after === null ? void 0 : tableNamed(after, table.name);
    if (now === void 0) return false;
    const due = newChecks(table, now);
    const known = new Set([...table.checks, ...due].map(({ expression }) => expression));
    if (!now.checks.every(({ expression }) => known.has(expression))) return false;
    const broken = due.map(({ expression }) => `NOT (${expression})`).join(" OR ") || "0";
    return engine.query(`SELECT 1 FROM main.${quoteName(table.name)} WHERE ${broken} LIMIT 1`).length === 0;
  }).map(({ name }) => name);
}

// src/check/collect-rows.ts
var inventedRows = 24;
var noRows = { data: [], foreign: /* @__PURE__ */ new Map(), broken: /* @__PURE__ */ new Map(), notes: [] };
function collectRows(judged, { upgrade, start }, met, options, scratch) {
  const isIdle = judged.added.length === 0 && upgrade.statements === 0;
  if (isIdle || start.kind === "none") return noRows;
  if (upgrade.failure !== null && (scratch.snapshots.length === 0 || upgrade.failure.cause !== "sql"))
    return noRows;
  const { at: at2, clock } = scratch;
  const about = { judged, met, after: upgrade.schema, known: knownOf(judged), told: upgrade.failure };
  if (scratch.snapshots.length > 0) return fromSnapshots(about, scratch);
  if (upgrade.schema === null) return noRows;
  const rowsPerTable2 = options.rows ?? inventedRows;
  if (met.schema.tables.length === 0 || rowsPerTable2 === 0 && options.seed === null) return noRows;
  const request = { judged, met, after: upgrade.schema, rowsPerTable: rowsPerTable2, at: at2, clock };
  const outcome = options.seed === null ? upgradeInvented(request) : upgradeSeeded(request, options.seed);
  const isSound = options.seed === null && outcome.rows.run.failure === null;
  const elsewhere = isSound ? compareElsewhere(request, outcome.rows) : null;
  const source = options.seed === null ? "invented" : "seed";
  return { ...noRows, data: [{ ...common2(about, outcome, source), source, elsewhere }] };
}
function common2(about, { rows, certain, dependent, dangling }, source) {
  const { judged, known } = about;
  const failures = [
    ...certain === null ? [] : [{ kind: "certain", failure: certain }],
    ...dependent.map((failure) => dependentFailure(failure, about))
  ];
  const { added } = judged;
  return { judged, rows, elsewhere: null, ...dataFacts({ rows, source, failures, dangling, added, known }) };
}
function dependentFailure(failure, { judged, met, after }) {
  const probe = probeFor(failure, { before: met.schema, after });
  const runs2 = (query) => openScratch(judged.profile, met.image, (engine) => failureOf(engine, query) === null);
  return { kind: "dependent", failure, probe: probe?.split("\n").every(runs2) ? probe : null };
}
function fromSnapshots(about, scratch) {
  const { judged } = about;
  const { base } = judged;
  if (base === null) return noRows;
  const { clock } = scratch;
  const data = [];
  const foreign2 = /* @__PURE__ */ new Map();
  const broken = /* @__PURE__ */ new Map();
  const notes = [];
  const followed = followGenerated(about, scratch);
  let schema;
  for (const [index, copy] of scratch.snapshots.entries()) {
    const at2 = tellCopy(scratch, index);
    const outcome = tryCopy({ judged, at: at2, clock, base, copy, known: schema, followed }, scratch);
    if (outcome.kind !== "ran") {
      const unused = outcome.kind === "broken" ? broken : foreign2;
      unused.set(copy.name, outcome.problem);
      continue;
    }
    notes.push(...outcome.notes.map((note) => ({ name: copy.name, note })));
    schema = outcome.rows.before;
    const { failure } = outcome.rows.run;
    const isTold = failure !== null && failure.message === about.told?.message;
    const dependent = failure === null || isTold ? [] : [failure];
    const ran2 = { rows: outcome.rows, certain: null, dependent, dangling: [] };
    data.push({ ...common2(about, ran2, "snapshot"), source: "snapshot", snapshot: copy.name });
  }
  return { data, foreign: foreign2, broken, notes: groupNotes(notes) };
}
function followGenerated({ judged, met, after }, { at: at2, clock }) {
  if (after === null) return null;
  return upgradeInvented({ judged, met, after, rowsPerTable: inventedRows, at: at2, clock }).rows.account;
}
function tryCopy(request, { snapshots }) {
  try {
    return upgradeSnapshot(request);
  } catch (error) {
    if (snapshots.length === 1) throw error;
    return { kind: "broken", problem: unusableCopy(error, request.copy.name).problem };
  }
}
function groupNotes(notes) {
  return [...Map.groupBy(notes, ({ note }) => note)].map(
    ([note, copies]) => `${joinNames(copies.map(({ name }) => name))}: ${note}`
  );
}
function tellCopy({ at: at2, snapshots }, index) {
  if (snapshots.length === 1) return at2;
  const which = `; copy ${formatNumber(index + 1)} of ${formatNumber(snapshots.length)}`;
  return (what, doing, share = "") => at2(what, doing, share + which);
}
function compareElsewhere(request, here) {
  const { judged } = request;
  const { profile } = judged;
  if (!dropsParent(request, here)) return null;
  const foreignKeys = !profile.foreignKeys;
  const rows = upgradePlainly({ ...request, judged: { ...judged, profile: { ...profile, foreignKeys } } });
  if (rows.run.failure !== null) return null;
  const lostHere = lostTables(here);
  const lostThere = lostTables(rows);
  const onlyThere = lostThere.filter((table) => !lostHere.includes(table));
  const onlyHere = lostHere.filter((table) => !lostThere.includes(table));
  if (onlyThere.length + onlyHere.length === 0) return null;
  return { where: whereKeysAre(foreignKeys, profile), lostThere: onlyThere, lostHere: onlyHere };
}
function dropsParent({ judged, met }, { run }) {
  const statements = addedStatements(judged.added).map(({ statement }) => statement);
  if (!statements.some(({ kind }) => kind === "drop-table")) return false;
  const tables = [...met.schema.tables, ...run.schema?.tables ?? []];
  const parents = new Set(
    tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ parent }) => nameKey(parent)))
  );
  return statements.some(
    (statement) => (statement.kind === "drop-table" || statement.kind === "alter-table") && parents.has(nameKey(statement.target ?? ""))
  );
}
function lostTables({ tables }) {
  return tables.filter((table) => table.after !== null && table.deleted > 0).map(({ table }) => table);
}
function whereKeysAre(on, profile) {
  return profile.keysOpposedBy ?? `${profile.driver} with foreign keys ${on ? "on" : "off"}`;
}
function knownOf({ base }) {
  return base === null ? null : lastSnapshot(base)?.schema() ?? null;
}

// src/check/driver-change.ts
function driverChange({ before, decided, startsAnew }, here, folder, options, scratch) {
  const [first] = here.judged.added;
  if (before === null || decided === null || first === void 0) return null;
  const { profile, base } = before;
  const head = viewFor(profile, folder);
  const { added } = compareFolders(base, head);
  const ledger = ledgerOf(profile, head.drizzleLedger);
  const judged = { ...here.judged, base, head, profile, ledger, added };
  const there = { judged, ...replayHead(before, judged, scratch.at) };
  const lostLedger = startsAnew ? [{ kind: "starts-anew", migration: first }] : [];
  const harmsThere = harmsOf(there, options, scratch);
  const harmsHere = [...lostLedger, ...harmsOf(here, options, scratch)];
  const onlyBefore = harmsThere.filter((harm) => !harmsHere.some((other2) => isSameHarm(harm, other2)));
  const onlyAfter = harmsHere.filter((harm) => !harmsThere.some((other2) => isSameHarm(harm, other2)));
  if (onlyBefore.length + onlyAfter.length === 0) return null;
  return { before: profile, after: here.judged.profile, decided, onlyBefore, onlyAfter };
}
function harmsOf({ judged, replayed, met }, options, scratch) {
  const { upgrade, fresh } = replayed;
  if (upgrade.failure !== null) return [failing(upgrade.failure, "upgrade")];
  const onNew = fresh?.failure == null ? [] : [failing(fresh.failure, "new database")];
  return [...onNew, ...harmsToRows(judged, met, upgrade.schema, options, scratch)];
}
function harmsToRows(judged, met, after, { rows: asked, seed }, { at: at2, clock }) {
  const rowsPerTable2 = asked ?? inventedRows;
  if (met.schema.tables.length === 0 || rowsPerTable2 === 0 && seed === null) return [];
  const request = { judged, met, after, rowsPerTable: rowsPerTable2, at: at2, clock };
  const { rows, certain, dependent } = seed === null ? upgradeInvented(request) : upgradeSeeded(request, seed);
  const failure = certain ?? dependent[0] ?? null;
  const last = judged.added.at(-1);
  if (last === void 0) return [];
  const of = (kind, table, migration = last) => ({
    kind,
    table,
    migration
  });
  return [
    ...failure === null ? [] : [failing(failure, "rows")],
    ...rows.account.rows.map(({ table, by }) => of("rows", table, by?.migration)),
    ...rows.account.values.filter(({ cause }) => cause.kind !== "converted").map(({ table, by }) => of("values", table, by?.migration)),
    ...brokenKeys2(rows, judged.added).map(({ violation }) => of("keys", violation.table))
  ];
}
function failing({ migration, message }, on) {
  return { kind: "fails", migration, message, on };
}
function isSameHarm(a, b) {
  return a.kind === b.kind && ("table" in a ? a.table : "") === ("table" in b ? b.table : "");
}

// src/check/history-evidence.ts
function historyEvidence(given, judged, state, { changes, squashed, converted }, { differences, upgrade }) {
  return {
    judged,
    changes,
    squashed,
    converted,
    neverApplied: neverAppliedIn(state),
    snapshotsEdited: editedSnapshots(judged),
    parted: given.fork === null ? null : partedSince(given.fork, judged, given.head),
    conflicts: given.conflicts,
    differences,
    upgradeFailure: upgrade.failure?.message ?? null
  };
}
function neverAppliedIn({ base, choice, run }) {
  const { failure } = run;
  if (base === null || failure === null || !choice.firm || failure.cause === "forbidden") return /* @__PURE__ */ new Set();
  return new Set(base.migrations.slice(failure.migration.position).map(({ name }) => name));
}
function editedSnapshots({ base, head }) {
  const before = new Map(base?.snapshots.map((snapshot) => [snapshot.file, snapshot.text]));
  return head.snapshots.filter(({ file, text }) => before.has(file) && !saysTheSame(before.get(file) ?? "", text)).map(({ file }) => ({ file }));
}
function saysTheSame(before, after) {
  return before === after || (compact(before) ?? before) === (compact(after) ?? after);
}
function compact(text) {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}
function partedSince(fork, { base, head, added }, given) {
  const known = new Set(fork.migrations.map(({ name }) => name));
  const shown = new Set(head.unlisted.map(({ file }) => file));
  return {
    baseAdded: base?.migrations.filter(({ name }) => !known.has(name)) ?? [],
    headAdded: [...added, ...given.unlisted.filter(({ file }) => !shown.has(file))]
  };
}

// src/changes/schema/not-there.ts
function notThere(statements, schema) {
  return statements.filter((statement) => !isThere(statement, schema));
}
function isThere(statement, schema) {
  const [, verb = "", name = "", action = "", column = ""] = /^(CREATE TABLE|DROP TABLE|CREATE (?:UNIQUE )?INDEX|DROP INDEX|ALTER TABLE)(?: IF EXISTS)? [`"]([^`"]+)[`"](?: (ADD|DROP COLUMN) [`"]([^`"]+)[`"])?/.exec(
    statement
  ) ?? [];
  const isDrop = `${verb} ${action}`.includes("DROP");
  if (verb === "") return false;
  if (verb.endsWith("INDEX")) return hasIndex(schema, name) !== isDrop;
  const table = tableNamed(schema, name);
  if (verb !== "ALTER TABLE") return table !== void 0 !== isDrop;
  if (column === "") return false;
  return (table?.columns.some((each2) => sameName(each2.name, column)) ?? false) !== isDrop;
}
function hasIndex(schema, name) {
  return schema.tables.some(({ indexes }) => indexes.some((index) => sameName(index.name, name)));
}

// src/changes/schema/schema-drift.ts
function driftBetween(database, snapshot) {
  const said = inPlainTerms(snapshot, null);
  return diffSchemas(said, inPlainTerms(database, said));
}
function inPlainTerms(schema, model) {
  const tables = schema.tables.filter((table) => table.kind === "table" && !isBookkeeping(table.name));
  return {
    tables: tables.map((table) => {
      const other2 = model?.tables.find((found) => sameName(found.name, table.name));
      return plainTable(table, other2);
    }),
    views: schema.views,
    triggers: []
  };
}
function plainTable(table, other2) {
  return {
    ...table,
    strict: false,
    withoutRowid: false,
    columns: table.columns.map((column) => plainColumn(table, column, other2)),
    primaryKey: inOrderOf(table.primaryKey, other2?.primaryKey ?? table.primaryKey),
    foreignKeys: table.foreignKeys.map((key) => ({ ...key, deferred: false })),
    indexes: plainIndexes(table.indexes, other2?.indexes ?? [])
  };
}
function plainColumn(table, column, other2) {
  const twin = other2?.columns.find((found) => sameName(found.name, column.name));
  const isImplied = table.withoutRowid && table.primaryKey.some((name) => sameName(name, column.name));
  return {
    ...column,
    type: column.type.replace(/\(.*$/, ""),
    notNull: isImplied && twin !== void 0 ? twin.notNull : column.notNull,
    default: column.default === null ? null : plainDefault(column.default),
    collation: "BINARY"
  };
}
function plainDefault(sql3) {
  const text = /^'([^']*)'$/.exec(sql3)?.[1] ?? sql3;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : sql3;
}
function inOrderOf(names2, order) {
  const has = new Set(names2.map(nameKey));
  const isSame5 = names2.length === order.length && order.every((name) => has.has(nameKey(name)));
  return isSame5 ? order : names2;
}
function plainIndexes(indexes, others) {
  const waiting = [...others];
  return indexes.map((given) => {
    const index = { ...given, columns: given.columns.map((column) => ({ ...column, collation: "BINARY" })) };
    const at2 = waiting.findIndex((other2) => isTwin(index, other2));
    const [twin] = at2 < 0 ? [] : waiting.splice(at2, 1);
    return twin === void 0 ? index : { ...index, name: twin.name, origin: twin.origin };
  });
}
function isTwin(index, other2) {
  const isConstraint = index.origin === "constraint" || other2.origin === "constraint";
  return isConstraint && index.unique && other2.unique && termsOf2(index) === termsOf2(other2);
}
function termsOf2(index) {
  return JSON.stringify([
    index.where,
    index.columns.map((column) => [nameKey(column.term), column.descending])
  ]);
}

// src/model/dry-run.ts
function isNewlyBehind({ head, base }) {
  const changes = unmigrated(head);
  return changes !== null && (base === null || changes !== unmigrated(base));
}
function unmigrated(dryRun) {
  if (dryRun.kind === "changes") return dryRun.statements.join("\n");
  return dryRun.kind === "question" ? `question ${dryRun.about.join(" ")}` : null;
}

// src/check/replay-evidence.ts
function replayEvidence(judged, replayed, { changes, squashed }, { dryRuns, base, driver }) {
  const { upgrade } = replayed;
  return {
    ...replayed,
    judged,
    copies: [],
    squashed,
    differences: differencesOf(replayed),
    explained: changes.length > 0 || judged.added.some(({ name }) => !upgrade.recorded.has(name)),
    unmigrated: dryRuns === null ? null : unmigrated2(dryRuns, judged.head, replayed),
    drift: newDrift(judged, base, upgrade),
    driver
  };
}
function differencesOf({ upgrade, fresh }) {
  if (fresh === null || fresh === upgrade || upgrade.schema === null || fresh.schema === null) return [];
  return diffSchemas(upgrade.schema, fresh.schema).map(describeChange);
}
function unmigrated2(dryRuns, head, { upgrade, fresh }) {
  const dryRun = dryRuns.head;
  if (lacksSnapshot(head) || dryRun.kind !== "changes" && dryRun.kind !== "question") return null;
  const introduced = isNewlyBehind(dryRuns);
  if (dryRun.kind === "question") return { dryRun, introduced };
  const schemas = [upgrade.schema, fresh?.schema].filter((schema) => schema != null);
  const statements = schemas.reduce(notThere, dryRun.statements);
  return statements.length === 0 ? null : { dryRun: { ...dryRun, statements }, introduced };
}
function lacksSnapshot(folder) {
  const last = lastSnapshot(folder)?.migration ?? null;
  const at2 = folder.migrations.findIndex(({ name }) => name === last);
  return folder.migrations.slice(at2 + 1).some(changesSchema);
}
function newDrift({ base, head }, baseRun, upgrade) {
  const before = base === null || base.migrations.length === 0 ? [] : driftOf(base, baseRun.schema);
  if (before === null) return [];
  const known = new Set(before.map((change) => JSON.stringify(change)));
  return (driftOf(head, upgrade.schema) ?? []).filter((change) => !known.has(JSON.stringify(change)));
}
function driftOf(folder, schema) {
  const expected = finalSnapshot(folder)?.schema() ?? null;
  return expected === null || schema === null ? null : driftBetween(schema, expected);
}

// src/queries/affected-tables.ts
function affectedTables(own, other2) {
  const differs = /* @__PURE__ */ new Set([...tablesThatDiffer(own, other2), ...watchedTables(own, other2)]);
  const affected = new Set(differs);
  for (const table of [...own.tables, ...other2.tables]) {
    for (const key of table.foreignKeys) {
      if (differs.has(nameKey(table.name))) affected.add(nameKey(key.parent));
      if (differs.has(nameKey(key.parent))) affected.add(nameKey(table.name));
    }
  }
  return own.tables.filter((table) => table.kind === "table" && affected.has(nameKey(table.name)));
}
function tablesThatDiffer(own, other2) {
  const ownTables = byName(own);
  const otherTables = byName(other2);
  const all = /* @__PURE__ */ new Set([...ownTables.keys(), ...otherTables.keys()]);
  return [...all].filter((key) => !isSame4(ownTables.get(key), otherTables.get(key)));
}
function byName(schema) {
  return new Map(schema.tables.map((table) => [nameKey(table.name), table]));
}
function isSame4(a, b) {
  if (a === b) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}
function watchedTables(own, other2) {
  const texts = (schema) => new Map(schema.triggers.map((trigger) => [`${trigger.name} ${trigger.sql}`, trigger]));
  const [before, after] = [texts(own), texts(other2)];
  const gone = [...before].filter(([text]) => !after.has(text));
  const fresh = [...after].filter(([text]) => !before.has(text));
  const differs = before.size === 0 ? [] : tablesThatDiffer(own, other2);
  const tied = [...before].filter(([, { sql: sql3 }]) => differs.some((table) => namesWord(sql3, table)));
  return new Set([...gone, ...fresh, ...tied].map(([, { table }]) => nameKey(table)));
}

// src/queries/retyped-reads.ts
function retypedReads(own, other2, table, twin) {
  const types = new Map(twin.columns.map((column) => [nameKey(column.name), column.type]));
  return table.columns.flatMap((column) => {
    const type = types.get(nameKey(column.name));
    if (type === void 0 || type === column.type) return [];
    const before = typesIn(own, table, column.name);
    const fresh = [...typesIn(other2, twin, column.name)].filter((found2) => !before.has(found2));
    const [found] = fresh;
    const [was] = before;
    if (found === void 0 || was === void 0) return [];
    const sql3 = `select ${quoteName(column.name)} from ${quoteName(table.name)}`;
    const query = {
      table: table.name,
      column: column.name,
      verb: "read",
      sql: sql3,
      clear: [],
      values: "any"
    };
    return [{ query, message: `comes back as ${found} where it was ${was}` }];
  });
}
function typesIn(engine, table, column) {
  const rows = `SELECT ${quoteName(column)} AS value FROM main.${quoteName(table.name)} LIMIT 1000`;
  try {
    const found = engine.query(
      `SELECT DISTINCT typeof(value) AS type FROM (${rows}) WHERE value IS NOT NULL`
    );
    return new Set(found.map(({ type }) => type === "text" || type === "blob" ? type : "number"));
  } catch (error) {
    if (error instanceof SqliteFailure) return /* @__PURE__ */ new Set();
    throw error;
  }
}

// src/queries/sample-rows.ts
function readSamples(engine, schema, tables) {
  const known = new Set(schema.tables.map((table) => nameKey(table.name)));
  const found = tables.filter((table) => known.has(nameKey(table.name)));
  return new Map(found.map((table) => [nameKey(table.name), samplesOf2(engine, table)]));
}
function samplesOf2(engine, table) {
  const first = readRow(engine, table, "ASC");
  const last = first === null ? null : readRow(engine, table, "DESC");
  if (first !== null && last !== null) return { first, last, exist: true };
  return { first: madeUp(table, 1), last: madeUp(table, 2), exist: false };
}
function readRow(engine, table, direction) {
  const key = table.primaryKey.length > 0 ? table.primaryKey.map(quoteName) : [table.withoutRowid ? "1" : "rowid"];
  const values = table.columns.map((column, place) => `quote(${quoteName(column.name)}) AS "${place}"`);
  const order = key.map((term) => `${term} ${direction}`).join(", ");
  try {
    const [row] = engine.query(
      `SELECT ${values.join(", ")} FROM main.${quoteName(table.name)} ORDER BY ${order} LIMIT 1`
    );
    if (row === void 0) return null;
    return new Map(
      table.columns.map((column, place) => [nameKey(column.name), String(row[place] ?? "NULL")])
    );
  } catch (error) {
    if (error instanceof SqliteFailure) return null;
    throw error;
  }
}
function madeUp(table, number) {
  return new Map(
    table.columns.map((column) => [nameKey(column.name), plainTemplate(table, column).sql(String(number))])
  );
}

// src/queries/statements-of.ts
function statementsOf2(table, options) {
  return [...readsOf2(table, options), ...writesOf(table, options)];
}
function writesOf(table, options) {
  return [
    ...insertsOf2(table, options),
    ...upsertsOf(table, options),
    ...updatesOf2(table, options),
    ...deletesOf(table, options)
  ];
}
function keyWritesOf(table, options) {
  const [whole] = insertsOf2(table, options);
  return [...whole === void 0 ? [] : [whole], ...deletesOf(table, options)];
}
function viewQuery(view, columns) {
  const sql3 = `select ${columns.map(quoteName).join(", ")} from ${quoteName(view)} limit 1`;
  return { ...anyValues, table: view, column: null, verb: "view", sql: sql3 };
}
var anyValues = { clear: [], values: "any" };
function* readsOf2(table, { columns, samples: samples2, single }) {
  const name = quoteName(table.name);
  const about = { ...anyValues, table: table.name, verb: "read" };
  yield { ...about, column: null, sql: `select ${listed4(columns)} from ${name} limit 1` };
  for (const column of columns.filter(({ name: name2 }) => single.has(nameKey(name2)))) {
    const where = condition(table, [column], samples2.first);
    yield {
      ...about,
      column: column.name,
      sql: `select ${quoteName(column.name)} from ${name} where ${where} limit 1`
    };
  }
}
function* insertsOf2(table, options) {
  const { samples: samples2 } = options;
  const columns = writable(options.columns);
  const about = { table: table.name, column: null, verb: "insert", values: "any" };
  const clear2 = clearing(table, options);
  const whole = insertSql(table, columns, (column) => literalOf(samples2.last, column));
  const least = insertSql(table, columns, (column) => leastValue(table, column, samples2.last));
  yield { ...about, clear: clear2, sql: whole };
  yield { ...about, clear: clear2, sql: least };
  yield { ...about, clear: clear2, sql: `${whole} returning ${listed4(options.columns)}` };
}
function* upsertsOf(table, options) {
  const columns = writable(options.columns);
  const known = new Set(columns.map((column) => nameKey(column.name)));
  const whole = insertSql(table, columns, (column) => literalOf(options.samples.last, column));
  for (const { columns: target, where } of uniqueTargets(table)) {
    const first = target[0];
    if (first === void 0 || !target.every((name) => known.has(nameKey(name)))) continue;
    const condition2 = where === null ? "" : ` where ${where}`;
    const set = `${quoteName(first)} = excluded.${quoteName(first)}`;
    yield {
      table: table.name,
      column: target.join(", "),
      verb: "upsert",
      values: "any",
      clear: clearing(table, options),
      sql: `${whole} on conflict (${target.map(quoteName).join(", ")})${condition2} do update set ${set}`
    };
  }
}
function* updatesOf2(table, options) {
  const { samples: samples2 } = options;
  const where = condition(table, keyColumns(table, options.columns), samples2.last);
  const update = (sets2) => `update ${quoteName(table.name)} set ${sets2} where ${where}`;
  const about = { table: table.name, verb: "update", clear: [] };
  for (const column of writable(options.columns)) {
    if (!options.single.has(nameKey(column.name))) continue;
    const own = literalOf(samples2.last, column);
    const set = (value) => update(`${quoteName(column.name)} = ${value}`);
    yield { ...about, column: column.name, values: "any", sql: set(own) };
    if (!options.oddValues.has(nameKey(column.name))) continue;
    const pool = difficultPool(table, column).map((template) => template.sql("1"));
    if (options.isUntyped) pool.push(anyText);
    for (const value of /* @__PURE__ */ new Set([literalOf(samples2.first, column), ...pool])) {
      if (value !== own) yield { ...about, column: column.name, values: "some", sql: set(value) };
    }
  }
  const known = new Map(writable(options.columns).map((column) => [nameKey(column.name), column]));
  for (const names2 of options.duplicates) {
    const columns = names2.flatMap((name) => known.get(nameKey(name)) ?? []);
    if (columns.length < names2.length || columns.length === 0) continue;
    const sets2 = columns.map((column) => `${quoteName(column.name)} = ${literalOf(samples2.first, column)}`);
    yield { ...about, column: names2.join(", "), values: "some", sql: update(sets2.join(", ")) };
  }
}
var anyText = "'not a number'";
function* deletesOf(table, { columns, samples: samples2 }) {
  const about = { ...anyValues, table: table.name, column: null, verb: "delete" };
  const key = keyColumns(table, columns);
  for (const row of samples2.exist ? [samples2.first, samples2.last] : [samples2.first]) {
    yield { ...about, sql: `delete from ${quoteName(table.name)} where ${condition(table, key, row)}` };
  }
}
function clearing(table, { columns, samples: samples2 }) {
  const known = new Map(columns.map((column) => [nameKey(column.name), column]));
  const sets2 = uniqueTargets(table).map(
    (target) => target.columns.flatMap((name) => known.get(nameKey(name)) ?? [])
  );
  const whole = sets2.filter(
    (set) => set.length > 0 && set.every((column) => literalOf(samples2.last, column) !== "NULL")
  );
  const wheres = [keyColumns(table, columns), ...whole].map((set) => condition(table, set, samples2.last));
  return [...new Set(wheres)].map((where) => `delete from ${quoteName(table.name)} where ${where}`);
}
function keyColumns(table, columns) {
  const key = new Set(table.primaryKey.map(nameKey));
  const found = columns.filter((column) => key.has(nameKey(column.name)));
  return key.size > 0 && found.length === key.size ? found : columns;
}
function condition(table, columns, row) {
  const terms = columns.map((column) => {
    const value = literalOf(row, column);
    const name = `${quoteName(table.name)}.${quoteName(column.name)}`;
    return value === "NULL" ? `${name} is null` : `${name} = ${value}`;
  });
  return terms.join(" and ");
}
function insertSql(table, columns, value) {
  const values = columns.map(value).join(", ");
  return `insert into ${quoteName(table.name)} (${listed4(columns)}) values (${values})`;
}
function leastValue(table, column, row) {
  if (isRowid(table, column)) return "null";
  if (column.default !== null) return `(${column.default})`;
  const isKey2 = table.primaryKey.some((name) => nameKey(name) === nameKey(column.name));
  return column.notNull || isKey2 ? literalOf(row, column) : "null";
}
function literalOf(row, column) {
  return row.get(nameKey(column.name)) ?? "NULL";
}
function writable(columns) {
  return columns.filter((column) => column.generated === null);
}
function listed4(columns) {
  return columns.map((column) => quoteName(column.name)).join(", ");
}

// src/queries/try-queries.ts
function tryQueries(engine, queries) {
  return queries.map((query) => tryQuery(engine, query));
}
function compareFates(control, other2, queries) {
  const alone = tryQueries(control, queries);
  const working = queries.filter((_, place) => alone[place]?.kind === "works");
  const fates = tryQueries(other2, working);
  const broken = working.flatMap((query, place) => {
    const fate = fates[place];
    return fate?.kind === "fails" ? [{ query, message: fate.message }] : [];
  });
  return { tried: fates.filter(({ kind }) => kind !== "not-tried").length, broken };
}
function tryQuery(engine, query) {
  if (query.verb === "read" || query.verb === "view") return fateOf3(engine, query.sql);
  begin(engine, query);
  try {
    return clear(engine, query) ? fateOf3(engine, query.sql) : { kind: "not-tried" };
  } finally {
    takeBack(engine);
  }
}
function fateOf3(engine, sql3) {
  const message = failureOf(engine, sql3);
  return message === null ? { kind: "works" } : { kind: "fails", message };
}
function begin(engine, query) {
  engine.exec(
    query.clear.length === 0 ? "SAVEPOINT trial" : "SAVEPOINT trial; PRAGMA defer_foreign_keys = ON"
  );
}
function clear(engine, query) {
  if (isCleared(engine, query)) return true;
  takeBack(engine);
  begin(engine, query);
  for (const name of deleteTriggers(engine)) engine.exec(`DROP TRIGGER main.${quoteName(name)}`);
  return isCleared(engine, query);
}
function isCleared(engine, query) {
  return query.clear.every((sql3) => {
    const failure = failureOf(engine, sql3);
    return failure === null || failure.startsWith("no such ");
  });
}
function deleteTriggers(engine) {
  return engine.query("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'").filter(({ sql: sql3 }) => eventOf(String(sql3)) === "DELETE").map(({ name }) => String(name));
}
function eventOf(sql3) {
  return tokensOf(sql3).find(({ name }) => name === "DELETE" || name === "INSERT" || name === "UPDATE")?.name;
}
function takeBack(engine) {
  try {
    engine.exec("ROLLBACK TO trial; RELEASE trial");
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
  }
}

// src/queries/turns-on-values.ts
function turnsOnValues(broken, before, after) {
  const { query, message } = broken;
  const own = tableNamed(before, query.table);
  const other2 = tableNamed(after, query.table);
  if (own === void 0 || other2 === void 0 || query.verb === "read" || query.verb === "view")
    return false;
  if (query.verb === "delete") return message.startsWith("FOREIGN KEY") && !isHeldAnew(own, before, after);
  const known = new Set(own.columns.map(({ name }) => nameKey(name)));
  const isFilled2 = (column) => known.has(nameKey(column));
  const words = readWords(message);
  switch (words.kind) {
    case "check": {
      const named2 = other2.checks.find(({ name }) => name !== null && sameName(name, words.name));
      const expression = named2?.expression ?? words.name;
      return own.columns.some(({ name }) => namesColumn(expression, name));
    }
    case "unique":
      return words.names.some(isFilled2) || message.includes("index '");
    case "foreign-key":
      return !message.includes("mismatch") && freshKeys(own, other2).some((columns) => columns.some(isFilled2));
    default:
      return false;
  }
}
function isHeldAnew({ name }, before, after) {
  const known = new Set(keysTo(before, name));
  return keysTo(after, name).some((key) => !known.has(key));
}
function keysTo({ tables }, parent) {
  return tables.flatMap(
    (table) => table.foreignKeys.filter((key) => sameName(key.parent, parent)).map((key) => `${nameKey(table.name)} ${JSON.stringify(key)}`)
  );
}
function freshKeys(own, other2) {
  const keys = new Set(own.foreignKeys.map((key) => JSON.stringify(key)));
  const fresh = other2.foreignKeys.filter((key) => !keys.has(JSON.stringify(key)));
  return (fresh.length === 0 ? other2.foreignKeys : fresh).map(({ columns }) => columns);
}

// src/queries/compare-code.ts
function compareCode(profile, before, after) {
  return withEngine(
    profile,
    before.image,
    (old) => withEngine(profile, after.image, (now) => ({
      oldCode: tryCode({ engine: old, schema: before.schema }, { engine: now, schema: after.schema }),
      newCode: tryCode({ engine: now, schema: after.schema }, { engine: old, schema: before.schema })
    }))
  );
}
function withEngine(profile, image, work) {
  const foreignKeys = profile.foreignKeys || !profile.foreignKeysFollowApp;
  const engine = openEngine(profile.engine, {
    path: ":memory:",
    image,
    foreignKeys,
    doubleQuotedText: false
  });
  try {
    return work(engine);
  } finally {
    engine.close();
  }
}
function tryCode(own, other2) {
  const others = new Map(other2.schema.tables.map((table) => [nameKey(table.name), table]));
  const tables = affectedTables(own.schema, other2.schema);
  const samples2 = readSamples(own.engine, own.schema, tables);
  const watched = watchedTables(own.schema, other2.schema);
  const trial = compareFates(own.engine, other2.engine, [
    ...tables.flatMap(
      (table) => queriesFor(table, others.get(nameKey(table.name)), samples2, watched.has(nameKey(table.name)))
    ),
    ...viewQueries(own, other2.schema, tables)
  ]);
  const retyped = tables.flatMap((table) => {
    const twin = others.get(nameKey(table.name));
    return twin === void 0 ? [] : retypedReads(own.engine, other2.engine, table, twin);
  });
  const broken = trial.broken.map((found) => withValues(found, own.schema, other2.schema));
  return { tried: trial.tried, broken: [...broken, ...retyped] };
}
function withValues(broken, own, other2) {
  return turnsOnValues(broken, own, other2) ? { ...broken, query: { ...broken.query, values: "some" } } : broken;
}
function queriesFor(table, twin, known, isWatched) {
  const samples2 = known.get(nameKey(table.name));
  if (samples2 === void 0) return [];
  const none2 = /* @__PURE__ */ new Set();
  const all = new Set(table.columns.map(({ name }) => nameKey(name)));
  const single = isWatched ? all : none2;
  const plain = {
    samples: samples2,
    columns: table.columns,
    single,
    oddValues: none2,
    isUntyped: false,
    duplicates: []
  };
  if (twin === void 0) return statementsOf2(table, plain);
  if (twin === table) return isWatched ? writesOf(table, plain) : keyWritesOf(table, plain);
  const duplicates = uniqueOnlyIn(twin, table).map(({ columns: columns2 }) => columns2);
  const left = new Set(twin.columns.map((column) => nameKey(column.name)));
  const oddValues = tightened(table, twin);
  const options = {
    ...plain,
    single: /* @__PURE__ */ new Set([...single, ...oddValues, ...[...all].filter((key) => !left.has(key))]),
    oddValues,
    isUntyped: twin.strict && !table.strict,
    duplicates
  };
  const columns = table.columns.filter((column) => left.has(nameKey(column.name)));
  const whole = statementsOf2(table, options);
  if (columns.length === table.columns.length || columns.length === 0) return whole;
  return [...whole, ...writesOf(table, { ...options, columns })];
}
function tightened(table, twin) {
  if (twin.strict && !table.strict) return new Set(table.columns.map(({ name }) => nameKey(name)));
  const checks = new Set(table.checks.map(({ expression }) => expression));
  const keys = new Set(table.foreignKeys.map((key) => JSON.stringify(key)));
  const fresh = [
    ...twin.checks.flatMap(({ expression }) => checks.has(expression) ? [] : [expression]),
    ...twin.foreignKeys.flatMap((key) => keys.has(JSON.stringify(key)) ? [] : key.columns)
  ];
  const words = nameKey(fresh.join(" "));
  const columns = table.columns.filter((column) => {
    const other2 = twin.columns.find(({ name }) => nameKey(name) === nameKey(column.name));
    if (other2 === void 0) return false;
    const isStricter = other2.notNull && !column.notNull;
    const isOther2 = other2.type !== column.type || other2.generated === null !== (column.generated === null);
    return isStricter || isOther2 || words.includes(nameKey(column.name));
  });
  return new Set(columns.map(({ name }) => nameKey(name)));
}
function viewQueries(own, other2, tables) {
  const same2 = new Map(other2.views.map((view) => [nameKey(view.name), view.sql]));
  return own.schema.views.flatMap(({ name, sql: sql3 }) => {
    if (tables.length === 0 && same2.get(nameKey(name)) === sql3) return [];
    const columns = viewColumns(own.engine, name);
    return columns.length === 0 ? [] : [viewQuery(name, columns)];
  });
}

// src/replay/collect-steps.ts
function collectSteps(engine, before) {
  const steps = [];
  let schema = before;
  let version3 = schemaVersion(engine);
  return {
    steps,
    observe(migration, statement) {
      const now = schemaVersion(engine);
      if (now !== version3) schema = introspect(engine, schema);
      version3 = now;
      steps.push({ migration, statement, after: schema });
    }
  };
}
function schemaVersion(engine) {
  return Number(engine.query("PRAGMA main.schema_version")[0]?.["schema_version"] ?? 0);
}

// src/check/already-there.ts
function alreadyThere(profile, before, steps) {
  const last = steps.at(-1)?.after ?? before;
  return steps.flatMap(({ migration, statement, after }, place) => {
    const asked = askedFor(statement);
    const isIdle = after === (steps[place - 1]?.after ?? before);
    if (asked === null || !isIdle || !isThere2(after, asked)) return [];
    const wanted = madeAlone(profile, after, asked, statement);
    if (wanted === null) return [];
    const lacks = (schema) => diffSchemas(only(schema, asked), wanted).filter(isMore);
    const still = new Set(lacks(last).map((change) => JSON.stringify(change)));
    const missing2 = lacks(after).filter((change) => still.has(JSON.stringify(change)));
    if (missing2.length === 0) return [];
    return [
      {
        ...asked,
        at: atStatement({ migration, statement }),
        columns: missing2.flatMap((change) => change.kind === "add-column" ? [change.column] : []),
        differences: missing2.map(describeChange)
      }
    ];
  });
}
var kinds = {
  "create-table": "table",
  "create-virtual-table": "table",
  "create-index": "index",
  "create-view": "view",
  "create-trigger": "trigger"
};
function askedFor({ kind, tokens }) {
  const made = kinds[kind];
  const at2 = tokens.findIndex(({ name: name2 }) => name2 === "EXISTS");
  if (made === void 0 || tokens[at2 - 1]?.name !== "NOT" || tokens[at2 - 2]?.name !== "IF") return null;
  const name = tokens[at2 + 2]?.name === "DOT" ? tokens[at2 + 3] : tokens[at2 + 1];
  return name === void 0 ? null : { kind: made, name: unquoteName(name.text) };
}
function isThere2(schema, asked) {
  const { tables, views, triggers } = only(schema, asked);
  return tables.length + views.length + triggers.length > 0;
}
function only({ tables, views, triggers }, { kind, name }) {
  const isIt = (each2) => sameName(each2.name, name);
  const indexed = tables.map((table) => ({ ...table, indexes: table.indexes.filter(isIt) })).filter(({ indexes }) => indexes.length > 0);
  return {
    tables: kind === "table" ? tables.filter(isIt) : kind === "index" ? indexed : [],
    views: kind === "view" ? views.filter(isIt) : [],
    triggers: kind === "trigger" ? triggers.filter(isIt) : []
  };
}
function madeAlone(profile, schema, asked, { kind, target, text }) {
  const ground = kind === "create-index" || kind === "create-trigger" ? tableNamed(schema, target ?? "") ?? schema.views.find(({ name }) => sameName(name, target ?? "")) : void 0;
  return openScratch(profile, null, (engine) => {
    try {
      if (ground !== void 0) engine.run(ground.sql);
      engine.run(text);
    } catch (error) {
      if (error instanceof SqliteFailure) return null;
      throw error;
    }
    return only(introspect(engine), asked);
  });
}
function isMore({ kind }) {
  return !kind.startsWith("drop-");
}

// src/check/trace-upgrade.ts
var rowsPerTable = 8;
function traceUpgrade(judged, met, at2) {
  return traceOn(judged, met, at2, rowsPerTable) ?? traceOn(judged, met, at2, 0);
}
function traceOn(judged, met, at2, rows) {
  const { image, schema: before } = met;
  const { head, profile, ledger } = judged;
  return openScratch(profile, image, (engine) => {
    if (rows > 0) {
      openScratch(
        profile,
        null,
        (probe) => fillDatabase(engine, tablesToFill(before, judged.added), {
          rowsPerTable: rows,
          adversarial: false,
          probe
        })
      );
    }
    const filled = rows > 0 ? engine.serialize() : image;
    const watch = collectSteps(engine, before);
    const { migrations } = head;
    const { observe } = watch;
    const objects = watchObjects(engine, judged.added, before, "whole");
    const run = runMigrations({ engine, migrations, profile, ledger, at: at2, known: before, observe });
    if (run.failure !== null) return null;
    const net = netChanges(before, watch.steps);
    const fates = compareCode(
      profile,
      { schema: net.before, image: filled },
      { schema: net.after, image: engine.serialize() }
    );
    const failures = objects.broken(net.after);
    return { net, ...fates, failures, alreadyThere: alreadyThere(profile, before, watch.steps) };
  });
}

// src/check/collect-evidence.ts
function collectEvidence(given, options, scratch) {
  const started = scratch.clock();
  const appliers = chooseAppliers({ ...given, base: usable(given.base) }, options, scratch.at);
  const based = scratch.clock();
  const { past, choice, profile } = appliers;
  const { base } = past;
  const head = withoutConflicted(viewFor(profile, given.head), given);
  const compared = usable(given.head) === null ? null : compareFolders(base, head);
  const ledger = ledgerOf(profile, head.drizzleLedger);
  const judged = { base, head, profile, ledger, added: compared?.added ?? [], now: options.now };
  const folder = {
    head: folderEvidence(judged, head),
    base: given.base === null ? null : folderEvidence(judged, viewFor(profile, given.base))
  };
  const { dryRuns } = given;
  const { appForeignKeys } = given.said.head;
  const common3 = { choice, judged, appForeignKeys, dryRuns };
  if (compared === null) {
    const took2 = { base: based - started, head: 0, rows: 0, code: 0 };
    return {
      ...common3,
      ...noRows,
      evidence: { folder, history: null, replay: null, data: [], schema: null },
      took: took2
    };
  }
  const { replayed, met } = replayHead(past, judged, scratch.at);
  const change = driverChange(appliers, { judged, replayed, met }, given.head, options, scratch);
  const replay = replayEvidence(judged, replayed, compared, { dryRuns, base: past.run, driver: change });
  const history = historyEvidence(given, judged, appliers.before ?? past, compared, replay);
  const ran2 = scratch.clock();
  const { data, ...aboutRows } = collectRows(judged, replayed, met, options, scratch);
  const counted3 = scratch.clock();
  const schema = collectSchema(judged, replayed, met, data, scratch);
  const took = {
    base: based - started,
    head: ran2 - based,
    rows: counted3 - ran2,
    code: scratch.clock() - counted3
  };
  return {
    ...common3,
    ...aboutRows,
    evidence: { folder, history, replay: { ...replay, copies: copiesIn(data) }, data, schema },
    took
  };
}
function copiesIn(data) {
  return data.flatMap(
    (each2) => each2.source === "snapshot" ? [{ name: each2.snapshot, failed: each2.rows.run.failure !== null }] : []
  );
}
function folderEvidence(judged, folder) {
  const forbidden = addedStatements(folder.migrations).flatMap((each2) => {
    const refused = screenStatement(each2.statement);
    return refused === null ? [] : [{ ...each2, what: refused.what }];
  });
  return { judged, folder, forbidden };
}
function collectSchema(judged, { upgrade }, met, data, scratch) {
  if (upgrade.failure !== null || judged.added.length === 0 && upgrade.statements === 0) return null;
  const traced = traceUpgrade(judged, met, scratch.at);
  if (traced === null) return null;
  const trace = { ...traced, failures: [...traced.failures, ...data.flatMap(({ rows: rows2 }) => rows2.broken)] };
  const shown = data.toSorted((a, b) => touchedRows(b) - touchedRows(a))[0];
  const rows = shown?.rows ?? null;
  return { ...trace, ...schemaFacts(trace, rows), judged, rows, source: shown?.source ?? "invented" };
}
function touchedRows({ rows }) {
  return rows.tables.reduce((sum2, { deleted, changed }) => sum2 + deleted + changed, 0);
}
function usable(folder) {
  return folder?.problems.some(({ kind }) => kind === "journal-unreadable") ? null : folder;
}
function withoutConflicted(head, given) {
  if (head.journal === null || !given.conflicts.includes(head.journal)) return head;
  const known = new Set(given.base?.unlisted.map(({ file }) => file));
  return { ...head, unlisted: head.unlisted.filter(({ file }) => known.has(file)) };
}

// src/check/describe-dry-run.ts
function dryRunSteps(dryRuns) {
  if (dryRuns === null || dryRuns.head.kind === "failed") return [];
  const detail = `drizzle-kit ${dryRuns.head.version} ${answerInWords(dryRuns.head)}`;
  return [{ id: "schema", title: "Schema", status: "passed", detail, ms: 0 }];
}
function answerInWords(dryRun) {
  switch (dryRun.kind) {
    case "in-sync":
      return "finds nothing to generate";
    case "changes":
      return `would generate ${count(dryRun.statements.length, "statement")}`;
    case "question":
      return "asks about renames before it generates";
  }
}
function untold2(path, dryRuns) {
  const { head, base } = dryRuns ?? { head: null, base: null };
  const what = `the schema of ${code(path || ".")} has changes that no migration has`;
  if (head?.kind === "failed") return [`Whether ${what} could not be told: ${head.reason}`];
  if (base?.kind === "failed")
    return [`Whether ${what} could not be told of base, so all of them are taken for new: ${base.reason}`];
  return [];
}
function askedOf(paths, dryRuns) {
  const runs2 = paths.flatMap((path) => {
    const found = dryRuns?.get(path);
    return found === void 0 ? [] : [{ path, found }];
  });
  if (runs2.length === 0) return "";
  const [unclear] = runs2.flatMap(({ path, found }) => untold2(path, found));
  if (unclear !== void 0) return `. ${unclear}`;
  const behind = runs2.find(({ found }) => found.head.kind !== "in-sync");
  if (behind === void 0) return ", and drizzle-kit finds nothing to generate from the schema";
  return `. The schema of ${code(behind.path || ".")} has changes that no migration has, as it had on base`;
}

// src/check/describe-check.ts
function describeSteps(collected, findings) {
  const { evidence, took } = collected;
  const { history, replay } = evidence;
  const introduced = findings.filter((finding) => finding.introduced && finding.severity === "error");
  const step = (id, title, stage, detail, ms) => {
    const errors = introduced.filter((finding) => finding.stage === stage).length;
    return { id, title, status: errors > 0 ? "failed" : "passed", detail, ms: Math.round(ms) };
  };
  const files = `${count(collected.judged.head.migrations.length, "migration")} read`;
  const asked = dryRunSteps(collected.dryRuns);
  const steps = [step("integrity", "Folder", "folder", files, 0), ...asked];
  if (history === null || replay === null) {
    const detail = "the journal cannot be read";
    const skipped = { status: "skipped", detail, ms: 0 };
    return [
      ...steps,
      { id: "history", title: "History", ...skipped },
      { id: "upgrade-replay", title: "Upgrade", ...skipped }
    ];
  }
  steps.push(step("history", "History", "history", historyDetail(collected), 0));
  const { upgrade, fresh, start } = replay;
  const ran2 = `${count(upgrade.statements, "statement")} on ${startInWords(start)}`;
  const upgraded = step("upgrade-replay", "Upgrade", "replay", ran2, took.base + took.head);
  steps.push(upgrade.failure === null ? upgraded : { ...upgraded, status: "failed" });
  if (fresh === null) {
    steps.push({
      id: "fresh-replay",
      title: "New database",
      status: "skipped",
      detail: "base replays under no driver",
      ms: 0
    });
  } else {
    const status = fresh.failure === null ? "passed" : "failed";
    steps.push({ id: "fresh-replay", title: "New database", status, detail: freshDetail(collected), ms: 0 });
  }
  const [first] = evidence.data;
  if (first !== void 0) {
    const detail = dataDetail(evidence.data, first, collected.foreign.size + collected.broken.size);
    const rows = step("data", "Rows", "data", detail, took.rows);
    const isWhole = evidence.data.every(
      (data) => unclaimedIn(data) === 0 && (data.source !== "snapshot" || data.rows.run.failure === null)
    );
    steps.push(isWhole ? rows : { ...rows, status: "failed" });
  }
  if (evidence.schema !== null) {
    steps.push(step("compatibility", "Code", "schema", codeDetail(evidence.schema), took.code));
  }
  return steps;
}
function dataDetail(all, { source, rows, failures }, unusable) {
  if (source === "snapshot") {
    const unused = unusable === 0 ? "" : `; ${formatNumber(unusable)} more could not be used`;
    return `${count(all.length, "production copy", "production copies")}, counted before and after${writtenInWords(all)}${unused}`;
  }
  if (source === "seed") return "rows of the seed file, counted before and after";
  const isPlain = failures.some((found) => found.kind === "dependent");
  const kind = isPlain ? "plain rows, since some rows do not fit" : "rows of every kind";
  return `${kind} in ${count(rows.fill.tables.length, "table")}, counted before and after`;
}
function writtenInWords(all) {
  const most = Math.max(...all.map(({ rows }) => rows.bytes ?? 0));
  return `; ${all.length > 1 ? "at most " : ""}${formatBytes(most)} written`;
}
function codeDetail({ oldCode, newCode }) {
  const tried = count(oldCode.tried + newCode.tried, "statement");
  return `${tried} of old and new code tried on the schema of the other`;
}
function historyDetail({ evidence, judged }) {
  const changed = evidence.history?.changes.length ?? 0;
  const base = judged.base?.migrations.length ?? 0;
  if (base === 0) return "base has no migration yet";
  return changed === 0 ? `${count(base, "merged migration")} unchanged` : `${count(changed, "change")} to ${count(base, "merged migration")}`;
}
function startInWords(start) {
  switch (start.kind) {
    case "nothing":
      return "an empty database";
    case "replayed":
      return `a database with ${count(start.migrations, "migration")} behind it`;
    case "stuck":
      return `a database that stands behind migration ${start.migrations}, since the next one fails`;
    case "snapshot":
      return `a database built from ${code(start.file)}`;
    case "none":
      return "a database that lacks what base could not build";
  }
}
function freshDetail({ evidence }) {
  const { upgrade, fresh } = evidence.replay ?? {};
  if (fresh === upgrade) return "the same statements as the upgrade, so not run twice";
  return count(fresh?.statements ?? 0, "statement");
}
function describeData({ evidence }) {
  const source = evidence.data[0]?.source ?? "none";
  const fills = evidence.data.map(({ rows }) => rows.fill);
  const filled = fills.flatMap((fill2) => fill2.tables.filter(({ rows }) => rows > 0));
  const tables = new Set(filled.map(({ table }) => nameKey(table))).size;
  const copies = source === "snapshot" ? fills.length : 0;
  return { source, rows: fills.reduce((sum2, fill2) => sum2 + fill2.rows, 0), tables, copies };
}
function describeNotes(collected) {
  const { choice, judged, evidence, appForeignKeys } = collected;
  const { path } = judged.head;
  const notes = [...collected.notes, ...untold2(path, collected.dryRuns)];
  for (const { table, reason } of evidence.data[0]?.rows.fill.tables ?? []) {
    if (reason !== null) notes.push(`${code(table)} could not be filled with rows: ${reason}`);
  }
  const replay = evidence.replay;
  if (choice.source === "default" || choice.source === "replay") {
    notes.push(
      `Judged as ${choice.name} applies it, since ${choice.reason}; name the driver with \`driver\` if it is another`
    );
  }
  if (choice.source === "dependency" && choice.files !== void 0) {
    notes.push(
      `Every \`.sql\` file of ${code(path || ".")} is taken to be applied by its name, one after the other, since ${choice.reason}; name the driver with \`driver\` if Drizzle's own migrator applies them`
    );
  }
  if (appForeignKeys !== null && judged.profile.foreignKeysFollowApp) {
    notes.push(
      `Foreign keys are taken to be ${judged.profile.foreignKeys ? "on" : "off"} while migrating, since ${appForeignKeys.reason}`
    );
  }
  if (replay?.start.kind === "snapshot") {
    const { failure, file } = replay.start;
    notes.push(
      `Base's own migrations do not replay (${code(failure.migration.name)}: ${code(failure.message)}), so head was run on a database built from ${code(file)}`
    );
  }
  if (replay?.start.kind === "none") {
    const { failure } = replay.start;
    notes.push(
      `Base's own migrations do not replay (${code(failure.migration.name)}: ${code(failure.message)}) and there is no snapshot to start from, so only what needs no replay was judged with certainty`
    );
  }
  const elsewhere = evidence.data[0]?.elsewhere ?? null;
  if (elsewhere !== null && (replay?.driver ?? null) === null)
    notes.push(describeElsewhere(elsewhere, choice.name));
  return notes;
}
function describeElsewhere({ where, lostThere, lostHere }, driver) {
  if (lostHere.length === 0)
    return `As ${driver} applies it here nothing is lost; on ${where} the same migration would empty ${joinNames(lostThere)}`;
  return `On ${where} the same migration would keep the rows of ${joinNames(lostHere)}`;
}

// src/check/check-folder.ts
function checkFolder(pair, comparison, options, scratch, relaxed) {
  const folders = readCase(pair, comparison);
  const collected = collectEvidence(folders, options, scratch);
  const found = runRules(collected.evidence);
  const { findings, unused } = acceptFindings(found, collected.judged.added, options.accept);
  const gate = runGateRules({ unused: atFolderFile(unused, folders.head), relaxed });
  const all = sortFindings([...findings, ...gate]);
  const { schema } = collected.evidence;
  const net = schema?.net.changes.map(({ change }) => change) ?? [];
  const unclaimed = collected.evidence.data.reduce(
    (sum2, data) => sum2 + unclaimedIn(data) + lostUnderway(data.rows.tables, net),
    0
  );
  const isHarmed = unclaimed > 0 || all.some(({ stage, severity }) => stage === "schema" && severity === "error");
  const order = schema === null ? "not run" : deployOrder(schema.oldCode, schema.newCode, isHarmed);
  const report = {
    path: folders.head.path,
    layout: folders.head.layout,
    driver: collected.choice,
    migrations: {
      base: (collected.judged.base ?? folders.base)?.migrations.length ?? 0,
      new: collected.judged.added.map(({ name }) => name)
    },
    data: describeData(collected),
    steps: describeSteps(collected, all),
    counts: collected.evidence.data[0]?.rows.tables.filter(isTouched) ?? [],
    changes: schema === null ? [] : breakDown(schema),
    schemaDiff: schema === null ? "" : schemaDiff(schema.net),
    touched: schema === null ? untouched : findTouched(schema),
    unclaimed,
    deployOrder: order,
    deployPhases: schema !== null && order === "neither" ? deployPhases(schema.net) : [],
    findings: all,
    notes: describeNotes(collected)
  };
  return { report, foreign: collected.foreign, broken: collected.broken };
}
function readCase(pair, { base, head, fork, conflicts, dryRuns }) {
  const place = pair.head ?? pair.base;
  if (place === null) throw new Error("a pair of no folders");
  const read2 = (tree, at2, known) => at2 === null ? null : readFolder(tree, at2, known);
  const before = read2(base.tree, pair.base);
  const after = read2(head.tree, pair.head, before ?? void 0);
  const saidByBase = pair.base === null ? null : saidOfDriver(base.tree, pair.base);
  return {
    base: before,
    head: after ?? emptied(place),
    fork: fork === null ? null : read2(fork, pair.base),
    conflicts: conflicts.filter((path) => path.startsWith(place.path === "" ? "" : `${place.path}/`)),
    said: {
      base: saidByBase,
      // A folder that head no longer has is applied by nothing new.
      head: pair.head === null && saidByBase !== null ? saidByBase : saidOfDriver(head.tree, place)
    },
    dryRuns: dryRuns?.get(place.path) ?? null
  };
}
function saidOfDriver(tree, place) {
  return { drivers: detectDrivers(tree, place), appForeignKeys: detectForeignKeys(tree, place) };
}
function emptied(place) {
  const { path, layout } = place;
  const nothing2 = {
    migrations: [],
    unlisted: [],
    unseen: [],
    snapshots: [],
    problems: [],
    journal: null,
    bundle: null
  };
  return { path, layout, ...layoutFacts[layout], ...nothing2 };
}
function atFolderFile(unused, head) {
  const file = head.journal ?? head.migrations[0]?.file ?? head.path;
  return unused.map((each2) => each2.at.file === "" ? { ...each2, at: { ...each2.at, file } } : each2);
}

// src/check/choose-pairs.ts
function choosePairs(pairs2, foreign2, wanted) {
  if (wanted.length === 0) return pairs2;
  const isNamed = ({ head, base }, given) => [head, base].some((place) => place !== null && liesAt(place.path, given));
  for (const given of wanted) {
    const isPair = pairs2.some((pair) => isNamed(pair, given));
    if (isPair || foreign2.some((folder) => liesAt(folder.path, given))) continue;
    const known = pairs2.length === 0 ? "there is none here" : `there are ${joinNames(
      pairs2.map((pair) => pathOf(pair) || "."),
      8
    )}`;
    throw new CannotCheck(`${code(given)} is no Drizzle migration folder for SQLite; ${known}`);
  }
  return pairs2.filter((pair) => wanted.some((given) => isNamed(pair, given)));
}
function pathOf(pair) {
  return pair.head?.path ?? pair.base?.path ?? "";
}

// src/check/gate-settings.ts
function changedGateSettings(base, head) {
  return [...base.keys()].filter(isGateConfig).flatMap((file) => {
    const before = gateSteps(textAt(base, file) ?? "");
    if (before.length === 0) return [];
    const after = gateSteps(textAt(head, file) ?? "");
    if (sameLines(before, after)) return [];
    const line = after[0]?.line ?? 1;
    return [
      { file, line, what: after.length === 0 ? "it no longer runs the gate" : "the step that runs it" }
    ];
  });
}
function gateSteps(workflow) {
  const lines = workflow.split(/\r?\n/).map((text, index) => ({ text, line: index + 1 }));
  return lines.flatMap(({ text }, index) => {
    if (!/^\s*(?:-\s*)?uses:\s*\S*drizzle-gate/.test(text)) return [];
    const start = lines.findLastIndex((line, at2) => at2 <= index && /^\s*-\s/.test(line.text));
    const depth = indentOf(lines[start]?.text ?? text);
    const end = lines.findIndex(
      (line, at2) => at2 > index && line.text.trim() !== "" && indentOf(line.text) <= depth
    );
    return lines.slice(Math.max(start, 0), end < 0 ? void 0 : end).filter((line) => line.text.trim() !== "");
  });
}
function indentOf(text) {
  return text.length - text.trimStart().length;
}
function sameLines(a, b) {
  return a.length === b.length && a.every(({ text }, index) => text.trim() === b[index]?.text.trim());
}

// src/check/unread.ts
function unreadChange(base, head, pairs2, reports) {
  return hiddenFolder(base, head, pairs2) ?? changedPointer(base, head, pairs2) ?? reports.map(notRun).find(isThere3) ?? null;
}
function isThere3(reason) {
  return reason !== null;
}
function hiddenFolder(base, head, pairs2) {
  for (const folder of namedFolders(head)) {
    const entry = noFileOver(head, folder);
    if (entry === null || pairs2.some((pair) => liesAt(pathOf(pair), folder))) continue;
    const before = base.get(entry.path);
    if (before?.kind === entry.kind && before.object === entry.object) continue;
    const what = entry.kind === "submodule" ? "a submodule" : "a symbolic link, which is never followed";
    const there = entry.kind === "submodule" ? "in the repository of the submodule" : "where the link leads";
    return `${code(folder)} is where a config has the migrations, and ${code(entry.path)} is ${what}: what this changes was not read. Keep the migrations in this repository, or run the gate ${there}`;
  }
  return null;
}
function noFileOver(tree, folder) {
  for (let at2 = folder; at2 !== ""; at2 = parentOf(at2)) {
    const entry = tree.get(at2);
    if (entry !== void 0 && entry.kind !== "file") return entry;
  }
  return null;
}
function changedPointer(base, head, pairs2) {
  for (const path of head.keys()) {
    if (!path.endsWith(".sql") || !pairs2.some((pair) => liesAt(path, pathOf(pair)))) continue;
    const text = textAt(head, path) ?? "";
    if (!isLfsPointer(text) || textAt(base, path) === text) continue;
    return `${code(path)} is a Git LFS pointer, so what this changes in it was not read: keep migrations out of Git LFS`;
  }
  return null;
}
function notRun({ path, steps }) {
  const upgrade = steps.find(({ id }) => id === "upgrade-replay");
  if (upgrade?.status !== "skipped") return null;
  return `Nothing of ${code(path || ".")} was run, since ${upgrade.detail}: repair that first, in a change of its own`;
}

// src/check/unused-snapshots.ts
function unusedSnapshots({ snapshots }, checked) {
  const unused = snapshots.flatMap(({ name, problem }) => {
    const problems = checked.flatMap(({ foreign: foreign2 }) => foreign2.get(name) ?? []);
    const isForeign = checked.length > 0 && problems.length === checked.length;
    const wrong = problem ?? checked.flatMap(({ broken }) => broken.get(name) ?? [])[0];
    return wrong === void 0 && !isForeign ? [] : [{ name, problem: wrong ?? problems[0] }];
  });
  const [first] = unused;
  if (first === void 0) return null;
  if (snapshots.length === 1) return `The snapshot ${code(first.name)} cannot be used: ${first.problem}`;
  const reasons = [...Map.groupBy(unused, ({ problem }) => problem)].map(
    ([problem, copies]) => `${joinNames(copies.map(({ name }) => name))} (${problem})`
  );
  const more = reasons.length > 3 ? ` and others for ${reasons.length - 3} more reasons` : "";
  return `${formatNumber(unused.length)} of ${formatNumber(snapshots.length)} snapshots cannot be used: ${reasons.slice(0, 3).join(", ")}${more}`;
}

// src/history/pair-folders.ts
function pairFolders(base, head) {
  const headByPath = new Map(head.places.map((place) => [place.path, place]));
  const pairs2 = [];
  const gone = [];
  for (const place of base.places) {
    const twin = headByPath.get(place.path);
    headByPath.delete(place.path);
    if (twin === void 0) gone.push(place);
    else pairs2.push({ base: place, head: twin });
  }
  for (const place of gone) {
    const moved = [...headByPath.values()].find(
      (candidate) => isSameFolder(base.tree, place, head.tree, candidate)
    );
    if (moved !== void 0) headByPath.delete(moved.path);
    pairs2.push({ base: place, head: moved ?? null });
  }
  for (const place of headByPath.values()) pairs2.push({ base: null, head: place });
  return pairs2;
}
function isSameFolder(baseTree, base, headTree, head) {
  const before = sqlNames(baseTree, base);
  const after = new Set(sqlNames(headTree, head));
  const common3 = before.filter((name) => after.has(name)).length;
  return common3 > 0 && common3 * 2 >= before.length;
}
function sqlNames(tree, place) {
  return filesOf(tree, place).filter((path) => path.endsWith(".sql")).map((path) => baseName(path) === "migration.sql" ? baseName(parentOf(path)) : baseName(path));
}
function filesOf(tree, place) {
  const prefix = joinPath(place.path, "");
  return [...tree.keys()].filter(
    (path) => path.startsWith(prefix) && isMigrationFile(path.slice(prefix.length))
  );
}
function isMigrationFile(relative) {
  return /^[^/]+\.sql$|^migrations\.js$|^meta\/[^/]+\.json$|^[^/]+\/(?:migration\.sql|snapshot\.json)$/.test(
    relative
  );
}
function folderDiffers(pair, base, head) {
  if (pair.base === null || pair.head === null || pair.base.path !== pair.head.path) return true;
  const before = filesOf(base, pair.base);
  const after = filesOf(head, pair.head);
  if (before.length !== after.length) return true;
  return before.some(
    (path) => !sameBytes(base.get(path)?.bytes, head.get(path)?.bytes) || base.get(path)?.kind !== head.get(path)?.kind
  );
}
function sameBytes(a, b) {
  if (a == null || b == null) return a == null && b == null;
  return a === b || Buffer.compare(a, b) === 0;
}

// src/check.ts
function check(comparison, options, scratch) {
  const started = scratch.clock();
  const base = findFolders(comparison.base.tree);
  const head = findFolders(comparison.head.tree, base.places);
  const pairs2 = pairFolders(
    { tree: comparison.base.tree, places: base.places },
    { tree: comparison.head.tree, places: head.places }
  );
  const chosen = choosePairs(pairs2, head.foreign, options.migrations);
  const { dryRuns } = comparison;
  const isBehind = (runs2) => runs2 !== void 0 && isNewlyBehind(runs2);
  const isDue = (pair) => options.all || folderDiffers(pair, comparison.base.tree, comparison.head.tree) || isBehind(dryRuns?.get(pathOf(pair)));
  const relaxed = changedGateSettings(comparison.base.tree, comparison.head.tree);
  const checked = chosen.filter(isDue).map((pair, index) => checkFolder(pair, comparison, options, scratch, index === 0 ? relaxed : []));
  const unchanged2 = chosen.filter((pair) => !isDue(pair)).map(pathOf);
  const aside = unchanged2.flatMap((path) => untold2(path, dryRuns?.get(path)));
  const built = buildReport({
    version,
    base: comparison.base.revision,
    head: comparison.head.revision,
    folders: checked.map(({ report: report2 }) => report2),
    unchanged: unchanged2,
    asked: askedOf(unchanged2, dryRuns),
    foreign: head.foreign,
    failOn: options.failOn,
    ms: scratch.clock() - started
  });
  const told = withNotes(built, (_, index) => index === 0 ? aside : []);
  const unread = built.verdict === "pass" ? unreadChange(comparison.base.tree, comparison.head.tree, chosen, told.folders) : null;
  const report = unread === null ? told : { ...told, verdict: "unknown", reason: unread };
  const unused = unusedSnapshots(scratch, checked);
  if (unused === null) return report;
  if (report.verdict !== "fail") throw new CannotCheck(unused);
  return withNotes(report, (_, index) => index === 0 ? [unused] : []);
}

// src/copies/name-copies.ts
import { basename } from "node:path";
function nameSnapshots(paths) {
  const byName2 = Map.groupBy(paths, (path) => basename(path));
  return paths.map((path) => {
    const name = basename(path);
    const others = new Set(byName2.get(name));
    return others.size > 1 ? path.slice(commonFolder([...others]).length) : name;
  });
}
function commonFolder([first = "", ...others]) {
  let length = first.length;
  for (const other2 of others) while (!other2.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, Math.max(...["/", "\\"].map((slash) => first.lastIndexOf(slash, length - 1))) + 1);
}

// src/worker/main.ts
serve(async (comparison, options, scratch) => {
  const snapshots = [];
  const names2 = nameSnapshots(options.snapshots);
  for (const [index, path] of options.snapshots.entries()) {
    const folder = join4(scratch.dir, `snapshot-${index}`);
    mkdirSync(folder);
    const name = names2[index] ?? path;
    const many = names2.length > 1 ? `; copy ${formatNumber(index + 1)} of ${formatNumber(names2.length)}` : "";
    const copy = readSnapshot2(path, name, folder, tellBytes(scratch.at, name, many));
    snapshots.push(await (names2.length > 1 ? copy.catch((error) => unusableCopy(error, name)) : copy));
  }
  return check(comparison, options, { ...scratch, snapshots });
});
function tellBytes(at2, name, many) {
  return (done, total) => at2(name, "copying", `, ${inGigabytes(done)} of ${inGigabytes(total)} GB${many}`);
}
function inGigabytes(bytes) {
  return (bytes / 1e9).toFixed(1);
}
