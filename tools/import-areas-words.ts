import type { PlaceRefusal, RowReason } from '../domain/place/refusal.ts'
import type { ImportKind } from '../server/place/import.ts'

/** What the import says, Vietnamese first. */
type Words = readonly [vi: string, en: string]

export const fileWords: Readonly<Record<ImportKind, Words>> = {
  units: ['Đơn vị hành chính', 'Units'],
  villages: ['Thôn, tổ dân phố', 'Villages'],
  lineage: ['Sáp nhập, chia tách', 'Lineage'],
  residents: ['Số hộ dân cư, nhân khẩu', 'Resident totals'],
  memberships: ['Danh mục địa bàn', 'Special lists'],
  shapes: ['Ranh giới trên bản đồ', 'Boundaries for maps'],
}

const reasons: Readonly<Record<RowReason, Words>> = {
  'code-shape': [
    'mã phải là chữ số dạng văn bản: tỉnh 2, huyện 3, xã 5 chữ số (Excel có thể đã bỏ số 0 ở đầu)',
    'a code is text: 2 digits for a province, 3 for a district, 5 for a commune (Excel may have dropped leading zeros)',
  ],
  'row-twice': ['trùng với một dòng ở trên', 'says again what a row above said'],
  'name-missing': ['thiếu tên', 'the name is missing'],
  'level-unknown': ['cột level phải là province, district hoặc commune', 'level must be province, district or commune'],
  'kind-does-not-fit-level': ['loại đơn vị không hợp với cấp', 'the kind does not fit the level'],
  'setting-unknown': [
    'cột thành thị, nông thôn phải là urban hoặc rural (chỉ dùng cho xã, thôn và số liệu của xã)',
    'urban or rural is expected (for communes, villages and their totals only)',
  ],
  'score-area-unknown': ['vùng chấm điểm phải là NT1–NT6 hoặc TT', 'score_area must be NT1 to NT6 or TT'],
  'parent-unknown': ['không có đơn vị cấp trên mang mã này vào ngày đó', 'nobody held the parent’s code on that day'],
  'name-differs': [
    'vào đúng ngày đó mã này đã mang tên khác: kiểm tra ngày, hoặc thêm --correct để sửa tên',
    'on that very day the code already has another name: check the date, or correct it with --correct',
  ],
  'code-held': [
    'mã này thuộc đơn vị khác cả trước và sau thời gian nêu',
    'another unit holds the code before and after',
  ],
  'commune-unknown': ['không có đơn vị mang mã này vào ngày đó', 'nobody held this code on that day'],
  'village-ambiguous': [
    'có nhiều thôn cùng tên nhập vào xã này: ghi mã xã cũ vào cột old_commune_code',
    'several villages of this name came into the commune: give old_commune_code',
  ],
  'old-unknown': ['không có đơn vị cũ mang mã này trước ngày đó', 'nobody held old_code before that day'],
  'new-unknown': [
    'không có đơn vị mới mang mã này từ ngày đó: nạp tệp đơn vị mới trước',
    'nobody holds new_code from that day: import the new units first',
  ],
  'old-name-differs': ['tên cũ không khớp với mã vào ngày đó', 'old_name is not the name old_code had'],
  'new-name-differs': ['tên mới không khớp với mã vào ngày đó', 'new_name is not the name new_code has'],
  'share-unknown': ['cột share phải là whole hoặc part', 'share must be whole or part'],
  'people-unknown': [
    'cột people phải là all, some hoặc none; whole đi với all',
    'people must be all, some or none; whole means all',
  ],
  'whole-divided': [
    'đơn vị ghi là nhập nguyên (whole) nhưng có nhiều dòng',
    'said to have gone whole, and named again',
  ],
  'shares-too-large': ['tổng tỷ lệ hộ của đơn vị cũ lớn hơn 1', 'the parts of the old unit add up to more than 1'],
  'day-shape': ['ngày không đúng (2025-07-01 hoặc 01/07/2025)', 'not a day (2025-07-01 or 01/07/2025)'],
  'number-shape': ['số không đúng', 'not a number that fits'],
  'fewer-people-than-households': ['số nhân khẩu ít hơn số hộ', 'fewer people than households'],
  'part-above-whole': ['số dân tộc thiểu số lớn hơn tổng số', 'more of minorities than there are'],
  'list-unknown': ['không có danh mục này', 'no such list'],
  'period-backwards': ['ngày kết thúc không sau ngày bắt đầu', 'the end is not after the beginning'],
  'membership-overlaps': ['đơn vị đã thuộc danh mục này trong thời gian đó', 'already on the list in that time'],
  'not-a-polygon': ['phải là vùng (Polygon, MultiPolygon)', 'a Polygon or MultiPolygon is expected'],
  'not-wgs84': [
    'tọa độ phải là kinh độ, vĩ độ WGS 84 (không phải mét của VN-2000, không đảo thứ tự)',
    'coordinates are longitude, latitude in WGS 84 (not metres of VN-2000, not latitude first)',
  ],
  'ring-open': ['đường ranh giới chưa khép kín', 'the boundary is not closed'],
  'ring-empty': ['đường ranh giới không bao vùng nào', 'the boundary encloses nothing'],
  'ring-crosses': ['đường ranh giới tự cắt', 'the boundary crosses itself'],
}

export function refusalWords(refusal: PlaceRefusal): Words {
  if (refusal.code === 'place.file-row') {
    const [vi, en] = reasons[refusal.reason]
    return [`Dòng ${refusal.row}: ${vi}.`, `Row ${refusal.row}: ${en}.`]
  }
  if (refusal.code === 'place.not-geojson')
    return ['Tệp không phải GeoJSON (FeatureCollection).', 'The file is not GeoJSON (a FeatureCollection).']
  if (refusal.code !== 'place.file-columns') return [refusal.code, refusal.code]
  const missing = refusal.missing.join(', ')
  return [`Tệp thiếu cột: ${missing}.`, `The file lacks columns: ${missing}.`]
}
