-- Programme → project → sub-project: a dated tree of data. Nothing may assume seven projects.
create table project (
  code         text primary key,
  programme    text not null,
  no           text not null,
  parent       text references project,
  ordinal      smallint not null,
  name_vi      text not null,
  name_en      text not null,
  valid_from   date not null,
  valid_until  date,
  act          text not null,
  certainty    text not null constraint project_certainty_known check (certainty in ('sure', 'likely', 'check')),
  constraint project_no_unique unique (programme, no),
  constraint project_period check (valid_until is null or valid_until > valid_from)
);
comment on table project is 'Dự án thành phần, tiểu dự án of a national target programme. Projects without a parent hang on the programme itself.';
comment on column project.code is 'Programme and number: "2021-2025/4.3".';
grant select, insert, update on project to chungtay_app;
