-- Jobs are rows of graphile-worker, whose tables only the owner may touch. The application adds work through this one door,
-- in the transaction of the command that asks for it.
create function enqueue(task text, payload json, key text) returns void
language plpgsql security definer set search_path = public as $$
begin
  perform graphile_worker.add_job(task, payload, job_key := key, max_attempts := 5);
end $$;
comment on function enqueue is 'Adds a job; the same key replaces one that waits. The job names the actor who asked and runs under that reach.';
revoke all on function enqueue from public;
grant execute on function enqueue to chungtay_app;
