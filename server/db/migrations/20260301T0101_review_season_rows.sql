insert into legal_number (code, valid_from, value, unit, act, certainty) values
  ('periodic-review-from', '2021-09-01', 901, 'month-day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('periodic-review-to', '2021-09-01', 1214, 'month-day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('regular-review-from-day', '2021-09-01', 15, 'day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('regular-review-days', '2021-09-01', 15, 'day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('meeting-agreed-percent', '2021-09-01', 50, '%', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('posting-working-days', '2021-09-01', 3, 'day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('recheck-working-days', '2021-09-01', 7, 'day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('recheck-posting-working-days', '2021-09-01', 3, 'day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('opinion-working-days', '2021-09-01', 5, 'day', 'QĐ 24/2021/QĐ-TTg', 'likely');
