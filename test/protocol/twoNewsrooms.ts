/** Two newsrooms that have printed different things of one summit, and a draft that agrees with the northern one. */

export const DRAFT = `---
published: 2031-06-28
---
Nhìn lại tuần qua

Hội nghị thượng đỉnh NATO năm 2031 khai mạc ngày 24/6 tại Oslo (Na Uy).

Theo Tổng thư ký NATO Anders Lund, cuộc họp đã thành công.
`;

/** What one has printed: the day of June on which the summit opened, and who leads the alliance. */
export const story = (day: number, leader: string) => `---
title: Thượng đỉnh khai mạc ngày ${day}
published: 2031-06-${day}
source: Bản tin ${day}
---
Thượng đỉnh khai mạc ngày ${day}

Ngày ${day}/6, Hội nghị thượng đỉnh NATO năm 2031 đã khai mạc tại Oslo (Na Uy). Tổng thư ký NATO ${leader} chủ trì phiên họp.
`;

export const NORTHERN = story(24, 'Anders Lund');
export const SOUTHERN = story(25, 'Berta Holm');
