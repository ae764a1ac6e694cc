import type { AccountTexts } from '../account-texts.ts'

export const account: AccountTexts = {
  title: 'Đăng nhập',
  forWhom: 'Dành cho cán bộ, rà soát viên và người giúp đỡ hộ nghèo',
  account: 'Tên đăng nhập',
  password: 'Mật khẩu',
  show: 'Hiện mật khẩu',
  hide: 'Ẩn mật khẩu',
  signIn: 'Đăng nhập',
  needed: 'Nhập tên đăng nhập và mật khẩu.',
  askForReview: 'Người dân: gửi giấy đề nghị rà soát, không cần tài khoản',
  logged: 'Mọi lần xem và sửa dữ liệu cá nhân đều được ghi nhật ký (Luật 91/2025/QH15).',
  programme: 'Giảm nghèo bền vững',
  motto: ['Cả nước chung tay vì người nghèo –', 'Không để ai bị bỏ lại phía sau'],
  promise: 'Các xã, phường, đặc khu cùng một danh sách, cùng một cách tính, đến từng người.',
  department: 'Sở Nông nghiệp và Môi trường',
}
