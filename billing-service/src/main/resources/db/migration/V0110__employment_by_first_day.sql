-- An imported row brings its id along, so an id does not say which employment is the newer one.
DROP INDEX employment_of_agency;
DROP INDEX employment_of_peer;
CREATE INDEX employment_of_agency ON employment (agency_id, started_on DESC, id DESC);
CREATE INDEX employment_of_peer ON employment (peer_id, started_on DESC, id DESC);
