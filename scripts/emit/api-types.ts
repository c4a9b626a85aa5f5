import { jsonSchemas, type JsonSchema } from '../schema/api/json-schema.ts';

type Node = JsonSchema | boolean;

const NOTICE =
  '// Made from the schemas in scripts/schema/api by scripts/emit/write-api-types.ts: change those instead.\n';

/**
 * A TypeScript module with a type for every kind of API file and every part that they share. Not formatted.
 * Throws on a JSON Schema that says something this does not know, rather than writing a wrong type.
 */
export function apiTypesModule(): string {
  const files = [...jsonSchemas()];
  const shared = new Map(files.flatMap(([, schema]) => Object.entries(schema.$defs ?? {})));
  const types = [
    ...[...shared].map(([name, node]) => declaration(`Api${name}`, node, describe(node))),
    ...files.map(([kind, node]) => declaration(typeName(kind), node, node.title)),
  ];
  return [NOTICE, ...types].join('\n');
}

/** The name of the type of a kind of API file: `ApiPaper`. */
export function typeName(kind: string): string {
  return `Api${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
}

function declaration(name: string, node: Node, comment: string | undefined): string {
  const type = typeOf(node);
  return (
    (comment === undefined ? '' : `/** ${comment} */\n`) +
    (type.startsWith('{') && type.endsWith('}') && !type.includes('} | {')
      ? `export interface ${name} ${type}\n`
      : `export type ${name} = ${type};\n`)
  );
}

function typeOf(node: Node): string {
  if (typeof node === 'boolean') return unknownNode(node);
  if (node.$ref !== undefined) return `Api${node.$ref.replace('#/$defs/', '')}`;
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (node.anyOf) return node.anyOf.map(typeOf).join(' | ');
  // zod writes a described nullable as `type: [...]`, which its own types leave out.
  const type: unknown = node.type;
  if (Array.isArray(type)) return type.map(String).join(' | ');
  switch (node.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return node.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return arrayType(node);
    case 'object':
      return objectType(node);
    default:
      return unknownNode(node);
  }
}

function arrayType({ prefixItems, items }: JsonSchema): string {
  if (items === undefined || Array.isArray(items)) return unknownNode({ type: 'array' });
  const rest = `(${typeOf(items)})[]`;
  if (!prefixItems) return rest;
  return `[${[...prefixItems.map(typeOf), `...${rest}`].join(', ')}]`;
}

function objectType({ properties, required, additionalProperties }: JsonSchema): string {
  if (!properties) return `Record<string, ${typeOf(additionalProperties ?? false)}>`;
  const fields = Object.entries(properties).map(([name, node]) => {
    const comment = describe(node);
    const optional = required?.includes(name) ? '' : '?';
    return `${comment === undefined ? '' : `/** ${comment} */\n`}${name}${optional}: ${typeOf(node)};`;
  });
  return `{\n${fields.join('\n')}\n}`;
}

function describe(node: Node): string | undefined {
  return typeof node === 'boolean' ? undefined : node.description;
}

function unknownNode(node: Node): never {
  throw new Error(`No TypeScript type is known for the JSON Schema ${JSON.stringify(node)}.`);
}
