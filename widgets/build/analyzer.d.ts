// What is used of the analyzer; its own types are those of its plugins only.

declare module '@custom-elements-manifest/analyzer/index.js' {
  export const ts: typeof import('typescript');
  export function create(request: {
    modules: import('typescript').SourceFile[];
    plugins: unknown[];
    context: { dev: boolean };
  }): unknown;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): unknown[];
}
