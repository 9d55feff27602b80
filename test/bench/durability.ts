/**
 * npm run bench:durability: indexing killed at 50 random moments with each SQLite driver (`--kills=N`, `--records=N`,
 * `--driver=wasm|native`, `--seed=N`). Exit status 1 when anything was lost or broken.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killWhileIndexing } from './archive/killing.ts';
import { nodes } from './archive/nodes.ts';

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

async function main(folder: string): Promise<void> {
  const all = nodes();
  for (const engine of ['wasm', 'native'] as const) {
    if (option('driver') !== undefined && option('driver') !== engine) continue;
    const node = all.get(engine);
    if (!node) {
      console.log(`${engine}: skipped, no Node with this driver was found (DATELINE_NODES names one)`);
      continue;
    }
    const { kills, within, faults, longest } = await killWhileIndexing(
      {
        binary: node.binary,
        engine,
        folder: path.join(folder, engine),
        records: Number(option('records') ?? 6000),
        kills: Number(option('kills') ?? 50),
        seed: Number(option('seed') ?? 1),
      },
      (line) => process.stderr.write(`${engine}, ${line}\n`),
    );
    console.log(
      `${engine} (Node ${node.version}): ${kills} kills, ${within} of them between the first and the last write; ` +
        `${faults.length} faults; opened and looked through again in ${Math.round(longest)} ms at most`,
    );
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-kills-'));
void main(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
