-- One pass over the rows instead of every row beside every group: after a province is filled there are thousands of both.
create or replace function fold_written() returns void language plpgsql security definer set search_path = public as $$
begin
  if not pg_try_advisory_xact_lock(7027) then return; end if;
  with taken as (
    delete from written where id in (
      select id from (select id, count(*) over (partition by source, commune) as rows from written) w where rows > 1)
    returning source, commune, n)
  insert into written (source, commune, n) select source, commune, sum(n) from taken group by 1, 2;
end $$;
