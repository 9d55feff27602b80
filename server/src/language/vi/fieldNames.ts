import type { FieldNames } from '../fieldNames.ts';

export const fieldNames: FieldNames = {
  id: ['mã bài', 'mã tin', 'số bài'],
  url: ['đường dẫn', 'liên kết', 'địa chỉ'],
  title: ['tiêu đề', 'tựa đề', 'tít', 'tên bài', 'đầu đề'],
  summary: ['sapo', 'sa pô', 'tóm tắt', 'mô tả', 'dẫn đề'],
  body: ['nội dung', 'thân bài', 'toàn văn', 'chính văn', 'văn bản', 'bài viết'],
  published: ['ngày đăng', 'ngày xuất bản', 'ngày phát hành', 'thời gian đăng', 'ngày giờ', 'thời gian', 'ngày'],
  source: ['nguồn', 'tên báo', 'báo', 'cơ quan báo chí', 'tòa soạn'],
  lang: ['ngôn ngữ'],
};
