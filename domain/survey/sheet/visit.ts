/**
 * What is read aloud on a visit besides the questions of the sheets: the names of their groups, and what the phone asks itself. It is
 * translated with the sheets; buttons such as "Tiếp tục" are for the reviewer alone.
 */
export const visitVietnamese = {
  group: {
    people: 'Nhân khẩu',
    work: 'Việc làm',
    health: 'Y tế',
    school: 'Giáo dục',
    house: 'Nhà ở',
    water: 'Nước sinh hoạt và vệ sinh',
    information: 'Thông tin',
    needs: 'Nhu cầu của hộ',
    income: 'Điểm B1',
    own: 'Câu hỏi riêng của tỉnh',
    evidence: 'Ảnh, vị trí, chữ ký',
  },
  question: {
    again: 'Có gì thay đổi không?',
    livesHere: 'Hiện còn ở trong hộ?',
    goneOn: 'Từ ngày',
    newHead: 'Chủ hộ mới',
    someoneNew: 'Hộ có thêm người?',
    cameHow: 'Vì sao có thêm?',
    fullName: 'Họ và tên người mới',
    cameOn: 'Ngày đến',
    bornOn: 'Ngày sinh',
    relation: 'Quan hệ với chủ hộ',
    ethnicity: 'Dân tộc',
    number: 'Số định danh (CCCD)',
    whoSigns: 'Đại diện hộ xác nhận',
    witness: 'Họ và tên người làm chứng',
    whyNotSigned: 'Vì sao không ký',
  },
  /** By the question they answer. */
  answer: {
    again: { same: 'Như lần trước', changed: 'Có thay đổi' },
    livesHere: {
      here: 'Vẫn ở đây',
      death: 'Đã mất',
      'move-out': 'Chuyển đi',
      marriage: 'Lập gia đình nơi khác',
      other: 'Rời hộ, lý do khác',
    },
    cameHow: {
      birth: 'Mới sinh',
      marriage: 'Về làm dâu, rể',
      return: 'Trở về',
      'move-in': 'Chuyển đến',
      other: 'Lý do khác',
    },
    relation: {
      spouse: 'Vợ, chồng',
      child: 'Con',
      'child-in-law': 'Con dâu, con rể',
      grandchild: 'Cháu',
      parent: 'Bố, mẹ',
      'parent-in-law': 'Bố, mẹ vợ hoặc chồng',
      grandparent: 'Ông, bà',
      sibling: 'Anh, chị, em',
      'other-relative': 'Họ hàng khác',
      'not-related': 'Không họ hàng',
      other: 'Quan hệ khác',
    },
    whoSigns: { signature: 'Ký tên', witness: 'Làm chứng' },
    whyNotSigned: { 'cannot-sign': 'Không biết chữ, không ký được', refuses: 'Không muốn ký', away: 'Vắng nhà' },
  },
} as const

export type VisitQuestion = keyof typeof visitVietnamese.question
