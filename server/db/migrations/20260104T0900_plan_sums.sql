-- Sums of what never changes again, kept when it is written: lists are frozen once recognised, interviews are only added.
-- Reading the plan then costs thousands of rows, not hundreds of thousands.
create table list_count (
  list_id       uuid not null references poverty_list,
  village_id    integer not null references unit,
  class         poverty_class not null,
  households    integer not null,
  people        integer not null,
  scored        integer not null,
  deprivations  integer not null,
  lacking       integer[] not null,
  known         integer[] not null,
  primary key (list_id, village_id, class)
);
comment on table list_count is 'A recognised list by village and class. Kept by the trigger of recognition; sums, nothing about a person.';
comment on column list_count.scored is 'Households whose number of deprivations is known, from the twelve or from the points of the list.';
comment on column list_count.lacking is 'Households deprived in indicator 1 to 12; `known`: households of which it is known.';

create table list_change (
  opening_id          uuid not null references poverty_list,
  closing_id          uuid not null references poverty_list,
  village_id          integer not null references unit,
  known               integer not null,
  better              integer not null,
  worse               integer not null,
  income_change       integer not null,
  deprivation_change  integer not null,
  primary key (opening_id, closing_id, village_id)
);
comment on table list_change is 'B1 and B2 of the same households on two recognised lists, a year apart, by village of the earlier one. Kept like list_count.';

create function count_list(counted uuid) returns void language sql set search_path = public as $$
  with entry as (
    select x.village_id, x.class, x.headcount, x.deprived, x.known,
           case when x.known = 4095 then bit_count(x.deprived::int::bit(12))
                else x.deprivation_points / (s.body ->> 'pointsPerDeprivation')::int end as deprivations
      from poverty_list_entry x
      join poverty_list l on l.id = x.list_id
      join standard s on s.id = l.standard_id
     where x.list_id = counted),
  bit as (
    select village_id, class, no, count(*) filter (where known >> no & 1 = 1 and deprived >> no & 1 = 1)::int as lacking,
           count(*) filter (where known >> no & 1 = 1)::int as known
      from entry, generate_series(0, 11) no group by 1, 2, 3),
  bits as (select village_id, class, array_agg(lacking order by no) as lacking, array_agg(known order by no) as known from bit group by 1, 2)
  insert into list_count
  select counted, village_id, class, count(*), sum(headcount), count(deprivations), coalesce(sum(deprivations), 0), bits.lacking, bits.known
    from entry join bits using (village_id, class)
   group by village_id, class, bits.lacking, bits.known
$$;

-- Whichever of two lists is recognised later books the pair, so every pair is booked once.
create function count_change(counted uuid) returns void language sql set search_path = public as $$
  with pair as (
    select a.list_id as opening_id, b.list_id as closing_id, a.village_id,
           b.income_points - a.income_points as income, b.deprivation_points - a.deprivation_points as deprivation
      from poverty_list_entry a join poverty_list_entry b on b.household_id = a.household_id and b.year = a.year + 1
     where a.list_id = counted and a.class <> 'neither'
    union all
    select a.list_id, b.list_id, a.village_id, b.income_points - a.income_points, b.deprivation_points - a.deprivation_points
      from poverty_list_entry b join poverty_list_entry a on a.household_id = b.household_id and a.year = b.year - 1
     where b.list_id = counted and a.class <> 'neither')
  insert into list_change
  select opening_id, closing_id, village_id, count(*),
         count(*) filter (where income > 0 and deprivation <= 0 or deprivation < 0 and income >= 0),
         count(*) filter (where income < 0 and deprivation >= 0 or deprivation > 0 and income <= 0),
         sum(income), sum(deprivation)
    from pair
    join poverty_list opening on opening.id = opening_id and opening.state = 'recognised'
    join poverty_list closing on closing.id = closing_id and closing.state = 'recognised' and closing.standard_id = opening.standard_id
   where income is not null and deprivation is not null
   group by 1, 2, 3
  on conflict do nothing
$$;

-- As the owner: who recognises may not write sums, and a household may have stood on a list he does not see.
create function keep_list_sums() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform count_list(new.id), count_change(new.id);
  return null;
end $$;
create trigger keep_sums after update of state on poverty_list for each row
  when (old.state = 'draft' and new.state = 'recognised') execute function keep_list_sums();

create table survey_latest (
  household_id      uuid not null references household,
  year              smallint not null,
  area              area_path not null,
  survey_id         uuid not null references survey,
  on_date           date not null,
  deprived          deprivation_mask not null,
  known             deprivation_mask not null,
  hygienic_water    boolean,
  hygienic_latrine  boolean,
  internet_need     boolean,
  internet_access   boolean,
  people            smallint not null default 0,
  insured_known     smallint not null default 0,
  insured           smallint not null default 0,
  supported_known   smallint not null default 0,
  supported         smallint not null default 0,
  children          smallint not null default 0,
  right_age_known   smallint not null default 0,
  right_age         smallint not null default 0,
  primary key (household_id, year)
);
comment on table survey_latest is 'The latest interview of a household in a year, with its people counted. Kept by the triggers of survey and survey_member.';
create index survey_latest_year on survey_latest (year, area);
create index survey_latest_survey on survey_latest (survey_id);
call wall('survey_latest');

-- As the owner: an interview may follow one that was made where its writer does not see.
create function keep_latest_survey() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into survey_latest as l (household_id, year, area, survey_id, on_date, deprived, known,
                                  hygienic_water, hygienic_latrine, internet_need, internet_access)
  select distinct on (household_id, year) household_id, year, area, id, on_date, deprived, known,
         hygienic_water, hygienic_latrine, internet_need, internet_access
    from added order by household_id, year, on_date desc, id desc
  on conflict (household_id, year) do update set
    area = excluded.area, survey_id = excluded.survey_id, on_date = excluded.on_date, deprived = excluded.deprived, known = excluded.known,
    hygienic_water = excluded.hygienic_water, hygienic_latrine = excluded.hygienic_latrine, internet_need = excluded.internet_need,
    internet_access = excluded.internet_access, people = 0, insured_known = 0, insured = 0, supported_known = 0, supported = 0,
    children = 0, right_age_known = 0, right_age = 0
   where (excluded.on_date, excluded.survey_id) > (l.on_date, l.survey_id);
  return null;
end $$;
create trigger keep_latest after insert on survey referencing new table as added for each statement execute function keep_latest_survey();

create function keep_people_of_survey() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update survey_latest l set
    people = l.people + n.people, insured_known = l.insured_known + n.insured_known, insured = l.insured + n.insured,
    supported_known = l.supported_known + n.supported_known, supported = l.supported + n.supported,
    children = l.children + n.children, right_age_known = l.right_age_known + n.right_age_known, right_age = l.right_age + n.right_age
    from (select survey_id, count(*) as people, count(insured) as insured_known, count(*) filter (where insured) as insured,
                 count(*) filter (where not insured or supported is not null) as supported_known,
                 count(*) filter (where insured and supported) as supported, count(*) filter (where school_age) as children,
                 count(right_age) filter (where school_age) as right_age_known, count(*) filter (where school_age and right_age) as right_age
            from added group by survey_id) n
   where n.survey_id = l.survey_id;
  return null;
end $$;
create trigger keep_people after insert on survey_member referencing new table as added for each statement execute function keep_people_of_survey();

grant select on list_count, list_change, survey_latest to chungtay_app;
