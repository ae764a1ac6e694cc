import type { Headings } from '../review/list-heading.ts'

/** Columns of a list of support given. Who: a number, or a name with birth and village. */
export type DeliveryColumn =
  | 'nationalId'
  | 'name'
  | 'head'
  | 'birth'
  | 'village'
  | 'kind'
  | 'on'
  | 'amount'
  | 'goods'
  | 'topic'
  | 'documentNo'
  | 'validUntil'

/** What a folded heading means. The first that fits wins: "Có giá trị đến ngày" is asked before "Ngày". */
export const deliveryHeadings: Headings<DeliveryColumn> = [
  ['nationalId', /cccd|cmnd|cmt\b|can cuoc|dinh danh|chung minh/],
  ['birth', /ngay.*sinh|nam sinh|sinh ngay/],
  ['validUntil', /(den ngay|gia tri den|han (su )?dung|het han)/],
  ['documentNo', /chung tu|quyet dinh|so phieu|so the|ma the/],
  ['amount', /so tien|thanh tien|muc ho tro|kinh phi|gia tri/],
  ['goods', /hien vat|vat pham|qua tang/],
  ['topic', /noi dung|ten nghe|nganh nghe|mo hinh/],
  ['kind', /loai|chinh sach|che do/],
  ['on', /^ngay|ngay (nhan|cap|trao|chi|ho tro|giai ngan)|thoi gian/],
  ['village', /\b(thon|ap|ban|khom|to dan pho|tdp|khu pho|khu dan cu|buon|lang|xom)\b|dia chi|noi o/],
  ['head', /chu ho/],
  ['name', /^(ho (va )?ten|ho, ten|ten)( |$)|nguoi nhan|doi tuong|nguoi duoc|hoc sinh|nguoi huong/],
]
