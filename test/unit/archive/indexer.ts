// A process of its own that indexes a folder: `indexer.ts FOLDER DATABASE`. Says "begun" once articles are written.
import { openArchive } from '../../../server/src/archive/openArchive.ts';
import { extraction } from './newsroom.ts';

async function main([folder, database]: string[]): Promise<void> {
  let told = false;
  const { summary, archive } = await openArchive({
    sources: [folder!],
    database: database!,
    extraction,
    progress(_done, _total, articles) {
      if (told || articles < 300) return;
      told = true;
      process.stdout.write('begun\n');
    },
  });
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  archive.close();
}

void main(process.argv.slice(2));
