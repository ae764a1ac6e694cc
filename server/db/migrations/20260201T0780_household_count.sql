-- The exact count of the household list without reading the households: 306,250 of them cost 100 ms whoever asks. Every statement
-- that writes households adds rows of difference here, and a job folds them. Nobody ever changes a row, so writers of one
-- village do not wait for each other, and what a snapshot sees of this table is what it sees of households.
create table household_count (
  id          bigint generated always as identity primary key,
  area        area_path not null,
  ended       boolean not null,
  class       poverty_class not null,
  ethnicity   text not null,
  no_labour   boolean not null,
  merit       boolean not null,
  households  integer not null,
  folded      boolean not null default false
);
comment on table household_count is 'Households by village and by what the list is filtered by, as a sum of differences. Kept by the triggers of household.';
comment on column household_count.households is 'A difference: rows of one group are added up.';
comment on column household_count.folded is 'A sum made by fold_household_counts(); the others are as their statement left them.';
create index household_count_area on household_count (area) include (ended, class, ethnicity, no_labour, merit, households);
create index household_count_loose on household_count (area) where not folded;
call wall('household_count');
grant select on household_count to chungtay_app;

-- As the owner: who writes a household writes no counts.
create function keep_household_counts() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    insert into household_count (area, ended, class, ethnicity, no_labour, merit, households)
    select area, ended_on is not null, class, ethnicity, no_labour, merit, count(*) from added group by 1, 2, 3, 4, 5, 6;
  elsif tg_op = 'DELETE' then
    insert into household_count (area, ended, class, ethnicity, no_labour, merit, households)
    select area, ended_on is not null, class, ethnicity, no_labour, merit, -count(*) from removed group by 1, 2, 3, 4, 5, 6;
  else
    insert into household_count (area, ended, class, ethnicity, no_labour, merit, households)
    select area, ended_on is not null, class, ethnicity, no_labour, merit, sum(n)
      from (select *, 1 as n from added union all select *, -1 from removed) changed
     group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
  end if;
  return null;
end $$;
create trigger keep_counts_added after insert on household referencing new table as added
  for each statement execute function keep_household_counts();
create trigger keep_counts_removed after delete on household referencing old table as removed
  for each statement execute function keep_household_counts();
create trigger keep_counts_changed after update on household referencing old table as removed new table as added
  for each statement execute function keep_household_counts();

-- Takes the rows of every village that has new differences and puts their sums in their place. What it takes is what it adds, so it
-- is exact whatever is written meanwhile; a second one at the same time goes home.
create function fold_household_counts() returns void language plpgsql security definer set search_path = public as $$
begin
  if not pg_try_advisory_xact_lock(7023) then return; end if;
  with touched as (select distinct area from household_count where not folded),
  taken as (delete from household_count c using touched t where c.area = t.area returning c.*)
  insert into household_count (area, ended, class, ethnicity, no_labour, merit, households, folded)
  select area, ended, class, ethnicity, no_labour, merit, sum(households), true
    from taken group by 1, 2, 3, 4, 5, 6 having sum(households) <> 0;
end $$;
comment on function fold_household_counts() is 'Adds up the differences of household_count. The sums stay what they are.';
revoke all on function fold_household_counts() from public;
grant execute on function fold_household_counts() to chungtay_app;
