-- Nobody is left behind who is not there any more: needs of who died or left, and of a household off the books, are over.
create function needs_left() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update need set closed_on = greatest(new.left_on, since), closed_by = 'left' where member_id = new.id and closed_on is null;
  return null;
end $$;
create trigger needs_left after update of left_on on member for each row
  when (old.left_on is null and new.left_on is not null) execute function needs_left();
create function needs_ended() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update need set closed_on = greatest(new.ended_on, since), closed_by = 'left' where household_id = new.id and closed_on is null;
  return null;
end $$;
create trigger needs_ended after update of ended_on on household for each row
  when (old.ended_on is null and new.ended_on is not null) execute function needs_ended();
