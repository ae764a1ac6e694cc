insert into legal_number (code, valid_from, value, unit, act, certainty) values
  ('newly-escaped-months', '2021-09-01', 36, 'month', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('newly-escaped-near-poor-months', '2021-09-01', 36, 'month', 'Kế hoạch của tỉnh (mặc định của câu hỏi Q07)', 'check');
