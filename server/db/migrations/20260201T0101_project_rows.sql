-- QĐ 90/QĐ-TTg (18 January 2022) and, of the merged programme, only what is known: its two components (QĐ 417/QĐ-BNNMT).
insert into project (code, programme, no, parent, ordinal, name_vi, name_en, valid_from, valid_until, act, certainty) values
  ('2021-2025/1', '2021-2025', '1', null, 10, 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo, các xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo', 'Infrastructure in poor districts and especially difficult coastal and island communes', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/1.1', '2021-2025', '1.1', '2021-2025/1', 11, 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội', 'Infrastructure', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/1.2', '2021-2025', '1.2', '2021-2025/1', 12, 'Đề án hỗ trợ một số huyện nghèo thoát khỏi tình trạng nghèo, đặc biệt khó khăn', 'Scheme helping selected poor districts out of poverty', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg; QĐ 880/QĐ-TTg', 'sure'),
  ('2021-2025/2', '2021-2025', '2', null, 20, 'Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo', 'Livelihood diversification, poverty-reduction models', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/3', '2021-2025', '3', null, 30, 'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng', 'Production and nutrition', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/3.1', '2021-2025', '3.1', '2021-2025/3', 31, 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp', 'Agricultural production', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/3.2', '2021-2025', '3.2', '2021-2025/3', 32, 'Cải thiện dinh dưỡng', 'Nutrition', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/4', '2021-2025', '4', null, 40, 'Phát triển giáo dục nghề nghiệp, việc làm bền vững', 'Vocational education, sustainable jobs', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/4.1', '2021-2025', '4.1', '2021-2025/4', 41, 'Phát triển giáo dục nghề nghiệp vùng nghèo, vùng khó khăn', 'Vocational education in poor areas', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/4.2', '2021-2025', '4.2', '2021-2025/4', 42, 'Hỗ trợ người lao động đi làm việc ở nước ngoài theo hợp đồng', 'Contract work abroad', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/4.3', '2021-2025', '4.3', '2021-2025/4', 43, 'Hỗ trợ việc làm bền vững', 'Sustainable employment', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/5', '2021-2025', '5', null, 50, 'Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn các huyện nghèo', 'Housing for poor and near-poor households in poor districts', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/6', '2021-2025', '6', null, 60, 'Truyền thông và giảm nghèo về thông tin', 'Communication and information poverty', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/6.1', '2021-2025', '6.1', '2021-2025/6', 61, 'Giảm nghèo về thông tin', 'Information poverty', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/6.2', '2021-2025', '6.2', '2021-2025/6', 62, 'Truyền thông về giảm nghèo đa chiều', 'Communication', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/7', '2021-2025', '7', null, 70, 'Nâng cao năng lực và giám sát, đánh giá Chương trình', 'Capacity, monitoring and evaluation', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/7.1', '2021-2025', '7.1', '2021-2025/7', 71, 'Nâng cao năng lực thực hiện Chương trình', 'Capacity', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2021-2025/7.2', '2021-2025', '7.2', '2021-2025/7', 72, 'Giám sát, đánh giá', 'Monitoring and evaluation', '2021-01-01', '2026-01-01', 'QĐ 90/QĐ-TTg', 'sure'),
  ('2026-2035/1', '2026-2035', '1', null, 10, 'Hợp phần thứ nhất: xây dựng nông thôn mới, giảm nghèo bền vững', 'First component: new countryside and sustainable poverty reduction', '2026-01-01', '2036-01-01', 'QĐ 417/QĐ-BNNMT; NQ 257/2025/QH15', 'likely'),
  ('2026-2035/2', '2026-2035', '2', null, 20, 'Hợp phần thứ hai: phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi', 'Second component: minority and mountain areas', '2026-01-01', '2036-01-01', 'QĐ 417/QĐ-BNNMT; NQ 257/2025/QH15', 'likely')
on conflict (code) do nothing;
