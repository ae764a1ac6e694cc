import { activitiesOfRow, type RowPart } from '../../support/activity-rows.ts'
import type { Indicator, IndicatorCode, Words } from '../indicator.ts'
import { words } from './words.ts'

const shown = (counted: Words, population: Words, records: Words) =>
  ({
    source: 'computed',
    completeness: 'known',
    measure: 'count',
    growth: 'adds-up',
    frequency: 'quarter',
    unit: 'times',
    numerator: counted,
    denominator: null,
    population,
    law: 'Kế hoạch của tỉnh',
    question: null,
    records,
  }) as const

const staff = words('cán bộ làm công tác giảm nghèo', 'poverty-reduction staff')
const society = words('các cấp, các ngành và toàn xã hội', 'all levels, sectors and society')
const onLists = words('hộ nghèo, hộ cận nghèo', 'poor and near-poor households')

// biome-ignore format: a table of measures is read row by row
/** M01–M23: a measure has no number in the plan; what is counted is what shows that it was done. */
export const measures = {
  'essential-works': shown(words('công trình thiết yếu đã khởi công ở xã đặc biệt khó khăn', 'essential works begun in especially difficult communes'), words('xã đặc biệt khó khăn', 'especially difficult communes'),
    words('công trình và vốn theo loại và theo xã', 'works and money by kind and commune')),
  'housing-drives': shown(words('cuộc vận động về nhà ở và nhà đang làm, đã làm', 'drives for housing, houses begun or finished'), words('hộ nghèo, hộ cận nghèo khó khăn về nhà ở', 'poor and near-poor households in housing hardship'),
    words('cuộc vận động, khoản đóng góp dành cho nhà ở, nhà đã xây, sửa (T15)', 'drives, contributions earmarked for housing, house works (T15)')),
  'mobilised-resources': shown(words('khoản đóng góp', 'contributions'), words('cá nhân, tổ chức đóng góp', 'givers'),
    words('khoản đóng góp ngoài ngân sách (B04)', 'contributions outside the budget (B04)')),
  'media-products': shown(words('sản phẩm, sự kiện truyền thông', 'outreach products and events'), society,
    words('sản phẩm và sự kiện truyền thông, có số người tiếp cận', 'outreach products and events with reach')),
  'awareness-events': shown(words('buổi tuyên truyền', 'outreach events'), society,
    words('sự kiện tuyên truyền theo đối tượng', 'outreach events by audience')),
  'press-support': shown(words('bài, hợp đồng với báo chí', 'articles, contracts with the press'), words('cơ quan báo chí, xuất bản; gương điển hình', 'press and publishers; good examples'),
    words('hợp đồng, hỗ trợ báo chí, bài đã đăng, gương điển hình đã giới thiệu', 'contracts or support to media, articles, good examples published')),
  'emulation-for-the-poor': shown(words('đợt phát động, đăng ký, kết quả thi đua', 'emulation drives: registrations and results'), words('địa phương, tổ chức, hộ gia đình', 'localities, organisations, households'),
    words('đăng ký thi đua, kết quả, báo cáo', 'registrations, results, reports')),
  'commendation': shown(words('quyết định khen thưởng', 'awards'), words('địa phương, cộng đồng, hộ nghèo, tổ chức, cá nhân', 'localities, communities, poor households, organisations, individuals'),
    words('đề nghị, quyết định khen thưởng, người được khen', 'proposals, decisions, awards')),
  'training-materials': shown(words('tài liệu, lớp tập huấn', 'materials and courses'), staff,
    words('tài liệu, lớp tập huấn theo chuyên đề, người hoàn thành (T08)', 'materials, courses by subject, completions (T08)')),
  'allied-staff-training': shown(words('lớp tập huấn', 'courses'), words('cán bộ trợ giúp pháp lý, công tác xã hội, bình đẳng giới', 'staff of legal aid, social work and gender equality'),
    words('lớp tập huấn, người hoàn thành theo lĩnh vực', 'courses, completions by field')),
  'study-visits': shown(words('chuyến học tập, trao đổi', 'study visits'), staff,
    words('hoạt động loại học tập, trao đổi kinh nghiệm', 'activities of that kind')),
  'workshops': shown(words('hội thảo, hội nghị', 'workshops and conferences'), words('cán bộ, đối tác', 'staff, partners'),
    words('hoạt động loại hội thảo, hội nghị', 'activities of that kind')),
  'leadership': shown(words('văn bản chỉ đạo, cuộc họp', 'directing documents, meetings'), words('lãnh đạo tỉnh và xã', 'provincial and commune leaders'),
    words('văn bản chỉ đạo, cuộc họp Ban Chỉ đạo, biên bản', 'directing documents, steering-committee meetings, minutes')),
  'assigned-tasks': shown(words('phân công giúp đỡ', 'assignments'), onLists,
    words('phân công: nhiệm vụ, người, địa bàn, hộ, từ ngày – đến ngày', 'assignments: task, person, area, household, from–to')),
  'public-information': shown(words('buổi tuyên truyền cho người dân', 'outreach events for residents'), words('người dân', 'the people'),
    words('sự kiện tuyên truyền với đối tượng “người dân”', 'outreach events with audience “residents”')),
  'self-reliance': shown(words('lượt thăm hộ, lập kế hoạch thoát nghèo', 'visits of households, escape plans'), words('hộ nghèo, nhất là đồng bào dân tộc thiểu số, vùng sâu, vùng xa', 'poor households, above all ethnic minorities and remote areas'),
    words('lượt thăm hộ, kế hoạch thoát nghèo, gương điển hình', 'visits and escape plans, good examples')),
  'emulation-with-drive': shown(words('đợt phát động, đăng ký, kết quả thi đua', 'emulation drives: registrations and results'), society,
    words('đăng ký thi đua, kết quả; liên kết với cuộc vận động', 'registrations, results; link to the drive')),
  'coordination': shown(words('việc sở, ngành đã triển khai', 'tasks of departments taken up'), words('các sở, ngành', 'departments'),
    words('việc theo sở, ngành, có hạn và tình trạng; đề xuất', 'tasks by department with deadline and state, proposals')),
  'official-helpers': shown(words('phân công giúp đỡ', 'assignments'), words('cán bộ, đảng viên; hộ nghèo, hộ cận nghèo', 'officials, Party members; poor and near-poor households'),
    words('phân công giúp đỡ theo loại người giúp, lượt thăm, kết quả', 'helper assignments by kind of helper, visits, results')),
  'well-off-helpers': shown(words('phân công giúp đỡ', 'assignments'), words('hộ khá; hộ nghèo', 'well-off households; poor households'),
    words('phân công giúp đỡ loại hộ khá', 'helper assignments of kind well-off household')),
  'good-models': shown(words('mô hình', 'models'), words('mô hình, sáng kiến', 'models and initiatives'),
    words('mô hình, người tham gia, kinh phí, kết quả, nơi nhân rộng', 'models, participants, money, results, copies elsewhere')),
  'inspection': shown(words('cuộc kiểm tra, giám sát', 'inspections'), words('xã, chủ dự án', 'communes, owners of projects'),
    words('cuộc kiểm tra, phát hiện, kiến nghị, thời hạn', 'inspections, findings, recommendations, deadlines')),
  'timely-awards': shown(words('quyết định khen thưởng', 'awards'), words('tập thể, cá nhân', 'groups, persons'),
    words('đề nghị, quyết định khen thưởng, số ngày từ kết quả đến khi khen', 'proposals, decisions, awards, days from result to award')),
} as const satisfies Partial<Record<IndicatorCode, Indicator>>

/** Measures counted in activities alone; essential works need the list of communes too, resources are contributions. */
export type ActivityMeasure = Exclude<keyof typeof measures, 'essential-works' | 'mobilised-resources'>

/** Which activities show a measure: as the programme itself has it, row by row of the plan. */
export const measureParts: Readonly<Record<ActivityMeasure, readonly RowPart[]>> = {
  'housing-drives': activitiesOfRow.M02,
  'media-products': activitiesOfRow.M04,
  'awareness-events': activitiesOfRow.M05,
  'press-support': activitiesOfRow.M06,
  'emulation-for-the-poor': activitiesOfRow.M07,
  commendation: activitiesOfRow.M08,
  'training-materials': activitiesOfRow.M09,
  'allied-staff-training': activitiesOfRow.M10,
  'study-visits': activitiesOfRow.M11,
  workshops: activitiesOfRow.M12,
  leadership: activitiesOfRow.M13,
  'assigned-tasks': activitiesOfRow.M14,
  'public-information': activitiesOfRow.M15,
  'self-reliance': activitiesOfRow.M16,
  'emulation-with-drive': activitiesOfRow.M17,
  coordination: activitiesOfRow.M18,
  'official-helpers': activitiesOfRow.M19,
  'well-off-helpers': activitiesOfRow.M20,
  'good-models': activitiesOfRow.M21,
  inspection: activitiesOfRow.M22,
  'timely-awards': activitiesOfRow.M23,
}

/** Công trình hạ tầng thiết yếu: đường giao thông, trường học, cơ sở y tế, thủy lợi (M01). */
export const essentialTopics = ['road', 'school', 'health-station', 'irrigation'] as const
