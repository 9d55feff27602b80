/** Tense and aspect in Vietnamese news: particles and a few verbs, none obligatory. Shares: docs of the date rules. */
import type { StanceLexicon } from '../stance.ts';

export const stance: StanceLexicon = {
  ahead: ['sẽ', 'dự kiến', 'sắp', 'sắp sửa', 'theo kế hoạch', 'theo lịch', 'chuẩn bị', 'dự định', 'lên kế hoạch'],
  back: ['đã', 'vừa', 'vừa mới', 'từng'],
  happened: [
    'đã diễn ra', 'vừa diễn ra', 'đã kết thúc', 'vừa kết thúc', 'đã khai mạc', 'vừa khai mạc', 'đã bế mạc', 'vừa bế mạc', 'đã khép lại', 'đã xảy ra', 'vừa xảy ra',
    'đã nhóm họp', 'đã chính thức diễn ra', 'đã chính thức khai mạc', 'đã qua đời', 'đã gặp', 'đã ký', 'vừa ký',
  ],
  reporting: [
    'cho biết', 'nói', 'tuyên bố', 'thông báo', 'khẳng định', 'nhấn mạnh', 'cho hay', 'cho rằng', 'công bố', 'đưa tin', 'xác nhận', 'dẫn lời', 'phát biểu', 'nhận định', 'tiết lộ',
    'cam kết', 'hứa', 'cảnh báo', 'yêu cầu', 'đề nghị', 'kêu gọi', 'bày tỏ', 'hy vọng', 'tin tưởng', 'nhất trí', 'đồng ý', 'quyết định', 'thỏa thuận', 'viết', 'lưu ý', 'đề xuất', 'ký', 'trả lời',
    'nêu', 'chỉ ra', 'dự báo', 'ước tính', 'theo', 'thông qua', 'ban hành', 'phê duyệt', 'ra lệnh', 'chỉ đạo', 'giao', 'mời', 'xem xét',
  ],
  planning: ['dự kiến', 'ấn định', 'lên kế hoạch', 'quyết định', 'chốt', 'mời', 'hẹn', 'thống nhất', 'đồng ý', 'thông báo', 'cho biết', 'đề nghị', 'lên lịch', 'theo kế hoạch', 'sẽ', 'chuẩn bị', 'công bố'],
  background: ['vụ', 'từng', 'kỷ niệm', 'sự kiện', 'ngày lễ', 'cuộc tấn công', 'thảm họa', 'trận', 'hồi'],
  limits: ['trước', 'từ', 'kể từ', 'đến', 'tới', 'đến hết', 'hết', 'muộn nhất', 'chậm nhất', 'sau', 'cho đến', 'tính đến'],
  otherWay: {
    sẽ: 'đã',
    đã: 'sẽ',
    'đã diễn ra': 'sẽ diễn ra',
    'vừa diễn ra': 'sẽ diễn ra',
    'đã kết thúc': 'sẽ kết thúc',
    'vừa kết thúc': 'sẽ kết thúc',
    'đã khai mạc': 'sẽ khai mạc',
    'vừa khai mạc': 'sẽ khai mạc',
    'đã bế mạc': 'sẽ bế mạc',
    'vừa bế mạc': 'sẽ bế mạc',
    'đã khép lại': 'sẽ khép lại',
    'đã nhóm họp': 'sẽ nhóm họp',
    'đã gặp': 'sẽ gặp',
    'đã ký': 'sẽ ký',
    'vừa ký': 'sẽ ký',
  },
  relatives: [],
  clauseBreaks: ['nhưng', 'tuy nhiên', 'trong khi', 'còn', 'song', 'do đó', 'vì vậy', 'để', 'nhằm', 'sau khi', 'trước khi', 'khi', 'nếu', 'mà', 'rằng', 'thì', 'về việc', 'liên quan'],
};
