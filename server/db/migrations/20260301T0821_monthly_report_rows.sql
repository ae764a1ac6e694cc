insert into legal_number (code, valid_from, value, unit, act, certainty) values
  ('monthly-report-day', '2021-09-01', 5, 'day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('monthly-report-from-month', '2021-09-01', 2, 'month', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('monthly-report-to-month', '2021-09-01', 9, 'month', 'QĐ 24/2021/QĐ-TTg', 'sure');
