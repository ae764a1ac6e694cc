-- What a work in a commune cost is a public figure of that work, but its money often hangs on a department's allocation, which the
-- commune does not see. This function reads below the wall, for activities the reader sees, and yields sums only.
create function spent_on(activities uuid[], first_day date, last_day date) returns table (activity_id uuid, disbursed dong, contributed dong)
language sql stable security definer set search_path = public as $$
  select m.activity_id, sum(m.disbursed)::bigint, sum(m.contributed)::bigint
    from (select d.activity_id, d.amount as disbursed, 0 as contributed from disbursement d
           where d.activity_id = any (activities) and d.on_date between first_day and last_day
          union all
          select u.activity_id, 0, u.amount from contribution_use u
           where u.activity_id = any (activities) and u.on_date between first_day and last_day) m
    join activity a on a.id = m.activity_id and a.area >= within_from() and a.area < within_until()
   group by 1
$$;
comment on function spent_on is 'Đồng disbursed for activities and used for them from contributions, from one day to another, as far as the activities lie inside app.within.';
grant execute on function spent_on to chungtay_app;

-- The needs of a kind on some day of a year: open ones and those closed since.
create index need_kind on need (kind, closed_on, since) where member_id is not null;
create index reported_value_year on reported_value (year, indicator, unit_id);
