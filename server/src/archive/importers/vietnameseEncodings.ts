/**
 * The two eight-bit encodings of old Vietnamese texts that decoders of the web do not know, as tables. Below 80 both
 * are ASCII, but for six capitals of VISCII.
 *
 * TCVN3 is what desks wrote in ABC fonts (.VnTime): TCVN 5712 from A0 on, and from 80 to 9F the quotation marks and
 * dashes of Windows, where the full standard would have capitals that these fonts do not have. Capitals with a tone
 * were written as small letters in a font of capitals (.VnTimeH): the font being lost, they stay small.
 */

/** 80–9F of Windows 1252; the five that it leaves free are no characters. */
const WINDOWS =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

const TCVN3 =
  `${WINDOWS}\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ` +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

const VISCII =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';

/** Control codes that VISCII gives to capitals. */
export const VISCII_CAPITALS: ReadonlyMap<number, string> = new Map([
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
]);

export type VietnameseEncoding = 'tcvn3' | 'viscii';

/** Composed text; U+FFFD stands for bytes that are no character. */
export function decodeVietnamese(bytes: Uint8Array, encoding: VietnameseEncoding): string {
  const upper = encoding === 'tcvn3' ? TCVN3 : VISCII;
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x80) units[i] = upper.charCodeAt(byte - 0x80);
    else units[i] = (encoding === 'viscii' && VISCII_CAPITALS.get(byte)?.charCodeAt(0)) || byte;
  }
  return Buffer.from(units.buffer).toString('utf16le').normalize('NFC');
}
