insert into special_list (code, name_vi, name_en, act) values
  ('difficultCoastal', 'Xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo', 'Especially difficult coastal and island communes', 'QĐ 353/QĐ-TTg'),
  ('poorDistrict', 'Huyện nghèo', 'Poor districts', 'QĐ 353/QĐ-TTg'),
  ('poorCommune', 'Xã nghèo', 'Poor communes', ''),
  ('minorityArea', 'Vùng đồng bào dân tộc thiểu số và miền núi', 'Minority and mountain areas', '')
on conflict (code) do nothing;
