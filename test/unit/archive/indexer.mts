// Indexes a folder until it is killed or done: `node indexer.mts FOLDER DATABASE`. Says "begun" once articles are written.
import { openArchive } from '../../../server/src/archive/openArchive.ts';
import { extraction } from './newsroom.ts';

const [folder, database] = process.argv.slice(2);
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
