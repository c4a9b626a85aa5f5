import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type Driven, type Key, NoBrowser } from './driven.ts';
import { findProgram } from './find-program.ts';

/** What WebDriver answers. */
const Answer = z.object({ value: z.unknown() });

const Session = z.object({
  sessionId: z.string(),
  capabilities: z.object({ browserVersion: z.string() }),
});

/** What a task gave, as the script around it says. */
const Outcome = z.object({ value: z.string().default(''), error: z.string().optional() });

/** How long the driver may take until it answers, in milliseconds. */
const PATIENCE = 30_000;

/** Keys without a character of their own, as WebDriver numbers them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Partial<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * Starts WebKitGTK on a screen that is not there, and drives it through WebDriver, in plain HTTP: one small
 * protocol, and no package for it.
 */
export async function startWebKit(): Promise<Driven> {
  const [driver, screen] = await Promise.all([
    process.env['WEBKIT_DRIVER_PATH'] ?? findProgram('WebKitWebDriver'),
    findProgram('xvfb-run'),
  ]);
  if (!driver || !screen) {
    throw new NoBrowser('WebKit is missing: sudo apt-get install webkit2gtk-driver xvfb');
  }
  const port = await freePort();
  // In a group of its own, so that the screen and the browser end with it.
  const child = spawn(screen, ['-a', driver, `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
  });
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
  };
  process.once('exit', end);
  try {
    const call = callerOf(`http://127.0.0.1:${port}`);
    await answers(call);
    const session = await call('POST', '/session', { capabilities: {} });
    const { sessionId, capabilities } = Session.parse(session);
    const path = `/session/${sessionId}`;
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      open: async (url) => {
        await call('POST', `${path}/url`, { url });
      },
      run: async (task, ...args) => {
        const script = `const done = arguments[arguments.length - 1];
          const given = Array.prototype.slice.call(arguments, 0, -1);
          Promise.resolve(given).then((given) => (${String(task)})(...given)).then(
            (value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value, error } = Outcome.parse(
          await call('POST', `${path}/execute/async`, { script, args }),
        );
        if (error !== undefined) throw new Error(error);
        return value;
      },
      press: async (key) => {
        const value = KEYS[key] ?? key;
        const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
        await call('POST', `${path}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
      },
      close: async () => {
        await call('DELETE', path).catch(() => undefined);
        process.off('exit', end);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

function callerOf(origin: string): Call {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = Answer.parse(await response.json());
    if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`);
    return value;
  };
}

async function answers(call: Call): Promise<void> {
  const start = performance.now();
  for (;;) {
    try {
      await call('GET', '/status');
      return;
    } catch (error) {
      if (performance.now() - start > PATIENCE) throw error;
      await pause(100);
    }
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const bound = server.address();
    server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
  });
  return promise;
}
