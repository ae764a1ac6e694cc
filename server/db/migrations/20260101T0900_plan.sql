create table plan (
  year           smallint primary key,
  title_vi       text not null,
  title_en       text not null,
  document_no    text not null,
  document_date  date,
  adopted_on     date not null,
  version        integer not null default 1
);
comment on table plan is 'The programme plan of a year, with its legal document.';

create table plan_target (
  year            smallint not null references plan,
  code            text not null constraint plan_target_code_shape check (code ~ '^[TMBG]\d{2}$'),
  ordinal         smallint not null,
  paragraph       text not null,
  name_vi         text not null,
  name_en         text not null,
  wording         text not null,
  unit            text not null,
  direction       text not null constraint plan_target_direction_known check (direction in ('at-least', 'at-most', 'below', 'about', 'exactly', 'none')),
  goal            numeric,
  population_vi   text not null default '',
  population_en   text not null default '',
  indicator       text,
  project         text not null default '',
  primary key (year, code)
);
comment on table plan_target is 'A row of the plan: T numeric target, M measure, B budget, G objective. indicator names the computation in domain/plan; none may be typed in.';
comment on column plan_target.goal is 'Null where the plan promises no number.';

create table plan_setting (
  year      smallint not null references plan,
  question  text not null,
  value     jsonb not null,
  primary key (year, question)
);
comment on table plan_setting is 'The province''s answers to the plan''s open questions; no row means the visible default of domain/plan holds.';

grant select, insert, update on plan, plan_target, plan_setting to chungtay_app;
