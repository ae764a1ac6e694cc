-- How long money may be spent, and the province's usual way to share a sum. Dated numbers like any other.
insert into legal_number (code, valid_from, value, unit, act, certainty) values
  ('spend-months-investment', '2016-01-01', 1, 'month', 'Luật Đầu tư công; NĐ 40/2020/NĐ-CP', 'sure'),
  ('spend-months-recurrent', '2016-01-01', 0, 'month', 'Luật Ngân sách nhà nước 2015; NĐ 27/2022/NĐ-CP', 'sure'),
  ('share-step', '2016-01-01', 1000000, 'đồng', 'Mặc định, tỉnh tự đặt', 'check'),
  ('share-weight.poverty-rate', '2016-01-01', 20, '%', 'Mặc định, tỉnh tự đặt theo nghị quyết của HĐND', 'check'),
  ('share-weight.poor-households', '2016-01-01', 40, '%', 'Mặc định, tỉnh tự đặt theo nghị quyết của HĐND', 'check'),
  ('share-weight.near-poor-households', '2016-01-01', 20, '%', 'Mặc định, tỉnh tự đặt theo nghị quyết của HĐND', 'check'),
  ('share-weight.difficult-commune', '2016-01-01', 10, '%', 'Mặc định, tỉnh tự đặt theo nghị quyết của HĐND', 'check'),
  ('share-weight.minority-households', '2016-01-01', 10, '%', 'Mặc định, tỉnh tự đặt theo nghị quyết của HĐND', 'check'),
  ('share-weight.resident-households', '2016-01-01', 0, '%', 'Mặc định, tỉnh tự đặt theo nghị quyết của HĐND', 'check');
