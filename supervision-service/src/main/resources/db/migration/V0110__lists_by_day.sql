-- An imported row brings its id along, so an id does not say which row is the newer one: lists are sorted by the day on
-- which it happened. The index of a list serves the look-ups by time as well, so there are fewer than before.
DROP INDEX agreement_of_peer;
DROP INDEX agreement_of_supervisor;
CREATE INDEX agreement_of_peer ON agreement (peer_id, starts_on DESC, id DESC);
CREATE INDEX agreement_of_supervisor ON agreement (supervisor_id, starts_on DESC, id DESC);

DROP INDEX work_log_of_peer;
DROP INDEX work_log_of_day;
CREATE INDEX work_log_of_peer ON work_log (peer_id, worked_on DESC, id DESC);

DROP INDEX session_of_peer;
DROP INDEX session_of_supervisor;
DROP INDEX session_times_of_peer;
DROP INDEX session_times_of_supervisor;
CREATE INDEX session_of_peer ON session (peer_id, started_at DESC, id DESC);
CREATE INDEX session_of_supervisor ON session (supervisor_id, started_at DESC, id DESC);
