create table survey (
  id                uuid primary key,
  household_id      uuid not null references household,
  area              area_path not null,
  village_id        integer not null references unit,
  on_date           date not null,
  year              smallint not null,
  answers           jsonb not null,
  income_points     smallint,
  points_by_hand    boolean not null default false,
  deprived          deprivation_mask not null,
  known             deprivation_mask not null,
  hygienic_water    boolean,
  hygienic_latrine  boolean,
  internet_need     boolean,
  internet_access   boolean,
  recorded_at       timestamptz not null default now()
);
comment on table survey is 'One interview: the answers as given and what follows from them. Null is not known, never no.';
comment on column survey.hygienic_water is 'Own question (hợp vệ sinh), wider than clean water of indicator 9.';
create index survey_household on survey (household_id, on_date desc);
create index survey_year on survey (year, area);
call wall('survey');

create table survey_member (
  survey_id      uuid not null references survey,
  member_id      uuid not null references member,
  household_id   uuid not null,
  area           area_path not null,
  school_age     boolean,
  right_age      boolean,
  insured        boolean,
  supported      boolean,
  able_to_work   boolean,
  needs          text[],
  primary key (survey_id, member_id)
);
comment on table survey_member is 'What the interview says about one person: school at the right age, health insurance, ability to work, needs.';
comment on column survey_member.school_age is 'Null: the age is not known. needs null: nobody asked; empty: asked, none.';
comment on column survey_member.supported is 'Insurance paid or co-paid by the state; insured by work or pension is insured and not supported.';
call wall('survey_member');

grant select, insert on survey, survey_member to chungtay_app;
