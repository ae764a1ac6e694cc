insert into legal_number (code, valid_from, value, unit, act, certainty) values
  ('provisional-result-before', '2021-09-01', 1115, 'month-day', 'QĐ 24/2021/QĐ-TTg', 'sure'),
  ('official-result-before', '2021-09-01', 1220, 'month-day', 'QĐ 24/2021/QĐ-TTg', 'sure');
