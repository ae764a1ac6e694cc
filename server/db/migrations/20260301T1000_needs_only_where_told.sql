-- Most interviews open no need and close none, and a statement that touches no row runs every trigger of its table all the
-- same: eight of an interview's thirty. So they look first.
create or replace function needs_of_household() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from added a join need n on n.household_id = a.household_id
              where n.member_id is null and n.closed_on is null and n.source = 'interview') then
    update need n set closed_on = a.on_date, closed_by = 'not-needed'
      from added a
     where n.household_id = a.household_id and n.member_id is null and n.closed_on is null and n.source = 'interview' and n.since < a.on_date
       and (a.answers -> 'household' ? 'needs' and n.kind <> 'internet' and not a.answers -> 'household' -> 'needs' ? n.kind
            or n.kind = 'internet' and a.internet_need = false);
  end if;
  if exists (select from added where internet_need or answers -> 'household' ? 'needs') then
    insert into need (id, household_id, area, kind, since, source, survey_id)
    select md5(a.id || k.kind)::uuid, a.household_id, a.area, k.kind, a.on_date, 'interview', a.id
      from added a,
           lateral (select jsonb_array_elements_text(a.answers -> 'household' -> 'needs') as kind
                     where jsonb_typeof(a.answers -> 'household' -> 'needs') = 'array'
                    union select 'internet' where a.internet_need) k
     order by a.on_date
    on conflict (household_id, coalesce(member_id, household_id), kind) where closed_on is null do nothing;
  end if;
  return null;
end $$;

create or replace function needs_of_members() returns trigger language plpgsql security definer set search_path = public as $$
begin
  -- Nobody was asked for needs.
  if not exists (select from added where needs is not null) then return null; end if;
  if exists (select from added a join need n on n.member_id = a.member_id
              where n.closed_on is null and n.source = 'interview') then
    update need n set closed_on = s.on_date, closed_by = 'not-needed'
      from added a join survey s on s.id = a.survey_id
     where n.member_id = a.member_id and n.closed_on is null and n.source = 'interview' and n.since < s.on_date
       and a.needs is not null and not n.kind = any (a.needs);
  end if;
  if exists (select from added where needs <> '{}') then
    insert into need (id, household_id, member_id, area, kind, since, source, survey_id)
    select md5(a.survey_id || a.member_id::text || k.kind)::uuid, a.household_id, a.member_id, a.area, k.kind, s.on_date, 'interview', s.id
      from added a join survey s on s.id = a.survey_id, unnest(a.needs) k (kind)
     order by s.on_date
    on conflict (household_id, coalesce(member_id, household_id), kind) where closed_on is null do nothing;
  end if;
  return null;
end $$;
