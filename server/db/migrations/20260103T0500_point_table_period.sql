-- A point table is a province's own, holds from a day to a day, and what it once scored stays as it was.
alter table point_table add column owner_id integer not null references unit;
alter table point_table add column valid_until date;
alter table point_table drop constraint point_table_version_unique;
drop index point_table_one_in_force;
alter table point_table
  add constraint point_table_version_unique unique (owner_id, standard_id, version),
  add constraint point_table_period check (valid_until is null or valid_until > valid_from),
  add constraint point_table_dated check (state = 'draft' or valid_from is not null),
  add constraint point_table_one_at_a_time exclude using gist
    (owner_id with =, standard_id with =, daterange(valid_from, valid_until) with &&) where (state <> 'draft');
comment on column point_table.valid_until is 'The first day it no longer holds. withdrawn: another was put in force; until that day this one holds.';

-- Surveys were scored by it: once in force, its points never change, whoever asks. Only its end may come.
create function refuse_point_change() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.state = 'draft'
     or to_jsonb(new) - array['state', 'valid_until'] <> to_jsonb(old) - array['state', 'valid_until']) then
    raise exception 'the point table is or was in force' using errcode = 'check_violation', constraint = 'point_table_frozen';
  end if;
  return new;
end $$;
create trigger frozen before update on point_table for each row execute function refuse_point_change();

alter table survey add column point_table_id uuid references point_table;
alter table survey add column chosen jsonb;
comment on column survey.answers is 'The answers of the interview, with every member of the day; birth and sex of the register where the interview left them out.';
comment on column survey.chosen is 'Answers chosen in sheet B1, by item; point_table_id says which table gave them points.';
