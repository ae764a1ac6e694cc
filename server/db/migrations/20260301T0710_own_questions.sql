create table survey_form (
  id          uuid primary key,
  province_id integer not null references unit,
  version     integer not null,
  title       text not null,
  body        jsonb not null,
  file        text not null constraint survey_form_file_hash check (file ~ '^[0-9a-f]{64}$'),
  file_name   text not null,
  valid_from  date not null,
  valid_until date,
  account_id  uuid references account,
  command_id  uuid not null,
  recorded_at timestamptz not null default now(),
  constraint survey_form_version_unique unique (province_id, version),
  constraint survey_form_period check (valid_until is null or valid_until >= valid_from),
  constraint survey_form_one_at_a_time exclude using gist (province_id with =, daterange(valid_from, valid_until) with &&)
);
comment on table survey_form is 'Câu hỏi riêng của tỉnh: what a province asks besides the law, a version from a day on. Nothing of it reaches a score or a class.';
comment on column survey_form.valid_until is 'The first day it is asked no longer; the first day itself for a version that was taken back before it began.';
-- No wall: every phone of the province asks by it, and nobody is named in it.
grant select, insert, update on survey_form to chungtay_app;
call watch('survey_form');

-- Answers were given to it: its questions never change, whoever asks. Only its end may come.
create function refuse_form_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'valid_until' <> to_jsonb(old) - 'valid_until' then
    raise exception 'questions that are or were asked' using errcode = 'check_violation', constraint = 'survey_form_frozen';
  end if;
  return new;
end $$;
create trigger frozen before update on survey_form for each row execute function refuse_form_change();

alter table survey
  add column own_form_id uuid references survey_form,
  add column own_answers jsonb,
  add constraint survey_own_whole check ((own_form_id is null) = (own_answers is null));
comment on column survey.own_answers is 'Answers to the province''s own questions by name, as own_form_id asked them. Not part of any score.';
create index survey_own_form on survey (own_form_id) where own_form_id is not null;
