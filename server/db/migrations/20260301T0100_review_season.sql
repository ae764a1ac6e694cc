-- Rà soát: rounds, the case of each household in them, meetings, postings, objections, opinions (QĐ 24/2021 art. 4).
create table calendar_day (
  day   date primary key,
  kind  text not null constraint calendar_day_kind_known check (kind in ('holiday', 'make-up')),
  name  text not null,
  act   text not null default ''
);
comment on table calendar_day is 'Public holidays and make-up days, typed in each year: working days are counted with them.';

create table review_round (
  id            uuid primary key,
  province_id   integer not null references unit,
  kind          text not null constraint review_round_kind_known check (kind in ('periodic', 'regular')),
  year          smallint not null,
  opens_on      date not null,
  list_by       date not null,
  interview_by  date not null,
  meeting_by    date not null,
  post_by       date not null,
  closes_on     date not null,
  standards     text[] not null constraint review_round_standards_some check (cardinality(standards) between 1 and 4),
  opinion       text not null constraint review_round_opinion_known check (opinion in ('none', 'district', 'province', 'department')),
  state         text not null default 'open' constraint review_round_state_known check (state in ('open', 'closed')),
  version       integer not null default 1,
  command_id    uuid not null,
  constraint review_round_one unique (province_id, kind, opens_on),
  constraint review_round_days check (opens_on <= list_by and list_by <= interview_by and interview_by <= meeting_by and meeting_by <= post_by and post_by <= closes_on)
);
comment on table review_round is 'Đợt rà soát: its calendar and the standards one interview is scored by. standards[1] is in force in the year; the others come after it or are the province''s own.';
create unique index review_round_periodic on review_round (province_id, year) where kind = 'periodic';
-- No wall: its calendar is for everybody in the province, and nobody is named in it.

create table review_case (
  id            uuid primary key,
  round_id      uuid not null references review_round,
  household_id  uuid not null references household,
  area          area_path not null,
  village_id    integer not null references unit,
  commune_id    integer not null references unit,
  source        text not null constraint review_case_source_known check (source in ('listed', 'asked', 'proposed')),
  asked_on      date,
  was           poverty_class not null,
  state         text not null default 'listed' constraint review_case_state_known check (state in
                ('listed', 'assigned', 'returned', 'interviewed', 'checked', 'agreed', 'posted', 'objected', 'rechecked', 'referred', 'answered', 'recognised', 'closed')),
  assigned_to   uuid references account,
  survey_id     uuid references survey,
  rechecked     boolean not null default false,
  note          text not null default '',
  clock         date,
  due_on        date,
  last_on       date not null,
  list_id       uuid references poverty_list,
  version       integer not null default 1,
  constraint review_case_one unique (round_id, household_id),
  constraint review_case_asked check ((source = 'asked') = (asked_on is not null))
);
comment on table review_case is 'Hồ sơ rà soát: one household in one round. State and steps: domain/review/season/steps.ts.';
comment on column review_case.clock is 'The last day of the clock of the law that runs now: posting, re-check, opinion.';
comment on column review_case.note is 'What the commune wrote when it sent the case back, or why it was closed.';
create index review_case_round on review_case (round_id, area, state);
create index review_case_household on review_case (household_id);
create index review_case_assigned on review_case (assigned_to, round_id) where state in ('assigned', 'returned');
call wall('review_case');

create table review_finding (
  case_id             uuid not null references review_case,
  standard_id         text not null references standard,
  area                area_path not null,
  class               poverty_class,
  scored_class        poverty_class,
  income_points       smallint,
  deprivation_points  smallint,
  deprived            deprivation_mask not null,
  known               deprivation_mask not null,
  changed_because     text,
  primary key (case_id, standard_id),
  constraint review_finding_change_reasoned check (class is not distinct from scored_class or length(changed_because) >= 10)
);
comment on table review_finding is 'What an interview says under each standard of the round. class is what goes to the meeting: as scored, or changed by name and with a reason. Null: what is known decides nothing.';
call wall('review_finding');

create table review_step (
  id          bigint generated always as identity primary key,
  case_id     uuid not null references review_case,
  area        area_path not null,
  step        text not null,
  from_state  text not null,
  to_state    text not null,
  on_date     date not null,
  account_id  uuid references account,
  details     jsonb not null default '{}',
  command_id  uuid not null,
  recorded_at timestamptz not null default now()
);
comment on table review_step is 'Every step of every case, who took it and why; nothing is ever taken out.';
create index review_step_case on review_step (case_id, id);
call wall('review_step');

create table village_meeting (
  id             uuid primary key,
  round_id       uuid not null references review_round,
  village_id     integer not null references unit,
  area           area_path not null,
  no             smallint not null,
  on_date        date not null,
  place          text not null,
  chair          text not null,
  secretary      text not null,
  present        integer not null constraint village_meeting_present_positive check (present > 0),
  front_present  boolean not null,
  opinions       text not null default '',
  command_id     uuid not null,
  constraint village_meeting_no unique (round_id, village_id, no)
);
comment on table village_meeting is 'Họp dân: who chaired, how many were present; the minutes are printed from it in two copies.';
call wall('village_meeting');

create table meeting_vote (
  meeting_id  uuid not null references village_meeting,
  case_id     uuid not null references review_case,
  area        area_path not null,
  agreed      integer not null constraint meeting_vote_agreed_not_negative check (agreed >= 0),
  passed      boolean not null,
  primary key (meeting_id, case_id)
);
comment on table meeting_vote is 'How many of those present agreed with the result of one household.';
call wall('meeting_vote');

create table posting (
  id          uuid primary key,
  round_id    uuid not null references review_round,
  unit_id     integer not null references unit,
  area        area_path not null,
  recheck     boolean not null,
  places      text not null,
  on_date     date not null,
  until       date not null,
  photo       text,
  command_id  uuid not null
);
comment on table posting is 'Niêm yết: where and from when to when the results of a village, or of a re-check, hung out.';
create index posting_round on posting (round_id, area);
call wall('posting');

create table posting_case (
  posting_id  uuid not null references posting,
  case_id     uuid not null references review_case,
  area        area_path not null,
  primary key (posting_id, case_id)
);
call wall('posting_case');

create table objection (
  id           uuid primary key,
  case_id      uuid not null references review_case,
  area         area_path not null,
  received_on  date not null,
  by_name      text not null,
  content      text not null,
  due_on       date not null,
  answered_on  date,
  changed      boolean,
  reply        text,
  command_id   uuid not null,
  constraint objection_answer check ((answered_on is null) = (reply is null) and (answered_on is null) = (changed is null))
);
comment on table objection is 'Khiếu nại về kết quả: checked again within the working days of the law and answered in writing.';
create index objection_case on objection (case_id);
call wall('objection');

create table review_opinion (
  id           uuid primary key,
  round_id     uuid not null references review_round,
  commune_id   integer not null references unit,
  area         area_path not null,
  sent_on      date not null,
  due_on       date not null,
  answered_on  date,
  agrees       boolean,
  comment      text,
  command_id   uuid not null
);
comment on table review_opinion is 'Ý kiến cấp trên on the results of a commune, in rounds that ask for it.';
create index review_opinion_round on review_opinion (round_id, area);
call wall('review_opinion');

grant select, insert, update, delete on calendar_day to chungtay_app;
grant select, insert, update on review_round, review_case, review_finding, objection, review_opinion to chungtay_app;
grant select, insert on review_step, village_meeting, meeting_vote, posting, posting_case to chungtay_app;

call watch('calendar_day');
call watch('review_round');
call watch('review_case');
call watch('review_finding');
call watch('review_step');
call watch('village_meeting');
call watch('meeting_vote');
call watch('posting');
call watch('posting_case');
call watch('objection');
call watch('review_opinion');
