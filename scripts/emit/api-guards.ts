import { jsonSchemas, type JsonSchema } from '../schema/api/json-schema.ts';
import { typeName } from './api-types.ts';

/**
 * A TypeScript module with a small guard for every kind of API file: it compares the `schema` field and
 * the kinds of the required fields, one level deep, which tells a wrong file or a wrong version apart
 * without carrying a validator into strangers' pages. Not formatted.
 */
export function apiGuardsModule(): string {
  const files = [...jsonSchemas()];
  const names = files.map(([kind]) => typeName(kind));
  return [
    '// Made from the schemas in scripts/schema/api by scripts/emit/write-api-types.ts: change those instead.\n',
    `import type { ${names.toSorted().join(', ')} } from './types.ts';\n`,
    MATCHES,
    ...files.map(([kind, schema]) => guard(kind, schema)),
  ].join('\n');
}

const MATCHES = `/** Names of required fields, by the kinds of value that they may have, which are joined by \`|\`. */
type Fields = Readonly<Record<string, string>>;

function matches(value: unknown, schema: string, fields: Fields): boolean {
  const file = Object(value) as Readonly<Record<string, unknown>>;
  return (
    file['schema'] === schema &&
    Object.entries(fields).every(([kinds, names]) =>
      names.split(' ').every((name) => kinds.split('|').includes(kindOf(file[name]))),
    )
  );
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
`;

function guard(kind: string, schema: JsonSchema): string {
  const type = typeName(kind);
  const marker = JSON.stringify(schema.title);
  const tests = (schema.anyOf ?? [schema]).map(
    (variant) => `matches(value, ${marker}, ${JSON.stringify(fieldsOf(variant, schema))})`,
  );
  return (
    `/** Whether a parsed API file is an \`${schema.title}\`, as far as its top level shows. */\n` +
    `export function ${type.replace('Api', 'is')}(value: unknown): value is ${type} {\n` +
    `return ${tests.join(' || ')};\n}\n`
  );
}

function fieldsOf(variant: JsonSchema | boolean, schema: JsonSchema): Record<string, string> {
  if (typeof variant === 'boolean') return {};
  const names = (variant.required ?? []).filter((name) => name !== 'schema');
  const byKinds = Map.groupBy(names, (name) =>
    kindsOf(variant.properties?.[name] ?? true, schema).join('|'),
  );
  return Object.fromEntries([...byKinds].map(([kinds, alike]) => [kinds, alike.join(' ')]));
}

function kindsOf(node: JsonSchema | boolean, { $defs = {} }: JsonSchema): string[] {
  if (typeof node === 'boolean') throw new Error('A required field may be anything; say what.');
  const type: unknown = node.type;
  if (Array.isArray(type)) return type.map(String);
  if (typeof type === 'string') return [type === 'integer' ? 'number' : type];
  if (node.anyOf) return node.anyOf.flatMap((one) => kindsOf(one, { $defs }));
  const part = $defs[node.$ref?.replace('#/$defs/', '') ?? ''];
  if (part === undefined) throw new Error(`No kind is known for ${JSON.stringify(node)}.`);
  return kindsOf(part, { $defs });
}
