-- The field's own words, in US English. Names only: no value changes.
ALTER TABLE supervisor_licence RENAME TO supervisor_license;
ALTER TABLE announced_standing RENAME TO published_standing;
ALTER FUNCTION ground_of_meeting(uuid, uuid[], timestamptz, timestamptz) RENAME TO session_context;
