-- The period in which one delivery of a kind is due, as its first day. Two in one are looked at, never refused.
create function delivery_period(of_kind text, of_policy text, day date) returns date
language sql stable parallel safe as $$
  select case coalesce((select period from policy where code = of_policy), (select period from policy where kind = of_kind order by ordinal limit 1))
         when 'once' then date '-infinity'
         when 'year' then date_trunc('year', day)::date
         when 'school-year' then (date_trunc('year', day - interval '8 months') + interval '8 months')::date
         when 'quarter' then date_trunc('quarter', day)::date
         when 'month' then date_trunc('month', day)::date
         else day end
$$;
comment on function delivery_period is 'domain/support/due.ts in SQL. Where no policy says how often a kind is due, only the same day is the same time.';
grant execute on function delivery_period to chungtay_app;
