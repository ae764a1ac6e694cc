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

create table survey_said (
  survey_id        uuid primary key references survey,
  area             area_path not null,
  people           smallint not null,
  insured_known    smallint not null,
  insured          smallint not null,
  supported_known  smallint not null,
  supported        smallint not null,
  children         smallint not null,
  right_age_known  smallint not null,
  right_age        smallint not null
);
comment on table survey_said is 'What an interview says about the people of the household, counted. Kept by the trigger of survey_member.';
call wall('survey_said');

create function keep_survey_sums() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into survey_said as s
  select survey_id, min(area), count(*), count(insured), count(*) filter (where insured),
         count(*) filter (where not insured or supported is not null), count(*) filter (where insured and supported),
         count(*) filter (where school_age), count(right_age) filter (where school_age), count(*) filter (where school_age and right_age)
    from added group by survey_id
  on conflict (survey_id) do update set
    people = s.people + excluded.people, insured_known = s.insured_known + excluded.insured_known, insured = s.insured + excluded.insured,
    supported_known = s.supported_known + excluded.supported_known, supported = s.supported + excluded.supported,
    children = s.children + excluded.children, right_age_known = s.right_age_known + excluded.right_age_known,
    right_age = s.right_age + excluded.right_age;
  return null;
end $$;
create trigger keep_sums after insert on survey_member referencing new table as added for each statement execute function keep_survey_sums();

grant select on list_count, list_change, survey_said to chungtay_app;
