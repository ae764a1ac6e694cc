-- What is done for people and with them: works, models, classes, courses, products, events, inspections.
create table activity (
  id             uuid primary key,
  area           area_path not null,
  unit_id        integer not null references unit,
  year           smallint not null,
  kind           text not null,
  topic          text not null default '',
  name           text not null,
  project        text references project,
  responsible    text not null default '',
  audience       text not null default '',
  document_no    text not null default '',
  starts_on      date not null,
  ends_on        date,
  state          text not null constraint activity_state_known check (state in ('planned', 'running', 'done', 'cancelled')),
  planned_cost   dong constraint activity_cost_not_negative check (planned_cost >= 0),
  details        jsonb not null default '{}',
  version        integer not null default 1,
  command_id     uuid not null,
  recorded_at    timestamptz not null default now(),
  constraint activity_period check (ends_on is null or ends_on >= starts_on),
  constraint activity_done_ended check (state <> 'done' or ends_on is not null)
);
comment on table activity is 'Hoạt động with kind (domain/support/activity-kinds.ts), place, days, responsible unit. What it cost: disbursement and contribution_use; who took part: activity_participant.';
create index activity_kind on activity (kind, year, area);
create index activity_area on activity (area, year);
call wall('activity');

create table activity_stage (
  id           uuid primary key,
  activity_id  uuid not null references activity,
  area         area_path not null,
  ordinal      smallint not null,
  name         text not null,
  planned_on   date,
  done_on      date,
  cost         dong constraint activity_stage_cost_not_negative check (cost >= 0),
  photo        text,
  note         text not null default '',
  constraint activity_stage_once unique (activity_id, ordinal)
);
comment on table activity_stage is 'Stages of a work, a house, a model, with photos (hash of the file).';
call wall('activity_stage');

create table staff (
  id       uuid primary key,
  area     area_path not null,
  unit_id  integer not null references unit,
  name     text not null,
  level    text not null constraint staff_level_known check (level in ('province', 'district', 'commune', 'village')),
  post     text not null,
  field    text not null default 'poverty-reduction' constraint staff_field_known check (field in ('poverty-reduction', 'legal-aid', 'social-work', 'gender-equality')),
  since    date not null,
  until    date,
  constraint staff_period check (until is null or until > since)
);
comment on table staff is 'Cán bộ làm công tác giảm nghèo of every level, and allied staff, with dates. Subject people.';
create index staff_area on staff (area);
call wall('staff');

create table activity_participant (
  id            uuid primary key,
  activity_id   uuid not null references activity,
  area          area_path not null,
  household_id  uuid references household,
  member_id     uuid references member,
  staff_id      uuid references staff,
  status_then   text,
  joined_on     date not null,
  finished_on   date,
  outcome       text constraint activity_participant_outcome_known check (outcome in ('finished', 'dropped')),
  contribution  dong constraint activity_participant_contribution_not_negative check (contribution >= 0),
  result        jsonb not null default '{}',
  constraint activity_participant_one check (num_nonnulls(household_id, staff_id) = 1 and (member_id is null or household_id is not null)),
  constraint activity_participant_outcome_dated check ((finished_on is null) = (outcome is null))
);
comment on table activity_participant is 'Who takes part: a household, one of its people, or a member of staff. A finish that is support for somebody is a delivery too, written with it.';
comment on column activity_participant.result is 'Results of a model after 6 and 12 months, marks of a course.';
create unique index activity_participant_once on activity_participant (activity_id, coalesce(member_id, household_id, staff_id));
create index activity_participant_household on activity_participant (household_id) where household_id is not null;
create index activity_participant_staff on activity_participant (staff_id) where staff_id is not null;
call wall('activity_participant');

create table activity_output (
  activity_id  uuid not null references activity,
  area         area_path not null,
  kind         text not null,
  amount       numeric not null constraint activity_output_not_negative check (amount >= 0),
  unit         text not null,
  primary key (activity_id, kind)
);
comment on table activity_output is 'What came of it: kilometres of road, copies, people present, recommendations.';
call wall('activity_output');

create table activity_reach (
  activity_id  uuid not null references activity,
  area         area_path not null,
  unit_id      integer not null references unit,
  on_date      date not null,
  households   integer constraint activity_reach_households_not_negative check (households >= 0),
  people       integer constraint activity_reach_people_not_negative check (people >= 0),
  primary key (activity_id, unit_id)
);
comment on table activity_reach is 'Households and people a communication product or event was delivered to, by village or commune (question Q12).';
call wall('activity_reach');

create table activity_file (
  activity_id  uuid not null references activity,
  area         area_path not null,
  file         text not null,
  name         text not null,
  added_on     date not null,
  primary key (activity_id, file)
);
comment on table activity_file is 'Evidence: photos, minutes, decisions (hash of the stored file).';
call wall('activity_file');

create table child_measurement (
  id           uuid primary key,
  area         area_path not null,
  unit_id      integer not null references unit,
  member_id    uuid references member,
  child        text not null,
  sex          text not null constraint child_measurement_sex_known check (sex in ('male', 'female')),
  birth_date   date not null,
  on_date      date not null,
  height_mm    smallint constraint child_measurement_height_possible check (height_mm between 300 and 2200),
  weight_g     integer constraint child_measurement_weight_possible check (weight_g between 500 and 150000),
  finding      text constraint child_measurement_finding_known check (finding in ('normal', 'stunted', 'severely-stunted')),
  z_height     numeric(5, 2),
  activity_id  uuid references activity,
  command_id   uuid not null,
  recorded_at  timestamptz not null default now(),
  constraint child_measurement_after_birth check (on_date >= birth_date)
);
comment on table child_measurement is 'Height and weight of a child, on a list of the poor or not, with the finding of the health station. z_height only where the province imported WHO''s LMS tables; it never replaces the finding.';
create index child_measurement_unit on child_measurement (unit_id, on_date);
create index child_measurement_member on child_measurement (member_id) where member_id is not null;
call wall('child_measurement');

create table growth_reference (
  measure  text not null constraint growth_reference_measure_known check (measure in ('height-for-age', 'weight-for-age')),
  sex      text not null constraint growth_reference_sex_known check (sex in ('male', 'female')),
  age      smallint not null constraint growth_reference_age_not_negative check (age >= 0),
  age_unit text not null constraint growth_reference_age_unit_known check (age_unit in ('day', 'month')),
  l        numeric not null,
  m        numeric not null constraint growth_reference_median_positive check (m > 0),
  s        numeric not null constraint growth_reference_spread_positive check (s > 0),
  source   text not null,
  primary key (measure, sex, age_unit, age)
);
comment on table growth_reference is 'WHO growth reference (LMS) as the province imported it. Empty until then: no table is shipped.';

grant select, insert, update on activity, activity_stage, staff, activity_participant to chungtay_app;
grant select, insert, update, delete on activity_output, activity_reach, growth_reference to chungtay_app;
grant select, insert on activity_file, child_measurement to chungtay_app;
alter table disbursement add constraint disbursement_activity_known foreign key (activity_id) references activity;
alter table contribution_use add constraint contribution_use_activity_known foreign key (activity_id) references activity;
alter table delivery add constraint delivery_activity_known foreign key (activity_id) references activity;
