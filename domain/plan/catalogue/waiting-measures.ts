import type { Waiting } from '../indicator.ts'
import { waits } from './waiting-targets.ts'

/** A measure has no number in the plan: what is counted is what shows that it was done. */
const shown = (
  counted: readonly [vi: string, en: string],
  population: readonly [vi: string, en: string],
  records: readonly [vi: string, en: string],
): Waiting =>
  waits(
    'times',
    {
      numerator: { vi: counted[0], en: counted[1] },
      denominator: null,
      population: { vi: population[0], en: population[1] },
      records: { vi: records[0], en: records[1] },
    },
    'Kế hoạch của tỉnh',
  )

const staff = ['cán bộ làm công tác giảm nghèo', 'poverty-reduction staff'] as const
const society = ['các cấp, các ngành và toàn xã hội', 'all levels, sectors and society'] as const
const onLists = ['hộ nghèo, hộ cận nghèo', 'poor and near-poor households'] as const

// biome-ignore format: a table of measures is read row by row
/** M01–M23: what a system can count to show that a measure was carried out. */
export const waitingMeasures = {
  'essential-works': shown(['công trình thiết yếu', 'essential works'], ['xã đặc biệt khó khăn', 'especially difficult communes'],
    ['công trình và vốn theo loại và theo xã', 'works and money by kind and commune']),
  'housing-drives': shown(['cuộc vận động, khoản đóng góp cho nhà ở', 'drives and contributions for housing'], ['hộ nghèo, hộ cận nghèo khó khăn về nhà ở', 'poor and near-poor households in housing hardship'],
    ['cuộc vận động, khoản đóng góp dành cho nhà ở, nhà đã xây, sửa (T15)', 'drives, contributions earmarked for housing, house works (T15)']),
  'mobilised-resources': shown(['khoản đóng góp', 'contributions'], ['cá nhân, tổ chức đóng góp', 'givers'],
    ['khoản đóng góp ngoài ngân sách (B04)', 'contributions outside the budget (B04)']),
  'media-products': shown(['sản phẩm, sự kiện truyền thông', 'outreach products and events'], society,
    ['sản phẩm và sự kiện truyền thông, có số người tiếp cận', 'outreach products and events with reach']),
  'awareness-events': shown(['buổi tuyên truyền', 'outreach events'], society,
    ['sự kiện tuyên truyền theo đối tượng', 'outreach events by audience']),
  'press-support': shown(['bài, hợp đồng với báo chí', 'articles, contracts with the press'], ['cơ quan báo chí, xuất bản; gương điển hình', 'press and publishers; good examples'],
    ['hợp đồng, hỗ trợ báo chí, bài đã đăng, gương điển hình đã giới thiệu', 'contracts or support to media, articles, good examples published']),
  'emulation-for-the-poor': shown(['đăng ký, kết quả thi đua', 'registrations and results'], ['địa phương, tổ chức, hộ gia đình', 'localities, organisations, households'],
    ['đăng ký thi đua, kết quả, báo cáo', 'registrations, results, reports']),
  'commendation': shown(['quyết định khen thưởng', 'awards'], ['địa phương, cộng đồng, hộ nghèo, tổ chức, cá nhân', 'localities, communities, poor households, organisations, individuals'],
    ['đề nghị, quyết định khen thưởng, người được khen', 'proposals, decisions, awards']),
  'training-materials': shown(['tài liệu, lớp tập huấn', 'materials and courses'], staff,
    ['tài liệu, lớp tập huấn theo chuyên đề, người hoàn thành (T08)', 'materials, courses by subject, completions (T08)']),
  'allied-staff-training': shown(['lớp tập huấn', 'courses'], ['cán bộ trợ giúp pháp lý, công tác xã hội, bình đẳng giới', 'staff of legal aid, social work and gender equality'],
    ['lớp tập huấn, người hoàn thành theo lĩnh vực', 'courses, completions by field']),
  'study-visits': shown(['chuyến học tập, trao đổi', 'study visits'], staff,
    ['hoạt động loại học tập, trao đổi kinh nghiệm', 'activities of that kind']),
  'workshops': shown(['hội thảo, hội nghị', 'workshops and conferences'], ['cán bộ, đối tác', 'staff, partners'],
    ['hoạt động loại hội thảo, hội nghị', 'activities of that kind']),
  'leadership': shown(['văn bản chỉ đạo, cuộc họp', 'directing documents, meetings'], ['lãnh đạo tỉnh và xã', 'provincial and commune leaders'],
    ['văn bản chỉ đạo, cuộc họp Ban Chỉ đạo, biên bản', 'directing documents, steering-committee meetings, minutes']),
  'assigned-tasks': shown(['phân công giúp đỡ', 'assignments'], onLists,
    ['phân công: nhiệm vụ, người, địa bàn, hộ, từ ngày – đến ngày; hộ chưa có người giúp đỡ', 'assignments (task, person, area, household, from–to); households without a helper']),
  'public-information': shown(['buổi tuyên truyền cho người dân', 'outreach events for residents'], ['người dân', 'the people'],
    ['sự kiện tuyên truyền với đối tượng “người dân”', 'outreach events with audience “residents”']),
  'self-reliance': shown(['kế hoạch thoát nghèo của hộ', 'escape plans of households'], ['hộ nghèo, nhất là đồng bào dân tộc thiểu số, vùng sâu, vùng xa', 'poor households, above all ethnic minorities and remote areas'],
    ['lượt thăm hộ, kế hoạch thoát nghèo, đơn tự nguyện xin thoát nghèo, gương điển hình', 'visits and escape plans, voluntary requests to leave the list, good examples']),
  'emulation-with-drive': shown(['đăng ký, kết quả thi đua', 'registrations and results'], society,
    ['đăng ký thi đua, kết quả; liên kết với cuộc vận động', 'registrations, results; link to the drive']),
  'coordination': shown(['việc đã giao cho sở, ngành', 'tasks of departments'], ['các sở, ngành', 'departments'],
    ['việc theo sở, ngành, có hạn và tình trạng; đề xuất', 'tasks by department with deadline and state, proposals']),
  'official-helpers': shown(['phân công giúp đỡ', 'assignments'], ['cán bộ, đảng viên; hộ nghèo, hộ cận nghèo', 'officials, Party members; poor and near-poor households'],
    ['phân công giúp đỡ theo loại người giúp, lượt thăm, kết quả', 'helper assignments by kind of helper, visits, results']),
  'well-off-helpers': shown(['phân công giúp đỡ', 'assignments'], ['hộ khá; hộ nghèo', 'well-off households; poor households'],
    ['phân công giúp đỡ loại hộ khá', 'helper assignments of kind well-off household']),
  'good-models': shown(['mô hình', 'models'], ['mô hình, sáng kiến', 'models and initiatives'],
    ['mô hình, người tham gia, kinh phí, kết quả, nơi nhân rộng', 'models, participants, money, results, copies elsewhere']),
  'inspection': shown(['cuộc kiểm tra, giám sát', 'inspections'], ['xã, chủ dự án', 'communes, owners of projects'],
    ['cuộc kiểm tra, phát hiện, kiến nghị, thời hạn; báo cáo gửi đúng hạn', 'inspections, findings, recommendations, deadlines; reports sent on time']),
  'timely-awards': shown(['quyết định khen thưởng', 'awards'], ['tập thể, cá nhân', 'groups, persons'],
    ['đề nghị, quyết định khen thưởng, số ngày từ kết quả đến khi khen', 'proposals, decisions, awards, days from result to award']),
} as const satisfies Record<string, Waiting>
