-- Targets handed down to communes, their history, values another sector reports, and plans of several years.
create table plan_cascade (
  year     smallint not null,
  code     text not null,
  unit_id  integer not null references unit,
  goal     numeric not null,
  primary key (year, code, unit_id),
  constraint plan_cascade_target foreign key (year, code) references plan_target
);
comment on table plan_cascade is 'Giao chỉ tiêu: the part of a target a commune or village has to reach. Parts of a number add up to the whole; shares are their own.';

create table plan_goal_change (
  id             bigint generated always as identity primary key,
  year           smallint not null,
  code           text not null,
  unit_id        integer references unit,
  was            numeric,
  goal           numeric,
  decision_no    text not null,
  decision_date  date,
  reason         text not null default '',
  command_id     uuid not null,
  recorded_at    timestamptz not null default now(),
  constraint plan_goal_change_target foreign key (year, code) references plan_target
);
comment on table plan_goal_change is 'Every adjustment of a goal, of the province (unit_id null) or of a unit, by its decision.';
create index plan_goal_change_target on plan_goal_change (year, code);

create table reported_value (
  id            uuid primary key,
  indicator     text not null,
  year          smallint not null,
  unit_id       integer not null references unit,
  area          area_path not null,
  on_date       date not null,
  numerator     numeric not null constraint reported_value_numerator_not_negative check (numerator >= 0),
  denominator   numeric constraint reported_value_denominator_positive check (denominator > 0),
  sample_size   integer constraint reported_value_sample_positive check (sample_size > 0),
  reported_by   text not null,
  evidence      text not null,
  details       jsonb not null default '{}',
  command_id    uuid not null,
  recorded_at   timestamptz not null default now(),
  constraint reported_value_part check (denominator is null or numerator <= denominator)
);
comment on table reported_value is 'A value another sector counted (nutrition survey, checklist of services, survey of reach), with who reported and the evidence. The latest of a unit and year counts.';
create index reported_value_latest on reported_value (indicator, year, unit_id, on_date desc, recorded_at desc);
call wall('reported_value');

create table period_plan (
  from_year      smallint not null,
  until_year     smallint not null,
  title_vi       text not null,
  title_en       text not null,
  document_no    text not null,
  document_date  date,
  primary key (from_year, until_year),
  constraint period_plan_period check (until_year > from_year)
);
comment on table period_plan is 'Kế hoạch giai đoạn (2021–2025, 2026–2030): its targets stand beside those of the years in it.';
create table period_target (
  from_year   smallint not null,
  until_year  smallint not null,
  code        text not null,
  ordinal     smallint not null,
  name_vi     text not null,
  name_en     text not null,
  unit        text not null,
  direction   text not null constraint period_target_direction_known check (direction in ('at-least', 'at-most', 'below', 'about', 'exactly', 'none')),
  goal        numeric,
  indicator   text,
  act         text not null default '',
  primary key (from_year, until_year, code),
  constraint period_target_plan foreign key (from_year, until_year) references period_plan
);
comment on table period_target is 'A target of several years. indicator as in plan_target: computed, never typed in.';

grant select, insert, update on plan_cascade, period_plan, period_target to chungtay_app;
grant delete on plan_cascade to chungtay_app;
grant select, insert on plan_goal_change, reported_value to chungtay_app;
