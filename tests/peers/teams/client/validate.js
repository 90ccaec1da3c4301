// Reads a schema and cards as JSON, and writes what is wrong with each card, in the same order.
const Ajv = require("ajv");

const { schema, cards } = JSON.parse(require("node:fs").readFileSync(0, "utf-8"));
delete schema.id; // an old spelling, which the validator does not take
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
const isValid = ajv.compile(schema);
console.log(JSON.stringify(cards.map((card) => (isValid(card) ? "" : ajv.errorsText(isValid.errors)))));
