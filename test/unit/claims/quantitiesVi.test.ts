/** Every form of a quantity that Vietnamese papers print, and what looks like one and is none. */
import { describe } from 'node:test';
import { reads } from './readAmounts.ts';

describe('figures, with either mark and with spaces', () =>
  reads('vi', [
    ['Hồ chứa 12.500 m3.', 'measure 12500 m3'],
    ['Hồ chứa 12 500 m3.', 'measure 12500 m3'],
    ['Xã thu 1.234.567,5 đồng.', 'money 1234567.5 VND'],
    ['Mưa 4,25 mm rồi 0,5 mm.', 'measure 4.25 mm', 'measure 0.5 mm'],
    ['Giá dầu ở 71.35 USD.', 'money 71.35 USD'],
    ['Chỉ số đóng cửa ở 1.234,56.', 'count 1234.56'],
    ['Số hộ phải dời lên tới 45.', 'count 45'],
    ['Cá bán hết trong buổi đó.12 người mua.', 'count 12 (người)'],
  ]));

describe('number words', () =>
  reads('vi', [
    ['hai mươi mốt', 'count 21'],
    ['một trăm linh năm', 'count 105'],
    ['một trăm lẻ tư', 'count 104'],
    ['ba nghìn không trăm lẻ sáu', 'count 3006'],
    ['hai mươi nhăm', 'count 25'],
    ['năm mươi lăm', 'count 55'],
    ['bốn mươi tư', 'count 44'],
    ['mười bảy ngàn', 'count 17000'],
    ['ba vạn', 'count 30000'],
    ['hai chục', 'count 20'],
    ['một triệu rưỡi', 'count 1500000'],
    ['Hơn ba nghìn công nhân dự lễ.', 'count 3000 moreThan (công nhân)'],
    ['Xã có năm vạn dân.', 'count 50000 (dân)'],
    ['Họ mua ba chục quả trứng.', 'count 30 (quả trứng)'],
    ['Bà chờ gần nửa tháng.', 'duration 0.5 month about'],
    ['Bà chờ nửa tiếng.', 'duration 0.5 hour'],
    ['Hơn nửa số hộ đã về.', 'ratio 0.5 moreThan (hộ)'],
    ['Giá gạo tăng gấp đôi.', 'ratio 2'],
    ['Giá gạo gấp rưỡi năm ngoái.', 'ratio 1.5'],
    ['Có hai ba người chờ.', 'count 2..3 (người)'],
    ['Họ mất bảy tám triệu đồng.', 'money 7000000..8000000 VND'],
    ['Hàng nghìn người đổ về.', 'count 1000 about (người)'],
    ['Hơn chục hộ phải dời.', 'count 10 moreThan (hộ)'],
    ['Trăm người như một.'],
    ['Giá từ 500 đến 1 triệu đồng.', 'money 500000..1000000 VND'],
    ['Họ gọi 3 "người nhện" lên.', 'count 3 (người nhện)'],
    ['Chị mua hai đôi giày.', 'count 2 (đôi giày)'],
  ]));

describe('scales, suffixes and money', () =>
  reads('vi', [
    ['Xã chi 1,5 triệu.', 'count 1500000'],
    ['Gói vay 40 tỷ euro.', 'money 40000000000 EUR'],
    ['Dự án 2.300 tỉ đồng.', 'money 2300000000000 VND'],
    ['Vé 15k.', 'count 15000'],
    ['Lương 2 triệu 300 nghìn đồng.', 'money 2300000 VND'],
    ['Họ vay 3 tỷ 200 triệu đồng.', 'money 3200000000 VND'],
    ['Họ vay 5 triệu đô la, 3 triệu đô.', 'money 5000000 USD', 'money 3000000 USD'],
    ['Họ vay 7 triệu bảng và 8 tỷ yên.', 'money 7000000 GBP', 'money 8000000000 JPY'],
    ['Giá 20 nghìn tỷ won.', 'money 20000000000000 KRW'],
    ['Giá 900 nhân dân tệ, 70 rúp.', 'money 900 CNY', 'money 70 RUB'],
    ['Giá 50 krona Thụy Điển.', 'money 50 SEK'],
    ['Vàng giá 85 triệu đồng một lượng.', 'money 85000000 VND/tael'],
    ['Dầu giá 80 USD/thùng.', 'money 80 USD/barrel'],
    ['Chợ nhận 500 thùng mì.', 'count 500 (thùng mì)'],
  ]));

describe('shares, ranges and bounds', () =>
  reads('vi', [
    ['Lãi suất 7,2%/năm.', 'percent 7.2 %'],
    ['Lãi suất 7% một năm.', 'percent 7 %'],
    ['Lãi suất giảm 0,25 điểm phần trăm.', 'percent 0.25 pp'],
    ['Có 60 phần trăm cử tri đi bầu.', 'percent 60 % (cử tri)'],
    ['Cần 10-15 người.', 'count 10..15 (người)'],
    ['Cần 10 tới 15 người.', 'count 10..15 (người)'],
    ['Cần từ 10 đến 15 triệu đồng.', 'money 10000000..15000000 VND'],
    ['Có trên 30 hộ.', 'count 30 moreThan (hộ)'],
    ['Có khoảng 30 hộ.', 'count 30 about (hộ)'],
    ['Có chừng 30 hộ.', 'count 30 about (hộ)'],
    ['Ước tính 30 hộ.', 'count 30 about (hộ)'],
    ['Cần ít nhất 30 hộ.', 'count 30 atLeast (hộ)'],
    ['Cần tối thiểu là 30 hộ.', 'count 30 atLeast (hộ)'],
    ['Không quá 30 hộ.', 'count 30 atMost (hộ)'],
    ['Tối đa 30 hộ.', 'count 30 atMost (hộ)'],
    ['Có dưới 30 hộ.', 'count 30 lessThan (hộ)'],
  ]));

describe('ordinals', () =>
  reads('vi', [
    ['Đó là kỳ họp lần thứ 62.', 'ordinal 62 (kỳ họp)'],
    ['Đó là Đại hội Đảng lần thứ XIV.', 'ordinal 14 (Đại hội Đảng)'],
    ['thứ nhất', 'ordinal 1'],
    ['Anh nhận huy chương đầu tiên.', 'ordinal 1 (huy chương)'],
    ['Họ dự lễ kỷ niệm 75 năm thành lập trường.', 'ordinal 75 year (thành lập trường)'],
    ['Họ dự lễ kỷ niệm 47 năm ngày thành lập Hội Nông dân tại đó.', 'ordinal 47 year (ngày thành lập Hội Nông dân)'],
    ['Đội đứng thứ 5.', 'ordinal 5'],
    ['Đội giữ vị trí số 1 châu lục.', 'ordinal 1'],
    ['Quốc hội khóa XV họp.', 'ordinal 15 (khóa)'],
    ['Ông giàu nhì nước và thứ 63 thế giới.', 'ordinal 63'],
    ['Ông vô địch lần thứ ba.', 'ordinal 3 (lần)'],
    ['Cô gặp ông Minh lần thứ hai.', 'ordinal 2 (lần)'],
  ]));

describe('time, ages and measures', () =>
  reads('vi', [
    ['Họp kéo dài ba ngày họp.', 'duration 3 day (họp)'],
    ['Anh lĩnh 7 năm tù.', 'duration 7 year (tù)'],
    ['Sau 3 ngày nuốt phải xương, bà khỏi.', 'duration 3 day'],
    ['Bé 18 tháng tuổi.', 'age 18 month'],
    ['Cô lập gia đình ở tuổi 42.', 'age 42 year'],
    ['Đường dài 120 km, rộng 4 ha.', 'measure 120 km', 'measure 4 ha'],
    ['Trời 39 độ C.', 'measure 39 °C'],
    ['Cửa mở một góc 90 độ.', 'measure 90 °'],
    ['Xe chở 12 tấn.', 'measure 12 t'],
    ['Trận động đất 6,1 độ richter.', 'measure 6.1 Richter'],
    ['Ổ cứng 2 terabyte.', 'measure 2 TB'],
  ]));

describe('what is counted', () =>
  reads('vi', [
    ['Có 20 thành viên NATO ký thỏa thuận.', 'count 20 (thành viên NATO)'],
    ['Có hai sáng kiến chung khác.', 'count 2 (sáng kiến chung khác)'],
    ['Bộ có 4 đơn vị trực thuộc Cục Khí tượng.', 'count 4 (đơn vị trực thuộc Cục Khí tượng)'],
    ['Có 11 ô tô điện bán ra.', 'count 11 (ô tô điện)'],
    ['Hai ô tô tông nhau.', 'count 2 (ô tô)'],
    ['Có 4 thanh niên thuê phòng trọ.', 'count 4 (thanh niên)'],
    ['Lớp có 3 tiết/tuần.', 'count 3 (tiết/tuần)'],
    ['Có 70 chiếc JH-7 đang bay.', 'count 70 (chiếc JH-7)'],
    ['Cử 2 đại diện đến.', 'count 2 (đại diện)'],
    ['Tăng 3 lần so với trước.', 'count 3 (lần)'],
    ['Giá tăng lần lượt 169 đồng và 137 đồng.', 'money 169 VND', 'money 137 VND'],
  ]));

describe('no amounts', () =>
  reads('vi', [
    ['Nhà ở 83 đường Trần Phú, gần chợ.'],
    ['Cả hai đua nhau chạy.'],
    ['Kết quả chặng 17 F1 đã có.'],
    ['1. Mở đầu buổi lễ.'],
    ['Họ thua 0-1, rồi thắng 3-2.'],
    ['Anh trực 24/7 ở quốc lộ 1A.'],
    ['Gọi 0917 519 562 để hỏi.'],
    ['Theo Thông tư 36/2014/TT-NHNN.'],
    ['Ông Sáu và bà Tư ra đi.'],
  ]));

describe('times of day are no durations', () =>
  reads('vi', [
    ['Khoảng 22 giờ 15 phút, xóm mất điện.'],
    ['Mẻ lưới được kéo vào khoảng 19 giờ.'],
    ['Cả nhà thức tới 2 giờ sáng.'],
    ['Sau 0 giờ, chợ đóng cửa.'],
    ['Chuyến phà kéo dài khoảng 2 giờ 15 phút.', 'duration 135 minute about'],
    ['Khoảng 6 giờ đồng hồ trôi qua.', 'duration 6 hour about'],
  ]));

describe('number words that are none, by what stands beside them', () =>
  reads('vi', [
    ['Tòa không triệu tập 3 nhân chứng.', 'count 3 (nhân chứng)'],
    ['Nước này có 320 tỷ phú.', 'count 320 (tỷ phú)'],
    ['Mỗi năm gia đình chị thu hoạch một lần.'],
    ['Cuối năm quả thật bận rộn.'],
    ['Nhiều năm hoạt động đã qua.'],
    ['Làng có năm gia đình.', 'count 5 (gia đình)'],
    ['Người ký là DO THI HAI HA.'],
    ['Hơn 3 tỷ mua đất.', 'count 3000000000 moreThan'],
  ]));

describe('thousands with a comma', () =>
  reads('vi', [
    ['Vé giá 150,000 đồng.', 'money 150000 VND'],
    ['Họ thuê 3,000 mét vuông.', 'measure 3000 m2'],
    ['Dầu lên 54,125 USD/thùng.', 'money 54.125 USD/barrel'],
    ['Máy giá $1,299.', 'money 1299 USD'],
  ]));

describe('a preposition that is a bound as well', () =>
  reads('vi', [
    ['Trận đấu chiếu trên 3 kênh truyền hình.', 'count 3 (kênh truyền hình)'],
    ['Họ dùng trên 30 xe tải.', 'count 30 moreThan (xe tải)'],
    ['Có trên 5 hộ dân chờ.', 'count 5 moreThan (hộ dân)'],
  ]));

describe('degrees and newton metres', () =>
  reads('vi', [
    ['Tâm bão ở 16,5 độ vĩ Bắc.', 'measure 16.5 °'],
    ['Trận động đất mạnh 6,2 độ xảy ra.', 'measure 6.2 Richter'],
    ['Trưa nay trời 36 độ.', 'measure 36 °C'],
    ['Máy cho 320 Nm, chip cỡ 5 nm.', 'measure 320 Nm', 'measure 5 nm about'],
  ]));

describe('multiples and names of products', () =>
  reads('vi', [
    ['Quán tăng gấp 4 doanh thu.', 'ratio 4'],
    ['Giá gấp 4 lần năm ngoái.', 'count 4 (lần)'],
    ['Chị dùng Galaxy Tab 9.7 phiên bản cũ.'],
    ['Bản iOS 15 giúp pin bền hơn.'],
    ['Xưởng dùng 100% nguyên liệu sạch.', 'percent 100 % (nguyên liệu sạch)'],
  ]));
