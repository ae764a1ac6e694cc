-- What every other migration stands on: extensions, the application's role, and how far a reader may see.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The application works as this role: no DDL, no ownership, subject to row-level security.
do $$ begin
  if not exists (select from pg_roles where rolname = 'chungtay_app') then
    create role chungtay_app nologin noinherit;
  end if;
  if current_setting('is_superuser') = 'off' then
    execute format('grant chungtay_app to %I', current_user);
  end if;
end $$;
grant usage on schema public to chungtay_app;

-- The second wall. Nothing set means nothing seen: a setting that was never set reads as '', nullif makes it null,
-- and no comparison with null is true. '0' follows '/', so "starts with" is a range an index can serve.
create function within_from() returns text language sql stable leakproof parallel safe
  return nullif(current_setting('app.within', true), '');
create function within_until() returns text language sql stable leakproof parallel safe
  return rtrim(nullif(current_setting('app.within', true), ''), '/') || '0';

comment on function within_from() is 'Lower bound of the paths the present transaction may see (app.within).';

create domain area_path as text collate "C" constraint area_path_shape check (value ~ '^/(\d+/)*$');
create domain poverty_class as text constraint poverty_class_known check (value in ('poor', 'near-poor', 'neither'));
create domain setting as text constraint setting_known check (value in ('urban', 'rural'));
create domain deprivation_mask as smallint constraint deprivation_mask_twelve_bits check (value between 0 and 4095);

-- One call builds the wall on a table that has an `area`.
create procedure wall(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy within on %s using (area >= (select within_from()) and area < (select within_until()))', target);
end $$;
