// Asks zod about each sample: exits with 1, and says which, if one is judged otherwise than it should be.
const fs = require("fs");
const types = require(process.argv[2] + "/all.js");
let wrong = 0;
for (const line of fs.readFileSync(process.argv[2] + "/samples.jsonl", "utf8").split("\n").filter((line) => line)) {
  const sample = JSON.parse(line);
  const name = sample.flow + sample.type;
  const result = types[name].safeParse(JSON.parse(sample.json));
  if (result.success !== sample.fits) {
    wrong += 1;
    console.log(name, result.success ? "takes" : "refuses", sample.json, JSON.stringify(result.error)?.slice(0, 1000));
  }
}
process.exit(wrong ? 1 : 0);
