import type { WordingLexicon } from '../wording.ts';

/**
 * Vietnamese doubles words freely ("ngày ngày", "rất rất", "từ từ", "là là"), so only function words stand
 * here that have no such form. Left out on purpose: từ, là, ra, vào, này, có, không (hàng không), do (tự do, lý do).
 */
export const wording: WordingLexicon = {
  neverDoubled: [
    'và', 'của', 'các', 'những', 'với', 'được', 'bị', 'đã', 'sẽ', 'đang', 'tại', 'trong', 'trên', 'để', 'khi',
    'rằng', 'thì', 'mà', 'nhưng', 'hoặc', 'bởi', 'vì', 'nên', 'theo', 'về', 'cũng', 'vẫn', 'nếu', 'như', 'giữa',
    'nhằm', 'còn', 'tới', 'mỗi', 'cùng', 'do đó', 'việc', 'đối với', 'cho biết', 'trong đó', 'tuy nhiên', 'đồng thời',
    'bao gồm', 'thông qua', 'trước đó', 'sau đó', 'ngoài ra',
  ],
  compoundsBefore: [
    'sở tại', 'hiện tại', 'tồn tại', 'thực tại', 'nội tại', 'nhược tại', 'tiền của', 'kèm theo', 'tiếp theo', 'đi theo',
    'làm theo', 'nghe theo', 'chạy theo', 'cuối cùng', 'vô cùng', 'tận cùng', 'bên trong', 'phía trên', 'bên trên',
    'ở giữa', 'trở nên', 'làm nên', 'tạo nên', 'trở về', 'quay về', 'đi về', 'công việc', 'sự việc', 'vụ việc', 'làm việc',
    'giúp việc', 'chính giữa', 'biết được', 'có được', 'làm được', 'vẫn còn', 'chỉ còn', 'không còn', 'mãi mãi', 'coi như',
    'dường như', 'gần như', 'hầu như', 'hình như', 'giống như', 'với tới', 'bước tới', 'sắp tới', 'thời gian tới',
    'trong trong', 'tốt nên', 'còn còn', 'lên trên', 'ở trên', 'nói trên', 'kể trên', 'nêu trên', 'nói về', 'bắt đầu từ việc',
  ],
  compoundsAfter: [
    'của cải', 'của nả', 'các bon', 'trong sạch', 'trong sáng', 'trong trẻo', 'trong suốt', 'trong veo', 'về hưu', 'về quê',
    'việc làm', 'với tay', 'còn lại', 'như thể', 'để dành', 'để tang', 'để ý', 'theo dõi', 'theo đuổi', 'bị can', 'bị cáo',
    'được mùa', 'trên dưới', 'cùng lúc', 'cùng nhau', 'như vậy', 'như thế', 'nên người',
  ],
};
