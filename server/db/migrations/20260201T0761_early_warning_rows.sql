-- How near the line is near, and for how long an event counts. No act sets them: the province does, by decision.
insert into legal_number (code, valid_from, value, unit, act, certainty) values
  ('early-warning-margin', '2021-09-01', 10, 'điểm B1', 'Mặc định của phần mềm; tỉnh quyết định', 'check'),
  ('early-warning-months', '2021-09-01', 12, 'month', 'Mặc định của phần mềm; tỉnh quyết định', 'check');
