/** What VS Code's extension host loads: runs the suite with mocha. The same `run` serves code-server and a desktop. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export interface Outcome {
  readonly title: string;
  readonly passed: boolean;
  readonly error?: string;
}

/** Rejects when a test failed. The extension host swallows output, so outcomes go to the file named by DATELINE_OUTCOMES. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 30_000,
    reporter: process.env.DATELINE_OUTCOMES ? 'min' : 'spec',
  });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./activation.suite.ts');
  await import('./archive.suite.ts');
  await import('./checking.suite.ts');
  await import('./commands.suite.ts');
  await import('./factSheet.suite.ts');
  await import('./languageModelTools.suite.ts');
  await import('./text.suite.ts');
  await import('./views.suite.ts');
  const outcomes: Outcome[] = [];
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
    runner.on('pass', (test) => outcomes.push({ title: test.fullTitle(), passed: true }));
    runner.on('fail', (test, error) =>
      outcomes.push({ title: test.fullTitle(), passed: false, error: String(error.stack ?? error) }),
    );
    runner.on('end', () => {
      if (process.env.DATELINE_OUTCOMES) writeFileSync(process.env.DATELINE_OUTCOMES, JSON.stringify(outcomes));
    });
  });
}
