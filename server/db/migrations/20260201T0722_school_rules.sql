-- Interviews ask who attends school from 3 to 30. Who is older was never asked, and stood as "not known" in every list of pupils and
-- students; whoever goes to school later in life is looked at by the officer.
update entitlement_rule
   set body = jsonb_set(
         jsonb_set(body, '{cases,0,conditions}', '[{"kind": "age", "from": 3, "under": 31}]'::jsonb || (body #> '{cases,0,conditions}')),
         '{note}', jsonb_build_object(
           'vi', trim(body #>> '{note,vi}' || ' Người từ đủ 31 tuổi đang học xét riêng.'),
           'en', trim(body #>> '{note,en}' || ' Those who study at 31 or later are looked at apart.')))
 where policy in ('tuition', 'learning-costs', 'student-loan') and command_id is null;
