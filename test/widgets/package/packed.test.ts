import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { filesUnder } from '../../../widgets/build/files-under.ts';
import { placesIn, tagsIn } from '../../../widgets/build/places.ts';
import { installed } from '../copy-of-project.ts';

const run = promisify(execFile);
const unpacked = inject('unpacked');

const Package = z.looseObject({
  name: z.string(),
  exports: z.record(z.string(), z.unknown()),
  dependencies: z.record(z.string(), z.string()),
});

let described: z.infer<typeof Package>;
let files: string[];
/** A folder in which the package is installed. */
let folder: string;

beforeAll(async () => {
  described = Package.parse(JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')));
  files = await filesUnder(unpacked);
  folder = await installed(join(inject('built'), 'somewhere'), described.name, unpacked, [
    ...Object.keys(described.dependencies),
    'react',
    '@types/react',
    'csstype',
    'typescript',
  ]);
});

/** What can be imported, with every `*` filled in. */
async function entries(): Promise<string[]> {
  const tags = await tagsIn(placesIn());
  return Object.keys(described.exports).flatMap((path) => {
    const name = path.replace(/^\./, described.name);
    if (path === './define/*.js') return tags.map((tag) => name.replace('*', tag));
    return path.includes('*') ? [] : [name];
  });
}

describe('the package as it is published', () => {
  test('has an entry for each element, and each leads somewhere', async () => {
    for (const tag of await tagsIn(placesIn())) {
      expect(described.exports).toHaveProperty([`./${tag}.js`]);
      expect(files).toEqual(
        expect.arrayContaining([`dist/${tag}.js`, `dist/${tag}.d.ts`, `dist/define/${tag}.js`]),
      );
    }
  });

  test('holds what is built, what documents it, and nothing else', () => {
    const others = files.filter(
      (name) =>
        !/^cdn\/(shared\/|words\/)?[\w-]+\.js$/.test(name) &&
        !/^dist\/[\w/-]+(\.d\.ts|\.js)$/.test(name),
    );
    expect(others.filter((name) => name !== 'CHANGELOG.md')).toEqual([
      'LICENSE',
      'README.md',
      'cdn/LICENSES.txt',
      'cdn/manifest.json',
      'custom-elements.json',
      'package.json',
      'vscode.css-custom-data.json',
      'vscode.html-custom-data.json',
      'web-types.json',
    ]);
  });

  test('asks for the packages that its modules import, and for no others', async () => {
    const asked = new Set<string>();
    for (const name of files.filter((one) => /^dist\/.*\.js$/.test(one))) {
      const text = await readFile(join(unpacked, name), 'utf8');
      for (const [, from = ''] of text.matchAll(
        /^(?:import|export) (?:[^;'"]*\bfrom )?['"]([^.'"][^'"]*)['"];/gm,
      )) {
        asked.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
      }
    }
    expect([...asked].sort()).toEqual(Object.keys(described.dependencies).sort());
  });

  test('has nothing that publint would mend', async () => {
    const { messages, pkg } = await publint({ pkgDir: unpacked, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('has types that fit its modules, for bundlers and for Node', async () => {
    const tarball = createPackageFromTarballData(await readFile(inject('tarball')));
    const modules = (await entries()).map((name) => name.replace(described.name, '.'));
    const analysis = await checkPackage(tarball, {
      entrypoints: modules.filter((path) => !path.endsWith('.json')),
    });
    // Modules can be loaded from CommonJS in every Node that is kept up; its old rules do not say so.
    const problems = analysis.types
      ? analysis.problems.filter(
          (problem) =>
            problem.kind !== 'CJSResolvesToESM' &&
            !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
        )
      : ['there are no types'];
    expect(problems).toEqual([]);
  });

  test('may be imported whole on a server, where it does nothing and says nothing', async () => {
    const modules = (await entries()).filter((name) => !name.endsWith('.json'));
    const script = `
      for (const name of ${JSON.stringify(modules)}) await import(name);
      for (const name of ['window', 'document', 'HTMLElement']) {
        if (name in globalThis) console.log(name);
      }`;
    const { stdout, stderr } = await run(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { cwd: folder },
    );
    expect(modules.length).toBeGreaterThan(10);
    expect(stdout + stderr).toBe('');
  });

  test('gives JSX the elements, with their own attributes and events', async () => {
    const page = `
      import type {} from '@offprint/widgets/jsx';
      import type { ApiPaper } from '@offprint/widgets/api';
      import { PaperCard, registerWords } from '@offprint/widgets';
      declare const paper: ApiPaper;
      export const good = (
        <>
          <paper-card src="a.json" loading="eager" theme="dark" className="wide" />
          <paper-card paper={paper} onoffprint-load={(event) => event.detail.data} />
          <topic-timeline site="https://papers.example.org" topics="a,b" />
        </>
      );
      // @ts-expect-error -- there are two ways to load
      export const wrong = <paper-card loading="soon" />;
      // @ts-expect-error -- what is for the sites themselves is for no other page
      export const internal = <topic-timeline hasTable={false} />;
      // @ts-expect-error -- there is no such element
      export const unknown = <paper-cards />;
      export const card: PaperCard = document.createElement('paper-card');
      document.body.addEventListener('offprint-select', (event) => event.detail.title.trim());
      registerWords('nl', { retry: 'Opnieuw' });
    `;
    const options = {
      compilerOptions: {
        module: 'nodenext',
        target: 'es2022',
        lib: ['es2024', 'dom', 'dom.iterable'],
        jsx: 'react-jsx',
        strict: true,
        noEmit: true,
        skipDefaultLibCheck: true,
        types: [],
      },
      files: ['page.tsx'],
    };
    await writeFile(join(folder, 'page.tsx'), page);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(options));
    const tsc = join(folder, 'node_modules/typescript/bin/tsc');
    const said = await run(process.execPath, [tsc, '-p', folder], { cwd: folder }).catch(
      (error: unknown) => z.looseObject({ stdout: z.string() }).parse(error),
    );
    expect(said.stdout).toBe('');
  });

  test('names no place of the machine that built it', async () => {
    for (const name of files) {
      const text = await readFile(join(unpacked, name), 'utf8');
      expect(text.includes(basename(inject('builtIn'))), name).toBe(false);
    }
  });
});
