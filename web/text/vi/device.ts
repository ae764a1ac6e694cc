import type { DeviceTexts } from '../device-texts.ts'

export const device: DeviceTexts = {
  title: 'Điện thoại rà soát',
  sub: 'Máy nào đang giữ phiếu của hộ, do ai dùng. Máy mất thì báo mất để xóa dữ liệu trên máy.',
  columns: {
    owner: 'Rà soát viên',
    unit: 'Địa bàn',
    phone: 'Máy',
    registered: 'Đăng ký',
    seen: 'Liên lạc lần cuối',
    waiting: 'Chưa gửi, theo máy báo',
    state: 'Tình trạng',
    action: 'Việc',
  },
  state: { inUse: 'Đang dùng', lost: 'Đã báo mất, chờ xóa', wiped: 'Đã báo mất, đã ra lệnh xóa' },
  lostOn: (when) => `Báo mất ${when}`,
  wipedOn: (when) => `Máy nhận lệnh xóa ${when}`,
  handedOn: (when) => `Quên PIN, đã cấp lại khóa ${when}`,
  neverSeen: 'Chưa lần nào',
  notSaid: 'Chưa rõ',
  nothingWaits: 'Không còn gì',
  waits: (interviews, photos) => `${interviews} phiếu, ${photos} ảnh`,
  unknownPhone: 'Máy không rõ loại',
  declareLost: 'Báo mất',
  mayNot: 'Cán bộ xã, cán bộ tỉnh của địa bàn mới báo mất được.',
  lostAlready: 'Máy này đã được báo mất.',
  confirmTitle: (owner) => `Báo mất máy của ${owner}?`,
  confirm:
    'Lần tới máy có mạng, mọi dữ liệu của người này trên máy bị xóa, không khôi phục được. Người này bị đăng xuất ở mọi nơi ngay bây giờ. Không rút lại được.',
  confirmWaits: (interviews, photos) =>
    `Theo máy báo lần cuối, còn ${interviews} phiếu và ${photos} ảnh chưa gửi: sẽ mất.`,
  confirmGo: 'Báo mất và xóa',
  done: 'Đã báo mất máy',
  empty: {
    title: 'Chưa có điện thoại nào',
    body: 'Máy hiện ở đây khi rà soát viên đăng nhập ứng dụng rà soát lần đầu.',
  },
}
