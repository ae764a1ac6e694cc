-- A plan of stages is written anew as a whole; what the growth reference says is computed again when the reference changes.
grant delete on activity_stage to chungtay_app;
grant update (z_height) on child_measurement to chungtay_app;
create index contribution_use_activity on contribution_use (activity_id) where activity_id is not null;
create index activity_participant_activity on activity_participant (activity_id, joined_on, id);
create index child_measurement_area on child_measurement (area, on_date);
