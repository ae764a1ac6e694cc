import type { z } from 'zod'
import type { adoptPlan, PlanRow } from '../../contract/plan.ts'
import { indicators } from '../../domain/plan/indicators.ts'
import type { Direction } from '../../domain/plan/status.ts'

/*
 * The reference plan of 2024 as input of the command plan.adopt: every row of its reading (domain material, plan-2024.md).
 * `wording` quotes the plan, "…" where something is left out; its few slips of spelling are put right.
 */

type Short = readonly [
  code: string,
  paragraph: string,
  indicator: string,
  nameVi: string,
  nameEn: string,
  wording: string,
  project?: string,
]
type Row = z.input<typeof PlanRow>

function row(
  [code, paragraph, indicator, nameVi, nameEn, wording, project = '']: Short,
  direction: Direction,
  goal: number | null,
): Row {
  const known = indicators.get(indicator)
  if (!known) throw new Error(`no indicator ${indicator}`)
  const { unit, population } = known
  return {
    code,
    paragraph,
    nameVi,
    nameEn,
    wording,
    unit,
    direction,
    goal,
    populationVi: population.vi,
    populationEn: population.en,
    indicator,
    project,
  }
}
const none = (...it: Short) => row(it, 'none', null)

// biome-ignore format: a plan is read row by row
const targets: readonly Row[] = [
  row(['T01', '1', 'poverty-rate', 'Tỷ lệ hộ nghèo cuối năm', 'Poverty rate at the end of the year',
    'Phấn đấu giảm tỷ lệ hộ nghèo đến cuối năm 2024 còn 1,20%'], 'at-most', 1.2),
  row(['T02', '1', 'poverty-rate-fall', 'Mức giảm tỷ lệ hộ nghèo', 'Fall of the poverty rate',
    '(mức giảm tỷ lệ hộ nghèo, tối thiểu 0,4%)'], 'at-least', 0.4),
  row(['T03', '1', 'poor-households', 'Số hộ nghèo còn lại', 'Poor households left',
    'số hộ nghèo đến cuối năm 2024 còn 3.675 hộ'], 'at-most', 3675),
  row(['T04', '1', 'poor-households-fall', 'Số hộ nghèo giảm trong năm', 'Poor households fewer than at the start',
    '(giảm 1.225 hộ)'], 'at-least', 1225),
  row(['T05', '1', 'coastal-infrastructure', 'Xã bãi ngang, hải đảo được đầu tư hạ tầng', 'Coastal and island communes supported with infrastructure',
    '100% các xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo được hỗ trợ đầu tư phát triển cơ sở hạ tầng kinh tế - xã hội', '1.1'], 'at-least', 100),
  row(['T06', '1', 'coastal-services', 'Xã bãi ngang, hải đảo đủ dịch vụ xã hội cơ bản', 'Coastal and island communes with basic social services',
    '100% các xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo … và được cung cấp các dịch vụ xã hội cơ bản', '1.1'], 'at-least', 100),
  row(['T07', '2', 'production-capacity', 'Lao động được hỗ trợ năng lực sản xuất', 'People supported to raise their production capacity',
    'Phấn đấu 80% người có khả năng lao động, có nhu cầu thuộc hộ nghèo, hộ cận nghèo trên địa bàn được hỗ trợ nâng cao năng lực sản xuất nông, lâm, ngư nghiệp', '3.1, 2'], 'at-least', 80),
  row(['T08', '2', 'staff-training', 'Cán bộ giảm nghèo được tập huấn', 'Poverty-reduction staff trained',
    '100% cán bộ làm công tác giảm nghèo được bồi dưỡng, tập huấn kiến thức, kỹ năng cơ bản về quản lý, tổ chức thực hiện các chương trình, chính sách, dự án giảm nghèo; lập kế hoạch có sự tham gia, xây dựng kế hoạch phát triển cộng đồng và nghiệp vụ giảm nghèo', '7.1'], 'at-least', 100),
  row(['T09', '3', 'job-counselling', 'Lao động có nhu cầu được tư vấn việc làm', 'Workers in need given job counselling',
    '100% người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo có nhu cầu được tư vấn, định hướng nghề nghiệp, cung cấp thông tin thị trường lao động, hỗ trợ tìm việc làm', '4.3'], 'at-least', 100),
  row(['T10', '3', 'job-placement', 'Lao động được kết nối việc làm', 'Workers placed in jobs',
    'Tối thiểu 300 người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo được hỗ trợ kết nối việc làm thành công', '4.3'], 'at-least', 300),
  row(['T11', '3', 'health-insurance', 'Người được hỗ trợ tham gia bảo hiểm y tế', 'People supported to have health insurance',
    '100% người thuộc hộ nghèo, hộ cận nghèo và hộ mới thoát nghèo, thoát cận nghèo được hỗ trợ tham gia bảo hiểm y tế'], 'at-least', 100),
  row(['T12', '3', 'child-stunting', 'Trẻ em thấp còi ở xã bãi ngang, hải đảo', 'Stunting of children in coastal and island communes',
    'phấn đấu giảm tỷ lệ suy dinh dưỡng thấp còi trẻ em dưới 16 tuổi tại các xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo xuống dưới 14,3%', '3.2'], 'below', 14.3),
  row(['T13', '4', 'right-age-schooling', 'Trẻ em đi học đúng độ tuổi', 'Children at school at the right age',
    'Phấn đấu từ 90% trở lên trẻ em thuộc hộ nghèo, hộ cận nghèo đi học đúng độ tuổi'], 'at-least', 90),
  row(['T14', '4', 'vocational-training', 'Lao động có nhu cầu được đào tạo nghề', 'Workers in need given vocational training',
    '100% người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo, người lao động có thu nhập thấp có nhu cầu được hỗ trợ đào tạo kỹ năng nghề phù hợp', '4.1'], 'at-least', 100),
  row(['T15', '5', 'housing-support', 'Hộ được xây, sửa nhà từ nguồn vận động', 'Households helped with a house by sponsorship',
    'dự kiến, hỗ trợ khoảng 150 hộ nghèo, hộ cận nghèo trên địa bàn tỉnh, nhằm đảm bảo có nhà ở an toàn, ổn định, có khả năng chống chịu tác động của thiên tai'], 'about', 150),
  row(['T16', '6', 'hygienic-water', 'Hộ dùng nước sinh hoạt hợp vệ sinh', 'Households using hygienic water',
    '90% trở lên hộ nghèo, hộ cận nghèo sử dụng nước sinh hoạt hợp vệ sinh'], 'at-least', 90),
  row(['T17', '6', 'hygienic-latrine', 'Hộ có nhà tiêu hợp vệ sinh', 'Households using a hygienic latrine',
    'ít nhất 70% hộ nghèo, hộ cận nghèo sử dụng nhà tiêu hợp vệ sinh'], 'at-least', 70),
  row(['T18', '6', 'internet-access', 'Hộ có nhu cầu được dùng viễn thông, internet', 'Households in need with telecom and internet',
    '75% hộ nghèo, hộ cận nghèo có nhu cầu được tiếp cận sử dụng các dịch vụ viễn thông, internet', '6.1'], 'at-least', 75),
  row(['T19', '6', 'information-reach', 'Hộ ở xã bãi ngang, hải đảo được tiếp cận thông tin', 'Households of coastal and island communes reached by information',
    '90% các hộ gia đình sinh sống ở địa bàn xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo được tiếp cận thông tin về giảm nghèo bền vững thông qua các hình thức xuất bản phẩm, sản phẩm truyền thông', '6.1'], 'at-least', 90),
]

// biome-ignore format: a plan is read row by row
const measures: readonly Row[] = [
  none('M01', '1', 'essential-works', 'Ưu tiên đầu tư hạ tầng thiết yếu ở xã bãi ngang, hải đảo', 'Priority to essential infrastructure in coastal and island communes',
    'ưu tiên đầu tư cơ sở hạ tầng thiết yếu, đường giao thông, trường học, cơ sở y tế, công trình thủy lợi', '1.1'),
  none('M02', '5', 'housing-drives', 'Vận động tài trợ xây mới, sửa chữa nhà ở', 'Sponsorship for building and repairing houses',
    'Vận động tài trợ xây dựng mới và sửa chữa nhà ở cho hộ nghèo, hộ cận nghèo có hoàn cảnh khó khăn về nhà ở'),
  none('M03', '7', 'mobilised-resources', 'Huy động nguồn lực xã hội hóa', 'Mobilise resources outside the budget',
    'Huy động nguồn lực xã hội hóa từ đóng góp của các cá nhân, tổ chức, đơn vị và các nguồn lực hợp pháp khác theo quy định của pháp luật'),
  none('M04', '8', 'media-products', 'Chương trình, sự kiện, ấn phẩm truyền thông', 'Programmes, events and publications',
    'Xây dựng, tổ chức thực hiện các chương trình, sự kiện, chuyên trang, chuyên mục, phóng sự, ấn phẩm truyền thông về giảm nghèo bền vững', '6.2'),
  none('M05', '8', 'awareness-events', 'Tuyên truyền, nâng cao nhận thức và trách nhiệm', 'Raise awareness and responsibility',
    'tuyên truyền, giáo dục, nâng cao nhận thức và trách nhiệm các cấp, các ngành và toàn xã hội về công tác giảm nghèo', '6.2'),
  none('M06', '8', 'press-support', 'Hỗ trợ báo chí, giới thiệu mô hình, kinh nghiệm hay', 'Support the press; make good examples known',
    'hỗ trợ các cơ quan báo chí, xuất bản thông tin, tuyên truyền về công tác giảm nghèo, kịp thời giới thiệu các cá nhân, tập thể, mô hình, kinh nghiệm hay trong giảm nghèo bền vững', '6.2'),
  none('M07', '8', 'emulation-for-the-poor', 'Phong trào thi đua “Cả nước chung tay vì người nghèo”', 'Emulation movement “The whole country joins hands for the poor”',
    'tổ chức thực hiện phong trào thi đua “Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau”'),
  none('M08', '8', 'commendation', 'Biểu dương, khen thưởng', 'Commend and reward',
    'biểu dương, khen thưởng các địa phương, cộng đồng, hộ nghèo và tổ chức, cá nhân có thành tích xuất sắc trong lĩnh vực giảm nghèo'),
  none('M09', '9', 'training-materials', 'Tài liệu và tập huấn cán bộ làm công tác giảm nghèo', 'Materials and training of poverty-reduction staff',
    'Xây dựng tài liệu và đào tạo, tập huấn, bồi dưỡng kiến thức, kỹ năng, nghiệp vụ cho đội ngũ cán bộ làm công tác giảm nghèo', '7.1'),
  none('M10', '9', 'allied-staff-training', 'Nâng cao nghiệp vụ cán bộ trợ giúp pháp lý, công tác xã hội, bình đẳng giới', 'Train staff of legal aid, social work and gender equality',
    'Nâng cao kiến thức, kỹ năng, nghiệp vụ cho đội ngũ cán bộ làm công tác trợ giúp pháp lý, công tác xã hội, bình đẳng giới nhằm hỗ trợ hiệu quả cho người nghèo, đối tượng yếu thế, có hoàn cảnh khó khăn', '7.1'),
  none('M11', '9', 'study-visits', 'Học tập, trao đổi kinh nghiệm', 'Study visits and exchange of experience',
    'tổ chức học tập, trao đổi kinh nghiệm trong và ngoài nước', '7.1'),
  none('M12', '9', 'workshops', 'Hội thảo, hội nghị', 'Workshops and conferences',
    'tổ chức hội thảo, hội nghị và các hoạt động khác về công tác giảm nghèo', '7.1'),
  none('M13', '10', 'leadership', 'Cấp ủy, chính quyền các cấp lãnh đạo, chỉ đạo', 'Party committees and authorities lead and direct',
    'Cấp ủy, chính quyền các cấp tập trung lãnh đạo, chỉ đạo công tác giảm nghèo bền vững'),
  none('M14', '10', 'assigned-tasks', 'Phân công tổ chức, cá nhân giúp đỡ hộ thoát nghèo', 'Assign organisations and persons to help households escape',
    'Phân công nhiệm vụ cụ thể cho từng tổ chức, cá nhân phụ trách công tác giảm nghèo, giúp đỡ hộ nghèo, hộ cận nghèo thoát nghèo'),
  none('M15', '10', 'public-information', 'Đẩy mạnh tuyên truyền, nhất là với người dân', 'Step up information, above all among the people',
    'Đẩy mạnh công tác tuyên truyền, giáo dục, nâng cao nhận thức và trách nhiệm của các cấp, các ngành và toàn xã hội, nhất là người dân nhằm tạo sự chuyển biến mạnh mẽ về nhận thức và hành động trong công tác giảm nghèo bền vững', '6.2'),
  none('M16', '11', 'self-reliance', 'Khơi dậy ý chí tự lực, tự cường', 'Arouse self-reliance',
    'Khơi dậy ý chí tự lực tự cường của người nghèo, chủ động vươn lên thoát nghèo, không trông chờ, ỷ lại vào sự giúp đỡ của Nhà nước và xã hội, nhất là đồng bào dân tộc thiểu số, ở vùng sâu, vùng xa'),
  none('M17', '11', 'emulation-with-drive', 'Thi đua gắn với cuộc vận động xây dựng nông thôn mới', 'Emulation together with the new-countryside drive',
    'tiếp tục thực hiện phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau” với thực hiện cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”'),
  none('M18', '12', 'coordination', 'Các cấp, các ngành phối hợp, hướng dẫn, đề xuất giải pháp', 'Levels and sectors work together and propose solutions',
    'Các cấp, các ngành thường xuyên phối hợp chặt chẽ trong việc triển khai thực hiện; chủ động triển khai, hướng dẫn các nội dung liên quan và đề xuất các giải pháp thực hiện Chương trình theo chức năng, nhiệm vụ'),
  none('M19', '12', 'official-helpers', 'Phân công cán bộ, đảng viên giúp đỡ hộ', 'Assign officials and Party members to help households',
    'phân công cán bộ, đảng viên theo dõi, hỗ trợ, giúp đỡ các hộ nghèo, cận nghèo phát triển kinh tế, thoát nghèo bền vững'),
  none('M20', '12', 'well-off-helpers', 'Vận động hộ khá giúp đỡ hộ nghèo', 'Move well-off households to help poor ones',
    'Tích cực vận động các hộ khá giúp đỡ hộ nghèo'),
  none('M21', '12', 'good-models', 'Xây dựng, nhân rộng mô hình tốt', 'Build and spread good models',
    'xây dựng, nhân rộng các mô hình tốt, sáng kiến hay về giảm nghèo', '2'),
  none('M22', '12', 'inspection', 'Kiểm tra, giám sát, đánh giá, báo cáo', 'Inspection, supervision, evaluation, reports',
    'Tăng cường công tác kiểm tra, giám sát, đánh giá, định kỳ báo cáo kết quả thực hiện', '7.2'),
  none('M23', '12', 'timely-awards', 'Kịp thời biểu dương, khen thưởng', 'Commend and reward in time',
    'kịp thời biểu dương khen thưởng tập thể, cá nhân có thành tích tiêu biểu trong thực hiện công tác giảm nghèo'),
]

// biome-ignore format: a plan is read row by row
const budget: readonly Row[] = [
  row(['B01', '7', 'state-budget', 'Vốn ngân sách nhà nước', 'State budget',
    'Kế hoạch vốn ngân sách nhà nước bố trí thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024 trên địa bàn tỉnh: 94.277 triệu đồng'], 'exactly', 94_277),
  row(['B02', '7', 'central-budget', 'Trong đó: ngân sách trung ương', 'Of which: central budget',
    'ngân sách trung ương: 85.477 triệu đồng'], 'exactly', 85_477),
  row(['B03', '7', 'provincial-counterpart', 'Trong đó: vốn đối ứng ngân sách tỉnh', 'Of which: counterpart of the provincial budget',
    'vốn đối ứng ngân sách tỉnh: 8.800 triệu'], 'exactly', 8_800),
  none('B04', '7', 'contributions', 'Nguồn lực huy động ngoài ngân sách', 'Resources mobilised outside the budget',
    'Huy động nguồn lực xã hội hóa từ đóng góp của các cá nhân, tổ chức, đơn vị và các nguồn lực hợp pháp khác theo quy định của pháp luật'),
]

// biome-ignore format: a plan is read row by row
const objectives: readonly Row[] = [
  none('G01', '1', 'average-deprivations', 'Giảm nghèo đa chiều, bền vững', 'Multidimensional, sustainable poverty reduction',
    'Nhằm thực hiện mục tiêu giảm nghèo đa chiều, bền vững'),
  none('G02', '1', 'relapse-and-new-poverty', 'Hạn chế tái nghèo và phát sinh nghèo', 'Limit relapse and new poverty',
    'hạn chế tái nghèo và phát sinh nghèo'),
  none('G03', '1', 'better-living', 'Hộ nghèo vượt lên mức sống tối thiểu', 'The poor rise above the minimum living standard',
    'hỗ trợ người nghèo, hộ nghèo vượt lên mức sống tối thiểu, tiếp cận các dịch vụ xã hội cơ bản theo chuẩn nghèo đa chiều quốc gia, nâng cao chất lượng cuộc sống'),
  none('G04', '2', 'new-ways-of-production', 'Đổi mới phương thức, kỹ thuật sản xuất', 'New ways and techniques of production',
    'nhằm đổi mới phương thức, kỹ thuật sản xuất, bảo đảm an ninh lương thực, đáp ứng nhu cầu dinh dưỡng, tăng thu nhập', '3.1, 2'),
  none('G05', '5', 'better-houses', 'Nhà ở góp phần nâng cao chất lượng cuộc sống', 'Houses serve a better life',
    'góp phần nâng cao chất lượng cuộc sống và giảm nghèo bền vững'),
]

/** The text names neither province nor number: the document is the demo province's own. */
export const plan2024: z.input<typeof adoptPlan.input> = {
  year: 2024,
  titleVi: 'Kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024',
  titleEn: 'Plan of 2024 for the National Target Programme on Sustainable Poverty Reduction',
  documentNo: '12/KH-UBND',
  documentDate: '2024-01-15',
  adoptedOn: '2024-01-15',
  rows: [...targets, ...measures, ...budget, ...objectives],
}
