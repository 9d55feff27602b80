/** A small newsroom in a temporary folder whose path has spaces and Vietnamese letters. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The model slip: a report of 6 December 2016 that looks ahead to "7/10". */
export const DRAFT = `---
published: 2016-12-06
---
Ngoại trưởng NATO bàn chuyện bắt tay với châu Âu

Ngày 6/12, ngoại trưởng các nước thành viên NATO đã gặp nhau tại Brussels (Bỉ), mở đầu hai ngày bàn việc hợp tác với Liên minh châu Âu.

Tổng thư ký NATO Jens Stoltenberg nói các bên đã thông qua hơn 40 đề xuất chung.

Theo chương trình, ngày 7/10, các ngoại trưởng sẽ họp với người đồng cấp Ukraine về tình hình miền Đông nước này.
`;

/** The same text with its slip mended. */
export const MENDED = DRAFT.replace('7/10', '7/12');

const ARTICLES: Readonly<Record<string, string>> = {
  'hop-ngoai-truong.txt': `---
title: Các ngoại trưởng NATO họp ở Brussels
published: 2016-12-05
source: Bản tin Chiều
---
Các ngoại trưởng NATO họp ở Brussels

Ngày 5/12, Tổng thư ký NATO Jens Stoltenberg cho biết cuộc họp ngoại trưởng sẽ diễn ra tại Brussels (Bỉ) trong hai ngày.
`,
  'the-thao.txt': `---
title: Đội tuyển trở về
published: 2016-12-01
source: Báo Sân Cỏ
---
Đội tuyển trở về

Ngày 1/12, đội tuyển quốc gia đã về đến Hà Nội sau chuyến tập huấn dài 12 ngày.
`,
  'thuong-dinh-2025.md': `---
title: NATO gặp thượng đỉnh tại La Haye
published: 2025-06-25
source: Tin Quốc tế
---
NATO gặp thượng đỉnh tại La Haye

Ngày 25/6, Hội nghị thượng đỉnh NATO năm 2025 đã khai mạc tại La Haye (Hà Lan). Tổng thư ký NATO Mark Rutte chủ trì phiên họp.
`,
  'kho-cu.jsonl': `${JSON.stringify({
    id: 'cu-1',
    title: 'Washington tiếp đón lãnh đạo NATO',
    body: 'Ngày 9/7, Hội nghị thượng đỉnh NATO năm 2024 đã khai mạc tại Washington (Mỹ). Tổng thư ký NATO Jens Stoltenberg phát biểu khai mạc.',
    published: '2024-07-09',
    source: 'Kho cũ',
  })}\n`,
};

export interface Newsroom {
  readonly folder: string;
  readonly articles: number;
  path(...names: string[]): string;
  write(name: string, text: string): Promise<string>;
  remove(): Promise<void>;
}

export interface NewsroomOptions {
  /** Of its folder. */
  readonly name?: string;
  /** Without an archive it is a folder like any other. */
  readonly archive?: boolean;
  readonly files?: Readonly<Record<string, string>>;
}

export async function makeNewsroom({
  name = 'Tòa soạn thử',
  archive = true,
  files = {},
}: NewsroomOptions = {}): Promise<Newsroom> {
  const parent = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  const folder = path.join(parent, name);
  const newsroom: Newsroom = {
    folder,
    articles: archive ? Object.keys(ARTICLES).length : 0,
    path: (...names) => path.join(folder, ...names),
    async write(name, text) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      return file;
    },
    remove: () => rm(parent, { recursive: true, force: true, maxRetries: 3 }),
  };
  await mkdir(folder, { recursive: true });
  if (archive) for (const [name, text] of Object.entries(ARTICLES)) await newsroom.write(`archive/${name}`, text);
  for (const [name, text] of Object.entries(files)) await newsroom.write(name, text);
  return newsroom;
}
