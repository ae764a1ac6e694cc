-- Which block a row stands in is found by its transaction number.
create index log_block_from on log_block (xid_from);

-- How many rows wait for a block: a number about the whole log, which a reader sees only in part.
create function log_waiting() returns bigint language sql stable security definer set search_path = public as $$
  select count(*) from command_log
   where xid >= coalesce((select xid_until from log_block order by no desc limit 1), '0'::xid8)
$$;
comment on function log_waiting() is 'Rows of the command log that no block has sealed yet.';
revoke all on function log_waiting() from public;
grant execute on function log_waiting() to chungtay_app;
