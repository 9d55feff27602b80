/** How Vietnamese pages and wires mark the parts of a text. */
import type { ZoneMarks } from '../../text/zones.ts';

export const zones: ZoneMarks = {
  published: ['Ngày đăng', 'Ngày xuất bản', 'Đăng ngày', 'Xuất bản', 'Ngày phát hành', 'Ngày phát', 'Ngày tin', 'Cập nhật', 'Cập nhật lúc', 'Thời gian đăng'],
  credit: ['Ảnh', 'Ảnh minh họa', 'Đồ họa', 'Nguồn ảnh', 'Nguồn', 'Clip', 'Video', 'Ảnh chụp'],
  source: ['Nguồn', 'Theo nguồn', 'Link gốc', 'Xem bài gốc'],
  related: ['Tin liên quan', 'Bài liên quan', 'Đọc thêm', 'Xem thêm', 'Tin cùng chuyên mục', 'Có thể bạn quan tâm', 'Tin bài liên quan', 'Mời bạn đọc xem thêm'],
  furniture: ['Bài gốc', 'Chia sẻ', 'Rao vặt', 'Bình luận', 'Gửi bình luận', 'Từ khóa', 'Chủ đề', 'Về trang chủ', 'Quảng cáo'],
  byline: ['Theo', 'Tổng hợp', 'Bài và ảnh'],
};

/** Words whose full stop ends no sentence. */
export const abbreviations: readonly string[] = ['tp', 'ts', 'ths', 'gs', 'pgs', 'bs', 'ks', 'đ/c', 'tr', 'q', 'p', 'st', 'vs', 'mr', 'mrs', 'dr', 'no', 'th', 'nxb'];

/** The commonest words of news prose: they tell the language, and carry no topic. */
export const functionWords: readonly string[] = [
  'và', 'của', 'là', 'có', 'được', 'trong', 'cho', 'các', 'những', 'một', 'với', 'không', 'đã', 'sẽ', 'này', 'đó', 'khi', 'tại', 'từ', 'đến', 'về', 'người', 'năm', 'ngày', 'theo',
  'cũng', 'như', 'ra', 'vào', 'trên', 'sau', 'trước', 'bị', 'do', 'để', 'nhiều', 'còn', 'phải', 'hơn', 'rằng', 'thì', 'mà', 'ở', 'lại', 'đang', 'nhưng', 'tới', 'vì', 'nên', 'bằng',
  'qua', 'giữa', 'cùng', 'nếu', 'rất', 'hay', 'hoặc', 'chỉ', 'đây', 'nào', 'gì', 'ông', 'bà', 'anh', 'chị', 'họ', 'tôi', 'mình', 'chúng', 'ta', 'nước', 'việc', 'cuộc', 'sự', 'nhằm',
  'thêm', 'nữa', 'vẫn', 'đều', 'mỗi', 'từng', 'hiện', 'nay', 'lên', 'xuống', 'làm', 'biết', 'nói', 'lúc', 'bởi', 'song', 'thế', 'vừa', 'sáng', 'chiều', 'tối', 'tháng', 'tuần', 'giờ',
];
