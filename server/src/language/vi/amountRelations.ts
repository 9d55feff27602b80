/** The words by which amounts of one passage stand to one another in Vietnamese. */
import { type AmountRelations, words } from '../numbers.ts';

export const relations: AmountRelations = {
  joinedNames: words(`
    bosnia và herzegovina, trinidad và tobago, antigua và barbuda, saint kitts và nevis, sao tome và principe,
    bà rịa và vũng tàu,
  `),
  rise: words(`
    tăng, tăng thêm, tăng trưởng, mức tăng, tăng tới, tăng lên, tăng mạnh, tăng vọt, cao hơn, nhích, nâng,
  `),
  fall: ['giảm', 'giảm tới', 'mức giảm', 'sụt', 'sụt giảm', 'giảm mạnh', 'giảm xuống', 'lùi', 'thấp hơn', 'hạ', 'mất'],
  from: ['từ', 'từ mức', 'từ con số'],
  to: words(`
    lên, lên đến, lên tới, lên mức, lên thành, lên còn, xuống, xuống còn, xuống mức, còn, xuống chỉ còn, chỉ còn,
    thành, tăng lên, tăng lên mức, giảm xuống, giảm xuống còn, giảm còn, sang,
  `),
  among: ['trong số', 'trong tổng số', 'trên tổng số', 'trong'],
  share: words(`
    chiếm, tương đương, đạt, chiếm tỷ lệ, chiếm tỉ lệ, bằng, tức, đạt tỷ lệ, đạt tỉ lệ, tỷ lệ, tỉ lệ,
  `),
  bridges: words(`
    tức, tức là, tương đương, hay, mức, đạt, với mức, một, là, ứng với, tương ứng, tương ứng với, tương đương với,
    khoảng, so với, cùng kỳ, năm ngoái, năm trước, năm, tháng, quý, đồng, người, trong, vào, hồi, đã, đầu, cuối,
    nay, của,
  `),
  total: ['tổng cộng', 'tổng số', 'tổng cộng có', 'tổng cộng là', 'tổng số là', 'cả thảy', 'tất cả là'],
  closed: ['gồm', 'bao gồm', 'gồm có', 'trong đó gồm', 'gồm các', 'bao gồm các'],
  open: words(`
    trong đó có, trong số đó có, như, gồm cả, bao gồm cả, kể cả, chẳng hạn, chẳng hạn như, ví dụ, v.v, chủ yếu,
    nhất là, đặc biệt là, điển hình, trong số này có, trong đó đáng chú ý, ngoài ra, còn lại, vân vân, khác,
    tiêu biểu, nổi bật, …, ...,
  `),
  within: words(`
    trong đó, trong số này, trong số đó, trong đó có, trong số này có, trong số đó có, trong đấy, trong ấy,
  `),
  complements: [
    [words('nam, nam giới, đàn ông'), words('nữ, nữ giới, phụ nữ')],
    [words('trai, bé trai, con trai, cháu trai'), words('gái, bé gái, con gái, cháu gái')],
    [words('người lớn, người trưởng thành'), words('trẻ em, trẻ nhỏ, em nhỏ, em bé, trẻ, bé, cháu bé, cháu nhỏ')],
    [
      words('hành khách, khách'),
      words(`
        phi hành đoàn, thành viên phi hành đoàn, tổ bay, thành viên tổ bay, thành viên tổ lái, thuyền viên, thủy thủ,
        thủy thủ đoàn, thành viên thủy thủ đoàn, thuyền bộ,
      `),
    ],
    [words('phiếu thuận'), words('phiếu chống'), words('phiếu trắng')],
    [
      words('vàng, huy chương vàng, HCV, giải vàng'),
      words('bạc, huy chương bạc, HCB, giải bạc'),
      words('đồng, huy chương đồng, HCĐ, giải đồng'),
    ],
  ],
  and: ['và', 'cùng', 'cùng với', 'với', 'lẫn'],
  listed: words(`
    là, gồm, bao gồm, gồm có, gồm các, bao gồm các, đó là, cụ thể là, lần lượt là, theo thứ tự là, là các, gồm những,
  `),
  ofOthers: words(`
    tại các, ở các, trên các, thuộc các, của các, từ các, trong các, giữa các, về các, với các, do các, theo các, qua các,
    cùng các, và các, tại những, ở những, của những,
  `),
  others: ['khác', 'nữa'],
  scope: words(`
    thêm, còn lại, khác, mỗi, trong số, trong đó, nữa, đầu tiên, còn, riêng, bình quân, trung bình, so với, tăng,
    giảm, chỉ, nâng, lên, từ, gồm, cả, trước đó, sau đó, năm ngoái, cùng kỳ, từng, dự kiến, tổng, tổng cộng,
    tổng số, một trong, trong tổng số, hàng, mọi, thứ, tối đa, tối thiểu, ít nhất, nhóm, có thể, nếu,
  `),
  estimates: ['theo thống kê', 'ban đầu', 'trước đó', 'ước tính', 'nguồn tin khác', 'cập nhật'],
  general: words(`
    người, nước, quốc gia, vụ, ngày, lần, năm, bên, trường hợp, điểm, chiếc, đối tượng, nơi, vấn đề, việc, nhóm, số,
  `),
};
