import type { RegisterFinding } from './register-finding.ts'

/** What is wrong beside the units of the day and the register, and what to do; with the cell it stands in. */
export const registerFindingVi = (it: RegisterFinding) => `Ô ${it.address}: ${saidVi(it)}`
export const registerFindingEn = (it: RegisterFinding) => `Cell ${it.address}: ${saidEn(it)}`

function saidVi(it: RegisterFinding): string {
  switch (it.code) {
    case 'village-unknown':
      return it.text === ''
        ? 'chưa ghi thôn, tổ dân phố. Ghi tên thôn như trong danh mục của xã.'
        : `xã không có thôn, tổ dân phố “${it.text}” vào ngày rà soát. Ghi đúng tên trong danh mục của xã.`
    case 'other-commune':
      return `ghi “${it.text}” nhưng danh sách này của ${it.commune}. Chuyển hộ sang tệp của xã đó, hoặc sửa tên xã.`
    case 'escaped-not-listed':
      return 'hộ không có trong danh sách hộ nghèo, hộ cận nghèo trước đó nên không thể thoát. Kiểm tra lại họ tên, số định danh.'
    case 'not-saved':
      return 'chưa lưu được hộ này, các hộ khác không bị ảnh hưởng. Kiểm tra lại từng ô của hộ rồi nhập lại; nếu vẫn không được, báo quản trị hệ thống.'
  }
}

function saidEn(it: RegisterFinding): string {
  switch (it.code) {
    case 'village-unknown':
      return it.text === ''
        ? 'no village given. Write the name as in the commune’s list of villages.'
        : `the commune had no village “${it.text}” on the day of the review. Write the name as in its list of villages.`
    case 'other-commune':
      return `says “${it.text}”, but this is the list of ${it.commune}. Move the household to the file of that commune, or correct the name.`
    case 'escaped-not-listed':
      return 'the household was on neither list before, so it cannot escape. Check name and ID number.'
    case 'not-saved':
      return 'this household could not be saved; the others are not affected. Check its cells and bring it in again; if that does not help, tell the administrator.'
  }
}
