create table certificate (
  id            uuid primary key default gen_random_uuid(),
  household_id  uuid not null references household,
  list_id       uuid references poverty_list,
  case_id       uuid references review_case,
  area          area_path not null,
  commune_id    integer not null references unit,
  year          smallint not null,
  no            integer not null constraint certificate_no_positive check (no > 0),
  class         text not null constraint certificate_class_listed check (class in ('poor', 'near-poor')),
  head_name     text not null,
  decision_no   text not null,
  decided_on    date not null,
  issued_on     date not null,
  signer        text not null,
  code          text not null constraint certificate_code_one unique,
  command_id    uuid not null,
  constraint certificate_source check ((list_id is null) <> (case_id is null)),
  constraint certificate_numbered_once unique (commune_id, year, no),
  constraint certificate_of_list unique (list_id, household_id),
  constraint certificate_of_case unique (case_id)
);
comment on table certificate is 'Giấy chứng nhận hộ nghèo, hộ cận nghèo (Form 03): numbered per commune and year without a gap, with a code nobody can guess.';
create index certificate_household on certificate (household_id, issued_on);
call wall('certificate');
grant select, insert on certificate to chungtay_app;

call watch('certificate');
